// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include "ui/style/kit.h"

namespace heard::ui {

class ActionList;
class Button;
class Label;

/// Asks for the new key of one action: whatever is pressed is shown, with what stands in its way; a key of another
/// action can be taken from it. Escape leaves all as it is. Deletes itself when closed.
class KeyCatcher final : public QDialog {
    Q_OBJECT
public:
    KeyCatcher(const Kit &kit, ActionList &actions, const QString &id, QWidget *parent);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const QKeySequence &key);
    void use();
    QString obstacle() const;

    ActionList &m_actions;
    QString m_id;
    QKeySequence m_key;
    Label *m_shown;
    Label *m_obstacle;
    Button *m_use;
};

}  // namespace heard::ui
