// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include "ui/models/desk.h"
#include "ui/style/chooser.h"
#include "ui/style/kit.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace heard::ui {

class Button;
class Chip;
class ConditionField;
class Label;

/// Makes or changes a saved view: its name and, chosen from what there is, what it asks of conversations; how many it
/// would show now is counted as one chooses. Deletes itself when closed.
class ViewEditor final : public QDialog {
    Q_OBJECT
public:
    ViewEditor(const Kit &kit, Desk &desk, const SavedView &view, QWidget *parent);

Q_SIGNALS:
    void kept(const heard::ui::SavedView &view);
    void removed(heard::CardId id);

private:
    void addStatuses(QVBoxLayout *column);
    void addLists(QVBoxLayout *column);
    void addTimes(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    QWidget *named(const QString &name, QWidget *field);
    ConditionField *field(QVBoxLayout *column, const QString &name, const QString &any, const QList<Choice> &choices);
    Filter filter() const;
    void onChanged();
    void count();
    void keep();

    Kit m_kit;
    Desk &m_desk;
    SavedView m_view;
    QLineEdit *m_name;
    QList<Chip *> m_statuses;
    ConditionField *m_assignees = nullptr;
    ConditionField *m_departments = nullptr;
    ConditionField *m_channels = nullptr;
    ConditionField *m_tags = nullptr;
    Chip *m_unread = nullptr;
    Chip *m_mentioned = nullptr;
    QSpinBox *m_waiting = nullptr;
    QComboBox *m_due = nullptr;
    QComboBox *m_whose = nullptr;
    Label *m_count = nullptr;
    Button *m_save = nullptr;
    QTimer m_pause;
};

}  // namespace heard::ui
