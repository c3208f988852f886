// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/style/button.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

Rail::Rail(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setFixedWidth(metrics::kRail);
    m_inbox = addPage(Page::Inbox, tr("Inbox"), QStringLiteral("inbox"));
    m_replies = addPage(Page::Replies, tr("Canned replies"), QStringLiteral("clipboard-list"));
    m_macros = addPage(Page::Macros, tr("Macros"), QStringLiteral("zap"));
    m_settings = addPage(Page::Settings, tr("Settings"), QStringLiteral("settings"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_inbox);
    group->addButton(m_replies);
    group->addButton(m_macros);
    group->addButton(m_settings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 56);
    auto *search = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Search"), QStringLiteral("search"));
    search->setFixedSize(36, 36);
    connect(search, &QAbstractButton::clicked, this, &Rail::searchWanted);
    column->addWidget(m_inbox);
    column->addWidget(search);
    column->addWidget(m_replies);
    column->addWidget(m_macros);
    column->addStretch();
    column->addWidget(m_settings);
    m_inbox->setChecked(true);
    connect(&desk, &Desk::linkChanged, this, qOverload<>(&QWidget::update));
}

Button *Rail::addPage(Page page, const QString &name, const QString &icon) {
    auto *button = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, name, icon);
    button->setCheckable(true);
    button->setFixedSize(36, 36);
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    return button;
}

void Rail::setPage(Page page) {
    switch (page) {
        case Page::Inbox: return m_inbox->setChecked(true);
        case Page::Replies: return m_replies->setChecked(true);
        case Page::Macros: return m_macros->setChecked(true);
        case Page::Settings: return m_settings->setChecked(true);
    }
}

void Rail::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    paint::fill(painter, QRectF(width() - 1, 0, 1, height()), t.line);
    const QString name = m_desk.me().name;
    if (name.isEmpty()) return;
    const QRectF me(9, height() - 44, 34, 34);
    paint::avatar(painter, m_kit.theme, me, name, QString(), t.surface);
    const bool here = m_desk.link().state == LinkStatus::State::Connected;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.surface, 2));
    painter.setBrush(here ? t.good : t.outline);
    painter.drawEllipse(paint::visual(painter, QRectF(me.right() - 8, me.bottom() - 8, 10, 10)));
}

}  // namespace heard::ui
