// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log: what stands in it, what can't be done to it, and what `heard-hub check` finds of what was done all the
// same by someone who can write to the ledger's file.
#include <QCoreApplication>
#include <QFile>

#include "hub/backup/backup.h"
#include "hub/core/cardrules.h"
#include "hub/core/queries.h"
#include "hub/core/verbs.h"
#include "hub/ledger/audit.h"
#include "protocol/verbs.h"
#include "storage/database.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

namespace verb = protocol::verb;

QString s(const char *text) { return QString::fromUtf8(text); }

class AuditTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }

    QList<AuditRow> rows() {
        return bed.read<QList<AuditRow>>([](Tables &t) -> Result<QList<AuditRow>> { return auditFrom(t, 0, 1000); })
            .value();
    }
    QStringList actions() {
        QStringList words;
        for (const AuditRow &row : rows()) words += row.action;
        return words;
    }
    void addAgents(int count) {
        for (int i = 0; i < count; ++i) bed.done(QLatin1String(verb::kAgentAdd), {{s("name"), s("Agent %1").arg(i)}});
    }
    /// What somebody does to the file by other means, while no hub runs.
    void tamper(const QStringList &statements) {
        bed.close();
        const auto ledger = storage::Database::open({.path = bed.folder + s("/ledger.db")});
        ASSERT_TRUE(ledger);
        for (const QString &statement : statements) {
            const auto done = (*ledger)->exec(statement);
            ASSERT_TRUE(done) << qPrintable(statement + u' ' + done.error().detail);
        }
    }
    QString anchor() const { return anchorFileIn(bed.folder); }

    CoreBed bed;
};

/// A way of doing everything that only administrators may do, one after the other.
QList<std::pair<const char *, QJsonObject>> administratorsDeeds(CoreBed &bed) {
    const QString token(64, u'b');
    const auto agent = bed.done(QLatin1String(verb::kAgentAdd), {{s("name"), s("Olena")}}).value(s("agent"));
    const auto other = bed.done(QLatin1String(verb::kAgentAdd), {{s("name"), s("Ivan")}}).value(s("agent"));
    const qint64 customer = bed.conversation(bed.begin()).customer.v;
    const qint64 channel = bed.channelId().v;
    return {
        {verb::kAgentAdd, {{s("name"), s("Maria")}}},
        {verb::kAgentToken, {{s("agent"), agent}, {s("token_hash"), token}}},
        {verb::kAgentRemove, {{s("agent"), other}}},
        {verb::kDeviceAdd, {{s("agent"), agent}, {s("token_hash"), QString(64, u'c')}}},
        {verb::kTokenAdd, {{s("name"), s("shop")}, {s("token_hash"), QString(64, u'd')}}},
        {verb::kTokenRemove, {{s("name"), s("shop")}}},
        {verb::kPersonErase, {{s("customer"), customer}}},
        {verb::kChannelAdd, {{s("kind"), s("webchat")}, {s("name"), s("Second chat")}, {s("settings"), QJsonObject()}}},
        {verb::kChannelUpdate, {{s("channel"), channel}, {s("keep_days"), 30}}},
        {verb::kChannelRemove, {{s("channel"), channel}}},
    };
}

/// A body of each kind of cards by which a workspace is set up.
QHash<QString, QJsonObject> cardBodies() {
    const QJsonObject variant{{s("text"), s("Hello")}};
    const QJsonObject step{{s("do"), s("resolve")}};
    return {
        {s("view"), {{s("name"), s("Mine to see")}}},
        {s("department"), {{s("name"), s("Sales")}}},
        {s("canned_reply"),
         {{s("shortcut"), s("hello")}, {s("title"), s("Hello")}, {s("variants"), QJsonArray{variant}}}},
        {s("macro"), {{s("name"), s("Done with it")}, {s("steps"), QJsonArray{step}}}},
    };
}

}  // namespace

TEST_F(AuditTest, AllThatOnlyAdministratorsMayDoIsToldAndRefusedToOthers) {
    const auto deeds = administratorsDeeds(bed);
    QStringList done;
    for (const auto &[verb, args] : deeds) {
        const qsizetype before = rows().size();
        bed.done(QLatin1String(verb), args);
        ASSERT_EQ(rows().size(), before + 1) << verb;
        EXPECT_EQ(rows().last().action, QLatin1String(verb));
        EXPECT_EQ(rows().last().agent, bed.agent.id);
        done += QLatin1String(verb);
    }
    const qsizetype told = rows().size();
    bed.agent.roles = {s("agent")};
    for (const QString &name : verbNames()) {
        EXPECT_EQ(done.contains(name), isForAdministrators(name)) << qPrintable(name) << ": no row was looked for";
        EXPECT_EQ(bed.refusal(name, {}) == u"not-allowed", isForAdministrators(name)) << qPrintable(name);
    }
    for (const AuditRow &row : rows().mid(told))
        EXPECT_FALSE(isForAdministrators(row.action)) << qPrintable(row.action);
}

