// SPDX-License-Identifier: GPL-3.0-or-later
// A hub whose disk fails at any one operation on its files beside the ledger: files of messages, the token of its own
// desk, the key, the audit log's anchor, backups, exports. What it says it kept is there whole, what it could not keep
// it says, nothing half is taken for whole, and with the disk sound it goes on and leaves nothing lying about.
#include <fcntl.h>
#include <sys/stat.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <iostream>

#include "base/token.h"
#include "hub/backup/backup.h"
#include "hub/backup/personexport.h"
#include "hub/ledger/audit.h"
#include "main/hub/readyfile.h"
#include "pluginhost/marks.h"
#include "sealing/sealingkey.h"
#include "support/badfiles.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::test;

namespace {

QString text(const char *word) { return QLatin1String(word); }

/// What a disk's fault is called; anything else would be said of something that is not so.
bool isOfTheDisk(const QString &code) {
    return QStringList{text("io-failed"),   text("disk-full"),     text("read-only"),
                       text("read-failed"), text("folder-failed"), text("write-failed")}
        .contains(code);
}

template <class T>
void expectOfTheDisk(const Result<T> &result) {
    EXPECT_TRUE(result || isOfTheDisk(result.error().code))
        << (result ? std::string() : (result.error().code + u' ' + result.error().detail).toStdString());
}

QStringList filesIn(const QString &folder, const QStringList &names = {}) {
    QStringList all;
    QDirIterator files(folder, names, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        all += files.fileName();
    }
    return all;
}

/// As text, of another length and with other bytes for each n, and more than a buffer.
QByteArray bytesOf(int n) { return QByteArray("bytes of ").append(QByteArray::number(n)).repeated(2000 + n); }

void makeOld(const QString &path) {
    const timespec twoDaysAgo{::time(nullptr) - 2LL * 24 * 3600, 0};
    const timespec times[2]{twoDaysAgo, twoDaysAgo};
    ASSERT_EQ(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
}

class HubFiles : public testing::TestWithParam<DiskFault> {
protected:
    void failEach(const QString &only, const std::function<void(int)> &what, const std::function<void(int)> &after) {
        const int failed = files.faults().failEach(
            GetParam(), only,
            [&](int n) {
                SCOPED_TRACE(n);
                what(n);
            },
            [&](int n) {
                SCOPED_TRACE(n);
                after(n);
            });
        std::cout << failed << " operations failed, each once" << std::endl;
        EXPECT_TRUE(failed > 0 || GetParam().kind == DiskFault::Kind::Full);
    }
    /// A note that has it, so that desks may read it.
    static void name(CoreBed &bed, const QString &id) {
        const QJsonObject part{{text("kind"), text("file")}, {text("blob"), id.toLongLong()}};
        bed.done(text("note"), CoreBed::in(bed.begin(), {{text("parts"), QJsonArray{part}}}));
    }
    /// A lock that could not be taken away counts for nothing when its program has ended.
    static void endProgram(const CoreBed &bed) { QFile::remove(bed.folder + text("/lock")); }

    BadFiles files;
};

INSTANTIATE_TEST_SUITE_P(Each, HubFiles, testing::ValuesIn(kDiskFaults),
                         [](const auto &info) { return info.param.name; });

TEST_P(HubFiles, FailWhileAFileIsUploaded) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    QMap<QString, int> kept;
    const auto store = [&](int n) { return bed.storeBlob(bytesOf(n), text("a.txt"), text("text/plain")); };
    failEach(
        text("/blobs/"),
        [&](int n) {
            const auto stored = store(n);
            expectOfTheDisk(stored);
            if (stored) kept.insert(stored->id, n);
            // The same once more, as one asks whose answer got lost.
            const auto again = store(n);
            expectOfTheDisk(again);
            if (again) kept.insert(again->id, n);
        },
        [&](int n) {
            const auto stored = store(n);
            ASSERT_TRUE(stored) << stored.error().code.toStdString();
            kept.insert(stored->id, n);
        });
    bed.close();
    ASSERT_TRUE(bed.open());
    for (auto each = kept.cbegin(); each != kept.cend(); ++each) {
        name(bed, each.key());
        const auto bytes = bed.loadBlob(each.key());
        ASSERT_TRUE(bytes) << each.value() << ' ' << bytes.error().code.toStdString();
        EXPECT_EQ(*bytes, bytesOf(each.value()));
    }
    EXPECT_EQ(filesIn(bed.folder + text("/blobs"), {text("*.*")}), QStringList()) << "swept at the start";
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubFiles, FailWhileAChannelsFileIsTakenIn) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const QString work = bed.core->channels().workFolder(bed.channelId(text("form")));
    QMap<QString, int> kept;
    // Small, so that all of it is in a buffer until the file is closed.
    const auto smallOf = [](int n) { return "of a channel " + QByteArray::number(n); };
    int current = 0;
    const auto path = [&] { return work + QStringLiteral("/%1").arg(current); };
    const auto prepareNext = [&] {
        ++current;
        QDir().mkpath(work);
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(smallOf(current)) > 0);
    };
    const auto store = [&] {
        std::optional<Result<channelapi::Blob>> got;
        bed.core->channels().storeChannelFile(bed.channelId(text("form")), path(), text("a.txt"), text("text/plain"),
                                              &bed, [&](const auto &blob, const QByteArray &) { got = blob; });
        CoreBed::wait([&] { return got.has_value(); });
        if (*got) kept.insert((*got)->id, current);
        return *got;
    };
    prepareNext();
    for (const char *where : {"/blobs/", "/connectors/"})
        failEach(
            text(where), [&](int) { expectOfTheDisk(store()); },
            [&](int) {
                // What was refused stays where it was, for the channel to try again.
                if (!kept.values().contains(current)) EXPECT_TRUE(store());
                prepareNext();
            });
    bed.close();
    ASSERT_TRUE(bed.open());
    for (auto each = kept.cbegin(); each != kept.cend(); ++each) {
        name(bed, each.key());
        const auto bytes = bed.loadBlob(each.key());
        ASSERT_TRUE(bytes) << each.value() << ' ' << bytes.error().code.toStdString();
        EXPECT_EQ(*bytes, smallOf(each.value()));
    }
    EXPECT_EQ(filesIn(bed.folder + text("/blobs"), {text("*.*")}), QStringList());
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubFiles, FailWhileAFileIsRead) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const QByteArray bytes = bytesOf(10'000);
    const auto stored = bed.storeBlob(bytes, text("a.txt"), text("text/plain"));
    ASSERT_TRUE(stored);
    name(bed, stored->id);
    failEach(
        text("/blobs/"),
        [&](int) {
            const auto got = bed.loadBlob(stored->id);
            expectOfTheDisk(got);
            if (got) EXPECT_EQ(*got, bytes) << "whole or not at all";
        },
        [&](int) { EXPECT_EQ(bed.loadBlob(stored->id).value_or(QByteArray()), bytes); });
}

