// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Chip;

/// How the view above is looked at: only what is unread, only promises at risk, and in which order.
class ViewChips final : public QWidget {
    Q_OBJECT
public:
    ViewChips(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();
    QSize minimumSizeHint() const override;
    void chooseOrder();  ///< shows the orders to choose from

Q_SIGNALS:
    void chosen(const heard::ui::InboxView &view);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();

    Kit m_kit;
    Desk &m_desk;
    Chip *m_unread;
    Chip *m_risk;
    Chip *m_order;
};

}  // namespace heard::ui
