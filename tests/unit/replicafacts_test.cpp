// SPDX-License-Identifier: GPL-3.0-or-later
// Facts from the hub: rows and cursor, snapshots, counts, orders, and what is found of them.
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>

#include "replicatest.h"

using namespace heard;
using namespace heard::replica;
using namespace heard::test;

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
