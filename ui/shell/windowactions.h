// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heard::ui {

class ActionList;
class MainWindow;

/// Everything that can be done in the window by a key: a new action is one line in windowactions.cpp.
void addWindowActions(ActionList &actions, MainWindow &window);

}  // namespace heard::ui
