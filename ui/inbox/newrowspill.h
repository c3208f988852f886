// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/style/kit.h"

namespace heard::ui {

/// "3 new", floating at the top of a list that is scrolled down; pressed, it goes up. Hidden at 0.
class NewRowsPill final : public QAbstractButton {
    Q_OBJECT
public:
    NewRowsPill(const Kit &kit, QWidget *parent);

    void setCount(int count);
    /// Centred at the top of its parent.
    void place();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
};

}  // namespace heard::ui
