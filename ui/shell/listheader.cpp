// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listheader.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "ui/models/viewwords.h"
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
    m_outbox = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Look through the outbox one by one"),
                                QStringLiteral("list-checks"));
    connect(m_outbox, &QAbstractButton::clicked, this, &ListHeader::outboxWanted);
    row->addWidget(m_outbox);
    auto *enter = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Register a contact"), QStringLiteral("contact"));
    connect(enter, &QAbstractButton::clicked, this, &ListHeader::registerWanted);
    row->addWidget(enter);
    connect(m_views, &QAbstractButton::clicked, this, &ListHeader::viewsWanted);
    connect(&desk, &Desk::countsChanged, this, &ListHeader::refresh);
    connect(&desk, &Desk::channelsChanged, this, &ListHeader::refresh);
    refresh();
}

void ListHeader::setFolded(bool folded) { m_views->setVisible(folded); }

void ListHeader::refresh() {
    const InboxView view = m_desk.view();
    m_name->setText(nameOf(view, m_desk));
    m_outbox->setVisible(view.kind == InboxView::Kind::Outbox);
    // What is narrowed further is shown, not counted.
    m_count->setVisible(!view.unreadOnly && !view.atRisk);
    const int count = m_desk.counts().of(view).all;
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
