// SPDX-License-Identifier: GPL-3.0-or-later
// What a customer wrote, apart from what they answer and how they sign: as the mail programs of four languages write
// it.
#include <gtest/gtest.h>

#include "plugins/email/mime/folding.h"

using heard::email::Fold;
using heard::email::foldText;

namespace {

/// "T" text, "H" history, "S" signature, in order.
std::string rolesOf(const QList<Fold> &folds) {
    std::string roles;
    for (const Fold &fold : folds)
        roles += fold.role == Fold::Role::Text ? 'T' : fold.role == Fold::Role::History ? 'H' : 'S';
    return roles;
}

QString joinedFolds(const QList<Fold> &folds) {
    QStringList texts;
    for (const Fold &fold : folds) texts += fold.text;
    return texts.join(u'\n');
}

/// The roles, and the text without its ends; whatever the text, nothing of it is lost.
std::string fold(const char *text, QString *written = nullptr) {
    const QString whole = QString::fromUtf8(text);
    const QList<Fold> folds = foldText(whole);
    EXPECT_EQ(joinedFolds(folds).toStdString(), whole.toStdString());
    for (const Fold &one : folds)
        if (one.role == Fold::Role::Text && written != nullptr) *written = one.text.trimmed();
    return rolesOf(folds);
}

}  // namespace

TEST(MailFolding, answersAboveTheQuote) {
    const char *const mails[] = {
        "Thank you!\n\nOn Mon, 12 May 2025 at 10:00, Shop <shop@example.org> wrote:\n> Your order is ready.\n> Bye\n",
        // Broken at the program's width.
        "Thank you!\n\nOn Mon, May 12, 2025 at 10:00 AM The shop with a very long name <\nshop@example.org> "
        "wrote:\n\n> Your order is ready.\n",
        "Спасибо!\n\nпн, 12 мая 2025 г. в 10:00, Магазин <shop@example.org>:\n\n> Заказ готов.\n>\n> Пока\n",
        "Спасибо!\n\n12.05.2025 10:15, Иван Петров пишет:\n> Заказ готов.\n",
        "Спасибо!\n\nПонедельник, 12 мая 2025, 10:00 +03:00 от Магазин <shop@example.org>:\n>Заказ готов.\n",
        "Спасибо!\n\n12.05.2025, 10:15, \"Магазин\" <shop@example.org>:\n> Заказ готов.\n",
        "Спасибо!\n\nВы писали 12 мая 2025 г., 10:15:24:\n\n> Заказ готов.\n",
        "Спасибо!\n\nМагазин писал(а) 2025-05-12 10:00:\n> Заказ готов.\n",
        "Дякую!\n\nпн, 12 трав. 2025 р. о 10:00 Крамниця <shop@example.org> пише:\n\n> Замовлення готове.\n",
        "Дякую!\n\n12 травня 2025, 10:00:00, від \"Крамниця\" <shop@example.org>:\n\n> Замовлення готове.\n",
        "Danke!\n\nAm Mo., 12. Mai 2025 um 10:00 Uhr schrieb Laden <\nshop@example.org>:\n\n> Ihre Bestellung ist "
        "da.\n",
        "Danke!\n\nAm 12.05.25 um 10:00 schrieb Laden:\n> Ihre Bestellung ist da.\n",
        "Thanks\n> Your order is ready.\n"};
    for (const char *mail : mails) {
        QString written;
        EXPECT_EQ(fold(mail, &written), "TH") << mail;
        EXPECT_LE(written.size(), 10) << mail;
    }
}

TEST(MailFolding, outlooksBlocks) {
    const char *const mails[] = {
        "Thank you\n\n-----Original Message-----\nFrom: Shop\nSent: Monday, May 12, 2025 10:00 AM\nTo: Ann\nSubject: "
        "Order\n\nYour order is ready.\n",
        "Thank you\n\nFrom: Shop <shop@example.org>\nSent: Monday, May 12, 2025 10:00 AM\nTo: Ann "
        "<ann@example.com>\nSubject: RE: Order\n\nYour order is ready.\n",
        "Спасибо\n\n________________________________\nОт: Магазин <shop@example.org>\nОтправлено: 12 мая 2025 г. "
        "10:00\nКому: Анна\nТема: Заказ\n\nЗаказ готов.\n",
        "Спасибо\n\n-----Исходное сообщение-----\nОт: Магазин\n\nЗаказ готов.\n",
        "Дякую\n\nВід: Крамниця <shop@example.org>\nНадіслано: 12 травня 2025 р. 10:00\nКому: Ганна\nТема: "
        "Замовлення\n\nГотово.\n",
        "Danke\n\n*Von:* Laden <shop@example.org>\n*Gesendet:* Montag, 12. Mai 2025 10:00\n*An:* Anna\n*Betreff:* "
        "Bestellung\n\nIst da.\n",
        "Thanks\n\nOn 12 May 2025, at 10:00, Shop <shop@example.org> wrote:\n\nYour order is ready.\nBye\n"};
    for (const char *mail : mails) EXPECT_EQ(fold(mail), "TH") << mail;
}

