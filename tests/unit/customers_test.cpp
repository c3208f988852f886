// SPDX-License-Identifier: GPL-3.0-or-later
// What agents do with customers, and with whose conversations are whose.
#include <QCoreApplication>

#include "hub/core/customers.h"
#include "hub/core/queries.h"
#include "protocol/items.h"
#include "protocol/profile.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CustomersTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    /// Whatever a test did, the ledger is sound at its end.
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    Customer customer(CustomerId id) {
        return *bed.read<Customer>(
            [id](Tables &tables) -> Result<Customer> { return tables.customer(id).value_or(Customer()); });
    }
    CustomerId customerOf(qint64 conversation) { return bed.conversation(conversation).customer; }
    QJsonObject put(CustomerId id, const QJsonObject &set, const QJsonObject &was = {}) const {
        return {{s("customer"), id.v}, {s("set"), set}, {s("was"), was}};
    }
    qint64 merge(CustomerId into, CustomerId from, const QJsonArray &take = {}) {
        return bed.done(s("customer_merge"), {{s("into"), into.v}, {s("from"), from.v}, {s("take"), take}})
            .value(s("merge"))
            .toInteger();
    }
    qint64 addIdentity(CustomerId id, const char *kind, const char *address) {
        return bed.done(s("identity_add"), {{s("customer"), id.v}, {s("kind"), s(kind)}, {s("address"), s(address)}})
            .value(s("identity"))
            .toInteger();
    }
    QStringList duplicates(CustomerId id) {
        QStringList found;
        const auto items = bed.ask(s("duplicates"), {{s("customer"), id.v}}).value(s("items")).toArray();
        for (const QJsonValue &item : items)
            found += QStringLiteral("%1 %2 %3")
                         .arg(item[s("customer")].toInteger())
                         .arg(item[s("reason")].toString(), item[s("detail")].toString());
        return found;
    }
    QStringList textsOf(qint64 conversation) {
        QStringList texts;
        const auto all = bed.messages();
        for (const Message &m : all)
            if (m.conversation.v == conversation && m.direction != Direction::System) texts.prepend(plainText(m.parts));
        return texts;
    }

    CoreBed bed;
};

// --- Fields -----------------------------------------------------------------------------------------------------

