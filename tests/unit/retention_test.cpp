// SPDX-License-Identifier: GPL-3.0-or-later
// What is settled goes after so many days, by channel; what is not stays, and a clock that leaps takes nothing with it.
#include "hub/core/retentionwatch.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QSignalSpy>

#include "hub/ledger/audit.h"
#include "protocol/verbs.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

namespace verb = protocol::verb;

constexpr qint64 kDay = 86'400'000;

QString s(const char *text) { return QString::fromUtf8(text); }

class RetentionTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }

    void keep(int days, const char *key = "site") {
        bed.done(QLatin1String(verb::kChannelUpdate),
                 {{s("channel"), bed.channelId(s(key)).v}, {s("keep_days"), days}});
    }
    qint64 resolved(const char *text, const QString &address, const char *key = "site") {
        const qint64 id = bed.begin(s(text), address, s(key));
        bed.done(QLatin1String(verb::kResolve), CoreBed::in(id));
        return id;
    }
    /// The clock goes on as it does: the hub looks in between.
    qint64 passDays(int days) {
        qint64 gone = 0;
        for (int i = 0; i < days; ++i) {
            bed.clock.advance(kDay);
            gone += look();
        }
        return gone;
    }
    qint64 look() {
        QSignalSpy looked(&bed.core->retention(), &RetentionWatch::looked);
        bed.core->retention().look();
        CoreBed::wait([&] { return !looked.isEmpty(); });
        return looked.value(0).value(0).toLongLong();
    }
    bool isThere(qint64 conversation) {
        for (const Conversation &each : bed.conversations())
            if (each.id.v == conversation) return true;
        return false;
    }
    int told() {
        const auto rows =
            bed.read<QList<AuditRow>>([](Tables &t) -> Result<QList<AuditRow>> { return auditFrom(t, 0, 1000); });
        return int(std::count_if(rows->begin(), rows->end(),
                                 [](const AuditRow &row) { return row.action == s("retention"); }));
    }

    CoreBed bed;
};

TEST_F(RetentionTest, WhatIsSettledGoesByItsChannelsDaysAndNothingElseDoes) {
    const qint64 old = resolved("old", s("a"));
    const qint64 open = bed.begin(s("open"), s("b"));
    const qint64 elsewhere = resolved("elsewhere", s("c"), "form");
    keep(10);
    EXPECT_EQ(passDays(5), 0);
    const qint64 younger = resolved("younger", s("d"));
    EXPECT_EQ(passDays(6), 1);
    EXPECT_FALSE(isThere(old));
    EXPECT_TRUE(isThere(open));
    EXPECT_TRUE(isThere(elsewhere));
    EXPECT_TRUE(isThere(younger));
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(look(), 0);
    EXPECT_EQ(told(), 1) << "nothing went, so nothing is told";
    for (const Message &message : bed.messages()) EXPECT_NE(message.conversation.v, old);
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_F(RetentionTest, ByItselfEverythingIsKept) {
    const qint64 id = resolved("old", s("a"));
    EXPECT_EQ(passDays(400), 0);
    EXPECT_TRUE(isThere(id));
    keep(30);
    EXPECT_EQ(look(), 1);
    keep(0);
}

TEST_F(RetentionTest, ManyGoInSmallStepsAndAreAllGone) {
    keep(1);
    for (int i = 0; i < 2 * RetentionWatch::kAtOnce + 5; ++i) resolved("x", s("customer-%1").arg(i));
    EXPECT_EQ(passDays(2), 2 * RetentionWatch::kAtOnce + 5);
    EXPECT_EQ(bed.conversations().size(), 0);
    EXPECT_EQ(told(), 3);
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_F(RetentionTest, AClockThatLeapsIsNotBelievedForADay) {
    const qint64 id = resolved("old", s("a"));
    keep(30);
    EXPECT_EQ(look(), 0);
    bed.clock.advance(20 * 365 * kDay);  // a battery that died, a hand that slipped
    EXPECT_EQ(look(), 0);
    bed.clock.advance(kDay / 2);
    EXPECT_EQ(look(), 0);
    bed.clock.advance(-20 * 365 * kDay);  // set right
    EXPECT_EQ(look(), 0);
    EXPECT_TRUE(isThere(id));
    bed.clock.advance(60 * kDay);  // a hub that was off for two months
    EXPECT_EQ(look(), 0);
    bed.clock.advance(kDay + 1);
    EXPECT_EQ(look(), 1);
    EXPECT_FALSE(isThere(id));
}

TEST_F(RetentionTest, AFileThatNothingNamesGoesAfterAMonth) {
    const auto there = [this](const QString &id) {
        return *bed.read<bool>([id](Tables &t) -> Result<bool> { return t.blob(BlobId{id.toLongLong()}).has_value(); });
    };
    const auto part = [](const QString &id) {
        return QJsonArray{QJsonObject{{s("kind"), s("file")}, {s("blob"), id.toLongLong()}}};
    };
    const qint64 conversation = bed.begin();
    const QString named = bed.storeBlob("in a note", s("a.txt"), {})->id;
    const QString drafted = bed.storeBlob("in a draft", s("b.txt"), {})->id;
    const QString lost = bed.storeBlob("of a reply that never came", s("c.txt"), {})->id;
    bed.done(s("note"), CoreBed::in(conversation, {{s("parts"), part(named)}}));
    bed.done(s("draft_put"), CoreBed::in(conversation, {{s("draft"), s("d")},
                                                        {s("device"), s("laptop")},
                                                        {s("at"), bed.clock.now()},
                                                        {s("text"), s("See the file")},
                                                        {s("parts"), part(drafted)}}));
    passDays(29);
    EXPECT_TRUE(there(lost)) << "its desk may only have been off";
    passDays(2);
    EXPECT_FALSE(there(lost));
    EXPECT_TRUE(there(named));
    EXPECT_TRUE(there(drafted));
    EXPECT_EQ(bed.findings(), QStringList()) << "the file has gone with its row, and no other";
    QDirIterator files(bed.folder + s("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    int left = 0;
    for (; files.hasNext(); files.next()) ++left;
    EXPECT_EQ(left, 2);
}

TEST_F(RetentionTest, OnlyAdministratorsSetItAndOnlyToDays) {
    const auto update = [this](const QJsonValue &days) {
        return bed.refusal(QLatin1String(verb::kChannelUpdate),
                           {{s("channel"), bed.channelId().v}, {s("keep_days"), days}});
    };
    EXPECT_EQ(update(-1), s("wrong-shape"));
    EXPECT_EQ(update(36'501), s("wrong-shape"));
    EXPECT_EQ(update(s("ten")), s("wrong-shape"));
    EXPECT_EQ(update(36'500), QString());
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
