// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace heard {

/// 256 bits from the system's secure generator, base64url: for session tokens and keys.
[[nodiscard]] QString newToken();

/// 32 bytes from there: a key, or what tokens are signed with.
[[nodiscard]] QByteArray newSecret();

/// A random UUID without braces: ids that a desk or a visitor's page makes.
[[nodiscard]] QString newClientId();

/// Hex SHA-256; tokens are kept only as this.
[[nodiscard]] QString tokenHash(const QString &token);

/// Equal in time that does not depend on where they differ.
[[nodiscard]] bool equalSecret(const QByteArray &a, const QByteArray &b);

}  // namespace heard
