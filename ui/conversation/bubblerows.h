// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "ui/conversation/bubblelayout.h"

namespace heard::ui {

/// The rows of a conversation as the view knows them: each laid out when it is first looked at, until then of a
/// guessed height. Knows no scrolling.
class BubbleRows {
public:
    struct Shown {
        MessageRow row;
        BubbleLayout layout;
    };

    BubbleRows(const Theme &theme, const QAbstractItemModel &model) : m_theme(theme), m_model(model) {}

    void reset();
    void insert(int first, int count);
    void remove(int first, int count);
    void forget(int first, int last);  ///< their layout; the height stays as the guess
    void setWidth(int width);
    int width() const { return m_width; }

    int count() const { return int(m_rows.size()); }
    int top(int row) const;  ///< from the first row's upper edge
    int height(int row) const { return m_rows[size_t(row)].height; }
    int totalHeight() const { return top(count()); }
    int rowAt(int y) const;  ///< the last one that begins at or above `y`, -1 if there are no rows
    bool isExact(int row) const { return bool(m_rows[size_t(row)].shown); }
    /// Lays the row out if that has not been done; returns true if its height has changed by that.
    bool layOut(int row, qint64 now);
    /// Shows what the message quotes, or hides it again.
    void toggleFold(int row);
    bool isUnfolded(int row) const { return m_rows[size_t(row)].opened.quotes; }
    /// Shows what the sender has hidden until pressed.
    void uncover(int row);
    const Shown &shown(int row) const { return *m_rows[size_t(row)].shown; }
    MessageRow value(int row) const;
    qint64 key(int row) const;
    int rowOfKey(qint64 key) const;

private:
    struct Entry {
        int height = 64;
        Opened opened;
        mutable qint64 key = 0;
        std::unique_ptr<Shown> shown;
    };
    void dirtyFrom(int row) { m_topsValid = qMin(m_topsValid, row); }

    const Theme &m_theme;
    const QAbstractItemModel &m_model;
    int m_width = 0;
    std::vector<Entry> m_rows;
    mutable std::vector<int> m_tops{0};  ///< one more than rows; right up to index m_topsValid
    mutable int m_topsValid = 0;
};

}  // namespace heard::ui
