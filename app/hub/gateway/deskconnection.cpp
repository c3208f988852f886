// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/deskconnection.h"

#include <QJsonDocument>

#include "base/log.h"
#include "hub/gateway/textframe.h"
#include "protocol/codec.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

constexpr int kCloseMs = 2'000;
constexpr qint64 kBufferBeyondMessage = 64 * 1024;

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

QWebSocketProtocol::CloseCode closeCodeOf(const QString &code) {
    if (code == u"stopping") return QWebSocketProtocol::CloseCodeGoingAway;
    if (code == u"too-large") return QWebSocketProtocol::CloseCodeTooMuchData;
    if (code == u"not-text") return QWebSocketProtocol::CloseCodeDatatypeNotSupported;
    return QWebSocketProtocol::CloseCodePolicyViolated;
}

/// The id of a frame that could not be read as one, so that its sender can be told which it was.
QString idOf(const QByteArray &bytes) {
    const QString id = QJsonDocument::fromJson(bytes).object().value(QLatin1String("id")).toString();
    return id.size() <= 64 ? id : QString();
}

}  // namespace

DeskConnection::DeskConnection(const Line &line, const QHostAddress &address, const QString &publicUrl,
                               const Surroundings &around, QObject *parent)
    : QObject(parent),
      m_around(around),
      m_limits(around.config.desk),
      m_socket(line.socket),
      m_transport(line.transport),
      m_address(address),
      m_publicUrl(publicUrl),
      m_look(around.deadlines, [this] { look(); }),
      m_hints(m_limits.hintsPerSecond, m_limits.hintsBurst),
      m_heard(around.deadlines.now()) {
    m_socket->setParent(this);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &DeskConnection::receive);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] { bye(QStringLiteral("not-text")); });
    connect(m_socket, &QWebSocket::bytesWritten, this, &DeskConnection::drained);
    connect(m_socket, &QWebSocket::disconnected, this, &DeskConnection::leave);
    allow(2 * m_limits.helloBytes);
    m_look.in(m_limits.helloMs);
}

DeskConnection::~DeskConnection() {
    // The socket's destructor closes it, which would call back into what is half gone.
    m_socket->disconnect(this);
    if (m_joined) m_around.service.deskLeft(m_who, m_device);
}

/// Messages up to twice what is right are read, so that they can be refused by name.
void DeskConnection::allow(qsizetype bytes) {
    m_socket->setReadBufferSize(bytes + kBufferBeyondMessage);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(bytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(bytes));
}

// ---- what the desk says

void DeskConnection::receive(const QString &text) {
    if (m_state == State::Closing || m_state == State::Delaying) return;
    ++m_around.counters.deskFramesIn;
    m_heard = m_around.deadlines.now();
    m_pinged = false;
    const QByteArray bytes = text.toUtf8();
    if (!m_joined && bytes.size() > m_limits.helloBytes) return bye(QStringLiteral("too-large"));
    const auto frame = protocol::decode(bytes);
    if (!frame) return refuseBad(frame.error(), bytes);
    if (m_state == State::Wiping)
        takeWiped(*frame);
    else if (m_joined)
        handle(*frame);
    else
        greet(*frame);
}

void DeskConnection::refuseBad(const Error &error, const QByteArray &bytes) {
    const bool readable = error.code == u"wrong-shape" || error.code == u"unknown-frame";
    const QString id = m_joined && readable ? idOf(bytes) : QString();
    if (id.isEmpty()) return bye(error.code, error.detail);
    send(protocol::Refused{id, error.code, error.detail, {}, {}});
}

void DeskConnection::greet(const protocol::Frame &frame) {
    const auto *hello = std::get_if<protocol::Hello>(&frame);
    if (!hello) return bye(QStringLiteral("not-hello"));
    if (hello->version != protocol::kVersion)
        return bye(QStringLiteral("wrong-version"), QString::number(protocol::kVersion));
    const auto who = m_around.service.signIn(hello->token);
    m_token = hello->token;
    if (!who && who.error().code == u"wipe") return orderWipe();
    if (!who) {
        m_around.service.signInRefused();
        m_state = State::Delaying;
        m_look.in(m_around.wrongTokens.note(m_address, m_heard));
        return;
    }
    m_who = *who;
    m_device = hello->device;
    welcome(*hello);
    if (m_who.tokenDue) askToRenew();
}

void DeskConnection::askToRenew() {
    if (!std::exchange(m_renewing, true)) send(protocol::Renew{});
}

/// From here on nothing is told to this desk and nothing taken from it but that it has done so.
void DeskConnection::orderWipe() {
    log::category("gateway")->info("a desk is told to wipe what it has");
    send(protocol::Wipe{});
    m_state = State::Wiping;
    m_look.in(m_limits.silenceMs);
}

