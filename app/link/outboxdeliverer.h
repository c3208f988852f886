// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

#include "link/backoff.h"
#include "link/blobuploader.h"
#include "link/hublink.h"
#include "replica/reader.h"

namespace heard::link {

/// Takes outbox entries to the hub: in their order within a conversation and one at a time there, conversations side by
/// side. Files go first, then the `do` with the entry's own id; before it leaves the entry says Sending on disk. What
/// was under way when the link broke goes again with the same id, which the hub does once. An entry leaves the outbox
/// when the change it made has come back. One with a `notBefore` waits until then, and its lane with it. Main thread.
class OutboxDeliverer final : public QObject {
    Q_OBJECT
public:
    OutboxDeliverer(replica::Replica &replica, std::unique_ptr<replica::Reader> reader, HubLink &link,
                    const Clock &clock, const LinkTimes &times = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void done(const QString &id);  ///< the hub did what the entry asked
    /// The hub refused it. Replies and notes stay as Stopped until a person decides, anything else is dropped.
    void stopped(const heard::replica::OutboxEntry &entry);

private:
    void load();
    void readAgainLater();
    void onChanged(const replica::Change &change);
    void pump();
    bool isHeldBack(const replica::OutboxEntry &entry);
    void step(const replica::OutboxEntry &entry);
    void uploadNext(const replica::OutboxEntry &entry);
    void send(const replica::OutboxEntry &entry);
    void onAnswer(replica::OutboxEntry entry, const protocol::Frame &frame);
    void onTrouble(replica::OutboxEntry entry, const Error &error, const QJsonObject &facts);
    void keep(const replica::OutboxEntry &entry, std::function<void()> then);
    /// Goes on when our own disk has taken it, and not before: else what was answered would be asked again.
    replica::Replica::Kept whenKept(ConversationId lane, std::function<void()> then);
    void freeLane(ConversationId lane);
    void retryLater(ConversationId lane);

    replica::Replica &m_replica;
    std::unique_ptr<replica::Reader> m_reader;
    HubLink &m_link;
    const Clock &m_clock;
    BlobUploader m_uploader;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_hold;  ///< until the first entry that its writer may still take back may go
    QHash<ConversationId, QList<replica::OutboxEntry>> m_lanes;
    QHash<ConversationId, QString> m_underWay;  ///< entry's id by lane
    QSet<ConversationId> m_held;                ///< lanes that wait for m_retry
    bool m_isKnown = false;                     ///< what is in the outbox; else it is read again
};

}  // namespace heard::link
