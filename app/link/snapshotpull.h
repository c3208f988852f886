// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "protocol/frames.h"
#include "replica/replica.h"

namespace heard::link {

/// Takes one snapshot: asks for page after page, each asked for when the one before is on disk, so that a slow desk
/// holds itself back. Dies with the connection it belongs to; a new one begins anew. Main thread.
class SnapshotPull final : public QObject {
    Q_OBJECT
public:
    using Ask = std::function<void(const QString &query, const QJsonObject &args)>;

    SnapshotPull(replica::Replica &replica, const protocol::Welcome &welcome, Ask ask, QObject *parent);

    void start();
    void take(const QJsonObject &result);  ///< the answer to the last question
    int progress() const;                  ///< percent, by kinds: how many rows there are nobody knows beforehand

Q_SIGNALS:
    void progressed();
    void finished(qint64 head);
    void failed(const QString &code);

private:
    void next();
    void kept(const Result<void> &result, const QJsonValue &after);

    replica::Replica &m_replica;
    protocol::Welcome m_welcome;
    Ask m_ask;
    int m_kind = 0;
    QJsonValue m_after;
};

}  // namespace heard::link
