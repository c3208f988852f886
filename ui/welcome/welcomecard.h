// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Button;
class Label;

/// What a person sees while the inbox has never held anything: how to get a first message.
class WelcomeCard final : public QWidget {
    Q_OBJECT
public:
    WelcomeCard(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// To the channel's page in the settings, where the line for a site is.
    void channelWanted(heard::ChannelId id);
    void newChannelWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    Label *addLine(QVBoxLayout &column, const QString &text, bool title);
    void openPage(const QString &kind);
    QString pageOf(const QString &kind) const;

    Kit m_kit;
    Desk &m_desk;
    QWidget *m_card;
    int m_room = 344;  ///< the width of its lines
    Button *m_chat;
    Button *m_form;
    Button *m_site;
    Button *m_more;
    Button *m_sample;
    Label *m_wait;
};

}  // namespace heard::ui
