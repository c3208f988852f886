// SPDX-License-Identifier: GPL-3.0-or-later
// The settings, and the keys.
#include <QApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/screens/states.h"
#include "ui/settings/departmentbox.h"
#include "ui/settings/keycatcher.h"
#include "ui/settings/settingspage.h"
#include "ui/style/button.h"

namespace heard::test {
namespace {

using Page = ui::SettingsPage::Page;

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

void signingOut(Scene &scene) {
    scene.desk.hubChoice().hub = scene.desk.hubChoice().chosenLast = QUrl(QStringLiteral("wss://desk.example.com/ws"));
    scene.desk.hubChoice().wipes = true;
    scene.desk.reply(kTalk, {QStringLiteral("Анатолий, добрый день!"), {}, 0});
    for (auto *button : settings(scene, Page::Hub).findChildren<ui::Button *>())
        if (button->text() == QCoreApplication::translate("heard::ui::HubPage", "Sign out…")) return button->click();
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

void takeSettings(Shooter &shooter) {
    shooter.take("keys", kUsual, [](Scene &scene) { scene.window.showKeys(); });
    shooter.take("settings-general", kUsual, [](Scene &scene) { settings(scene, Page::General); });
    shooter.take("settings-hub", kUsual, hubElsewhere);
    shooter.take("settings-hub-own", kUsual, [](Scene &scene) { settings(scene, Page::Hub); });
    shooter.take("settings-hub-sign-out", kUsual, signingOut);
    shooter.take("settings-devices", kUsual, devices);
    shooter.take("settings-audit", kUsual, auditLog);
    shooter.take("settings-audit-offline", {860, 640}, [](Scene &scene) {
        scene.desk.auditLog().next = QStringLiteral("link-lost");
        settings(scene, Page::Audit);
    });
    shooter.take("settings-notifications", kUsual, [](Scene &scene) { settings(scene, Page::Notices); });
    shooter.take("settings-search", kUsual, [](Scene &scene) {
        settings(scene, Page::General)
            .findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)
            ->setText(QStringLiteral("Heard"));
    });
    shooter.take("settings-keys", kUsual, [](Scene &scene) { settings(scene, Page::Keys); });
    shooter.take("settings-keys-new", kUsual, newKey);
    shooter.take("settings-departments", kUsual, departments);
    shooter.take("settings-about", kUsual, [](Scene &scene) { settings(scene, Page::About); });
}

}  // namespace heard::test
