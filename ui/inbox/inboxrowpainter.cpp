// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxrowpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/style/timewords.h"

namespace heard::ui {

void InboxRowPainter::paint(QPainter &painter, const QRect &box, const InboxRow &row, State state) const {
    const Tokens &t = m_theme.tokens();
    const QColor ground = state.selected ? t.accentTint : state.hovered ? t.ground : t.surface;
    painter.fillRect(box, ground);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), t.line);
    if (state.selected && state.listHasFocus) paint::fill(painter, QRectF(box.left(), box.top(), 3, box.height()), t.accent);

    const QRectF picture(box.left() + 12, box.top() + (metrics::kRow - metrics::kAvatar) / 2, metrics::kAvatar,
                         metrics::kAvatar);
    paint::avatar(painter, m_theme, picture, row.title, row.channelKind, ground);

    const QRectF text(picture.right() + 12, box.top() + 8, box.right() - 12 - picture.right() - 12, metrics::kRow - 17);
    const QRectF upper(text.left(), text.top(), text.width(), text.height() / 2);
    QRectF lower = upper.translated(0, text.height() / 2);

    const QString time = timewords::inRow(row.at, m_now);
    const QFont small = m_theme.font(Theme::Text::Small);
    paint::line(painter, upper, time, small, t.quiet, Qt::AlignRight | Qt::AlignVCenter);
    const qreal timeWidth = QFontMetricsF(small).horizontalAdvance(time) + 10;
    paint::line(painter, upper.adjusted(0, 0, -timeWidth, 0), row.title, m_theme.font(Theme::Text::Body, true), t.text);

    lower.setRight(lower.right() - paintBadges(painter, lower, row));
    paintSnippet(painter, lower, row);
}

int InboxRowPainter::paintUnread(QPainter &painter, const QRectF &line, int unread) const {
    const Tokens &t = m_theme.tokens();
    const QFont font = m_theme.font(Theme::Text::Tiny, true);
    const QString count = unread > 99 ? QStringLiteral("99+") : QString::number(unread);
    const qreal width = qMax(18.0, QFontMetricsF(font).horizontalAdvance(count) + 10);
    const QRectF badge(line.right() - width, line.center().y() - 9, width, 18);
    paint::rounded(painter, badge, 9, t.accent, {});
    paint::line(painter, badge, count, font, t.onAccent, Qt::AlignCenter);
    return int(width);
}

/// Right-aligned, the most pressing outermost; returns the width they take.
int InboxRowPainter::paintBadges(QPainter &painter, const QRectF &line, const InboxRow &row) const {
    const Tokens &t = m_theme.tokens();
    const QFont font = m_theme.font(Theme::Text::Tiny);
    int taken = 0;
    const auto chip = [&](const QString &text, const QColor &color, const QColor &tint) {
        taken += paint::chipAtRight(painter, line.adjusted(0, 0, -taken, 0), text, font, color, tint) + 6;
    };
    if (row.unread > 0) taken += paintUnread(painter, line, row.unread) + 6;
    if (row.lastDelivery == Delivery::Failed) chip(tr("failed"), t.late, t.lateTint);
    if (row.lastDelivery == Delivery::Uncertain) chip(tr("uncertain"), t.risk, t.riskTint);
    if (row.outboxEntries > 0) chip(tr("%n queued", nullptr, row.outboxEntries), t.risk, t.riskTint);
    if (row.status == ConversationStatus::Snoozed) chip(timewords::ahead(row.snoozedUntil, m_now), t.quiet, t.bubbleIn);
    if (row.sample) chip(tr("sample"), t.quiet, t.bubbleIn);
    return taken;
}

void InboxRowPainter::paintSnippet(QPainter &painter, QRectF line, const InboxRow &row) const {
    const Tokens &t = m_theme.tokens();
    const QFont font = m_theme.font(Theme::Text::Body);
    if (row.customerTyping) return paint::line(painter, line, tr("is typing…"), font, t.accent);
    QString lead;
    QColor color = t.quiet;
    if (row.hasDraft) {
        lead = tr("Draft:");
        color = t.late;
    } else if (row.lastDirection == Direction::Out) {
        lead = tr("Reply:");
    } else if (row.lastDirection == Direction::Note) {
        lead = tr("Note:");
    }
    if (!lead.isEmpty()) {
        paint::line(painter, line, lead, font, color);
        line.setLeft(line.left() + QFontMetricsF(font).horizontalAdvance(lead + QLatin1Char(' ')));
    }
    paint::line(painter, line, row.snippet, font, t.quiet);
}

}  // namespace heard::ui
