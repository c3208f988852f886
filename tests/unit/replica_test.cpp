// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "storage/database.h"
#include "support/migration.h"

using namespace heard;
using namespace heard::replica;

namespace {

class FixedClock final : public Clock {
public:
    qint64 now() const override { return m_now++; }

private:
    mutable qint64 m_now = 1'000'000;
};

protocol::Item conversationItem(qint64 seq, qint64 id, qint64 lastAt, const QString &status = QStringLiteral("open"),
                                int unread = 0, qint64 channel = 1) {
    return {seq,
            QStringLiteral("conversation"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("customer"), id},
             {QStringLiteral("channel"), channel},
             {QStringLiteral("status"), status},
             {QStringLiteral("unread"), unread},
             {QStringLiteral("last_at"), lastAt},
             {QStringLiteral("of_later"), QStringLiteral("kept")}}};
}

protocol::Item messageItem(qint64 seq, qint64 id, qint64 conversation, const QString &clientId = {}) {
    return {seq,
            QStringLiteral("message"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("conversation"), conversation},
             {QStringLiteral("client_id"), clientId},
             {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                              {QStringLiteral("text"), QStringLiteral("да")}}}}}};
}

protocol::Item goneItem(qint64 seq, const QString &kind, qint64 id) {
    return {seq, QStringLiteral("gone"), {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), id}}};
}

class ReplicaTest : public testing::Test {
protected:
    void SetUp() override { open(); }

    void open() {
        reader.reset();
        replica.reset();
        auto opened = Replica::open(path(), clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        replica = *std::move(opened);
        reader = *replica->newReader();
    }

    QString path() const { return dir.filePath(QStringLiteral("desk/replica.db")); }

    /// Waits until all that was posted so far is committed; what it came to.
    Result<void> settled(const std::function<void(QObject *, Replica::Kept)> &post) {
        QObject context;
        std::optional<Result<void>> answer;
        post(&context, [&answer](const Result<void> &result) { answer = result; });
        while (!answer) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return *answer;
    }
    Result<void> apply(qint64 from, qint64 to, const QList<protocol::Item> &items) {
        return settled([&](QObject *context, Replica::Kept kept) {
            replica->apply({from, to, items, {}}, context, kept);
        });
    }
    Result<void> snapshot(const QString &workspace, qint64 head, const QList<protocol::Item> &items) {
        replica->beginSnapshot(workspace, false);
        replica->addPage(items, nullptr, {});
        return settled([&](QObject *context, Replica::Kept kept) { replica->endSnapshot(head, context, kept); });
    }
    Result<void> enqueue(const OutboxEntry &entry) {
        return settled([&](QObject *context, Replica::Kept kept) { replica->enqueue(entry, context, kept); });
    }
    static OutboxEntry reply(const QString &id, qint64 conversation) {
        OutboxEntry entry;
        entry.id = id;
        entry.conversation.v = conversation;
        entry.verb = QLatin1String(protocol::verb::kReply);
        entry.args = {
            {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                             {QStringLiteral("text"), QStringLiteral("ответ")}}}}};
        entry.basedOn = 5;
        entry.createdAt = 7;
        return entry;
    }
    QList<qint64> order(const View &view = viewOf(ConversationStatus::Open)) {
        QList<qint64> ids;
        for (const Spot &spot : reader->order(view, -1, clock.now())) ids += spot.id.v;
        return ids;
    }

    QTemporaryDir dir;
    FixedClock clock;
    std::unique_ptr<Replica> replica;
    std::unique_ptr<Reader> reader;
};

const QString kWorkspace = QStringLiteral("w1");

}  // namespace

TEST_F(ReplicaTest, BeginsEmptyWithoutACursorAndWithADeviceThatStays) {
    EXPECT_EQ(replica->position(), Position{});
    const QString device = replica->device();
    EXPECT_FALSE(device.isEmpty());
    open();
    EXPECT_EQ(replica->device(), device);
}

TEST_F(ReplicaTest, RowsAndCursorAreKeptTogether) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(3, 1, 100), messageItem(4, 1, 1)}));
    ASSERT_TRUE(apply(11, 12, {conversationItem(11, 2, 200), messageItem(12, 2, 2)}));
    EXPECT_EQ(replica->position(), (Position{kWorkspace, 12}));
    open();
    EXPECT_EQ(replica->position(), (Position{kWorkspace, 12}));
    EXPECT_EQ(order(), (QList<qint64>{2, 1}));
    EXPECT_EQ(reader->messages(ConversationId{2}, {}, 50).size(), 1);
}