TEST_P(HubFiles, FailWhileAHubStarts) {
    std::unique_ptr<CoreBed> bed;
    for (const bool isNew : {true, false}) {
        QTemporaryDir base;
        const QString folder = base.filePath(text("hub"));
        bed = std::make_unique<CoreBed>(folder);
        if (!isNew) {
            ASSERT_TRUE(bed->open());
            bed->close();
        }
        failEach(
            folder,
            [&](int) {
                if (isNew) QDir(folder).removeRecursively();
                const auto opened = bed->open();
                // (The bed reads the desk's token by itself.)
                const QString code = opened ? QString() : opened.error().code;
                if (code != text("no-token") && code != text("wrong-token") && code != text("folder-open"))
                    expectOfTheDisk(opened);
                bed->close();
            },
            [&](int) {
                endProgram(*bed);
                const auto opened = bed->open();
                ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' ' << opened.error().detail.toStdString();
                EXPECT_EQ(bed->findings(), QStringList());
                QFile token(bed->core->deskTokenPath());
                ASSERT_TRUE(token.open(QIODevice::ReadOnly));
                EXPECT_TRUE(bed->core->desks().signIn(QString::fromLatin1(token.readAll()).trimmed()));
                const auto audit =
                    *bed->read<QList<hub::AuditRow>>([](hub::Tables &tables) -> Result<QList<hub::AuditRow>> {
                        return hub::auditFrom(tables, 0, 10'000);
                    });
                for (const hub::AuditRow &row : audit) EXPECT_FALSE(row.action.startsWith(text("anchor_")));
                bed->close();
            });
        bed.reset();
    }
}

void addAgent(CoreBed &bed, const QString &name) {
    bed.done(text("agent_add"), {{text("name"), name}, {text("token_hash"), tokenHash(newToken())}});
}

/// The anchor is behind at most; what is done is not held up by it.
TEST_P(HubFiles, FailWhileSomethingIsAudited) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    failEach(
        text("audit.anchor"), [&](int n) { addAgent(bed, QStringLiteral("Agent %1").arg(n)); },
        [&](int n) {
            EXPECT_EQ(bed.findings(), QStringList());
            addAgent(bed, QStringLiteral("Another %1").arg(n));
        });
    bed.close();
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubFiles, FailWhileABackupIsMade) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    bed.begin();
    for (int n = 0; n < 3; ++n) ASSERT_TRUE(bed.storeBlob(bytesOf(n), text("a.txt"), text("text/plain")));
    QTemporaryDir there;
    const QString file = there.filePath(text("backup"));
    for (const QByteArray &passphrase : {QByteArray(), QByteArray("open sesame")})
        for (const QString &where : {there.path(), bed.folder}) {
            if (!passphrase.isEmpty() && where == bed.folder) continue;  // its guarding against guesses takes its time
            failEach(
                where,
                [&](int) {
                    QFile::remove(file);
                    const auto made = hub::backUp({bed.folder, file, passphrase}, bed.clock);
                    expectOfTheDisk(made);
                    // A backup that is there is a whole one.
                    if (made) EXPECT_EQ(made->missing, 0);
                    if (made) EXPECT_TRUE(QFile::exists(file));
                },
                [&](int) {
                    if (!QFile::exists(file)) ASSERT_TRUE(hub::backUp({bed.folder, file, passphrase}, bed.clock));
                    QTemporaryDir out;
                    const auto restored = hub::restore({out.filePath(text("hub")), file, passphrase}, bed.clock);
                    ASSERT_TRUE(restored) << restored.error().code.toStdString();
                    EXPECT_EQ(restored->findings, QStringList());
                    EXPECT_EQ(restored->backup.files, 3);
                });
        }
    // What could not be taken away goes when it is old.
    const auto copies = QDir(there.path()).entryInfoList({text(".heard-backup-*")}, QDir::Dirs | QDir::Hidden);
    for (const QFileInfo &copy : copies) makeOld(copy.filePath());
    ASSERT_TRUE(hub::backUp({bed.folder, file, {}}, bed.clock));
    EXPECT_EQ(filesIn(there.path(), {text(".heard-backup-*")}), QStringList());
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubFiles, FailWhileABackupIsRestored) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    bed.begin();
    for (int n = 0; n < 3; ++n) ASSERT_TRUE(bed.storeBlob(bytesOf(n), text("a.txt"), text("text/plain")));
    QTemporaryDir there;
    const QString file = there.filePath(text("backup"));
    const QString folder = there.filePath(text("out/hub"));
    ASSERT_TRUE(hub::backUp({bed.folder, file, {}}, bed.clock));
    failEach(
        there.path(),
        [&](int) {
            const auto restored = hub::restore({folder, file, {}}, bed.clock);
            expectOfTheDisk(restored);
            if (restored)
                for (const QString &finding : restored->findings) EXPECT_TRUE(finding.endsWith(text("can't be read.")));
            // A folder that a hub could be started on is a whole one.
            if (restored) EXPECT_TRUE(QFile::exists(folder + text("/ledger.db")));
        },
        [&](int) {
            if (!QFile::exists(folder + text("/ledger.db"))) ASSERT_TRUE(hub::restore({folder, file, {}}, bed.clock));
            // Only a sealed backup has the key.
            ASSERT_TRUE(QFile::copy(sealing::keyFileIn(bed.folder), sealing::keyFileIn(folder)));
            CoreBed again(folder);
            const auto opened = again.open();
            ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' ' << opened.error().detail.toStdString();
            EXPECT_EQ(again.findings(), QStringList());
            again.close();
            EXPECT_TRUE(QDir(folder).removeRecursively());
        });
}

