// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing/sealer.h"

#include <sodium.h>

#include "sealing/sodiumbytes.h"

namespace heard::sealing {
namespace {

constexpr qsizetype kNonce = crypto_secretbox_NONCEBYTES;
constexpr qsizetype kMac = crypto_secretbox_MACBYTES;
static_assert(Sealer::kKeyBytes == crypto_secretbox_KEYBYTES);

}  // namespace

QByteArray Sealer::seal(const QByteArray &plain) const {
    QByteArray sealed(kNonce + kMac + plain.size(), Qt::Uninitialized);
    unsigned char *out = bytesOf(sealed);
    randombytes_buf(out, kNonce);
    crypto_secretbox_easy(out + kNonce, bytesOf(plain), static_cast<unsigned long long>(plain.size()), out,
                          bytesOf(m_key));
    return sealed;
}

Result<QByteArray> Sealer::open(const QByteArray &sealed) const {
    if (sealed.size() < kNonce + kMac) return failure(QStringLiteral("wrong-key"));
    QByteArray plain(sealed.size() - kNonce - kMac, Qt::Uninitialized);
    const unsigned char *in = bytesOf(sealed);
    if (crypto_secretbox_open_easy(bytesOf(plain), in + kNonce, static_cast<unsigned long long>(sealed.size() - kNonce),
                                   in, bytesOf(m_key)) != 0)
        return failure(QStringLiteral("wrong-key"));
    return plain;
}

}  // namespace heard::sealing
