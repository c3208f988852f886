// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a mail. Whatever they are, there is at least one part, all is within the limits, and it reads the same
// again.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdint>
#include <cstdlib>

#include "plugins/email/mime/parse.h"
#include "plugins/email/mime/reply.h"
#include "plugins/email/mime/threading.h"

using namespace heard::email;

namespace {

void mailMust(bool holds) {
    if (!holds) std::abort();
}

void emptyFolder(const QString &folder) {
    for (const QString &name : QDir(folder).entryList(QDir::Files)) QFile::remove(folder + u'/' + name);
}

void checkParts(const ParsedMail &mail, const ParseLimits &limits) {
    mailMust(!mail.parts.isEmpty() && mail.parts.size() <= limits.parts + 1);
    qsizetype text = 0;
    for (const MailPart &part : mail.parts) {
        mailMust(!part.kind.isEmpty());
        mailMust(part.path.isEmpty() == part.name.isEmpty());
        mailMust(part.path.isEmpty() || QFile::exists(part.path));
        mailMust(!part.name.contains(u'/') && !part.name.contains(u'\n'));
        if (part.kind == QLatin1String("text") || part.kind == QLatin1String("quote")) text += part.text.size();
    }
    mailMust(text <= limits.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("mail.eml"));
    static const QString work = folder.filePath(QStringLiteral("work"));
    QDir().mkpath(work);
    QFile file(path);
    mailMust(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    file.close();

    ParseOptions options;
    options.limits.text = 5000;
    options.limits.parts = 20;
    const ParsedMail mail = parseMail(path, work, options);
    checkParts(mail, options.limits);
    mailMust(!mail.messageId.isEmpty());
    const QStringList own{QStringLiteral("shop@example.org")};
    mailMust(!threadKeys(mail, own, "secret").isEmpty());
    (void)replyRecipients(mail, own, true);
    (void)machineMayAnswer(mail, own);
    (void)replySubject(mail.subject);
    emptyFolder(work);
    const ParsedMail again = parseMail(path, work, options);
    mailMust(again.messageId == mail.messageId && again.parts.size() == mail.parts.size() && again.kind == mail.kind);
    emptyFolder(work);
    return 0;
}
