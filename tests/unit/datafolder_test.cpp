// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder is kept from others before anything in it is opened; and what is to be gone is.
#include "base/datafolder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "base/wipe.h"

using namespace heard;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }
constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOthersRead = QFile::ReadGroup | QFile::ReadOther;

class DataFolder : public testing::Test {
protected:
    QString at(const char *name) const { return QDir(place.path()).filePath(s(name)); }
    void write(const char *name, QFile::Permissions permissions = kOwner) const {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("text");
        file.close();
        ASSERT_TRUE(file.setPermissions(permissions));
    }
    void allow(const char *folder, QFile::Permissions others) const {
        ASSERT_TRUE(QFile::setPermissions(at(folder), kOwner | QFile::ExeOwner | others));
    }
    bool isOwners(const char *name) const {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        return !(QFileInfo(at(name)).permissions() & others);
    }
    QString refusal(const char *folder, const QStringList &mayLead = {}) const {
        const auto secured = secureDataFolder(at(folder), mayLead);
        return secured ? QString() : secured.error().code;
    }

    QTemporaryDir place;
};

}  // namespace

TEST_F(DataFolder, ANewOneIsItsOwners) {
    const auto secured = secureDataFolder(at("a/b"));
    ASSERT_TRUE(secured);
    EXPECT_TRUE(secured->isEmpty());
    EXPECT_TRUE(isOwners("a/b"));
}

TEST_F(DataFolder, WhatOthersCouldReachIsKeptFromThemAndSaid) {
    write("d/ledger.db", kOwner | kOthersRead);
    write("d/blobs/ab/cd", kOwner | QFile::WriteOther);
    allow("d/blobs/ab", QFile::ReadOther);
    allow("d", kOthersRead | QFile::ExeGroup | QFile::ExeOther);
    const auto secured = secureDataFolder(at("d"));
    ASSERT_TRUE(secured);
    for (const char *name : {"d", "d/ledger.db", "d/blobs/ab", "d/blobs/ab/cd"}) {
        EXPECT_TRUE(isOwners(name)) << name;
        EXPECT_TRUE(secured->contains(QFileInfo(at(name)).canonicalFilePath())) << name;
    }
    QFile file(at("d/ledger.db"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(secureDataFolder(at("d"))->isEmpty()) << "once";
}

TEST_F(DataFolder, FilesThatNobodyCouldReachAreMendedWithoutAWord) {
    write("d/settings.ini", kOwner | kOthersRead);
    allow("d", {});
    const auto secured = secureDataFolder(at("d"));
    ASSERT_TRUE(secured);
    EXPECT_TRUE(secured->isEmpty());
    EXPECT_TRUE(isOwners("d/settings.ini"));
}

TEST_F(DataFolder, AnothersIsRefused) {
    if (::geteuid() != 0) {
        const auto secured = secureDataFolder(s("/usr"));
        ASSERT_FALSE(secured);
        EXPECT_EQ(secured.error().code, s("folder-of-another"));
        return;
    }
    write("d/replica.db", kOwner | kOthersRead);
    write("e/replica.db");
    ASSERT_EQ(::chown(QFile::encodeName(at("d")).constData(), 65534, 65534), 0);
    EXPECT_EQ(refusal("d"), s("folder-of-another"));
    EXPECT_FALSE(isOwners("d/replica.db")) << "nothing of it was touched";
    ASSERT_EQ(::chown(QFile::encodeName(at("e/replica.db")).constData(), 65534, 65534), 0);
    EXPECT_EQ(refusal("e"), s("folder-of-another")) << "a file in it";
}

TEST_F(DataFolder, LinksThatLeadOutAreRefusedAndNotFollowed) {
    write("d/inside");
    write("outside", kOwner | kOthersRead);
    ASSERT_TRUE(QFile::link(at("d/inside"), at("d/link")));
    EXPECT_EQ(refusal("d"), QString()) << "it stays in the folder";
    ASSERT_TRUE(QFile::link(at("outside"), at("d/replica.db")));
    EXPECT_EQ(refusal("d"), s("folder-link"));
    EXPECT_FALSE(isOwners("outside")) << "its rights are as they were";
    EXPECT_EQ(refusal("d", {s("replica.db")}), QString()) << "where that is allowed";
    ASSERT_TRUE(QFile::link(at("d"), at("way")));
    EXPECT_EQ(refusal("way", {s("replica.db")}), QString()) << "the folder itself may be named by a link";
}

TEST_F(DataFolder, AFileIsNoFolder) {
    write("f");
    EXPECT_EQ(refusal("f"), s("folder-failed"));
}

TEST_F(DataFolder, WhatIsWipedIsGoneAndNothingElseIs) {
    write("d/replica.db");
    write("d/cache/a/b", QFile::ReadOwner);
    write("outside");
    ASSERT_TRUE(QFile::link(at("outside"), at("d/cache/link")));
    ASSERT_TRUE(QFile::link(place.path(), at("d/folder")));
    // Another name of the same file shows what became of its bytes.
    ASSERT_EQ(::link(QFile::encodeName(at("d/replica.db")).constData(), QFile::encodeName(at("bytes")).constData()), 0);
    ASSERT_TRUE(wipeAway(at("d")));
    EXPECT_FALSE(QFileInfo::exists(at("d")));
    QFile outside(at("outside"));
    ASSERT_TRUE(outside.open(QIODevice::ReadOnly));
    EXPECT_EQ(outside.readAll(), "text");
    QFile bytes(at("bytes"));
    ASSERT_TRUE(bytes.open(QIODevice::ReadOnly));
    EXPECT_EQ(bytes.readAll(), QByteArray(4, '\0'));
    EXPECT_TRUE(wipeAway(at("d"))) << "again is fine";
    EXPECT_TRUE(wipeAway(at("outside")));
    EXPECT_FALSE(QFileInfo::exists(at("outside")));
}