TEST_F(ReplicaTest, FieldsAndKindsOfLaterVersionsAreKept) {
    ASSERT_TRUE(snapshot(kWorkspace, 1, {conversationItem(1, 1, 100)}));
    ASSERT_TRUE(apply(2, 2, {{2, QStringLiteral("unheard-of"), {{QStringLiteral("id"), 1}}}}));
    EXPECT_EQ(reader->conversation(ConversationId{1})->extra.value(QLatin1String("of_later")).toString(),
              QStringLiteral("kept"));
    EXPECT_EQ(replica->position().cursor, 2);
}

TEST_F(ReplicaTest, WhatIsNotNewerChangesNothing) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(9, 1, 100)}));
    ASSERT_TRUE(apply(
        11, 13, {conversationItem(11, 1, 300), messageItem(12, 1, 1), goneItem(13, QStringLiteral("message"), 1)}));
    ASSERT_TRUE(apply(11, 12, {conversationItem(11, 1, 250), messageItem(12, 1, 1)}));
    EXPECT_EQ(reader->conversation(ConversationId{1})->lastAt, 300);
    EXPECT_TRUE(reader->messages(ConversationId{1}, {}, 50).isEmpty()) << "a deleted row must not come back";
    EXPECT_EQ(replica->position().cursor, 13);
}

TEST_F(ReplicaTest, AHoleIsRefusedAndNothingOfItKept) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {}));
    const auto result = apply(12, 12, {conversationItem(12, 1, 100)});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, QStringLiteral("gap"));
    EXPECT_FALSE(reader->conversation(ConversationId{1}));
    EXPECT_EQ(replica->position().cursor, 10);
}

TEST_F(ReplicaTest, ASnapshotDropsWhatItDidNotName) {
    ASSERT_TRUE(
        snapshot(kWorkspace, 10, {conversationItem(1, 1, 100), conversationItem(2, 2, 200), messageItem(3, 1, 1)}));
    ASSERT_TRUE(snapshot(kWorkspace, 20, {conversationItem(2, 2, 200), conversationItem(15, 3, 50)}));
    EXPECT_EQ(order(), (QList<qint64>{2, 3}));
    EXPECT_TRUE(reader->messages(ConversationId{1}, {}, 50).isEmpty());
    EXPECT_EQ(replica->counts().open.n, 2);
}

TEST_F(ReplicaTest, AnInterruptedSnapshotHasNoCursorAndStillShowsItsRows) {
    replica->beginSnapshot(kWorkspace, false);
    ASSERT_TRUE(settled([&](QObject *context, Replica::Kept kept) {
        replica->addPage({conversationItem(2, 2, 200), conversationItem(1, 1, 100)}, context, kept);
    }));
    open();
    EXPECT_FALSE(replica->position().cursor);
    EXPECT_EQ(order(), (QList<qint64>{2, 1}));
    ASSERT_TRUE(snapshot(kWorkspace, 30, {conversationItem(2, 2, 200)}));
    EXPECT_EQ(order(), (QList<qint64>{2}));
}

TEST_F(ReplicaTest, CountsFollowEachWrite) {
    ASSERT_TRUE(snapshot(
        kWorkspace, 10,
        {conversationItem(1, 1, 1, QStringLiteral("open"), 2, 7), conversationItem(2, 2, 2, QStringLiteral("waiting")),
         conversationItem(3, 3, 3, QStringLiteral("snoozed")), conversationItem(4, 4, 4, QStringLiteral("resolved")),
         conversationItem(5, 5, 5, QStringLiteral("open"), 0, 8)}));
    Counts expected;
    expected.open = {2, 1};
    expected.unread = 1;
    expected.waiting = expected.snoozed = expected.resolved = {1, 0};
    expected.channels = {{7, {1, 1}}, {8, {1, 0}}};
    expected.agents = expected.departments = {{0, {2, 1}}};
    EXPECT_EQ(replica->counts(), expected);
    EXPECT_EQ(reader->counts(), expected);
    ASSERT_TRUE(apply(11, 12,
                      {conversationItem(11, 1, 9, QStringLiteral("resolved"), 0, 7),
                       goneItem(12, QStringLiteral("conversation"), 2)}));
    expected.open = {1, 0};
    expected.unread = 0;
    expected.waiting = {};
    expected.resolved = {2, 0};
    expected.channels = {{8, {1, 0}}};
    expected.agents = expected.departments = {{0, {1, 0}}};
    EXPECT_EQ(replica->counts(), expected);
    View inChannel = viewOf(ConversationStatus::Open);
    inChannel.filter.channels = {ChannelId{8}};
    EXPECT_EQ(order(inChannel), (QList<qint64>{5}));
    View unread = viewOf(ConversationStatus::Open);
    unread.filter.unread = true;
    EXPECT_EQ(order(unread), (QList<qint64>{}));
}

