// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QScrollArea;
class QVBoxLayout;

namespace heard::ui {

class Label;

/// All that waits on this computer, in its order: what it is, of whom, why it stands still, and what can be done with
/// it. Also what belongs to conversations that this agent can't see any more. Follows the desk while it is open.
class OutboxDialog final : public QDialog {
    Q_OBJECT
public:
    OutboxDialog(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted(heard::ConversationId id);

private:
    void fill();
    QWidget *entry(const OutboxRow &row);

    Kit m_kit;
    Desk &m_desk;
    QList<OutboxRow> m_shown;
    bool m_online = false;
    Label *m_intro;
    QScrollArea *m_area;
};

}  // namespace heard::ui
