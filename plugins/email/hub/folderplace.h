// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

namespace heard::email {

/// How far one folder has been taken in: what a hub that was killed begins again with. A value.
struct FolderPlace {
    quint32 validity = 0;      ///< the folder's UIDVALIDITY (RFC 3501 2.3.1.1); 0: never seen
    quint32 done = 0;          ///< all up to this UID are in the ledger, or are no matter of ours
    quint32 sinceUpTo = 0;     ///< UIDs up to this one count only if they arrived at `since` or later
    qint64 since = 0;          ///< ms UTC
    qint64 newest = 0;         ///< when the newest mail that was taken arrived, ms UTC
    QMap<quint32, int> tries;  ///< how often each mail that is being fetched was begun

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FolderPlace from(const QJsonObject &json);
    bool operator==(const FolderPlace &) const = default;
};

}  // namespace heard::email
