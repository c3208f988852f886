// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/partcollector.h"

#include <QDir>
#include <QFile>
#include <algorithm>

#include "plugins/email/mime/calendar.h"
#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/filename.h"
#include "plugins/email/mime/flowed.h"
#include "plugins/email/mime/headertext.h"
#include "plugins/email/mime/tnef.h"

namespace heard::email {
namespace {

constexpr qint64 kMostReport = 256LL * 1024;
constexpr qint64 kMostCalendar = 1024LL * 1024;

bool isShownImage(const QByteArray &type) {
    return type == "image/png" || type == "image/jpeg" || type == "image/gif" || type == "image/webp";
}

/// The type of a picture that is sent as nothing in particular, by its name.
QByteArray typeByName(const QString &name) {
    const QString ending = name.section(u'.', -1).toLower();
    if (ending == QLatin1String("png")) return "image/png";
    if (ending == QLatin1String("jpg") || ending == QLatin1String("jpeg")) return "image/jpeg";
    if (ending == QLatin1String("gif")) return "image/gif";
    if (ending == QLatin1String("webp")) return "image/webp";
    return {};
}

QByteArray parameter(GMimeObject *object, const char *name) {
    const char *value = g_mime_object_get_content_type_parameter(object, name);
    return value != nullptr ? QByteArray(value).toLower() : QByteArray();
}

/// A name for what has none, by its type.
QString madeName(const QByteArray &type) {
    static const QList<QPair<QByteArray, QString>> kNames{
        {"message/rfc822", QStringLiteral("message.eml")},
        {"application/pgp-signature", QStringLiteral("signature.asc")},
        {"application/pkcs7-signature", QStringLiteral("smime.p7s")},
        {"application/x-pkcs7-signature", QStringLiteral("smime.p7s")},
        {"application/pkcs7-mime", QStringLiteral("smime.p7m")},
        {"application/x-pkcs7-mime", QStringLiteral("smime.p7m")},
        {"application/pgp-keys", QStringLiteral("key.asc")},
        {"application/ms-tnef", QStringLiteral("winmail.dat")},
        {"text/calendar", QStringLiteral("invite.ics")},
        {"message/delivery-status", QStringLiteral("delivery-status.txt")},
        {"text/html", QStringLiteral("text.html")},
        {"text/plain", QStringLiteral("text.txt")},
        {"image/jpeg", QStringLiteral("image.jpg")},
        {"application/pdf", QStringLiteral("document.pdf")},
        {"text/rfc822-headers", QStringLiteral("headers.txt")}};
    for (const auto &[known, name] : kNames)
        if (known == type) return name;
    const QByteArray end = type.mid(type.indexOf('/') + 1);
    const bool simple = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    const bool plain =
        std::all_of(end.begin(), end.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    return simple && plain && end.size() <= 5 ? QLatin1String(type.left(5)) + u'.' + QLatin1String(end)
                                              : QStringLiteral("file.bin");
}

}  // namespace

QByteArray typeOf(GMimeObject *object) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (type == nullptr) return {};
    HeldText text(g_mime_content_type_get_mime_type(type));
    return QByteArray(text.get()).toLower();
}

void PartCollector::lost(const char *problem) {
    note(m_mail, problem);
    complete = false;
}

QString PartCollector::nextPath() { return m_folder + QStringLiteral("/part-%1").arg(++m_files); }

bool PartCollector::isFull() {
    if (items.size() < m_options.limits.parts) return false;
    lost("too-many-parts");
    return true;
}

void PartCollector::collect(GMimeMessage *message) {
    if (GMimeObject *top = g_mime_message_get_mime_part(message)) walk(top, 0, false);
}

void PartCollector::add(const MailPart &part) {
    if (!isFull()) items += CollectedItem{std::nullopt, part};
}

void PartCollector::addBody(const QString &text, bool html, bool wholeKept) {
    if (isFull()) return;
    Body body;
    (html ? body.html : body.plain) = text;
    body.wholeKept = wholeKept;
    items += CollectedItem{body, {}};
}

void PartCollector::walk(GMimeObject *object, int depth, bool inAlternative) {
    if (object == nullptr || isFull()) return;
    if (depth > m_options.limits.depth) return lost("too-deep");
    if (GMIME_IS_MULTIPART(object))
        multipart(GMIME_MULTIPART(object), depth);
    else if (GMIME_IS_MESSAGE_PART(object))
        mailInside(GMIME_MESSAGE_PART(object));
    else if (GMIME_IS_PART(object))
        leaf(GMIME_PART(object), inAlternative);
    else
        lost("malformed");
}

void PartCollector::multipart(GMimeMultipart *multipart, int depth) {
    const QByteArray type = typeOf(GMIME_OBJECT(multipart));
    const int count = g_mime_multipart_get_count(multipart);
    if (count == 0) {
        // No boundary fits: what is there was taken for the words before the first part.
        const char *before = g_mime_multipart_get_prologue(multipart);
        lost("malformed");
        if (before != nullptr) addBody(decodeText(before, {}, m_options.fallbackCharsets).text, false);
        return;
    }
    if (type == "multipart/alternative") return alternative(multipart, depth);
    if (type == "multipart/encrypted") return sealed(multipart, "pgp");
    if (type == "multipart/signed" && count >= 2) return signedMail(multipart, depth);
    for (int i = 0; i < count; ++i) walk(g_mime_multipart_get_part(multipart, i), depth + 1, false);
}

void PartCollector::alternative(GMimeMultipart *multipart, int depth) {
    QList<CollectedItem> before;
    before.swap(items);
    const int count = g_mime_multipart_get_count(multipart);
    for (int i = 0; i < count; ++i) walk(g_mime_multipart_get_part(multipart, i), depth + 1, true);
    QList<CollectedItem> inside;
    inside.swap(items);
    items.swap(before);
    // The shapes of one body become one; files that stand among them (pictures, invitations) follow it.
    Body body;
    QList<CollectedItem> files;
    for (const CollectedItem &item : inside) {
        if (!item.body) {
            files += item;
            continue;
        }
        const auto join = [](std::optional<QString> &to, const std::optional<QString> &more, const QString &between) {
            if (more) to = to ? *to + between + *more : *more;
        };
        body.wholeKept = body.wholeKept || item.body->wholeKept;
        join(body.plain, item.body->plain, QStringLiteral("\n"));
        join(body.html, item.body->html, QStringLiteral("<br>\n"));
    }
    if (body.plain || body.html) items += CollectedItem{body, {}};
    items += files;
}

void PartCollector::signedMail(GMimeMultipart *multipart, int depth) {
    const bool pgp = parameter(GMIME_OBJECT(multipart), "protocol").contains("pgp");
    walk(g_mime_multipart_get_part(multipart, 0), depth + 1, false);
    for (int i = 1; i < g_mime_multipart_get_count(multipart); ++i) {
        GMimeObject *signature = g_mime_multipart_get_part(multipart, i);
        if (!GMIME_IS_PART(signature)) {
            walk(signature, depth + 1, false);
            continue;
        }
        MailPart part = describe(GMIME_PART(signature));
        part.extra.insert(QLatin1String("role"), QLatin1String(pgp ? "pgp" : "smime"));
        if (save(GMIME_PART(signature), part)) add(part);
    }
}

void PartCollector::sealed(GMimeMultipart *multipart, const char *role) {
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
        GMimeObject *object = g_mime_multipart_get_part(multipart, i);
        // The first part says "Version: 1" and nothing else (RFC 3156 4).
        if (!GMIME_IS_PART(object) || typeOf(object) == "application/pgp-encrypted") continue;
        MailPart part = describe(GMIME_PART(object));
        if (part.name == QLatin1String("file.bin")) part.name = QStringLiteral("encrypted.asc");
        part.extra.insert(QLatin1String("role"), QLatin1String(role));
        part.extra.insert(QLatin1String("sealed"), true);
        if (save(GMIME_PART(object), part)) add(part);
    }
}