TEST_P(HubFiles, FailWhileAPersonIsExported) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    bed.begin();
    QTemporaryDir there;
    const QString file = there.filePath(text("person.tar.zst"));
    const CustomerId person = bed.conversations().first().customer;
    for (const QString &where : {there.path(), bed.folder})
        failEach(
            where,
            [&](int) {
                QFile::remove(file);
                const auto done = hub::exportPerson(bed.folder, person, file, bed.clock);
                expectOfTheDisk(done);
                if (done) EXPECT_TRUE(QFile::exists(file));
            },
            [&](int) { ASSERT_TRUE(hub::exportPerson(bed.folder, person, file, bed.clock)); });
    EXPECT_EQ(bed.findings(), QStringList());
}

/// The key that secrets are sealed with: what was said to be it is it, and one that can't be read is not a wrong one.
TEST_P(HubFiles, FailWhileTheKeyIsMadeAndRead) {
    QTemporaryDir folder;
    std::optional<QByteArray> key;
    failEach(
        folder.path(),
        [&](int) {
            QFile::remove(sealing::keyFileIn(folder.path()));
            key.reset();
            const auto made = sealing::makeKey(folder.path());
            expectOfTheDisk(made);
            if (made) key = *made;
            const auto found = sealing::findKey(folder.path());
            expectOfTheDisk(found);
            if (found && key) EXPECT_EQ(*found, *key);
        },
        [&](int) {
            const auto found = sealing::findKey(folder.path());
            ASSERT_TRUE(found);
            if (key) EXPECT_EQ(**found, *key);
        });
}

