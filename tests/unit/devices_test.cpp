// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and their tokens: renewed without anybody being locked out, revoked one by one, told to wipe.
#include <gtest/gtest.h>

#include "base/token.h"
#include "hub/core/devices.h"
#include "hub/gateway/gateway.h"
#include "hub/ledger/resources.h"
#include "support/gateway/deskclient.h"
#include "support/migration.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::hub;
using namespace heard::test;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }
constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

class Devices : public ::testing::Test {
protected:
    qint64 addAgent(const char *name, const QString &token) {
        return hub.bed.done(s("agent_add"), {{s("name"), s(name)}, {s("token_hash"), tokenHash(token)}})
            .value(s("agent"))
            .toInteger();
    }
    QJsonArray devices() { return hub.bed.ask(s("devices"), {}).value(s("items")).toArray(); }
    QJsonValue device(qsizetype at = 0) { return devices().at(at); }
    std::unique_ptr<DeskClient> desk(const QString &token, const QString &name = {}) {
        auto client = std::make_unique<DeskClient>(hub.gateway->port());
        EXPECT_TRUE(client->waitOpen());
        protocol::Hello hello;
        hello.token = token;
        hello.device = s("6d1f");
        hello.name = name;
        client->say(hello);
        return client;
    }
    /// Comes, is let in and goes; true if so.
    bool letsIn(const QString &token) {
        auto client = desk(token);
        client->waitUntil([&] { return !client->frames.isEmpty(); });
        return !client->all<protocol::Welcome>().isEmpty();
    }
    QJsonObject on(QJsonObject args = {}) {
        args.insert(s("device"), device()[s("device")]);
        return args;
    }

    RunningHub hub;
};

TEST_F(Devices, EachIsListedWithItsNameAndWhenItWasThere) {
    const QString laptop = newToken();
    const QString office = newToken();
    const qint64 anna = addAgent("Anna", laptop);
    hub.bed.done(s("device_add"), {{s("agent"), anna}, {s("name"), s("office")}, {s("token_hash"), tokenHash(office)}});
    EXPECT_EQ(devices().size(), 2);
    EXPECT_EQ(device()[s("seen_at")].toInteger(), 0);
    auto there = desk(laptop, s("anna-laptop"));
    ASSERT_TRUE(there->waitFor<protocol::Welcome>());
    CoreBed::wait([&] { return device()[s("name")] == s("anna-laptop"); });
    EXPECT_TRUE(device()[s("here")].toBool());
    EXPECT_EQ(device()[s("seen_at")].toInteger(), hub.bed.clock.now());
    EXPECT_EQ(device(1)[s("name")], s("office")) << "the other keeps its own";
    there.reset();
    CoreBed::wait([&] { return !device()[s("here")].toBool(); });
    hub.bed.agent.id = AgentId{anna};
    hub.bed.agent.roles = QStringList{s("agent")};
    EXPECT_EQ(devices().size(), 2) << "one's own";
    hub.bed.agent.id = AgentId{anna + 1};
    EXPECT_EQ(devices().size(), 0);
    EXPECT_EQ(hub.bed.refusal(s("device_revoke"), {{s("device"), 1}}), s("not-found")) << "another's";
    EXPECT_EQ(hub.bed.refusal(s("device_add"), {{s("agent"), anna}, {s("token_hash"), tokenHash(s("x"))}}),
              s("not-allowed"));
}

TEST_F(Devices, OneIsRevokedAndTheOtherStays) {
    const QString laptop = newToken();
    const QString office = newToken();
    const qint64 anna = addAgent("Anna", laptop);
    hub.bed.done(s("device_add"), {{s("agent"), anna}, {s("token_hash"), tokenHash(office)}});
    auto first = desk(laptop);
    auto second = desk(office);
    ASSERT_TRUE(first->waitFor<protocol::Welcome>());
    ASSERT_TRUE(second->waitFor<protocol::Welcome>());
    hub.bed.done(s("device_revoke"), on());
    ASSERT_TRUE(first->waitClosed()) << "at once";
    EXPECT_EQ(first->byeCode(), s("signed-out"));
    EXPECT_FALSE(letsIn(laptop));
    EXPECT_FALSE(second->closed);
    EXPECT_EQ(devices().size(), 1);
}

TEST_F(Devices, ATokenIsReplacedAndTheOldOneHoldsUntilTheNewOneWasUsed) {
    const QString before = newToken();
    const QString after = newToken();
    addAgent("Anna", before);
    hub.bed.clock.advance(30 * kDay);
    auto there = desk(before);
    ASSERT_TRUE(there->waitFor<protocol::Renew>()) << "it is due";
    there->say(protocol::Do{
        s("r1"), s("token_renew"), {{s("was"), tokenHash(before)}, {s("token_hash"), tokenHash(after)}}, {}, {}});
    ASSERT_TRUE(there->waitFor<protocol::Done>());
    hub.restart();  // what the desk did not come to keep harms nothing
    EXPECT_TRUE(letsIn(before));
    EXPECT_TRUE(letsIn(before)) << "however often";
    EXPECT_TRUE(letsIn(after));
    CoreBed::wait([&] { return !letsIn(before); });
    EXPECT_TRUE(letsIn(after));
    EXPECT_EQ(devices().size(), 1) << "it is the same device";
    hub.restart();
    EXPECT_TRUE(letsIn(after));
    EXPECT_FALSE(letsIn(before));
}

