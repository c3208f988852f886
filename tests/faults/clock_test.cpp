// SPDX-License-Identifier: GPL-3.0-or-later
// A hub's clock that is set forward by years, and back: what waits for nobody's sake goes, what waits for a time of day
// waits for that, nothing is done twice, and messages stay in their order.
#include <QCoreApplication>

#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;

namespace {

constexpr qint64 kHour = 3600LL * 1000;
constexpr qint64 kYear = 365LL * 24 * kHour;

QString text(const char *word) { return QLatin1String(word); }

class ClockJumps : public testing::Test {
protected:
    ClockJumps() { EXPECT_TRUE(bed.open()); }
    ~ClockJumps() override { EXPECT_EQ(bed.findings(), QStringList()); }
    void reopen() {
        bed.close();
        ASSERT_TRUE(bed.open());
    }

    CoreBed bed;
};

TEST_F(ClockJumps, AReplyThatWasQueuedBeforeTheClockWasSetBackGoesAtOnce) {
    for (const qint64 jump : {-kHour, -5 * kYear}) {
        const qint64 conversation = bed.begin(text("?"), QString::number(jump));
        const qint64 id = bed.reply(conversation);
        bed.clock.advance(jump);
        reopen();
        EXPECT_LE(bed.core->channels().nextDue(), bed.clock.now());
        const auto taken = bed.takeDue();
        ASSERT_EQ(taken.size(), 1) << jump;
        EXPECT_EQ(taken.first().message.v, id);
        bed.settle(MessageId{id}, channelapi::SendOutcome::Kind::Accepted);
        EXPECT_EQ(bed.message(id).delivery, Delivery::Sent);
        EXPECT_EQ(bed.takeDue().size(), 0) << "and once";
    }
}

TEST_F(ClockJumps, AReplyThatIsToBeTriedAgainDoesNotWaitForYears) {
    const qint64 id = bed.reply(bed.begin());
    ASSERT_EQ(bed.takeDue().size(), 1);
    bed.settle(MessageId{id}, channelapi::SendOutcome::Kind::RetryLater, bed.clock.now() + kHour);
    EXPECT_EQ(bed.takeDue().size(), 0);
    bed.clock.advance(-5 * kYear);
    ASSERT_EQ(bed.takeDue().size(), 1);
    bed.settle(MessageId{id}, channelapi::SendOutcome::Kind::RetryLater, bed.clock.now() + kHour);
    EXPECT_EQ(bed.takeDue().size(), 0) << "its new time is of the new clock: no loop";
    bed.clock.advance(kHour);
    EXPECT_EQ(bed.takeDue().size(), 1);
}

TEST_F(ClockJumps, WhatWaitsForATimeWaitsForThat) {
    const qint64 snoozed = bed.begin(text("?"), text("snoozed"));
    const qint64 later = bed.begin(text("?"), text("later"));
    const qint64 until = bed.clock.now() + kHour;
    bed.done(text("snooze"), CoreBed::in(snoozed, {{text("until"), until}}));
    bed.done(text("reply_later"),
             CoreBed::in(later, {{text("parts"), CoreBed::textParts(text("later"))}, {text("until"), until}}),
             bed.conversation(later).lastMessage.v);
    bed.clock.advance(-5 * kYear);
    reopen();
    bed.begin(text("?"), text("another"));  // something is done meanwhile
    EXPECT_EQ(bed.conversation(snoozed).status, ConversationStatus::Snoozed);
    EXPECT_EQ(bed.takeDue().size(), 0);
    bed.clock.advance(15 * kYear);
    CoreBed::wait([&] { return bed.conversation(snoozed).status == ConversationStatus::Open; });
    QList<hub::OutboxEntry> taken;
    CoreBed::wait([&] { return !(taken += bed.takeDue()).isEmpty(); });
    EXPECT_EQ(taken.size(), 1);
    const qint64 head = bed.core->desks().head();
    (void)bed.takeDue();
    EXPECT_EQ(bed.core->desks().head(), head) << "and that is all";
}

TEST_F(ClockJumps, MessagesStayInTheirOrder) {
    qint64 conversation = 0;
    QStringList said;
    for (const qint64 jump : {0 * kYear, -5 * kYear, 20 * kYear, -kHour, kHour, -9 * kYear}) {
        bed.clock.advance(jump);
        said += QString::number(said.size());
        conversation = bed.begin(said.last());
    }
    auto messages = bed.messages();
    std::reverse(messages.begin(), messages.end());
    QStringList there;
    for (const Message &message : messages) there += plainText(message.parts);
    EXPECT_EQ(there, said);
    EXPECT_EQ(bed.conversation(conversation).lastMessage, messages.last().id);
}

TEST_F(ClockJumps, WhatWasAskedBeforeIsNotDoneAgainAfter) {
    const qint64 conversation = bed.begin();
    const QJsonObject note = CoreBed::in(conversation, {{text("parts"), CoreBed::textParts(text("once"))}});
    bed.execute(text("note"), note, {}, text("note-1"));
    for (const qint64 jump : {10 * kYear, -20 * kYear}) {
        bed.clock.advance(jump);
        reopen();  // what is old by then is thrown away
        bed.execute(text("note"), note, {}, text("note-1"));
        EXPECT_EQ(bed.messages().size(), 2);
    }
    bed.begin(text("and it goes on"));
    EXPECT_EQ(bed.messages().size(), 3);
}

TEST(ClockJumpsOfAHub, DesksComeToWhatItHas) {
    RunningHub hub;
    RunningDesk desk;
    const auto level = [&](RunningDesk &one) {
        return QTest::qWaitFor([&] { return one.bed.replica->position().cursor == hub.head(); }, 60'000);
    };
    desk.link->setHub(hub.address);
    for (const qint64 jump : {10 * kYear, -20 * kYear, 10 * kYear}) {
        hub.bed.begin();
        ASSERT_TRUE(level(desk));
        desk.link->setHub({});
        hub.bed.clock.advance(jump);
        for (int n = 0; n < 5; ++n) hub.bed.begin();
        hub.restart();
        desk.link->setHub(hub.address);
        ASSERT_TRUE(level(desk)) << jump;
        RunningDesk fresh;
        fresh.link->setHub(hub.address);
        ASSERT_TRUE(level(fresh));
        EXPECT_EQ(desk.state(), fresh.state());
    }
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