/// Random changes of all that lists are filtered by: the kept numbers and the indexed orders are those of a recount.
TEST_F(ReplicaTest, CountsAndOrdersEqualARecountAfterRandomChanges) {
    const quint32 seed = qEnvironmentVariableIsSet("HEARD_TEST_SEED") ? qEnvironmentVariable("HEARD_TEST_SEED").toUInt()
                                                                      : QRandomGenerator::global()->generate();
    SCOPED_TRACE(testing::Message() << "HEARD_TEST_SEED=" << seed);
    QRandomGenerator chance(seed);
    const AgentId me{2};
    const QStringList statuses{QStringLiteral("open"), QStringLiteral("waiting"), QStringLiteral("snoozed"),
                               QStringLiteral("resolved")};
    const auto some = [&chance](const QJsonArray &all) {
        QJsonArray part;
        for (const QJsonValue &each : all)
            if (chance.bounded(3) == 0) part += each;
        return part;
    };
    const auto item = [&](qint64 seq, qint64 id) {
        protocol::Item item = conversationItem(seq, id, chance.bounded(1, 1000), statuses[chance.bounded(4)],
                                               chance.bounded(3), chance.bounded(1, 4));
        const QJsonArray mentioned = some({1, 2, 3});
        for (const auto &[name, value] : std::initializer_list<std::pair<const char *, QJsonValue>>{
                 {"assignee", chance.bounded(4)},
                 {"department", chance.bounded(3)},
                 {"waiting_since", chance.bounded(500)},
                 {"due_at", chance.bounded(500)},
                 {"tags", some({QStringLiteral("доставка"), QStringLiteral("a,\"b\"")})},
                 {"mentioned", mentioned},
                 {"mention_unseen", some(mentioned)}})
            item.data.insert(QLatin1String(name), value);
        return item;
    };
    QList<protocol::Item> items;
    for (int id = 1; id <= 60; ++id) items += item(id, id);
    ASSERT_TRUE(snapshot(kWorkspace, 60, items));
    qint64 seq = 60;
    for (int round = 0; round < 30; ++round) {
        QList<protocol::Item> burst;
        for (int n = chance.bounded(1, 12); n > 0; --n) {
            const qint64 id = chance.bounded(1, 80);
            burst += chance.bounded(8) == 0 ? goneItem(++seq, QStringLiteral("conversation"), id) : item(++seq, id);
        }
        ASSERT_TRUE(apply(burst.first().seq, seq, burst));
    }
    QList<Conversation> all;
    for (int id = 1; id <= 80; ++id)
        if (auto one = reader->conversation(ConversationId{id})) all += *one;
    ASSERT_GT(all.size(), 20);
    Counts expected;
    const auto add = [](Tally &tally, bool unread) {
        ++tally.n;
        tally.unread += unread;
    };
    for (const Conversation &c : std::as_const(all)) {
        const bool unread = c.unread > 0;
        const bool open = c.status == ConversationStatus::Open;
        expected.unread += unread;
        add(open                                      ? expected.open
            : c.status == ConversationStatus::Waiting ? expected.waiting
            : c.status == ConversationStatus::Snoozed ? expected.snoozed
                                                      : expected.resolved,
            unread);
        if (open) add(expected.agents[c.assignee.v], unread);
        if (open) add(expected.channels[c.channel.v], unread);
        if (open) add(expected.departments[c.department.v], unread);
        for (const AgentId agent : c.mentioned) add(expected.mentions[agent.v], c.mentionUnseen.contains(agent));
        if (c.status == ConversationStatus::Resolved) continue;
        for (const QString &tag : c.tags) add(expected.tags[tag], unread);
    }
    EXPECT_EQ(reader->counts(), expected);
    EXPECT_EQ(replica->counts(), expected);

    const auto byHand = [&all, me](const View &view, qint64 now) {
        QList<Spot> spots;
        for (const Conversation &c : std::as_const(all))
            if (matches(view.filter, standingOf(c), me, now)) spots += Spot{rankOf(view.sort, standingOf(c)), c.id};
        std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) { return a.before(b); });
        QList<qint64> ids;
        for (const Spot &spot : std::as_const(spots)) ids += spot.id.v;
        return ids;
    };
    QList<Filter> filters(10);
    filters[1].statuses = {ConversationStatus::Resolved};
    filters[2].statuses = {ConversationStatus::Open};
    filters[3] = filters[4] = filters[5] = filters[6] = filters[2];
    filters[3].assignees = {Filter::kMe};
    filters[4].assignees = {Filter::kNobody};
    filters[5].channels = {ChannelId{2}};
    filters[6].departments = {CardId{1}};
    filters[7].tags = {QStringLiteral("Доставка")};
    filters[8].mentioned = true;
    filters[8].statuses = {ConversationStatus::Open, ConversationStatus::Resolved};
    filters[9].dueMinutes = 0;
    filters[9].unread = true;
    for (const Filter &filter : std::as_const(filters))
        for (const Sort sort : {Sort::Newest, Sort::Promise, Sort::Longest}) {
            const View view{View::Own::No, filter, sort, me};
            EXPECT_EQ(order(view), byHand(view, clock.now()))
                << QJsonDocument(toJson(filter)).toJson().constData() << int(sort);
        }
    View mine{View::Own::No, filters[3], Sort::Newest, me};
    EXPECT_TRUE(isIndexed(mine));
    mine.sort = Sort::Promise;
    EXPECT_FALSE(isIndexed(mine));
}

