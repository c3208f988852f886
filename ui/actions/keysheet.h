// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/style/kit.h"

class QGridLayout;

namespace heard::ui {

class ActionList;

/// All actions that have a key, by group, in two columns. Any of its keys, or Escape, closes it; deletes itself then.
class KeySheet final : public QDialog {
    Q_OBJECT
public:
    KeySheet(const Kit &kit, const ActionList &actions, QWidget *parent);

Q_SIGNALS:
    /// The person wants other keys.
    void changeWanted();

private:
    QWidget *makeSheet(const ActionList &actions);

    Kit m_kit;
};

}  // namespace heard::ui
