// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewchips.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "ui/models/viewwords.h"
#include "ui/style/chip.h"
#include "ui/style/theme.h"

namespace heard::ui {

ViewChips::ViewChips(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_unread = new Chip(kit.theme, tr("Unread"));
    m_unread->setCheckable(true);
    m_risk = new Chip(kit.theme, tr("At risk"));
    m_risk->setCheckable(true);
    m_risk->setToolTip(
        tr("Only conversations whose promised answer is late or due within %n minutes", nullptr, kAtRiskMinutes));
    m_order = new Chip(kit.theme, QString(), QStringLiteral("arrow-down-wide-narrow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 9);
    row->setSpacing(6);
    row->addWidget(m_unread);
    row->addWidget(m_risk);
    row->addStretch();
    row->addWidget(m_order);
    connect(m_unread, &QAbstractButton::clicked, this, [this](bool on) {
        InboxView view = m_desk.view();
        view.unreadOnly = on;
        Q_EMIT chosen(view);
    });
    connect(m_risk, &QAbstractButton::clicked, this, [this](bool on) {
        InboxView view = m_desk.view();
        view.atRisk = on;
        Q_EMIT chosen(view);
    });
    connect(m_order, &QAbstractButton::clicked, this, &ViewChips::chooseOrder);
    refresh();
}

void ViewChips::chooseOrder() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Order"));
    for (const Sort sort : {Sort::Newest, Sort::Promise, Sort::Longest}) {
        QAction *action = menu->addAction(nameOf(sort), this, [this, sort] {
            InboxView view = m_desk.view();
            view.sort = sort;
            Q_EMIT chosen(view);
        });
        action->setCheckable(true);
        action->setChecked(m_desk.view().sort == sort);
    }
    menu->popup(m_order->mapToGlobal(QPoint(0, m_order->height() + 4)));
}

void ViewChips::refresh() {
    const InboxView view = m_desk.view();
    const bool own = view.kind == InboxView::Kind::Drafts || view.kind == InboxView::Kind::Outbox;
    setVisible(!own);
    m_unread->setChecked(view.unreadOnly);
    m_risk->setChecked(view.atRisk);
    m_order->setAccessibleName(tr("Order: %1").arg(nameOf(view.sort)));
    m_order->setToolTip(m_order->accessibleName());
    fold();
}

/// Where there is little room the order is its mark alone.
void ViewChips::fold() {
    m_order->setText(nameOf(m_desk.view().sort));
    const int wanted = m_unread->sizeHint().width() + m_risk->sizeHint().width() + m_order->sizeHint().width() + 40;
    if (wanted > width()) m_order->setText({});
    m_order->updateGeometry();
}

QSize ViewChips::minimumSizeHint() const { return {0, QWidget::minimumSizeHint().height()}; }

void ViewChips::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fold();
}

void ViewChips::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace heard::ui
