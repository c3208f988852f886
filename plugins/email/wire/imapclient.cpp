// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/imapclient.h"

#include "plugins/email/wire/sasl.h"

namespace heard::email {

namespace {

constexpr int kCommandMs = 60'000;
constexpr int kIdleMs = 5 * 60'000;  ///< RFC 2177 allows 29 minutes; routers forget a silent connection sooner
constexpr qsizetype kMostData = 200'000;

}  // namespace

Trouble ImapReply::trouble() const {
    // RFC 5530 names most; servers that name nothing are asked what they mean by the command alone.
    if (code == "OVERQUOTA") return email::trouble("mail-over-quota", text);
    if (code == "AUTHENTICATIONFAILED" || code == "AUTHORIZATIONFAILED" || code == "EXPIRED")
        return email::trouble("mail-sign-in-refused", text, true);
    if (code == "PRIVACYREQUIRED") return email::trouble("mail-needs-encryption", text, true);
    if (code == "UNAVAILABLE" || code == "INUSE" || code == "LIMIT" || code == "SERVERBUG")
        return email::trouble("mail-busy", text);
    if (code == "NONEXISTENT" || code == "TRYCREATE" || code == "NOPERM")
        return email::trouble("mail-folder-missing", text, true);
    return email::trouble("mail-refused", text);
}

ImapClient::ImapClient(const Server &server, const Credentials &who, QObject *parent)
    : QObject(parent), m_server(server), m_who(who), m_socket(server, this) {
    m_idleEnd.setSingleShot(true);
    m_idleEnd.setInterval(kIdleMs);
    connect(&m_idleEnd, &QTimer::timeout, this, &ImapClient::endIdle);
    connect(&m_socket, &MailSocket::opened, this, [this] { m_socket.setPatience(kCommandMs); });
    connect(&m_socket, &MailSocket::secured, this, [this] {
        m_capabilities.clear();  // what was said in clear may have been said by anybody
        capability();
    });
    connect(&m_socket, &MailSocket::readable, this, &ImapClient::read);
    connect(&m_socket, &MailSocket::written, this, &ImapClient::sendFile);
    connect(&m_socket, &MailSocket::failed, this, [this](const Trouble &why) {
        const bool farewell = !m_bye.code.isEmpty() && why.code == QLatin1String("mail-connection-lost");
        fail(farewell ? m_bye : why);
    });
}

ImapClient::~ImapClient() { close(); }

void ImapClient::open() { m_socket.open(); }

void ImapClient::close() {
    m_over = true;
    m_queue.clear();
    m_idleEnd.stop();
    m_socket.close();
}

void ImapClient::logout() {
    m_leaving = true;
    run(ImapCommand("LOGOUT"), [this](const ImapReply &) { close(); });
}

void ImapClient::fail(const Trouble &why) {
    if (m_over) return;
    close();
    if (!m_leaving) Q_EMIT failed(why);
}

// --- what comes -----------------------------------------------------------------------------------------------------

void ImapClient::read() {
    while (!m_over) {
        const QByteArray bytes = m_socket.readAll();
        if (bytes.isEmpty()) return;
        m_reader.feed(bytes);
        while (!m_over && m_reader.has()) take(m_reader.take());
        if (!m_over && !m_reader.error().isEmpty()) fail({m_reader.error(), {}, false});
    }
}

void ImapClient::take(const ImapResponse &response) {
    if (!m_greeted) return greeted(response);
    if (response.kind == ImapResponse::Kind::Continue) return goOn(response);
    if (response.tag == "*") return takeData(response);
    if (m_running && response.tag == m_tag && response.kind != ImapResponse::Kind::Data) return takeEnd(response);
    fail(trouble("mail-garbage"));
}

void ImapClient::takeData(const ImapResponse &response) {
    using Kind = ImapResponse::Kind;
    if (response.kind == Kind::Bye) {
        m_bye = trouble("mail-closed", response.text);
        return;
    }
    if (response.code == "CAPABILITY") note(response.codeValue);
    if (!response.values.isEmpty() && response.values.first().is("CAPABILITY")) {
        m_capabilities.clear();
        for (const ImapValue &value : response.values.mid(1)) m_capabilities += value.bytes.toUpper();
    }
    const bool news =
        response.values.size() >= 2 && (response.values[1].is("EXISTS") || response.values[1].is("RECENT"));
    if (m_running) {
        // A server that never stops talking is not to fill our memory.
        for (const ImapValue &value : response.values) m_dataBytes += value.bytes.size() + 16 * value.items.size();
        if (m_reply.data.size() >= kMostData || m_dataBytes > 4 * ImapReader::kLongest)
            return fail(trouble("mail-garbage"));
        if (!m_idling) m_reply.data += response;
    }
    if (news) Q_EMIT changed();
}

void ImapClient::takeEnd(const ImapResponse &response) {
    ImapReply reply = std::exchange(m_reply, {});
    m_dataBytes = 0;
    reply.ok = response.kind == ImapResponse::Kind::Ok;
    reply.code = response.code;
    reply.codeValue = response.codeValue;
    reply.text = response.text;
    if (response.code == "CAPABILITY") note(response.codeValue);
    const Waiting ended = std::move(m_queue.front());
    m_queue.pop_front();
    m_running = false;
    m_idling = m_endingIdle = false;
    m_idleEnd.stop();
    m_upload.close();
    m_socket.setPatience(0);
    if (ended.idle)
        Q_EMIT idled();
    else
        ended.done(reply);
    if (!m_over) next();
}

void ImapClient::note(const QByteArray &capabilities) {
    m_capabilities.clear();
    const QList<QByteArray> words = capabilities.split(' ');
    for (const QByteArray &word : words) m_capabilities += word.toUpper();
}

// --- signing in -----------------------------------------------------------------------------------------------------

void ImapClient::greeted(const ImapResponse &response) {
    using Kind = ImapResponse::Kind;
    m_greeted = true;
    if (response.kind == Kind::Bye) return fail(trouble("mail-busy", response.text));
    if (response.tag != "*" || (response.kind != Kind::Ok && response.kind != Kind::PreAuth))
        return fail(trouble("mail-garbage"));
    if (response.kind == Kind::PreAuth && m_server.security != Security::StartTls) {
        Q_EMIT ready();
        return next();
    }
    if (response.code == "CAPABILITY") note(response.codeValue);
    capability();
}

void ImapClient::capability() {
    if (!m_capabilities.isEmpty()) return secure();
    run(ImapCommand("CAPABILITY"), [this](const ImapReply &reply) {
        if (!reply.ok) return fail(trouble("mail-garbage", reply.text));
        secure();
    });
}

void ImapClient::secure() {
    if (m_server.security != Security::StartTls || m_socket.encrypted()) return signIn();
    if (!has("STARTTLS")) return fail(trouble("mail-no-starttls", {}, true));
    run(ImapCommand("STARTTLS"), [this](const ImapReply &reply) {
        if (!reply.ok) return fail(trouble("mail-no-starttls", reply.text, true));
        m_socket.setPatience(kCommandMs);
        m_socket.startTls();
    });
}

void ImapClient::signIn() {
    if (!m_socket.confidential()) return fail(trouble("mail-needs-encryption", {}, true));
    const auto done = [this](const ImapReply &reply) { signedIn(reply); };
    const bool token = !m_who.token.isEmpty();
    const QByteArray method = token ? "XOAUTH2" : "PLAIN";
    if (token && !has("AUTH=XOAUTH2")) return fail(trouble("mail-sign-in-method", {}, true));
    if (has("AUTH=" + method)) {
        const QByteArray secret = token ? saslXoauth2(m_who) : saslPlain(m_who);
        ImapCommand command("AUTHENTICATE " + method);
        // Without SASL-IR (RFC 4959) the server asks for it with a "+" of its own: goOn().
        return run(has("SASL-IR") ? command.raw(secret) : command, done);
    }
    if (has("LOGINDISABLED")) return fail(trouble("mail-sign-in-method", {}, true));
    run(ImapCommand("LOGIN").string(m_who.user.toUtf8()).string(m_who.password.toUtf8()), done);
}

void ImapClient::signedIn(const ImapReply &reply) {
    if (!reply.ok) {
        Trouble why = reply.trouble();
        if (!m_who.token.isEmpty() && why.code != QLatin1String("mail-busy"))
            why = {QStringLiteral("sign-in-again"), why.detail, true};
        else if (why.code == QLatin1String("mail-refused"))
            why = {QStringLiteral("mail-sign-in-refused"), why.detail, true};
        return fail(why);
    }
    if (reply.code == "CAPABILITY") return Q_EMIT ready();
    // Many servers can do more once one is signed in, and not all say so by themselves.
    run(ImapCommand("CAPABILITY"), [this](const ImapReply &) { Q_EMIT ready(); });
}

// --- what goes ------------------------------------------------------------------------------------------------------

void ImapClient::run(const ImapCommand &command, Done done) { runInto(command, {}, 0, std::move(done)); }

void ImapClient::runInto(const ImapCommand &command, const QString &path, qint64 limit, Done done) {
    if (m_over) return;
    m_queue.push_back({command, std::move(done), path, limit, false});
    if (m_running && m_queue.front().idle) endIdle();
    next();
}

void ImapClient::idle() {
    if (m_over) return;
    m_queue.push_back({ImapCommand("IDLE"), {}, {}, 0, true});
    next();
}

void ImapClient::endIdle() {
    // Before the server's "+" there is nothing to end: goOn() looks whether somebody waits.
    if (!m_idling || m_endingIdle) return;
    m_endingIdle = true;
    m_idleEnd.stop();
    m_socket.setPatience(kCommandMs);
    m_socket.write("DONE\r\n");
}

void ImapClient::next() {
    if (m_running || m_over || m_queue.empty()) return;
    m_running = true;
    m_piece = 0;
    m_reply = {};
    m_tag = "h" + QByteArray::number(++m_lastTag);
    const Waiting &first = m_queue.front();
    m_reader.setFile(first.path, first.limit);
    m_socket.setPatience(kCommandMs);
    m_socket.write(m_tag + ' ');
    sendPiece();
}

void ImapClient::sendPiece() {
    const auto &pieces = m_queue.front().command.pieces();
    const bool last = m_piece + 1 == pieces.size();
    m_socket.write(last ? pieces[m_piece].text + "\r\n" : pieces[m_piece].text);
}

void ImapClient::goOn(const ImapResponse &response) {
    if (!m_running) return fail(trouble("mail-garbage"));
    const Waiting &first = m_queue.front();
    if (first.idle) {
        m_idling = true;
        m_socket.setPatience(0);
        m_idleEnd.start();
        Q_EMIT idling();
        if (m_queue.size() > 1) endIdle();
        return;
    }
    const auto &pieces = first.command.pieces();
    if (m_piece + 1 >= pieces.size()) {
        if (!pieces.first().text.startsWith("AUTHENTICATE")) return fail(trouble("mail-garbage"));
        // A second "+" in XOAUTH2 says why it is refused, and wants an empty line before it says NO.
        const bool asked = response.text.isEmpty() && !has("SASL-IR");
        const QByteArray secret = m_who.token.isEmpty() ? saslPlain(m_who) : saslXoauth2(m_who);
        return m_socket.write((asked ? secret : QByteArray()) + "\r\n");
    }
    const ImapCommand::Piece &piece = pieces[m_piece];
    ++m_piece;
    if (piece.file.isEmpty()) {
        m_socket.write(piece.literal);
        return sendPiece();
    }
    m_upload.setFileName(piece.file);
    if (!m_upload.open(QIODevice::ReadOnly)) return fail(trouble("mail-refused", "file"));
    sendFile();
}

void ImapClient::sendFile() {
    if (m_over || !m_upload.isOpen()) return;
    m_socket.setPatience(kCommandMs);  // a slow way up is no silence
    while (m_socket.waiting() < MailSocket::kAhead) {
        const QByteArray bytes = m_upload.read(64 * 1024);
        if (!bytes.isEmpty()) {
            m_socket.write(bytes);
            continue;
        }
        m_upload.close();
        return sendPiece();
    }
}

}  // namespace heard::email
