// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <memory>

#include "base/result.h"

/// A file behind a passphrase, written and read from its beginning to its end in pieces of 64 KiB: the key is Argon2id
/// of the passphrase, the pieces are libsodium's crypto_secretstream
/// (https://doc.libsodium.org/secret-key_cryptography/ secretstream), so that none can be changed, left out, put
/// elsewhere or cut off without being noticed. The devices outlive these; one thread.
namespace heard::sealing {

/// True if the bytes are the beginning of such a file.
[[nodiscard]] bool isSealedFile(const QByteArray &beginning);

class SealedWriter {
public:
    explicit SealedWriter(QIODevice &out);
    ~SealedWriter();

    /// Takes its time over the passphrase (about 0.1 s), so that guessing does too. Codes: "write-failed", "no-memory".
    [[nodiscard]] Result<void> begin(const QByteArray &passphrase);
    [[nodiscard]] Result<void> write(const QByteArray &plain);
    [[nodiscard]] Result<void> finish();

private:
    Result<void> put(qsizetype size, unsigned char tag);

    struct State;
    std::unique_ptr<State> m_state;
};

class SealedReader {
public:
    explicit SealedReader(QIODevice &in);
    ~SealedReader();

    /// Codes: "not-sealed", "no-memory", "truncated".
    [[nodiscard]] Result<void> begin(const QByteArray &passphrase);
    /// The next piece; empty at the end. Codes: "wrong-passphrase" (at the first piece: or it was changed), "damaged",
    /// "truncated".
    [[nodiscard]] Result<QByteArray> next();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace heard::sealing
