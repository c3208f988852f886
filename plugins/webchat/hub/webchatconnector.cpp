// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/webchatconnector.h"

#include <QJsonArray>
#include <algorithm>

#include "plugins/webchat/hub/visitortoken.h"

namespace heard::webchat {

using namespace channelapi;
using namespace plugins;

namespace {

constexpr int kHistory = 200;
constexpr qint64 kHelloWithin = 10'000;
// Close codes, RFC 6455 7.4 and the connector's own.
constexpr quint16 kGoingAway = 1001;
constexpr quint16 kPolicy = 1008;
constexpr quint16 kGarbage = 4400;
constexpr quint16 kTooMuch = 4429;

QString label(const QString &visitor, const QString &language) {
    const QString word = language == QLatin1String("ru")   ? QStringLiteral("Гость")
                         : language == QLatin1String("uk") ? QStringLiteral("Гість")
                                                           : QStringLiteral("Visitor");
    return word + QLatin1Char(' ') + visitor.first(4).toUpper();
}

Part textPart(const QString &text) {
    Part part;
    part.kind = QStringLiteral("text");
    part.text = text;
    return part;
}

}  // namespace

/// Per visitor: messages, ten seconds' worth at once. Per page: frames of any kind. Per address: new visitors.
struct WebchatConnector::Limits {
    explicit Limits(const ChatSettings &settings)
        : messages(std::max(1.0, settings.messagesPerMinute / 6.0), settings.messagesPerMinute / 60.0),
          frames(std::max(60.0, settings.messagesPerMinute / 1.0), std::max(20.0, settings.messagesPerMinute / 3.0)),
          newVisitors(settings.newVisitorsPerMinute, settings.newVisitorsPerMinute / 60.0) {}

    RateLimiter messages;
    RateLimiter frames;
    RateLimiter newVisitors;
};

WebchatConnector::WebchatConnector(QObject *parent, int tickMs) : Connector(parent) {
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &WebchatConnector::tick);
}

WebchatConnector::~WebchatConnector() = default;

void WebchatConnector::start(ConnectorHost *host, const ConnectorConfig &config) {
    m_host = host;
    m_config = config;
    m_settings = ChatSettings::from(config.settings);
    m_limits = std::make_unique<Limits>(m_settings);
    m_signer = Signer(config.channelSecret);
    m_pages = std::make_unique<ChatPages>(config.channelKey, config.channelName);
    m_files = std::make_unique<VisitorFiles>(host, m_signer, nullptr);
    if (config.channelSecret.size() < 16)
        return host->setState({ChannelState::Kind::Down, QStringLiteral("no-secret"), {}});
    m_away = away();
    m_ticker.start();
    if (m_settings.wrong.isEmpty())
        host->setState({ChannelState::Kind::Ready, {}, {}});
    else  // it works, and somebody should look at the settings
        host->setState({ChannelState::Kind::Trouble, QStringLiteral("bad-settings"), m_settings.wrong});
}

void WebchatConnector::stop() {
    m_stopping = true;
    m_ticker.stop();
    const QList<quint64> sockets = m_tabs.all();
    for (const quint64 socket : sockets) m_host->closeSocket(socket, kGoingAway, QStringLiteral("stopping"));
    QTimer::singleShot(0, this, &Connector::stopped);
}

// --- the hub's side -------------------------------------------------------------------------------------------------

SendJob *WebchatConnector::send(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    if (m_stopping) {
        job->finish({SendOutcome::Kind::RetryLater, {}, QStringLiteral("stopping"), {}, 0});
        return job;
    }
    HistoryMessage shown;
    shown.messageId = message.messageId;
    shown.outgoing = true;
    shown.agentName = message.agentName;
    shown.parts = message.parts;
    shown.at = message.at;
    toVisitor(message.address, frame("message", {{QStringLiteral("message"), described(message.address, shown)}}));
    // The page reads its history from the hub, so a message that is in the ledger has arrived even if no page is open;
    // pages know it by its id, so handing it over again doubles nothing.
    job->finish({SendOutcome::Kind::Accepted, QStringLiteral("out.") + message.clientId, {}, {}, 0});
    return job;
}

