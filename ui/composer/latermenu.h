// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "ui/style/kit.h"

namespace heard::ui {

/// The times at which a reply may be sent, and for how long one that goes at once can be taken back.
class LaterMenu final : public QMenu {
    Q_OBJECT
public:
    LaterMenu(const Kit &kit, QWidget *parent);

    void setUndoSeconds(int seconds) { m_undoSeconds = seconds; }
    /// Whether there is something to send; the undo times can be chosen all the same.
    void setCanSend(bool can) { m_canSend = can; }

Q_SIGNALS:
    void timeChosen(qint64 until);  ///< ms UTC
    void undoSecondsChosen(int seconds);

private:
    void fill();
    void addUndoTimes();
    void chooseTime();

    Kit m_kit;
    int m_undoSeconds = 0;
    bool m_canSend = false;
};

}  // namespace heard::ui