void DeskConnection::takeWiped(const protocol::Frame &frame) {
    if (!std::holds_alternative<protocol::Wiped>(frame)) return;
    m_around.service.wiped(m_token, this, [this] { bye(QStringLiteral("wiped")); });
}

void DeskConnection::welcome(const protocol::Hello &hello) {
    DeskService &service = m_around.service;
    protocol::Welcome answer;
    answer.workspace = service.workspace();
    answer.user = protocol::toJson(m_who.agent);
    answer.head = service.head();
    answer.reset = !hello.cursor || hello.workspace != answer.workspace || *hello.cursor < service.oldestCursor() ||
                   *hello.cursor > answer.head;
    answer.serverTime = m_around.config.clock->now();
    answer.publicUrl = m_publicUrl;
    answer.restored = service.restored();
    answer.device = m_who.device;
    m_joined = true;
    allow(2 * protocol::kMaxFrameBytes);
    send(answer);
    service.deskJoined(m_who, hello);
    log::category("gateway")->info("desk joined: agent {} at {} of {}, {}", m_who.agent.id.v, hello.cursor.value_or(-1),
                                   answer.head, answer.reset ? "reset" : "resumed");
    m_look.in(m_limits.quietMs);
    if (answer.reset) {
        m_state = State::Resuming;
        return;
    }
    m_cursor = *hello.cursor;
    m_state = State::Behind;
    readOn();
}

void DeskConnection::handle(const protocol::Frame &frame) {
    const auto unexpected = [this](const auto &) { bye(QStringLiteral("unexpected-frame")); };
    std::visit(
        Overloaded{[this](const protocol::Do &f) { request(f); }, [this](const protocol::Ask &f) { request(f); },
                   [this](const protocol::Resume &f) { resume(f); }, [this](const protocol::HintFrame &f) { hint(f); },
                   [this](const protocol::Ping &f) {
                       send(protocol::Pong{f.n, {}});
                   },
                   [](const protocol::Pong &) {}, unexpected},
        frame);
}

void DeskConnection::resume(const protocol::Resume &resume) {
    if (resume.cursor < m_around.service.oldestCursor() || resume.cursor > m_around.service.head())
        return bye(QStringLiteral("wrong-cursor"));
    m_cursor = resume.cursor;
    if (m_state == State::Held) return;  // goes on from the new cursor once it is drained
    m_state = State::Behind;
    readOn();
}

template <class Request>
void DeskConnection::request(const Request &request) {
    if (m_inFlight >= m_limits.inFlight || full())
        return send(protocol::Refused{request.id, QStringLiteral("busy"), {}, {}, {}});
    ++m_inFlight;
    const auto reply = [this](const protocol::Frame &answer) {
        --m_inFlight;
        send(answer);
    };
    if constexpr (std::is_same_v<Request, protocol::Do>)
        m_around.service.execute(m_who.agent, request, this, reply);
    else
        m_around.service.ask(m_who.agent, request, this, reply);
}

void DeskConnection::hint(const protocol::HintFrame &frame) {
    if (!m_hints.take(m_heard)) {
        ++m_around.counters.hintsDropped;
        return;
    }
    if (frame.kind.startsWith(QLatin1String("claim"))) return;  // what the hub alone grants
    // Who it is from is the hub's to say.
    protocol::HintFrame signedHint = frame;
    signedHint.args.insert(QLatin1String("agent"), m_who.agent.id.v);
    signedHint.args.insert(QLatin1String("name"), m_who.agent.name);
    m_around.service.hint(m_who.agent, signedHint);
    Q_EMIT hinted(this, signedHint);
}

// ---- what the desk is told

void DeskConnection::feed(const QByteArray &eventsFrame, qint64 to) {
    m_cursor = to;
    write(eventsFrame);
    if (!full()) return;
    m_state = State::Held;
    m_progress = m_around.deadlines.now();
    ++m_around.counters.desksHeldBack;
}

void DeskConnection::catchUp() {
    if (m_state == State::Live) m_state = State::Behind;
    readOn();
}

void DeskConnection::readOn() {
    if (m_state != State::Behind || m_reading) return;
    if (m_cursor >= m_around.service.head()) {
        m_state = State::Live;
        return;
    }
    m_reading = true;
    const qint64 from = m_cursor;
    m_around.service.readJournal(from, m_limits.journalStep, this,
                                 [this, from](const Result<QList<JournalItem>> &items) {
                                     m_reading = false;
                                     if (m_state != State::Behind) return;
                                     if (from != m_cursor) return readOn();  // a resume came in between
                                     if (from < m_around.service.oldestCursor())
                                         return bye(QStringLiteral("wrong-cursor"));
                                     if (!items) return bye(QStringLiteral("journal-failed"), items.error().code);
                                     feedItems(*items);
                                 });
}

