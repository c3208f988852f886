// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

#include "base/result.h"

/// The key that a hub seals its channels' secrets with: 64 hex digits. It comes, in this order, from the file named by
/// HEARD_HUB_KEY_FILE; the systemd credential "heard-hub-key" (https://systemd.io/CREDENTIALS); HEARD_HUB_KEY itself;
/// the data folder's own secrets.key, which protects copies of the ledger but not of the whole folder.
namespace heard::sealing {

[[nodiscard]] QString keyFileIn(const QString &folder);

/// None if no place has one. Codes: "bad-key" (not such a key), "key-open-to-others" (a file that other users may
/// read), "key-missing" (a place is named and there is nothing), "read-failed".
[[nodiscard]] Result<std::optional<QByteArray>> findKey(const QString &folder);

/// A new one, kept as the folder's own. Codes: "write-failed".
[[nodiscard]] Result<QByteArray> makeKey(const QString &folder);

}  // namespace heard::sealing
