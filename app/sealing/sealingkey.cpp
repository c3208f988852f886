// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing/sealingkey.h"

#include <QFile>
#include <QFileInfo>

#include "base/ownerfiles.h"
#include "base/token.h"
#include "sealing/sealer.h"

namespace heard::sealing {
namespace {

Result<QByteArray> keyFrom(const QByteArray &text, const QString &place) {
    const QByteArray hex = text.trimmed();
    QByteArray key = QByteArray::fromHex(hex);
    if (key.size() != Sealer::kKeyBytes || hex.size() != 2 * Sealer::kKeyBytes)
        return failure(QStringLiteral("bad-key"), place);
    return key;
}

/// One that can't be read is not missing: nobody is to give up the secrets for a disk that fails.
Result<QByteArray> keyOf(QFile &file) {
    const QByteArray text = file.read(1000);
    if (file.error() != QFile::NoError) return failure(QStringLiteral("read-failed"), file.fileName());
    return keyFrom(text, file.fileName());
}

Result<void> openKey(QFile &file) {
    if (!file.exists()) return failure(QStringLiteral("key-missing"), file.fileName());
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("read-failed"), file.fileName());
    return {};
}

Result<QByteArray> keyInFile(const QString &path) {
    QFile file(path);
    if (auto opened = openKey(file); !opened) return tl::unexpected(opened.error());
#ifndef Q_OS_WIN  // there the folder's own rights keep it
    if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return failure(QStringLiteral("key-open-to-others"), path);
#endif
    return keyOf(file);
}

/// systemd keeps it from other users by the folder, whatever the file's own rights look like.
Result<QByteArray> credential(const QString &path) {
    QFile file(path);
    return openKey(file).and_then([&file] { return keyOf(file); });
}

}  // namespace

QString keyFileIn(const QString &folder) { return folder + QStringLiteral("/secrets.key"); }

Result<std::optional<QByteArray>> findKey(const QString &folder) {
    const auto some = [](QByteArray key) { return std::optional(std::move(key)); };
    if (const QString named = qEnvironmentVariable("HEARD_HUB_KEY_FILE"); !named.isEmpty())
        return keyInFile(named).map(some);
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (const QString path = credentials + QStringLiteral("/heard-hub-key");
        !credentials.isEmpty() && QFileInfo::exists(path))
        return credential(path).map(some);
    if (const QByteArray text = qgetenv("HEARD_HUB_KEY"); !text.isEmpty())
        return keyFrom(text, QStringLiteral("HEARD_HUB_KEY")).map(some);
    if (const QString own = keyFileIn(folder); QFileInfo::exists(own)) return keyInFile(own).map(some);
    return std::optional<QByteArray>();
}

Result<QByteArray> makeKey(const QString &folder) {
    const QByteArray key = newSecret();
    return writeOwnerFile(keyFileIn(folder), key.toHex() + '\n').map([key] { return key; });
}

}  // namespace heard::sealing
