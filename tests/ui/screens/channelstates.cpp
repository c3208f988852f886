// SPDX-License-Identifier: GPL-3.0-or-later
// The channels in the settings, and what is printed for one.
#include <QApplication>
#include <QJsonArray>
#include <QSpinBox>

#include "domain/silence.h"
#include "ui/screens/states.h"
#include "ui/settings/channelpage.h"
#include "ui/settings/channelsettings.h"
#include "ui/settings/keepingrow.h"
#include "ui/settings/kindbutton.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/sheetsdialog.h"
#include "ui/style/button.h"

namespace heard::test {
namespace {

void addChannel(Scene &scene, int kind, const QString &pressed = {}) {
    scene.desk.channelSetup().loadKinds();
    ui::SettingsPage &page = settings(scene, ui::SettingsPage::Page::Channels);
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

void printingSheets(Scene &scene) {
    const QJsonArray places{QStringLiteral("#k7q2 Головна | вул. Головна, 12, Львів | uk"),
                            QStringLiteral("#b3f4 Аеропорт")};
    auto *dialog = new ui::SheetsDialog(scene.kit, QStringLiteral("Відгуки"),
                                        ui::sheetsOf(places, QStringLiteral("https://desk.shop.example/feedback/shops"),
                                                     {{QStringLiteral("uk"), QStringLiteral("Як усе пройшло?")}}),
                                        &scene.window);
    dialog->open();
}

}  // namespace

void takeChannels(Shooter &shooter) {
    shooter.take("settings-channels", kUsual, [](Scene &scene) { settings(scene, ui::SettingsPage::Page::Channels); });
    shooter.take("settings-channels-silent", kUsual, [](Scene &scene) {
        Channel channel = scene.desk.channels().first();
        setSilence(channel, Silence{FixedClock().now() - 50 * 60'000, 14});
        scene.desk.setChannel(channel);
        settings(scene, ui::SettingsPage::Page::Channels);
    });
    shooter.take("channel-kinds", kUsual, [](Scene &scene) { addChannel(scene, -1); });
    shooter.take("channel-add-chat", kUsual, [](Scene &scene) { addChannel(scene, 0); });
    shooter.take("channel-add-wrong", {1280, 1080}, [](Scene &scene) {
        addChannel(scene, 2, QCoreApplication::translate("heard::ui::ChannelForm", "Add the channel"));
    });
    shooter.take("channel", kUsual, channelPage);
    shooter.take("channel-keep-less", kUsual, keepLess);
    shooter.take("print-sheets", kUsual, printingSheets);
}

}  // namespace heard::test
