// SPDX-License-Identifier: GPL-3.0-or-later
// What a plugin says of itself, before any code of it runs: as JSON, or (first byte 0) as the file that it is. What is
// taken keeps the rules of resources/plugins/metadata.schema.json that others rely on.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QPluginLoader>
#include <QTemporaryFile>
#include <cstdint>
#include <cstdlib>

#include "pluginhost/metadata.h"

using namespace heard::pluginhost;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const QJsonObject &json) {
    const auto metadata = metadataFrom(json);
    if (!metadata) {
        require(metadata.error().code == QLatin1String("bad-metadata") && !metadata.error().detail.isEmpty());
        return;
    }
    require(!metadata->id.isEmpty() && !metadata->kind.isEmpty() &&
            !metadata->names.value(QStringLiteral("en")).isEmpty());
    require(!metadata->id.contains(u'/') && !metadata->webPrefix.contains(u'/'));
    require(metadata->apiMajor >= 0 && metadata->apiMinor >= 0);
    const auto again = metadataFrom(metadata->json);
    require(again && *again == *metadata);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv) {
    static QCoreApplication app(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!bytes.startsWith('\0')) {
        check(QJsonDocument::fromJson(bytes).object());
        return 0;
    }
    QTemporaryFile file;
    if (!file.open() || file.write(bytes.mid(1)) < 0 || !file.flush()) return 0;
    check(QPluginLoader(file.fileName()).metaData().value(QLatin1String("MetaData")).toObject());
    return 0;
}
