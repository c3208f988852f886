// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// What can be done to all marked rows at once; there while any is marked.
class BulkBar final : public QWidget {
    Q_OBJECT
public:
    enum class Deed { Assign, Tag, Move, Snooze, Resolve, MarkRead };
    Q_ENUM(Deed)

    BulkBar(const Kit &kit, QWidget *parent = nullptr);

    void setCount(int count);
    /// Moving makes sense where there are departments.
    void setCanMove(bool can);

Q_SIGNALS:
    /// `button` is where a choice may open below.
    void wanted(heard::ui::BulkBar::Deed deed, QWidget *button);
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Button *add(Deed deed, const QString &words, const QString &icon);

    Kit m_kit;
    Label *m_words;
    Button *m_move;
};

}  // namespace heard::ui
