// SPDX-License-Identifier: GPL-3.0-or-later
// Every state that is worth looking at: a line in takeAll(), and where it takes more to get there, a function above it.
#include <QApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "domain/silence.h"
#include "replies/macro.h"
#include "ui/actions/actionlist.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationview.h"
#include "ui/customer/erasedialog.h"
#include "ui/entry/entrydialog.h"
#include "ui/entry/importcustomers.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewchips.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/replies/macrospage.h"
#include "ui/screens/shooter.h"
#include "ui/search/searchbox.h"
#include "ui/settings/channelpage.h"
#include "ui/settings/channelsettings.h"
#include "ui/settings/departmentbox.h"
#include "ui/settings/keepingrow.h"
#include "ui/settings/keycatcher.h"
#include "ui/settings/kindbutton.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/sheetsdialog.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/entries.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"

namespace heard::test {
namespace {

constexpr ConversationId kTalk{1};

void talk(Scene &scene) {
    scene.desk.saveDraft(kTalk, false,
                         {QStringLiteral("Анатолий, добрый день! Пункт на Лесной работает сегодня до 22:00. Курьером "
                                         "успеем с 18 до 20 — оформить доставку на этот адрес?"),
                          {},
                          130});
    scene.window.inbox().open(kTalk);
    scene.window.inbox().list().setFocus();
    scene.desk.sayTyping(kTalk, true);
}

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

Part partOf(const char *kind, const char *text, const QJsonObject &extra = {}) {
    Part part;
    part.kind = QLatin1String(kind);
    part.text = QString::fromUtf8(text);
    part.extra = extra;
    return part;
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

void trimmed(Scene &scene) {
    scene.desk.keeping().missing += kTalk;
    scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("unreachable"));
    talk(scene);
}

void offline(Scene &scene) {
    talk(scene);
    scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("unreachable"));
    scene.desk.reply(kTalk, {QStringLiteral("Анатолий, добрый день!"), {}, 0});
    scene.desk.saveDraft(kTalk, false, {QStringLiteral("Курьером успеем с 18 до 20."), {}, 5});
    scene.window.inbox().composer().takeFocus();
}

ui::MessageRow stopped(Scene &scene, const char *id, const QString &code) {
    ui::MessageRow row;
    row.clientId = QLatin1String(id);
    row.conversation = kTalk;
    row.direction = Direction::Out;
    row.author = scene.desk.me().name;
    row.parts = {partOf("text", "Пункт на Лесной работает сегодня до 22:00.")};
    row.at = scene.kit.clock.now();
    row.channel = scene.desk.channels().first().id;
    row.channelName = scene.desk.channels().first().name;
    row.inOutbox = true;
    row.delivery = code.isEmpty() ? Delivery::Queued : Delivery::Failed;
    row.failure = code;
    if (code.isEmpty()) row.held = QStringLiteral("no-link");
    row.facts = {{QStringLiteral("by"), QStringLiteral("Олеся Грищенко")},
                 {QStringLiteral("agent_name"), QStringLiteral("Pavlo Doroshenko")}};
    return row;
}

void stale(Scene &scene) {
    scene.window.inbox().open(kTalk);
    ui::MessageRow row = stopped(scene, "one", QStringLiteral("stale"));
    row.came = {{Direction::Out, QStringLiteral("Олеся Грищенко"), row.at - 120'000,
                 QStringLiteral("Анатолий, пункт работает до 21:00, курьер приедет с 18 до 20.")}};
    scene.desk.add(row);
    scene.desk.add(stopped(scene, "two", QStringLiteral("was-reassigned")));
    scene.desk.add(stopped(scene, "three", {}));
}

void outbox(Scene &scene) {
    scene.window.inbox().open(kTalk);
    ui::MessageRow deed = stopped(scene, "deed", {});
    deed.parts.clear();
    const QString who = QStringLiteral("Анатолий Кузнецов");
    scene.desk.setOutbox({{stopped(scene, "one", QStringLiteral("was-resolved")), QStringLiteral("reply"), who},
                          {stopped(scene, "two", {}), QStringLiteral("reply"), who},
                          {deed, QStringLiteral("snooze"), who},
                          {stopped(scene, "three", QStringLiteral("not-found")), QStringLiteral("reply"), {}}});
    scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("unreachable"));
    scene.window.inbox().showOutbox();
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

void note(Scene &scene) {
    talk(scene);
    scene.desk.saveDraft(kTalk, true, {QStringLiteral("Ask the store about the spare key"), {}, 3});
    scene.window.inbox().composer().setNote(true);
    scene.window.inbox().resolveOrReopen();
}

/// A reply that may be taken back, one for later, one that somebody overtook, a preview, words written wrongly.
void writing(Scene &scene) {
    talk(scene);
    ui::SendWish later;
    later.sendAt = scene.kit.clock.now() + 3 * 3600 * 1000;
    scene.desk.reply(kTalk, {QStringLiteral("Заказ прибыл в пункт выдачи, ждём вас до 22:00."), {}, 0}, later);
    scene.desk.reply(kTalk, {QStringLiteral("Ключ нашли, отложили на ваше имя."), {}, 0}, later);
    Card overtaken = scene.desk.cards().of(QStringLiteral("later"), kTalk.v).last();
    overtaken.body.insert(QStringLiteral("code"), QStringLiteral("stale"));
    scene.desk.cards().put(overtaken);
    ui::SendWish undo;
    undo.undoSeconds = 10;
    scene.desk.reply(kTalk, {QStringLiteral("Минуту, уточню."), {}, 0}, undo);
    scene.desk.saveDraft(kTalk, false, {QStringLiteral("Здраствуйте! Пункт рабтает до 22:00."), {}, 0});
    ui::Composer &composer = scene.window.inbox().composer();
    composer.refresh();
    composer.togglePreview();
    composer.takeFocus();
}

void noPlugin(Scene &scene) {
    talk(scene);
    scene.desk.setCanAnswer(false);
}

void bulk(Scene &scene) {
    talk(scene);
    scene.desk.refuseDeeds(QStringLiteral("not-found"));
    ui::RowMarks &marks = scene.window.inbox().list().marks();
    for (const int row : {1, 2, 4}) marks.toggle(row);
    auto *bar = scene.window.findChild<ui::BulkBar *>();
    Q_EMIT bar->wanted(ui::BulkBar::Deed::Resolve, bar);
    QCoreApplication::processEvents();
}

void newView(Scene &scene) {
    talk(scene);
    scene.window.inbox().views().editView(scene.desk.savedViews().all().first().id);
}

void byPromise(Scene &scene) {
    ui::InboxView view;
    view.sort = Sort::Promise;
    view.atRisk = true;
    Q_EMIT scene.window.findChild<ui::ViewChips *>()->chosen(view);
    talk(scene);
}

void slash(Scene &scene) {
    scene.window.inbox().open(kTalk);
    auto &edit = scene.window.inbox().composer().edit();
    edit.setFocus();
    for (const QChar c : QStringLiteral("Анатолий, /pick")) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(&edit, &press);
    }
}

