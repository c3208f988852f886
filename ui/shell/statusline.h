// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Label;

/// Connected, reconnecting or offline and since when; how many channels; what waits in the outbox.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showTrouble();
    QString linkWords(const LinkStatus &link) const;
    QString channelWords() const;

    Kit m_kit;
    Desk &m_desk;
    Label *m_link;
    Label *m_trouble;
};

}  // namespace heard::ui
