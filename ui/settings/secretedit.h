// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

#include "ui/style/kit.h"

class QLineEdit;

namespace heard::ui {

class Button;
class Label;

/// Where a secret is written. It can be looked at while it is being written and never after: what the hub keeps is only
/// said to be kept, and can be replaced.
class SecretEdit final : public QWidget {
    Q_OBJECT
public:
    /// `name` is the setting's; one that is not `removable` can only be replaced.
    SecretEdit(const Kit &kit, const QString &name, bool removable, QWidget *parent = nullptr);

    /// `words` are said in its place; without them, that the hub keeps it.
    void setKept(const QString &words = {});
    /// Nothing is kept and nothing written.
    void clear();
    /// The hub has one and will still have one, this or another.
    bool isKept() const { return m_kept && m_state != State::Removed; }
    /// What was written; undefined: nothing, leave what is kept; null: take it away.
    QJsonValue value() const;

Q_SIGNALS:
    void edited();

private:
    enum class State { None, Kept, Replaced, Removed };
    void go(State state);
    void reveal(bool shown);

    State m_state = State::None;
    bool m_removable;
    bool m_kept = false;
    QString m_keptWords;
    QLineEdit *m_edit;
    Button *m_eye;
    Label *m_words;
    Button *m_replace;
    Button *m_remove;
};

}  // namespace heard::ui
