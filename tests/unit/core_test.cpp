// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub's core does with a message in and a reply out.
#include <QCoreApplication>

#include "hub/core/queries.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreTest : public testing::Test {
protected:
    void SetUp() override {
        const auto opened = bed.open();
        ASSERT_TRUE(opened) << opened.error().code.toStdString() << opened.error().detail.toStdString();
    }

    /// Whatever a test did, the ledger is sound at its end.
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    CoreBed bed;
};

TEST_F(CoreTest, ANewLedgerHasStartersAndAnAdministrator) {
    EXPECT_EQ(bed.agent.roles.first(), s("administrator"));
    EXPECT_TRUE(bed.channelId(s("site")));
    EXPECT_TRUE(bed.channelId(s("form")));
    EXPECT_FALSE(bed.core->desks().workspace().isEmpty());
    EXPECT_EQ(bed.core->desks().signIn(s("guess")).error().code, s("wrong-token"));
}

TEST_F(CoreTest, RedeliveryIsOneMessage) {
    const auto first = bed.receive(CoreBed::inbound(s("m1"), s("Hello")));
    const qint64 head = bed.core->desks().head();
    bed.clock.advance(5000);
    const auto second = bed.receive(CoreBed::inbound(s("m1"), s("Hello")));
    EXPECT_TRUE(first.kept && !first.known);
    EXPECT_TRUE(second.kept && second.known);
    EXPECT_EQ(first.messageId, second.messageId);
    EXPECT_EQ(first.at, second.at);
    EXPECT_EQ(bed.core->desks().head(), head);
    EXPECT_EQ(bed.messages().size(), 1);
    // The same id on another channel is another message.
    EXPECT_FALSE(bed.receive(CoreBed::inbound(s("m1"), s("Hello")), s("form")).known);
}

