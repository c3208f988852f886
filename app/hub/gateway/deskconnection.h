// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>

#include "hub/gateway/config.h"
#include "hub/gateway/counters.h"
#include "hub/gateway/deadlines.h"
#include "hub/gateway/ratelimit.h"
#include "hub/gateway/wrongtokens.h"
#include "hub/service.h"

namespace heard::hub {

/// The items of one events frame, so that it stays well below what a frame may have.
inline constexpr qsizetype kMostEventsBytes = protocol::kMaxFrameBytes / 2;

/// One signed-in desk, or somebody who may become one: the hub's end of the protocol (protocol/frames.h).
///
///     Greeting --hello, right--> Resuming (welcome said reset) --resume--> Behind
///        |                \----> Behind (welcome took the cursor)
///        |--wrong token--> Delaying --> Closing
///     Behind --at the head--> Live         reads the journal in steps, from its own cursor
///     Live --a batch that does not follow on its cursor--> Behind
///     Live, Behind --much unsent--> Held --drained--> Behind
///     Greeting, or any of a desk that is in --a token that says to wipe--> Wiping --wiped--> Closing
///     any --bye, silence, stuck, gone--> Closing
///
/// Before welcome everything wrong ends the connection with `bye`; after it a bad frame that has an id is `refused`,
/// one without ends it. Codes of bye: the codec's ("not-json", "too-large", "too-deep", "wrong-shape",
/// "unknown-frame"), "not-text", "not-hello", "wrong-version", "wrong-token", "signed-out", "unexpected-frame",
/// "wrong-cursor" (connect again: the next welcome says reset), "journal-failed", "wiped", "silent", "stuck",
/// "stopping". A
/// message above twice what a frame may have is not read at all and ends with WebSocket's own 1009. Main thread. Owns
/// its line; emits closed() once, after which its owner deletes it.
class DeskConnection final : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        const GatewayConfig &config;
        DeskService &service;
        Deadlines &deadlines;
        Counters &counters;
        WrongTokens &wrongTokens;
    };

    /// The socket, and what it writes to. Frames go straight there, so that those for all desks are made once.
    struct Line {
        QWebSocket *socket;
        QTcpSocket *transport;
    };

    /// `publicUrl`: told in welcome. `address` is what wrong tokens are counted by.
    DeskConnection(const Line &line, const QHostAddress &address, const QString &publicUrl, const Surroundings &around,
                   QObject *parent);
    ~DeskConnection() override;

    bool signedIn() const { return m_joined; }
    const Agent &agent() const { return m_who.agent; }
    /// True if the batch after `seq` can be fed as it is.
    bool liveAt(qint64 seq) const { return m_state == State::Live && m_cursor == seq; }
    /// An events frame, as textFrame() makes it, that ends at `to`; only if liveAt() its beginning.
    void feed(const QByteArray &eventsFrame, qint64 to);
    /// Something was committed that feed() did not bring.
    void catchUp();
    /// Dropped if the desk is behind with reading.
    void sendHint(const QByteArray &hintFrame);
    /// The token it signed in by may be worth nothing now, or be due.
    void checkSession();
    /// Says why and closes.
    void bye(const QString &code, const QString &detail = {});

Q_SIGNALS:
    void hinted(heard::hub::DeskConnection *from, const heard::protocol::HintFrame &hint);
    void closed(heard::hub::DeskConnection *self);

private:
    enum class State { Greeting, Delaying, Resuming, Behind, Live, Held, Wiping, Closing };

    void allow(qsizetype bytes);
    void receive(const QString &text);
    void greet(const protocol::Frame &frame);
    void welcome(const protocol::Hello &hello);
    void orderWipe();
    void takeWiped(const protocol::Frame &frame);
    void askToRenew();
    void refuseBad(const Error &error, const QByteArray &bytes);
    void handle(const protocol::Frame &frame);
    void resume(const protocol::Resume &resume);
    template <class Request>
    void request(const Request &request);
    void hint(const protocol::HintFrame &frame);
    void readOn();
    bool mayHave(const JournalItem &item) const;
    void feedItems(const QList<JournalItem> &items);
    void send(const protocol::Frame &frame);
    void write(const QByteArray &textFrame);
    void drained();
    void look();
    void leave();
    bool full() const;

    Surroundings m_around;
    const DeskLimits &m_limits;
    QWebSocket *m_socket;
    QTcpSocket *m_transport;
    QHostAddress m_address;
    QString m_publicUrl;
    State m_state = State::Greeting;
    Deadline m_look;
    SignIn m_who;
    QString m_device;
    QString m_token;
    RateLimit m_hints;
    qint64 m_cursor = 0;    ///< the last seq that this desk was sent
    qint64 m_heard = 0;     ///< when something last came
    qint64 m_progress = 0;  ///< of Held: when it last took a byte
    qint64 m_pings = 0;
    int m_inFlight = 0;
    bool m_pinged = false;    ///< since m_heard
    bool m_reading = false;   ///< a journal read is under way
    bool m_renewing = false;  ///< was asked to
    bool m_joined = false;
    bool m_left = false;
};

}  // namespace heard::hub
