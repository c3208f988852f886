// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextCursor;

namespace heard::ui {

/// What a person may do to the words that are selected. `type` is an entity's (formatting/formattedtext.h): bold,
/// italic, underline, strikethrough, spoiler, code.

/// Puts the mark around what is selected, each line by itself, or takes away the one that it stands in. Without a
/// selection: around the word at the caret, else signs to write between; at the end of what is marked, past its sign.
/// One step to undo.
void toggleMark(QTextCursor &cursor, const QString &type);

/// Makes a link of what is selected, with `address` behind it or a place to write one, which is then selected; in a
/// link takes it away and leaves the words.
void toggleLink(QTextCursor &cursor, const QString &address, const QString &words);

}  // namespace heard::ui