void PartCollector::mailInside(GMimeMessagePart *part) {
    GMimeMessage *message = g_mime_message_part_get_message(part);
    if (message == nullptr) return lost("malformed");
    MailPart file;
    file.kind = QStringLiteral("file");
    file.mime = QStringLiteral("message/rfc822");
    file.extra.insert(QLatin1String("role"), QLatin1String("mail"));
    const QString subject = decodeHeader(rawHeader(GMIME_OBJECT(message), "Subject"), m_options.fallbackCharsets);
    if (!subject.isEmpty()) file.extra.insert(QLatin1String("subject"), subject.left(500));
    QString name = cleanFileName(subject.left(100));
    if (name.isEmpty()) name = QStringLiteral("message");
    file.name = name + QStringLiteral(".eml");
    HeldText headers(g_mime_object_get_headers(GMIME_OBJECT(message), nullptr));
    if (report.returned.isEmpty() && headers) report.returned = QByteArray(headers.get()).left(kMostReport);
    file.path = nextPath();
    Held<GMimeStream> out(g_mime_stream_file_open(QFile::encodeName(file.path).constData(), "wb", nullptr));
    if (!out || g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, out.get()) < 0 ||
        g_mime_stream_flush(out.get()) < 0 || g_mime_stream_close(out.get()) < 0)
        return lost("disk-full");
    file.size = QFile(file.path).size();
    add(file);
}

