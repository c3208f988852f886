// SPDX-License-Identifier: GPL-3.0-or-later
// mail-samples FOLDER: writes each sample as N.eml and, in N.json, what another reader must find in it.
#include "support/mailsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

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
    if (argc != 2) return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
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
