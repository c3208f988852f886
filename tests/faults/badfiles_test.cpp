// SPDX-License-Identifier: GPL-3.0-or-later
// What the faults of files stand on: that they reach what Qt and the standard library do to files, each operation once,
// and nothing outside their folder. A test that caught nothing would assert nothing.
#include "support/badfiles.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <filesystem>

#include "base/todisk.h"

using namespace heard::test;

namespace {

/// Something done to files of a folder, and whether it says that it was done.
struct Deed {
    const char *name;
    bool needsRoom;
    int least;  ///< so many operations at least
    bool (*in)(const QDir &folder);
};

void PrintTo(const Deed &deed, std::ostream *out) { *out << deed.name; }

QString s(const char *word) { return QLatin1String(word); }

bool put(QFileDevice &file) { return file.write("some bytes") == 10 && file.flush(); }

const Deed kDeeds[]{
    {"QFileWrites", true, 2,
     [](const QDir &folder) {
         QFile file(folder.filePath(s("a")));
         return file.open(QIODevice::WriteOnly) && put(file);
     }},
    {"QFileReads", false, 2,
     [](const QDir &folder) {
         QFile file(folder.filePath(s("there")));
         return file.open(QIODevice::ReadOnly) && file.readAll() == "there";
     }},
    {"QFileIsResized", true, 2,
     [](const QDir &folder) {
         QFile file(folder.filePath(s("there")));
         return file.open(QIODevice::ReadWrite) && file.resize(5);
     }},
    {"QFileIsRemoved", false, 1, [](const QDir &folder) { return QFile::remove(folder.filePath(s("there"))); }},
    {"QSaveFile", true, 3,
     [](const QDir &folder) {
         QSaveFile file(folder.filePath(s("there")));
         return file.open(QIODevice::WriteOnly) && put(file) && file.commit();
     }},
    {"CommitToDisk", true, 3,
     [](const QDir &folder) {
         QSaveFile file(folder.filePath(s("there")));
         return file.open(QIODevice::WriteOnly) && file.write("small") == 5 && heard::commitToDisk(file);
     }},
    {"QTemporaryFile", true, 2,
     [](const QDir &folder) {
         QTemporaryFile file(folder.filePath(s("b.XXXXXX")));
         return file.open() && put(file);
     }},
    {"QTemporaryDir", true, 1, [](const QDir &folder) { return QTemporaryDir(folder.filePath(s("c"))).isValid(); }},
    {"QDirMakes", true, 1, [](const QDir &folder) { return folder.mkdir(s("d")); }},
    {"QDirRemoves", false, 1, [](const QDir &folder) { return folder.rmdir(s("empty")); }},
    {"Rights", false, 1,
     [](const QDir &folder) { return QFile::setPermissions(folder.filePath(s("there")), QFile::ReadOwner); }},
    {"Renaming", false, 1,
     [](const QDir &folder) {
         std::error_code fault;
         const auto at = [&](const char *name) { return folder.filePath(s(name)).toStdString(); };
         std::filesystem::rename(at("there"), at("e"), fault);
         return !fault;
     }},
    {"QSettings", true, 2,
     [](const QDir &folder) {
         QSettings settings(folder.filePath(s("f.ini")), QSettings::IniFormat);
         settings.setValue(s("key"), 1);
         settings.sync();
         return settings.status() == QSettings::NoError;
     }},
};

class BadFilesTest : public testing::TestWithParam<std::tuple<Deed, DiskFault>> {};

INSTANTIATE_TEST_SUITE_P(Each, BadFilesTest,
                         testing::Combine(testing::ValuesIn(kDeeds), testing::ValuesIn(kDiskFaults)),
                         [](const auto &info) {
                             return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
                         });

TEST_P(BadFilesTest, ReachTheirFolderOnly) {
    const auto &[deed, fault] = GetParam();
    BadFiles files;
    QTemporaryDir ours, other;
    const auto prepare = [](const QTemporaryDir &where) {
        QDir folder(where.path());
        for (const QFileInfo &each : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
            EXPECT_TRUE(each.isDir() ? folder.rmdir(each.fileName()) : folder.remove(each.fileName()));
        QFile there(folder.filePath(s("there")));
        EXPECT_TRUE(there.open(QIODevice::WriteOnly) && there.write("there") == 5);
        EXPECT_TRUE(folder.mkdir(s("empty")));
        return folder;
    };
    int failures = 0;
    const int failed = files.faults().failEach(
        fault, ours.path(),
        [&, deed = &deed](int n) {
            SCOPED_TRACE(n);
            files.faults().heal();
            const QDir mine = prepare(ours), others = prepare(other);
            files.faults().failNth(n, std::get<1>(GetParam()), ours.path());
            EXPECT_TRUE(deed->in(others));
            failures += !deed->in(mine);
        },
        [](int) {});
    const bool full = fault.kind == DiskFault::Kind::Full;
    if (full && !deed.needsRoom) {
        EXPECT_EQ(failed, 0);
        return;
    }
    EXPECT_GE(failed, full ? 1 : deed.least);
    EXPECT_GT(failures, 0);
}

}  // namespace
