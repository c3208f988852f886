// SPDX-License-Identifier: GPL-3.0-or-later
// Several agents on one hub: their tokens, and what they mark conversations with.
#include <QCoreApplication>
#include <QSignalSpy>

#include "base/token.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreTeam : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    Agent addAgent(const char *name, const QString &token) {
        const QJsonObject added = bed.done(s("agent_add"), {{s("name"), s(name)}, {s("token_hash"), tokenHash(token)}});
        const auto signedIn = bed.core->desks().signIn(token);
        EXPECT_TRUE(signedIn);
        EXPECT_EQ(signedIn->agent.id.v, added.value(s("agent")).toInteger());
        return signedIn->agent;
    }
    qint64 department(const char *name) {
        const QJsonObject body{{s("name"), s(name)}};
        return bed.done(s("card_add"), {{s("kind"), s("department")}, {s("body"), body}}).value(s("card")).toInteger();
    }
    QStringList journaled() {
        QStringList all;
        const auto items = bed.journal();
        for (const JournalItem &item : items) all += QString::fromUtf8(item.json);
        return all;
    }
    bool signsIn(const QString &token) { return bed.core->desks().signIn(token).has_value(); }

    CoreBed bed;
};

TEST_F(CoreTeam, AnAgentSignsInByTheirOwnTokenAfterARestartToo) {
    const QString token = newToken();
    const Agent pavlo = addAgent("Pavlo", token);
    EXPECT_EQ(pavlo.roles, QStringList{s("agent")});
    EXPECT_TRUE(journaled().filter(token).isEmpty()) << "no token stands anywhere";
    EXPECT_TRUE(journaled().filter(tokenHash(token)).isEmpty());
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_TRUE(signsIn(token));
    EXPECT_EQ(bed.agent.roles.first(), s("administrator")) << "the desk on this machine is who it was";
}

TEST_F(CoreTeam, ANewTokenEndsTheOldOne) {
    QSignalSpy ended(&bed.core->desks(), &DeskService::sessionsChanged);
    const QString first = newToken();
    const QString second = newToken();
    const Agent pavlo = addAgent("Pavlo", first);
    EXPECT_EQ(ended.size(), 1);
    bed.done(s("agent_token"), {{s("agent"), pavlo.id.v}, {s("token_hash"), tokenHash(second)}});
    EXPECT_EQ(ended.size(), 2);
    EXPECT_FALSE(signsIn(first));
    EXPECT_TRUE(signsIn(second));
    EXPECT_EQ(bed.refusal(s("agent_token"), {{s("agent"), pavlo.id.v}, {s("token_hash"), s("guess")}}),
              s("wrong-shape"));
}

TEST_F(CoreTeam, WhoIsRemovedSignsInNoMoreAndLeavesTheirConversations) {
    const QString token = newToken();
    const Agent pavlo = addAgent("Pavlo", token);
    const qint64 open = bed.begin();
    const qint64 resolved = bed.begin(s("Hi"), s("visitor-2"));
    for (const qint64 id : {open, resolved}) bed.done(s("assign"), CoreBed::in(id, {{s("agent"), pavlo.id.v}}));
    bed.done(s("resolve"), CoreBed::in(resolved));
    bed.done(s("agent_remove"), {{s("agent"), pavlo.id.v}});
    EXPECT_FALSE(signsIn(token));
    EXPECT_FALSE(bed.conversation(open).assignee);
    EXPECT_EQ(bed.conversation(resolved).assignee, pavlo.id) << "who did it stays known";
    EXPECT_EQ(bed.refusal(s("assign"), CoreBed::in(open, {{s("agent"), pavlo.id.v}})), s("not-found"));
    EXPECT_EQ(bed.refusal(s("agent_remove"), {{s("agent"), pavlo.id.v}}), s("not-found"));
    EXPECT_EQ(bed.refusal(s("agent_remove"), {{s("agent"), bed.agent.id.v}}), s("last-administrator"));
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_FALSE(signsIn(token));
}

