// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "replies/macro.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace heard::ui {

class Button;
class Label;
class StepEdit;

/// Where macros are made: their names at the left, the steps of the chosen one at the right.
class MacrosPage final : public QWidget {
    Q_OBJECT
public:
    MacrosPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void takeFocus();
    void newMacro();
    void save();

Q_SIGNALS:
    void keysWanted();  ///< the settings' page of keys

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();
    QWidget *makeList();
    QWidget *makeEditor();
    void fillList();
    void edit(const replies::Macro &macro);
    void showSteps();
    void addStep(const replies::Step &step);
    void takeOver();
    void onEdited();
    QString fault(const replies::Macro &macro) const;

    Kit m_kit;
    Desk &m_desk;
    replies::Macro m_macro;
    bool m_loading = false;
    bool m_dirty = false;
    QListWidget *m_list;
    QLineEdit *m_name;
    QCheckBox *m_own;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_place;
    QList<StepEdit *> m_rows;
    Label *m_fault;
    Button *m_save;
    Button *m_remove;
};

}  // namespace heard::ui
