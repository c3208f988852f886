// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace heard::tables {

/// Text of a file that does not say how it is encoded. In this order: a byte order mark; UTF-16 without one (every
/// other byte is zero); UTF-8 if all of it is valid; mostly Latin letters: what uchardet takes it for; else the one of
/// Windows-1251, KOI8-U and IBM866 in which it reads most like Russian or Ukrainian, by how frequent its letters are.
[[nodiscard]] QString decoded(const QByteArray &bytes);

/// The name of what decoded() goes by: "UTF-8", "UTF-16LE", "windows-1251" …, for the person who looks at a preview.
[[nodiscard]] QByteArray encodingOf(const QByteArray &bytes);

}  // namespace heard::tables
