// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/smtpclient.h"

#include <QTimer>
#include <QUrl>
#include <algorithm>

#include "plugins/email/wire/sasl.h"

namespace heard::email {

namespace {

constexpr int kReplyMs = 5 * 60'000;     ///< RFC 5321 4.5.3.2
constexpr int kVerdictMs = 10 * 60'000;  ///< after the final dot
constexpr qsizetype kMostReply = 64 * 1024;

bool ascii(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

}  // namespace

using Kind = SmtpOutcome::Kind;

SmtpClient::SmtpClient(const Server &server, const Credentials &who, const QByteArray &ownName, QObject *parent)
    : QObject(parent), m_server(server), m_who(who), m_ownName(ownName), m_socket(server, this) {
    connect(&m_socket, &MailSocket::opened, this, [this] { await(kReplyMs); });
    connect(&m_socket, &MailSocket::secured, this, [this] { hello(Step::HelloAgain); });
    connect(&m_socket, &MailSocket::readable, this, &SmtpClient::read);
    connect(&m_socket, &MailSocket::written, this, &SmtpClient::content);
    connect(&m_socket, &MailSocket::failed, this,
            [this](const Trouble &why) { finish(m_ended ? Kind::Uncertain : Kind::RetryLater, why); });
}

SmtpClient::~SmtpClient() { m_socket.close(); }

void SmtpClient::send(const Envelope &envelope) {
    m_envelope = envelope;
    m_file.setFileName(envelope.path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        QTimer::singleShot(0, this, [this] { finish(Kind::RetryLater, trouble("disk-full")); });
        return;
    }
    m_socket.open();
}

void SmtpClient::tryOut() {
    m_only = true;
    m_socket.open();
}

void SmtpClient::abort() { finish(m_ended ? Kind::Uncertain : Kind::RetryLater, trouble("stopping")); }

void SmtpClient::finish(Kind kind, const Trouble &why) { finish(SmtpOutcome{kind, why, {}}); }

void SmtpClient::finish(const SmtpOutcome &outcome) {
    if (m_step == Step::Over) return;
    m_step = Step::Over;
    m_socket.closeWith("QUIT\r\n");
    m_file.close();
    Q_EMIT finished(outcome);
}

void SmtpClient::refuse(const Reply &reply, const char *code) {
    // "Later" is what the server says with 4yz; what makes no sense is no verdict either.
    const bool forGood = reply.code >= 500 && reply.code < 600;
    if (reply.code == 421) return finish(Kind::RetryLater, trouble("mail-busy", reply.text));
    finish(forGood ? Kind::RefusedForGood : Kind::RetryLater, trouble(code, reply.text, forGood));
}

// --- reading --------------------------------------------------------------------------------------------------------

void SmtpClient::read() {
    m_buffer += m_socket.readAll();
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n');
        if (end < 0) break;
        QByteArray text = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        if (text.endsWith('\r')) text.chop(1);
        line(text);
        if (m_step == Step::Over) return;
    }
    if (m_buffer.size() > kMostReply) finish(m_ended ? Kind::Uncertain : Kind::RetryLater, trouble("mail-garbage"));
}

void SmtpClient::line(const QByteArray &text) {
    bool fine = false;
    const int code = text.left(3).toInt(&fine);
    m_replyBytes += text.size();
    if (!fine || code < 200 || code > 599 || m_replyBytes > kMostReply ||
        (text.size() > 3 && text[3] != ' ' && text[3] != '-'))
        return finish(m_ended ? Kind::Uncertain : Kind::RetryLater, trouble("mail-garbage", text));
    m_reply.code = code;
    m_reply.text += m_reply.text.isEmpty() ? text.mid(4) : '\n' + text.mid(4);
    if (text.size() > 3 && text[3] == '-') return;
    m_replyBytes = 0;
    answered(std::exchange(m_reply, {}));
}

void SmtpClient::answered(const Reply &reply) {
    switch (m_step) {
        case Step::Greeting:
            if (reply.code != 220) return refuse(reply, "mail-busy");
            return hello(Step::Hello);
        case Step::Hello:
        case Step::HelloAgain: {
            if (!reply.good()) return refuse(reply, "mail-refused");
            m_offers.clear();
            m_methods.clear();
            const QList<QByteArray> lines = reply.text.toUpper().split('\n');
            for (const QByteArray &each : lines.mid(1)) {
                const QList<QByteArray> words = each.simplified().replace('=', ' ').split(' ');
                m_offers += words.first();
                if (words.first() == "AUTH")
                    for (const QByteArray &word : words.mid(1)) m_methods += word;
                if (words.first() == "SIZE" && words.size() > 1) m_sizeLimit = words[1].toLongLong();
            }
            return afterHello();
        }
        case Step::StartTls:
            if (!reply.good()) return finish(Kind::RetryLater, trouble("mail-no-starttls", reply.text, true));
            if (!m_buffer.isEmpty()) return finish(Kind::RetryLater, trouble("mail-garbage", "STARTTLS", true));
            return m_socket.startTls();
        case Step::SignIn: return signingIn(reply);
        case Step::From:
            if (!reply.good()) return refuse(reply, reply.code == 552 ? "mail-too-large" : "mail-sender-refused");
            m_recipient = 0;
            return nextRecipient();
        case Step::Recipient: return recipient(reply);
        case Step::Data:
            if (reply.code != 354) return refuse(reply, "mail-refused");
            m_step = Step::Content;
            return content();
        case Step::Content:
        case Step::End:
            // An answer while the content is still going out can only be a refusal: the mail has not ended.
            if (!m_ended) return refuse(reply, reply.later() ? "mail-busy" : "mail-content-refused");
            if (reply.good()) return finish({Kind::Accepted, trouble("", reply.text), m_refused});
            return refuse(reply, reply.code == 452 || reply.code == 552 ? "mail-over-quota" : "mail-content-refused");
        case Step::Over: return;
    }
}

// --- saying ---------------------------------------------------------------------------------------------------------

void SmtpClient::await(int patienceMs) {
    m_socket.setPatience(patienceMs);
    Q_EMIT moved(patienceMs);
}

void SmtpClient::command(const QByteArray &text, Step next) {
    m_step = next;
    await(kReplyMs);
    m_socket.write(text + "\r\n");
}

void SmtpClient::hello(Step step) { command("EHLO " + m_ownName, step); }

void SmtpClient::afterHello() {
    if (m_server.security == Security::StartTls && !m_socket.encrypted()) {
        if (!m_offers.contains("STARTTLS")) return finish(Kind::RetryLater, trouble("mail-no-starttls", {}, true));
        return command("STARTTLS", Step::StartTls);
    }
    // A server of one's own may take mail without a name.
    if (m_who.user.isEmpty()) return mailFrom();
    signIn();
}

void SmtpClient::signIn() {
    if (!m_socket.confidential()) return finish(Kind::RetryLater, trouble("mail-needs-encryption", {}, true));
    const bool token = !m_who.token.isEmpty();
    if (token && m_methods.contains("XOAUTH2")) return command("AUTH XOAUTH2 " + saslXoauth2(m_who), Step::SignIn);
    if (!token && m_methods.contains("PLAIN")) return command("AUTH PLAIN " + saslPlain(m_who), Step::SignIn);
    if (!token && m_methods.contains("LOGIN")) {
        m_answers = {m_who.user.toUtf8().toBase64(), m_who.password.toUtf8().toBase64()};
        return command("AUTH LOGIN", Step::SignIn);
    }
    finish(Kind::RetryLater, trouble("mail-sign-in-method", {}, true));
}

void SmtpClient::signingIn(const Reply &reply) {
    if (reply.code == 334)  // of XOAUTH2: why it is refused; it wants an empty line before it says so
        return command(m_answers.isEmpty() ? QByteArray() : m_answers.takeFirst(), Step::SignIn);
    if (reply.good()) return mailFrom();
    if (reply.later()) return finish(Kind::RetryLater, trouble("mail-sign-in-later", reply.text));
    // Not the mail's fault: it waits until somebody has mended the settings.
    finish(Kind::RetryLater,
           trouble(m_who.token.isEmpty() ? "mail-sign-in-refused" : "sign-in-again", reply.text, true));
}

std::optional<QByteArray> SmtpClient::path(const QString &address) const {
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    if (at <= 0 || address.contains(QLatin1Char('\r')) || address.contains(QLatin1Char('\n')) ||
        address.contains(QLatin1Char('>')) || address.contains(QLatin1Char('<')))
        return std::nullopt;
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1);
    if (ascii(local)) {
        if (ascii(domain)) return address.toLatin1();
        const QByteArray ace = QUrl::toAce(domain);
        if (!ace.isEmpty()) return local.toLatin1() + '@' + ace;
    }
    if (m_offers.contains("SMTPUTF8")) return address.toUtf8();
    return std::nullopt;
}