TEST_F(CoreTest, AnIncomingMessageIsCleanedAndBounded) {
    auto dirty = CoreBed::inbound(s("m1"), s("a\r\nb\tc\x07") + QChar(0) + QChar(0xD800) + s("<b>é</b>"));
    dirty.customerName = s(" Anna \n  Li ");
    const auto result = bed.receive(dirty);
    ASSERT_TRUE(result.kept);
    const Message m = bed.message(result.messageId.toLongLong());
    EXPECT_EQ(m.parts[0].text, s("a\nb\tc") + QChar(0xFFFD) + s("<b>é</b>"));
    EXPECT_EQ(m.authorName, s("Anna Li"));

    EXPECT_EQ(bed.receive(CoreBed::inbound(s("m2"), QString(65'537, u'x'))).refusal, s("too-large"));
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("m2"), QString(65'536, u'x'))).kept);
    EXPECT_EQ(bed.receive(CoreBed::inbound({}, s("x"))).refusal, s("malformed"));
    EXPECT_EQ(bed.receive(CoreBed::inbound(QString(501, u'x'), s("x"))).refusal, s("malformed"));
    EXPECT_EQ(bed.receive(CoreBed::inbound(s("m3"), s("x"), {})).refusal, s("malformed"));
    auto empty = CoreBed::inbound(s("m4"), {});
    empty.parts.clear();
    EXPECT_EQ(bed.receive(empty).refusal, s("malformed"));
    auto deep = CoreBed::inbound(s("m5"), s("x"));
    for (int i = 0; i < 40; ++i) deep.extra = {{s("in"), deep.extra}};
    EXPECT_EQ(bed.receive(deep).refusal, s("malformed"));
    auto blob = CoreBed::inbound(s("m6"), s("x"));
    blob.parts[0].blob.id = s("999");
    EXPECT_EQ(bed.receive(blob).refusal, s("malformed"));
    EXPECT_EQ(bed.messages().size(), 2);
}

TEST_F(CoreTest, UnknownPartKindsAreKeptWhole) {
    auto message = CoreBed::inbound(s("m1"), s("Meet here"));
    message.parts[0].kind = s("location");
    message.parts[0].extra = {{s("lat"), 50.45}, {s("kind"), s("forged")}};
    const auto result = bed.receive(message);
    const Part part = bed.message(result.messageId.toLongLong()).parts.at(0);
    EXPECT_EQ(part.kind, s("location"));
    EXPECT_EQ(part.text, s("Meet here"));
    EXPECT_EQ(part.extra, (QJsonObject{{s("lat"), 50.45}}));
}

TEST_F(CoreTest, MessagesJoinTheOpenConversation) {
    const qint64 conversation = bed.begin(s("one"));
    bed.clock.advance(1000);
    EXPECT_EQ(bed.begin(s("two")), conversation);
    EXPECT_NE(bed.begin(s("other"), s("visitor-2")), conversation);
    EXPECT_NE(bed.begin(s("elsewhere"), s("visitor-1"), s("form")), conversation);
    const Conversation c = bed.conversation(conversation);
    EXPECT_EQ(c.unread, 2);
    EXPECT_EQ(c.waitingSince, CoreBed::kStart);
    EXPECT_EQ(c.lastAt, CoreBed::kStart + 1000);
    EXPECT_EQ(c.lastSnippet, s("two"));
    EXPECT_EQ(c.lastDirection, Direction::In);
}

TEST_F(CoreTest, AThreadKeyNamesItsConversation) {
    auto first = CoreBed::inbound(s("m1"), s("about shoes"));
    first.threadKey = s("t1");
    auto second = CoreBed::inbound(s("m2"), s("about hats"));
    second.threadKey = s("t2");
    auto third = CoreBed::inbound(s("m3"), s("shoes again"));
    third.threadKey = s("t1");
    const auto of = [this](const channelapi::InboundMessage &m) {
        return bed.message(bed.receive(m).messageId.toLongLong()).conversation;
    };
    const ConversationId shoes = of(first);
    EXPECT_NE(of(second), shoes);
    EXPECT_EQ(of(third), shoes);
}

TEST_F(CoreTest, AMessageWakesAndReopens) {
    const qint64 conversation = bed.begin();
    bed.done(s("snooze"), CoreBed::in(conversation, {{s("until"), CoreBed::kStart + 1000}}));
    EXPECT_EQ(bed.begin(s("again")), conversation);
    EXPECT_EQ(bed.conversation(conversation).status, ConversationStatus::Open);
    EXPECT_EQ(bed.conversation(conversation).snoozedUntil, 0);

    bed.done(s("resolve"), CoreBed::in(conversation));
    EXPECT_EQ(bed.conversation(conversation).unread, 0);
    bed.clock.advance(6LL * 24 * 3600 * 1000);
    EXPECT_EQ(bed.begin(s("one more thing")), conversation);
    const Conversation c = bed.conversation(conversation);
    EXPECT_EQ(c.status, ConversationStatus::Open);
    EXPECT_EQ(c.unread, 1);
    QStringList events;
    for (const Message &m : bed.messages())
        if (m.direction == Direction::System) events.prepend(m.event);
    EXPECT_EQ(events, (QStringList{s("snoozed"), s("resolved"), s("reopened")}));

    bed.done(s("resolve"), CoreBed::in(conversation));
    bed.clock.advance(8LL * 24 * 3600 * 1000);
    EXPECT_NE(bed.begin(s("a new matter")), conversation);
}

TEST_F(CoreTest, ANameToldLaterReachesTheCustomersConversations) {
    const qint64 nameless = bed.begin();
    EXPECT_TRUE(bed.conversation(nameless).customerName.isEmpty());
    auto labelled = CoreBed::inbound(s("labelled"), s("hi"), s("visitor-7"));
    labelled.addressLabel = s("Guest 7F");
    EXPECT_EQ(bed.conversation(bed.message(bed.receive(labelled).messageId.toLongLong()).conversation.v).customerName,
              s("Guest 7F"));
    auto named = CoreBed::inbound(s("m9"), s("I am Olena"));
    named.customerName = s("Олена");
    bed.receive(named);
    EXPECT_EQ(bed.conversation(nameless).customerName, s("Олена"));
}

TEST_F(CoreTest, AReplyGoesOutOnceAndInOrder) {
    const qint64 conversation = bed.begin();
    const qint64 first = bed.reply(conversation, s("one"));
    const qint64 second = bed.reply(conversation, s("two"));
    const auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken[0].message.v, first);
    EXPECT_EQ(taken[0].outbound.address, s("visitor-1"));
    EXPECT_EQ(taken[0].outbound.attempt, 1);
    EXPECT_EQ(bed.message(first).delivery, Delivery::Sending);
    EXPECT_TRUE(bed.takeDue().isEmpty());
    bed.settle(MessageId{first}, channelapi::SendOutcome::Kind::Accepted);
    EXPECT_EQ(bed.message(first).delivery, Delivery::Sent);
    const auto next = bed.takeDue();
    ASSERT_EQ(next.size(), 1);
    EXPECT_EQ(next[0].message.v, second);
    const Conversation c = bed.conversation(conversation);
    EXPECT_EQ(c.status, ConversationStatus::Waiting);
    EXPECT_EQ(c.waitingSince, 0);
    EXPECT_EQ(c.unread, 0);
    EXPECT_EQ(c.assignee, bed.agent.id);
    EXPECT_EQ(c.lastDelivery, Delivery::Sending);
}

TEST_F(CoreTest, TheSameDoIsDoneOnce) {
    const qint64 conversation = bed.begin();
    const QJsonObject args = CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("hi"))}});
    const qint64 basedOn = bed.conversation(conversation).lastMessage.v;
    const auto first = std::get<protocol::Done>(bed.execute(s("reply"), args, basedOn, s("do-1")));
    const auto second = std::get<protocol::Done>(bed.execute(s("reply"), args, basedOn, s("do-1")));
    EXPECT_EQ(first, second);
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(std::get<protocol::Done>(bed.execute(s("reply"), args, basedOn, s("do-1"))), first);
    int replies = 0;
    for (const Message &m : bed.messages()) replies += m.direction == Direction::Out;
    EXPECT_EQ(replies, 1);
    EXPECT_LE(first.seq, bed.core->desks().head());
}