TEST_F(CoreTeam, OnlyAdministratorsManageAgentsAndNamesAreTheirOwn) {
    const Agent pavlo = addAgent("Pavlo", newToken());
    EXPECT_EQ(bed.refusal(s("agent_add"), {{s("name"), s("pavlo")}}), s("name-taken"));
    EXPECT_EQ(bed.refusal(s("agent_add"), {{s("name"), s(" ")}}), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("agent_add"), {{s("name"), s("X")}, {s("roles"), QJsonArray{s("king")}}}),
              s("unknown-role"));
    bed.agent = pavlo;
    EXPECT_EQ(bed.refusal(s("agent_add"), {{s("name"), s("Iryna")}}), s("not-allowed"));
    EXPECT_EQ(bed.refusal(s("agent_remove"), {{s("agent"), 1}}), s("not-allowed"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("department")}, {s("body"), QJsonObject{{s("name"), s("D")}}}}),
              s("not-allowed"));
}

TEST_F(CoreTeam, TagsAreSortedAndEachIsThereOnce) {
    const qint64 id = bed.begin();
    bed.done(s("tag"), CoreBed::in(id, {{s("add"), QJsonArray{s("срочно"), s("Delivery")}}}));
    bed.done(s("tag"), CoreBed::in(id, {{s("add"), QJsonArray{s("delivery"), s(" a \n b ")}}}));
    EXPECT_EQ(bed.conversation(id).tags, (QStringList{s("Delivery"), s("a b"), s("срочно")}));
    const qint64 head = bed.core->desks().head();
    bed.done(s("tag"), CoreBed::in(id, {{s("add"), QJsonArray{s("delivery")}}}));
    EXPECT_EQ(bed.core->desks().head(), head) << "nothing has changed";
    bed.done(s("tag"), CoreBed::in(id, {{s("remove"), QJsonArray{s("СРОЧНО"), s("A B")}}}));
    EXPECT_EQ(bed.conversation(id).tags, QStringList{s("Delivery")});
    EXPECT_EQ(bed.refusal(s("tag"), CoreBed::in(id, {{s("add"), QJsonArray{s(" ")}}})), s("wrong-shape"));
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(bed.conversation(id).tags, QStringList{s("Delivery")});
}

TEST_F(CoreTeam, AConversationBeginsInItsChannelsDepartmentAndIsMoved) {
    const qint64 delivery = department("Delivery");
    const qint64 returns = department("Returns");
    bed.done(s("channel_update"), {{s("channel"), bed.channelId().v}, {s("department"), delivery}});
    const qint64 id = bed.begin();
    EXPECT_EQ(bed.conversation(id).department.v, delivery);
    bed.done(s("move_department"), CoreBed::in(id, {{s("department"), returns}}));
    EXPECT_EQ(bed.conversation(id).department.v, returns);
    const Message line = bed.messages().first();
    EXPECT_EQ(line.event, s("department"));
    EXPECT_EQ(line.extra.value(s("department_name")).toString(), s("Returns"));
    bed.begin(s("again"));
    EXPECT_EQ(bed.conversation(id).department.v, returns) << "it stays where it was moved";
    bed.reply(id);
    auto going = bed.takeDue();
    ASSERT_EQ(going.size(), 1);
    EXPECT_FALSE(going.first().outbound.extra.contains(s("signature"))) << "the channel's own is used then";
    bed.settle(going.first().message, channelapi::SendOutcome::Kind::Accepted);
    bed.done(s("card_put"),
             {{s("card"), returns},
              {s("body"), QJsonObject{{s("name"), s("Returns")}, {s("signature"), s("Returns\nRoom 7")}}}});
    bed.reply(id);
    going = bed.takeDue();
    ASSERT_EQ(going.size(), 1);
    EXPECT_EQ(going.first().outbound.extra.value(s("signature")).toString(), s("Returns\nRoom 7"));
    bed.settle(going.first().message, channelapi::SendOutcome::Kind::Accepted);
    EXPECT_EQ(bed.refusal(s("card_put"), {{s("card"), returns},
                                          {s("body"), QJsonObject{{s("name"), s("Returns")}, {s("signature"), 7}}}}),
              s("wrong-shape"));
    bed.done(s("move_department"), CoreBed::in(id, {{s("department"), 0}}));
    EXPECT_FALSE(bed.conversation(id).department);
    EXPECT_EQ(bed.refusal(s("move_department"), CoreBed::in(id, {{s("department"), 999}})), s("not-found"));
    EXPECT_EQ(bed.refusal(s("channel_update"), {{s("channel"), bed.channelId().v}, {s("department"), 999}}),
              s("not-found"));
}

