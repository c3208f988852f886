// SPDX-License-Identifier: GPL-3.0-or-later
// mail-samples FOLDER: writes each sample as N.eml and, in N.json, what another reader must find in it.
// mail-samples FOLDER MAIL: parses the mail into the folder and prints kind and size of each part.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#include "plugins/email/mime/parse.h"
#include "support/mailsamples.h"

using namespace heard::email;

namespace {

QJsonArray people(const QList<Address> &list) {
    QJsonArray out;
    for (const Address &person : list)
        out += QJsonArray{
            person.name,
            QString(person.email).replace(QStringLiteral("почта.рф"), QStringLiteral("xn--80a1acny.xn--p1ai"))};
    return out;
}

QJsonObject expected(const OutgoingMail &mail) {
    QJsonArray files;
    for (const OutgoingFile &file : mail.files) {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) return {};
        files += QJsonObject{{QStringLiteral("name"), QString(file.name).replace(u'"', u'_')},
                             {QStringLiteral("base64"), QString::fromLatin1(source.readAll().toBase64())}};
    }
    return {{QStringLiteral("from"), people({mail.from})},
            {QStringLiteral("to"), people(mail.to)},
            {QStringLiteral("cc"), people(mail.cc)},
            {QStringLiteral("subject"), mail.subject},
            {QStringLiteral("id"), mail.messageId},
            {QStringLiteral("reply"), mail.inReplyTo},
            {QStringLiteral("at"), mail.at / 1000},
            {QStringLiteral("offset"), mail.offsetMinutes},
            {QStringLiteral("text"), mail.text},
            {QStringLiteral("machine"), mail.author != OutgoingMail::Author::Person},
            {QStringLiteral("quoted"), mail.quoted ? mail.quoted->text : QString()},
            {QStringLiteral("files"), files}};
}

bool write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 2 && argc != 3) return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    if (argc == 3) {
        for (const MailPart &part : parseMail(QString::fromLocal8Bit(argv[2]), folder).parts)
            std::printf("%s %lld\n", part.kind.toUtf8().constData(), static_cast<long long>(part.size));
        return 0;
    }
    int number = 0;
    for (const OutgoingMail &mail : heard::test::mailSamples(folder)) {
        const QString base = folder + u'/' + QString::number(++number);
        const WriteResult result = writeMail(mail, base + QStringLiteral(".eml"));
        if (!result.ok() || !write(base + QStringLiteral(".json"), QJsonDocument(expected(mail)).toJson())) {
            std::fprintf(stderr, "sample %d: %s\n", number, result.problem.toUtf8().constData());
            return 1;
        }
    }
    return 0;
}
