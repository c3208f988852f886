// SPDX-License-Identifier: GPL-3.0-or-later
// What the agent wrote: drafts and the outbox.
#include "replicatest.h"

using namespace heard;
using namespace heard::replica;
using namespace heard::test;

TEST_F(ReplicaTest, AnEntryTakesItsDraftAlongAndItsMessageTakesTheEntry) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 3, 1)}));
    replica->saveDraft({ConversationId{3}, false, QStringLiteral("ответ"), {}, 5, 1});
    replica->saveDraft({ConversationId{3}, true, QStringLiteral("заметка"), {}, 0, 1});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 3)));
    EXPECT_FALSE(reader->draft(ConversationId{3}, false));
    EXPECT_EQ(reader->draft(ConversationId{3}, true)->text, QStringLiteral("заметка"));
    ASSERT_EQ(reader->outbox().size(), 1);
    EXPECT_EQ(replica->counts().outbox, 1);
    EXPECT_EQ(order({View::Own::Outbox, {}, Sort::Newest, {}}), (QList<qint64>{3}));
    ASSERT_TRUE(apply(11, 11, {messageItem(11, 9, 3, QStringLiteral("c1"))}));
    EXPECT_TRUE(reader->outbox().isEmpty());
    EXPECT_EQ(replica->counts().outbox, 0);
}

/// The first commit of these is not flushed, the second is, so they can't be one.
TEST_F(ReplicaTest, FactsAndWhatTheAgentWroteAreCommittedInTheOrderTheyCame) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 3, 1)}));
    QList<qint64> told;
    QObject context;
    for (qint64 seq = 11; seq <= 30; ++seq) {
        replica->apply({seq, seq, {messageItem(seq, seq, 3)}, {}}, &context, [&told, seq](const auto &kept) {
            if (kept) told += seq;
        });
        if (seq % 3 == 0)
            replica->enqueue(reply(QString::number(seq), 3), &context, [&told, seq](const auto &kept) {
                if (kept) told += -seq;
            });
    }
    ASSERT_TRUE(enqueue(reply(QStringLiteral("last"), 3)));
    QList<qint64> posted;
    for (qint64 seq = 11; seq <= 30; ++seq) {
        posted += seq;
        if (seq % 3 == 0) posted += -seq;
    }
    EXPECT_EQ(told, posted);
    open();
    EXPECT_EQ(replica->position(), (Position{kWorkspace, 30}));
    EXPECT_EQ(reader->outbox().size(), 8);
    EXPECT_EQ(reader->messages(ConversationId{3}, {}, 50).size(), 20);
}

TEST_F(ReplicaTest, AnAcceptedEntryGoesWhenTheCursorIsThere) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {}));
    OutboxEntry entry = reply(QStringLiteral("c1"), 3);
    entry.verb = QLatin1String(protocol::verb::kResolve);
    ASSERT_TRUE(enqueue(entry));
    entry.state = OutboxEntry::State::Accepted;
    entry.doneSeq = 12;
    ASSERT_TRUE(settled([&](QObject *c, Replica::Kept k) { replica->updateEntry(entry, c, k); }));
    ASSERT_TRUE(apply(11, 11, {}));
    EXPECT_EQ(reader->outbox().size(), 1);
    ASSERT_TRUE(apply(12, 12, {}));
    EXPECT_TRUE(reader->outbox().isEmpty());
}

TEST_F(ReplicaTest, TakingBackGivesTheTextAsADraftUnlessItMayHaveLeft) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 3, 1)}));
    OutboxEntry entry = reply(QStringLiteral("c1"), 3);
    const QJsonObject chosen{{QStringLiteral("subject"), QStringLiteral("s")}};
    entry.args.insert(QStringLiteral("outgoing"), chosen);
    ASSERT_TRUE(enqueue(entry));
    replica->saveDraft({ConversationId{3}, false, QStringLiteral("новое"), {}, 0, 1});
    const auto takeBack = [&] {
        return settled([&](QObject *c, Replica::Kept k) { replica->takeBack(QStringLiteral("c1"), c, k); });
    };
    entry.state = OutboxEntry::State::Sending;
    ASSERT_TRUE(settled([&](QObject *c, Replica::Kept k) { replica->updateEntry(entry, c, k); }));
    EXPECT_EQ(takeBack().error().code, QStringLiteral("may-have-left"));
    EXPECT_EQ(reader->outbox().size(), 1);
    entry.state = OutboxEntry::State::Stopped;
    ASSERT_TRUE(settled([&](QObject *c, Replica::Kept k) { replica->updateEntry(entry, c, k); }));
    ASSERT_TRUE(takeBack());
    EXPECT_TRUE(reader->outbox().isEmpty());
    EXPECT_EQ(reader->draft(ConversationId{3}, false)->text, QStringLiteral("ответ\n\nновое"));
    EXPECT_EQ(reader->draft(ConversationId{3}, false)->outgoing, chosen);
    EXPECT_EQ(takeBack().error().code, QStringLiteral("not-found"));
}

TEST_F(ReplicaTest, AnotherWorkspaceBeginsAnewAndTheFirstOnesTextsComeBackWithIt) {
    ASSERT_TRUE(snapshot(kWorkspace, 100, {conversationItem(90, 1, 1)}));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("о первом"), {}, 0, 1});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 1)));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("ещё"), {}, 0, 1});
    ASSERT_TRUE(snapshot(QStringLiteral("w2"), 5, {conversationItem(2, 1, 7)}));
    EXPECT_EQ(reader->conversation(ConversationId{1})->lastAt, 7) << "another ledger's numbers don't compare";
    EXPECT_TRUE(reader->drafts().isEmpty());
    EXPECT_TRUE(reader->outbox().isEmpty());
    ASSERT_TRUE(snapshot(kWorkspace, 100, {conversationItem(90, 1, 1)}));
    EXPECT_EQ(reader->draft(ConversationId{1}, false)->text, QStringLiteral("ещё"));
    ASSERT_EQ(reader->outbox().size(), 1);
    EXPECT_EQ(reader->outbox().first().args, reply({}, 1).args);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