TEST_F(CoreTeam, WhoWaitsIsPromisedAnAnswer) {
    const qint64 id = bed.begin();
    const Conversation waiting = bed.conversation(id);
    EXPECT_EQ(waiting.dueAt, waiting.waitingSince + 600'000);
    bed.clock.advance(1000);
    bed.begin(s("Hello?"));
    EXPECT_EQ(bed.conversation(id).dueAt, waiting.dueAt) << "from the first that was not answered";
    bed.reply(id);
    EXPECT_EQ(bed.conversation(id).dueAt, 0);
    bed.done(s("channel_update"), {{s("channel"), bed.channelId().v}, {s("reply_within"), 60}});
    bed.begin(s("And now?"));
    EXPECT_EQ(bed.conversation(id).dueAt, bed.conversation(id).waitingSince + 60'000);
    bed.done(s("resolve"), CoreBed::in(id));
    EXPECT_EQ(bed.conversation(id).dueAt, 0);
    bed.done(s("reopen"), CoreBed::in(id));
    EXPECT_GT(bed.conversation(id).dueAt, 0);
    EXPECT_EQ(bed.refusal(s("channel_update"), {{s("channel"), bed.channelId().v}, {s("reply_within"), -1}}),
              s("wrong-shape"));
}

TEST_F(CoreTeam, ANoteMentionsByNameOrIdUntilTheyHaveLooked) {
    const Agent pavlo = addAgent("Pavlo Doroshenko", newToken());
    const Agent iryna = addAgent("Iryna", newToken());
    const qint64 id = bed.begin();
    const auto note = [&](const char *text, const QJsonObject &more = {}) {
        QJsonObject args = more;
        args.insert(s("parts"), CoreBed::textParts(s(text)));
        bed.done(s("note"), CoreBed::in(id, args));
    };
    note("nothing@pavloville and @Pavlov, and @Administrator");
    EXPECT_TRUE(bed.conversation(id).mentioned.isEmpty()) << "longer words, and the writer";
    note("@pavlo is store 14 open?");
    EXPECT_EQ(bed.conversation(id).mentioned, QList{pavlo.id});
    EXPECT_EQ(bed.messages().first().extra.value(s("mentions")).toArray(), QJsonArray{pavlo.id.v});
    note("Look", {{s("mentions"), QJsonArray{iryna.id.v, 999}}});
    EXPECT_EQ(bed.conversation(id).mentionUnseen, (QList{pavlo.id, iryna.id}));
    const Agent administrator = bed.agent;
    bed.agent = pavlo;
    bed.done(s("mentions_seen"), CoreBed::in(id));
    EXPECT_EQ(bed.conversation(id).mentionUnseen, QList{iryna.id});
    EXPECT_EQ(bed.conversation(id).mentioned, (QList{pavlo.id, iryna.id}));
    bed.agent = administrator;
    bed.done(s("resolve"), CoreBed::in(id));
    EXPECT_EQ(bed.conversation(id).mentioned, QList{iryna.id}) << "who has not looked is still to";
    bed.agent = iryna;
    bed.done(s("mentions_seen"), CoreBed::in(id));
    EXPECT_TRUE(bed.conversation(id).mentioned.isEmpty());
    bed.agent = administrator;
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
