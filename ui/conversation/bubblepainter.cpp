// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/bubblepainter.h"

#include <QPainterPath>
#include <QStyle>

#include "ui/conversation/messagewords.h"
#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

void BubblePainter::paint(const MessageRow &row, const BubbleLayout &layout, const TextSelection &selection,
                          bool current) {
    const Tokens &t = m_theme.tokens();
    m_painter.setLayoutDirection(Qt::LeftToRight);  // the layout is as it is seen
    m_rightToLeft = layout.rightToLeft;
    const QFont small = m_theme.font(Theme::Text::Small);
    if (!layout.dayLine.isEmpty())
        paint::line(m_painter, layout.dayBox, layout.dayLine, small, t.quiet, Qt::AlignCenter);
    if (!layout.system.isEmpty()) {
        paint::line(m_painter, layout.systemBox, layout.system, small, current ? t.accent : t.quiet, Qt::AlignCenter);
        return;
    }
    paintBubble(row, layout, current);
    for (int i = 0; i < layout.blocks.size(); ++i) {
        const BubbleBlock &block = layout.blocks.at(i);
        paintBlock(row, block, block.text ? selection.within(i, int(block.text->text().size())) : std::pair(0, 0));
    }
    paintFooter(row, layout);
    paintTrouble(row, layout);
}

QRectF BubblePainter::turned(const QRectF &inner, const QRectF &outer) const {
    if (!m_rightToLeft) return inner;
    return {outer.left() + outer.right() - inner.right(), inner.top(), inner.width(), inner.height()};
}

Qt::Alignment BubblePainter::turned(Qt::Alignment side) const {
    return QStyle::visualAlignment(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight, side) | Qt::AlignVCenter;
}

void BubblePainter::paintBubble(const MessageRow &row, const BubbleLayout &layout, bool current) {
    const Tokens &t = m_theme.tokens();
    QColor fill = t.bubbleIn;
    QColor border;
    if (row.direction == Direction::Out) fill = t.bubbleOut;
    if (row.direction == Direction::Note) {
        fill = t.note;
        border = t.noteLine;
    }
    if (needsDecision(row)) border = row.delivery == Delivery::Uncertain ? t.risk : t.late;
    if (current) border = t.accent;
    paint::rounded(m_painter, layout.bubble, 10, fill, border);
}

void BubblePainter::paintBlock(const MessageRow &row, const BubbleBlock &block, std::pair<int, int> selected) {
    const Tokens &t = m_theme.tokens();
    if (block.kind == BubbleBlock::Kind::Picture) return paintPicture(row, block);
    if (block.kind == BubbleBlock::Kind::File || block.kind == BubbleBlock::Kind::Card) return paintTwoLines(block);
    if (block.kind == BubbleBlock::Kind::Fold) return paintFold(block);
    if (block.kind == BubbleBlock::Kind::Answered) return paintAnswered(block);
    if (block.kind == BubbleBlock::Kind::Key) return paintKey(block);
    paintFrame(block);
    QList<QTextLayout::FormatRange> ranges;
    if (selected.second > 0) {
        QTextCharFormat format;
        format.setBackground(t.accent);
        format.setForeground(t.onAccent);
        ranges << QTextLayout::FormatRange{selected.first, selected.second, format};
    }
    const bool aside = block.kind == BubbleBlock::Kind::Unknown || block.kind == BubbleBlock::Kind::Quoted;
    m_painter.setPen(aside ? t.quiet : t.text);
    block.text->draw(&m_painter, block.box.topLeft(), ranges);
    cover(block);
}

/// A bar before what is quoted, a ground behind code.
void BubblePainter::paintFrame(const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    if (block.frame == ShownWords::Frame::Code)
        paint::rounded(m_painter, block.box.adjusted(-8, -4, 8, 4), 6, t.surface, t.line);
    if (block.frame != ShownWords::Frame::Quote) return;
    const qreal x = m_rightToLeft ? block.box.right() + 9 : block.box.left() - 12;
    m_painter.fillRect(QRectF(x, block.box.top(), 3, block.box.height()), t.accent);
}

/// Nothing shines through, whatever is selected and whatever colours an emoji has.
void BubblePainter::cover(const BubbleBlock &block) {
    for (const auto &[start, length] : block.hidden)
        for (int n = 0; n < block.text->lineCount(); ++n) {
            const QTextLine line = block.text->lineAt(n);
            const int from = qMax(start, line.textStart());
            const int to = qMin(start + length, line.textStart() + line.textLength());
            if (from >= to) continue;
            // Words of both directions may stand in one line: the cover goes over all of their places.
            qreal left = line.cursorToX(from);
            qreal right = left;
            for (int at = from; at <= to; ++at) {
                const qreal x = line.cursorToX(at);
                left = qMin(left, x);
                right = qMax(right, x);
            }
            const QRectF place(block.box.left() + left, block.box.top() + line.y(), right - left, line.height());
            m_painter.fillRect(place, m_theme.tokens().quiet);
        }
}

void BubblePainter::paintAnswered(const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    const QRectF bar(block.box.left(), block.box.top(), 3, block.box.height());
    m_painter.fillRect(turned(bar, block.box), t.accent);
    const QRectF words = block.box.adjusted(9, 0, 0, 0);
    paint::line(m_painter, turned(words, block.box), block.name, m_theme.font(Theme::Text::Small), t.quiet,
                turned(Qt::AlignLeft));
}