void WebchatConnector::hint(const Hint &hint) {
    if (hint.kind == QLatin1String("read"))
        return toVisitor(hint.address,
                         frame("read", {{QStringLiteral("upTo"), hint.extra.value(QLatin1String("upTo"))}}));
    const bool on = hint.kind == QLatin1String("typing");
    if (!on && hint.kind != QLatin1String("typing-stopped")) return;
    toVisitor(hint.address, frame("typing", {{QStringLiteral("name"), hint.name}, {QStringLiteral("on"), on}}));
}

// --- pages ----------------------------------------------------------------------------------------------------------

bool WebchatConnector::siteAllowed(const HttpRequest &request) const {
    return m_settings.sites.allows(request.header("origin"), request.base, m_config.publicUrl);
}

void WebchatConnector::http(const HttpRequest &request) {
    const QString &path = request.path;
    if (path == QLatin1String("/upload")) {
        if (request.method != QLatin1String("POST"))
            return m_host->replyHttp(request.id, textReply(405, "Only POST is understood here.\n"));
        if (!siteAllowed(request))
            return m_host->replyHttp(request.id, textReply(403, "This site may not use this chat.\n"));
        return m_files->upload(request, request.header("origin"));
    }
    if (request.method != QLatin1String("GET") && request.method != QLatin1String("HEAD"))
        return m_host->replyHttp(request.id, textReply(405, "Only GET is understood here.\n"));
    if (path.isEmpty()) return m_host->replyHttp(request.id, m_pages->page(request));
    if (path == QLatin1String("/"))
        return m_host->replyHttp(request.id, redirect("../" + QUrl::toPercentEncoding(m_config.channelKey)));
    if (path == QLatin1String("/widget.js")) return m_host->replyHttp(request.id, m_pages->widget(request));
    if (path == QLatin1String("/page.css")) return m_host->replyHttp(request.id, m_pages->style(request));
    if (path.startsWith(QLatin1String("/blob/"))) return m_files->serve(request);
    Connector::http(request);
}

void WebchatConnector::socketOpened(quint64 socket, const HttpRequest &handshake) {
    if (handshake.path != QLatin1String("/socket")) return Connector::socketOpened(socket, handshake);
    if (!siteAllowed(handshake)) return m_host->closeSocket(socket, kPolicy, QStringLiteral("site-not-allowed"));
    m_tabs.open(socket, handshake.peer, m_host->now());
}

void WebchatConnector::socketClosed(quint64 socket) {
    if (const Tab *tab = m_tabs.find(socket); tab && !tab->visitor.isEmpty())
        m_host->hint({QStringLiteral("typing-stopped"), tab->visitor, {}, {}});
    m_tabs.close(socket);
}

void WebchatConnector::socketText(quint64 socket, const QString &text) {
    const Tab *tab = m_tabs.find(socket);
    if (!tab || m_stopping) return;
    QString wrong;
    const auto parsed = parseFrame(text, &wrong);
    if (parsed && std::holds_alternative<HelloFrame>(*parsed) != tab->visitor.isEmpty())
        wrong = tab->visitor.isEmpty() ? QStringLiteral("hello-first") : QStringLiteral("hello-twice");
    if (!wrong.isEmpty()) return m_host->closeSocket(socket, kGarbage, wrong);
    if (m_limits->frames.take(QString::number(socket), m_host->now()) > 0)
        return m_host->closeSocket(socket, kTooMuch, QStringLiteral("too-many-frames"));
    std::visit([this, socket](const auto &is) { on(socket, is); }, *parsed);
}

// --- visitors -------------------------------------------------------------------------------------------------------

