// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/signer.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>

namespace heard::plugins {
namespace {

constexpr auto kUrlText = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kLongestSealed = 4096;

bool equal(const QByteArray &a, const QByteArray &b) {
    if (a.size() != b.size()) return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

}  // namespace

Signer::Signer(const QByteArray &secret) : m_secret(secret) {}

QByteArray Signer::signature(const char *purpose, const QByteArray &data) const {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_secret);
    code.addData(purpose, qsizetype(qstrlen(purpose)) + 1);  // the closing zero keeps purpose and data apart
    code.addData(data);
    return code.result();
}

QString Signer::seal(const char *purpose, const QByteArray &data) const {
    return toUrlText(data) + QLatin1Char('.') + toUrlText(signature(purpose, data));
}

std::optional<QByteArray> Signer::open(const char *purpose, const QString &sealed) const {
    const qsizetype dot = sealed.indexOf(QLatin1Char('.'));
    // Without a secret anyone could sign.
    if (m_secret.isEmpty() || dot <= 0 || sealed.size() > kLongestSealed) return std::nullopt;
    const auto options = kUrlText | QByteArray::AbortOnBase64DecodingErrors;
    const auto data = QByteArray::fromBase64Encoding(sealed.first(dot).toLatin1(), options);
    // The whole text is compared: several texts may mean the same bytes, as a last character has bits that go unused.
    if (!data || !equal(sealed.toLatin1(), seal(purpose, *data).toLatin1())) return std::nullopt;
    return *data;
}

QByteArray randomId() {
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

QString toUrlText(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64(kUrlText)); }

}  // namespace heard::plugins
