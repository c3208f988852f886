// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace heard::hub {

/// Text as the ledger keeps it: lines end in \n, no other control characters but \t, no NUL, no half of a surrogate
/// pair (it becomes U+FFFD). Markup is text like any other.
[[nodiscard]] QString cleanText(const QString &text);

/// The same as one line of at most `limit` characters, for names and subjects.
[[nodiscard]] QString cleanLine(const QString &text, qsizetype limit);

/// True if the object nests deeper than `limit`: it would make frames that a desk must refuse.
[[nodiscard]] bool nestsDeeper(const QJsonObject &json, int limit);

}  // namespace heard::hub
