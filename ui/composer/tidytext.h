// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard::ui {

/// What was copied from a page or a document as a person would have typed it: ordinary spaces for the special ones, no
/// invisible characters (except joiners within emoji and scripts that need them), no spaces at the ends of lines, at
/// most one empty line in a row, none at the ends. Pure.
[[nodiscard]] QString tidied(const QString &text);

}  // namespace heard::ui
