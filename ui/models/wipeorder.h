// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <optional>

#include "base/result.h"

namespace heard::ui {

/// That all this computer has of a hub is to be deleted. It stands in a file before the first thing goes, so that
/// a desk that was killed in the middle goes on with it at its next start.
struct WipeOrder {
    QUrl hub;           ///< its /ws
    QString tokenFile;  ///< where the command line had the token from; empty: it is the hub choice's
    QString token;      ///< says to the hub that it was done; empty: nobody is to be told (it was a sign-out)
    bool gone = false;  ///< nothing is left; the hub is still to be told
    /// The token that was kept is forgotten. One that is kept later is another, of who has signed in again.
    bool tokenGone = false;

    bool byHub() const { return !token.isEmpty(); }
};

/// In the program's folder. Codes: "write-failed".
[[nodiscard]] Result<void> writeWipeOrder(const QString &programFolder, const WipeOrder &order);
[[nodiscard]] std::optional<WipeOrder> readWipeOrder(const QString &programFolder);
void removeWipeOrder(const QString &programFolder);

/// Deletes the hub's folder (replica, drafts, outbox, search index, pictures), the token's file, and where the
/// settings name them; the token of a keychain is the caller's. The order stands as `gone` afterwards, or is gone
/// itself if nobody is to be told. Again after a crash it goes on. Codes: "wipe-failed", "write-failed".
[[nodiscard]] Result<void> carryOut(const QString &programFolder, WipeOrder order);

}  // namespace heard::ui