TEST_F(CoreTest, ABlindReplyIsStale) {
    const qint64 conversation = bed.begin(s("one"));
    const qint64 seen = bed.conversation(conversation).lastMessage.v;
    bed.begin(s("two"));
    const qint64 newest = bed.conversation(conversation).lastMessage.v;
    const QJsonObject args = CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("hi"))}});
    const auto refused = std::get<protocol::Refused>(bed.execute(s("reply"), args, seen));
    EXPECT_EQ(refused.code, s("stale"));
    EXPECT_EQ(refused.facts, (QJsonObject{{s("since"), QJsonArray{newest}}, {s("last"), newest}}));
    EXPECT_EQ(bed.refusal(s("reply"), args), s("stale"));  // based on nothing at all
    EXPECT_EQ(bed.refusal(s("reply"), args, newest), QString());
    // One's own reply makes nothing stale; a colleague's does.
    EXPECT_EQ(bed.refusal(s("reply"), args, newest), QString());
    bed.agent.id = *bed.write<AgentId>([](Change &change) -> Result<AgentId> {
        Agent colleague;
        colleague.name = QStringLiteral("Colleague");
        change.add(colleague);
        return colleague.id;
    });
    EXPECT_EQ(bed.refusal(s("reply"), args, newest), s("stale"));
}

