// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>

#include "ui/style/chooser.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;

/// One condition of a view: a name, and a button that says which values it allows and lets one tick them.
class ConditionField final : public QWidget {
    Q_OBJECT
public:
    /// `any` is what the button says while nothing is ticked.
    ConditionField(const Kit &kit, const QString &name, const QString &any, QWidget *parent = nullptr);

    /// Ticked ones as they are marked in `choices`.
    void setChoices(const QList<Choice> &choices);
    QList<qint64> ticked() const;  ///< in the order of the choices
    QStringList tickedWords() const;

Q_SIGNALS:
    void changed();

private:
    void open();
    void showTicked();

    Kit m_kit;
    QString m_name;
    QString m_any;
    QList<Choice> m_choices;
    Button *m_button;
};

}  // namespace heard::ui