void SmtpClient::mailFrom() {
    if (m_only) return finish(Kind::Accepted, {});
    const auto needsUtf8 = [](const QString &address) { return !ascii(address.section(QLatin1Char('@'), 0, -2)); };
    const QStringList all = QStringList(m_envelope.recipients) << m_envelope.from;
    // Not to the others either: its header has that address too.
    if (!m_offers.contains("SMTPUTF8") && std::any_of(all.begin(), all.end(), needsUtf8))
        return finish(Kind::RefusedForGood, trouble("mail-needs-utf8"));
    const auto from = path(m_envelope.from);
    if (!from) return finish(Kind::RefusedForGood, trouble("mail-sender-refused"));
    if (m_sizeLimit > 0 && m_file.size() > m_sizeLimit)
        return finish(Kind::RefusedForGood, trouble("mail-too-large", QByteArray::number(m_sizeLimit)));
    QByteArray text = "MAIL FROM:<" + *from + '>';
    if (m_offers.contains("SIZE")) text += " SIZE=" + QByteArray::number(m_file.size());
    if (m_offers.contains("8BITMIME")) text += " BODY=8BITMIME";
    const bool utf8 =
        std::any_of(m_envelope.recipients.begin(), m_envelope.recipients.end(),
                    [this](const QString &each) { return !ascii(QString::fromUtf8(path(each).value_or(""))); });
    if (m_offers.contains("SMTPUTF8") && (utf8 || !ascii(QString::fromUtf8(*from)))) text += " SMTPUTF8";
    command(text, Step::From);
}

