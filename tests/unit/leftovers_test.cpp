// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/leftovers.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace heard;

namespace {

QString s(const char *text) { return QLatin1String(text); }

struct Folder : QTemporaryDir {
    void add(const char *name, int daysOld = 2) const {
        QFile file(filePath(s(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addDays(-daysOld), QFile::FileModificationTime));
    }
    QStringList names() const { return QDir(path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
};

TEST(Leftovers, OnlyWhatIsOldAndNamedAsAnotherFileGoes) {
    const Folder folder;
    for (const char *name :
         {"audit.anchor", "audit.anchor.AbCdEf", "hub.json", "hub.json.zzzzz1", "hub.json.toolong", "other.AbCdEf"})
        folder.add(name);
    folder.add("hub.json.AbCdEf", 0);
    removeLeftovers(folder.path());
    EXPECT_EQ(folder.names(), (QStringList{s("audit.anchor"), s("hub.json"), s("hub.json.AbCdEf"),
                                           s("hub.json.toolong"), s("hub.json.zzzzz1"), s("other.AbCdEf")}));
}

TEST(Leftovers, OfAnothersFolderOnlyWhatHasOurName) {
    const Folder folder;
    for (const char *name : {".ours-AbCdEf", ".ours-AbCdE", ".ours-", "ours-AbCdEf", "photo", "photo.backup"})
        folder.add(name);
    folder.add(".ours-GhIjKl", 0);
    removeLeftovers(folder.path(), s(".ours-"));
    EXPECT_EQ(folder.names(), (QStringList{s(".ours-"), s(".ours-AbCdE"), s(".ours-GhIjKl"), s("ours-AbCdEf"),
                                           s("photo"), s("photo.backup")}));
}

}  // namespace
