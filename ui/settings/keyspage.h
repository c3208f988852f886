// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/settings/sheet.h"

class QLineEdit;

namespace heard::ui {

class ActionList;

/// Every action with its key: found by words or by key, changed by pressing, set back. Conflicts are marked.
class KeysPage final : public Sheet {
    Q_OBJECT
public:
    KeysPage(const Kit &kit, ActionList &actions, QWidget *parent = nullptr);

private:
    void rebuild();
    void addRow(QVBoxLayout &rows, const QString &id);
    bool isWanted(const QString &id) const;

    ActionList &m_actions;
    QLineEdit *m_search;
    QWidget *m_card;
    QWidget *m_rows = nullptr;
    Button *m_resetAll;
    QTimer m_rebuild;
};

}  // namespace heard::ui
