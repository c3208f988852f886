// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxrowpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/style/timewords.h"

namespace heard::ui {

namespace {
constexpr qreal kRoomForTag = 150;  ///< left for the snippet, or the tag is left out
}

void InboxRowPainter::paint(QPainter &painter, const QRect &box, const InboxRow &row, State state) const {
    const Tokens &t = m_theme.tokens();
    const QColor ground = state.selected || state.marked ? t.accentTint : state.hovered ? t.ground : t.surface;
    painter.fillRect(box, ground);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), t.line);
    if (state.selected && state.listHasFocus)
        paint::fill(painter, QRectF(box.left(), box.top(), 3, box.height()), t.accent);

    const QRectF picture(box.left() + 12, box.top() + (metrics::kRow - metrics::kAvatar) / 2, metrics::kAvatar,
                         metrics::kAvatar);
    if (state.markable || state.marked)
        paintBox(painter, picture, state.marked);
    else
        paint::avatar(painter, m_theme, picture, row.title, row.channelKind, ground);

    const QRectF text(picture.right() + 12, box.top() + 8, box.right() - 12 - picture.right() - 12, metrics::kRow - 17);
    const QRectF upper(text.left(), text.top(), text.width(), text.height() / 2);
    QRectF lower = upper.translated(0, text.height() / 2);

    const QString time = timewords::inRow(row.at, m_now);
    const QFont small = m_theme.font(Theme::Text::Small);
    paint::line(painter, upper, time, small, t.quiet, Qt::AlignRight | Qt::AlignVCenter);
    const qreal timeWidth = QFontMetricsF(small).horizontalAdvance(time) + 10;
    QRectF name = upper.adjusted(0, 0, -timeWidth, 0);
    paintColleagues(painter, name, row);
    paint::line(painter, name, row.title, m_theme.font(Theme::Text::Body, true), t.text);

    lower.setRight(lower.right() - paintBadges(painter, lower, row));
    paintSnippet(painter, lower, row);
}

void InboxRowPainter::paintBox(QPainter &painter, const QRectF &picture, bool ticked) const {
    const Tokens &t = m_theme.tokens();
    const QRectF box(picture.center().x() - 9, picture.center().y() - 9, 18, 18);
    paint::rounded(painter, box, 4, ticked ? t.accent : t.surface, ticked ? t.accent : t.outline);
    if (ticked) m_theme.icons().paint(painter, box, QStringLiteral("check"), t.onAccent, 14);
}

/// Who else is there, at the name's right end: a pencil if somebody writes, else an eye, and their initials.
void InboxRowPainter::paintColleagues(QPainter &painter, QRectF &line, const InboxRow &row) const {
    if (row.colleagues.isEmpty()) return;
    const Tokens &t = m_theme.tokens();
    const auto writer =
        std::find_if(row.colleagues.begin(), row.colleagues.end(), [](const Colleague &one) { return one.writing; });
    const bool writes = writer != row.colleagues.end();
    const Colleague &shown = writes ? *writer : row.colleagues.first();
    QString words = paint::initials(shown.name);
    if (row.colleagues.size() > 1) words += QStringLiteral(" +%1").arg(row.colleagues.size() - 1);
    const QFont font = m_theme.font(Theme::Text::Tiny, true);
    const qreal width = QFontMetricsF(font).horizontalAdvance(words) + 20;
    const QRectF box(line.right() - width, line.top(), width, line.height());
    m_theme.icons().paint(painter, QRectF(box.left(), box.top(), 14, box.height()),
                          writes ? QStringLiteral("pencil") : QStringLiteral("eye"), t.risk, 13);
    paint::line(painter, box.adjusted(17, 0, 0, 0), words, font, t.risk);
    line.setRight(box.left() - 6);
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

/// How long the promised answer still has, or by how much it is late.
void InboxRowPainter::paintPromise(const InboxRow &row, const auto &chip) const {
    const Tokens &t = m_theme.tokens();
    if (row.dueAt == 0 || row.status == ConversationStatus::Resolved) return;
    const qint64 left = row.dueAt - m_now;
    if (left <= 0)
        chip(tr("late %1").arg(timewords::span(-left)), t.late, t.lateTint);
    else if (left <= kAtRiskMinutes * 60'000LL)
        chip(timewords::span(left), t.risk, t.riskTint);
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
    if (row.mentioned) chip(QStringLiteral("@"), t.accent, t.accentTint);
    paintPromise(row, chip);
    if (row.lastDelivery == Delivery::Failed) chip(tr("failed"), t.late, t.lateTint);
    if (row.lastDelivery == Delivery::Uncertain) chip(tr("uncertain"), t.risk, t.riskTint);
    if (row.outboxEntries > 0) chip(tr("%n queued", nullptr, row.outboxEntries), t.risk, t.riskTint);
    if (row.status == ConversationStatus::Snoozed) chip(timewords::ahead(row.snoozedUntil, m_now), t.quiet, t.bubbleIn);
    if (row.sample) chip(tr("sample"), t.quiet, t.bubbleIn);
    if (!row.tags.isEmpty() && line.width() - taken > kRoomForTag)
        chip(row.tags.size() == 1 ? row.tags.first() : tr("%1 +%2").arg(row.tags.first()).arg(row.tags.size() - 1),
             t.quiet, t.bubbleIn);
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
