// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>

#include "base/clock.h"
#include "link/backoff.h"
#include "link/linktimes.h"
#include "protocol/frames.h"
#include "replica/replica.h"

namespace heard::link {

class LinkSocket;
class SnapshotPull;

/// The desk's end of the protocol: keeps one connection to one hub, and the replica up to date through it. Main thread.
///
///     Offline --backoff over, retryNow, setHub--> Connecting --opened--> Hello --welcome--+
///        ^                                                                 |              |
///        |                                            bye: no use in trying|   reset      | no reset
///        |                                                                 v     v        v
///        +---- closed, silent, gap, write failed (from any state) ----  Refused  Snapshot CatchingUp
///                                                                                |  resume  | cursor at head
///                                                                                +--> CatchingUp --> Live
///
/// Refused stays until setHub or retryNow. A hole between the cursor and an events frame ends the connection: the next
/// one resumes from the cursor.
class HubLink final : public QObject {
    Q_OBJECT
public:
    enum class State { Offline, Connecting, Hello, Snapshot, CatchingUp, Live, Refused };
    Q_ENUM(State)
    /// Done, Answer or Refused; Refused with code "link-lost" if the connection ended first.
    using Reply = std::function<void(const protocol::Frame &)>;

    HubLink(replica::Replica &replica, const Clock &clock, const QString &program, const LinkTimes &times = {},
            QObject *parent = nullptr);
    ~HubLink() override;

    /// Leaves what it has and goes to that hub; an empty address: to none.
    void setHub(const HubAddress &hub);
    const HubAddress &hub() const { return m_hub; }
    /// Comes again by another token, which stands for the same agent and device.
    void useToken(const QString &token);
    /// Without waiting for the backoff: a person wishes it, or the network is back.
    void retryNow();

    State state() const { return m_state; }
    qint64 since() const { return m_since; }            ///< ms UTC; while not connected: since the connection was lost
    const Error &trouble() const { return m_trouble; }  ///< why Offline or Refused
    int progress() const;                               ///< of Snapshot and CatchingUp, percent; -1 unknown
    QString publicUrl() const { return m_welcome.publicUrl; }
    qint64 device() const { return m_welcome.device; }  ///< as the hub lists this computer; 0: not at all

    /// True if `do`, `ask` and hints can be sent.
    bool canSend() const { return m_state == State::Live; }
    void request(const protocol::Do &what, QObject *context, Reply reply);
    void request(const protocol::Ask &what, QObject *context, Reply reply);
    void hint(const protocol::HintFrame &hint);

Q_SIGNALS:
    void stateChanged();
    void welcomed();  ///< user and publicUrl are known
    /// The hub was put back to a backup since this desk was there: it is behind what is shown until the snapshot is
    /// taken.
    void hubRestored(qint64 from);
    void renewWanted();  ///< the hub wants the token replaced
    /// The hub lets this desk in no more and wants it to delete what it has: on the connection that was checked as
    /// every other, in answer to this desk's token. The state is Refused, code "wipe-ordered".
    void wipeOrdered();
    void hinted(const heard::protocol::HintFrame &hint);
    void itemsArrived(const QList<heard::protocol::Item> &items);  ///< on their way into the replica

private:
    struct Waiting {
        QPointer<QObject> context;
        Reply reply;
    };

    void go(State state, const Error &why = {});
    void connectNow();
    void sayHello();
    void lose(const QString &code, const QString &detail);
    void refuse(const QString &code, const QString &detail);
    void take(const protocol::Frame &frame);
    void on(const protocol::Welcome &frame);
    void on(const protocol::Events &frame);
    void on(const protocol::Bye &frame);
    void answer(const QString &id, const protocol::Frame &frame);
    void startSnapshot();
    void resumeAt(qint64 head);
    void settleAt(qint64 cursor);
    void wait(const QString &id, const protocol::Frame &frame, QObject *context, Reply reply);
    void askSnapshot(const QString &query, const QJsonObject &args);
    void endConnection();

    replica::Replica &m_replica;
    const Clock &m_clock;
    QString m_program;
    LinkTimes m_times;
    HubAddress m_hub;
    State m_state = State::Offline;
    qint64 m_since = 0;
    Error m_trouble;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_welcomeLimit;
    LinkSocket *m_socket = nullptr;
    SnapshotPull *m_snapshot = nullptr;
    protocol::Welcome m_welcome;
    qint64 m_cursor = 0;   ///< last seq handed to the replica on this connection
    qint64 m_started = 0;  ///< cursor at welcome, for progress
    qint64 m_asked = 0;
    QHash<QString, Waiting> m_waiting;
};

}  // namespace heard::link
