// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFile>

#include "plugins/email/mime/outgoing.h"
#include "plugins/email/mime/threading.h"

namespace heard::test {

/// Mails as the hub has them written, with what makes writing hard: scripts, long lines, names of files.
[[nodiscard]] inline QList<email::OutgoingMail> mailSamples(const QString &folder) {
    using namespace heard::email;
    const auto file = [&](const QString &name, const QByteArray &bytes) {
        QFile out(folder + u'/' + QString::number(qHash(name)) + QStringLiteral(".bin"));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("no sample file");
        return OutgoingFile{out.fileName(), name, QStringLiteral("application/pdf"), {}};
    };
    OutgoingMail plain;
    plain.from = {QStringLiteral("Heard & Co, \"support\""), QStringLiteral("shop@example.org")};
    plain.to = {{QStringLiteral("Ann Smith"), QStringLiteral("ann@example.com")}};
    plain.subject = QStringLiteral("Re: Where is my order?");
    plain.messageId = QStringLiteral("heard.a1.abcdefghijklmnop@example.org");
    plain.inReplyTo = QStringLiteral("q1@example.com");
    plain.references = {QStringLiteral("q0@example.com")};
    plain.at = QDateTime(QDate(2026, 11, 22), QTime(10, 30), Qt::UTC).toMSecsSinceEpoch();
    plain.offsetMinutes = 180;
    plain.text = QStringLiteral(
        "Hello Ann,\n\nit is on its way: https://example.org/track?id=1&x=2\n> not a quote of yours\nFrom here on it "
        "takes two days.\n.\n");
    plain.signature = QStringLiteral("Kind regards\nHeard");
    plain.quoted = QuotedMail{{QStringLiteral("Ann Smith"), QStringLiteral("ann@example.com")},
                              plain.at - 3'600'000,
                              QStringLiteral("Where is my order?\n\n> earlier words")};
    plain.language = QStringLiteral("en");

    OutgoingMail russian = plain;
    russian.from.name = QStringLiteral("Магазин «Слышно», служба поддержки покупателей и партнёров");
    russian.to = {{QStringLiteral("Иванова, Анна"), QStringLiteral("anna@почта.рф")}};
    russian.cc = {{QString(), QStringLiteral("boss@example.com")},
                  {QStringLiteral("Олександр Є."), QStringLiteral("o@example.com")}};
    russian.bcc = {{QString(), QStringLiteral("archive@example.org")}};
    russian.subject = QStringLiteral(
        "Re: Не работает вход в личный кабинет, помогите, пожалуйста, срочно: заказ №1234 😀 и ещё немного слов");
    russian.text = QStringLiteral("Здравствуйте, Анна!\n\n") +
                   QStringLiteral("Очень длинная строка о том, что всё уже в пути. ").repeated(12).trimmed() +
                   QStringLiteral("\n\nСпасибо!");
    russian.messageId = QStringLiteral("heard.a2.abcdefghijklmnop@example.org");
    russian.language = QStringLiteral("ru");
    russian.files = {file(QStringLiteral("Счёт №5 за ноябрь, оплаченный полностью и без остатка.pdf"),
                          QByteArray("%PDF-1.4 \x00\xff", 11)),
                     file(QStringLiteral("plain.pdf"), QByteArray(100'000, 'x')),
                     file(QStringLiteral("empty \"quoted\".pdf"), {})};
    russian.files[2].mime = QStringLiteral("message/rfc822");

    OutgoingMail machine = plain;
    machine.messageId = QStringLiteral("heard.a3.abcdefghijklmnop@example.org");
    machine.author = OutgoingMail::Author::MachineReply;
    machine.subject = QStringLiteral("x").repeated(1500);
    machine.text = QStringLiteral("y").repeated(5000);
    machine.quoted.reset();
    for (int i = 0; i < 300; ++i) machine.references += QStringLiteral("ref%1@example.com").arg(i);

    OutgoingMail picture = plain;
    picture.messageId = QStringLiteral("heard.a4.abcdefghijklmnop@example.org");
    picture.html = QStringLiteral("<p>See <img src=\"cid:logo@heard\" alt=\"our logo\"></p>");
    picture.text = QStringLiteral("See our logo");
    picture.files = {file(QStringLiteral("logo.png"), "\x89PNG\r\n"), file(QStringLiteral("звіт.pdf"), "%PDF")};
    picture.files[0].contentId = QStringLiteral("logo@heard");
    picture.files[0].mime = QStringLiteral("image/png");
    picture.language = QStringLiteral("uk");
    return {plain, russian, machine, picture};
}

}  // namespace heard::test
