// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/parse.h"

#include <QCryptographicHash>
#include <QFile>

#include "plugins/email/mime/assemble.h"
#include "plugins/email/mime/bounces.h"
#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/gmimelib.h"
#include "plugins/email/mime/headerfacts.h"
#include "plugins/email/mime/headertext.h"
#include "plugins/email/mime/kind.h"
#include "plugins/email/mime/partcollector.h"
#include "plugins/email/mime/prescan.h"

namespace heard::email {
namespace {

HeaderFacts factsOf(GMimeObject *object) {
    HeaderFacts facts;
    GMimeHeaderList *headers = g_mime_object_get_header_list(object);
    const int count = g_mime_header_list_get_count(headers);
    for (int i = 0; i < count; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const char *value = g_mime_header_get_raw_value(header);
        if (value != nullptr) facts.add(g_mime_header_get_name(header), value);
    }
    return facts;
}

/// Name and value of each line, as they are.
HeaderFacts factsOf(const QByteArray &header) {
    HeaderFacts facts;
    QByteArray name, value;
    const auto end = [&] {
        if (!name.isEmpty()) facts.add(name, value);
        name.clear();
        value.clear();
    };
    for (const QByteArray &line : header.split('\n')) {
        if (line.trimmed().isEmpty()) break;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            value += '\n' + line;
            continue;
        }
        end();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) continue;
        name = line.left(colon).trimmed();
        value = line.mid(colon + 1);
    }
    end();
    return facts;
}

/// An id for a mail without one: the same for the same bytes, wherever and whenever they are read.
QString madeId(QIODevice &bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (bytes.isOpen() && bytes.seek(0)) hash.addData(&bytes);
    return QString::fromLatin1(hash.result().toHex().left(40)) + QStringLiteral("@no-message-id.invalid");
}

void judge(const HeaderFacts &header, const QByteArray &type, ParsedMail &mail) {
    const KindVerdict verdict = judgeKind(header, mail, type);
    mail.kind = verdict.kind;
    mail.kindReason = verdict.reason;
}

QString firstText(const ParsedMail &mail) {
    QString text;
    for (const MailPart &part : mail.parts)
        if (part.kind == QLatin1String("text") || part.kind == QLatin1String("quote")) text += part.text + u'\n';
    return text;
}

/// What it says of mails that did not arrive. A mailer-daemon's mail that says nothing of the kind is some machine's.
void readReport(const HeaderFacts &header, ReportPieces pieces, ParsedMail &mail) {
    const bool daemon = mail.kind == MailKind::Bounce;
    if (!daemon && !mail.emptyReturnPath && pieces.status.isEmpty()) return;
    pieces.text = firstText(mail);
    mail.bounces = readBounces(header, pieces);
    if (!mail.bounces.isEmpty() && !daemon) {
        mail.kind = MailKind::Bounce;
        mail.kindReason = QLatin1String(pieces.status.isEmpty() ? "text" : "delivery-status");
    } else if (mail.bounces.isEmpty() && mail.kindReason == QLatin1String("mailer-daemon")) {
        mail.kind = MailKind::AutoReply;
    }
}

MailPart rawPart(const QString &path, qint64 size) {
    MailPart part;
    part.kind = QStringLiteral("raw");
    part.path = path;
    part.name = QStringLiteral("message.eml");
    part.mime = QStringLiteral("message/rfc822");
    part.size = size;
    return part;
}

class MailReader {
public:
    MailReader(const QString &path, const QString &workFolder, const ParseOptions &options)
        : m_file(path), m_folder(workFolder), m_options(options) {}

    ParsedMail read() {
        if (!m_file.open(QIODevice::ReadOnly)) return unreadable();
        m_scan = prescan(m_file, m_options.limits);
        m_mail.size = m_scan.size;
        if (!m_scan.readable) return unreadable();
        bool whole = m_scan.problem.isEmpty();
        if (!whole) note(m_mail, m_scan.problem.toLatin1().constData());
        if (m_scan.end > 0) whole = parse() && whole;
        if (m_scan.problem == QLatin1String("headers-too-large")) headerByItself();
        if (m_mail.messageId.isEmpty()) {
            note(m_mail, "no-message-id");
            m_mail.messageId = madeId(m_file);
        }
        finish(whole);
        return m_mail;
    }

private:
    QFile m_file;
    QString m_folder;
    const ParseOptions &m_options;
    Prescan m_scan;
    ParsedMail m_mail;

