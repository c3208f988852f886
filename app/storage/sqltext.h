// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace heard::storage {

/// The statements of a .sql file, without comments and closing semicolons. Knows quoted text, both kinds of comments
/// and the semicolons inside CREATE TRIGGER … BEGIN … END.
[[nodiscard]] QStringList splitStatements(const QString &sql);

}  // namespace heard::storage
