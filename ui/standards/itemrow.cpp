// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standards/itemrow.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

using standards::Mark;

constexpr int kBox = 16;
constexpr int kLeft = 4;
constexpr int kTextLeft = kLeft + kBox + 10;
constexpr int kPad = 5;

struct MarkTr {
    Q_DECLARE_TR_FUNCTIONS(Standards)
};

}  // namespace

QString markWords(Mark mark) {
    switch (mark) {
        case Mark::None: return MarkTr::tr("open");
        case Mark::Met: return MarkTr::tr("met");
        case Mark::NotMet: return MarkTr::tr("not met");
        case Mark::NotApplicable: return MarkTr::tr("does not apply");
    }
    return {};
}

ItemRow::ItemRow(const Kit &kit, const QString &text, const QString &guidance, QWidget *parent)
    : QAbstractButton(parent), m_kit(kit), m_guidance(guidance) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(guidance);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, &ItemRow::goRound);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void ItemRow::setMark(Mark mark) {
    m_mark = mark;
    setChecked(mark == Mark::Met);
    describe();
    update();
}

void ItemRow::setBelow(const QString &words) {
    if (words == m_below) return;
    m_below = words;
    describe();
    updateGeometry();
    update();
}

void ItemRow::setSeen(bool seen) {
    m_seen = seen;
    setCursor(seen ? Qt::ArrowCursor : Qt::PointingHandCursor);
    describe();
}

void ItemRow::describe() {
    QStringList words{markWords(m_mark)};
    if (!m_below.isEmpty()) words += m_below;
    words += m_guidance;
    setAccessibleDescription(words.join(QStringLiteral(". ")));
}

void ItemRow::goRound() {
    if (m_seen) return;
    switch (m_mark) {
        case Mark::None: return Q_EMIT marked(Mark::Met);
        case Mark::Met: return Q_EMIT marked(Mark::NotMet);
        case Mark::NotMet: return Q_EMIT marked(Mark::NotApplicable);
        case Mark::NotApplicable: return Q_EMIT marked(Mark::None);
    }
}

void ItemRow::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Up: focusNextPrevChild(false); return;
        case Qt::Key_Down: focusNextPrevChild(true); return;
        default: break;
    }
    if (m_seen) return QAbstractButton::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: return Q_EMIT marked(Mark::Met);
        case Qt::Key_Minus: return Q_EMIT marked(Mark::NotMet);
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return Q_EMIT marked(Mark::None);
        case Qt::Key_Return:
        case Qt::Key_Enter: click(); return;
        default: QAbstractButton::keyPressEvent(event);
    }
}

void ItemRow::focusInEvent(QFocusEvent *event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT lookedAt();
}

void ItemRow::enterEvent(QEnterEvent *event) {
    QAbstractButton::enterEvent(event);
    Q_EMIT lookedAt();
}

int ItemRow::heightForWidth(int width) const {
    const QFontMetrics text(m_kit.theme.font(Theme::Text::Body));
    const QFontMetrics small(m_kit.theme.font(Theme::Text::Small));
    const QRect room(0, 0, std::max(60, width - kTextLeft - kPad), 4000);
    int height = text.boundingRect(room, Qt::TextWordWrap, this->text()).height();
    if (!m_below.isEmpty()) height += 1 + small.boundingRect(room, Qt::TextWordWrap, m_below).height();
    return std::max(height, kBox) + 2 * kPad;
}

QSize ItemRow::sizeHint() const { return {200, heightForWidth(200)}; }
QSize ItemRow::minimumSizeHint() const { return {120, kBox + 2 * kPad}; }

void ItemRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    if (!m_seen && (underMouse() || isDown())) paint::rounded(painter, rect(), 6, t.bubbleIn, {});
    const QFontMetrics body(m_kit.theme.font(Theme::Text::Body));
    const QRectF box(kLeft, kPad + (body.height() - kBox) / 2.0, kBox, kBox);
    // Each state has a sign of its own, not only a colour.
    switch (m_mark) {
        case Mark::None: paint::rounded(painter, box, 4, t.surface, t.outline); break;
        case Mark::Met:
            paint::rounded(painter, box, 4, t.accent, {});
            m_kit.theme.icons().paint(painter, box, QStringLiteral("check"), t.onAccent, 12);
            break;
        case Mark::NotMet:
            paint::rounded(painter, box, 4, t.lateTint, t.late);
            m_kit.theme.icons().paint(painter, box, QStringLiteral("x"), t.late, 12);
            break;
        case Mark::NotApplicable:
            paint::rounded(painter, box, 4, t.ground, t.outline);
            painter.fillRect(QRectF(box.left() + 4, box.center().y() - 0.75, box.width() - 8, 1.5), t.quiet);
            break;
    }
    const QRect room(kTextLeft, kPad, width() - kTextLeft - kPad, height());
    painter.setFont(m_kit.theme.font(Theme::Text::Body));
    painter.setPen(m_mark == Mark::NotApplicable ? t.quiet : t.text);
    QRect used;
    painter.drawText(room, Qt::TextWordWrap, text(), &used);
    if (!m_below.isEmpty()) {
        painter.setFont(m_kit.theme.font(Theme::Text::Small));
        painter.setPen(t.quiet);
        painter.drawText(room.adjusted(0, used.height() + 1, 0, 0), Qt::TextWordWrap, m_below);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

}  // namespace heard::ui
