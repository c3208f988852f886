// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "base/result.h"

namespace heard {

/// The address of a hub elsewhere as a person writes it: "desk.example.com", "desk.example.com:8443",
/// "wss://example.com/heard/ws", or the https address of its pages. The answer is whole, wss://host[:port]/path, one
/// spelling for one address. Codes: "address-missing", "address-wrong", "address-open" (it asks for a connection that
/// anybody on the way can read; that is taken on the loopback only).
[[nodiscard]] Result<QUrl> hubAddress(const QString &written);

/// What an administrator hands out for a device: the hub's address with "#token=…&pin=…" behind it.
struct HubInvitation {
    QUrl hub;
    QString token;
    QString
        pin;  ///< SHA-256 of the certificate that the hub must show, or of its key; empty: any that the system trusts

    QString text() const;
};
/// Codes: those of hubAddress(), "invitation-wrong" (what is behind the address is none of it).
[[nodiscard]] Result<HubInvitation> hubInvitation(const QString &written);

/// Where the hub's pages and files are, for its /ws: https://host[:port][/path], without trailing slash.
[[nodiscard]] QUrl hubBase(const QUrl &socket);

/// A folder's name for what belongs to this hub, the same at each start; and a key for its token.
[[nodiscard]] QString hubFolderName(const QUrl &socket);

}  // namespace heard
