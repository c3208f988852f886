// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/latermenu.h"

#include "base/clock.h"
#include "ui/style/latertimes.h"
#include "ui/style/timechooser.h"
#include "ui/style/timewords.h"

namespace heard::ui {

LaterMenu::LaterMenu(const Kit &kit, QWidget *parent) : QMenu(parent), m_kit(kit) {
    setAccessibleName(tr("Send later"));
    connect(this, &QMenu::aboutToShow, this, &LaterMenu::fill);
}

void LaterMenu::fill() {
    clear();
    const qint64 now = m_kit.clock.now();
    const QList<LaterTime> times = laterTimes(now);
    for (const LaterTime &time : times)
        addAction(time.name + QLatin1Char('\t') + timewords::ahead(time.until, now), this,
                  [this, until = time.until] { Q_EMIT timeChosen(until); });
    addAction(tr("Choose a time…"), this, &LaterMenu::chooseTime);
    const QList<QAction *> sending = actions();
    for (QAction *action : sending) action->setEnabled(m_canSend);
    addSeparator();
    addUndoTimes();
}

void LaterMenu::addUndoTimes() {
    QMenu *undo = addMenu(tr("Replies can be taken back"));
    for (const int seconds : {0, 5, 10, 20, 30}) {
        QAction *action = undo->addAction(seconds == 0 ? tr("No, they go at once") : tr("For %n s", nullptr, seconds));
        action->setCheckable(true);
        action->setChecked(seconds == m_undoSeconds);
        connect(action, &QAction::triggered, this, [this, seconds] { Q_EMIT undoSecondsChosen(seconds); });
    }
}

void LaterMenu::chooseTime() {
    const TimeChooser::Words words{
        tr("Send later"), tr("The hub sends it then, unless somebody has written in between: then it waits for you."),
        tr("Send then")};
    auto *chooser = new TimeChooser(m_kit, words, parentWidget());
    connect(chooser, &TimeChooser::chosen, this, &LaterMenu::timeChosen);
    chooser->open();
}

}  // namespace heard::ui
