// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/intake.h"

#include <QDir>
#include <QFileInfo>

#include "plugins/email/hub/inbound.h"
#include "plugins/email/mime/parse.h"
#include "plugins/email/mime/threading.h"

namespace heard::email {

using namespace channelapi;

BounceTaker::~BounceTaker() = default;

namespace {

/// The bytes before the first empty line.
QByteArray headerOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray start = file.read(256 * 1024);
    const qsizetype end = start.indexOf("\r\n\r\n");
    return end < 0 ? start : start.left(end + 2);
}

}  // namespace

/// One mail on its way in.
struct Intake::Coming {
    FetchedMail fetched;
    QString folder;  ///< its files
    ParsedMail parsed;
    InboundMessage message;
    qsizetype bounce = 0;
    bool allBouncesOurs = true;
    qsizetype part = 0;
    bool whole = false;  ///< it goes in as the file it came in
};

Intake::Intake(ConnectorHost *host, plugins::Worker *worker, const MailSettings &settings,
               const QByteArray &channelSecret, const QString &workFolder, BounceTaker *bounces, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_worker(worker),
      m_settings(settings),
      m_secret(channelSecret),
      m_workFolder(workFolder),
      m_bounces(bounces) {}

Intake::~Intake() = default;

void Intake::take(const FetchedMail &fetched) {
    auto mail = std::make_shared<Coming>();
    mail->fetched = fetched;
    mail->folder = m_workFolder + QStringLiteral("/parts-%1").arg(++m_folders);
    if (fetched.whole == FetchedMail::Whole::Nothing) return handOverWhole(mail, fetched.why);
    if (fetched.trust == FetchedMail::Trust::Nothing) return handOverWhole(mail, QStringLiteral("not-parsed"));
    parse(mail);
}

void Intake::parse(const Mail &mail) {
    ParseOptions options;
    options.now = m_host->now();
    m_worker->run(
        [mail, options] {
            if (mail->fetched.trust == FetchedMail::Trust::Header) {
                mail->parsed = parseHeader(headerOf(mail->fetched.path), options);
                return;
            }
            QDir().mkpath(mail->folder);
            mail->parsed = parseMail(mail->fetched.path, mail->folder, options);
        },
        this, [this, mail] { parsed(mail); });
}

bool Intake::isOwn(const ParsedMail &parsed) const {
    // A mail that carries an id of ours has come from here: a copy, a forwarding in circles, a mailbox that feeds
    // another. It is in the ledger as what it was when it went out.
    const bool ourId = !ownIdOf(parsed.messageId, {m_settings.domain}).entry.isEmpty();
    const QString from = parsed.from.isEmpty() ? QString() : parsed.from.first().email.toLower();
    return ourId && m_settings.ownMailboxes.contains(from);
}

void Intake::parsed(const Mail &mail) {
    if (isOwn(mail->parsed)) return end(mail, End::NotOurs);
    mail->message = inboundOf(mail->parsed, mail->fetched, m_settings, m_secret);
    if (mail->fetched.trust == FetchedMail::Trust::Header) return handOverWhole(mail, QStringLiteral("not-parsed"));
    if (mail->parsed.kind == MailKind::Bounce && !mail->parsed.bounces.isEmpty()) return nextBounce(mail);
    nextFile(mail);
}

void Intake::nextBounce(const Mail &mail) {
    if (mail->bounce == mail->parsed.bounces.size()) {
        // What is told at the reply itself need not be told twice.
        return mail->allBouncesOurs ? end(mail, End::NotOurs) : nextFile(mail);
    }
    const Bounce &bounce = mail->parsed.bounces[mail->bounce++];
    m_bounces->take(bounce, [this, mail](bool ours) {
        mail->allBouncesOurs &= ours;
        nextBounce(mail);
    });
}

void Intake::nextFile(const Mail &mail) {
    const QList<MailPart> &parts = mail->parsed.parts;
    if (mail->part == parts.size()) return handOver(mail);
    const MailPart &part = parts[mail->part];
    Part out = partOf(part);
    if (part.path.isEmpty()) {
        mail->message.parts += out;
        ++mail->part;
        return nextFile(mail);
    }
    const QString name = part.name.isEmpty() ? QStringLiteral("mail.eml") : part.name;
    BlobJob *job = m_host->storeFile(part.path, name, part.mime);
    connect(job, &BlobJob::finished, this,
            [this, mail, out, name](const Blob &blob, const QByteArray &, const QString &refusal) mutable {
                if (refusal == QLatin1String("too-large") || refusal == QLatin1String("wrong-type")) {
                    // The rest of the mail is worth having, and so is knowing that there was a file.
                    out.extra.insert(QStringLiteral("refused"), refusal);
                    out.extra.insert(QStringLiteral("name"), name);
                    out.kind = QStringLiteral("file");
                    out.text = name;
                } else if (!refusal.isEmpty()) {
                    return end(mail, End::Later, refusal);
                } else {
                    out.blob = blob;
                }
                mail->message.parts += out;
                ++mail->part;
                nextFile(mail);
            });
}

void Intake::handOver(const Mail &mail) {
    if (mail->fetched.whole == FetchedMail::Whole::HeaderOnly && !mail->whole) {
        mail->message.extra.insert(QStringLiteral("not_whole"), mail->fetched.why);
        mail->message.extra.insert(QStringLiteral("size"), mail->fetched.size);
    }
    ReceiveJob *job = m_host->receive(mail->message);
    connect(job, &ReceiveJob::finished, this, [this, mail](const IntakeResult &result) {
        if (result.kept) return end(mail, End::Kept);
        const bool ourFault =
            result.refusal == QLatin1String("too-large") || result.refusal == QLatin1String("malformed");
        // As it is it will never be taken: then as the file that it is.
        if (ourFault && !mail->whole) return handOverWhole(mail, result.refusal);
        end(mail, ourFault ? End::NotOurs : End::Later, result.refusal);
    });
}

void Intake::handOverWhole(const Mail &mail, const QString &why) {
    mail->whole = true;
    InboundMessage plain;
    const FetchedMail &fetched = mail->fetched;
    // Parsed or not, the same mail must keep the same id.
    plain.remoteId =
        mail->message.remoteId.isEmpty()
            ? QStringLiteral("uid %1 %2 %3").arg(fetched.folder.left(200)).arg(fetched.validity).arg(fetched.uid)
            : mail->message.remoteId;
    plain.address = mail->message.address.isEmpty() ? QStringLiteral("unknown") : mail->message.address;
    plain.subject = mail->message.subject.left(200);
    plain.sentAt = fetched.arrivedAt;
    plain.extra = {{QStringLiteral("folder"), fetched.folder},
                   {QStringLiteral("message_id"), mail->parsed.messageId.left(500)},
                   {QStringLiteral("subject"), plain.subject}};
    plain.threadKey = caseTag(plain.remoteId, m_secret);
    mail->message = plain;
    MailPart raw;
    raw.kind = QStringLiteral("raw");
    raw.extra = {{QStringLiteral("reason"), why}};
    raw.mime = QStringLiteral("message/rfc822");
    raw.name = QStringLiteral("mail.eml");
    raw.text = raw.name;
    if (QFileInfo::exists(fetched.path)) raw.path = fetched.path;
    mail->parsed.parts = {raw};
    mail->part = 0;
    nextFile(mail);
}

void Intake::end(const Mail &mail, End end, const QString &refusal) {
    m_worker->run(
        [mail] {
            if (!mail->fetched.path.isEmpty()) QFile::remove(mail->fetched.path);
            QDir(mail->folder).removeRecursively();
        },
        this, [] {});
    Q_EMIT ended(mail->fetched, end, refusal);
}

}  // namespace heard::email