void holes(Scene &scene) {
    slash(scene);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(&scene.window.inbox().composer().edit(), &enter);
    scene.window.inbox().composer().send();
}

void repliesTab(Scene &scene) {
    talk(scene);
    scene.window.inbox().place().goToSide(ui::ConversationSide::kReplies);
}

replies::Macro thanks() {
    replies::Macro macro;
    macro.name = QStringLiteral("Спасибо");
    replies::Step reply;
    reply.text = QStringLiteral("Спасибо, что написали! Если будут вопросы, пишите.");
    replies::Step tag;
    tag.deed = replies::Step::Do::Tag;
    tag.tags = {QStringLiteral("отзыв")};
    replies::Step resolve;
    resolve.deed = replies::Step::Do::Resolve;
    macro.steps = {reply, tag, resolve};
    return macro;
}

void macrosPage(Scene &scene) {
    scene.desk.cards().add(replies::cardOf(thanks()));
    scene.window.showMacros();
    scene.window.findChild<ui::MacrosPage *>()->findChild<QListWidget *>()->setCurrentRow(0);
}

void macroFirst(Scene &scene) {
    scene.window.inbox().open(kTalk);
    scene.desk.saveDraft(kTalk, false, {});
    scene.desk.cards().add(replies::cardOf(thanks()));
    for (const ui::ActionEntry &entry : scene.window.actions().entries())
        if (entry.id.startsWith(QLatin1String("macro."))) return entry.action->trigger();
}

