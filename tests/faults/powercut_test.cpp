// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at any moment: what was not synced is lost, or written, or half written, sector by sector. What had
// been acknowledged by then is there afterwards, and the files are sound.
// HEARD_TEST_SEED: with that seed; HEARD_TEST_CUTS: so many images of each moment (3).
#include <QCoreApplication>
#include <QDir>
#include <atomic>
#include <iostream>

#include "protocol/items.h"
#include "support/baddisk.h"
#include "support/corebed.h"
#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;

namespace {

QString text(const char *word) { return QLatin1String(word); }

/// What the files could be at one moment, and what had been said by then.
struct Moment {
    BadDisk::Images images;
    int said = 0;
    qint64 head = 0;
};

class PowerCut : public testing::Test {
protected:
    PowerCut() {
        const quint32 seed = qEnvironmentVariableIsSet("HEARD_TEST_SEED")
                                 ? qEnvironmentVariable("HEARD_TEST_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        std::cout << "HEARD_TEST_SEED=" << seed << std::endl;
        chance.seed(seed);
        moments.reserve(100);
        disk.watch([this, often = QRandomGenerator(seed)]() mutable {
            // Each of the first, in which the files are made; then some.
            if (++changes > 40 && often.bounded(rarely) != 0) return;
            if (moments.size() < 100) moments.push_back({disk.images(), said, head});
        });
    }
    /// Each moment's files in a folder of their own, some times.
    void each(const std::function<void(const QString &folder, const Moment &)> &look) {
        const std::vector<Moment> all = std::move(moments);
        moments.assign(100, {});  // no more of them
        const int cuts =
            qEnvironmentVariableIsSet("HEARD_TEST_CUTS") ? qEnvironmentVariableIntValue("HEARD_TEST_CUTS") : 3;
        int number = 0;
        for (const Moment &moment : all) {
            for (int n = 0; n < cuts && !HasFatalFailure(); ++n) {
                SCOPED_TRACE(testing::Message() << "cut " << ++number << ", " << moment.said << " said");
                QTemporaryDir dir;
                BadDisk::powerCut(moment.images, dir.path(), chance);
                look(dir.path(), moment);
            }
        }
        std::cout << number << " cuts at " << all.size() << " of " << changes << " moments" << std::endl;
    }

    QRandomGenerator chance;
    std::vector<Moment> moments;  ///< written by the thread that writes the file
    std::atomic<int> said = 0;    ///< acknowledged
    std::atomic<qint64> head = 0;
    int rarely = 20;
    int changes = 0;
    BadDisk disk;  ///< outlives what stands on it
};

TEST_F(PowerCut, ALedgerHasWhatItSaidItKept) {
    constexpr int kMessages = 400;
    QTemporaryDir keys;
    {
        CoreBed bed;
        ASSERT_TRUE(bed.open());
        for (int n = 1; n <= kMessages; ++n) {
            const QString words = QStringLiteral("message %1").arg(n);
            if (n % 4 == 0) {
                const qint64 conversation = bed.conversations().first().id.v;
                bed.done(text("note"), CoreBed::in(conversation, {{text("parts"), CoreBed::textParts(words)}}));
            } else {
                ASSERT_TRUE(bed.receive(CoreBed::inbound(QString::number(n), words, QString::number(n % 7))).kept);
            }
            said = n;
            head = bed.core->desks().head();
        }
        bed.close();
        for (const char *name : {"secrets.key", "desk.token"})
            ASSERT_TRUE(QFile::copy(bed.folder + u'/' + text(name), keys.filePath(text(name))));
    }
    each([&](const QString &folder, const Moment &moment) {
        for (const char *name : {"secrets.key", "desk.token"})
            ASSERT_TRUE(QFile::copy(keys.filePath(text(name)), folder + u'/' + text(name)));
        CoreBed bed(folder);
        const auto opened = bed.open();
        ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' ' << opened.error().detail.toStdString();
        ASSERT_GE(bed.core->desks().head(), moment.head);  // desks have seen as much
        auto messages = bed.messages();
        std::reverse(messages.begin(), messages.end());
        ASSERT_GE(messages.size(), moment.said);
        ASSERT_LE(messages.size(), kMessages);
        for (int n = 1; n <= messages.size(); ++n)
            ASSERT_EQ(plainText(messages[n - 1].parts), QStringLiteral("message %1").arg(n));
        ASSERT_EQ(bed.findings(), QStringList());
    });
}

/// Changes of the hub's come as well; they may be lost, and then all after a cursor that is lost with them.
TEST_F(PowerCut, AReplicaHasWhatTheAgentWrote) {
    constexpr int kEntries = 400;
    QString name;
    {
        ReplicaBed bed;
        name = QFileInfo(bed.path()).fileName();
        ASSERT_TRUE(bed.snapshot(0, {}));
        for (int n = 1; n <= kEntries; ++n) {
            for (const qint64 seq : {2 * n - 1, 2 * n}) {
                Message message;
                message.id.v = seq;
                message.conversation.v = 1;
                message.parts = {{text("text"), QString::number(seq)}};
                const protocol::Item item{seq, text("message"), protocol::toJson(message)};
                bed.replica->apply({seq, seq, {item}, {}}, nullptr, {});
            }
            bed.replica->saveDraft({ConversationId{n}, true, QStringLiteral("draft %1").arg(n), {}, 0, n});
            ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(QStringLiteral("entry-%1").arg(n), 1000 + n)));
            said = n;
        }
    }
    each([&](const QString &folder, const Moment &moment) {
        const FakeClock clock;
        auto opened = replica::Replica::open(folder + u'/' + name, clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        ASSERT_EQ((*opened)->opening().movedAside, QString());
        const auto reader = *(*opened)->newReader();
        const auto entries = reader->outbox();
        ASSERT_GE(entries.size(), moment.said);
        for (int n = 1; n <= entries.size(); ++n) {
            ASSERT_EQ(entries[n - 1].id, QStringLiteral("entry-%1").arg(n));
            const auto draft = reader->draft(ConversationId{n}, true);
            ASSERT_TRUE(draft) << n;
            ASSERT_EQ(draft->text, QStringLiteral("draft %1").arg(n));
        }
        const qint64 cursor = (*opened)->position().cursor.value_or(0);
        ASSERT_EQ(reader->messages(ConversationId{1}, {}, 10'000).size(), cursor);
        auto database = *storage::Database::open({.path = folder + u'/' + name, .readOnly = true});
        ASSERT_EQ(*database->integrity(false), QStringList());
    });
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
