// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "replies/macro.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace heard::ui {

/// One step of a macro: what is done, and with what.
class StepEdit final : public QWidget {
    Q_OBJECT
public:
    StepEdit(const Kit &kit, Desk &desk, const replies::Step &step, QWidget *parent = nullptr);

    replies::Step step() const;

Q_SIGNALS:
    void edited();
    void moveWanted(int by);
    void removeWanted();

private:
    void build(const Kit &kit);
    void fill(const replies::Step &step);
    void showFields();

    Desk &m_desk;
    QComboBox *m_deed;
    QList<QWidget *> m_fields;  ///< of which the one for the deed is shown
    QComboBox *m_reply;
    QPlainTextEdit *m_text;
    QLineEdit *m_tags;
    QComboBox *m_agent;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QWidget *m_textPage;
    QWidget *m_spanPage;
};

}  // namespace heard::ui