MailPart PartCollector::describe(GMimePart *part) {
    GMimeObject *object = GMIME_OBJECT(part);
    MailPart file;
    const QByteArray disposition = rawHeader(object, "Content-Disposition");
    const QByteArray contentType = rawHeader(object, "Content-Type");
    file.name = cleanFileName(headerParameter(disposition, "filename", m_options.fallbackCharsets));
    if (file.name.isEmpty())
        file.name = cleanFileName(headerParameter(contentType, "name", m_options.fallbackCharsets));
    QByteArray type = typeOf(object);
    if (type == "application/octet-stream" || type.isEmpty())
        if (const QByteArray better = typeByName(file.name); !better.isEmpty()) type = better;
    if (type == "image/jpg" || type == "image/pjpeg") type = "image/jpeg";
    file.kind = QLatin1String(isShownImage(type) ? "image" : "file");
    file.mime = cleanLine(QString::fromLatin1(type)).left(100);
    if (file.name.isEmpty()) file.name = madeName(type);
    const char *id = g_mime_object_get_content_id(object);
    file.contentId = id != nullptr ? cleanLine(QString::fromUtf8(id)).remove(u'<').remove(u'>').left(400) : QString();
    return file;
}

bool PartCollector::save(GMimePart *part, MailPart &into) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    into.path = nextPath();
    Held<GMimeStream> out(g_mime_stream_file_open(QFile::encodeName(into.path).constData(), "wb", nullptr));
    const bool written = out && (content == nullptr || g_mime_data_wrapper_write_to_stream(content, out.get()) >= 0) &&
                         g_mime_stream_flush(out.get()) >= 0 && g_mime_stream_close(out.get()) >= 0;
    if (!written) {
        lost("disk-full");
        QFile::remove(into.path);
        return false;
    }
    into.size = QFile(into.path).size();
    return true;
}

MailPart PartCollector::fileOf(const QByteArray &bytes, const QString &name, const QString &mime) {
    MailPart part;
    part.kind = QStringLiteral("file");
    part.name = name;
    part.mime = mime;
    part.size = bytes.size();
    part.path = nextPath();
    QFile file(part.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        lost("disk-full");
        part.path.clear();
    }
    return part;
}

QByteArray PartCollector::bytesOf(GMimePart *part, qint64 most, bool *more) const {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *stream = content != nullptr ? g_mime_data_wrapper_get_stream(content) : nullptr;
    QByteArray bytes;
    if (stream == nullptr) return bytes;
    g_mime_stream_reset(stream);
    Held<GMimeStream> decoding(g_mime_stream_filter_new(stream));
    Held<GMimeFilter> filter(g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(decoding.get()), filter.get());
    char piece[16 * 1024];
    while (bytes.size() <= most) {
        const ssize_t got = g_mime_stream_read(decoding.get(), piece, sizeof piece);
        if (got <= 0) break;
        bytes.append(piece, got);
    }
    if (more != nullptr) *more = bytes.size() > most;
    bytes.truncate(most);
    return bytes;
}

QString PartCollector::decoded(GMimePart *part, bool *more) {
    const QByteArray bytes = bytesOf(part, m_options.limits.textSource, more);
    const DecodedText text = decodeText(bytes, parameter(GMIME_OBJECT(part), "charset"), m_options.fallbackCharsets);
    if (text.guessed) note(m_mail, "charset-guessed");
    return text.text;
}

void PartCollector::textBody(GMimePart *part, bool html) {
    bool more = false;
    QString text = decoded(part, &more);
    if (more) {
        // What is shown is its beginning; the whole is a file beside it.
        MailPart whole = describe(part);
        whole.extra.insert(QLatin1String("role"), QLatin1String("whole-text"));
        note(m_mail, "text-cut");
        if (save(part, whole)) add(whole);
    }
    text.remove(u'\r');
    text.replace(QChar(0), QChar(u' '));
    if (!html && parameter(GMIME_OBJECT(part), "format") == "flowed")
        text = unwrapFlowed(text, parameter(GMIME_OBJECT(part), "delsp") == "yes");
    addBody(text, html, more);
}

