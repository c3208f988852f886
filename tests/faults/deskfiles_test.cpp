// SPDX-License-Identifier: GPL-3.0-or-later
// A desk whose disk fails at any one operation on its files beside the replica: tokens, the choice of a hub,
// attachments, what was fetched, own words, exports, and what a hub has ordered to wipe. What it says it kept is there
// whole, nothing half is taken for whole, and with the disk sound it goes on.
#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <iostream>

#include "base/todisk.h"
#include "base/workerthread.h"
#include "link/blobfetcher.h"
#include "link/blobuploader.h"
#include "secrets/filestore.h"
#include "spelling/ownwords.h"
#include "support/badfiles.h"
#include "support/runninghub.h"
#include "ui/models/attachmentkeeper.h"
#include "ui/models/customertable.h"
#include "ui/models/kepthubchoice.h"
#include "ui/models/wipeorder.h"

using namespace heard;
using namespace heard::test;

namespace {

QString text(const char *word) { return QLatin1String(word); }

bool isOfTheDisk(const QString &code) {
    return QStringList{text("write-failed"), text("read-failed"), text("file-missing"), text("wipe-failed"),
                       text("not-written"),  text("link-lost"),   text("io-failed")}
        .contains(code);
}

template <class T>
void expectOfTheDisk(const Result<T> &result) {
    EXPECT_TRUE(result || isOfTheDisk(result.error().code))
        << (result ? std::string() : (result.error().code + u' ' + result.error().detail).toStdString());
}

QByteArray readAll(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// What comes from the event loop, waited for.
template <class T>
T answer(const std::function<void(QObject *, std::function<void(const T &)>)> &ask) {
    QObject context;
    std::optional<T> got;
    ask(&context, [&got](const T &value) { got = value; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, 60'000));
    return *got;
}

class DeskFiles : public testing::TestWithParam<DiskFault> {
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

    BadFiles files;
    QTemporaryDir folder;
};

INSTANTIATE_TEST_SUITE_P(Each, DeskFiles, testing::ValuesIn(kDiskFaults),
                         [](const auto &info) { return info.param.name; });

TEST_P(DeskFiles, FailWhileASecretIsKept) {
    secrets::FileStore store(folder.filePath(text("tokens")));
    const auto write = [&](const QString &secret) {
        return answer<Result<void>>([&](QObject *c, auto told) { store.write(text("hub"), secret, c, told); });
    };
    const auto read = [&] {
        return answer<Result<QString>>([&](QObject *c, auto told) { store.read(text("hub"), c, told); });
    };
    ASSERT_TRUE(write(text("first")));
    QString before = text("first"), next = before;
    failEach(
        folder.path(),
        [&](int n) {
            before = next;
            next = QStringLiteral("secret %1").arg(n);
            const auto written = write(next);
            expectOfTheDisk(written);
            if (written) before = next;
            const auto there = read();
            expectOfTheDisk(there);
            if (there) EXPECT_TRUE(*there == before || *there == next) << there->toStdString();
        },
        [&](int) {
            const auto there = read();
            ASSERT_TRUE(there) << there.error().code.toStdString();
            EXPECT_TRUE(*there == before || *there == next) << there->toStdString();
            next = *there;
        });
}

TEST_P(DeskFiles, FailWhileAHubIsChosen) {
    RunningHub hub;
    const auto choice = [&] {
        ui::KeptHubChoice::Setup setup;
        setup.folder = folder.path();
        setup.program = text("heard test");
        setup.trustFile = folder.filePath(text("nothing.ini"));
        return std::make_unique<ui::KeptHubChoice>(setup);
    };
    const QUrl address = hub.address.socket;
    bool done = false;
    failEach(
        folder.path(),
        [&](int) {
            auto mine = choice();
            const auto outcome = answer<ui::HubChoice::Outcome>([&](QObject *c, auto told) {
                mine->choose(address, hub.address.token, ui::HubChoice::Keep::File, c, told);
            });
            EXPECT_TRUE(outcome.done() || isOfTheDisk(outcome.code)) << outcome.code.toStdString();
            done = outcome.done();
        },
        [&](int) {
            if (done) EXPECT_TRUE(readAll(folder.filePath(text("settings.ini"))).contains("elsewhere=true"));
            {
                auto mine = choice();
                const auto outcome = answer<ui::HubChoice::Outcome>([&](QObject *c, auto told) {
                    mine->choose(address, hub.address.token, ui::HubChoice::Keep::File, c, told);
                });
                EXPECT_TRUE(outcome.done()) << outcome.code.toStdString();
                EXPECT_EQ(answer<Result<QString>>([&](QObject *c, auto told) {
                              mine->readToken(address, c, told);
                          }).value_or(QString()),
                          hub.address.token);
            }
            const QSettings settings(folder.filePath(text("settings.ini")), QSettings::IniFormat);
            EXPECT_EQ(ui::KeptHubChoice::chosenIn(settings), address);
            QDir(folder.path()).removeRecursively();
            EXPECT_TRUE(QDir().mkpath(folder.path()));
        });
}

/// From an agent's folder to another agent's: copied, uploaded, named by a note, fetched.
TEST_P(DeskFiles, FailWhileAFileGoesFromDeskToDesk) {
    RunningHub hub;
    WorkerThread worker(text("files"));
    ui::AttachmentKeeper keeper(folder.filePath(text("attachments")), worker);
    link::BlobUploader uploader;
    link::BlobFetcher fetcher;
    fetcher.setFolder(folder.filePath(text("cache")));
    fetcher.setHub(hub.address);
    const qint64 conversation = hub.bed.begin();
    QDir(folder.path()).mkdir(text("source"));
    int made = 0;
    for (const char *where : {"/source/", "/attachments", "/cache"}) {
        const QString source = folder.filePath(text("source/a file.txt"));
        QByteArray bytes;
        QString copy, fetched;
        Part part;
        const auto nextFile = [&] {
            bytes = QByteArray("line " + QByteArray::number(++made) + '\n').repeated(10'000);
            writeAll(source, bytes);
            copy.clear();
            fetched.clear();
            part = {};
        };
        /// Goes on where it stands.
        const auto goOn = [&]() -> Result<void> {
            if (copy.isEmpty()) {
                const auto kept = answer<Result<QString>>([&](QObject *c, auto told) { keeper.keep(source, c, told); });
                if (!kept) return tl::unexpected(kept.error());
                copy = *kept;
            }
            if (!part.blob) {
                const auto uploaded = answer<Result<QJsonObject>>(
                    [&](QObject *c, auto told) { uploader.upload(hub.address, copy, c, told); });
                if (!uploaded) return tl::unexpected(uploaded.error());
                part.blob.v = uploaded->value(text("blob")).toInteger();
                part.name = uploaded->value(text("name")).toString();
                part.size = uploaded->value(text("size")).toInteger();
                hub.bed.done(text("note"), CoreBed::in(conversation, {{text("parts"), QJsonArray{*uploaded}}}));
            }
            if (fetcher.cached(part).isEmpty()) {
                QSignalSpy ready(&fetcher, &link::BlobFetcher::ready), failed(&fetcher, &link::BlobFetcher::failed);
                fetcher.fetch(part);
                EXPECT_TRUE(QTest::qWaitFor([&] { return ready.size() + failed.size() > 0; }, 60'000));
                if (!failed.isEmpty()) return failure(failed.first().value(1).toString());
            }
            fetched = fetcher.cached(part);
            return {};
        };
        nextFile();
        failEach(
            folder.filePath(text(where + 1)),
            [&](int) {
                const auto done = goOn();
                expectOfTheDisk(done);
            },
            [&](int) {
                const auto done = goOn();
                ASSERT_TRUE(done) << done.error().code.toStdString();
                EXPECT_EQ(part.size, bytes.size());
                EXPECT_TRUE(readAll(fetched) == bytes) << "whole";
                nextFile();
            });
        keeper.sweep({});
    }
    // Nothing needs the copies any more.
    worker.run<bool>([] { return true; }, &fetcher, [](bool) {});
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return QDir(folder.filePath(text("attachments"))).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot); },
        20'000));
}

TEST_P(DeskFiles, FailWhileAWordIsKept) {
    const QString path = folder.filePath(text("words"));
    QStringList kept;
    failEach(
        folder.path(),
        [&](int n) {
            spelling::OwnWords words(path);
            const QString word = QStringLiteral("word-number-%1").arg(n);
            const auto added = words.add(word);
            expectOfTheDisk(added);
            if (added) kept += word;
        },
        [&](int n) {
            const QString word = QStringLiteral("word-number-%1").arg(n);
            spelling::OwnWords words(path);
            ASSERT_TRUE(words.add(word));
            if (!kept.contains(word)) kept += word;
            const spelling::OwnWords again(path);
            EXPECT_EQ(again.all(), QSet<QString>(kept.begin(), kept.end()));
        });
}

TEST_P(DeskFiles, FailWhileAFileIsExportedOrCopied) {
    const QString path = folder.filePath(text("customers.csv"));
    const QString copy = folder.filePath(text("copy.csv"));
    Customer customer;
    customer.name = text("Anna");
    ASSERT_TRUE(ui::writeCustomers(path, {customer}, {}));
    const QByteArray whole = readAll(path);
    ASSERT_TRUE(copyToDisk(path, copy));
    failEach(
        folder.path(), [&](int) { expectOfTheDisk(ui::writeCustomers(path, {customer}, {})); },
        [&](int) { EXPECT_EQ(readAll(path), whole) << "what was there stays, or the new one is whole"; });
    failEach(
        folder.path(),
        [&](int) {
            QFile::remove(copy);
            const bool done = copyToDisk(path, copy);
            if (done) EXPECT_TRUE(QFile::exists(copy));
        },
        [&](int) {
            if (QFile::exists(copy)) EXPECT_EQ(readAll(copy), whole);
            EXPECT_TRUE(copyToDisk(path, copy));
        });
}

/// An order that is written is carried out, at the next start or the one after that, and once.
TEST_P(DeskFiles, FailWhileAllIsWiped) {
    const QUrl hub(text("wss://desk.example.com/ws"));
    const QString ours = ui::KeptHubChoice::folderOf(folder.path(), hub);
    const auto fill = [&] {
        EXPECT_TRUE(QDir().mkpath(ours + text("/cache")));
        for (const char *name : {"/replica.db", "/cache/1.png", "/words"}) writeAll(ours + text(name), "what was kept");
    };
    const auto start = [&]() -> std::optional<Result<void>> {
        const auto order = ui::readWipeOrder(folder.path());
        if (!order) return std::nullopt;
        return ui::carryOut(folder.path(), *order);
    };
    fill();
    failEach(
        folder.path(),
        [&](int) {
            const auto ordered = ui::writeWipeOrder(folder.path(), {hub, {}, {}});
            expectOfTheDisk(ordered);
            const auto done = start();
            if (done) expectOfTheDisk(*done);
            if (done && *done) {
                EXPECT_FALSE(QFile::exists(ours));
                EXPECT_FALSE(QFile::exists(folder.filePath(text("wipe.json")))) << "or it would be carried out again";
            }
        },
        [&](int) {
            if (!QFile::exists(ours)) fill();
            ASSERT_TRUE(ui::writeWipeOrder(folder.path(), {hub, {}, {}}));
            const auto done = start();
            ASSERT_TRUE(done && *done);
            EXPECT_FALSE(QFile::exists(ours));
            EXPECT_FALSE(start().has_value());
            fill();
        });
}

}  // namespace

int main(int argc, char **argv) {
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
