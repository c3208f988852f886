// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/sender.h"

#include <QFile>

#include "plugins/email/hub/keptcopy.h"
#include "plugins/email/hub/outbound.h"

namespace heard::email {

using namespace channelapi;

namespace {

constexpr int kConnections = 3;
constexpr int kHistory = 50;
constexpr int kLeaveOutAfter = 4;   ///< attempts in which some recipients were told "later"
constexpr qint64 kLookMs = 45'000;  ///< the host waits a minute
constexpr int kLookAgainMs = 5'000;
constexpr qsizetype kMostQuote = 20'000;

SendOutcome outcome(SendOutcome::Kind kind, const QString &reason, const QString &detail = {}) {
    return {kind, {}, reason, detail, 0};
}

/// For the agent who wrote it: who has no mail, and what the server said of each.
QString refusedWords(const QList<SmtpOutcome::Refused> &refused) {
    QStringList words;
    for (const SmtpOutcome::Refused &each : refused) words += each.address + QStringLiteral(" (%1)").arg(each.said);
    return words.join(QStringLiteral(", "));
}

}  // namespace

/// One mail on its way out.
struct Sender::Going {
    OutboundMessage message;
    QString entry;
    OutgoingMail mail;
    QList<QPointer<SendJob>> jobs;
    qsizetype part = 0;
    QString path;
    QString sentPath;  ///< what goes into Sent: the same, with Bcc
    WriteResult result;
    QPointer<SmtpClient> client;
    bool sentBefore = false;  ///< only its copy is wanted
};

Sender::Sender(ConnectorHost *host, plugins::Worker *worker, const MailSettings &settings, SignIn *signIn,
               SendNotes *notes, SentFolder *sent, const QByteArray &channelSecret, const QString &workFolder,
               QObject *parent)
    : QObject(parent),
      m_host(host),
      m_worker(worker),
      m_settings(settings),
      m_signIn(signIn),
      m_notes(notes),
      m_sent(sent),
      m_secret(channelSecret),
      m_workFolder(workFolder) {
    m_copyAgain.setSingleShot(true);
    connect(&m_copyAgain, &QTimer::timeout, this, &Sender::resumeCopies);
}

Sender::~Sender() = default;

Sender::Mail Sender::made(const OutboundMessage &message) {
    auto mail = std::make_shared<Going>();
    mail->message = message;
    mail->entry = entryOf(message, m_settings, m_secret);
    mail->mail = outgoingOf(message, m_settings, m_secret);
    return mail;
}

SendJob *Sender::send(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    if (m_stopped) {
        job->finish(outcome(SendOutcome::Kind::RetryLater, QStringLiteral("stopping")));
        return job;
    }
    Mail mail = made(message);
    if (const Mail same = m_going.value(mail->entry)) {  // handed over again while it is on its way
        same->jobs += job;
        return job;
    }
    mail->jobs += job;
    const auto note = m_notes->of(mail->entry);
    if (note && note->phase == SendNotes::Phase::Accepted) {
        job->finish({SendOutcome::Kind::Accepted, mail->mail.messageId, {}, {}, 0});
        return job;
    }
    m_going.insert(mail->entry, mail);
    quote(mail);
    return job;
}

void Sender::stop() {
    m_stopped = true;
    m_copyAgain.stop();
    m_waiting.clear();
    const auto going = m_going;
    for (const Mail &mail : going) {
        if (mail->client)
            mail->client->abort();
        else
            end(mail, outcome(SendOutcome::Kind::RetryLater, QStringLiteral("stopping")));
    }
}

// --- writing --------------------------------------------------------------------------------------------------------

void Sender::quote(const Mail &mail) {
    if (mail->message.replyTo.isEmpty()) return nextFile(mail);
    HistoryJob *job = m_host->history(mail->message.address, kHistory);
    connect(job, &HistoryJob::finished, this, [this, mail](const QList<HistoryMessage> &messages) {
        for (const HistoryMessage &message : messages) {
            if (message.outgoing || message.remoteId != mail->message.replyTo) continue;
            QStringList texts;
            for (const Part &part : message.parts)
                if (part.kind == QLatin1String("text")) texts += part.text;
            const QJsonValue from = mail->message.replyToExtra.value(QLatin1String("from"))[0];
            const Address author{from[u"name"].toString(), from[u"email"].toString()};
            const QString text = texts.join(QLatin1Char('\n')).trimmed().left(kMostQuote);
            if (!text.isEmpty()) mail->mail.quoted = QuotedMail{author, message.at, text};
        }
        nextFile(mail);
    });
}

void Sender::nextFile(const Mail &mail) {
    if (m_stopped) return;
    const QList<Part> &parts = mail->message.parts;
    while (mail->part < parts.size() && parts[mail->part].blob.id.isEmpty()) ++mail->part;
    if (mail->part == parts.size()) return write(mail);
    const QString id = parts[mail->part++].blob.id;
    FileJob *job = m_host->loadFile(id, mail->message.address);
    connect(job, &FileJob::finished, this, [this, mail](const Blob &blob, const QString &path, const QString &refusal) {
        if (!refusal.isEmpty() && mail->sentBefore) return copyLost(mail);
        if (!refusal.isEmpty())
            return end(mail, outcome(SendOutcome::Kind::RefusedForGood, QStringLiteral("no-such-blob"), refusal));
        mail->mail.files += OutgoingFile{path, blob.name, blob.mime, {}};
        nextFile(mail);
    });
}

void Sender::write(const Mail &mail) {
    mail->path = m_workFolder + QStringLiteral("/out-%1.eml").arg(++m_files);
    mail->sentPath = mail->mail.bcc.isEmpty() ? mail->path : mail->path + QStringLiteral(".sent");
    m_worker->run(
        [mail] {
            mail->result = writeMail(mail->mail, mail->path);
            if (mail->result.ok() && mail->sentPath != mail->path)
                mail->result = writeMail(mail->mail, mail->sentPath, WriteOptions{true});
        },
        this, [this, mail] { written(mail); });
}

void Sender::written(const Mail &mail) {
    if (m_stopped) return;
    const QString &problem = mail->result.problem;
    if (mail->sentBefore) return problem.isEmpty() ? copyToSent(mail) : copyLost(mail);
    if (problem == QLatin1String("write-failed"))
        return end(mail, outcome(SendOutcome::Kind::RetryLater, QStringLiteral("disk-full")));
    if (problem == QLatin1String("file-unreadable"))
        return end(mail, outcome(SendOutcome::Kind::RetryLater, QStringLiteral("no-such-blob"), mail->result.detail));
    if (!problem.isEmpty())
        return end(mail, outcome(SendOutcome::Kind::RefusedForGood, QStringLiteral("mail-recipient-refused"), problem));
    m_waiting.push_back(mail);
    next();
}

// --- sending --------------------------------------------------------------------------------------------------------

void Sender::next() {
    while (!m_waiting.empty() && m_connections < kConnections && !m_stopped) {
        const Mail mail = m_waiting.front();
        m_waiting.pop_front();
        ++m_connections;
        connectTo(mail);
    }
}

void Sender::connectTo(const Mail &mail) {
    m_signIn->ask(this, [this, mail](const Credentials &who, const std::optional<Trouble> &why) {
        if (m_stopped) return;
        if (why) return ended(mail, {SmtpOutcome::Kind::RetryLater, *why, {}});
        // Its own name: an address literal tells nobody the name of the computer (RFC 5321 4.1.3).
        mail->client = new SmtpClient(m_settings.smtp, who, "[127.0.0.1]", this);
        connect(mail->client, &SmtpClient::moved, this, &Sender::moved);
        connect(mail->client, &SmtpClient::endsNow, this, [this, mail] { ending(mail); });
        connect(mail->client, &SmtpClient::finished, this, [this, mail](const SmtpOutcome &end) { ended(mail, end); });
        mail->client->send(
            {m_settings.address, envelopeRecipients(mail->mail), mail->path, mail->message.attempt >= kLeaveOutAfter});
    });
}

void Sender::moved(int patienceMs) {
    // Those that wait for a connection wait for this one.
    for (const Mail &mail : std::as_const(m_going))
        for (const QPointer<SendJob> &job : std::as_const(mail->jobs))
            if (job) job->progress(patienceMs);
}

void Sender::ending(const Mail &mail) {
    // On disk before the final dot: what has no such note was certainly never out.
    const auto before = m_notes->of(mail->entry);
    SendNotes::Note note{SendNotes::Phase::Ending, m_host->now()};
    note.again = before && (before->again || before->phase == SendNotes::Phase::CameBack);
    if (m_settings.saveToSent) note.copy = packed(mail->message);
    m_notes->put(mail->entry, note, [mail](bool kept) {
        if (!mail->client) return;
        if (kept)
            mail->client->end();
        else
            mail->client->abort();
    });
}

void Sender::ended(const Mail &mail, const SmtpOutcome &how) {
    if (mail->client) mail->client->deleteLater();
    mail->client.clear();
    --m_connections;
    using Kind = SmtpOutcome::Kind;
    switch (how.kind) {
        case Kind::Accepted: {
            SendNotes::Note note = m_notes->of(mail->entry).value_or(SendNotes::Note{});
            note.phase = SendNotes::Phase::Accepted;
            m_notes->put(mail->entry, note, {});
            Q_EMIT serverState({});
            end(mail, {SendOutcome::Kind::Accepted, mail->mail.messageId,
                       how.refused.isEmpty() ? QString() : QStringLiteral("mail-some-refused"),
                       refusedWords(how.refused), 0});
            copyToSent(mail);
            break;
        }
        case Kind::RefusedForGood:
            m_notes->forget(mail->entry);
            Q_EMIT serverState({});
            end(mail, outcome(SendOutcome::Kind::RefusedForGood, how.trouble.code, how.trouble.detail));
            break;
        case Kind::RetryLater:
            m_notes->forget(mail->entry);
            if (how.trouble.code == QLatin1String("sign-in-again")) m_signIn->tokenRefused();
            if (how.trouble.code != QLatin1String("mail-recipient-later") &&
                how.trouble.code != QLatin1String("stopping"))
                Q_EMIT serverState(how.trouble);
            end(mail, outcome(SendOutcome::Kind::RetryLater, how.trouble.code, how.trouble.detail));
            break;
        case Kind::Uncertain:
            end(mail, outcome(SendOutcome::Kind::Uncertain, QStringLiteral("uncertain"), how.trouble.detail));
            break;
    }
    next();
}

void Sender::end(const Mail &mail, const SendOutcome &how) {
    m_going.remove(mail->entry);
    for (const QPointer<SendJob> &job : std::as_const(mail->jobs))
        if (job) job->finish(how);
    mail->jobs.clear();
    if (how.kind != SendOutcome::Kind::Accepted) clean(mail);
}

void Sender::clean(const Mail &mail) {
    if (mail->path.isEmpty()) return;
    QFile::remove(mail->path);
    QFile::remove(mail->sentPath);
}

// --- its copy -------------------------------------------------------------------------------------------------------

void Sender::copyToSent(const Mail &mail) {
    if (!m_settings.saveToSent || m_stopped) return clean(mail);
    m_copying += mail->entry;
    m_sent->put(mail->mail.messageId, mail->sentPath, [this, mail](const SentFolder::Answer &answer) {
        clean(mail);
        m_copying -= mail->entry;
        if (answer.trouble) {
            if (!m_copyAgain.isActive()) m_copyAgain.start(m_copyBackoff.next(answer.trouble->standing));
        } else {
            m_copyBackoff.reset();
            m_notes->copied(mail->entry);
        }
        Q_EMIT sentState(answer.trouble.value_or(Trouble{}));
    });
}

void Sender::copyLost(const Mail &mail) {
    clean(mail);
    m_copying -= mail->entry;
    m_notes->copied(mail->entry);
}

void Sender::resumeCopies() {
    if (!m_settings.saveToSent || m_stopped) return;
    for (const QString &entry : m_notes->uncopied()) {
        if (m_copying.contains(entry)) continue;
        m_copying += entry;
        const auto message = unpacked(m_notes->of(entry)->copy);
        const Mail mail = made(message.value_or(OutboundMessage{}));
        mail->entry = entry;
        mail->sentBefore = true;
        if (message)
            quote(mail);
        else
            copyLost(mail);
    }
}

// --- what became of it ----------------------------------------------------------------------------------------------

SendJob *Sender::lookUp(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    const Mail mail = made(message);
    if (const Mail same = m_going.value(mail->entry)) {  // its end is yet to come
        same->jobs += job;
        return job;
    }
    mail->jobs += job;
    const auto note = m_notes->of(mail->entry);
    if (!note || note->phase == SendNotes::Phase::CameBack)
        end(mail, outcome(SendOutcome::Kind::RetryLater, QStringLiteral("never-went-out")));
    else if (note->phase == SendNotes::Phase::Accepted)
        end(mail, {SendOutcome::Kind::Accepted, mail->mail.messageId, {}, {}, 0});
    else if (note->again)
        end(mail, outcome(SendOutcome::Kind::Uncertain, QStringLiteral("uncertain")));
    else
        lookInSent(mail, m_host->now() + kLookMs);
    return job;
}

void Sender::lookInSent(const Mail &mail, qint64 until) {
    m_sent->find(mail->mail.messageId, [this, mail, until](const SentFolder::Answer &answer) {
        if (answer.there) {
            m_notes->put(mail->entry, {SendNotes::Phase::Accepted, m_host->now()}, {});
            return end(mail, {SendOutcome::Kind::Accepted, mail->mail.messageId, {}, {}, 0});
        }
        // The server is away just now: that says nothing about the mail.
        if (answer.trouble && m_host->now() < until && !m_stopped) {
            QTimer::singleShot(kLookAgainMs, this, [this, mail, until] { lookInSent(mail, until); });
            return;
        }
        end(mail, outcome(SendOutcome::Kind::Uncertain, QStringLiteral("uncertain")));
    });
}

}  // namespace heard::email