TEST_F(AuditTest, WhatIsSetUpForEverybodyIsToldAndWhatIsOnesOwnIsNot) {
    const auto bodies = cardBodies();
    for (const QString &kind : cardKindsOf(CardRule::Owner::Workspace)) {
        const QJsonObject body = bodies.value(kind);
        const qsizetype before = rows().size();
        const qint64 card = bed.done(QLatin1String(verb::kCardAdd), {{s("kind"), kind}, {s("body"), body}})
                                .value(s("card"))
                                .toInteger();
        bed.done(QLatin1String(verb::kCardPut), {{s("card"), card}, {s("body"), body}, {s("mine"), true}});
        bed.done(QLatin1String(verb::kCardRemove), {{s("card"), card}});
        const auto told = rows().mid(before);
        ASSERT_EQ(told.size(), 3) << qPrintable(kind);
        for (const AuditRow &row : told) {
            EXPECT_EQ(row.entity, card);
            EXPECT_EQ(row.facts, s("{\"card_kind\":\"%1\"}").arg(kind));
        }
        if (!cardRule(kind)->mayBeOwn) continue;
        const QJsonObject own{{s("kind"), kind}, {s("body"), body}, {s("mine"), true}};
        const auto mine = bed.done(QLatin1String(verb::kCardAdd), own).value(s("card"));
        bed.done(QLatin1String(verb::kCardPut), {{s("card"), mine}, {s("body"), body}});
        bed.done(QLatin1String(verb::kCardRemove), {{s("card"), mine}});
        EXPECT_EQ(rows().size(), before + 3) << qPrintable(kind);
    }
}

TEST_F(AuditTest, ManyRepliesAtOnceAreOneRowWithTheirCount) {
    const QJsonObject body = cardBodies().value(s("canned_reply"));
    bed.done(QLatin1String(verb::kCardAdd), {{s("kind"), s("canned_reply")}, {s("bodies"), QJsonArray{body, body}}});
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows()[0].facts, u"{\"card_kind\":\"canned_reply\",\"count\":2}");
}

TEST_F(AuditTest, SaysWhoDidWhatToWhomAndNothingOfWhatIsInIt) {
    const qint64 agent = bed.done(QLatin1String(verb::kAgentAdd),
                                  {{s("name"), s("Very Private Name")}, {s("token_hash"), QString(64, u'a')}})
                             .value(s("agent"))
                             .toInteger();
    bed.done(QLatin1String(verb::kChannelUpdate),
             {{s("channel"), bed.channelId().v}, {s("name"), s("Secret sauce")}, {s("secrets"), QJsonObject()}});
    const auto told = rows();
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told[0].action, QLatin1String(verb::kAgentAdd));
    EXPECT_EQ(told[0].by, u"desk");
    EXPECT_EQ(told[0].agent, bed.agent.id);
    EXPECT_EQ(told[0].kind, u"agent");
    EXPECT_EQ(told[0].entity, agent);
    EXPECT_EQ(told[0].at, bed.clock.now());
    EXPECT_EQ(told[1].entity, bed.channelId().v);
    EXPECT_EQ(told[1].facts, u"{\"changed\":[\"name\",\"secrets\"]}");
    for (const AuditRow &row : told) {
        EXPECT_FALSE(row.facts.contains(u"Private"));
        EXPECT_FALSE(row.facts.contains(u"sauce"));
        EXPECT_FALSE(row.facts.contains(QString(64, u'a')));
    }
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_F(AuditTest, WhatIsRefusedOrEverydayIsNotThere) {
    EXPECT_EQ(bed.refusal(QLatin1String(verb::kAgentAdd), {{s("name"), bed.agent.name}}), u"name-taken");
    const qint64 conversation = bed.begin();
    bed.reply(conversation);
    bed.done(QLatin1String(verb::kResolve), CoreBed::in(conversation));
    EXPECT_EQ(actions(), QStringList());
}

TEST_F(AuditTest, TheCommandLineIsNamedAsSuch) {
    protocol::Do what{
        s("c1"), QLatin1String(verb::kAgentAdd), {{s("name"), s("Olena")}}, {}, {{s("by"), s("command")}}};
    bool answered = false;
    bed.core->desks().execute(bed.agent, what, &bed, [&](const protocol::Frame &) { answered = true; });
    CoreBed::wait([&] { return answered; });
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows()[0].by, u"command");
    EXPECT_EQ(rows()[0].agent, bed.agent.id);
}

TEST_F(AuditTest, SigningInIsToldOnceAnHourAndRefusalsAreCounted) {
    auto &desks = bed.core->desks();
    const auto join = [&](const char *device) {
        protocol::Hello hello;
        hello.device = s(device);
        desks.deskJoined(SignIn{bed.agent}, hello);
    };
    join("laptop");
    join("laptop");
    join("phone");
    bed.clock.advance(61 * 60 * 1000);
    join("laptop");
    CoreBed::wait([&] { return rows().size() == 3; });
    for (int i = 0; i < 1000; ++i) desks.signInRefused();
    bed.close();
    ASSERT_TRUE(bed.open());
    ASSERT_EQ(actions(), (QStringList{s("signed_in"), s("signed_in"), s("signed_in"), s("sign_in_refused")}));
    EXPECT_EQ(rows().last().facts, u"{\"count\":1000}");
}

