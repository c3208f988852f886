// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchlist.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "base/clock.h"
#include "ui/models/rowtext.h"
#include "ui/style/markedline.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

constexpr int kHeading = 30;
constexpr int kHit = 54;
constexpr int kPlain = 34;
constexpr int kSide = 16;
constexpr int kPicture = 38;
constexpr int kEdge = 6;

int heightOf(const SearchRow &row) {
    switch (row.kind) {
        case SearchRow::Kind::Heading: return kHeading;
        case SearchRow::Kind::Hit: return row.hit.kind == SearchHit::Kind::Source ? kPlain : kHit;
        default: return kPlain;
    }
}

/// The same thing in two lists of rows, whatever stands around it.
bool sameRow(const SearchRow &a, const SearchRow &b) {
    if (a.kind != b.kind || a.words != b.words) return false;
    return a.hit.kind == b.hit.kind && a.hit.message == b.hit.message && a.hit.conversation == b.hit.conversation &&
           a.hit.customer == b.hit.customer && a.hit.title == b.hit.title;
}

}  // namespace

SearchList::SearchList(const Kit &kit, QWidget *parent) : QAbstractScrollArea(parent), m_kit(kit) {
    setAccessibleName(tr("Found"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(kHit / 2);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&kit.theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void SearchList::setRows(const QList<SearchRow> &rows, bool fresh) {
    const SearchRow before = m_rows.value(m_current);
    m_rows = rows;
    m_tops = {kEdge};
    for (const SearchRow &row : rows) m_tops += m_tops.last() + heightOf(row);
    int current = -1;
    for (int i = 0; i < rows.size(); ++i) {
        if (!rows[i].canBeChosen()) continue;
        if (current < 0) current = i;
        if (!fresh && sameRow(rows[i], before)) {
            current = i;
            break;
        }
    }
    verticalScrollBar()->setRange(0, qMax(0, wantedHeight() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    if (fresh) verticalScrollBar()->setValue(0);
    m_current = current;
    viewport()->update();
    Q_EMIT currentChanged();
}

bool SearchList::stands(const QList<SearchRow> &rows) const {
    if (rows != m_rows || verticalScrollBar()->value() != 0) return false;
    const auto first = std::find_if(rows.begin(), rows.end(), [](const SearchRow &row) { return row.canBeChosen(); });
    return m_current == (first == rows.end() ? -1 : int(first - rows.begin()));
}

int SearchList::wantedHeight() const { return m_tops.isEmpty() ? 0 : m_tops.last() + kEdge; }

QRect SearchList::rowRect(int row) const {
    if (row < 0 || row >= m_rows.size()) return {};
    return {0, m_tops[row] - verticalScrollBar()->value(), viewport()->width(), m_tops[row + 1] - m_tops[row]};
}

int SearchList::rowAt(int y) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (rowRect(row).contains(1, y)) return row;
    return -1;
}

void SearchList::step(int by) {
    for (int row = m_current + by; row >= 0 && row < m_rows.size(); row += by)
        if (m_rows[row].canBeChosen()) return setCurrent(row);
    // At the upper end the heading above the first row is shown again.
    if (by < 0) verticalScrollBar()->setValue(0);
}

void SearchList::page(int by) {
    const int times = qMax(1, viewport()->height() / kHit - 1);
    for (int i = 0; i < times; ++i) step(by);
}

void SearchList::setCurrent(int row) {
    m_current = row;
    const QRect box = rowRect(row);
    if (box.top() < kHeading) verticalScrollBar()->setValue(m_tops[row] - kHeading);
    if (box.bottom() > viewport()->height()) verticalScrollBar()->setValue(m_tops[row + 1] - viewport()->height());
    viewport()->update();
    Q_EMIT currentChanged();
}

QString SearchList::accessibleText(int row) const { return spokenRow(m_rows.value(row), m_kit.clock.now()); }

void SearchList::accessiblePress(int row) {
    if (m_rows.value(row).canBeChosen()) Q_EMIT chosen(row, false);
}

void SearchList::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    verticalScrollBar()->setRange(0, qMax(0, wantedHeight() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
}

void SearchList::mouseMoveEvent(QMouseEvent *event) {
    const int row = rowAt(int(event->position().y()));
    if (row >= 0 && row != m_current && m_rows[row].canBeChosen()) setCurrent(row);
}

void SearchList::mouseReleaseEvent(QMouseEvent *event) {
    const int row = rowAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && row >= 0 && m_rows[row].canBeChosen())
        Q_EMIT chosen(row, event->modifiers().testFlag(Qt::ControlModifier));
}

void SearchList::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(event->rect(), t.surface);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRect box = rowRect(row);
        if (!box.intersects(event->rect())) continue;
        const bool current = row == m_current;
        if (current) {
            paint::rounded(painter, QRectF(box).adjusted(kEdge, 0, -kEdge, 0), 6, t.accentTint, {});
            painter.fillRect(QRect(kEdge, box.top() + 6, 3, box.height() - 12), t.accent);
        }
        const QRect inner = box.adjusted(kSide, 0, -kSide, 0);
        if (m_rows[row].kind == SearchRow::Kind::Hit)
            paintHit(painter, inner, m_rows[row].hit, current ? t.accentTint : t.surface);
        else
            paintPlain(painter, inner, m_rows[row]);
    }
}

void SearchList::paintPlain(QPainter &painter, const QRect &box, const SearchRow &row) const {
    const Theme &theme = m_kit.theme;
    const Tokens &t = theme.tokens();
    if (row.kind == SearchRow::Kind::Heading)
        return paint::line(painter, QRectF(box).adjusted(0, 6, 0, 0), row.words, theme.font(Theme::Text::Tiny, true),
                           t.quiet);
    QRectF words = box;
    const bool typed = row.kind == SearchRow::Kind::Typed;
    if (row.kind != SearchRow::Kind::Sentence) {
        theme.icons().paint(painter, QRectF(box.left(), box.top(), kPicture, box.height()),
                            typed ? row.icon : QStringLiteral("chevron-down"), t.quiet, 16);
        words.setLeft(box.left() + kPicture + 10);
    }
    const QFont font = theme.font(Theme::Text::Body);
    paint::line(painter, words, row.words, font, row.kind == SearchRow::Kind::Sentence ? t.quiet : t.text);
    if (row.hint.isEmpty()) return;
    words.setLeft(words.left() + qMax(150.0, QFontMetricsF(font).horizontalAdvance(row.words) + 16));
    paint::line(painter, words, row.hint, theme.font(Theme::Text::Small), t.quiet);
}

void SearchList::paintHit(QPainter &painter, const QRect &box, const SearchHit &hit, const QColor &ground) const {
    const Theme &theme = m_kit.theme;
    const Tokens &t = theme.tokens();
    const QFont body = theme.font(Theme::Text::Body);
    const QFont small = theme.font(Theme::Text::Small);
    const QRectF picture(box.left(), box.center().y() - kPicture / 2.0, kPicture, kPicture);
    QRectF words = QRectF(box).adjusted(kPicture + 10, 0, 0, 0);
    const bool plain = hit.kind == SearchHit::Kind::Source;
    if (hit.kind == SearchHit::Kind::Person || hit.kind == SearchHit::Kind::Message)
        paint::avatar(painter, theme, picture, hit.title, hit.channelKind, ground);
    else
        theme.icons().paint(painter, picture, plain ? hit.icon : QStringLiteral("message-circle"), t.quiet, 18);
    const QString right = plain ? hit.text : timewords::inRow(hit.at, m_kit.clock.now());
    paint::line(painter, plain ? words : words.adjusted(0, 5, 0, -words.height() / 2), right, small, t.quiet,
                Qt::AlignRight | Qt::AlignVCenter);
    const qreal rightWidth = right.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(right) + 12;
    QRectF upper = plain ? words : words.adjusted(0, 5, 0, -words.height() / 2);
    upper.setRight(upper.right() - rightWidth);
    const bool strong = hit.kind != SearchHit::Kind::Source && hit.titleMarks.isEmpty();
    paintMarkedLine(painter, theme, upper, hit.title, stretchesOf(hit.titleMarks),
                    theme.font(Theme::Text::Body, strong), t.text);
    if (plain) return;
    QString below = hit.text;
    if (hit.kind == SearchHit::Kind::Subject) below += QStringLiteral(" · ") + rowtext::spoken(hit.status);
    paintMarkedLine(painter, theme, words.adjusted(0, words.height() / 2 - 1, 0, -5), below, stretchesOf(hit.textMarks),
                    body, t.quiet);
}

}  // namespace heard::ui
