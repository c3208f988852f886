// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <functional>

#include "ui/conversation/bubblelayout.h"
#include "ui/conversation/textselection.h"

namespace heard::ui {

/// Paints one laid-out row. Made for one paint event.
class BubblePainter {
public:
    /// Gives the picture for a block at a size in device pixels, null while it is not there, and whether it is broken.
    using PictureOf = std::function<QImage(const MessageRow &, const BubbleBlock &, QSize, bool *broken)>;

    BubblePainter(QPainter &painter, const Theme &theme, PictureOf pictureOf)
        : m_painter(painter), m_theme(theme), m_pictureOf(std::move(pictureOf)) {}

    void paint(const MessageRow &row, const BubbleLayout &layout, const TextSelection &selection, bool current);

private:
    /// At the other side of `outer` in a window that runs from right to left.
    QRectF turned(const QRectF &inner, const QRectF &outer) const;
    Qt::Alignment turned(Qt::Alignment side) const;
    void paintBubble(const MessageRow &row, const BubbleLayout &layout, bool current);
    void paintBlock(const MessageRow &row, const BubbleBlock &block, std::pair<int, int> selected);
    void paintPicture(const MessageRow &row, const BubbleBlock &block);
    void paintTwoLines(const BubbleBlock &block);
    void paintFold(const BubbleBlock &block);
    void paintAnswered(const BubbleBlock &block);
    void paintKey(const BubbleBlock &block);
    void paintFrame(const BubbleBlock &block);
    void cover(const BubbleBlock &block);
    void paintFooter(const MessageRow &row, const BubbleLayout &layout);
    void paintTrouble(const MessageRow &row, const BubbleLayout &layout);

    QPainter &m_painter;
    const Theme &m_theme;
    PictureOf m_pictureOf;
    bool m_rightToLeft = false;
};

}  // namespace heard::ui
