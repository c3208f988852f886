// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace heard::email {

/// A parameter of Content-Type or Content-Disposition from the header's raw value, decoded: RFC 2231 (pieces, charset,
/// percent signs), RFC 2047 inside quotes (which it forbids and everybody does), raw 8-bit, spaces without quotes.
[[nodiscard]] QString headerParameter(const QByteArray &raw, const QByteArray &name, const QStringList &fallbacks = {});

/// A name without folders, control characters and dots in front, at most 150 characters with its ending kept; or empty.
[[nodiscard]] QString cleanFileName(const QString &name);

}  // namespace heard::email
