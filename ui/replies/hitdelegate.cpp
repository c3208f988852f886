// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/hitdelegate.h"

#include <QListView>
#include <QPainter>

#include "ui/replies/hitmodel.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kPadX = 10;
constexpr int kPadY = 6;
constexpr int kBetween = 8;

/// One line with some letters strong and in the accent; what has no room is cut.
void markedLine(QPainter &painter, const QRectF &box, const QString &text, const QList<int> &marked, const QFont &plain,
                const QFont &strong, const QColor &color, const QColor &accent) {
    if (marked.isEmpty()) return paint::line(painter, box, text, plain, color);
    qreal x = box.left();
    for (int from = 0; from < text.size() && x < box.right();) {
        const bool on = marked.contains(from);
        int to = from + 1;
        while (to < text.size() && marked.contains(to) == on) ++to;
        const QString run = text.mid(from, to - from);
        const QFont &font = on ? strong : plain;
        paint::line(painter, QRectF(x, box.top(), box.right() - x, box.height()), run, font, on ? accent : color);
        x += QFontMetricsF(font).horizontalAdvance(run);
        from = to;
    }
}

}  // namespace

HitDelegate::HitDelegate(const Kit &kit, QObject *parent) : QStyledItemDelegate(parent), m_kit(kit) {}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    const QFontMetrics title(m_kit.theme.font(Theme::Text::Body));
    const QFontMetrics below(m_kit.theme.font(Theme::Text::Small));
    return {120, title.lineSpacing() + below.lineSpacing() + 2 * kPadY + 2};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Tokens &t = m_kit.theme.tokens();
    const auto row = index.data(HitModel::RowRole).value<HitModel::Row>();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool warm = option.state & QStyle::State_MouseOver;
    const QRectF box = QRectF(option.rect).adjusted(4, 1, -4, -1);
    painter->save();
    if (chosen || warm) paint::rounded(*painter, box, 6, chosen ? t.accentTint : t.ground, {});
    const QFont body = m_kit.theme.font(Theme::Text::Body);
    const QFont small = m_kit.theme.font(Theme::Text::Small);
    const qreal titleHeight = QFontMetricsF(body).lineSpacing();
    const QRectF inner = box.adjusted(kPadX, kPadY, -kPadX, -kPadY);
    const QString shortcut = u'/' + row.shortcut;
    const qreal wide = std::min(inner.width() * 0.45, QFontMetricsF(small).horizontalAdvance(shortcut) + 2);
    QList<int> inShortcut;
    for (const int place : row.inShortcut) inShortcut += place + 1;
    markedLine(*painter, QRectF(inner.right() - wide, inner.top(), wide, titleHeight), shortcut, inShortcut, small,
               m_kit.theme.font(Theme::Text::Small, true), t.quiet, t.accent);
    qreal right = inner.right() - wide - kBetween;
    if (row.due) {
        m_kit.theme.icons().paint(*painter, QRectF(right - 14, inner.top(), 14, titleHeight), QStringLiteral("clock"),
                                  t.risk, 13);
        right -= 14 + kBetween;
    }
    if (row.mine) {
        m_kit.theme.icons().paint(*painter, QRectF(right - 14, inner.top(), 14, titleHeight), QStringLiteral("user"),
                                  t.quiet, 13);
        right -= 14 + kBetween;
    }
    markedLine(*painter, QRectF(inner.left(), inner.top(), right - inner.left(), titleHeight), row.title, row.inTitle,
               body, m_kit.theme.font(Theme::Text::Body, true), t.text, t.accent);
    paint::line(*painter, QRectF(inner.left(), inner.top() + titleHeight + 2, inner.width(), inner.height() - titleHeight - 2),
                row.snippet, small, t.quiet);
    painter->restore();
}

QListView *makeHitList(const Kit &kit, HitModel *hits) {
    auto *list = new QListView;
    list->setModel(hits);
    list->setItemDelegate(new HitDelegate(kit, list));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

}  // namespace heard::ui