void WebchatConnector::on(quint64 socket, const HelloFrame &hello) {
    Tab *tab = m_tabs.find(socket);
    tab->language = hello.language;
    tab->page = hello.page;
    Visitor visitor{visitorOf(m_signer, hello.token), hello.token};
    if (visitor.id.isEmpty()) {  // new here, or with a token of another channel: begins anew
        if (const qint64 wait = m_limits->newVisitors.take(tab->peer, m_host->now()); wait > 0) {
            refuse(socket, {}, QStringLiteral("rate"), wait);
            return m_host->closeSocket(socket, kTooMuch, QStringLiteral("too-many-visitors"));
        }
        visitor = newVisitor(m_signer);
    }
    if (!m_tabs.assign(socket, visitor.id))
        return m_host->closeSocket(socket, kTooMuch, QStringLiteral("too-many-tabs"));
    welcome(socket, visitor.id, visitor.token);
}

void WebchatConnector::welcome(quint64 socket, const QString &visitor, const QString &token) {
    HistoryJob *job = m_host->history(visitor, kHistory);
    connect(job, &HistoryJob::finished, this, [this, socket, visitor, token](const QList<HistoryMessage> &messages) {
        QJsonArray shown;
        for (const HistoryMessage &message : messages) shown += described(visitor, message);
        m_host->sendSocket(socket, frame("welcome", {{QStringLiteral("token"), token},
                                                     {QStringLiteral("visitor"), visitor},
                                                     {QStringLiteral("name"), m_config.channelName},
                                                     {QStringLiteral("greeting"), m_settings.greeting},
                                                     {QStringLiteral("textLimit"), kTextLimit},
                                                     {QStringLiteral("fileLimit"), kFileLimit},
                                                     {QStringLiteral("away"), away()},
                                                     {QStringLiteral("elsewhere"), !m_settings.telegramBot.isEmpty()},
                                                     {QStringLiteral("messages"), shown}}));
    });
}

QList<Part> WebchatConnector::partsOf(const SendFrame &send, const QString &visitor, QString *reason) const {
    QList<Part> parts;
    if (send.text.size() > kTextLimit || send.vouchers.size() > kFilesLimit) {
        *reason = QStringLiteral("too-large");
        return {};
    }
    if (!send.text.trimmed().isEmpty()) parts += textPart(send.text);
    for (const QString &voucher : send.vouchers) {
        const auto part = m_files->partFrom(visitor, voucher);
        if (!part) {
            *reason = QStringLiteral("bad-file");
            return {};
        }
        parts += *part;
    }
    if (parts.isEmpty()) *reason = QStringLiteral("empty");
    return parts;
}

void WebchatConnector::on(quint64 socket, const SendFrame &send) {
    const Tab tab = *m_tabs.find(socket);
    QString reason;
    const QList<Part> parts = partsOf(send, tab.visitor, &reason);
    if (!reason.isEmpty()) return refuse(socket, send.id, reason);
    if (const qint64 wait = m_limits->messages.take(tab.visitor, m_host->now()); wait > 0)
        return refuse(socket, send.id, QStringLiteral("rate"), wait);
    InboundMessage message;
    message.remoteId = tab.visitor + QLatin1Char('.') + send.id;  // the same id again is the same message
    message.address = tab.visitor;
    message.addressLabel = label(tab.visitor, pageLanguage(tab.language));
    message.language = tab.language;
    message.parts = parts;
    if (!tab.page.isEmpty()) message.extra.insert(QStringLiteral("page"), tab.page);
    ReceiveJob *job = m_host->receive(message);
    connect(job, &ReceiveJob::finished, this, [this, socket, message, id = send.id](const IntakeResult &result) {
        if (!result.kept) return refuse(socket, id, result.refusal);
        m_host->sendSocket(socket, frame("kept", {{QStringLiteral("id"), id},
                                                  {QStringLiteral("message"), result.messageId},
                                                  {QStringLiteral("at"), result.at}}));
        HistoryMessage own;
        own.messageId = result.messageId;
        own.remoteId = message.remoteId;
        own.parts = message.parts;
        own.at = result.at;
        toVisitor(message.address, frame("message", {{QStringLiteral("message"), described(message.address, own)}}),
                  socket);
    });
}

