// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <optional>

#include "plugins/email/wire/dotstuffer.h"
#include "plugins/email/wire/mailsocket.h"

namespace heard::email {

/// What goes out: the envelope, and the file that holds the mail.
struct Envelope {
    QString from;
    QStringList recipients;
    QString path;
    /// Send to those who are taken even if the server says "later" of others; else nothing is sent in that case.
    bool leaveOutLater = false;
};

/// How it ended. Accepted: the server has said so after the final dot. RetryLater: certainly not taken. Uncertain: the
/// connection ended after the final dot and before the server's answer.
struct SmtpOutcome {
    enum class Kind { Accepted, RefusedForGood, RetryLater, Uncertain };
    Kind kind = Kind::RetryLater;
    Trouble trouble;
    struct Refused {
        QString address;
        QString said;  ///< by the server
    };
    QList<Refused> refused;  ///< recipients that did not get it while others did
};

/// Sends one mail by SMTP (RFC 5321; 3207 STARTTLS, 4954 AUTH, 1870 SIZE, 6152 8BITMIME, 6531 SMTPUTF8), on the event
/// loop of its thread. Before the final dot endsNow() is told, and it waits for end(): what must be on disk before the
/// mail can be out has its time there. finished() comes once, never before send() has returned.
class SmtpClient final : public QObject {
    Q_OBJECT
public:
    /// `ownName`: what it calls itself in EHLO: a domain or an address literal.
    SmtpClient(const Server &server, const Credentials &who, const QByteArray &ownName, QObject *parent = nullptr);
    ~SmtpClient() override;

    void send(const Envelope &envelope);
    /// Signs in and leaves: to see whether settings are right. Ends Accepted.
    void tryOut();
    void end();
    /// Gives up: finished() comes, Uncertain if the final dot is out.
    void abort();

Q_SIGNALS:
    void endsNow();
    /// Bytes have gone, or the server has answered; it gives up by itself if nothing more comes within so long.
    void moved(int patienceMs);
    void finished(const heard::email::SmtpOutcome &outcome);

private:
    enum class Step { Greeting, Hello, StartTls, HelloAgain, SignIn, From, Recipient, Data, Content, End, Over };
    struct Reply {
        int code = 0;
        QByteArray text;
        [[nodiscard]] bool good() const { return code >= 200 && code < 400; }
        [[nodiscard]] bool later() const { return code >= 400 && code < 500; }
    };
    void read();
    void line(const QByteArray &line);
    void answered(const Reply &reply);
    void hello(Step step);
    void afterHello();
    void signIn();
    void signingIn(const Reply &reply);
    void mailFrom();
    void nextRecipient();
    void recipient(const Reply &reply);
    void content();
    void command(const QByteArray &line, Step next);
    void refuse(const Reply &reply, const char *code);
    void refuseOne(const QString &recipient, const Reply &reply);
    void await(int patienceMs);
    void finish(const SmtpOutcome &outcome);
    void finish(SmtpOutcome::Kind kind, const Trouble &why);
    [[nodiscard]] std::optional<QByteArray> path(const QString &address) const;

    const Server m_server;
    const Credentials m_who;
    const QByteArray m_ownName;
    MailSocket m_socket;
    Envelope m_envelope;
    Step m_step = Step::Greeting;
    QByteArray m_buffer;
    Reply m_reply;
    qsizetype m_replyBytes = 0;
    QSet<QByteArray> m_offers;  ///< EHLO's words
    QSet<QByteArray> m_methods;
    QList<QByteArray> m_answers;  ///< what is still to be said in AUTH LOGIN
    qint64 m_sizeLimit = 0;
    qsizetype m_recipient = 0;
    QList<SmtpOutcome::Refused> m_refused;
    Reply m_lastRefusal;
    QFile m_file;
    DotStuffer m_stuffer;
    bool m_only = false;   ///< try out
    bool m_ended = false;  ///< the final dot is out
};

}  // namespace heard::email
