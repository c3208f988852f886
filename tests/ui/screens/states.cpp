// SPDX-License-Identifier: GPL-3.0-or-later
// Every state that is worth looking at: a line in the take…() of its area (<area>states.cpp), and where it takes more
// to get there, a function above it.
#include "ui/screens/states.h"

#include "ui/composer/composer.h"
#include "ui/inbox/inboxlist.h"
#include "ui/shell/inboxpage.h"

namespace heard::test {

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

Part partOf(const char *kind, const char *text, const QJsonObject &extra) {
    Part part;
    part.kind = QLatin1String(kind);
    part.text = QString::fromUtf8(text);
    part.extra = extra;
    return part;
}

ui::SettingsPage &settings(Scene &scene, ui::SettingsPage::Page page) {
    scene.window.showSettings();
    auto &settings = *scene.window.findChild<ui::SettingsPage *>();
    settings.setPage(page);
    return settings;
}

void takeAll(Shooter &shooter) {
    takeConversation(shooter);
    takeWriting(shooter);
    takeOffline(shooter);
    takeInbox(shooter);
    takeSettings(shooter);
    takeChannels(shooter);
}

}  // namespace heard::test
