// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace heard::plugins {

/// Gives out data that a customer's browser keeps for us and can't change: visitor tokens, links to files, case links.
/// HMAC-SHA256 (RFC 2104) with the channel's secret; the data itself can be read by whoever holds it.
/// A value; any thread.
class Signer {
public:
    explicit Signer(const QByteArray &secret);

    /// "<data>.<signature>", both base64url. What was sealed for one purpose opens for no other.
    [[nodiscard]] QString seal(const char *purpose, const QByteArray &data) const;
    /// The data, or nothing if it was not sealed here for this purpose. Compares in constant time.
    [[nodiscard]] std::optional<QByteArray> open(const char *purpose, const QString &sealed) const;

private:
    QByteArray signature(const char *purpose, const QByteArray &data) const;
    QByteArray m_secret;
};

/// 128 bits from the system's secure generator.
[[nodiscard]] QByteArray randomId();
/// For URLs and JSON: base64url without padding (RFC 4648 5).
[[nodiscard]] QString toUrlText(const QByteArray &bytes);

}  // namespace heard::plugins