TEST_F(Devices, OneThatWasNeverTakenUpMakesRoomForTheNext) {
    const QString before = newToken();
    const QString lost = newToken();
    const QString after = newToken();
    const qint64 anna = addAgent("Anna", before);
    hub.bed.agent.id = AgentId{anna};
    hub.bed.agent.roles = QStringList{s("agent")};
    for (const QString &token : {lost, after})
        hub.bed.done(s("token_renew"), {{s("was"), tokenHash(before)}, {s("token_hash"), tokenHash(token)}});
    EXPECT_FALSE(letsIn(lost));
    EXPECT_TRUE(letsIn(before));
    EXPECT_TRUE(letsIn(after));
    hub.bed.agent.id = AgentId{anna + 1};
    EXPECT_EQ(hub.bed.refusal(s("token_renew"), {{s("was"), tokenHash(after)}, {s("token_hash"), tokenHash(lost)}}),
              s("not-found"))
        << "another's";
}

TEST_F(Devices, ARenewalIsAskedForAtOnceWhenSomebodyWantsIt) {
    const QString token = newToken();
    addAgent("Anna", token);
    auto there = desk(token);
    ASSERT_TRUE(there->waitFor<protocol::Welcome>());
    EXPECT_TRUE(there->all<protocol::Renew>().isEmpty());
    hub.bed.done(s("device_renew"), on());
    EXPECT_TRUE(there->waitFor<protocol::Renew>());
}

TEST_F(Devices, OneThatIsToWipeIsToldSoAndSaysWhenItHas) {
    const QString token = newToken();
    addAgent("Anna", token);
    auto there = desk(token);
    ASSERT_TRUE(there->waitFor<protocol::Welcome>());
    hub.bed.done(s("device_revoke"), on({{s("wipe"), true}}));
    ASSERT_TRUE(there->waitFor<protocol::Wipe>()) << "at once";
    there->say(protocol::Do{s("x"), s("sample_load"), {}, {}, {}});
    there.reset();
    EXPECT_EQ(hub.bed.refusal(s("device_revoke"), on({{s("wipe"), true}})), s("wiped-already"));
    hub.restart();
    auto again = desk(token);
    ASSERT_TRUE(again->waitFor<protocol::Wipe>()) << "and whenever it comes";
    EXPECT_TRUE(again->all<protocol::Welcome>().isEmpty());
    EXPECT_EQ(device()[s("state")], s("wipe"));
    hub.bed.clock.advance(5000);
    again->say(protocol::Wiped{});
    ASSERT_TRUE(again->waitClosed());
    EXPECT_EQ(again->byeCode(), s("wiped"));
    EXPECT_EQ(device()[s("state")], s("wiped"));
    EXPECT_EQ(device()[s("state_at")].toInteger(), hub.bed.clock.now());
    EXPECT_FALSE(letsIn(token));
    EXPECT_TRUE(desk(token)->all<protocol::Wipe>().isEmpty()) << "it is worth nothing";
}

TEST_F(Devices, AnOrderToWipeOutlivesItsAgentAndCanBeTakenBack) {
    const QString token = newToken();
    const qint64 anna = addAgent("Anna", token);
    hub.bed.done(s("device_revoke"), on({{s("wipe"), true}}));
    hub.bed.done(s("agent_remove"), {{s("agent"), anna}});
    auto there = desk(token);
    ASSERT_TRUE(there->waitFor<protocol::Wipe>());
    hub.bed.done(s("device_revoke"), on());
    auto later = desk(token);
    ASSERT_TRUE(later->waitFor<protocol::Bye>());
    EXPECT_TRUE(later->all<protocol::Wipe>().isEmpty());
    EXPECT_EQ(devices().size(), 0);
}

TEST_F(Devices, TokensOfAnEarlierLedgerAreEachADeviceOfTheirOwn) {
    const QString first = newToken();
    const QString second = newToken();
    addAgent("Anna", first);
    addAgent("Boris", second);
    hub.gateway.reset();
    hub.bed.close();
    {
        auto db = storage::Database::open({.path = hub.bed.folder + s("/ledger.db")});
        for (const char *sql : {"DROP TABLE device", "ALTER TABLE session DROP COLUMN device",
                                "ALTER TABLE session DROP COLUMN renew_at"})
            EXPECT_TRUE((*db)->exec(s(sql))) << sql;
        ASSERT_TRUE(runMigration(**db, s(":/hub/ledger/sql/sqlite/migrations/011_devices.sql")));
    }
    hub.restart();
    const QJsonArray found = devices();
    ASSERT_EQ(found.size(), 2);
    EXPECT_NE(found[0][s("agent")], found[1][s("agent")]);
    EXPECT_EQ(found[0][s("created_at")].toInteger(), CoreBed::kStart);
    for (const QString &token : {first, second}) EXPECT_TRUE(letsIn(token));
    hub.bed.clock.advance(30 * kDay);
    auto there = desk(second);
    EXPECT_TRUE(there->waitFor<protocol::Renew>());
}

}  // namespace
