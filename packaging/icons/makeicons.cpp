// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon in every size and form that systems ask for: makeicons SVG FOLDER
//   FOLDER/<size>.png for Linux, FOLDER/heard.ico for Windows, FOLDER/heard.icns for macOS.
// Both containers take PNG pictures as they are, so that no other tool is needed.
#include <QBuffer>
#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>

namespace {

struct Form {
    const char *type;  ///< as the container names this size
    int size;
};

QByteArray draw(QSvgRenderer &picture, int size) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.render(&painter);
    painter.end();
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    return image.save(&png, "PNG") ? png.data() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// A directory of 16 bytes a picture, then the pictures; 0 stands for 256.
QByteArray ico(QSvgRenderer &picture) {
    const QList<int> sizes{16, 24, 32, 48, 64, 128, 256};
    QByteArray head;
    QByteArray body;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint16(0) << quint16(1) << quint16(sizes.size());
    for (const int size : sizes) {
        const QByteArray png = draw(picture, size);
        out << quint8(size % 256) << quint8(size % 256) << quint8(0) << quint8(0) << quint16(1) << quint16(32)
            << quint32(png.size()) << quint32(6 + 16 * sizes.size() + body.size());
        body += png;
    }
    return head + body;
}

/// Chunks of type, length with its head, picture; the same before all of them.
QByteArray icns(QSvgRenderer &picture) {
    QByteArray chunks;
    const auto chunk = [](const char *type, const QByteArray &content) {
        QByteArray bytes(type, 4);
        QDataStream(&bytes, QIODevice::Append) << quint32(8 + content.size());
        return bytes + content;
    };
    for (const Form &form : {Form{"ic11", 32}, Form{"ic12", 64}, Form{"ic07", 128}, Form{"ic08", 256},
                             Form{"ic09", 512}, Form{"ic10", 1024}})
        chunks += chunk(form.type, draw(picture, form.size));
    return chunk("icns", chunks);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    QSvgRenderer picture(words.value(1));
    if (words.size() != 3 || !picture.isValid()) {
        std::fputs("usage: makeicons SVG FOLDER\n", stderr);
        return 2;
    }
    const QString folder = words.at(2) + QLatin1Char('/');
    bool fine = write(folder + QStringLiteral("heard.ico"), ico(picture)) &&
                write(folder + QStringLiteral("heard.icns"), icns(picture));
    for (const int size : {16, 22, 24, 32, 48, 64, 96, 128, 256, 512})
        fine = fine && write(QStringLiteral("%1%2.png").arg(folder).arg(size), draw(picture, size));
    if (!fine) std::fprintf(stderr, "makeicons: %s can't be written\n", qPrintable(words.at(2)));
    return fine ? 0 : 1;
}