TEST_F(ReplicaTest, ACommitNamesWhatItChanged) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {}));
    QSignalSpy spy(replica.get(), &Replica::changed);
    ASSERT_TRUE(apply(11, 12, {conversationItem(11, 4, 77, QStringLiteral("open"), 1), messageItem(12, 6, 4)}));
    ASSERT_EQ(spy.size(), 1);
    const auto change = spy.first().first().value<Change>();
    EXPECT_FALSE(change.everything);
    Place place{ConversationId{4}, {}, false, CustomerId{4}};
    place.standing.lastAt = 77;
    place.standing.unread = true;
    place.standing.channel = ChannelId{1};
    EXPECT_EQ(change.conversations.value(ConversationId{4}), place);
    EXPECT_EQ(change.messages.value(ConversationId{4}), (QSet<MessageId>{MessageId{6}}));
    ASSERT_TRUE(change.counts);
    EXPECT_EQ(change.counts->open, (Tally{1, 1}));
}

TEST_F(ReplicaTest, MessagesComeInPagesOldestFirst) {
    QList<protocol::Item> items;
    for (int i = 1; i <= 120; ++i) items += messageItem(i, i, i % 2 ? 1 : 2);
    ASSERT_TRUE(snapshot(kWorkspace, 120, items));
    const auto page = reader->messages(ConversationId{1}, {}, 20);
    ASSERT_EQ(page.size(), 20);
    EXPECT_EQ(page.first().id.v, 81);
    EXPECT_EQ(page.last().id.v, 119);
    const auto older = reader->messages(ConversationId{1}, page.first().id, 50);
    ASSERT_EQ(older.size(), 40);
    EXPECT_EQ(older.last().id.v, 79);
}

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