void WebchatConnector::on(quint64 socket, const TypingFrame &typing) {
    const QString kind = typing.on ? QStringLiteral("typing") : QStringLiteral("typing-stopped");
    m_host->hint({kind, m_tabs.find(socket)->visitor, {}, {}});
}

void WebchatConnector::on(quint64 socket, const SeenFrame &seen) {
    const auto kind = seen.read ? Receipt::Kind::Read : Receipt::Kind::Delivered;
    m_host->receipt({kind, m_tabs.find(socket)->visitor, seen.upTo, {}});
}

/// The word in the link makes whoever opens it there one customer with this visitor; it holds a day (LinkJob).
void WebchatConnector::on(quint64 socket, const ElsewhereFrame &) {
    if (m_settings.telegramBot.isEmpty()) return;
    LinkJob *job = m_host->linkToken(m_tabs.find(socket)->visitor);
    connect(job, &LinkJob::finished, this, [this, socket](const QString &token) {
        if (token.isEmpty() || !m_tabs.find(socket)) return;
        const QString url = QStringLiteral("https://t.me/%1?start=%2").arg(m_settings.telegramBot, token);
        m_host->sendSocket(socket, frame("elsewhere", {{QStringLiteral("url"), url}}));
    });
}

void WebchatConnector::refuse(quint64 socket, const QString &id, const QString &reason, qint64 retryIn) {
    m_host->sendSocket(socket, frame("refused", {{QStringLiteral("id"), id},
                                                 {QStringLiteral("reason"), reason},
                                                 {QStringLiteral("retryIn"), retryIn}}));
}

void WebchatConnector::toVisitor(const QString &visitor, const QString &frame, quint64 except) {
    const QList<quint64> sockets = m_tabs.of(visitor);
    for (const quint64 socket : sockets)
        if (socket != except) m_host->sendSocket(socket, frame);
}

QJsonObject WebchatConnector::described(const QString &visitor, const HistoryMessage &message) const {
    QStringList texts;
    QJsonArray files;
    for (const Part &part : message.parts) {
        if (part.kind == QLatin1String("image") || part.kind == QLatin1String("file"))
            files += m_files->described(visitor, part.blob);
        else if (!part.text.isEmpty())
            texts += part.text;  // of a kind unknown here: its fallback
    }
    QJsonObject json{{QStringLiteral("message"), message.messageId},
                     {QStringLiteral("own"), !message.outgoing},
                     {QStringLiteral("at"), message.at},
                     {QStringLiteral("text"), texts.join(QLatin1Char('\n'))},
                     {QStringLiteral("files"), files}};
    if (message.outgoing) {
        json.insert(QStringLiteral("agent"), message.agentName);
    } else {  // the page knows its own messages by the id it made
        json.insert(QStringLiteral("id"), message.remoteId.section(QLatin1Char('.'), 1));
        json.insert(QStringLiteral("read"), message.read);
    }
    return json;
}

QJsonObject WebchatConnector::away() const {
    const qint64 now = m_host->now();
    const bool open = m_settings.hours.openAt(now);
    const bool nobody = m_settings.awayWhenNobody && !m_host->someoneAvailable();
    QJsonObject json{{QStringLiteral("is"), !open || nobody}};
    if (!open) json.insert(QStringLiteral("opensAt"), m_settings.hours.nextOpening(now));
    return json;
}

void WebchatConnector::tick() {
    const QList<quint64> silent = m_tabs.silentSince(m_host->now() - kHelloWithin);
    for (const quint64 socket : silent) {
        m_host->closeSocket(socket, kGarbage, QStringLiteral("hello-first"));
        m_tabs.close(socket);
    }
    const QJsonObject now = away();
    if (now == m_away) return;
    m_away = now;
    const QString told = frame("away", now);
    const QList<quint64> sockets = m_tabs.withVisitor();
    for (const quint64 socket : sockets) m_host->sendSocket(socket, told);
}

}  // namespace heard::webchat
