// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace heard::ui {

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[index].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem *item = m_items[index].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const auto &item : m_items) {
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + (size.isNull() ? 0 : spacing()), std::max(size.height(), one.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto &item : m_items) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const {
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int line = 0;  // the height of the one that is being filled
    for (const auto &item : m_items) {
        const QSize size = item->sizeHint().boundedTo({rect.width(), QWIDGETSIZE_MAX});
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        const QRect place(rect.topLeft() + QPoint(x, y), size);
        if (apply) item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line;
}

}  // namespace heard::ui
