// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;

/// Says that sample data is among the conversations, and removes it. Hidden while there is none.
class SampleBanner final : public QWidget {
    Q_OBJECT
public:
    SampleBanner(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Kit m_kit;
    Desk &m_desk;
    Button *m_remove;
};

}  // namespace heard::ui
