// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/hitdelegate.h"

#include <QListView>
#include <QPainter>

#include "ui/replies/hitmodel.h"
#include "ui/style/markedline.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kPadX = 10;
constexpr int kPadY = 6;
constexpr int kBetween = 8;

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
    const qreal wide =
        std::min(inner.width() * 0.45,
                 QFontMetricsF(m_kit.theme.font(Theme::Text::Small, true)).horizontalAdvance(shortcut) + 2);
    QList<Stretch> inShortcut = stretchesOf(row.inShortcut);
    for (Stretch &stretch : inShortcut) ++stretch.start;
    const auto seen = [painter](const QRectF &box) { return paint::visual(*painter, box); };
    paintMarkedLine(*painter, m_kit.theme, seen({inner.right() - wide, inner.top(), wide, titleHeight}), shortcut,
                    inShortcut, small, t.quiet);
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
    paintMarkedLine(*painter, m_kit.theme, seen({inner.left(), inner.top(), right - inner.left(), titleHeight}),
                    row.title, stretchesOf(row.inTitle), body, t.text);
    paint::line(*painter,
                QRectF(inner.left(), inner.top() + titleHeight + 2, inner.width(), inner.height() - titleHeight - 2),
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
