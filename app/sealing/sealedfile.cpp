// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing/sealedfile.h"

#include <sodium.h>

#include <QtEndian>

#include "sealing/sodiumbytes.h"

namespace heard::sealing {
namespace {

const QByteArray kMagic = QByteArrayLiteral("heard sealed 1\n");
constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kSealedPiece = kPiece + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kSalt = crypto_pwhash_SALTBYTES;
constexpr qsizetype kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
// What opening a file may cost: a stranger's file says these itself.
constexpr quint64 kMostWork = crypto_pwhash_OPSLIMIT_SENSITIVE;
constexpr quint64 kMostMemory = crypto_pwhash_MEMLIMIT_SENSITIVE;

struct Cost {
    quint64 work = crypto_pwhash_OPSLIMIT_INTERACTIVE;
    quint64 memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
};

Result<QByteArray> keyFrom(const QByteArray &passphrase, const QByteArray &salt, const Cost &cost) {
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
    if (crypto_pwhash(bytesOf(key), static_cast<unsigned long long>(key.size()), passphrase.constData(),
                      static_cast<unsigned long long>(passphrase.size()), bytesOf(salt), cost.work,
                      static_cast<size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return failure(QStringLiteral("no-memory"));
    return key;
}

QByteArray numberBytes(quint64 number) {
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

}  // namespace

bool isSealedFile(const QByteArray &beginning) { return beginning.startsWith(kMagic); }

struct SealedWriter::State {
    explicit State(QIODevice &device) : out(device) {}

    QIODevice &out;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray gathered;
};

SealedWriter::SealedWriter(QIODevice &out) : m_state(std::make_unique<State>(out)) {}
SealedWriter::~SealedWriter() = default;

Result<void> SealedWriter::begin(const QByteArray &passphrase) {
    QByteArray salt(kSalt, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    const Cost cost;
    const auto key = keyFrom(passphrase, salt, cost);
    if (!key) return tl::unexpected(key.error());
    QByteArray header(kHeader, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytesOf(header), bytesOf(*key));
    const QByteArray all = kMagic + numberBytes(cost.work) + numberBytes(cost.memory) + salt + header;
    if (m_state->out.write(all) != all.size())
        return failure(QStringLiteral("write-failed"), m_state->out.errorString());
    return {};
}

Result<void> SealedWriter::write(const QByteArray &plain) {
    m_state->gathered += plain;
    while (m_state->gathered.size() > kPiece)
        if (auto done = put(kPiece, 0); !done) return done;
    return {};
}

Result<void> SealedWriter::finish() {
    return put(m_state->gathered.size(), crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

Result<void> SealedWriter::put(qsizetype size, unsigned char tag) {
    QByteArray sealed(size + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, bytesOf(sealed), nullptr, bytesOf(m_state->gathered),
                                               static_cast<unsigned long long>(size), nullptr, 0, tag);
    m_state->gathered.remove(0, size);
    if (m_state->out.write(sealed) != sealed.size())
        return failure(QStringLiteral("write-failed"), m_state->out.errorString());
    return {};
}

struct SealedReader::State {
    explicit State(QIODevice &device) : in(device) {}

    QIODevice &in;
    crypto_secretstream_xchacha20poly1305_state stream{};
    bool first = true;
    bool ended = false;
};

SealedReader::SealedReader(QIODevice &in) : m_state(std::make_unique<State>(in)) {}
SealedReader::~SealedReader() = default;

Result<void> SealedReader::begin(const QByteArray &passphrase) {
    QIODevice &in = m_state->in;
    if (in.read(kMagic.size()) != kMagic) return failure(QStringLiteral("not-sealed"));
    const QByteArray numbers = in.read(16);
    const QByteArray salt = in.read(kSalt);
    const QByteArray header = in.read(kHeader);
    if (numbers.size() != 16 || salt.size() != kSalt || header.size() != kHeader)
        return failure(QStringLiteral("truncated"));
    const Cost cost{qFromLittleEndian<quint64>(numbers.constData()),
                    qFromLittleEndian<quint64>(numbers.constData() + 8)};
    if (cost.work > kMostWork || cost.memory > kMostMemory) return failure(QStringLiteral("damaged"));
    const auto key = keyFrom(passphrase, salt, cost);
    if (!key) return tl::unexpected(key.error());
    if (crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, bytesOf(header), bytesOf(*key)) != 0)
        return failure(QStringLiteral("damaged"));
    return {};
}

Result<QByteArray> SealedReader::next() {
    if (m_state->ended) return QByteArray();
    const QByteArray sealed = m_state->in.read(kSealedPiece);
    const bool first = std::exchange(m_state->first, false);
    if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
        return failure(QStringLiteral("truncated"));
    QByteArray plain(sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytesOf(plain), nullptr, &tag, bytesOf(sealed),
                                                   static_cast<unsigned long long>(sealed.size()), nullptr, 0) != 0)
        return failure(first                          ? QStringLiteral("wrong-passphrase")
                       : sealed.size() < kSealedPiece ? QStringLiteral("truncated")
                                                      : QStringLiteral("damaged"));
    m_state->ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_state->ended && !m_state->in.atEnd()) return failure(QStringLiteral("damaged"));
    if (!m_state->ended && plain.isEmpty()) return failure(QStringLiteral("damaged"));
    return plain;
}

}  // namespace heard::sealing
