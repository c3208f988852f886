// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/historydelegate.h"

#include <QLocale>
#include <QPainter>

#include "base/clock.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {
constexpr int kHistoryRow = 46;
constexpr int kHistoryEdge = 16;
constexpr int kHistoryText = 42;
}  // namespace

HistoryDelegate::HistoryDelegate(const Kit &kit, const Desk &desk, QObject *parent)
    : QStyledItemDelegate(parent), m_kit(kit), m_desk(desk) {}

QString HistoryDelegate::below(const HistoryRow &row) const {
    QStringList words{timewords::inRow(row.at, m_kit.clock.now())};
    switch (row.status) {
        case ConversationStatus::Open: words += tr("open"); break;
        case ConversationStatus::Waiting: words += tr("waiting"); break;
        case ConversationStatus::Snoozed: words += tr("snoozed"); break;
        case ConversationStatus::Resolved: words += tr("resolved"); break;
    }
    if (!row.agent.isEmpty()) words += row.agent;
    if (row.score >= 0) words += tr("score %1").arg(QLocale().toString(row.score, 'f', 1));
    return words.join(QStringLiteral(" · "));
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto row = index.data(Desk::RowRole).value<HistoryRow>();
    const Tokens &t = m_kit.theme.tokens();
    const QRect box = option.rect;
    const bool isOpen = row.id == m_desk.currentConversation();
    if (isOpen)
        painter->fillRect(box, t.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(box, t.surface);
    const ChannelMark mark = channelMark(row.channelKind, t.dark);
    m_kit.theme.icons().paint(*painter, QRectF(box.left() + kHistoryEdge, box.top() + 6, 16, 16), mark.icon, mark.color,
                              15);
    const QRect text = box.adjusted(kHistoryText, 4, -12, 0);
    const bool plain = row.status == ConversationStatus::Resolved && !isOpen;
    paint::line(*painter, QRectF(text.left(), text.top(), text.width(), 20), row.title,
                m_kit.theme.font(Theme::Text::Body, !plain), t.text);
    paint::line(*painter, QRectF(text.left(), text.top() + 20, text.width(), 16), below(row),
                m_kit.theme.font(Theme::Text::Small), t.quiet);
    if (!option.state.testFlag(QStyle::State_HasFocus)) return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(t.accent, 1.5));
    painter->drawRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5));
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {120, kHistoryRow}; }

}  // namespace heard::ui