void draftsElsewhere(Scene &scene) {
    scene.window.inbox().open(kTalk);
    ui::OtherDraft version;
    version.key = QStringLiteral("d/laptop");
    version.from = QStringLiteral("laptop-anna");
    version.at = scene.kit.clock.now() - 20 * 60'000;
    version.draft.text = QStringLiteral("Вітаємо! Магазин працює до дев'ятої, у неділю — до сьомої вечора.");
    scene.desk.drafts().putVersion(kTalk, version);
    version.from = QStringLiteral("Pavlo Doroshenko");
    version.draft.text = QStringLiteral("Добрий день! Уже дивимося, що сталося з доставкою.");
    scene.desk.drafts().putShared(kTalk, version);
    scene.desk.drafts().share(kTalk, false, true);
}

void erasing(Scene &scene) {
    scene.window.inbox().open(kTalk);
    auto *dialog =
        new ui::EraseDialog(scene.kit, scene.desk, *scene.desk.customers().customer(CustomerId{1}), &scene.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void registering(Scene &scene) {
    Customer known;
    known.id = CustomerId{900};
    known.name = QStringLiteral("Олена Ковальчук");
    known.identities = {Identity{IdentityId{901}, QStringLiteral("phone"), QStringLiteral("+380501234567"), {}}};
    scene.desk.customers().set(known);
    scene.window.entries().registerOne();
    auto *dialog = scene.window.findChild<ui::EntryDialog *>();
    ui::HandEntry entry;
    entry.kind = QStringLiteral("call");
    entry.address = QStringLiteral("+380501234567");
    entry.topic = QStringLiteral("Доставка");
    entry.place = QStringLiteral("Головна");
    entry.text = QStringLiteral("Питає, де чайник: обіцяли на вівторок.");
    entry.files = {QStringLiteral("/tmp/сторінка")};
    scene.desk.saveDraft({}, false, ui::draftOf(entry));
    dialog->fillFromDraft();
}

void importing(Scene &scene) {
    tables::Table table;
    const QStringList lines{QStringLiteral("Имя|Телефон|Почта|Город"),
                            QStringLiteral("Оксана Ковальчук|+380501234567|oksana@example.org|Львів"),
                            QStringLiteral("Пётр Иваненко|завтра||Київ"),
                            QStringLiteral("Анна Шмидт|+380507654321|anna@example.org|Київ")};
    for (const QString &line : lines) table.rows += line.split(QLatin1Char('|'));
    table.sheets = {QStringLiteral("Обложка"), QStringLiteral("Клиенты")};
    table.sheet = 1;
    auto *dialog = new ui::ImportCustomers(scene.kit, scene.desk, QStringLiteral("clients.xlsx"), table, &scene.window);
    dialog->open();
}

void printingSheets(Scene &scene) {
    const QJsonArray places{QStringLiteral("#k7q2 Головна | вул. Головна, 12, Львів | uk"),
                            QStringLiteral("#b3f4 Аеропорт")};
    auto *dialog = new ui::SheetsDialog(scene.kit, QStringLiteral("Відгуки"),
                                        ui::sheetsOf(places, QStringLiteral("https://desk.shop.example/feedback/shops"),
                                                     {{QStringLiteral("uk"), QStringLiteral("Як усе пройшло?")}}),
                                        &scene.window);
    dialog->open();
}

void standardsTab(Scene &scene) {
    talk(scene);
    scene.window.inbox().place().goToSide(ui::ConversationSide::kStandards);
    ui::Scores &scores = scene.desk.scores();
    const QList<QPair<const char *, standards::Mark>> marks{
        {"greets", standards::Mark::Met}, {"answers-all", standards::Mark::Met},
        {"stays", standards::Mark::Met},  {"next-step", standards::Mark::NotMet},
        {"care", standards::Mark::Met},   {"unexpected", standards::Mark::NotApplicable}};
    for (const auto &[item, mark] : marks)
        scores.mark(kTalk, {QStringLiteral("question-chat"), QLatin1String(item), mark});
}

using Page = ui::SettingsPage::Page;

ui::SettingsPage &settings(Scene &scene, Page page) {
    scene.window.showSettings();
    auto &settings = *scene.window.findChild<ui::SettingsPage *>();
    settings.setPage(page);
    return settings;
}

void addChannel(Scene &scene, int kind, const QString &pressed = {}) {
    scene.desk.channelSetup().loadKinds();
    ui::SettingsPage &page = settings(scene, Page::Channels);
    page.findChild<ui::ChannelSettings *>()->showKinds();
    if (kind < 0) return;
    page.findChildren<ui::KindButton *>().at(kind)->click();
    for (auto *button : page.findChildren<ui::Button *>())
        if (button->text() == pressed) button->click();
}

void channelPage(Scene &scene) {
    scene.desk.channelSetup().loadKinds();
    scene.desk.channelSetup().setTestResult(
        {{QStringLiteral("state"), QStringLiteral("down")}, {QStringLiteral("code"), QStringLiteral("read-only")}});
    scene.window.showChannel(ChannelId{1});
    scene.window.findChild<ui::ChannelPage *>()->test();
}

/// About to keep what is resolved for fewer days, and asked whether that is meant.
void keepLess(Scene &scene) {
    scene.desk.channelSetup().loadKinds();
    scene.window.showChannel(ChannelId{1});
    const auto press = [&](const char *context, const char *words) {
        for (auto *button : scene.window.findChild<ui::SettingsPage *>()->findChildren<ui::Button *>())
            if (button->isVisible() && button->text() == QCoreApplication::translate(context, words)) {
                button->click();
                break;
            }
    };
    press("heard::ui::ChannelPage", "Change…");
    scene.window.findChild<ui::KeepingRow *>()->findChild<QSpinBox *>()->setValue(90);
    press("heard::ui::ChannelForm", "Save");
}

/// At work with a hub elsewhere, with replies on their way, about to go to another one.
void hubElsewhere(Scene &scene) {
    DemoHubChoice &choice = scene.desk.hubChoice();
    choice.hub = QUrl(QStringLiteral("wss://desk.example.com/ws"));
    choice.chosenLast = QUrl(QStringLiteral("wss://hub.example.org/ws"));
    choice.next.code = QStringLiteral("no-keychain");
    scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("unreachable"));
    scene.desk.reply(kTalk, {QStringLiteral("Анатолий, добрый день!"), {}, 0});
    for (auto *button : settings(scene, Page::Hub).findChildren<ui::Button *>())
        if (button->text() == QCoreApplication::translate("heard::ui::HubPage", "Connect")) button->click();
}

void devices(Scene &scene) {
    const qint64 now = FixedClock().now();
    const auto me = scene.desk.me().id;
    const auto other = scene.desk.agents().last().id;
    constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
    using State = ui::DeviceRow::State;
    scene.desk.devices().mine = 1;
    scene.desk.devices().rows = {
        {1, me, QStringLiteral("ноутбук-анны"), now - 40 * kDay, now, true, State::Active, 0},
        {2, me, QStringLiteral("анна-дома"), now - 90 * kDay, now - 3 * kDay, false, State::Active, 0},
        {3, other, QStringLiteral("ресепшн"), now - 60 * kDay, now - 20 * kDay, false, State::ToWipe, now - kDay},
        {4, other, {}, now - 60 * kDay, 0, false, State::Wiped, now - 2 * kDay}};
    QWidget &page = settings(scene, Page::Devices);
    for (auto *button : page.findChildren<ui::Button *>())
        if (button->isVisible() &&
            button->text() == QCoreApplication::translate("heard::ui::DeviceBox", "Sign it out and wipe it…"))
            return button->click();
}

void auditLog(Scene &scene) {
    const qint64 now = FixedClock().now();
    const auto me = scene.desk.me().id;
    const auto other = scene.desk.agents().last().id;
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    const QJsonObject changed{{text("changed"), QJsonArray{text("name"), text("keep_days")}}, {text("keep_days"), 90}};
    const QJsonObject erased{{text("conversations"), 3}, {text("messages"), 41}, {text("files"), 2}};
    QList<ui::AuditLine> &lines = scene.desk.auditLog().lines;
    lines = {{40, 0, text("desk"), me, text("channel_update"), text("channel"), 1, changed},
             {39, 0, text("desk"), me, text("person_erase"), text("customer"), 9017, erased},
             {38, 0, text("desk"), other, text("card_put"), text("card"), 12, {{text("card_kind"), text("macro")}}},
             {37, 0, text("hub"), {}, text("retention"), {}, 0, erased},
             {36, 0, text("command"), me, text("agent_add"), text("agent"), other.v, {}},
             {35, 0, text("hub"), {}, text("sign_in_refused"), {}, 0, {{text("count"), 12}}}};
    for (int id = 34; id > 0; --id) lines += {id, 0, text("desk"), id % 3 ? me : other, text("signed_in"), {}, 0, {}};
    for (ui::AuditLine &line : lines) line.at = now - (41 - line.id) * 47 * 60'000;
    settings(scene, Page::Audit);
}

void signingOut(Scene &scene) {
    scene.desk.hubChoice().hub = scene.desk.hubChoice().chosenLast = QUrl(QStringLiteral("wss://desk.example.com/ws"));
    scene.desk.hubChoice().wipes = true;
    scene.desk.reply(kTalk, {QStringLiteral("Анатолий, добрый день!"), {}, 0});
    for (auto *button : settings(scene, Page::Hub).findChildren<ui::Button *>())
        if (button->text() == QCoreApplication::translate("heard::ui::HubPage", "Sign out…")) return button->click();
}

void newKey(Scene &scene) {
    settings(scene, Page::Keys);
    auto *catcher =
        new ui::KeyCatcher(scene.kit, scene.window.actions(), QStringLiteral("writing.note"), &scene.window);
    catcher->open();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_R, Qt::ControlModifier);
    QApplication::sendEvent(catcher, &press);
}