TEST_F(CoreTest, RepliesThatCantBeAreRefused) {
    const qint64 conversation = bed.begin();
    const qint64 last = bed.conversation(conversation).lastMessage.v;
    const auto replying = [&](const QJsonArray &parts) {
        return bed.refusal(s("reply"), CoreBed::in(conversation, {{s("parts"), parts}}), last);
    };
    EXPECT_EQ(replying({}), s("empty"));
    EXPECT_EQ(replying(CoreBed::textParts(s(" \n "))), s("empty"));
    EXPECT_EQ(replying(CoreBed::textParts(QString(70'000, u'x'))), s("too-large"));
    EXPECT_EQ(replying({QJsonObject{{s("kind"), s("image")}, {s("blob"), 77}}}), s("no-such-blob"));
    EXPECT_EQ(replying({QJsonObject{{s("text"), s("no kind")}}}), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("reply"), CoreBed::in(999, {{s("parts"), CoreBed::textParts(s("x"))}}), last),
              s("not-found"));
    const auto unknown = std::get<protocol::Refused>(bed.execute(s("dance"), {}));
    EXPECT_EQ(unknown.code, s("unknown-verb"));
    EXPECT_EQ(unknown.detail, s("dance"));
    EXPECT_EQ(bed.messages().size(), 1);
    EXPECT_TRUE(bed.takeDue().isEmpty());
}

TEST_F(CoreTest, WhenTheCustomerWroteLastIsKeptWhateverIsDone) {
    const qint64 conversation = bed.begin(s("one"));
    EXPECT_EQ(bed.conversation(conversation).lastInboundAt, CoreBed::kStart);
    bed.clock.advance(1000);
    bed.reply(conversation);
    bed.done(s("resolve"), CoreBed::in(conversation));
    EXPECT_EQ(bed.conversation(conversation).waitingSince, 0);
    EXPECT_EQ(bed.conversation(conversation).lastInboundAt, CoreBed::kStart);
    bed.clock.advance(1000);
    bed.begin(s("two"));
    EXPECT_EQ(bed.conversation(conversation).lastInboundAt, CoreBed::kStart + 2000);
}

TEST_F(CoreTest, TheChannelIsToldWhatAgentsHaveRead) {
    QList<channelapi::Hint> told;
    QObject::connect(&bed.core->channels(), &ConnectorStore::agentHint, &bed,
                     [&](ChannelId, const channelapi::Hint &hint) { told += hint; });
    const auto upTo = [](const channelapi::Hint &hint) { return hint.extra.value(s("upTo")).toString().toLongLong(); };
    const qint64 conversation = bed.begin(s("one"));
    const qint64 first = bed.conversation(conversation).lastMessage.v;
    bed.begin(s("two"));
    const qint64 second = bed.conversation(conversation).lastMessage.v;
    bed.done(s("mark_read"), CoreBed::in(conversation, {{s("up_to"), first}}));
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0].kind, s("read"));
    EXPECT_EQ(told[0].address, s("visitor-1"));
    EXPECT_EQ(upTo(told[0]), first);
    bed.done(s("mark_read"), CoreBed::in(conversation, {{s("up_to"), first}}));
    EXPECT_EQ(told.size(), 1) << "nothing new";

    std::optional<QList<channelapi::HistoryMessage>> history;
    bed.core->channels().history(bed.channelId(), s("visitor-1"), 10, &bed, [&](const auto &all) { history = all; });
    CoreBed::wait([&] { return history.has_value(); });
    ASSERT_EQ(history->size(), 2);
    EXPECT_TRUE(history->at(0).read);
    EXPECT_FALSE(history->at(1).read) << "nobody has looked yet";

    bed.reply(conversation);  // who answers has read
    ASSERT_EQ(told.size(), 2);
    EXPECT_GE(upTo(told[1]), second);
    bed.done(s("resolve"), CoreBed::in(conversation));
    EXPECT_EQ(told.size(), 2);
    // A kind without read receipts is told nothing.
    const qint64 form = bed.begin(s("three"), s("visitor-2"), s("form"));
    bed.done(s("resolve"), CoreBed::in(form));
    EXPECT_EQ(told.size(), 2);
}

TEST_F(CoreTest, NotesStayInside) {
    const qint64 conversation = bed.begin();
    const Conversation before = bed.conversation(conversation);
    bed.done(s("note"), CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("careful"))}}));
    EXPECT_TRUE(bed.takeDue().isEmpty());
    EXPECT_EQ(bed.conversation(conversation), before);
    EXPECT_EQ(bed.messages().first().direction, Direction::Note);
}

