// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/outgoing.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

#include "plugins/email/mime/filename.h"
#include "plugins/email/mime/flowed.h"
#include "plugins/email/mime/gmimelib.h"
#include "plugins/email/mime/headerwrite.h"
#include "plugins/email/mime/outgoingtext.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostReferences = 20;   // the first one began the thread, the newest ones carry it on
constexpr qint64 kFilePiece = 57LL * 1024;  // 57 bytes are a line of base 64
constexpr qsizetype kLineBytes = 57;

bool isAllAscii(const QByteArray &bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Quoted-printable where most of it can be read as it stands, else base 64, which is shorter.
bool isMostlyAscii(const QByteArray &bytes) {
    const auto high =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return high * 5 <= bytes.size();
}

QByteArray quotedPrintable(const QByteArray &text) {
    GMimeEncoding encoding;
    g_mime_encoding_init_encode(&encoding, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    QByteArray out(qsizetype(g_mime_encoding_outlen(&encoding, size_t(text.size()))), Qt::Uninitialized);
    const size_t size = g_mime_encoding_flush(&encoding, text.constData(), size_t(text.size()), out.data());
    out.truncate(qsizetype(size));
    out.replace('\n', "\r\n");
    return out.endsWith("\r\n") ? out : out + "\r\n";
}

QByteArray base64Lines(const QByteArray &bytes) {
    QByteArray out;
    for (qsizetype i = 0; i < bytes.size(); i += kLineBytes) out += bytes.mid(i, kLineBytes).toBase64() + "\r\n";
    return out;
}

QByteArray dateText(const OutgoingMail &mail) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(mail.at, Qt::OffsetFromUTC, mail.offsetMinutes * 60);
    const int offset = std::abs(mail.offsetMinutes);
    const QString zone = QStringLiteral("%1%2%3")
                             .arg(QLatin1Char(mail.offsetMinutes < 0 ? '-' : '+'))
                             .arg(offset / 60, 2, 10, QChar(u'0'))
                             .arg(offset % 60, 2, 10, QChar(u'0'));
    return (QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss ")) + zone).toLatin1();
}

QStringList boundedReferences(const OutgoingMail &mail) {
    QStringList ids = mail.references;
    ids.removeAll(QString());
    if (!mail.inReplyTo.isEmpty()) {
        ids.removeAll(mail.inReplyTo);
        ids += mail.inReplyTo;
    }
    if (ids.size() > kMostReferences) ids.remove(1, ids.size() - kMostReferences);
    return ids;
}

QByteArray typeOfFile(const OutgoingFile &file) {
    static const QRegularExpression kType(QStringLiteral("^[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+_-]{0,80}$"));
    const QString type = file.mime.trimmed().toLower();
    // Parts of these types may not be base 64 (RFC 2046 5.2.1), and their lines may be too long to stand as they are.
    const bool composite = type.startsWith(QLatin1String("message/")) || type.startsWith(QLatin1String("multipart/"));
    return kType.match(type).hasMatch() && !composite ? type.toLatin1() : QByteArray("application/octet-stream");
}

class MailWriter {
public:
    MailWriter(const OutgoingMail &mail, QIODevice *device, const WriteOptions &options)
        : m_mail(mail), m_device(device), m_options(options) {}

    WriteResult write() {
        if (const char *problem = wrong()) {
            m_result.problem = QLatin1String(problem);
            return m_result;
        }
        header();
        for (const OutgoingFile &file : m_mail.files) (isInline(file) ? m_inline : m_attached) += file;
        if (m_attached.isEmpty()) {
            alternative();
        } else {
            const QByteArray boundary = open("mixed", {});
            part(boundary);
            alternative();
            for (const OutgoingFile &file : m_attached) {
                part(boundary);
                fileBody(file, "attachment");
            }
            close(boundary);
        }
        return m_result;
    }

private:
    const OutgoingMail &m_mail;
    QIODevice *m_device;
    const WriteOptions &m_options;
    WriteResult m_result;
    QList<OutgoingFile> m_inline, m_attached;
    int m_boundaries = 0;

    void put(const QByteArray &bytes) {
        if (!m_result.ok()) return;
        if (m_device->write(bytes) != bytes.size())
            m_result.problem = QStringLiteral("write-failed");
        else
            m_result.bytes += bytes.size();
    }
    bool isInline(const OutgoingFile &file) const {
        return !file.contentId.isEmpty() && m_mail.html.contains(QLatin1String("cid:") + file.contentId);
    }
    const char *wrong() const {
        if (m_mail.from.email.isEmpty()) return "no-sender";
        if (envelopeRecipients(m_mail).isEmpty()) return "no-recipient";
        if (idHeader("Message-ID", {m_mail.messageId}).isEmpty()) return "no-message-id";
        const auto bad = [](const Address &person) { return wireAddress(person.email).isEmpty(); };
        if (bad(m_mail.from)) return "bad-address";
        for (const auto *list : {&m_mail.replyTo, &m_mail.to, &m_mail.cc, &m_mail.bcc})
            if (std::any_of(list->begin(), list->end(), bad)) return "bad-address";
        return nullptr;
    }
    void header() {
        put("Date: " + dateText(m_mail) + "\r\n");
        put(addressHeader("From", {m_mail.from}));
        put(addressHeader("Reply-To", m_mail.replyTo));
        put(addressHeader("To", m_mail.to));
        put(addressHeader("Cc", m_mail.cc));
        if (m_options.withBcc) put(addressHeader("Bcc", m_mail.bcc));
        // A mail to hidden recipients only still needs one of To, Cc, Bcc for many servers' taste.
        if (m_mail.to.isEmpty() && m_mail.cc.isEmpty() && !m_options.withBcc) put("To: undisclosed-recipients:;\r\n");
        put(textHeader("Subject", m_mail.subject));
        put(idHeader("Message-ID", {m_mail.messageId}));
        put(idHeader("In-Reply-To", {m_mail.inReplyTo}));
        put(idHeader("References", boundedReferences(m_mail)));
        if (m_mail.author != OutgoingMail::Author::Person) {
            const bool reply = m_mail.author == OutgoingMail::Author::MachineReply;
            put(reply ? "Auto-Submitted: auto-replied\r\n" : "Auto-Submitted: auto-generated\r\n");
            put("X-Auto-Response-Suppress: All\r\n");
        }
        put("MIME-Version: 1.0\r\n");
    }
    /// "=_" can't stand in quoted-printable nor in base 64, so no body holds a boundary.
    QByteArray open(const char *kind, const QByteArray &parameters) {
        const QByteArray seed = m_mail.messageId.toUtf8() + '\n' + QByteArray::number(++m_boundaries);
        QByteArray boundary = "=_" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
        put(QByteArray("Content-Type: multipart/") + kind + parameters + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        return boundary;
    }
    void part(const QByteArray &boundary) { put("--" + boundary + "\r\n"); }
    void close(const QByteArray &boundary) { put("--" + boundary + "--\r\n"); }

    void alternative() {
        const QByteArray boundary = open("alternative", {});
        part(boundary);
        textPart("text/plain; charset=utf-8; format=flowed", wrapFlowed(plainBody(m_mail)));
        part(boundary);
        if (m_inline.isEmpty()) {
            textPart("text/html; charset=utf-8", htmlBody(m_mail));
        } else {
            const QByteArray related = open("related", ";\r\n type=\"text/html\"");
            part(related);
            textPart("text/html; charset=utf-8", htmlBody(m_mail));
            for (const OutgoingFile &file : m_inline) {
                part(related);
                fileBody(file, "inline");
            }
            close(related);
        }
        close(boundary);
    }
    void textPart(const QByteArray &type, const QString &text) {
        const QByteArray bytes = text.toUtf8();
        const bool readable = isAllAscii(bytes) || isMostlyAscii(bytes);
        put("Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + (readable ? "quoted-printable" : "base64") +
            "\r\n\r\n");
        if (readable) return put(quotedPrintable(bytes));
        // Text in base 64 has its line ends as CRLF inside (RFC 2045 6.8).
        QByteArray lines = bytes;
        put(base64Lines(lines.replace('\n', "\r\n")));
    }
    void fileBody(const OutgoingFile &given, const char *disposition) {
        OutgoingFile file = given;
        file.name = cleanFileName(file.name);
        if (file.name.isEmpty()) file.name = QStringLiteral("file.bin");
        put("Content-Type: " + typeOfFile(file) + oldNameParameter(file.name) + "\r\n");
        put(QByteArray("Content-Disposition: ") + disposition + nameParameter("filename", file.name) + "\r\n");
        if (!file.contentId.isEmpty()) put(idHeader("Content-ID", {file.contentId}));
        put("Content-Transfer-Encoding: base64\r\n\r\n");
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) return unreadable(file);
        while (m_result.ok()) {
            const QByteArray piece = source.read(kFilePiece);
            if (piece.isEmpty()) break;
            put(base64Lines(piece));
        }
        if (source.error() != QFileDevice::NoError) unreadable(file);
    }
    void unreadable(const OutgoingFile &file) {
        if (!m_result.ok()) return;
        m_result.problem = QStringLiteral("file-unreadable");
        m_result.detail = file.name;
    }
};

}  // namespace

WriteResult writeMail(const OutgoingMail &mail, QIODevice *device, const WriteOptions &options) {
    startGMime();
    return MailWriter(mail, device, options).write();
}

WriteResult writeMail(const OutgoingMail &mail, const QString &path, const WriteOptions &options) {
    QFile file(path);
    WriteResult result;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        result.problem = QStringLiteral("write-failed");
        return result;
    }
    result = writeMail(mail, &file, options);
    if (result.ok() && !file.flush()) result.problem = QStringLiteral("write-failed");
    return result;
}

QStringList envelopeRecipients(const OutgoingMail &mail) {
    QStringList recipients;
    for (const auto *list : {&mail.to, &mail.cc, &mail.bcc})
        for (const Address &person : *list)
            if (const QString address = wireAddress(person.email);
                !address.isEmpty() && !recipients.contains(address, Qt::CaseInsensitive))
                recipients += address;
    return recipients;
}

}  // namespace heard::email
