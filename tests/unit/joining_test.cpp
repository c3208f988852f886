// SPDX-License-Identifier: GPL-3.0-or-later
// Who is one customer, decided by machine: the rules of hub/core/joining.h, and what channels keep, amend and say
// softly.
#include <QCoreApplication>

#include "hub/core/customers.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::channelapi::Amendment;
using heard::channelapi::Attestation;
using heard::channelapi::InboundMessage;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class Joining : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    InboundMessage from(const char *address, QList<Attestation> attestations = {}, const QString &token = {}) {
        auto message = CoreBed::inbound(QString::number(++m_last), s("Hello"), s(address));
        message.attestations = std::move(attestations);
        message.joinToken = token;
        return message;
    }
    CustomerId customerOf(const InboundMessage &message, const char *channel = "site") {
        EXPECT_TRUE(bed.receive(message, s(channel)).kept);
        return bed.conversations().first().customer;
    }
    QStringList addressesOf(CustomerId id) {
        const auto customer =
            bed.read<Customer>([id](Tables &tables) -> Result<Customer> { return *tables.customer(id); });
        QStringList addresses;
        for (const Identity &identity : customer->identities) addresses += identity.kind + u':' + identity.address;
        addresses.sort();
        return addresses;
    }
    QString token(const char *address, const char *channel = "site") {
        std::optional<QString> got;
        bed.core->channels().linkToken(bed.channelId(s(channel)), s(address), &bed, [&](const QString &t) { got = t; });
        CoreBed::wait([&] { return got.has_value(); });
        return *got;
    }
    QStringList suggested(CustomerId id) {
        return *bed.read<QStringList>([id](Tables &tables) -> Result<QStringList> {
            QStringList out;
            for (const Duplicate &one : duplicatesOf(tables, id))
                out += QStringLiteral("%1 %2 %3").arg(one.customer.v).arg(one.reason, one.detail);
            return out;
        });
    }

    CoreBed bed;

private:
    int m_last = 0;
};

TEST_F(Joining, TheSameAddressIsTheSamePerson) {
    const CustomerId a = customerOf(from("visitor-1"));
    EXPECT_EQ(customerOf(from("visitor-1")), a);
    EXPECT_NE(customerOf(from("visitor-2")), a);
    EXPECT_NE(customerOf(from("visitor-1"), "form"), a) << "the same word of another kind is another identity";
}

TEST_F(Joining, AVerifiedAttestationJoinsWhomItBelongsTo) {
    const CustomerId a = customerOf(from("visitor-1", {{s("phone"), s("+380441234567"), true}}));
    EXPECT_EQ(addressesOf(a), (QStringList{s("phone:+380441234567"), s("webchat:visitor-1")}));
    EXPECT_EQ(customerOf(from("case-9", {{s("phone"), s("+380441234567"), true}}), "form"), a);
    EXPECT_EQ(addressesOf(a), (QStringList{s("form:case-9"), s("phone:+380441234567"), s("webchat:visitor-1")}));
}

TEST_F(Joining, WhatNobodyVouchesForJoinsNobody) {
    const CustomerId a = customerOf(from("visitor-1", {{s("phone"), s("+380441234567"), true}}));
    const CustomerId b = customerOf(from("case-9", {{s("phone"), s("+380441234567"), false}}), "form");
    EXPECT_NE(a, b);
    EXPECT_EQ(addressesOf(b), QStringList{s("form:case-9")});
}

TEST_F(Joining, ANameJoinsNobody) {
    auto one = from("visitor-1"), two = from("visitor-2");
    one.customerName = two.customerName = s("Олена Ковальчук");
    EXPECT_NE(customerOf(one), customerOf(two));
}

TEST_F(Joining, TwoWhoWereCustomersAlreadyAreSuggestedNotMerged) {
    const CustomerId a = customerOf(from("visitor-1", {{s("phone"), s("+380441234567"), true}}));
    const CustomerId b = customerOf(from("case-9"), "form");
    EXPECT_EQ(suggested(a), QStringList());
    EXPECT_EQ(customerOf(from("case-9", {{s("phone"), s("+380441234567"), true}}), "form"), b);
    EXPECT_EQ(customerOf(from("case-9", {{s("phone"), s("+380441234567"), true}}), "form"), b)
        << "said once, not twice";
    EXPECT_EQ(suggested(a), QStringList{QStringLiteral("%1 vouched phone").arg(b.v)});
    EXPECT_EQ(suggested(b), QStringList{QStringLiteral("%1 vouched phone").arg(a.v)});
    bed.done(s("customer_merge"), {{s("into"), a.v}, {s("from"), b.v}});
    EXPECT_EQ(suggested(a), QStringList());
}

TEST_F(Joining, ATokenOfTheSiteChatJoinsAnotherChannel) {
    EXPECT_EQ(token("visitor-1"), QString()) << "who has never written is nobody yet";
    const CustomerId a = customerOf(from("visitor-1"));
    const QString word = token("visitor-1");
    ASSERT_EQ(word.size(), 43);
    EXPECT_EQ(customerOf(from("tg-1", {}, word), "form"), a);
    EXPECT_EQ(addressesOf(a), (QStringList{s("form:tg-1"), s("webchat:visitor-1")}));
    EXPECT_EQ(customerOf(from("tg-1", {}, word), "form"), a) << "pressed twice";
    EXPECT_NE(customerOf(from("tg-2", {}, word), "form"), a) << "passed on to a stranger";
}