TEST_F(CoreTest, ConversationVerbsSayWhatTheyDo) {
    const qint64 conversation = bed.begin(s("one"));
    const qint64 first = bed.conversation(conversation).lastMessage.v;
    bed.begin(s("two"));
    bed.done(s("mark_read"), CoreBed::in(conversation, {{s("up_to"), first}}));
    EXPECT_EQ(bed.conversation(conversation).unread, 1);
    bed.done(s("mark_read"), CoreBed::in(conversation, {{s("up_to"), 1'000'000}}));
    EXPECT_EQ(bed.conversation(conversation).unread, 0);
    bed.begin(s("three"));  // what nobody could have seen yet is unread
    EXPECT_EQ(bed.conversation(conversation).unread, 1);
    const qint64 head = bed.core->desks().head();
    bed.done(s("mark_read"), CoreBed::in(conversation, {{s("up_to"), first}}));
    EXPECT_EQ(bed.core->desks().head(), head) << "nothing changed, nothing journaled";

    EXPECT_EQ(bed.refusal(s("snooze"), CoreBed::in(conversation, {{s("until"), 5}})), s("bad-time"));
    EXPECT_EQ(bed.refusal(s("assign"), CoreBed::in(conversation, {{s("agent"), 55}})), s("not-found"));
    bed.done(s("assign"), CoreBed::in(conversation, {{s("agent"), bed.agent.id.v}}));
    EXPECT_EQ(bed.conversation(conversation).assignee, bed.agent.id);
    bed.done(s("assign"), CoreBed::in(conversation, {{s("agent"), 0}}));
    EXPECT_FALSE(bed.conversation(conversation).assignee);
    bed.done(s("resolve"), CoreBed::in(conversation));
    bed.done(s("reopen"), CoreBed::in(conversation));
    const Conversation c = bed.conversation(conversation);
    EXPECT_EQ(c.status, ConversationStatus::Open);
    EXPECT_EQ(c.waitingSince, c.lastAt);
    const Message line = bed.messages().first();
    EXPECT_EQ(line.event, s("reopened"));
    EXPECT_EQ(line.author, bed.agent.id);
    EXPECT_NE(c.lastMessage, line.id);
}

TEST_F(CoreTest, SnoozedConversationsWakeWhenTheirTimeComes) {
    const qint64 conversation = bed.begin();
    bed.done(s("snooze"), CoreBed::in(conversation, {{s("until"), CoreBed::kStart + 60'000}}));
    EXPECT_EQ(bed.conversation(conversation).snoozedUntil, CoreBed::kStart + 60'000);
    bed.clock.advance(60'000);
    bool woken = false;
    QObject::connect(&bed.core->desks(), &DeskService::committed, &bed, [&] { woken = true; });
    CoreBed::wait([&] { return woken; });
    EXPECT_EQ(bed.conversation(conversation).status, ConversationStatus::Open);
    EXPECT_EQ(bed.messages().first().event, s("woken"));
}

TEST_F(CoreTest, ACardIsKeptChangedAndRemovedByItsRule) {
    const QJsonObject body{{s("name"), s("Late replies")}};
    const qint64 card =
        bed.done(s("card_add"), {{s("kind"), s("view")}, {s("body"), body}}).value(s("card")).toInteger();
    const auto kept = [&] {
        return *bed.read<std::optional<Card>>(
            [card](Tables &tables) -> Result<std::optional<Card>> { return tables.card(CardId{card}); });
    };
    ASSERT_TRUE(kept());
    EXPECT_EQ(kept()->body, body);
    EXPECT_EQ(kept()->updatedBy, bed.agent.id);
    const qint64 seq = kept()->seq;

    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("view")}, {s("body"), QJsonObject{}}}), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("of-later")}, {s("body"), body}}), s("unknown-kind"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("view")}, {s("owner"), 5}, {s("body"), body}}),
              s("wrong-shape"));
    const QJsonObject large{{s("name"), QString(300'000, u'x')}};
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("view")}, {s("body"), large}}), s("too-large"));

    const QJsonObject renamed{{s("name"), s("Late")}};
    bed.done(s("card_put"), {{s("card"), card}, {s("body"), renamed}, {s("seq"), seq}});
    EXPECT_EQ(kept()->body, renamed);
    // Someone who has not seen that change is told so.
    EXPECT_EQ(bed.refusal(s("card_put"), {{s("card"), card}, {s("body"), body}, {s("seq"), seq}}), s("changed"));
    bed.done(s("card_remove"), {{s("card"), card}});
    EXPECT_FALSE(kept());
    EXPECT_EQ(bed.refusal(s("card_remove"), {{s("card"), card}}), s("not-found"));
}