TEST_F(AuditTest, TheProgramsThemselvesCantChangeIt) {
    addAgents(2);
    bed.close();
    const auto ledger = storage::Database::open({.path = bed.folder + s("/ledger.db")});
    ASSERT_TRUE(ledger);
    for (const char *statement : {"UPDATE audit SET agent = 9", "DELETE FROM audit WHERE id = 2", "DELETE FROM audit",
                                  "INSERT OR REPLACE INTO audit VALUES (1, 0, 'desk', 9, 'x', '', 0, '{}', '')",
                                  "INSERT INTO audit VALUES (9, 0, 'desk', 9, 'x', '', 0, '{}', '')"})
        EXPECT_FALSE((*ledger)->exec(QString::fromUtf8(statement))) << statement;
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_F(AuditTest, ARowThatWasChangedOrTakenOutIsFound) {
    addAgents(3);
    tamper({s("DROP TRIGGER audit_stays"), s("UPDATE audit SET agent = 77 WHERE id = 2")});
    EXPECT_EQ(bed.findings(), (QStringList{s("Row 2 of the audit log is not as it was written."),
                                           s("What keeps the audit log from being changed was taken away.")}));
    tamper({s("DROP TRIGGER audit_keeps"), s("DELETE FROM audit WHERE id = 2")});
    EXPECT_EQ(bed.findings().first(), u"The audit log has no row 2.");
}

TEST_F(AuditTest, AnEndThatWasCutOffIsFoundAndToldForGood) {
    addAgents(3);
    const QString trigger = s("CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'no'); END");
    tamper({s("DROP TRIGGER audit_keeps"), s("DELETE FROM audit WHERE id = 3"), trigger});
    EXPECT_EQ(bed.findings(), QStringList{s("The audit log was cut off or written anew: its anchor is at row 3.")});
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(rows().last().action, u"anchor_differs");
    EXPECT_EQ(rows().last().facts, u"{\"count\":3}");
    EXPECT_EQ(bed.findings(), QStringList()) << "from here it is sound, and says what was";
}

TEST_F(AuditTest, AnAnchorThatIsGoneIsFoundAndTold) {
    addAgents(1);
    bed.close();
    ASSERT_TRUE(QFile::remove(anchor()));
    EXPECT_EQ(bed.findings().size(), 1);
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(actions().last(), u"anchor_missing");
    EXPECT_TRUE(QFile::exists(anchor()));
}

TEST_F(AuditTest, AnAnchorThatIsBehindAsAfterACrashIsRight) {
    addAgents(1);
    const auto early = *readAnchor(bed.folder);
    addAgents(0);
    bed.done(QLatin1String(verb::kAgentAdd), {{s("name"), s("Late")}});
    bed.close();
    ASSERT_TRUE(early && writeAnchor(bed.folder, *early));
    EXPECT_EQ(bed.findings(), QStringList());
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(actions().size(), 2) << "nothing to be told";
    EXPECT_EQ((*readAnchor(bed.folder))->count, 2);
}

TEST_F(AuditTest, ABackupSaysSoAndWhereTheLogEnded) {
    addAgents(1);
    const BackupPlace place{bed.folder, bed.ownFolder.filePath(s("backup")), {}};
    const auto made = backUp(place, bed.clock);
    ASSERT_TRUE(made);
    EXPECT_EQ(actions().last(), u"backup");
    EXPECT_EQ(made->audit, (AuditEnd{rows().last().id, rows().last().hash}));
    addAgents(0);
    bed.done(QLatin1String(verb::kAgentAdd), {{s("name"), s("After it")}});
    EXPECT_EQ(actions().size(), 3) << "the hub goes on behind it";
    EXPECT_EQ(bed.findings(), QStringList());
    const QString folder = bed.ownFolder.filePath(s("restored"));
    const auto restored = restore({folder, place.file, {}}, bed.clock);
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->findings, QStringList());
    EXPECT_EQ((*readAnchor(folder))->count, 3);
}

TEST_F(AuditTest, OnlyAdministratorsMayReadItAndInPages) {
    addAgents(5);
    const QJsonObject page = bed.ask(QLatin1String(protocol::query::kAudit), {{s("limit"), 2}});
    EXPECT_EQ(page.value(s("items")).toArray().size(), 2);
    EXPECT_EQ(page.value(s("items"))[0][s("id")].toInteger(), 5);
    EXPECT_EQ(page.value(s("next")).toInteger(), 4);
    const auto refused = bed.read<QJsonObject>([](Tables &tables) -> Result<QJsonObject> {
        return auditPage(tables, Agent{}, {{s("limit"), 2}});
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, u"not-allowed");
}

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
