// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <optional>

#include "channelapi/connector.h"

namespace heard::telegram {

/// How far each outgoing message has got, kept by the hub: a message of several pieces that was broken off goes on with
/// the piece that is missing, and what became of one can be told after a crash. Main thread.
class ProgressBook final {
public:
    struct Entry {
        int begun = 0;      ///< pieces whose call was begun
        QList<qint64> ids;  ///< of the pieces that Telegram has taken
        bool whole = false;
        qint64 at = 0;
    };

    ProgressBook(channelapi::ConnectorHost *host, const QJsonObject &kept);

    [[nodiscard]] std::optional<Entry> of(const QString &clientId) const;
    /// Notes it; the job ends when it is on the disk.
    channelapi::KeepJob *note(const QString &clientId, const Entry &entry);

private:
    void forgetOldest();

    channelapi::ConnectorHost *m_host;
    QHash<QString, Entry> m_entries;
};

}  // namespace heard::telegram
