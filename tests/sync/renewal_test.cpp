// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's token is replaced, whatever is lost on the way, and a desk is told to wipe: the link with a scripted hub,
// and with a real one.
#include "link/tokenrenewal.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include "base/token.h"
#include "link/hublink.h"
#include "support/desk/fakehub.h"
#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;
using link::HubLink;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// Where a token is kept: the last of these.
struct Place {
    QStringList kept;
    bool takes = true;

    link::TokenRenewal::Keep keep() {
        return [this](const QString &token, const std::function<void(bool)> &told) {
            if (takes) kept += token;
            told(takes);
        };
    }
};

class Renewal : public testing::Test {
protected:
    bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, FakeHub::kWaitMs); }
    bool waitLive(RunningDesk &desk) {
        return waitFor([&] { return desk.link->state() == HubLink::State::Live; });
    }

    Place place;
    const link::TokenRenewal::Keeps kept = [] { return true; };
};

}  // namespace

TEST_F(Renewal, TheNewTokenIsKeptFirstAndThenEndsTheOld) {
    RunningHub hub;
    RunningDesk desk;
    const QString before = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Anna")}, {s("token_hash"), tokenHash(before)}});
    link::TokenRenewal renewal(*desk.link, kept, place.keep());
    desk.link->setHub(hub.addressFor(before));
    ASSERT_TRUE(waitLive(desk));
    const qint64 device = desk.link->device();
    EXPECT_GT(device, 0);
    hub.bed.done(s("device_renew"), {{s("device"), device}});
    ASSERT_TRUE(waitFor([&] { return place.kept.size() == 1; }));
    ASSERT_TRUE(waitLive(desk));
    EXPECT_EQ(desk.link->hub().token, place.kept.last());
    ASSERT_TRUE(waitFor([&] { return !hub.bed.core->desks().signIn(before); }));
    ASSERT_TRUE(waitLive(desk)) << "the connection by the old one does not take the new one along";
    EXPECT_EQ(desk.link->device(), device);
    EXPECT_NE(place.kept.last(), before);
}

TEST_F(Renewal, WhereItCantBeKeptTheOldOneStays) {
    RunningHub hub;
    RunningDesk desk;
    const QString before = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Anna")}, {s("token_hash"), tokenHash(before)}});
    int asked = 0;
    link::TokenRenewal renewal(*desk.link, kept, [&](const QString &, const std::function<void(bool)> &told) {
        ++asked;
        told(false);
    });
    desk.link->setHub(hub.addressFor(before));
    ASSERT_TRUE(waitLive(desk));
    hub.bed.done(s("device_renew"), {{s("device"), desk.link->device()}});
    ASSERT_TRUE(waitFor([&] { return asked == 1; }));
    EXPECT_EQ(desk.link->hub().token, before);
    hub.restart();
    desk.link->setHub(hub.addressFor(before));
    ASSERT_TRUE(waitFor([&] { return asked == 2; })) << "the hub goes on wanting it";
    EXPECT_TRUE(waitLive(desk));
}

TEST_F(Renewal, OneThatIsKeptNowhereIsNotReplacedAndGoesOnWorking) {
    RunningHub hub;
    RunningDesk desk;
    const QString typed = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Anna")}, {s("token_hash"), tokenHash(typed)}});
    link::TokenRenewal renewal(
        *desk.link, [] { return false; }, place.keep());
    QSignalSpy wanted(desk.link.get(), &HubLink::renewWanted);
    desk.link->setHub(hub.addressFor(typed));
    ASSERT_TRUE(waitLive(desk));
    hub.bed.done(s("device_renew"), {{s("device"), desk.link->device()}});
    ASSERT_TRUE(waitFor([&] { return wanted.size() == 1; }));
    for (int start = 2; start < 4; ++start) {
        hub.restart();
        desk.link->setHub(hub.addressFor(typed));
        ASSERT_TRUE(waitFor([&] { return wanted.size() == start; })) << "the hub goes on wanting it";
        ASSERT_TRUE(waitLive(desk)) << "and letting the desk in by the one that its agent knows";
    }
    EXPECT_TRUE(place.kept.isEmpty());
    EXPECT_EQ(desk.link->hub().token, typed);
}

