// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a picture before a decoder sees it, at the hub and at the desk.
#include "domain/pictures.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>

#include "hub/core/filetype.h"
#include "ui/conversation/shownpicture.h"

using namespace heard;

namespace {

QByteArray png() {
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// A text of two gigabytes, it says, in front of the end.
QByteArray bomb() {
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(0x76670025, length.data());
    return png().insert(png().size() - 12, length + "tEXtdate:modify");
}

bool fits(QByteArray bytes, qint64 from = 0) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    buffer.seek(from);
    const bool fit = lengthsFit(buffer);
    EXPECT_EQ(buffer.pos(), from);
    return fit;
}

bool isDecoded(const QByteArray &bytes) {
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return ui::mayDecode(reader) && !reader.read().isNull();
}

}  // namespace

TEST(Pictures, APartThatIsLongerThanItsFileIsSeenBeforeADecoderIsAsked) {
    EXPECT_TRUE(fits(png()));
    EXPECT_TRUE(fits(png(), 3)) << "wherever it stands";
    EXPECT_TRUE(fits(png() + "what somebody appends"));
    EXPECT_FALSE(fits(bomb()));
    for (qsizetype size = 8; size < png().size() - 4; ++size) EXPECT_FALSE(fits(png().left(size))) << size;
    const QByteArray webp = QByteArray("RIFF\x08\0\0\0WEBPVP8 ", 16);
    EXPECT_TRUE(fits(webp));
    EXPECT_FALSE(fits(webp.chopped(1)));
    EXPECT_FALSE(fits(QByteArray("RIFF\xf0\xff\xff\xffWEBPVP8 ", 16)));
    EXPECT_TRUE(fits({}));
    EXPECT_TRUE(fits("just words"));
}

TEST(Pictures, SuchAFileIsRefusedByTheHubAndNotShownByTheDesk) {
    EXPECT_EQ(hub::findType(bomb(), QStringLiteral("image/png")).error().code, QStringLiteral("wrong-type"));
    EXPECT_FALSE(isDecoded(bomb()));
    EXPECT_TRUE(isDecoded(png()));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("named-otherwise.jpg")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(png()) > 0 && file.flush());
    QImageReader reader(file.fileName());
    EXPECT_TRUE(ui::mayDecode(reader));
    EXPECT_EQ(reader.read().size(), QSize(8, 6));
}

int main(int argc, char **argv) {
    QGuiApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
