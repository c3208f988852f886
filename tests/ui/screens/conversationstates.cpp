// SPDX-License-Identifier: GPL-3.0-or-later
// The open conversation: what came, who else is at it, what went wrong.
#include <QJsonArray>

#include "ui/composer/composer.h"
#include "ui/conversation/conversationview.h"
#include "ui/customer/erasedialog.h"
#include "ui/screens/states.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"

namespace heard::test {
namespace {

ui::Colleague writer(Scene &scene) {
    return {AgentId{3}, QStringLiteral("Олеся Грищенко"), true, scene.kit.clock.now() - 4 * 60'000};
}

void claimed(Scene &scene) {
    talk(scene);
    scene.desk.sayTyping(kTalk, false);
    scene.desk.presence().put(kTalk, {writer(scene)});
    scene.window.inbox().place().composer().send();
}

void overtaken(Scene &scene) {
    talk(scene);
    scene.desk.presence().overtake(kTalk, writer(scene));
}

Part fileOf(const char *kind, const char *name, qint64 size, const QJsonObject &extra = {}) {
    Part part = partOf(kind, "", extra);
    part.blob = BlobId{9};
    part.name = QString::fromUtf8(name);
    part.size = size;
    return part;
}

/// What mail and Telegram bring: quotes, formatting, places, recordings, what could not be read.
void parts(Scene &scene) {
    talk(scene);
    scene.desk.saveDraft(kTalk, false, {});
    const auto row = [&scene](int id, const char *kind, const char *channel, const QList<Part> &parts) {
        ui::MessageRow made;
        made.id = MessageId{id};
        made.conversation = kTalk;
        made.author = QStringLiteral("Анатолий Кузнецов");
        made.parts = parts;
        made.at = scene.kit.clock.now() - (60 - id) * 60'000;
        made.channelKind = QLatin1String(kind);
        made.channelName = QString::fromUtf8(channel);
        return made;
    };
    const QString html = QStringLiteral(
        "<h2>Заказ 20417</h2><p>Здравствуйте! Не пришло <b>подтверждение</b>, высылаю снимок.</p>"
        "<table border=1 cellpadding=6><tr><th>Товар</th><th>Сумма</th></tr><tr><td>Чайник</td><td>2 490 "
        "₽</td></tr>"
        "</table><p><a href='https://shop.example/20417'>shop.example/20417</a></p>"
        "<img data-remote-src='https://pixel.example/a.png'><img src='part:9'>");
    auto edited = row(45, "telegram", "@shop_bot", {partOf("text", "Буду около шести, это рядом с метро")});
    edited.facts = {{QStringLiteral("edited"), 1}};
    auto away = row(50, "email", "shop@shop.example", {partOf("text", "Я в отпуске до 14 июня, отвечу после.")});
    away.facts = {{QStringLiteral("silent"), true}};
    scene.desk.messageRows().reset(
        {row(10, "email", "shop@shop.example",
             {partOf("text", "Здравствуйте! Не пришло подтверждение, высылаю снимок."),
              partOf("html", "", {{QStringLiteral("html"), html}, {QStringLiteral("remote"), 1}}),
              partOf("quote", "On Mon, Olena wrote:\n> Спасибо за заказ!",
                     {{QStringLiteral("role"), QStringLiteral("history")}}),
              fileOf("file", "Очень длинное имя приложенного файла, которое не помещается в строку целиком.pdf",
                     184'320),
              fileOf("raw", "mail.eml", 4'100)}),
         row(20, "telegram", "@shop_bot",
             {partOf("location", "Склад",
                     {{QStringLiteral("latitude"), 50.4501},
                      {QStringLiteral("longitude"), 30.5234},
                      {QStringLiteral("title"), QStringLiteral("Склад на Подоле")},
                      {QStringLiteral("address"), QStringLiteral("Київ, Набережне шосе, 4")}})}),
         row(30, "telegram", "@shop_bot",
             {fileOf("voice", "voice.ogg", 42'000, {{QStringLiteral("seconds"), 17}}),
              partOf("contact", "Ірина Ткач, +380 44 123 45 67")}),
         edited, away, row(55, "telegram", "@shop_bot", {partOf("gift", "")})},
        {});
}

/// What a Telegram bot can: formatting both ways, what is hidden, buttons below a reply, a given message answered.
void dialect(Scene &scene) {
    talk(scene);
    Channel channel = scene.desk.channels().first();
    channel.kind = QStringLiteral("telegram");
    channel.name = QStringLiteral("@shop_bot");
    channel.traits.insert(QStringLiteral("formatting"), QStringLiteral("markdown"));
    channel.traits.insert(QStringLiteral("buttons"), true);
    channel.traits.insert(QStringLiteral("replyTo"), true);
    scene.desk.setChannel(channel);
    const auto entity = [](const char *type, int offset, int length) {
        return QJsonObject{{QStringLiteral("type"), QLatin1String(type)},
                           {QStringLiteral("offset"), offset},
                           {QStringLiteral("length"), length},
                           {QStringLiteral("url"), QStringLiteral("https://shop.example/20388")}};
    };
    ui::MessageRow theirs;
    theirs.id = MessageId{910};
    theirs.conversation = kTalk;
    theirs.author = QStringLiteral("Анатолий Кузнецов");
    theirs.at = scene.kit.clock.now() - 240'000;
    theirs.channel = channel.id;
    theirs.channelKind = channel.kind;
    theirs.channelName = channel.name;
    theirs.parts = {
        partOf("text",
               "Важно: жду сегодня, этот заказ (https://shop.example/20388).\nКурьер сказал:\nПозвоню за час до "
               "доставки\nи оставил\ncode 4021#\nПароль от домофона 12К34\nПрислали ещё https://рaypаl.com/pay",
               {{QStringLiteral("entities"),
                 QJsonArray{entity("bold", 0, 5), entity("underline", 11, 7), entity("text_link", 20, 10),
                            entity("blockquote", 76, 26), entity("pre", 113, 10), entity("spoiler", 143, 5)}}})};
    theirs.facts = {
        {QStringLiteral("origin"),
         QJsonObject{{QStringLiteral("answers"),
                      QJsonObject{{QStringLiteral("by"), QStringLiteral("Магазин")},
                                  {QStringLiteral("text"), QStringLiteral("Когда вам удобно получить заказ?")}}}}}};
    ui::ComposerDraft ours;
    ours.text = QStringLiteral("Привезём **до 22:00**, ~~завтра~~ *сегодня*. Удобно?");
    ours.outgoing.replyTo = {theirs.id, theirs.author, QStringLiteral("Важно: жду сегодня, этот заказ")};
    ours.outgoing.buttons = {{{QStringLiteral("Да, жду"), {}, QStringLiteral("Да, жду")},
                              {QStringLiteral("Другое время"), {}, QStringLiteral("Другое время")}},
                             {{QStringLiteral("Где курьер"), QStringLiteral("https://shop.example/20388"), {}}}};
    ui::Composer &composer = scene.window.inbox().composer();
    composer.keepDraft();
    scene.desk.messageRows().reset({theirs}, {});
    scene.desk.reply(kTalk, ours);
    ours.text = QStringLiteral("Пункт на **Лесной** тоже *открыт*: [как пройти](https://shop.example/map)");
    ours.outgoing.buttons.removeLast();
    scene.desk.saveDraft(kTalk, false, ours);
    composer.refresh();
    composer.takeFocus();
}

/// A mail answered with a copy, and what is written to say so.
void mail(Scene &scene) {
    parts(scene);
    Channel channel = scene.desk.channels().first();
    channel.kind = QStringLiteral("email");
    channel.name = QStringLiteral("shop@shop.example");
    channel.traits.insert(QStringLiteral("recipients"), true);
    scene.desk.setChannel(channel);
    const auto people = [](const char *address) {
        return QJsonArray{QJsonObject{{QStringLiteral("email"), QLatin1String(address)}}};
    };
    ui::MessageRow row = scene.desk.messageRows().rows().first();
    row.facts = {{QStringLiteral("origin"),
                  QJsonObject{{QStringLiteral("reply"),
                               QJsonObject{{QStringLiteral("to"), people("anatoly.kuznetsov@example.org")},
                                           {QStringLiteral("cc"), people("warehouse@example.org")}}}}}};
    ui::MessageRow answer = row;
    answer.id = MessageId{901};
    answer.direction = Direction::Out;
    answer.author = QStringLiteral("Olena");
    answer.parts = {partOf("text", "Анатолий, добрый день! Выслали подтверждение ещё раз.")};
    answer.delivery = Delivery::Sent;
    answer.facts = {{QStringLiteral("outgoing"),
                     QJsonObject{{QStringLiteral("cc"), QJsonArray{QStringLiteral("warehouse@example.org")}}}}};
    scene.desk.messageRows().reset({row, answer}, {});
    scene.window.inbox().composer().refresh();
    for (auto *button : scene.window.inbox().composer().findChildren<ui::Button *>())
        if (button->isCheckable() && button->text().contains(QLatin1String("anatoly"))) button->setChecked(true);
}

void formatted(Scene &scene) {
    parts(scene);
    auto *view = scene.window.inbox().findChild<ui::ConversationView *>();
    view->showFormatted(0);
}

void trouble(Scene &scene) {
    talk(scene);
    DemoDesk &desk = scene.desk;
    const QList<QPair<Delivery, QString>> states{{Delivery::Queued, QStringLiteral("stale")},
                                                 {Delivery::Failed, QStringLiteral("too-large")},
                                                 {Delivery::Uncertain, QStringLiteral("interrupted")}};
    for (const auto &[delivery, code] : states) {
        desk.reply(kTalk, {QStringLiteral("Пункт работает до 22:00."), {}, 0});
        desk.setDelivery(desk.messages()->rowCount() - 1, delivery, code);
    }
    auto stale = desk.messageRows().rows().at(desk.messages()->rowCount() - 3);
    stale.inOutbox = true;
    desk.messageRows().set(desk.messages()->rowCount() - 3, stale);
    Channel form = desk.channels().at(1);
    form.state = Channel::State::Down;
    form.stateCode = QStringLiteral("read-only");
    desk.setChannel(form);
    desk.setCheck(
        {channelapi::DraftCheck::Kind::Blocked, QStringLiteral("too-long"), {{QStringLiteral("limit"), 4096}}});
    desk.saveDraft(kTalk, false, {QStringLiteral("Слишком длинно"), {}, 3});
    desk.fail(QStringLiteral("disk-full"));
}

/// What other mail servers say, in their own words.
void mailTrouble(Scene &scene) {
    talk(scene);
    DemoDesk &desk = scene.desk;
    const auto reply = [&desk](Delivery delivery, const char *code, const char *said) {
        desk.reply(kTalk, {QStringLiteral("Пункт работает до 22:00."), {}, 0});
        desk.setDelivery(desk.messages()->rowCount() - 1, delivery, QLatin1String(code),
                         {{QStringLiteral("failure_detail"), QLatin1String(said)}});
    };
    reply(Delivery::Failed, "mail-mailbox-full",
          "anatoly@example.org: 552 5.2.2 Quota exceeded (mailbox for user is full)");
    reply(Delivery::Sent, "mail-some-refused", "warehouse@example.org (550 5.1.1 no such person here)");
}

void noPlugin(Scene &scene) {
    talk(scene);
    scene.desk.setCanAnswer(false);
}

void erasing(Scene &scene) {
    scene.window.inbox().open(kTalk);
    auto *dialog =
        new ui::EraseDialog(scene.kit, scene.desk, *scene.desk.customers().customer(CustomerId{1}), &scene.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace

void takeConversation(Shooter &shooter) {
    shooter.take("inbox", kLarge, talk);
    shooter.take("narrow", {860, 640}, talk);
    shooter.take("claimed", kUsual, claimed);
    shooter.take("overtaken", kUsual, overtaken);
    shooter.take("parts", kLarge, parts);
    shooter.take("mail", kUsual, mail);
    shooter.take("dialect", kLarge, dialect);
    shooter.take("dialect-narrow", {860, 640}, dialect);
    shooter.take("formatted", kUsual, formatted);
    shooter.take("trouble", kUsual, trouble);
    shooter.take("trouble-mail", kUsual, mailTrouble);
    shooter.take("no-plugin", kUsual, noPlugin);
    shooter.take("assign", kUsual, [](Scene &scene) {
        talk(scene);
        scene.window.inbox().assign();
    });
    shooter.take("erase", kUsual, erasing);
}

}  // namespace heard::test