TEST_F(ReplicaTest, ADamagedFileIsSetAsideAndWhatTheAgentWroteIsTakenOver) {
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 1, 1)}));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("черновик"), {}, 0, 1});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 2)));
    reader.reset();
    replica.reset();
    // The root page of a table that a start reads, so that only that table is lost.
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 page = 4096;
    qint64 channelRoot = 0;
    {
        auto database = *storage::Database::open({.path = path(), .readOnly = true});
        channelRoot =
            database->value(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'channel'"))->toLongLong();
    }
    ASSERT_TRUE(file.seek((channelRoot - 1) * page));
    file.write(QByteArray(page, '\xff'));
    file.close();

    open();
    ASSERT_FALSE(replica->opening().movedAside.isEmpty());
    EXPECT_TRUE(QFile::exists(replica->opening().movedAside));
    EXPECT_EQ(replica->opening().savedDrafts, 1);
    EXPECT_EQ(replica->opening().savedEntries, 1);
    EXPECT_FALSE(replica->position().cursor) << "facts come again from the hub";
    ASSERT_TRUE(snapshot(kWorkspace, 10, {conversationItem(1, 1, 1)}));
    EXPECT_EQ(reader->draft(ConversationId{1}, false)->text, QStringLiteral("черновик"));
    EXPECT_EQ(reader->outbox().value(0).id, QStringLiteral("c1"));
}

TEST_F(ReplicaTest, DamageFoundWhileItRunsIsToldOnceAndMendedAtTheNextStart) {
    const QString words = QStringLiteral("страница, которая испортится ");
    QList<protocol::Item> items{conversationItem(1, 1, 100)};
    for (int i = 2; i < 400; ++i) {
        auto message = messageItem(i, i, 1);
        message.data.insert(QStringLiteral("parts"),
                            QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                   {QStringLiteral("text"), words.repeated(20)}}});
        items += message;
    }
    ASSERT_TRUE(snapshot(QStringLiteral("w1"), 400, items));
    replica->saveDraft({ConversationId{1}, false, QStringLiteral("ещё не отправлено"), {}, 0, 5});
    ASSERT_TRUE(enqueue(reply(QStringLiteral("c1"), 3)));
    reader.reset();
    replica.reset();  // what is in its log goes into the file
    open();
    EXPECT_TRUE(replica->opening().movedAside.isEmpty());
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const QByteArray inside = words.toUtf8();
        int spoilt = 0;
        for (qint64 at = 0; at < file.size(); at += 4096) {
            file.seek(at);
            if (!file.peek(4096).contains(inside)) continue;
            file.write(QByteArray(4096, 'Z'));
            ++spoilt;
        }
        ASSERT_GT(spoilt, 10);
    }
    QSignalSpy told(replica.get(), &Replica::damaged);
    reader->messages(ConversationId{1}, {}, 50);
    reader->messages(ConversationId{1}, {}, 50);
    while (told.isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_TRUE(reader->conversation(ConversationId{1})) << "what is not damaged can still be read";
    open();
    EXPECT_EQ(told.size(), 1);
    EXPECT_FALSE(replica->opening().movedAside.isEmpty());
    EXPECT_EQ(replica->opening().savedDrafts, 1);
    EXPECT_EQ(replica->opening().savedEntries, 1);
    EXPECT_FALSE(replica->position().cursor) << "all comes again from the hub";
    EXPECT_TRUE(QFile::exists(replica->opening().movedAside));
    open();
    EXPECT_TRUE(replica->opening().movedAside.isEmpty()) << "once is enough";
    EXPECT_EQ(reader->outbox().size(), 1);
}

TEST_F(ReplicaTest, AnEarlierFileLearnsWhenTheCustomerWroteLast) {
    auto incoming = messageItem(2, 1, 7);
    incoming.data.insert(QStringLiteral("direction"), QStringLiteral("in"));
    incoming.data.insert(QStringLiteral("at"), 500);
    auto outgoing = messageItem(3, 2, 7);
    outgoing.data.insert(QStringLiteral("direction"), QStringLiteral("out"));
    outgoing.data.insert(QStringLiteral("at"), 900);
    ASSERT_TRUE(snapshot(QStringLiteral("w1"), 3,
                         {conversationItem(1, 7, 900), conversationItem(1, 8, 100), incoming, outgoing}));
    reader.reset();
    replica.reset();
    {
        auto db = storage::Database::open({.path = path()});
        ASSERT_TRUE(test::runMigration(**db, QStringLiteral(":/replica/sqlite/migrations/006_last_inbound.sql")));
    }
    open();
    EXPECT_EQ(reader->conversation(ConversationId{7})->lastInboundAt, 500);
    EXPECT_EQ(reader->conversation(ConversationId{7})->lastAt, 900);
    EXPECT_EQ(reader->conversation(ConversationId{7})->extra.value(QLatin1String("of_later")).toString(),
              QStringLiteral("kept"));
    EXPECT_EQ(reader->conversation(ConversationId{8})->lastInboundAt, 0);
}