TEST_F(Joining, ATokenEndsAfterADay) {
    const CustomerId a = customerOf(from("visitor-1"));
    const QString word = token("visitor-1");
    bed.clock.advance(24LL * 3600 * 1000 + 1);
    EXPECT_NE(customerOf(from("tg-1", {}, word), "form"), a);
    EXPECT_NE(customerOf(from("tg-3", {}, s("made-up")), "form"), a);
}

TEST_F(Joining, WhoIsKnownBySeveralChannelsKeepsTheirName) {
    auto first = from("visitor-1");
    first.customerName = s("Ira");
    const CustomerId a = customerOf(first);
    auto second = from("tg-1", {}, token("visitor-1"));
    second.customerName = s("ira_2004");
    EXPECT_EQ(customerOf(second, "form"), a);
    EXPECT_EQ(bed.conversations().first().customerName, s("Ira"));
}

TEST_F(Joining, ASilentMessageOpensNothing) {
    auto away = from("visitor-1");
    away.silent = true;
    customerOf(away);
    Conversation c = bed.conversations().first();
    EXPECT_EQ(c.status, ConversationStatus::Resolved);
    EXPECT_EQ(c.unread, 0);
    EXPECT_EQ(c.waitingSince, 0);
    EXPECT_EQ(c.dueAt, 0);

    const qint64 other = bed.begin(s("Hello"), s("visitor-2"));
    bed.reply(other);
    auto reply = from("visitor-2");
    reply.silent = true;
    EXPECT_TRUE(bed.receive(reply).kept);
    c = bed.conversation(other);
    EXPECT_EQ(c.status, ConversationStatus::Waiting) << "still on the customer";
    EXPECT_EQ(c.unread, 0);
    EXPECT_EQ(c.waitingSince, 0);
    EXPECT_EQ(bed.messages().first().extra.value(s("silent")), true) << "and it is there to be read";
    EXPECT_TRUE(bed.receive(from("visitor-2")).kept);
    EXPECT_EQ(bed.conversation(other).status, ConversationStatus::Open);
    EXPECT_EQ(bed.conversation(other).unread, 1);
}

TEST_F(Joining, AnAmendedMessageKeepsWhatItWas) {
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("m1"), s("Is it 500?"))).kept);
    const auto amend = [this](Amendment amendment) {
        std::optional<channelapi::IntakeResult> got;
        bed.core->channels().amend(bed.channelId(), amendment, &bed, [&](const auto &result) { got = result; });
        CoreBed::wait([&] { return got.has_value(); });
        return got->kept ? QString() : got->refusal;
    };
    const QList<channelapi::Part> parts{{s("text"), s("Is it 600?"), {}, {}}};
    EXPECT_EQ(amend({s("m1"), Amendment::Kind::Edited, parts, CoreBed::kStart + 5}), QString());
    EXPECT_EQ(amend({s("m1"), Amendment::Kind::Edited, parts, CoreBed::kStart + 9}), QString()) << "told twice";
    Message m = bed.messages().first();
    EXPECT_EQ(plainText(m.parts), s("Is it 600?"));
    EXPECT_EQ(m.extra.value(s("edited")).toInteger(), CoreBed::kStart + 5);
    const QJsonArray before = m.extra.value(s("before")).toArray();
    ASSERT_EQ(before.size(), 1);
    EXPECT_EQ(before[0][s("parts")][0][s("text")].toString(), s("Is it 500?"));
    EXPECT_EQ(bed.conversations().first().lastSnippet, s("Is it 600?"));
    EXPECT_EQ(amend({s("m1"), Amendment::Kind::Deleted, {}, CoreBed::kStart + 10}), QString());
    m = bed.messages().first();
    EXPECT_EQ(m.extra.value(s("deleted")).toInteger(), CoreBed::kStart + 10);
    EXPECT_EQ(plainText(m.parts), s("Is it 600?")) << "an agent may have answered it";
    EXPECT_EQ(amend({s("m2"), Amendment::Kind::Edited, parts, 0}), s("not-found"));
    EXPECT_EQ(amend({s("m1"), Amendment::Kind::Edited, {}, 0}), s("malformed"));
}

TEST_F(Joining, WhatAConnectorKeepsIsThereInItsNextRun) {
    const auto keep = [this](const char *key, const QJsonValue &value) {
        std::optional<QString> got;
        bed.core->channels().keep(bed.channelId(), s(key), value, &bed, [&](const QString &refusal) { got = refusal; });
        CoreBed::wait([&] { return got.has_value(); });
        return *got;
    };
    EXPECT_EQ(keep("offset", 7), QString());
    EXPECT_EQ(keep("offset", 8), QString());
    EXPECT_EQ(keep("inbox", QJsonObject{{s("uid"), 12}}), QString());
    EXPECT_EQ(keep("gone", 1), QString());
    EXPECT_EQ(keep("gone", QJsonValue()), QString());
    EXPECT_EQ(keep("huge", QString(70'000, u'x')), s("too-large"));
    const QJsonObject expected{{s("offset"), 8}, {s("inbox"), QJsonObject{{s("uid"), 12}}}};
    EXPECT_EQ(bed.core->channels().kept(bed.channelId()), expected);
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(bed.core->channels().kept(bed.channelId()), expected);
    EXPECT_EQ(bed.core->channels().kept(bed.channelId(s("form"))), QJsonObject());
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