    ParsedMail unreadable() {
        note(m_mail, "unreadable");
        m_mail.messageId = madeId(m_file);
        m_mail.parts += rawPart(m_file.fileName(), m_file.size());
        return m_mail;
    }
    /// The charset that the mail's text claims: programs that write raw bytes into a header use the same for both.
    static QString charsetHint(GMimeMessage *message) {
        GMimeObject *object = g_mime_message_get_mime_part(message);
        for (int depth = 0; GMIME_IS_MULTIPART(object) && depth < 10; ++depth)
            object = g_mime_multipart_get_count(GMIME_MULTIPART(object)) > 0
                         ? g_mime_multipart_get_part(GMIME_MULTIPART(object), 0)
                         : nullptr;
        if (object == nullptr || !GMIME_IS_PART(object)) return {};
        const QByteArray charset = knownCharset(g_mime_object_get_content_type_parameter(object, "charset"));
        return charset == "us-ascii" || charset == "utf-8" ? QString() : QString::fromLatin1(charset);
    }
    /// False: something was left out.
    bool parse() {
        const HeldOptions options = parserOptions();
        FILE *file = std::fopen(QFile::encodeName(m_file.fileName()).constData(), "rb");
        if (file == nullptr) return false;
        Held<GMimeStream> stream(g_mime_stream_file_new_with_bounds(file, 0, m_scan.end));
        Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        // Bodies stay in the file and are read from there when they are decoded.
        g_mime_parser_set_persist_stream(parser.get(), TRUE);
        Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
        if (!message) return false;
        const HeaderFacts header = factsOf(GMIME_OBJECT(message.get()));
        ParseOptions withHint = m_options;
        if (const QString hint = charsetHint(message.get()); !hint.isEmpty()) withHint.fallbackCharsets += hint;
        readHeader(header, withHint, m_mail);
        PartCollector collector(m_folder, withHint, m_mail);
        collector.collect(message.get());
        assembleParts(collector, m_options, m_mail);
        judge(header, header.raw("content-type").toLower().simplified(), m_mail);
        readReport(header, collector.report, m_mail);
        return collector.complete;
    }
    /// People and subject of a mail whose header is too large may stand behind what was read.
    void headerByItself() {
        m_file.seek(0);
        const ParsedMail header = parseHeader(thinHeader(m_file), m_options);
        const QList<MailPart> parts = m_mail.parts;
        const QStringList problems = m_mail.problems;
        m_mail = header;
        m_mail.size = m_scan.size;
        m_mail.parts = parts;
        m_mail.problems = problems;
    }
    void finish(bool whole) {
        const bool nothing = m_mail.parts.isEmpty();
        const bool noHeader = m_mail.from.isEmpty() && m_mail.subject.isEmpty() && m_mail.dateText.isEmpty();
        if (nothing) note(m_mail, "empty");
        if (nothing && whole && !noHeader) {
            MailPart text;
            text.kind = QStringLiteral("text");
            m_mail.parts += text;
        } else if (nothing || !whole) {
            while (m_mail.parts.size() > m_options.limits.parts) m_mail.parts.removeLast();
            m_mail.parts += rawPart(m_file.fileName(), m_scan.size);
        } else if (m_mail.parts.size() > m_options.limits.parts) {
            note(m_mail, "too-many-parts");
            while (m_mail.parts.size() > m_options.limits.parts) m_mail.parts.removeLast();
            m_mail.parts += rawPart(m_file.fileName(), m_scan.size);
        }
    }
};

}  // namespace

ParsedMail parseMail(const QString &path, const QString &workFolder, const ParseOptions &options) {
    startGMime();
    return MailReader(path, workFolder, options).read();
}

ParsedMail parseHeader(const QByteArray &header, const ParseOptions &options) {
    startGMime();
    ParsedMail mail;
    mail.size = header.size();
    const HeaderFacts facts = factsOf(header);
    readHeader(facts, options, mail);
    if (mail.messageId.isEmpty()) note(mail, "no-message-id");
    judge(facts, facts.raw("content-type").toLower().simplified(), mail);
    return mail;
}

}  // namespace heard::email
