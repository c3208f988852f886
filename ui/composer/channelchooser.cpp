// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/channelchooser.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

ChannelChooser::ChannelChooser(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk) {
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_button = new Button(kit.theme, Button::Kind::Quiet, {}, QStringLiteral("chevron-down"));
    m_menu = new QMenu(this);
    m_menu->setAccessibleName(tr("Reply by"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    row->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &ChannelChooser::fillMenu);
    connect(m_button, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height()))); });
    refresh();
}

void ChannelChooser::reset() {
    m_chosen.reset();
    refresh();
}

void ChannelChooser::refresh() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    const auto customer = conversation ? m_desk.customer(conversation->customer) : std::nullopt;
    const QList<Channel> channels = m_desk.channels();
    m_ways = customer ? waysTo(*conversation, *customer, channels) : QList<Way>();
    if (m_chosen && !m_ways.contains(*m_chosen)) m_chosen.reset();
    m_default = m_ways.isEmpty()
                    ? std::nullopt
                    : defaultWay(*conversation, m_ways, channels, m_desk.customers().wroteOn(conversation->customer));
    QString name = chosen() ? chosen()->channelName : QString();
    for (const Channel &channel : channels)
        if (!chosen() && conversation && channel.id == conversation->channel) name = channel.name;
    const QString words = name.isEmpty() ? QString() : tr("Reply in %1").arg(name);
    m_words->setText(words);
    m_button->setText(name);  // short: it stands beside the tabs
    m_button->setAccessibleName(words);
    m_button->setToolTip(chosen() ? chosen()->label : QString());
    m_words->setVisible(m_ways.size() < 2);
    m_button->setVisible(m_ways.size() > 1);
}

void ChannelChooser::fillMenu() {
    m_menu->clear();
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    auto *group = new QActionGroup(m_menu);
    for (const Way &way : std::as_const(m_ways)) {
        QAction *action =
            m_menu->addAction(way.label.isEmpty() ? way.channelName : tr("%1 — %2").arg(way.channelName, way.label));
        action->setCheckable(true);
        action->setChecked(chosen() ? way == *chosen() : conversation && way.channel == conversation->channel);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, way] { choose(way); });
    }
}

void ChannelChooser::choose(const Way &way) {
    m_chosen = way;
    refresh();
    Q_EMIT changed();
}

}  // namespace heard::ui
