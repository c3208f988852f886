// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Label;

/// A name and a value; what is told when the pointer rests on it.
struct Fact {
    QString name;
    QString value;
    QString hover = {};
};

/// Names with their values, one below the other: a small quiet name, then the value, selectable.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(const Kit &kit, QWidget *parent = nullptr);

    /// Those without a value are left out. Lines are kept and filled anew, so that another conversation makes no
    /// widgets.
    void show(const QList<Fact> &facts);

private:
    struct Line {
        Label *name;
        Label *value;
    };
    Line addLine();

    Kit m_kit;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
};

}  // namespace heard::ui
