// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace heard::spelling {

/// The languages ("en", "ru", "uk") one of which a word must be right in: by its letters, and where they leave it open
/// by `preferred`, the conversation's (BCP 47; may be empty). None for a script that no dictionary here is of. Pure.
[[nodiscard]] QStringList languagesOf(const QString &word, const QString &preferred);

}  // namespace heard::spelling