void SmtpClient::nextRecipient() {
    while (m_recipient < m_envelope.recipients.size()) {
        if (const auto to = path(m_envelope.recipients[m_recipient]))
            return command("RCPT TO:<" + *to + '>', Step::Recipient);
        refuseOne(m_envelope.recipients[m_recipient++], {553, "address"});
    }
    if (m_refused.size() == m_envelope.recipients.size()) return refuse(m_lastRefusal, "mail-recipient-refused");
    command("DATA", Step::Data);
}

void SmtpClient::refuseOne(const QString &recipient, const Reply &reply) {
    m_lastRefusal = reply;
    m_refused += {recipient, quoted(QByteArray::number(reply.code) + ' ' + reply.text)};
}

void SmtpClient::recipient(const Reply &reply) {
    if (!reply.good()) {
        // To send to the others now and to all again later would be to send twice.
        const bool leaveOut = !reply.later() || (m_envelope.leaveOutLater && reply.code != 421);
        if (!leaveOut) return refuse(reply, "mail-recipient-later");
        refuseOne(m_envelope.recipients[m_recipient], reply);
    }
    ++m_recipient;
    nextRecipient();
}

void SmtpClient::content() {
    if (m_step != Step::Content) return;
    await(kReplyMs);
    while (m_socket.waiting() < MailSocket::kAhead) {
        const QByteArray bytes = m_file.read(64 * 1024);
        if (!bytes.isEmpty()) {
            m_socket.write(m_stuffer.take(bytes));
            continue;
        }
        if (m_file.error() != QFileDevice::NoError) return finish(Kind::RetryLater, trouble("mail-refused", "file"));
        m_step = Step::End;
        return Q_EMIT endsNow();
    }
}

void SmtpClient::end() {
    if (m_step != Step::End || m_ended) return;
    m_ended = true;
    await(kVerdictMs);
    m_socket.write(m_stuffer.end());
}

}  // namespace heard::email
