// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub's core does with a message in and a reply out.
#include <QCoreApplication>

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

    /// The id of the conversation that a first message begins.
    qint64 begin(const char *text = "Hello", const char *address = "visitor-1") {
        const auto result = bed.receive(CoreBed::inbound(s(address) + u'/' + s(text), s(text), s(address)));
        EXPECT_TRUE(result.kept);
        return bed.message(result.messageId.toLongLong()).conversation.v;
    }
    QJsonObject in(qint64 conversation, QJsonObject args = {}) {
        args.insert(s("conversation"), conversation);
        return args;
    }
    qint64 reply(qint64 conversation, const char *text = "Good day") {
        return bed.done(s("reply"), in(conversation, {{s("parts"), CoreBed::textParts(s(text))}}),
                        bed.conversation(conversation).lastMessage.v)
            .value(s("message"))
            .toInteger();
    }

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

TEST_F(CoreTest, AReplyGoesOutOnceAndInOrder) {
    const qint64 conversation = begin();
    const qint64 first = reply(conversation, "one");
    const qint64 second = reply(conversation, "two");
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

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
