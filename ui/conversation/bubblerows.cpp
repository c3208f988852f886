// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/bubblerows.h"

#include <algorithm>

#include "ui/models/desk.h"

namespace heard::ui {

void BubbleRows::reset() {
    m_rows.clear();
    m_rows.resize(size_t(m_model.rowCount()));
    m_topsValid = 0;
}

void BubbleRows::insert(int first, int count) {
    std::vector<Entry> fresh(static_cast<size_t>(count));
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    dirtyFrom(first);
    forget(first + count, first + count);  // its day line may have moved to a row before it
}

void BubbleRows::remove(int first, int count) {
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    dirtyFrom(first);
    forget(first, first);
}

void BubbleRows::forget(int first, int last) {
    for (int row = first; row <= last && row < count(); ++row) {
        m_rows[size_t(row)].shown.reset();
        m_rows[size_t(row)].key = 0;
    }
}

void BubbleRows::setWidth(int width) {
    if (width == m_width) return;
    m_width = width;
    forget(0, count() - 1);
}

int BubbleRows::top(int row) const {
    m_tops.resize(m_rows.size() + 1);
    m_topsValid = qMin(m_topsValid, count());
    for (; m_topsValid < row; ++m_topsValid)
        m_tops[size_t(m_topsValid) + 1] = m_tops[size_t(m_topsValid)] + m_rows[size_t(m_topsValid)].height;
    return m_tops[size_t(row)];
}

int BubbleRows::rowAt(int y) const {
    if (m_rows.empty()) return -1;
    top(count());
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return qMax(0, int(after - m_tops.begin()) - 1);
}

MessageRow BubbleRows::value(int row) const { return m_model.index(row, 0).data(Desk::RowRole).value<MessageRow>(); }

bool BubbleRows::layOut(int row, qint64 now) {
    Entry &entry = m_rows[size_t(row)];
    if (entry.shown) return false;
    const qint64 before = row > 0 ? value(row - 1).at : 0;
    auto shown = std::make_unique<Shown>(Shown{value(row), {}});
    shown->layout = layOutBubble(m_theme, shown->row, m_width, before, now, entry.opened);
    entry.shown = std::move(shown);
    const int height = entry.shown->layout.height;
    if (height == entry.height) return false;
    entry.height = height;
    dirtyFrom(row);
    return true;
}

void BubbleRows::toggleFold(int row) {
    m_rows[size_t(row)].opened.quotes = !m_rows[size_t(row)].opened.quotes;
    forget(row, row);
}

void BubbleRows::uncover(int row) {
    m_rows[size_t(row)].opened.hidden = true;
    forget(row, row);
}

/// What we wrote keeps its key when it leaves the outbox and gets its id.
qint64 BubbleRows::key(int row) const {
    const Entry &entry = m_rows[size_t(row)];
    if (entry.key == 0) {
        const MessageRow message = value(row);
        entry.key = message.clientId.isEmpty() ? message.id.v : -qint64(qHash(message.clientId) >> 1) - 1;
    }
    return entry.key;
}

int BubbleRows::rowOfKey(qint64 key) const {
    for (int row = count() - 1; row >= 0; --row)
        if (this->key(row) == key) return row;
    return -1;
}

}  // namespace heard::ui
