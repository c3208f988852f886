// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <utility>

#include "domain/message.h"
#include "formatting/formattedtext.h"
#include "ui/conversation/messagetext.h"

namespace heard::ui {

class Theme;

/// A piece of a text part as a bubble shows it: plain words with their looks, which is also what is copied.
struct ShownWords {
    enum class Frame { None, Quote, Code };
    Frame frame = Frame::None;
    QString text;
    QList<QTextLayout::FormatRange> formats;
    QList<TextLink> links;
    QList<std::pair<int, int>> hidden;  ///< start and length: to be covered until pressed
};

/// The text of a part as its sender formatted it: by its `extra.entities`, of what we sent by its marks.
[[nodiscard]] formatting::FormattedText formattedTextOf(const Part &part, bool hasMarks);

/// The whole text from top to bottom; quotes and blocks of code stand for themselves.
[[nodiscard]] QList<ShownWords> shownWordsOf(const formatting::FormattedText &text, const Theme &theme);

}  // namespace heard::ui