void BubblePainter::paintKey(const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    paint::rounded(m_painter, block.box, 7, t.surface, t.line);
    QRectF words = block.box.adjusted(6, 0, -6, 0);
    if (block.target.isValid()) {
        const QRectF icon(block.box.right() - 18, block.box.top() + 2, 14, 14);
        m_theme.icons().paint(m_painter, turned(icon, block.box), QStringLiteral("external-link"), t.quiet, 11);
        words.adjust(10, 0, -10, 0);
    }
    paint::line(m_painter, words, block.name, m_theme.font(Theme::Text::Small), t.accent, Qt::AlignCenter);
}

void BubblePainter::paintPicture(const MessageRow &row, const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    const qreal ratio = m_painter.device()->devicePixelRatioF();
    bool broken = false;
    const QImage picture = m_pictureOf(row, block, (block.box.size() * ratio).toSize(), &broken);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(block.box, 6, 6);
    m_painter.setClipPath(shape);
    if (picture.isNull()) {
        m_painter.fillRect(block.box, t.line);
        m_theme.icons().paint(m_painter, block.box, broken ? QStringLiteral("ban") : QStringLiteral("image"), t.quiet,
                              20);
    } else {
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QRectF place(QPointF(0, 0), QSizeF(picture.size()).scaled(block.box.size(), Qt::KeepAspectRatio));
        place.moveCenter(block.box.center());
        if (place.size() != block.box.size()) m_painter.fillRect(block.box, t.line);
        m_painter.drawImage(place, picture);
    }
    m_painter.restore();
}

void BubblePainter::paintFold(const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    paint::rounded(m_painter, block.box, 7, t.surface, t.line);
    const QRectF icon(block.box.left() + 6, block.box.top(), 16, block.box.height());
    m_theme.icons().paint(m_painter, turned(icon, block.box), block.icon, t.quiet, 14);
    const QRectF words(icon.right() + 4, block.box.top(), block.box.right() - icon.right() - 8, block.box.height());
    paint::line(m_painter, turned(words, block.box), block.name, m_theme.font(Theme::Text::Small), t.quiet,
                turned(Qt::AlignLeft));
}

void BubblePainter::paintTwoLines(const BubbleBlock &block) {
    const Tokens &t = m_theme.tokens();
    paint::rounded(m_painter, block.box, 8, t.surface, t.line);
    const QRectF icon(block.box.left() + 8, block.box.top(), 24, block.box.height());
    m_theme.icons().paint(m_painter, turned(icon, block.box), block.icon, t.accent, 20);
    const QRectF room(icon.right() + 6, block.box.top() + 5, block.box.right() - icon.right() - 14, 18);
    const QRectF words = turned(room, block.box);
    paint::line(m_painter, words, block.name, m_theme.font(Theme::Text::Body), t.text, turned(Qt::AlignLeft));
    paint::line(m_painter, words.translated(0, 17), block.detail, m_theme.font(Theme::Text::Tiny), t.quiet,
                turned(Qt::AlignLeft));
}

void BubblePainter::paintFooter(const MessageRow &row, const BubbleLayout &layout) {
    const Tokens &t = m_theme.tokens();
    const QFont font = m_theme.font(Theme::Text::Tiny);
    QRectF words = layout.footerBox;
    if (row.direction == Direction::In) {
        const ChannelMark mark = channelMark(row.channelKind, t.dark);
        const QRectF place(words.left(), words.top(), 13, words.height());
        m_theme.icons().paint(m_painter, turned(place, layout.footerBox), mark.icon, mark.color, 13);
        words.setLeft(words.left() + 19);
        return paint::line(m_painter, turned(words, layout.footerBox), layout.footer, font, t.quiet,
                           turned(Qt::AlignLeft));
    }
    const QString icon = row.direction == Direction::Out ? deliveryIcon(row.delivery) : QString();
    if (!icon.isEmpty()) {
        QColor color = t.quiet;
        if (row.delivery == Delivery::Read) color = t.accent;
        if (row.delivery == Delivery::Failed) color = t.late;
        if (row.delivery == Delivery::Uncertain) color = t.risk;
        const QRectF box(words.right() - 14, words.top(), 14, words.height());
        m_theme.icons().paint(m_painter, turned(box, layout.footerBox), icon, color, 14);
        words.setRight(box.left() - 5);
    }
    paint::line(m_painter, turned(words, layout.footerBox), layout.footer, font, t.quiet, turned(Qt::AlignRight));
}

void BubblePainter::paintTrouble(const MessageRow &row, const BubbleLayout &layout) {
    if (!layout.troubleText) return;
    const Tokens &t = m_theme.tokens();
    // What merely waits is no failure.
    m_painter.setPen(!row.held.isEmpty() ? t.quiet : row.delivery == Delivery::Uncertain ? t.risk : t.late);
    layout.troubleText->draw(&m_painter, layout.troubleBox.topLeft());
    for (const BubbleLayout::Button &button : layout.buttons) {
        paint::rounded(m_painter, button.box, 7, t.surface, t.line);
        paint::line(m_painter, button.box, button.text, m_theme.font(Theme::Text::Small), t.text, Qt::AlignCenter);
    }
}

}  // namespace heard::ui
