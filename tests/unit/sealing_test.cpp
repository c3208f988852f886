// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed bytes open with their key and as they were only; where a hub's key comes from.
#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include "base/token.h"
#include "sealing/sealedfile.h"
#include "sealing/sealer.h"
#include "sealing/sealingkey.h"

using namespace heard;
using namespace heard::sealing;

namespace {

QString codeOf(const auto &result) { return result ? QString() : result.error().code; }

TEST(Sealer, OpensWhatItSealed) {
    const Sealer sealer(newSecret());
    for (const QByteArray &plain : {QByteArray(), QByteArray("sword fish"), QByteArray(100'000, '\0')}) {
        const QByteArray sealed = sealer.seal(plain);
        EXPECT_EQ(sealer.open(sealed).value(), plain);
        EXPECT_TRUE(plain.isEmpty() || !sealed.contains(plain));
        EXPECT_NE(sealed, sealer.seal(plain)) << "equal secrets must not look equal";
    }
}

TEST(Sealer, RefusesWhatWasChangedOrIsOfAnotherKey) {
    const Sealer sealer(newSecret());
    const QByteArray sealed = sealer.seal("sword fish");
    EXPECT_EQ(codeOf(Sealer(newSecret()).open(sealed)), u"wrong-key");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray other = sealed;
        other[at] = static_cast<char>(other[at] ^ 1);
        EXPECT_EQ(codeOf(sealer.open(other)), u"wrong-key") << at;
        EXPECT_EQ(codeOf(sealer.open(sealed.left(at))), u"wrong-key") << at;
    }
}

class SealingKey : public testing::Test {
protected:
    SealingKey() {
        for (const char *name : kNames) qunsetenv(name);
    }
    ~SealingKey() override {
        for (const char *name : kNames) qunsetenv(name);
    }
    QString write(const QString &name, const QByteArray &text, QFile::Permissions rights) const {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        EXPECT_TRUE(file.setPermissions(rights));
        return file.fileName();
    }
    Result<std::optional<QByteArray>> find() const { return findKey(folder.path()); }

    static constexpr const char *kNames[] = {"HEARD_HUB_KEY_FILE", "CREDENTIALS_DIRECTORY", "HEARD_HUB_KEY"};
    static constexpr QFile::Permissions kOwner = QFile::ReadOwner | QFile::WriteOwner;
    const QByteArray key = newSecret();
    QTemporaryDir folder;
};

TEST_F(SealingKey, OfTheFolderIsMadeOnceAndItsOwners) {
    EXPECT_EQ(find().value(), std::nullopt);
    const auto made = makeKey(folder.path());
    ASSERT_TRUE(made);
    EXPECT_EQ(find().value(), *made);
    EXPECT_FALSE(QFile::permissions(keyFileIn(folder.path())) & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(SealingKey, ComesFromTheNearestPlace) {
    ASSERT_TRUE(makeKey(folder.path()));
    qputenv("HEARD_HUB_KEY", key.toHex());
    EXPECT_EQ(find().value(), key);
    const QByteArray ofSystem = newSecret();
    write(QStringLiteral("heard-hub-key"), ofSystem.toHex(), kOwner);
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(folder.path()));
    EXPECT_EQ(find().value(), ofSystem);
    const QByteArray named = newSecret();
    qputenv("HEARD_HUB_KEY_FILE",
            QFile::encodeName(write(QStringLiteral("named"), named.toHex().toUpper() + "\r\n", kOwner)));
    EXPECT_EQ(find().value(), named);
}

TEST_F(SealingKey, IsRefusedIfItIsNoneOrNobodysOwn) {
    qputenv("HEARD_HUB_KEY", "secret");
    EXPECT_EQ(codeOf(find()), u"bad-key");
    qputenv("HEARD_HUB_KEY", key.toHex() + "ff");
    EXPECT_EQ(codeOf(find()), u"bad-key");
    qputenv("HEARD_HUB_KEY_FILE", QFile::encodeName(folder.filePath(QStringLiteral("gone"))));
    EXPECT_EQ(codeOf(find()), u"key-missing");
#ifndef Q_OS_WIN
    const QString open = write(QStringLiteral("open"), key.toHex(), kOwner | QFile::ReadGroup);
    qputenv("HEARD_HUB_KEY_FILE", QFile::encodeName(open));
    EXPECT_EQ(codeOf(find()), u"key-open-to-others");
#endif
}

QByteArray sealedFile(const QByteArray &plain, const QByteArray &passphrase, qsizetype atOnce) {
    QByteArray bytes;
    QBuffer out(&bytes);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    SealedWriter writer(out);
    EXPECT_TRUE(writer.begin(passphrase));
    for (qsizetype at = 0; at < plain.size(); at += atOnce) EXPECT_TRUE(writer.write(plain.mid(at, atOnce)));
    EXPECT_TRUE(writer.finish());
    return bytes;
}

Result<QByteArray> openedFile(QByteArray bytes, const QByteArray &passphrase) {
    QBuffer in(&bytes);
    EXPECT_TRUE(in.open(QIODevice::ReadOnly));
    SealedReader reader(in);
    if (auto begun = reader.begin(passphrase); !begun) return tl::unexpected(begun.error());
    QByteArray all;
    for (auto piece = reader.next(); !piece || !piece->isEmpty(); piece = reader.next()) {
        if (!piece) return piece;
        all += *piece;
    }
    return all;
}

TEST(SealedFile, IsReadAsItWasWritten) {
    for (const qsizetype size : {0, 1, 65535, 65536, 65537, 131072, 300'000}) {
        const QByteArray plain(size, 'x');
        const QByteArray sealed = sealedFile(plain, "open sesame", 10'000);
        EXPECT_TRUE(isSealedFile(sealed));
        EXPECT_EQ(openedFile(sealed, "open sesame").value_or("?"), plain) << size;
    }
}

TEST(SealedFile, IsRefusedWithAnotherPassphraseCutOffOrChanged) {
    const QByteArray sealed = sealedFile(QByteArray(150'000, 'x'), "open sesame", 70'000);
    EXPECT_EQ(codeOf(openedFile(sealed, "open barley")), u"wrong-passphrase");
    EXPECT_EQ(codeOf(openedFile("PK" + sealed, "open sesame")), u"not-sealed");
    const qsizetype piece = 65536 + 17;
    const qsizetype header = sealed.size() - 150'000 - 3 * 17;
    EXPECT_EQ(codeOf(openedFile(sealed.left(40), "open sesame")), u"truncated");
    EXPECT_EQ(codeOf(openedFile(sealed.left(header + 2 * piece), "open sesame")), u"truncated") << "at a piece's end";
    EXPECT_EQ(codeOf(openedFile(sealed.chopped(1), "open sesame")), u"truncated");
    EXPECT_EQ(codeOf(openedFile(sealed + "x", "open sesame")), u"truncated") << "the last piece is not whole any more";
    QByteArray changed = sealed;
    changed[header + piece + 5] = static_cast<char>(changed[header + piece + 5] ^ 1);
    EXPECT_EQ(codeOf(openedFile(changed, "open sesame")), u"damaged");
    // Two pieces changed places.
    const QByteArray swapped = sealed.left(header) + sealed.mid(header + piece, piece) + sealed.mid(header, piece) +
                               sealed.mid(header + 2 * piece);
    EXPECT_EQ(codeOf(openedFile(swapped, "open sesame")), u"wrong-passphrase");
    // A file that wants all memory there is.
    QByteArray greedy = sealed;
    greedy[header - 24 - 16 - 2] = '\x7f';
    EXPECT_EQ(codeOf(openedFile(greedy, "open sesame")), u"damaged");
}

}  // namespace
