// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listheader.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"

namespace heard::ui {

ListHeader::ListHeader(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setFixedHeight(metrics::kBar + 1);
    m_views = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Show views"), QStringLiteral("layout-grid"));
    m_views->hide();
    m_name = new Label(kit.theme, Theme::Text::Title, Label::Ink::Text, true);
    m_name->setElided(true);
    m_count = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 1);
    row->setSpacing(8);
    row->addWidget(m_views);
    row->addWidget(m_name, 1);
    row->addWidget(m_count);
    connect(m_views, &QAbstractButton::clicked, this, &ListHeader::viewsWanted);
    connect(&desk, &Desk::countsChanged, this, &ListHeader::refresh);
    connect(&desk, &Desk::channelsChanged, this, &ListHeader::refresh);
    refresh();
}

void ListHeader::setFolded(bool folded) { m_views->setVisible(folded); }

void ListHeader::refresh() {
    const InboxCounts counts = m_desk.counts();
    QString name;
    int count = 0;
    using Kind = InboxView::Kind;
    switch (m_desk.view().kind) {
        case Kind::Open:
            name = tr("Open");
            count = counts.open;
            break;
        case Kind::Unread:
            name = tr("Unread");
            count = counts.unread;
            break;
        case Kind::Waiting:
            name = tr("Waiting");
            count = counts.waiting;
            break;
        case Kind::Snoozed:
            name = tr("Snoozed");
            count = counts.snoozed;
            break;
        case Kind::Resolved:
            name = tr("Resolved");
            count = counts.resolved;
            break;
        case Kind::Drafts:
            name = tr("Drafts");
            count = counts.drafts;
            break;
        case Kind::Outbox:
            name = tr("Outbox");
            count = counts.outbox;
            break;
        case Kind::Channel:
            count = counts.openByChannel.value(m_desk.view().channel.v);
            for (const Channel &channel : m_desk.channels())
                if (channel.id == m_desk.view().channel) name = channel.name;
            break;
    }
    m_name->setText(name);
    m_count->setText(QLocale().toString(count));
    m_count->setAccessibleName(tr("%n conversation(s)", nullptr, count));
}

void ListHeader::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace heard::ui
