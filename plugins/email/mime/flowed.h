// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// text/plain; format=flowed (RFC 3676): lines that end in a space go on in the next one.
namespace heard::email {

/// Paragraphs as their writer meant them. Quoted lines keep their ">" marks, one a paragraph. `delSp`: the space at
/// the line's end is no part of the text (for languages without spaces between words).
[[nodiscard]] QString unwrapFlowed(const QString &text, bool delSp);

/// Lines of at most 76 characters where there are spaces to break at, for format=flowed; DelSp=no. Lines that begin
/// with ">" are taken as quoted and keep their depth.
[[nodiscard]] QString wrapFlowed(const QString &text);

}  // namespace heard::email
