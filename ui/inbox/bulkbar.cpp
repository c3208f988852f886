// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bulkbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

BulkBar::BulkBar(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Accent, true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(12, 6, 8, 7));
    row->setSpacing(2);
    row->addWidget(m_words, 1);
    add(Deed::Assign, tr("Assign"), QStringLiteral("user"));
    add(Deed::Tag, tr("Tag"), QStringLiteral("tag"));
    m_move = add(Deed::Move, tr("Move to department"), QStringLiteral("folder-input"));
    add(Deed::Snooze, tr("Snooze"), QStringLiteral("alarm-clock"));
    add(Deed::MarkRead, tr("Mark as read"), QStringLiteral("mail-open"));
    add(Deed::Resolve, tr("Resolve"), QStringLiteral("check"));
    auto *clear = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Mark none"), QStringLiteral("x"));
    row->addWidget(clear);
    connect(clear, &QAbstractButton::clicked, this, &BulkBar::cleared);
    setAccessibleName(tr("Marked conversations"));
    hide();
}

Button *BulkBar::add(Deed deed, const QString &words, const QString &icon) {
    auto *button = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, words, icon);
    layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, deed, button] { Q_EMIT wanted(deed, button); });
    return button;
}

void BulkBar::setCount(int count) {
    m_words->setText(tr("%n marked", nullptr, count));
    setVisible(count > 0);
}

void BulkBar::setCanMove(bool can) { m_move->setVisible(can); }

void BulkBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.accentTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace heard::ui
