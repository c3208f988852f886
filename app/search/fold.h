// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::search {

/// A text with each letter in its plainest form (lower case, no diacritics: "É" as "e", "Й" as "и", "Ґ" as "г"), and
/// where each letter of it stood in the original.
struct Folded {
    QString letters;
    QList<int> origin;  ///< for each of `letters` its place in the original, UTF-16
};

/// How names, titles and commands are compared, so that neither the shift key nor an accent decides. Pure.
[[nodiscard]] Folded fold(const QString &text);

}  // namespace heard::search