TEST_F(CoreTest, AnAgentsOwnCardIsInNobodyElsesSnapshotAndNamedInTheJournal) {
    bed.done(s("card_add"),
             {{s("kind"), s("view")}, {s("mine"), true}, {s("body"), QJsonObject{{s("name"), s("Mine")}}}});
    const auto pageFor = [this](AgentId reader) {
        return *bed.read<QJsonObject>([reader](Tables &tables) {
            return snapshotPage(tables, reader, {{s("kind"), s("card")}});
        });
    };
    const auto others = pageFor(AgentId{bed.agent.id.v + 1}).value(s("items")).toArray();
    EXPECT_EQ(pageFor(bed.agent.id).value(s("items")).toArray().size(), others.size() + 1);
    EXPECT_EQ(bed.journal().last().agent, bed.agent.id);
    EXPECT_FALSE(bed.journal().first().agent);
}

class LaterTest : public CoreTest {
protected:
    qint64 conversation = 0;
    qint64 until = CoreBed::kStart + 60'000;

    void SetUp() override {
        CoreTest::SetUp();
        conversation = bed.begin();
    }
    qint64 add(const char *text = "See you at nine") {
        const QJsonObject args{{s("parts"), CoreBed::textParts(s(text))}, {s("until"), until}};
        return bed.done(s("reply_later"), CoreBed::in(conversation, args), bed.conversation(conversation).lastMessage.v)
            .value(s("card"))
            .toInteger();
    }
    std::optional<Card> card(qint64 id) {
        return *bed.read<std::optional<Card>>(
            [id](Tables &tables) -> Result<std::optional<Card>> { return tables.card(CardId{id}); });
    }
    void passTime() {
        bool committed = false;
        const auto told =
            QObject::connect(&bed.core->desks(), &DeskService::committed, &bed, [&] { committed = true; });
        bed.clock.advance(60'000);
        CoreBed::wait([&] { return committed; });
        QObject::disconnect(told);
    }
};

TEST_F(LaterTest, AReplyForLaterChangesNothingUntilItsTimeAndThenIsAReply) {
    const qint64 id = add();
    EXPECT_EQ(bed.conversation(conversation).status, ConversationStatus::Open);
    EXPECT_EQ(bed.messages().size(), 1);
    passTime();
    EXPECT_FALSE(card(id));
    const Message sent = bed.messages().first();
    EXPECT_EQ(plainText(sent.parts), s("See you at nine"));
    EXPECT_EQ(sent.author, bed.agent.id);
    EXPECT_EQ(sent.at, until);
    EXPECT_EQ(bed.conversation(conversation).status, ConversationStatus::Waiting);
    EXPECT_EQ(bed.takeDue().size(), 1) << "it goes out as any reply";
}

TEST_F(LaterTest, WhatTheCustomerWroteInBetweenStopsItUntilSomeoneDecides) {
    const qint64 id = add();
    bed.begin(s("never mind, I have found it"));
    passTime();
    ASSERT_TRUE(card(id));
    EXPECT_EQ(card(id)->body.value(s("code")).toString(), s("stale"));
    EXPECT_EQ(bed.messages().size(), 2);
    // Sent all the same by someone who has seen it.
    bed.done(s("later_move"), {{s("card"), id}, {s("until"), bed.clock.now()}},
             bed.conversation(conversation).lastMessage.v);
    CoreBed::wait([&] { return !card(id); });
    EXPECT_EQ(bed.messages().size(), 3);
}

TEST_F(LaterTest, ItIsTakenBackByRemovingItsCardAndByNothingElse) {
    const qint64 id = add();
    const QJsonObject body{{s("until"), 1}};
    EXPECT_EQ(bed.refusal(s("card_put"), {{s("card"), id}, {s("body"), body}}), s("not-allowed"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("later")}, {s("owner"), conversation}, {s("body"), body}}),
              s("not-allowed"));
    bed.done(s("card_remove"), {{s("card"), id}});
    bed.clock.advance(120'000);
    EXPECT_EQ(bed.messages().size(), 1);
    const auto refusal = [this](qint64 when) {
        return bed.refusal(s("reply_later"),
                           CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("x"))}, {s("until"), when}}));
    };
    EXPECT_EQ(refusal(bed.clock.now() - 1), s("bad-time"));
    EXPECT_EQ(refusal(bed.clock.now() + 500LL * 24 * 3600 * 1000), s("bad-time"));
}

