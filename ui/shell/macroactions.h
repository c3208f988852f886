// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QSettings;

namespace heard::ui {

class ActionList;
class ConversationPlace;
class MacroRunner;
class MainWindow;

/// Macros in a window: each is an action, so that it has a place in the settings of keys and in the search, and all are
/// in a menu below every composer. Main thread; lives no longer than what it is given.
class MacroActions final : public QObject {
    Q_OBJECT
public:
    MacroActions(const Kit &kit, Desk &desk, QSettings &settings, MainWindow &window, ActionList &actions);
    ~MacroActions() override;

    /// The menu of all, at the button of a place's composer.
    void popUp(ConversationPlace &place);

private:
    void fill();
    void run(CardId macro, ConversationPlace &place);

    MainWindow &m_window;
    ActionList &m_actions;
    MacroRunner *m_runner;
    QPointer<ConversationPlace> m_place;  ///< where the last one was asked for
    QStringList m_ids;                    ///< of those that are in the list of actions now
};

}  // namespace heard::ui
