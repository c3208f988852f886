// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// The name of the view above the list, and how many it holds; where the views column is folded, the way to it.
class ListHeader final : public QWidget {
    Q_OBJECT
public:
    ListHeader(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void setFolded(bool folded);
    void refresh();

Q_SIGNALS:
    void viewsWanted();
    void registerWanted();
    void outboxWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    Desk &m_desk;
    Button *m_views;
    Label *m_name;
    Label *m_count;
    Button *m_outbox;
};

}  // namespace heard::ui
