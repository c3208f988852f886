// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "plugins/email/mime/bounces.h"
#include "plugins/email/mime/gmimelib.h"
#include "plugins/email/mime/parse.h"

namespace heard::email {

/// One body in the shapes its sender gave it.
struct Body {
    std::optional<QString> plain;
    std::optional<QString> html;
    bool wholeKept = false;  ///< there is more of it, which is a file already
};

/// A body or a file, in the order of the mail.
struct CollectedItem {
    std::optional<Body> body;
    MailPart part;  ///< if it is no body
};

/// Goes through GMime's tree of a mail, decodes its files into the work folder and gathers its bodies as text.
class PartCollector {
public:
    PartCollector(const QString &workFolder, const ParseOptions &options, ParsedMail &mail)
        : m_folder(workFolder), m_options(options), m_mail(mail) {}

    void collect(GMimeMessage *message);

    QList<CollectedItem> items;
    ReportPieces report;
    bool complete = true;  ///< false: something was left out, so the mail itself must be kept

    /// Writes bytes as a file of the work folder; empty path on failure, which is noted.
    [[nodiscard]] MailPart fileOf(const QByteArray &bytes, const QString &name, const QString &mime);

private:
    QString m_folder;
    const ParseOptions &m_options;
    ParsedMail &m_mail;
    int m_files = 0;

    void walk(GMimeObject *object, int depth, bool inAlternative);
    void multipart(GMimeMultipart *multipart, int depth);
    void alternative(GMimeMultipart *multipart, int depth);
    void sealed(GMimeMultipart *multipart, const char *role);
    void signedMail(GMimeMultipart *multipart, int depth);
    void mailInside(GMimeMessagePart *part);
    void leaf(GMimePart *part, bool inAlternative);
    void textBody(GMimePart *part, bool html);
    void calendarPart(GMimePart *part);
    void tnefPart(MailPart file);
    void reportPart(GMimePart *part, const QByteArray &type);
    void addBody(const QString &text, bool html, bool wholeKept = false);
    void add(const MailPart &part);
    [[nodiscard]] bool isFull();
    [[nodiscard]] MailPart describe(GMimePart *part);
    [[nodiscard]] bool save(GMimePart *part, MailPart &into);
    [[nodiscard]] QString nextPath();
    [[nodiscard]] QByteArray bytesOf(GMimePart *part, qint64 most, bool *more = nullptr) const;
    [[nodiscard]] QString decoded(GMimePart *part, bool *more = nullptr);
    void lost(const char *problem);
};

/// "text/plain" in lower case.
[[nodiscard]] QByteArray typeOf(GMimeObject *object);

}  // namespace heard::email
