// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// Connected, reconnecting or offline and since when, with a way to sign in; how many channels; what waits in the
/// outbox.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    QString words() const;

Q_SIGNALS:
    void signInWanted();

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
    Button *m_signIn;  ///< while the hub's token is to be given
    Label *m_trouble;
};

}  // namespace heard::ui
