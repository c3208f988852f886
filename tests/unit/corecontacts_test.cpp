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

class CoreContacts : public testing::Test {
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

    CoreBed bed;
};

// --- Places ---------------------------------------------------------------------------------------------------------

TEST_F(CoreContacts, EachLineOfACodedListGetsACodeThatStays) {
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

TEST_F(CoreContacts, AMessageMayAskForAShorterPromiseAndNoLonger) {
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

TEST_F(CoreContacts, WhoWaitsAlreadyIsAnsweredSoonerAndNeverLater) {
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