TEST_F(CoreTest, AReplyMayGoByAnotherChannelOfTheSameCustomer) {
    const qint64 conversation = bed.begin();
    const CustomerId customer = bed.conversation(conversation).customer;
    const auto added = *bed.write<qint64>([customer](Change &change) -> Result<qint64> {
        auto known = change.read().customer(customer);
        known->identities += Identity{{}, s("form"), s("anna@example.org"), {}};
        change.put(*known);
        return known->identities.last().id.v;
    });
    const auto reply = [&](qint64 channel, qint64 identity) {
        return CoreBed::in(
            conversation,
            {{s("parts"), CoreBed::textParts(s("By mail"))}, {s("channel"), channel}, {s("identity"), identity}});
    };
    const qint64 last = bed.conversation(conversation).lastMessage.v;
    EXPECT_EQ(bed.refusal(s("reply"), reply(bed.channelId().v, added), last), s("wrong-shape"));
    const qint64 stranger = bed.begin(s("hi"), s("visitor-2"), s("form"));
    EXPECT_NE(bed.conversation(stranger).customer, customer);
    bed.done(s("reply"), reply(bed.channelId(s("form")).v, added), last);
    EXPECT_EQ(bed.conversation(conversation).channel, bed.channelId(s("form")));
    const auto due = bed.takeDue();
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due.first().outbound.address, s("anna@example.org"));
}

TEST_F(CoreTest, AReplyGoesElsewhereOnlyAsFarAsConsentAllows) {
    const qint64 conversation = bed.begin();
    const CustomerId customer = bed.conversation(conversation).customer;
    bed.done(s("identity_add"),
             {{s("customer"), customer.v}, {s("kind"), s("form")}, {s("address"), s("anna@example.org")}});
    const auto identities =
        bed.read<Customer>([customer](Tables &tables) -> Result<Customer> { return *tables.customer(customer); })
            ->identities;
    const auto reply = [&](const char *channel, IdentityId identity) {
        return bed.refusal(s("reply"),
                           CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("Hi"))},
                                                      {s("channel"), bed.channelId(s(channel)).v},
                                                      {s("identity"), identity.v}}),
                           bed.conversation(conversation).lastMessage.v);
    };
    const auto consent = [&](const char *word) {
        bed.done(s("customer_put"), {{s("customer"), customer.v}, {s("set"), QJsonObject{{s("consent"), s(word)}}}});
    };
    consent("refused");
    EXPECT_EQ(reply("form", identities.last().id), s("consent-refused"));
    EXPECT_EQ(reply("site", identities.first().id), QString()) << "where they wrote they may be answered";
    consent("answers-only");
    EXPECT_EQ(reply("form", identities.last().id), s("answers-only")) << "they wait for nothing";
    bed.receive(CoreBed::inbound(s("2"), s("And when?")));
    EXPECT_EQ(reply("form", identities.last().id), QString());
    EXPECT_EQ(bed.conversation(conversation).channel, bed.channelId(s("form")));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
