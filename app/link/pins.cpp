// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/pins.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QSslCertificate>
#include <QSslKey>

#include "base/ownerfiles.h"

namespace heard::link {

bool matchesPin(const QSslCertificate &certificate, const QByteArrayList &pins) {
    if (certificate.isNull()) return false;
    const QByteArray key = QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    return pins.contains(certificate.digest(QCryptographicHash::Sha256)) || pins.contains(key);
}

QByteArray pinFrom(const QString &written) {
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    QString word = written.trimmed().toLower();
    if (word.startsWith(QLatin1String("sha256:"))) word.remove(0, 7);
    word.remove(QLatin1Char(':'));
    return hex.match(word).hasMatch() ? QByteArray::fromHex(word.toLatin1()) : QByteArray();
}

QString trustFile() {
#if defined(Q_OS_WIN)
    return QStringLiteral("C:/ProgramData/Heard/trust.ini");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("/Library/Application Support/Heard/trust.ini");
#else
    return QStringLiteral("/etc/heard/trust.ini");
#endif
}

Result<QByteArrayList> pinsIn(const QString &file, const QUrl &hub) {
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink()) return QByteArrayList();
    for (const QString &path : {file, info.absolutePath()})
        if (!onlyAdministratorsWrite(path)) return failure(QStringLiteral("trust-open"), path);
    // In a section, so that a name with dots or a colon is a key like any other.
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("pins"));
    const QString place = hub.host() + QLatin1Char(':') + QString::number(hub.port(443));
    const QString key = settings.contains(place) ? place : hub.host();
    if (!settings.contains(key)) return QByteArrayList();
    QByteArrayList pins;
    const QStringList words = settings.value(key).toStringList();
    for (const QString &word : words) {
        const QByteArray pin = pinFrom(word);
        if (pin.isEmpty()) return failure(QStringLiteral("trust-wrong"), key);
        pins += pin;
    }
    return pins;
}

}  // namespace heard::link
