// SPDX-License-Identifier: GPL-3.0-or-later
// Without the hub, and what waits in the outbox.
#include "ui/composer/composer.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/screens/states.h"
#include "ui/shell/inboxpage.h"

namespace heard::test {
namespace {

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

}  // namespace

void takeOffline(Shooter &shooter) {
    shooter.take("offline", kUsual, offline);
    shooter.take("trimmed-offline", kUsual, trimmed);
    shooter.take("token-asked", kUsual, [](Scene &scene) {
        talk(scene);
        scene.desk.hubChoice().hub = QUrl(QStringLiteral("wss://desk.example.com/ws"));
        scene.desk.setLink(ui::LinkStatus::State::Offline, QStringLiteral("token-asked"));
    });
    shooter.take("stale", kUsual, stale);
    shooter.take("stale-narrow", {860, 640}, stale);
    shooter.take("outbox", kLarge, outbox);
    shooter.take("outbox-view", {860, 640}, [](Scene &scene) {
        stale(scene);
        ui::InboxView view;
        view.kind = ui::InboxView::Kind::Outbox;
        Q_EMIT scene.window.findChild<ui::ViewsColumn *>()->chosen(view);
    });
}

}  // namespace heard::test