/// One of them has a signature, and is being changed.
void departments(Scene &scene) {
    Card returns = scene.desk.cards().all(QStringLiteral("department")).at(0);
    returns.body.insert(QStringLiteral("signature"),
                        QStringLiteral("{agent}\nОтдел доставки, Пример-магазин\n+7 495 000-00-00"));
    scene.desk.cards().put(returns);
    auto *name = settings(scene, Page::Departments).findChild<ui::DepartmentBox *>()->findChild<QLineEdit *>();
    name->setText(name->text() + QStringLiteral(" 2"));
}

}  // namespace

void takeAll(Shooter &shooter) {
    constexpr QSize kLarge{1440, 900};
    constexpr QSize kUsual{1280, 820};
    const auto take = [&shooter](const char *state, QSize size, const std::function<void(Scene &)> &setUp) {
        shooter.take(QLatin1String(state), size, setUp);
    };
    take("inbox", kLarge, talk);
    take("claimed", kUsual, claimed);
    take("overtaken", kUsual, overtaken);
    take("parts", kLarge, parts);
    take("mail", kUsual, mail);
    take("dialect", kLarge, dialect);
    take("dialect-narrow", {860, 640}, dialect);
    take("formatted", kUsual, formatted);
    take("offline", kUsual, offline);
    take("trimmed-offline", kUsual, trimmed);
    take("stale", kUsual, stale);
    take("stale-narrow", {860, 640}, stale);
    take("outbox", kLarge, outbox);
    take("outbox-view", {860, 640}, [](Scene &scene) {
        stale(scene);
        ui::InboxView view;
        view.kind = ui::InboxView::Kind::Outbox;
        Q_EMIT scene.window.findChild<ui::ViewsColumn *>()->chosen(view);
    });
    take("bulk", kUsual, bulk);
    take("view-editor", kUsual, newView);
    take("by-promise", kUsual, byPromise);
    take("assign", kUsual, [](Scene &scene) {
        talk(scene);
        scene.window.inbox().assign();
    });
    take("trouble", kUsual, trouble);
    take("trouble-mail", kUsual, mailTrouble);
    take("middle", {1080, 720}, note);
    take("narrow", {860, 640}, talk);
    take("writing", kUsual, writing);
    take("no-plugin", kUsual, noPlugin);
    take("nothing-open", kUsual, [](Scene &scene) { scene.desk.setSample(true); });
    take("welcome", kUsual, [](Scene &scene) { scene.desk.clear(); });
    take("keys", kUsual, [](Scene &scene) { scene.window.showKeys(); });
    take("search", kUsual, [](Scene &scene) {
        talk(scene);
        scene.window.search().open(QStringLiteral("доставка"));
    });
    take("search-empty", kUsual, [](Scene &scene) { scene.window.search().open(); });
    take("search-commands", kUsual, [](Scene &scene) { scene.window.search().open(QStringLiteral(">")); });
    take("slash", kUsual, slash);
    take("fill-in", kUsual, holes);
    take("replies-tab", kLarge, repliesTab);
    take("standards-tab", kLarge, standardsTab);
    take("macros-page", kUsual, macrosPage);
    take("macro-first", kUsual, macroFirst);
    take("drafts-elsewhere", kUsual, draftsElsewhere);
    take("erase", kUsual, erasing);
    take("register", kUsual, registering);
    take("import-customers", kUsual, importing);
    take("print-sheets", kUsual, printingSheets);
    take("replies-page", kUsual, [](Scene &scene) { scene.window.showReplies(); });
    take("settings-general", kUsual, [](Scene &scene) { settings(scene, Page::General); });
    take("settings-hub", kUsual, hubElsewhere);
    take("token-asked", kUsual, [](Scene &scene) {
        talk(scene);
        scene.desk.hubChoice().hub = QUrl(QStringLiteral("wss://desk.example.com/ws"));
        scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("token-asked"));
    });
    take("settings-hub-own", kUsual, [](Scene &scene) { settings(scene, Page::Hub); });
    take("settings-hub-sign-out", kUsual, signingOut);
    take("settings-devices", kUsual, devices);
    take("settings-audit", kUsual, auditLog);
    take("settings-audit-offline", {860, 640}, [](Scene &scene) {
        scene.desk.auditLog().next = QStringLiteral("link-lost");
        settings(scene, Page::Audit);
    });
    take("settings-notifications", kUsual, [](Scene &scene) { settings(scene, Page::Notices); });
    take("settings-search", kUsual, [](Scene &scene) {
        settings(scene, Page::General)
            .findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)
            ->setText(QStringLiteral("Heard"));
    });
    take("settings-keys", kUsual, [](Scene &scene) { settings(scene, Page::Keys); });
    take("settings-keys-new", kUsual, newKey);
    take("settings-channels", kUsual, [](Scene &scene) { settings(scene, Page::Channels); });
    take("settings-channels-silent", kUsual, [](Scene &scene) {
        Channel channel = scene.desk.channels().first();
        setSilence(channel, Silence{FixedClock().now() - 50 * 60'000, 14});
        scene.desk.setChannel(channel);
        settings(scene, Page::Channels);
    });
    take("channel-kinds", kUsual, [](Scene &scene) { addChannel(scene, -1); });
    take("channel-add-chat", kUsual, [](Scene &scene) { addChannel(scene, 0); });
    take("channel-add-wrong", {1280, 1080}, [](Scene &scene) {
        addChannel(scene, 2, QCoreApplication::translate("heard::ui::ChannelForm", "Add the channel"));
    });
    take("channel", kUsual, channelPage);
    take("channel-keep-less", kUsual, keepLess);
    take("settings-departments", kUsual, departments);
    take("settings-about", kUsual, [](Scene &scene) { settings(scene, Page::About); });
}

}  // namespace heard::test