TEST_F(CustomersTest, FieldsAreSetCleanedAndKept) {
    const CustomerId id = customerOf(bed.begin());
    bed.done(s("customer_put"), put(id, {{s("name"), s("  Anna \n Li ")},
                                         {s("time_zone"), s("Europe/Kyiv")},
                                         {s("tags"), QJsonArray{s("vip "), s("VIP"), s("")}},
                                         {s("fields"), QJsonObject{{s("Card"), s(" 44 ")}, {s("None"), s(" ")}}},
                                         {s("consent"), s("answers-only")},
                                         {s("preferred_channel"), s("webchat")},
                                         {s("quiet"), QJsonObject{{s("from"), 1320}, {s("to"), 480}}},
                                         {s("notes"), s("Likes\r\ncoffee\n")}}));
    const Customer now = customer(id);
    EXPECT_EQ(now.name, s("Anna Li"));
    EXPECT_TRUE(now.nameByAgent);
    EXPECT_EQ(now.timeZone, s("Europe/Kyiv"));
    EXPECT_EQ(now.tags, QStringList{s("vip")});
    EXPECT_EQ(now.fields, (QJsonObject{{s("Card"), s("44")}}));
    EXPECT_EQ(now.consent, Consent::AnswersOnly);
    EXPECT_EQ(now.quiet, (QuietHours{1320, 480}));
    EXPECT_EQ(now.notes, s("Likes\ncoffee"));

    EXPECT_EQ(bed.refusal(s("customer_put"), put(id, {{s("time_zone"), s("Mars/Olympus")}})), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("customer_put"), put(id, {{s("name_by_agent"), false}})), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("customer_put"), put(id, {{s("notes"), QString(10'001, u'x')}})), s("too-large"));
    EXPECT_EQ(bed.refusal(s("customer_put"), put(CustomerId{99}, {})), s("not-found"));
    const qint64 head = bed.core->desks().head();
    bed.done(s("customer_put"), put(id, {{s("name"), s("Anna Li")}}));
    EXPECT_EQ(bed.core->desks().head(), head) << "nothing changed";
}

TEST_F(CustomersTest, AnEditGivesWayToAnotherOfTheSameFieldOnly) {
    const CustomerId id = customerOf(bed.begin());
    const QJsonValue none;
    bed.done(s("customer_put"), put(id, {{s("language"), s("uk")}}, {{s("language"), none}}));
    bed.done(s("customer_put"), put(id, {{s("notes"), s("x")}}, {{s("notes"), none}}));
    EXPECT_EQ(bed.refusal(s("customer_put"), put(id, {{s("language"), s("ru")}}, {{s("language"), none}})),
              s("changed"));
    EXPECT_EQ(customer(id).language, s("uk"));
    bed.done(s("customer_put"), put(id, {{s("language"), s("ru")}}, {{s("language"), s("uk")}}));
    EXPECT_EQ(customer(id).language, s("ru"));
}

TEST_F(CustomersTest, TheNameAnAgentWroteIsInAllConversationsAndNoChannelChangesIt) {
    const qint64 first = bed.begin(s("one"), s("v1"));
    const CustomerId id = customerOf(first);
    bed.done(s("customer_put"), put(id, {{s("name"), s("Anna")}}));
    EXPECT_EQ(bed.conversation(first).customerName, s("Anna"));
    auto message = CoreBed::inbound(s("named"), s("two"), s("v1"));
    message.customerName = s("xXx");
    bed.receive(message);
    EXPECT_EQ(customer(id).name, s("Anna"));
    EXPECT_EQ(bed.conversation(first).customerName, s("Anna"));
    // Taken away, the channel is believed again.
    bed.done(s("customer_put"), put(id, {{s("name"), QJsonValue()}}));
    message.remoteId = s("named again");
    bed.receive(message);
    EXPECT_EQ(customer(id).name, s("xXx"));
    EXPECT_EQ(bed.conversation(first).customerName, s("xXx"));
}

TEST_F(CustomersTest, IdentitiesAreKeptInOneFormAndTakenAwayIfUnused) {
    const CustomerId id = customerOf(bed.begin(s("one"), s("v1")));
    const CustomerId other = customerOf(bed.begin(s("two"), s("v2")));
    const qint64 phone = addIdentity(id, "phone", "8 (926) 123-45-67");
    EXPECT_EQ(customer(id).identities.last().address, s("+79261234567"));
    EXPECT_EQ(addIdentity(id, "phone", "+7 926 123 45 67"), phone);
    const QJsonObject taken{{s("customer"), other.v}, {s("kind"), s("phone")}, {s("address"), s("89261234567")}};
    EXPECT_EQ(bed.refusal(s("identity_add"), taken), s("identity-taken"));
    const QJsonObject wrong{{s("customer"), id.v}, {s("kind"), s("phone")}, {s("address"), s("call me")}};
    EXPECT_EQ(bed.refusal(s("identity_add"), wrong), s("bad-address"));
    bed.done(s("identity_remove"), {{s("identity"), phone}});
    EXPECT_EQ(customer(id).identities.size(), 1);
    EXPECT_EQ(bed.refusal(s("identity_remove"), {{s("identity"), customer(id).identities.first().id.v}}), s("in-use"));
    EXPECT_EQ(bed.refusal(s("identity_remove"), {{s("identity"), phone}}), s("not-found"));
}

// --- Duplicates -------------------------------------------------------------------------------------------------

TEST_F(CustomersTest, DuplicatesAreSuggestedWithTheReason) {
    const CustomerId a = customerOf(bed.begin(s("one"), s("v1")));
    const CustomerId b = customerOf(bed.begin(s("two"), s("v2")));
    const CustomerId mail = customerOf(bed.begin(s("three"), s("Anna@Example.org"), s("form")));
    EXPECT_EQ(duplicates(a), QStringList());
    addIdentity(a, "sms", "8 926 123 45 67");
    addIdentity(b, "whatsapp", "+7 926 123-45-67");
    EXPECT_EQ(duplicates(a), QStringList{QStringLiteral("%1 phone +79261234567").arg(b.v)});
    EXPECT_EQ(duplicates(b), QStringList{QStringLiteral("%1 phone +79261234567").arg(a.v)});
    addIdentity(a, "email", "anna@example.ORG");
    EXPECT_EQ(duplicates(mail), QStringList{QStringLiteral("%1 mail anna@example.org").arg(a.v)});

    const CustomerId c = customerOf(bed.begin(s("four"), s("v4")));
    bed.done(s("customer_put"),
             put(b, {{s("name"), s("Anna Li")}, {s("fields"), QJsonObject{{s("Card"), s("4417")}}}}));
    bed.done(s("customer_put"), put(c, {{s("name"), s("anna  LI")}}));
    EXPECT_EQ(duplicates(c), QStringList()) << "a name alone is not enough";
    bed.done(s("customer_put"), put(c, {{s("fields"), QJsonObject{{s("Card"), s("4417")}}}}));
    EXPECT_EQ(duplicates(c), QStringList{QStringLiteral("%1 field Card").arg(b.v)});

    bed.done(s("card_add"),
             {{s("kind"), s("distinct")}, {s("owner"), b.v}, {s("body"), QJsonObject{{s("other"), c.v}}}});
    EXPECT_EQ(duplicates(c), QStringList());
    merge(a, b);
    EXPECT_EQ(duplicates(a), QStringList{QStringLiteral("%1 mail anna@example.org").arg(mail.v)});
}

// --- Merging customers ------------------------------------------------------------------------------------------

TEST_F(CustomersTest, AMergedCustomerIsOnePersonEverywhere) {
    const qint64 chat = bed.begin(s("one"), s("v1"));
    const qint64 form = bed.begin(s("two"), s("anna@example.org"), s("form"));
    const CustomerId into = customerOf(chat), from = customerOf(form);
    bed.done(s("customer_put"), put(from, {{s("name"), s("Anna")}, {s("tags"), QJsonArray{s("vip")}}}));
    merge(into, from);
    EXPECT_EQ(customer(from).mergedInto, into);
    EXPECT_TRUE(customer(from).identities.isEmpty());
    EXPECT_EQ(customer(into).identities.size(), 2);
    EXPECT_EQ(customer(into).name, s("Anna"));
    EXPECT_EQ(customer(into).tags, QStringList{s("vip")});
    EXPECT_EQ(customerOf(form), into);
    EXPECT_EQ(bed.conversation(chat).customerName, s("Anna"));
    EXPECT_EQ(bed.begin(s("again"), s("anna@example.org"), s("form")), form);
    // An edit that was on its way goes to who they are now; a second merge of the same does not.
    bed.done(s("customer_put"), put(from, {{s("language"), s("uk")}}));
    EXPECT_EQ(customer(into).language, s("uk"));
    EXPECT_EQ(bed.refusal(s("customer_merge"), {{s("into"), into.v}, {s("from"), from.v}}), s("merged"));
    EXPECT_EQ(bed.refusal(s("customer_merge"), {{s("into"), into.v}, {s("from"), into.v}}), s("same"));
}

TEST_F(CustomersTest, UndoneAMergeIsAsIfItHadNotBeen) {
    const qint64 chat = bed.begin(s("one"), s("v1"));
    const qint64 form = bed.begin(s("two"), s("anna@example.org"), s("form"));
    const CustomerId into = customerOf(chat), from = customerOf(form);
    bed.done(s("customer_put"), put(into, {{s("name"), s("Anna Li")}, {s("notes"), s("x")}}));
    bed.done(s("customer_put"), put(from, {{s("name"), s("Ганна")}, {s("notes"), s("y")}, {s("consent"), s("given")}}));
    const auto facts = [&](CustomerId id) {
        QJsonObject json = protocol::toJson(customer(id));
        json.remove(s("seq"));
        return json;
    };
    const QJsonObject intoBefore = facts(into), fromBefore = facts(from);
    const qint64 card = merge(into, from, {s("name")});
    EXPECT_EQ(customer(into).name, s("Ганна"));
    bed.clock.advance(400LL * 24 * 3600 * 1000);
    bed.done(s("merge_undo"), {{s("merge"), card}});
    EXPECT_EQ(facts(into), intoBefore);
    EXPECT_EQ(facts(from), fromBefore);
    EXPECT_EQ(customerOf(chat), into);
    EXPECT_EQ(customerOf(form), from);
    EXPECT_EQ(bed.conversation(chat).customerName, s("Anna Li"));
    EXPECT_EQ(bed.conversation(form).customerName, s("Ганна"));
    EXPECT_EQ(bed.refusal(s("merge_undo"), {{s("merge"), card}}), s("wrong-state"));
    EXPECT_EQ(bed.refusal(s("merge_undo"), {{s("merge"), card + 100}}), s("not-found"));
    // And they can be merged again, the other way round.
    merge(from, into);
    EXPECT_EQ(customer(into).mergedInto, from);
}

TEST_F(CustomersTest, WhatCameAfterAMergeGoesWithItsIdentity) {
    const qint64 mine = bed.begin(s("mine"), s("v1"));
    const qint64 theirs = bed.begin(s("theirs"), s("v2"));
    const CustomerId into = customerOf(mine), from = customerOf(theirs);
    const qint64 card = merge(into, from);
    // On one channel kind both now write into the newest open one.
    EXPECT_EQ(bed.begin(s("mine after"), s("v1")), theirs);
    EXPECT_EQ(bed.begin(s("theirs after"), s("v2")), theirs);
    bed.reply(theirs, s("to v2"));
    bed.done(s("merge_undo"), {{s("merge"), card}});
    EXPECT_EQ(textsOf(theirs), (QStringList{s("theirs"), s("theirs after"), s("to v2")}));
    EXPECT_EQ(customerOf(theirs), from);
    const auto all = bed.conversations();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all.first().customer, into);
    EXPECT_EQ(textsOf(all.first().id.v), QStringList{s("mine after")});
    EXPECT_GT(all.first().waitingSince, 0) << "the reply was not for them";
    EXPECT_EQ(all.first().status, ConversationStatus::Open);
    EXPECT_EQ(bed.conversation(theirs).status, ConversationStatus::Waiting);
    const auto due = bed.takeDue();
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due.first().outbound.address, s("v2"));
}

TEST_F(CustomersTest, AnUndoneMergeWithinAChainLeavesTheRestTogether) {
    const qint64 one = bed.begin(s("1"), s("v1")), two = bed.begin(s("2"), s("v2")), three = bed.begin(s("3"), s("v3"));
    const CustomerId c1 = customerOf(one), c2 = customerOf(two), c3 = customerOf(three);
    const qint64 first = merge(c1, c2);
    const qint64 second = merge(c3, c1);
    EXPECT_EQ(customerOf(two), c3);
    bed.done(s("merge_undo"), {{s("merge"), first}});
    EXPECT_EQ(customerOf(two), c2);
    EXPECT_EQ(customerOf(one), c3);
    EXPECT_EQ(customer(c2).identities.size(), 1);
    bed.done(s("merge_undo"), {{s("merge"), second}});
    EXPECT_EQ(customerOf(one), c1);
    EXPECT_EQ(customerOf(two), c2);
    EXPECT_EQ(customerOf(three), c3);
}

TEST_F(CustomersTest, ConversationsMergedInBetweenArePartedAgain) {
    const qint64 mine = bed.begin(s("mine"), s("v1"));
    const qint64 theirs = bed.begin(s("theirs"), s("v2"));
    const CustomerId into = customerOf(mine), from = customerOf(theirs);
    const qint64 card = merge(into, from);
    bed.done(s("conversation_merge"), {{s("into"), mine}, {s("conversation"), theirs}});
    EXPECT_EQ(textsOf(mine), (QStringList{s("mine"), s("theirs")}));
    bed.done(s("merge_undo"), {{s("merge"), card}});
    EXPECT_EQ(textsOf(mine), QStringList{s("mine")});
    EXPECT_EQ(textsOf(theirs), QStringList{s("theirs")});
    EXPECT_EQ(customerOf(theirs), from);
    EXPECT_FALSE(bed.conversation(theirs).mergedInto);
}

TEST_F(CustomersTest, SampleAndRealCustomersAreNotMixed) {
    const qint64 real = bed.begin();
    bed.done(s("sample_load"), {});
    Conversation sample;
    const auto all = bed.conversations();
    for (const Conversation &each : all)
        if (each.sample) sample = each;
    EXPECT_EQ(bed.refusal(s("customer_merge"), {{s("into"), customerOf(real).v}, {s("from"), sample.customer.v}}),
              s("not-allowed"));
    EXPECT_EQ(bed.refusal(s("conversation_move"), CoreBed::in(real, {{s("customer"), sample.customer.v}})),
              s("not-allowed"));
    bed.done(s("sample_remove"), {});
}

// --- Conversations ----------------------------------------------------------------------------------------------

TEST_F(CustomersTest, AConversationMovesWithItsIdentity) {
    const qint64 moved = bed.begin(s("hello"), s("v1"));
    const CustomerId from = customerOf(moved), to = customerOf(bed.begin(s("other"), s("v2")));
    bed.done(s("conversation_move"), CoreBed::in(moved, {{s("customer"), to.v}, {s("with_identity"), true}}));
    EXPECT_EQ(customerOf(moved), to);
    EXPECT_EQ(customer(to).identities.size(), 2);
    EXPECT_TRUE(customer(from).identities.isEmpty());
    EXPECT_EQ(bed.receive(CoreBed::inbound(s("next"), s("next"), s("v1"))).kept, true);
    EXPECT_EQ(bed.messages().first().conversation, bed.conversations().first().id) << "their newest open one";
}

TEST_F(CustomersTest, AConversationMovedWithoutItStaysInTheVisitorsHistory) {
    const qint64 moved = bed.begin(s("hello"), s("v1"));
    const CustomerId from = customerOf(moved), to = customerOf(bed.begin(s("other"), s("v2")));
    bed.done(s("conversation_move"), CoreBed::in(moved, {{s("customer"), to.v}}));
    EXPECT_EQ(customer(from).identities.size(), 1);
    const qint64 next = bed.begin(s("next"), s("v1"));
    EXPECT_NE(next, moved);
    EXPECT_EQ(customerOf(next), from);
    bed.reply(moved, s("to v1"));
    EXPECT_EQ(bed.takeDue().value(0).outbound.address, s("v1"));
    std::optional<QList<channelapi::HistoryMessage>> history;
    bed.core->channels().history(bed.channelId(), s("v1"), 100, &bed, [&](const auto &list) { history = list; });
    CoreBed::wait([&] { return history.has_value(); });
    EXPECT_EQ(history->size(), 3);
}

TEST_F(CustomersTest, MergedConversationsAreOneInTheOrderOfTheirMessages) {
    const qint64 a = bed.begin(s("a1"), s("v1"));
    bed.done(s("resolve"), CoreBed::in(a));
    bed.clock.advance(8LL * 24 * 3600 * 1000);
    const qint64 b = bed.begin(s("b1"), s("v1"));
    ASSERT_NE(a, b);
    const qint64 reply = bed.reply(b, s("b2"));
    bed.done(s("reopen"), CoreBed::in(a));
    bed.reply(a, s("a2"));
    const qint64 at = bed.message(reply).at;
    bed.done(s("conversation_merge"), {{s("into"), a}, {s("conversation"), b}});
    EXPECT_EQ(textsOf(a), (QStringList{s("a1"), s("b1"), s("b2"), s("a2")}));
    EXPECT_EQ(bed.message(reply).at, at);
    const Conversation shell = bed.conversation(b);
    EXPECT_EQ(shell.mergedInto.v, a);
    EXPECT_EQ(shell.status, ConversationStatus::Resolved);
    EXPECT_FALSE(shell.lastMessage);
    // What was on its way to the other arrives; the rest is told where it went.
    bed.done(s("reply"), CoreBed::in(b, {{s("parts"), CoreBed::textParts(s("late"))}}),
             bed.conversation(a).lastMessage.v);
    EXPECT_EQ(textsOf(a).last(), s("late"));
    EXPECT_EQ(bed.refusal(s("resolve"), CoreBed::in(b)), s("merged"));
    EXPECT_EQ(bed.begin(s("next"), s("v1")), a);
    EXPECT_EQ(bed.refusal(s("conversation_merge"), {{s("into"), a}, {s("conversation"), b}}), s("merged"));
    EXPECT_EQ(bed.refusal(s("conversation_merge"), {{s("into"), a}, {s("conversation"), a}}), s("same"));
    const qint64 other = bed.begin(s("x"), s("v9"));
    EXPECT_EQ(bed.refusal(s("conversation_merge"), {{s("into"), a}, {s("conversation"), other}}), s("other-customer"));
}

TEST_F(CustomersTest, NothingUnreadOrUnansweredIsLostByMerging) {
    auto first = CoreBed::inbound(s("t1"), s("question"), s("v1"));
    first.threadKey = s("thread one");
    bed.receive(first);
    const qint64 asked = bed.messages().first().conversation.v;
    auto second = CoreBed::inbound(s("t2"), s("other matter"), s("v1"));
    second.threadKey = s("thread two");
    bed.receive(second);
    const qint64 answered = bed.messages().first().conversation.v;
    ASSERT_NE(asked, answered);
    bed.reply(answered, s("answer"));
    const qint64 since = bed.conversation(asked).waitingSince;
    bed.done(s("conversation_merge"), {{s("into"), answered}, {s("conversation"), asked}});
    const Conversation now = bed.conversation(answered);
    EXPECT_EQ(now.status, ConversationStatus::Open);
    EXPECT_EQ(now.waitingSince, since);
    EXPECT_GE(now.unread, 1);
    // Both threads lead there.
    first.remoteId = s("t3");
    bed.receive(first);
    EXPECT_EQ(bed.messages().first().conversation.v, answered);
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("t1"), s("question"), s("v1"))).known);
}

