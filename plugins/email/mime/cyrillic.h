// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace heard::email {

/// Which of the Cyrillic charsets (windows-1251, koi8-u, cp866, iso-8859-5) bytes are in, by how usual the pairs
/// of letters are that each makes of them, in Russian and Ukrainian. They all use the same bytes for other letters, so
/// a detector by single bytes fails on short words and on ALL CAPS. Empty if none of them gives words.
[[nodiscard]] QByteArray guessCyrillic(const QByteArray &bytes);

}  // namespace heard::email
