// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace heard::ui {

/// What is selected: a stretch of one message's text, over its text blocks in order.
struct TextSelection {
    struct Place {
        int block = 0;
        int position = 0;
        auto operator<=>(const Place &) const = default;
    };

    int row = -1;
    Place anchor;
    Place caret;

    bool isEmpty() const { return row < 0 || anchor == caret; }
    Place first() const { return anchor < caret ? anchor : caret; }
    Place last() const { return anchor < caret ? caret : anchor; }

    /// The selected stretch of a block of `length` characters as start and length; length 0 if none.
    std::pair<int, int> within(int block, int length) const {
        if (isEmpty() || block < first().block || block > last().block) return {0, 0};
        const int start = block == first().block ? first().position : 0;
        const int end = block == last().block ? last().position : length;
        return {start, end - start};
    }
};

}  // namespace heard::ui
