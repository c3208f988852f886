// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace heard::ui {

class ActionList;
class Composer;
class ConversationPlace;
class MainWindow;

/// Everything that can be done in the window by a key: a new action is one line in windowactions.cpp.
void addWindowActions(ActionList &actions, MainWindow &window);

/// What can be done by a key with the conversation of a place, in any window. `place` gives the one in front.
void addPlaceActions(ActionList &actions, const std::function<ConversationPlace &()> &place);

/// Buttons and menus of a composer say the keys that do the same.
void tellKeys(Composer &composer, const ActionList &actions);

}  // namespace heard::ui
