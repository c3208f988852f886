// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "plugins/email/mime/parse.h"

namespace heard::test {

/// Reads mails that a test has as bytes. The files of the parts live as long as the bed.
class MailBed {
public:
    email::ParsedMail parse(const QByteArray &mail, const email::ParseOptions &options = {}) {
        const QString path = m_folder.filePath(QStringLiteral("mail-%1.eml").arg(++m_count));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(mail), mail.size());
        file.close();
        return parseFile(path, options);
    }
    email::ParsedMail parseFile(const QString &path, const email::ParseOptions &options = {}) {
        const QString work = m_folder.filePath(QStringLiteral("work-%1").arg(++m_count));
        EXPECT_TRUE(QDir().mkpath(work));
        return email::parseMail(path, work, options);
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray contentOf(const email::MailPart &part) {
        QFile file(part.path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << part.path.toStdString();
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

/// The kinds of the parts, in order: "text html image".
[[nodiscard]] inline QString kindsOf(const email::ParsedMail &mail) {
    QStringList kinds;
    for (const email::MailPart &part : mail.parts) kinds += part.kind;
    return kinds.join(u' ');
}

/// All texts of text and quote parts, joined as mail.h says.
[[nodiscard]] inline QString textOf(const email::ParsedMail &mail) {
    QStringList texts;
    for (const email::MailPart &part : mail.parts)
        if (part.kind == QLatin1String("text") || part.kind == QLatin1String("quote")) texts += part.text;
    return texts.join(u'\n');
}

}  // namespace heard::test
