// SPDX-License-Identifier: GPL-3.0-or-later
// What the agent wrote survives kill -9: a child process writes drafts and outbox entries and says each that was kept;
// it is killed in the middle, and all it had said must be there.
#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;

namespace {

int writeForEver(const QString &path) {
    const FakeClock clock;
    auto opened = replica::Replica::open(path, clock);
    if (!opened) return 1;
    replica::Replica &replica = **opened;
    QObject context;
    int n = 0;
    std::function<void()> next = [&] {
        ++n;
        replica.saveDraft({ConversationId{n}, true, QStringLiteral("draft %1").arg(n), {}, 0, n});
        replica.enqueue(ReplicaBed::entry(QStringLiteral("entry-%1").arg(n), n), &context,
                        [&](const Result<void> &kept) {
                            if (!kept) return QCoreApplication::exit(1);
                            std::printf("%d\n", n);
                            std::fflush(stdout);
                            next();
                        });
    };
    next();
    return QCoreApplication::exec();
}

}  // namespace

TEST(Kill, DraftsAndOutboxSurviveIt) {
    for (int round = 0; round < 3; ++round) {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("desk/replica.db"));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
        QByteArray said;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return (said += child.readAllStandardOutput()).count('\n') >= 20 + 37 * round; }, 60'000));
        child.kill();
        ASSERT_TRUE(child.waitForFinished());
        said += child.readAllStandardOutput();
        const qint64 kept = said.left(said.lastIndexOf('\n')).split('\n').last().toLongLong();
        ASSERT_GE(kept, 20);

        const FakeClock clock;
        auto opened = replica::Replica::open(path, clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        EXPECT_TRUE((*opened)->opening().movedAside.isEmpty());
        auto reader = *(*opened)->newReader();
        const auto entries = reader->outbox();
        ASSERT_GE(entries.size(), kept);
        for (qint64 n = 1; n <= kept; ++n) {
            EXPECT_EQ(entries[n - 1].id, QStringLiteral("entry-%1").arg(n));
            const auto draft = reader->draft(ConversationId{n}, true);
            ASSERT_TRUE(draft) << n;
            EXPECT_EQ(draft->text, QStringLiteral("draft %1").arg(n));
        }
    }
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0) return writeForEver(QString::fromLocal8Bit(argv[2]));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