TEST_F(CustomersTest, ASplitPartIsAConversationOfItsOwn) {
    const qint64 whole = bed.begin(s("one"), s("v1"));
    bed.reply(whole, s("two"));
    bed.begin(s("three"), s("v1"));
    const qint64 third = bed.conversation(whole).lastMessage.v;
    bed.reply(whole, s("four"));
    const qint64 part = bed.done(s("conversation_split"), CoreBed::in(whole, {{s("message"), third}}))
                            .value(s("conversation"))
                            .toInteger();
    EXPECT_EQ(textsOf(whole), (QStringList{s("one"), s("two")}));
    EXPECT_EQ(textsOf(part), (QStringList{s("three"), s("four")}));
    EXPECT_EQ(bed.conversation(whole).lastSnippet, s("two"));
    EXPECT_EQ(bed.conversation(part).status, ConversationStatus::Waiting);
    EXPECT_EQ(bed.begin(s("five"), s("v1")), part);
    EXPECT_EQ(bed.takeDue().value(0).outbound.address, s("v1"));
    const auto firstOf = [&](qint64 id) {
        qint64 least = 0;
        const auto all = bed.messages();
        for (const Message &m : all)
            if (m.conversation.v == id) least = m.id.v;
        return least;
    };
    EXPECT_EQ(bed.refusal(s("conversation_split"), CoreBed::in(whole, {{s("message"), firstOf(whole)}})),
              s("nothing-left"));
    EXPECT_EQ(bed.refusal(s("conversation_split"), CoreBed::in(whole, {{s("message"), firstOf(part)}})),
              s("not-found"));
}

TEST_F(CustomersTest, AThreadOfAnothersIsInTheHistoryOfWhoWroteInIt) {
    auto opening = CoreBed::inbound(s("m1"), s("from anna"), s("anna@example.org"));
    opening.threadKey = s("thread");
    bed.receive(opening, s("form"));
    auto joined = CoreBed::inbound(s("m2"), s("from her boss"), s("boss@example.org"));
    joined.threadKey = s("thread");
    joined.customerName = s("Boss");
    bed.receive(joined, s("form"));
    const auto all = bed.conversations();
    ASSERT_EQ(all.size(), 1);
    EXPECT_NE(all.first().customerName, s("Boss"));
    std::optional<QList<channelapi::HistoryMessage>> history;
    bed.core->channels().history(bed.channelId(s("form")), s("boss@example.org"), 100, &bed,
                                 [&](const auto &list) { history = list; });
    CoreBed::wait([&] { return history.has_value(); });
    EXPECT_EQ(history->size(), 1);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
