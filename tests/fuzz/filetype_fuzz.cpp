// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a file that somebody sent, with what they said it is (the first line). Whatever comes of it is a type
// that can stand in a header, and only a picture that is shown has a size.
#include <QByteArray>
#include <QGuiApplication>
#include <cstdint>
#include <cstdlib>

#include "domain/pictures.h"
#include "hub/core/filetype.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication app(*argc, *argv);  // Qt finds its decoders through it
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QByteArray all(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = all.indexOf('\n');
    const QString claimed = line < 0 ? QString() : QString::fromLatin1(all.left(line));
    const auto type = heard::hub::findType(line < 0 ? all : all.mid(line + 1), claimed);
    if (!type) {
        require(type.error().code == QLatin1String("wrong-type"));
        return 0;
    }
    require(type->mime.contains(u'/') && type->mime.size() < 256);
    for (const QChar letter : type->mime) require(letter.unicode() > 0x20 && letter.unicode() < 0x7f);
    const bool sized = type->width > 0 || type->height > 0;
    require(!sized || (heard::isShownPicture(type->mime) && type->width > 0 && type->height > 0));
    require(qint64{type->width} * type->height <= 100'000'000);
    return 0;
}
