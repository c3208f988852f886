// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include "ui/models/search/search.h"

namespace heard::ui {

/// One row of the box's list.
struct SearchRow {
    /// Heading and Sentence can't be chosen. Typed: choosing it writes its words into the field.
    enum class Kind { Heading, Sentence, Hit, More, Typed };

    Kind kind = Kind::Hit;
    QString words;  ///< of all but Hit
    QString hint;   ///< of Typed: what it means
    QString icon;   ///< of Typed
    SearchHit hit;

    bool canBeChosen() const { return kind != Kind::Heading && kind != Kind::Sentence; }
    bool operator==(const SearchRow &) const = default;
};

/// What stands under the field for what was found, under headings.
[[nodiscard]] QList<SearchRow> rowsFor(const Search &search);
/// And while nothing is typed: what was searched for lately, and how one can ask.
[[nodiscard]] QList<SearchRow> emptyRows(const QStringList &recent);
/// The row as a person would say it.
[[nodiscard]] QString spokenRow(const SearchRow &row, qint64 now);

}  // namespace heard::ui