TEST(MailFolding, answersBelowTheQuote) {
    QString written;
    EXPECT_EQ(fold("On Mon, 12 May 2025 at 10:00, Shop <shop@example.org> wrote:\n> Which size?\n\nSize 42, please.\n",
                   &written),
              "HT");
    EXPECT_EQ(written, QStringLiteral("Size 42, please."));
    EXPECT_EQ(fold("> Какой размер?\n\nРазмер 42.\n"), "HT");
}

TEST(MailFolding, theLineAboveTheQuoteMayFollowAtOnce) {
    QString written;
    EXPECT_EQ(fold("Дякую\n12.05.2025, 10:15, \"Крамниця\" <s@example.org>:\n\n> Готово\n\n--\n"
                   "Відправлено з мобільного додатку Пошти",
                   &written),
              "THS");
    EXPECT_EQ(written, QStringLiteral("Дякую"));
}

TEST(MailFolding, answersBetweenTheQuotesStay) {
    QString written;
    const char *const mail = "Hello,\n\n> Which size?\n\n42\n\n> Which colour?\n\nBlue\n";
    EXPECT_EQ(fold(mail, &written), "T");
    EXPECT_TRUE(written.contains(QStringLiteral("Which size")));
    EXPECT_EQ(
        fold("On Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> Which size?\n42\n> Which colour?\nBlue\n"),
        "T");
    EXPECT_EQ(fold("> Which size?\n42\n> Which colour?\nBlue\n> and the rest of the old mail\n> goes on\n"), "TH");
}

TEST(MailFolding, signatures) {
    EXPECT_EQ(fold("Words\n-- \nAnn Smith\n+1 555\n"), "TS");
    EXPECT_EQ(fold("Words\n--\nAnn Smith\n"), "TS");
    EXPECT_EQ(fold("Words\n\n-- \nAnn\n\nOn Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> ready\n"), "TSH");
    EXPECT_EQ(fold("On Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> ready\n\nThanks\n-- \nAnn\n"), "HTS");
    EXPECT_EQ(fold("Thanks\n\nOn Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> ready\n\n-- \nAnn\n"),
              "THS");
    for (const char *line :
         {"Sent from my iPhone", "Sent from my Galaxy", "Get Outlook for Android<https://aka.ms/ghei36>",
          "Отправлено с iPhone", "Отправлено из мобильной Почты Mail.ru", "Отправлено из Яндекс.Почты для мобильных",
          "Надіслано з iPhone", "Надіслано з моб. пошти ukr.net", "Von meinem iPhone gesendet",
          "Gesendet von Outlook für iOS"}) {
        EXPECT_EQ(fold((std::string("Words\n\n") + line + "\n").c_str()), "TS") << line;
        EXPECT_EQ(fold((std::string("Words\n\n") + line +
                        "\n\nOn Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> ready\n")
                           .c_str()),
                  "TSH")
            << line;
    }
}

TEST(MailFolding, whatIsNoQuoteStays) {
    for (const char *text :
         {"Just words.\n", "", "\n\n", "The price is > 100\n", "From: Kyiv\nTo: Lviv\nplease\n",
          "I wrote on 12.05.2025:\nwhere is it?\n", "-- not a signature --\nwords\n",
          "Sent from my shop yesterday, it has not come yet and I am waiting for it since then\nwords\n",
          // What is forwarded is what the sender wants to show.
          "---------- Forwarded message ---------\nFrom: Bank <bank@example.org>\nDate: Mon, 12 May 2025\nSubject: "
          "x\nTo: me\n\nwords\n",
          "See this\n\n-------- Пересылаемое сообщение --------\nОт: Банк\nОтправлено: 12.05.2025\nКому: мне\nТема: "
          "x\n\nслова\n",
          // All quote: then that is what there is to say.
          "> only\n> quoted\n", "On Mon, 12 May 2025 at 10:00, Shop <s@example.org> wrote:\n> ready\n"})
        EXPECT_EQ(fold(text), "T") << text;
}

TEST(MailFolding, hostileTextsEnd) {
    for (const QString &piece :
         {QStringLiteral("> \n"), QStringLiteral("On 12 May 2025 at 10:00 a@b.c wrote:\n"), QStringLiteral("От: \n"),
          QStringLiteral("-- \n"), QStringLiteral(":"), QStringLiteral("a\n> b\n"), QStringLiteral("2025 a@"),
          QStringLiteral("-----Original ")}) {
        const QString text = piece.repeated(100'000 / piece.size());
        EXPECT_EQ(joinedFolds(foldText(text)), text);
    }
}
