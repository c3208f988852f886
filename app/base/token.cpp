// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/token.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUuid>
#include <array>

namespace heard {

QByteArray newSecret() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

QString newToken() {
    return QString::fromLatin1(newSecret().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString newClientId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString tokenHash(const QString &token) {
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool equalSecret(const QByteArray &a, const QByteArray &b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

}  // namespace heard
