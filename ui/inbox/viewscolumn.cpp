// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewscolumn.h"

#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/inbox/viewbutton.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

namespace heard::ui {

ViewsColumn::ViewsColumn(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QWidget;
    column->setBackgroundRole(QPalette::AlternateBase);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->setSpacing(0);
    m_places = new QVBoxLayout;
    m_places->setSpacing(1);
    m_channels = new QVBoxLayout;
    m_channels->setSpacing(1);
    auto *title = new Label(kit.theme, Theme::Text::Tiny, Label::Ink::Quiet, true);
    title->setText(tr("Channels"));
    title->setContentsMargins(paint::sided(8, 16, 0, 6));
    m_channelsTitle = title;
    inside->addLayout(m_places);
    inside->addWidget(title);
    inside->addLayout(m_channels);
    inside->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Views"));
    scroll->setWidget(column);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(scroll);

    using Kind = InboxView::Kind;
    addView(Kind::Open, tr("Open"), QStringLiteral("inbox"));
    addView(Kind::Unread, tr("Unread"), QStringLiteral("circle-alert"));
    addView(Kind::Waiting, tr("Waiting"), QStringLiteral("hourglass"));
    addView(Kind::Snoozed, tr("Snoozed"), QStringLiteral("alarm-clock"));
    addView(Kind::Resolved, tr("Resolved"), QStringLiteral("archive"));
    addView(Kind::Drafts, tr("Drafts"), QStringLiteral("pencil"));
    addView(Kind::Outbox, tr("Outbox"), QStringLiteral("send"));
    rebuildChannels();

    connect(&desk, &Desk::countsChanged, this, &ViewsColumn::refreshCounts);
    connect(&desk, &Desk::channelsChanged, this, &ViewsColumn::rebuildChannels);
}

void ViewsColumn::watch(ViewButton *button) {
    connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT chosen(button->view()); });
}

void ViewsColumn::addView(InboxView::Kind kind, const QString &name, const QString &icon) {
    auto *button = new ViewButton(m_kit, InboxView{kind, {}});
    button->setText(name);
    button->setIconName(icon);
    m_places->addWidget(button);
    m_views << button;
    watch(button);
}

/// Channels are few and change seldom; the buttons that are there are kept, so that the keyboard stays where it is.
void ViewsColumn::rebuildChannels() {
    QList<Channel> shown;
    for (const Channel &channel : m_desk.channels())
        if (!channel.removed) shown << channel;
    bool same = shown.size() == m_channelViews.size();
    for (qsizetype i = 0; same && i < shown.size(); ++i) same = m_channelViews.at(i)->view().channel == shown.at(i).id;
    if (!same) {
        qDeleteAll(m_channelViews);
        m_channelViews.clear();
        for (const Channel &channel : std::as_const(shown)) {
            auto *button = new ViewButton(m_kit, InboxView{InboxView::Kind::Channel, channel.id});
            m_channels->addWidget(button);
            m_channelViews << button;
            watch(button);
        }
    }
    for (qsizetype i = 0; i < shown.size(); ++i) m_channelViews.at(i)->setChannel(shown.at(i));
    m_channelsTitle->setVisible(!shown.isEmpty());
    refreshCounts();
    showCurrent();
}

void ViewsColumn::refreshCounts() {
    const InboxCounts counts = m_desk.counts();
    const QList<int> numbers{counts.open,     counts.unread, counts.waiting, counts.snoozed,
                             counts.resolved, counts.drafts, counts.outbox};
    for (qsizetype i = 0; i < m_views.size(); ++i) m_views.at(i)->setCount(numbers.at(i));
    for (ViewButton *button : std::as_const(m_channelViews))
        button->setCount(counts.openByChannel.value(button->view().channel.v));
}

void ViewsColumn::showCurrent() {
    const InboxView now = m_desk.view();
    for (ViewButton *button : m_views + m_channelViews)
        if (button->view() == now) button->setChecked(true);
}

void ViewsColumn::fill(QMenu &menu) {
    const QList<ViewButton *> all = m_views + m_channelViews;
    for (int n = 0; n < all.size(); ++n) {
        if (n == m_views.size()) menu.addSeparator();
        QAction *action = menu.addAction(all.at(n)->text(), this, [this, n] { choose(n); });
        action->setCheckable(true);
        action->setChecked(all.at(n)->isChecked());
    }
}

void ViewsColumn::choose(int n) {
    const QList<ViewButton *> all = m_views + m_channelViews;
    if (n < 0 || n >= all.size()) return;
    all.at(n)->setChecked(true);
    Q_EMIT chosen(all.at(n)->view());
}

}  // namespace heard::ui
