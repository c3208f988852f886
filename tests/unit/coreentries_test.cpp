// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub does for channels without a wire: codes of places, shorter promises.
#include <QCoreApplication>
#include <QRegularExpression>

#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreEntries : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    QStringList placesOf(ChannelId id) {
        const auto channel = bed.read<Channel>([id](Tables &tables) -> Result<Channel> {
            for (const ChannelRecord &one : tables.channels({}, 1000))
                if (one.channel.id == id) return one.channel;
            return failure(s("not-found"));
        });
        QStringList lines;
        const QJsonArray places = channel->settings.value(s("places")).toArray();
        for (const QJsonValue &place : places) lines += place.toString();
        return lines;
    }

    QList<Customer> customers() {
        return *bed.read<QList<Customer>>(
            [](Tables &tables) -> Result<QList<Customer>> { return tables.customers({}, 1000); });
    }
    Customer customerOf(const QJsonObject &result) {
        const auto all = customers();
        for (const Customer &one : all)
            if (one.id.v == result.value(s("customer")).toInteger()) return one;
        return {};
    }
    Customer customerNamed(const char *name) {
        const auto all = customers();
        for (const Customer &one : all)
            if (one.name == s(name)) return one;
        return {};
    }
    static bool hasIdentity(const Customer &customer, const char *kind, const char *address) {
        return std::any_of(customer.identities.begin(), customer.identities.end(), [&](const Identity &one) {
            return one.kind == QLatin1String(kind) && one.address == QLatin1String(address);
        });
    }

    CoreBed bed;
};

// --- Taken down by hand
// -----------------------------------------------------------------------------------------------

