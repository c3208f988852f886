// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/shooter.h"
#include "ui/settings/settingspage.h"

namespace heard::test {

constexpr QSize kLarge{1440, 900};
constexpr QSize kUsual{1280, 820};
constexpr ConversationId kTalk{1};

/// A conversation is open, with a reply begun, and its customer is typing.
void talk(Scene &scene);
Part partOf(const char *kind, const char *text, const QJsonObject &extra = {});
ui::SettingsPage &settings(Scene &scene, ui::SettingsPage::Page page);

// Each area of the window in its states, in a file of its own: <area>states.cpp.
void takeConversation(Shooter &shooter);
void takeWriting(Shooter &shooter);
void takeOffline(Shooter &shooter);
void takeInbox(Shooter &shooter);
void takeSettings(Shooter &shooter);
void takeChannels(Shooter &shooter);

}  // namespace heard::test
