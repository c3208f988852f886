// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace heard::sealing {

/// Seals bytes with a key, so that who reads them elsewhere learns only how many there are, and a changed one is
/// noticed: a random nonce before libsodium's crypto_secretbox
/// (https://doc.libsodium.org/secret-key_cryptography/secretbox). A value; any thread.
class Sealer {
public:
    static constexpr qsizetype kKeyBytes = 32;

    /// `key` has kKeyBytes bytes.
    explicit Sealer(QByteArray key) : m_key(std::move(key)) {}

    [[nodiscard]] QByteArray seal(const QByteArray &plain) const;
    /// Codes: "wrong-key": another one sealed it, or it was changed since.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed) const;

private:
    QByteArray m_key;
};

}  // namespace heard::sealing