TEST_F(CoreEntries, AContactIsAMessageOfTheBuiltInChannelWithItsWriterNamed) {
    const QJsonObject args{{s("kind"), s("call")},
                           {s("parts"), CoreBed::textParts(s("Asks where the kettle is"))},
                           {s("name"), s("Олена")},
                           {s("address"), s("+38 (050) 123-45-67")},
                           {s("topic"), s("Delivery")},
                           {s("place"), s("Main street")},
                           {s("at"), CoreBed::kStart - 60'000}};
    const QJsonObject result = bed.done(s("entry_register"), args);
    const Conversation c = bed.conversation(result.value(s("conversation")).toInteger());
    EXPECT_EQ(c.channel, bed.channelId(s("desk")));
    EXPECT_EQ(c.subject, s("Delivery"));
    EXPECT_EQ(c.customerName, s("Олена"));
    EXPECT_EQ(c.status, ConversationStatus::Open);
    EXPECT_GT(c.dueAt, 0);
    EXPECT_EQ(c.lastSnippet.left(24), s("Asks where the kettle is"));
    const Message m = bed.message(result.value(s("message")).toInteger());
    EXPECT_EQ(m.direction, Direction::In);
    EXPECT_EQ(m.sentAt, CoreBed::kStart - 60'000);
    ASSERT_EQ(m.parts.size(), 2);
    EXPECT_EQ(m.parts.last().kind, s("entry"));
    EXPECT_EQ(m.parts.last().extra.value(s("by")).toInteger(), bed.agent.id.v);
    EXPECT_EQ(m.parts.last().extra.value(s("place")).toString(), s("Main street"));
    const Customer customer = customerOf(result);
    EXPECT_EQ(customer.name, s("Олена"));
    EXPECT_TRUE(hasIdentity(customer, "phone", "+380501234567"));
}

TEST_F(CoreEntries, TheSameNumberIsTheSameCustomerAndEachContactAMatterOfItsOwn) {
    const auto call = [this](const char *address, const char *name) {
        return bed.done(s("entry_register"), {{s("kind"), s("call")},
                                              {s("parts"), CoreBed::textParts(s("Hello"))},
                                              {s("name"), s(name)},
                                              {s("language"), s("uk")},
                                              {s("address"), s(address)}});
    };
    const QJsonObject first = call("050 123-45-67", "Олена");
    const QJsonObject second = call("+380501234567", "Somebody");
    EXPECT_EQ(first.value(s("customer")), second.value(s("customer")));
    EXPECT_NE(first.value(s("conversation")), second.value(s("conversation")));
    EXPECT_EQ(customerOf(second).name, s("Олена")) << "what is typed renames nobody";
    EXPECT_NE(call("+380501234568", "Олена").value(s("customer")), first.value(s("customer"))) << "never by name";
    // Whoever wrote through a form by that address is the same person too.
    const qint64 form = bed.begin(s("Hi"), s("anna@example.org"), s("form"));
    const QJsonObject third = call("Anna@Example.org", "Anna");
    EXPECT_EQ(bed.conversation(form).customer.v, third.value(s("customer")).toInteger());
}

TEST_F(CoreEntries, EnteredTwiceItIsOneAndASettledOneIsResolved) {
    const QJsonObject args{{s("kind"), s("book")},
                           {s("parts"), CoreBed::textParts(s("Page 12"))},
                           {s("name"), s("Unknown")},
                           {s("settled"), true}};
    const auto one = std::get<protocol::Done>(bed.execute(s("entry_register"), args, {}, s("entry-1")));
    const auto two = std::get<protocol::Done>(bed.execute(s("entry_register"), args, {}, s("entry-1")));
    EXPECT_EQ(one.result, two.result);
    EXPECT_EQ(bed.conversations().size(), 1);
    const Conversation c = bed.conversations().first();
    EXPECT_EQ(c.status, ConversationStatus::Resolved);
    EXPECT_EQ(c.unread, 0);
    EXPECT_EQ(c.waitingSince, 0);
}

TEST_F(CoreEntries, AnAgentMayNameTheCustomerAndTheNumberBecomesTheirs) {
    const qint64 chat = bed.begin();
    const qint64 who = bed.conversation(chat).customer.v;
    const QJsonObject result = bed.done(s("entry_register"), {{s("kind"), s("visit")},
                                                              {s("parts"), CoreBed::textParts(s("Came by"))},
                                                              {s("customer"), who},
                                                              {s("address"), s("+380501234567")}});
    EXPECT_EQ(result.value(s("customer")).toInteger(), who);
    EXPECT_TRUE(hasIdentity(customerOf(result), "phone", "+380501234567"));
}

TEST_F(CoreEntries, NumbersWithoutACountryAreThoseOfTheWorkspace) {
    const auto call = [this] {
        return QJsonObject{
            {s("kind"), s("call")}, {s("parts"), CoreBed::textParts(s("Hi"))}, {s("address"), s("020 7946 0018")}};
    };
    EXPECT_EQ(bed.refusal(s("entry_register"), call()), s("bad-address"));
    bed.done(s("channel_update"),
             {{s("channel"), bed.channelId(s("desk")).v}, {s("settings"), QJsonObject{{s("region"), s("gb")}}}});
    EXPECT_TRUE(hasIdentity(customerOf(bed.done(s("entry_register"), call())), "phone", "+442079460018"));
}

TEST_F(CoreEntries, WhatMakesNoContactIsRefusedWhole) {
    const QJsonArray words = CoreBed::textParts(s("Hi"));
    const auto refusal = [&](QJsonObject args) { return bed.refusal(s("entry_register"), args); };
    EXPECT_EQ(refusal({{s("kind"), s("dream")}, {s("parts"), words}, {s("name"), s("A")}}), s("wrong-shape"));
    EXPECT_EQ(refusal({{s("kind"), s("call")}, {s("parts"), QJsonArray()}, {s("name"), s("A")}}), s("empty"));
    EXPECT_EQ(refusal({{s("kind"), s("call")}, {s("parts"), words}}), s("wrong-shape"));
    EXPECT_EQ(refusal({{s("kind"), s("call")}, {s("parts"), words}, {s("address"), s("soon")}}), s("bad-address"));
    EXPECT_EQ(refusal({{s("kind"), s("call")}, {s("parts"), words}, {s("customer"), 4711}}), s("not-found"));
    EXPECT_EQ(
        refusal({{s("kind"), s("call")}, {s("parts"), words}, {s("name"), s("A")}, {s("at"), CoreBed::kStart * 2}}),
        s("wrong-shape"));
    EXPECT_TRUE(bed.conversations().isEmpty());
    bed.done(s("channel_remove"), {{s("channel"), bed.channelId(s("desk")).v}});
    EXPECT_EQ(refusal({{s("kind"), s("call")}, {s("parts"), words}, {s("name"), s("A")}}), s("no-channel"));
}

// --- Places ---------------------------------------------------------------------------------------------------------

TEST_F(CoreEntries, EachLineOfACodedListGetsACodeThatStays) {
    const QJsonObject added =
        bed.done(s("channel_add"),
                 {{s("kind"), s("feedback")},
                  {s("name"), s("Shops")},
                  {s("settings"), QJsonObject{{s("places"), QJsonArray{s("Main street | 12"), s("#air Airport")}}}}});
    const ChannelId id{added.value(s("channel")).toInteger()};
    const QStringList first = placesOf(id);
    ASSERT_EQ(first.size(), 2);
    static const QRegularExpression kCoded(s("^#[a-z0-9]{4} Main street \\| 12$"));
    EXPECT_TRUE(kCoded.match(first[0]).hasMatch()) << first[0].toStdString();
    EXPECT_EQ(first[1], s("#air Airport")) << "a code of a person's own stays";

    // Renamed, moved and with a new one between: each keeps its own.
    QString renamed = first[0];
    renamed.replace(s("Main street"), s("High street"));
    bed.done(s("channel_update"),
             {{s("channel"), id.v},
              {s("settings"),
               QJsonObject{{s("places"), QJsonArray{first[1], s("Station"), renamed, s("#air Copied line")}}}}});
    const QStringList second = placesOf(id);
    ASSERT_EQ(second.size(), 4);
    EXPECT_EQ(second[0], first[1]);
    EXPECT_EQ(second[2], renamed);
    EXPECT_TRUE(second[1].endsWith(s(" Station")) && second[1].startsWith(u'#'));
    EXPECT_TRUE(second[3].endsWith(s(" Copied line")) && !second[3].startsWith(s("#air "))) << second[3].toStdString();
}

// --- Promises -------------------------------------------------------------------------------------------------------

TEST_F(CoreEntries, AMessageMayAskForAShorterPromiseAndNoLonger) {
    const auto promised = [this](int asked, const char *who) {
        channelapi::InboundMessage message = CoreBed::inbound(s(who) + s("-1"), s("Hello"), s(who));
        message.extra.insert(s("replyWithin"), asked);
        bed.receive(message);
        const Conversation c = bed.conversations().first();
        return (c.dueAt - c.waitingSince) / 1000;
    };
    EXPECT_EQ(promised(120, "a"), 120);
    EXPECT_EQ(promised(0, "b"), 600);
    EXPECT_EQ(promised(7200, "c"), 600);
    EXPECT_EQ(promised(-5, "d"), 600);
}

TEST_F(CoreEntries, WhoWaitsAlreadyIsAnsweredSoonerAndNeverLater) {
    bed.receive(CoreBed::inbound(s("1"), s("Hello")));
    const Conversation first = bed.conversations().first();
    bed.clock.advance(30'000);
    channelapi::InboundMessage low = CoreBed::inbound(s("2"), s("Still here"));
    low.extra.insert(s("replyWithin"), 60);
    bed.receive(low);
    const Conversation second = bed.conversations().first();
    EXPECT_EQ(second.waitingSince, first.waitingSince);
    EXPECT_EQ(second.dueAt, first.waitingSince + 90'000);
    bed.clock.advance(59'000);
    low.remoteId = s("3");
    bed.receive(low);
    EXPECT_EQ(bed.conversations().first().dueAt, second.dueAt);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