TEST_F(Renewal, AnAnswerThatIsLostCostsNothing) {
    FakeHub hub;
    ReplicaBed bed;
    link::LinkTimes times;
    times.backoffFirst = 2;
    times.backoffMost = 20;
    HubLink link(*bed.replica, bed.clock, s("heard test"), times);
    link::TokenRenewal renewal(link, kept, place.keep());
    link.setHub(hub.address());
    EXPECT_EQ(hub.welcome(0, true).token, s("a-token"));
    hub.serveSnapshot({}, 0);
    hub.push(protocol::Renew{});
    const auto first = hub.expect<protocol::Do>();
    EXPECT_EQ(first.verb, s("token_renew"));
    EXPECT_EQ(first.args[s("was")], tokenHash(s("a-token")));
    hub.cut();
    EXPECT_EQ(hub.welcome(0, false).token, s("a-token")) << "nobody knows whether the hub has the new one";
    EXPECT_TRUE(place.kept.isEmpty());
    hub.push(protocol::Renew{});
    const auto second = hub.expect<protocol::Do>();
    hub.push(protocol::Done{second.id, 0, {}, {}});
    const auto again = hub.welcome(0, false);
    EXPECT_EQ(tokenHash(again.token), second.args[s("token_hash")]);
    EXPECT_EQ(place.kept, QStringList{again.token});
    EXPECT_NE(first.args[s("token_hash")], second.args[s("token_hash")]);
}

TEST_F(Renewal, AWrongTokenCostsNothingOfTheOutbox) {
    RunningHub hub;
    RunningDesk desk;
    const qint64 conversation = hub.bed.begin(s("Hello"), s("visitor-1"));
    ASSERT_TRUE(desk.bed.enqueue(ReplicaBed::entry(s("note-1"), conversation, s("note"))));
    QSignalSpy done(desk.deliverer.get(), &link::OutboxDeliverer::done);
    QSignalSpy stopped(desk.deliverer.get(), &link::OutboxDeliverer::stopped);
    desk.link->setHub(hub.addressFor(s("wrong")));
    ASSERT_TRUE(waitFor([&] { return desk.link->state() == HubLink::State::Refused; }));
    EXPECT_EQ(desk.link->trouble().code, s("wrong-token"));
    EXPECT_EQ(desk.bed.reader->outbox().size(), 1);
    desk.link->setHub(hub.address);
    ASSERT_TRUE(waitFor([&] { return done.size() == 1; }));
    EXPECT_EQ(stopped.size(), 0);
}

TEST_F(Renewal, AnOrderToWipeEndsTheLinkForGood) {
    RunningHub hub;
    RunningDesk desk;
    const QString token = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Anna")}, {s("token_hash"), tokenHash(token)}});
    QSignalSpy ordered(desk.link.get(), &HubLink::wipeOrdered);
    desk.link->setHub(hub.addressFor(token));
    ASSERT_TRUE(waitLive(desk));
    hub.bed.done(s("device_revoke"), {{s("device"), desk.link->device()}, {s("wipe"), true}});
    ASSERT_TRUE(waitFor([&] { return ordered.size() == 1; }));
    EXPECT_EQ(desk.link->state(), HubLink::State::Refused);
    EXPECT_EQ(desk.link->trouble().code, s("wipe-ordered"));
    desk.restart();
    QSignalSpy again(desk.link.get(), &HubLink::wipeOrdered);
    desk.link->setHub(hub.addressFor(token));
    EXPECT_TRUE(waitFor([&] { return again.size() == 1; })) << "instead of welcome";
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