void PartCollector::calendarPart(GMimePart *part) {
    const DecodedText text =
        decodeText(bytesOf(part, kMostCalendar), parameter(GMIME_OBJECT(part), "charset"), m_options.fallbackCharsets);
    const QList<QJsonObject> events = readCalendar(text.text);
    if (events.isEmpty()) note(m_mail, "calendar-unreadable");
    for (const QJsonObject &event : events) {
        MailPart shown;
        shown.kind = QStringLiteral("calendar");
        shown.extra = event;
        shown.text = calendarText(event);
        add(shown);
    }
}

void PartCollector::tnefPart(MailPart file) {
    const TnefContent content = readTnef(file.path);
    if (!content.readable) note(m_mail, "tnef-unreadable");
    for (const TnefFile &inside : content.files) {
        const QByteArray type = typeByName(inside.name);
        MailPart part = fileOf(inside.bytes, inside.name.isEmpty() ? QStringLiteral("file.bin") : inside.name,
                               QLatin1String(type.isEmpty() ? QByteArray("application/octet-stream") : type));
        if (isShownImage(type)) part.kind = QStringLiteral("image");
        part.contentId = inside.contentId.left(400);
        if (!part.path.isEmpty()) add(part);
    }
    const bool anyBody =
        std::any_of(items.cbegin(), items.cend(), [](const CollectedItem &item) { return item.body.has_value(); });
    if (!anyBody && !content.html.trimmed().isEmpty())
        addBody(content.html, true);
    else if (!anyBody && !content.body.trimmed().isEmpty())
        addBody(content.body, false);
    // Formatting and what else only Outlook reads stays in there.
    file.extra.insert(QLatin1String("role"), QLatin1String("tnef"));
    add(file);
}

void PartCollector::reportPart(GMimePart *part, const QByteArray &type) {
    const QByteArray bytes = bytesOf(part, kMostReport);
    if (type == "message/delivery-status" && report.status.isEmpty()) report.status = bytes;
    if (type == "text/rfc822-headers" && report.returned.isEmpty()) report.returned = bytes;
}

void PartCollector::leaf(GMimePart *part, bool inAlternative) {
    GMimeObject *object = GMIME_OBJECT(part);
    const QByteArray type = typeOf(object);
    GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(object);
    const char *placed = disposition != nullptr ? g_mime_content_disposition_get_disposition(disposition) : nullptr;
    const bool attached = placed != nullptr && qstricmp(placed, "attachment") == 0;
    MailPart file = describe(part);
    const bool named = file.name != madeName(type);
    const bool isBodyType = type == "text/plain" || type == "text/html";
    if (isBodyType && !attached && (!named || inAlternative)) return textBody(part, type == "text/html");
    if (type == "text/calendar") {
        calendarPart(part);
        file.extra.insert(QLatin1String("role"), QLatin1String("calendar"));
    } else if (type == "message/delivery-status" || type == "text/rfc822-headers" ||
               type == "message/disposition-notification" || type == "message/feedback-report") {
        reportPart(part, type);
        file.extra.insert(QLatin1String("role"), QLatin1String("report"));
    } else if (type.endsWith("pkcs7-mime")) {
        file.extra.insert(QLatin1String("role"), QLatin1String("smime"));
        file.extra.insert(QLatin1String("sealed"), parameter(object, "smime-type") != "signed-data");
    } else if (type.endsWith("pkcs7-signature")) {
        file.extra.insert(QLatin1String("role"), QLatin1String("smime"));
    } else if (type.startsWith("application/pgp-")) {
        file.extra.insert(QLatin1String("role"), QLatin1String("pgp"));
    } else if (inAlternative && type.startsWith("text/")) {
        file.extra.insert(QLatin1String("role"), QLatin1String("alternative"));
    }
    if (!save(part, file)) return;
    const bool tnef = type == "application/ms-tnef" || type == "application/vnd.ms-tnef" ||
                      file.name.compare(QLatin1String("winmail.dat"), Qt::CaseInsensitive) == 0;
    if (tnef)
        tnefPart(file);
    else
        add(file);
}

}  // namespace heard::email