/// What is another agent's own is left out; the frame's from and to span it all the same.
bool DeskConnection::mayHave(const JournalItem &item) const { return !item.agent || item.agent == m_who.agent.id; }

void DeskConnection::feedItems(const QList<JournalItem> &items) {
    QList<QByteArray> encoded;
    encoded.reserve(items.size());
    qsizetype bytes = 0;
    qint64 to = m_cursor;
    for (const JournalItem &item : items) {
        // Nothing where something must be: the journal was cut under this desk, so it needs a snapshot.
        if (item.seq != to + 1) return bye(QStringLiteral("wrong-cursor"));
        bytes += item.json.size();
        if (bytes > kMostEventsBytes && !encoded.isEmpty()) break;  // the rest is read again from the new cursor
        if (mayHave(item)) encoded += item.json;
        to = item.seq;
    }
    if (to == m_cursor) return bye(QStringLiteral("wrong-cursor"));
    feed(textFrame(protocol::encodeEvents(m_cursor + 1, to, encoded)), to);
    readOn();
}

void DeskConnection::sendHint(const QByteArray &hintFrame) {
    if (m_joined && m_state != State::Closing && !full()) write(hintFrame);
}

void DeskConnection::send(const protocol::Frame &frame) { write(textFrame(protocol::encode(frame))); }

void DeskConnection::write(const QByteArray &textFrame) {
    if (m_state == State::Closing || m_state == State::Wiping ||
        m_transport->state() != QAbstractSocket::ConnectedState)
        return;
    ++m_around.counters.deskFramesOut;
    // Copied behind what waits there already, so that many small frames leave in one call of the system.
    m_transport->write(textFrame.constData(), textFrame.size());
}

bool DeskConnection::full() const { return m_socket->bytesToWrite() > m_limits.holdBytes; }

void DeskConnection::drained() {
    if (m_state != State::Held) return;
    m_progress = m_around.deadlines.now();
    if (m_socket->bytesToWrite() > m_limits.resumeBytes) return;
    m_state = State::Behind;
    readOn();
}

// ---- time

void DeskConnection::look() {
    const qint64 now = m_around.deadlines.now();
    if (m_state == State::Closing) {
        m_socket->abort();  // the other side did not take our close in time
        return leave();
    }
    if (m_state == State::Greeting) return bye(QStringLiteral("not-hello"), QStringLiteral("in time"));
    if (m_state == State::Delaying) {
        m_state = State::Greeting;
        return bye(QStringLiteral("wrong-token"));
    }
    if (m_state == State::Wiping) return bye(QStringLiteral("silent"));
    checkSession();
    if (m_state == State::Closing || m_state == State::Wiping) return;
    // A desk that takes what it is fed, however slowly, can't answer a ping that waits behind all that.
    const bool held = m_state == State::Held;
    const qint64 dropAt = held ? m_progress + m_limits.stuckMs : m_heard + m_limits.silenceMs;
    if (now >= dropAt) {
        log::category("gateway")->info("desk dropped: agent {}, {}", m_who.agent.id.v, held ? "stuck" : "silent");
        return bye(held ? QStringLiteral("stuck") : QStringLiteral("silent"));
    }
    const qint64 pingAt = m_heard + m_limits.quietMs;
    if (!held && !m_pinged && now >= pingAt) {
        m_pinged = true;
        send(protocol::Ping{++m_pings, {}});
    }
    m_look.at(qMin(dropAt, held || m_pinged ? now + m_limits.quietMs : pingAt));
}

// ---- the end

void DeskConnection::checkSession() {
    if (!m_joined || m_state == State::Closing || m_state == State::Wiping) return;
    const auto who = m_around.service.signIn(m_token);
    if (who && who->tokenDue) return askToRenew();
    if (who) return;
    who.error().code == u"wipe" ? orderWipe() : bye(QStringLiteral("signed-out"));
}

void DeskConnection::bye(const QString &code, const QString &detail) {
    if (m_state == State::Closing) return;
    if (m_state == State::Wiping) m_state = State::Greeting;  // which takes a last word
    send(protocol::Bye{code, detail, {}});
    m_state = State::Closing;
    if (!m_joined) log::category("gateway")->debug("desk refused: {}", str(code));
    m_look.in(kCloseMs);
    m_socket->close(closeCodeOf(code), code);
}

void DeskConnection::leave() {
    m_state = State::Closing;
    m_look.stop();
    if (!std::exchange(m_left, true)) Q_EMIT closed(this);
}

}  // namespace heard::hub