TEST_F(ReplicaTest, OrdersAreFoundByTheBeginningOfTheirNumber) {
    const auto order = [](qint64 seq, qint64 id, const QString &number, const char *kind = "order") {
        return protocol::Item{seq,
                              QStringLiteral("card"),
                              {{QStringLiteral("id"), id},
                               {QStringLiteral("kind"), QString::fromLatin1(kind)},
                               {QStringLiteral("owner"), 7},
                               {QStringLiteral("body"), QJsonObject{{QStringLiteral("number"), number}}}}};
    };
    ASSERT_TRUE(snapshot(QStringLiteral("w1"), 9,
                         {order(1, 1, QStringLiteral("A-20417")), order(2, 2, QStringLiteral("a-2042")),
                          order(3, 3, QStringLiteral("B-20417")), order(4, 4, QStringLiteral("A-20417"), "merge"),
                          order(5, 5, QStringLiteral("Ю-1"))}));
    const auto found = [&](const QString &number) {
        QStringList numbers;
        for (const Card &card : reader->ordersBeginning(number, 10))
            numbers += card.body.value(QLatin1String("number")).toString();
        return numbers;
    };
    EXPECT_EQ(found(QStringLiteral("a-204")), (QStringList{QStringLiteral("A-20417"), QStringLiteral("a-2042")}));
    EXPECT_EQ(found(QStringLiteral("Ю")), QStringList{QStringLiteral("Ю-1")});
    EXPECT_EQ(found(QStringLiteral("204")), QStringList());
    EXPECT_EQ(reader->ordersBeginning(QStringLiteral("A"), 1).size(), 1);
}

TEST_F(ReplicaTest, ANewerFileIsRefusedAndLeftAsItIs) {
    reader.reset();
    replica.reset();
    {
        auto database = *storage::Database::open({.path = path()});
        ASSERT_TRUE(database->setSchemaVersion(999));
        ASSERT_TRUE(database->checkpoint());
    }
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto opened = Replica::open(path(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, QStringLiteral("newer-database"));
    file.seek(0);
    EXPECT_EQ(file.readAll(), before);
}

TEST_F(ReplicaTest, CardsAreFoundByKindAndOwner) {
    const auto card = [](qint64 seq, qint64 id, const char *kind, qint64 owner, const char *name) {
        return protocol::Item{seq,
                              QStringLiteral("card"),
                              {{QStringLiteral("id"), id},
                               {QStringLiteral("kind"), QLatin1String(kind)},
                               {QStringLiteral("owner"), owner},
                               {QStringLiteral("seq"), seq},
                               {QStringLiteral("body"), QJsonObject{{QStringLiteral("name"), QLatin1String(name)}}}}};
    };
    QSet<QString> told;
    QObject::connect(replica.get(), &Replica::changed, [&told](const Change &change) { told += change.cards; });
    ASSERT_TRUE(snapshot(kWorkspace, 3,
                         {card(1, 1, "order", 7, "a"), card(2, 2, "order", 8, "b"), card(3, 3, "view", 0, "c")}));
    EXPECT_EQ(told, (QSet<QString>{QStringLiteral("order"), QStringLiteral("view")}));
    EXPECT_EQ(reader->cards(QStringLiteral("order")).size(), 2);
    ASSERT_EQ(reader->cards(QStringLiteral("order"), 8).size(), 1);
    EXPECT_EQ(reader->cards(QStringLiteral("order"), 8).first().id, CardId{2});
    told.clear();
    // An older one changes nothing; a newer one takes its place; a removed one goes.
    ASSERT_TRUE(apply(4, 4, {card(4, 2, "order", 8, "new")}));
    ASSERT_TRUE(apply(5, 5, {card(2, 2, "order", 8, "old")}));
    EXPECT_EQ(reader->card(CardId{2})->body.value(QLatin1String("name")).toString(), QStringLiteral("new"));
    told.clear();
    ASSERT_TRUE(apply(6, 6, {goneItem(6, QStringLiteral("card"), 3)}));
    EXPECT_EQ(told, QSet<QString>{QStringLiteral("view")});
    EXPECT_FALSE(reader->card(CardId{3}));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