TEST_P(HubFiles, FailWhileTheReadyFileIsWritten) {
    QTemporaryDir folder;
    const QString path = folder.filePath(text("ready.json"));
    const hub::ReadyFacts facts{text("ws://127.0.0.1:1/ws"), text("http://127.0.0.1:1"), 7, text("/token"), {}, {}};
    ASSERT_TRUE(hub::writeReadyFile(path, facts));
    qint64 pid = 7, before = 7;
    failEach(
        folder.path(),
        [&](int n) {
            hub::ReadyFacts next = facts;
            next.pid = 100 + n;
            before = pid;
            pid = next.pid;
            const auto written = hub::writeReadyFile(path, next);
            expectOfTheDisk(written);
            if (written) before = pid;
        },
        [&](int) {
            const auto read = hub::readReadyFile(path);
            ASSERT_TRUE(read);
            EXPECT_TRUE(read->pid == pid || read->pid == before) << "one or the other, whole";
            pid = read->pid;
        });
}

TEST_P(HubFiles, FailWhileAPluginIsCalled) {
    QTemporaryDir folder;
    const pluginhost::PluginMarks marks(folder.path());
    const bool mayStay =
        GetParam().kind == DiskFault::Kind::Error && GetParam().lasting == DiskFault::Lasting::UntilHealed;
    failEach(
        folder.path(),
        [&](int) {
            marks.begin(text("mail"), text("start"));
            marks.end(text("mail"));
        },
        [&](int) {
            if (!mayStay)
                EXPECT_FALSE(marks.unfinishedCall(text("mail"))) << "the next start would take it for a crash";
            marks.end(text("mail"));
            EXPECT_TRUE(filesIn(folder.path()).isEmpty());
        });
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
