// SPDX-License-Identifier: GPL-3.0-or-later
// Two agents at two real desks on one real hub, over real sockets.
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSignalSpy>

#include "base/token.h"
#include "support/desk/agentdesk.h"
#include "support/fakeclock.h"
#include "ui/models/bulkrun.h"
#include "ui/models/sidedesk.h"
#include "ui/models/viewwords.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 60'000;

bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kWaitMs); }

QString s(const char *text) { return QString::fromUtf8(text); }

class TwoDesks : public testing::Test {
protected:
    void SetUp() override {
        anna = std::make_unique<AgentDesk>(hub, hub.address.token);
        hub.bed.done(s("agent_add"), {{s("name"), s("Pavlo Doroshenko")}, {s("token_hash"), tokenHash(pavlosToken)}});
        pavlo = std::make_unique<AgentDesk>(hub, pavlosToken);
        ASSERT_TRUE(anna->live());
        ASSERT_TRUE(pavlo->live());
        ASSERT_TRUE(waitFor([this] { return anna->desk->agents().size() == 2; }));
    }
    qint64 customerWrites(const char *who, const char *text = "Hello") {
        const qint64 id = hub.bed.begin(s(text), s(who));
        for (AgentDesk *each : {anna.get(), pavlo.get()})
            EXPECT_TRUE(waitFor([&] { return each->desk->conversation(ConversationId{id}).has_value(); }));
        return id;
    }

    RunningHub hub;
    const QString pavlosToken = newToken();
    std::unique_ptr<AgentDesk> anna;
    std::unique_ptr<AgentDesk> pavlo;
};

}  // namespace

TEST_F(TwoDesks, WhatOneAssignsIsTheOthers) {
    const ConversationId id{customerWrites("visitor-1")};
    pavlo->show(InboxView::Kind::Mine);
    EXPECT_TRUE(pavlo->rows().isEmpty());
    anna->show(InboxView::Kind::Unassigned);
    ASSERT_TRUE(waitFor([&] { return anna->rows() == QList<qint64>{id.v}; }));
    anna->desk->assign(id, pavlo->desk->me().id);
    ASSERT_TRUE(waitFor([&] { return pavlo->rows() == QList<qint64>{id.v}; }));
    ASSERT_TRUE(waitFor([&] { return anna->rows().isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->counts().mine == InboxCount{1, 1}; }));
    EXPECT_EQ(anna->desk->counts().mine, InboxCount{});
    const InboxRow row = pavlo->desk->inbox()->index(0, 0).data(Desk::RowRole).value<InboxRow>();
    EXPECT_EQ(row.assignee, s("Pavlo Doroshenko"));
    EXPECT_TRUE(row.mine);
    pavlo->desk->markRead(id);
    EXPECT_TRUE(waitFor([&] { return anna->desk->counts().open == InboxCount{1, 0}; }));
}

TEST_F(TwoDesks, ANoteThatMentionsIsThereUntilItIsSeen) {
    const ConversationId id{customerWrites("visitor-1")};
    pavlo->show(InboxView::Kind::Mentions);
    anna->desk->note(id, {s("@Pavlo is store 14 open?"), {}, 0});
    ASSERT_TRUE(waitFor([&] { return pavlo->rows() == QList<qint64>{id.v}; }));
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->counts().mentions == InboxCount{1, 1}; }));
    EXPECT_TRUE(pavlo->desk->inbox()->index(0, 0).data(Desk::RowRole).value<InboxRow>().mentioned);
    pavlo->desk->markRead(id);
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->counts().mentions == InboxCount{1, 0}; }));
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->counts().outbox == 0; }));
    EXPECT_EQ(pavlo->rows(), QList<qint64>{id.v}) << "it stays in sight until it is resolved";
    anna->desk->resolve(id);
    EXPECT_TRUE(waitFor([&] { return pavlo->rows().isEmpty(); }));
}

TEST_F(TwoDesks, EachSeesWhereTheOtherIs) {
    const ConversationId one{customerWrites("visitor-1")};
    const ConversationId two{customerWrites("visitor-2")};
    const auto there = [&](ConversationId id) { return pavlo->desk->presence().at(id); };
    {
        const QObject window;
        anna->desk->presence().show(&window, one);
        ASSERT_TRUE(waitFor([&] { return there(one).size() == 1; }));
        EXPECT_EQ(there(one).first().agent, anna->desk->me().id);
        EXPECT_FALSE(there(one).first().writing);
        EXPECT_TRUE(anna->desk->presence().at(one).isEmpty()) << "oneself is nobody else";
        anna->desk->typing(one, true);
        ASSERT_TRUE(waitFor([&] { return !there(one).isEmpty() && there(one).first().writing; }));
        const auto row = [&] {
            const int at = pavlo->desk->rowOf(one);
            return pavlo->desk->inbox()->index(at, 0).data(Desk::RowRole).value<InboxRow>();
        };
        EXPECT_TRUE(waitFor([&] { return row().colleagues.size() == 1 && row().colleagues.first().writing; }));
        anna->desk->presence().show(&window, two);
        EXPECT_TRUE(waitFor([&] { return there(one).isEmpty() && there(two).size() == 1; }));
    }
    EXPECT_TRUE(waitFor([&] { return there(two).isEmpty(); })) << "the window is closed";
    const QObject again;
    anna->desk->presence().show(&again, one);
    ASSERT_TRUE(waitFor([&] { return there(one).size() == 1; }));
    anna->tester.reset();
    anna->desk.reset();
    EXPECT_TRUE(waitFor([&] { return there(one).isEmpty(); })) << "the hub says it for a desk that is gone";
}

TEST_F(TwoDesks, ASavedViewCountsExactlyWhateverBothDo) {
    const quint32 seed = qEnvironmentVariableIsSet("HEARD_TEST_SEED") ? qEnvironmentVariable("HEARD_TEST_SEED").toUInt()
                                                                      : QRandomGenerator::global()->generate();
    SCOPED_TRACE(testing::Message() << "HEARD_TEST_SEED=" << seed);
    QRandomGenerator chance(seed);
    QList<ConversationId> ids;
    for (int n = 0; n < 12; ++n) ids += ConversationId{customerWrites(qPrintable(s("visitor-%1").arg(n)))};
    SavedView view;
    view.name = s("Срочная доставка");
    view.filter.tags = {s("срочно")};
    view.filter.assignees = {Filter::kMe, Filter::kNobody};
    view.mine = false;
    anna->desk->savedViews().keep(view, anna->desk->me().id);
    ASSERT_TRUE(waitFor([&] { return pavlo->desk->savedViews().all().size() == 1; })) << "everybody's";
    SavedView own = view;
    own.name = s("Only mine");
    own.mine = true;
    pavlo->desk->savedViews().keep(own, pavlo->desk->me().id);
    ASSERT_TRUE(waitFor([&] { return pavlo->desk->savedViews().all().size() == 2; }));
    EXPECT_EQ(anna->desk->savedViews().all().size(), 1) << "another agent's own";
    const qint64 card = anna->desk->savedViews().all().first().id.v;
    anna->show(InboxView::Kind::Saved, card);
    pavlo->show(InboxView::Kind::Saved, card);
    EXPECT_EQ(nameOf(anna->desk->view(), *anna->desk), view.name);

    for (int round = 0; round < 60; ++round) {
        AgentDesk &who = chance.bounded(2) ? *anna : *pavlo;
        const ConversationId id = ids[chance.bounded(int(ids.size()))];
        switch (chance.bounded(6)) {
            case 0: who.desk->tag(id, {s("срочно")}, {}); break;
            case 1: who.desk->tag(id, {}, {s("срочно")}); break;
            case 2: who.desk->assign(id, AgentId{chance.bounded(3)}); break;
            case 3: who.desk->resolve(id); break;
            case 4: who.desk->reopen(id); break;
            default: hub.bed.begin(s("And?"), s("visitor-%1").arg(chance.bounded(12))); break;
        }
        if (round % 5 == 0) QCoreApplication::processEvents();
    }
    for (AgentDesk *each : {anna.get(), pavlo.get()}) {
        ASSERT_TRUE(waitFor([&] { return each->desk->counts().outbox == 0; }));
        const auto expected = [&] {
            InboxCount count;
            const auto all = hub.bed.conversations();
            for (const Conversation &c : all) {
                if (!matches(view.filter, standingOf(c), each->desk->me().id, 0)) continue;
                ++count.all;
                count.unread += c.unread > 0;
            }
            return count;
        };
        EXPECT_TRUE(waitFor([&] { return each->desk->counts().saved.value(card) == expected(); }));
        EXPECT_TRUE(waitFor([&] { return each->rows().size() == expected().all; }));
        // The counts may have been right by chance for a moment, while changes were still on their way.
        InboxCount asked;
        QObject asker;
        EXPECT_TRUE(waitFor([&] {
            each->desk->countMatching(view.filter, &asker, [&](const InboxCount &count) { asked = count; });
            return asked == expected();
        }));
    }
    anna->desk->savedViews().remove(CardId{card});
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->savedViews().all().size() == 1; }));
}

TEST_F(TwoDesks, ABulkSaysForEachRowWhatBecameOfItOfflineToo) {
    QList<ConversationId> ids;
    for (int n = 0; n < 30; ++n) ids += ConversationId{customerWrites(qPrintable(s("visitor-%1").arg(n)))};
    anna->desk->setHub({}, {}, {});
    ASSERT_TRUE(waitFor([&] { return anna->desk->link().state != LinkStatus::State::Connected; }));
    hub.bed.done(s("agent_add"), {{s("name"), s("Gone")}});
    const qint64 gone = 3;
    BulkRun resolving(*anna->desk, s("Resolve"), ids, [&](ConversationId id) { return anna->desk->resolve(id); });
    const QAbstractItemModelTester rows(&resolving, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(resolving.count(BulkRow::State::Waiting), 30);
    EXPECT_TRUE(waitFor([&] { return anna->desk->conversation(ids.last())->status == ConversationStatus::Resolved; }))
        << "shown at once";
    const link::HubAddress address = hub.address;
    anna->desk->setHub(address.socket, address.base, address.token);
    EXPECT_TRUE(waitFor([&] { return resolving.count(BulkRow::State::Done) == 30; }));
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->counts().open == InboxCount{}; }));

    hub.bed.done(s("agent_remove"), {{s("agent"), gone}});
    BulkRun assigning(*anna->desk, s("Assign"), ids.mid(0, 3),
                      [&](ConversationId id) { return anna->desk->assign(id, AgentId{gone}); });
    EXPECT_TRUE(waitFor([&] { return assigning.count(BulkRow::State::Refused) == 3; }));
    EXPECT_EQ(assigning.rows().first().code, s("not-found"));
    EXPECT_EQ(assigning.rows().first().id, ids.first());
}

TEST_F(TwoDesks, ATabHasItsOwnConversation) {
    const ConversationId one{customerWrites("visitor-1", "First")};
    const ConversationId two{customerWrites("visitor-2", "Second")};
    anna->desk->openConversation(one);
    SideDesk tab(*anna->desk);
    tab.openConversation(two);
    EXPECT_EQ(anna->desk->currentConversation(), one);
    EXPECT_EQ(tab.currentConversation(), two);
    QSignalSpy changed(&tab, &Desk::conversationChanged);
    const auto last = [&] {
        auto *model = tab.messages();
        return plainText(model->index(model->rowCount() - 1, 0).data(Desk::RowRole).value<MessageRow>().parts);
    };
    EXPECT_EQ(last(), s("Second"));
    hub.bed.begin(s("And a third"), s("visitor-2"));
    EXPECT_TRUE(waitFor([&] { return last() == s("And a third"); }));
    EXPECT_GE(changed.size(), 1);
    EXPECT_EQ(anna->desk->messages()->rowCount(), 1);
}

TEST_F(TwoDesks, AClaimIsOnesUntilItIsLeftTakenOrRunsOut) {
    const ConversationId id{customerWrites("visitor-1")};
    const AgentId annasId = anna->desk->me().id;
    const auto seenBy = [&](AgentDesk &who) { return claimHolder(who.desk->presence().at(id)); };
    const auto held = [&](AgentDesk &by) { return seenBy(by).has_value(); };
    Presence &annas = anna->desk->presence();
    Presence &pavlos = pavlo->desk->presence();

    annas.write(id);
    ASSERT_TRUE(waitFor([&] { return held(*pavlo); }));
    EXPECT_EQ(seenBy(*pavlo)->agent, annasId);
    EXPECT_EQ(seenBy(*pavlo)->claimedSince, hub.bed.clock.now());
    EXPECT_FALSE(held(*anna)) << "oneself is nobody else";
    const auto row = [&] {
        return pavlo->desk->inbox()->index(pavlo->desk->rowOf(id), 0).data(Desk::RowRole).value<InboxRow>();
    };
    EXPECT_TRUE(waitFor([&] { return claimHolder(row().colleagues).has_value(); })) << "in the list too";

    annas.leave(id);
    ASSERT_TRUE(waitFor([&] { return !held(*pavlo); }));

    annas.write(id);
    ASSERT_TRUE(waitFor([&] { return held(*pavlo); }));
    pavlos.write(id);  // refused: it is hers
    QSignalSpy overtaken(&annas, &Presence::overtaken);
    pavlos.takeOver(id);
    ASSERT_TRUE(waitFor([&] { return held(*anna) && !held(*pavlo); }));
    EXPECT_EQ(seenBy(*anna)->name, s("Pavlo Doroshenko"));
    ASSERT_TRUE(waitFor([&] { return overtaken.size() == 1; }));
    EXPECT_EQ(overtaken[0][1].toString(), s("Pavlo Doroshenko"));
    annas.write(id);
    annas.leave(id);
    EXPECT_TRUE(held(*anna)) << "it is not hers to end";

    hub.bed.clock.advance(59'000);
    pavlos.write(id);  // renews it
    pavlo->desk->assignToMe(id);
    ASSERT_TRUE(waitFor([&] { return anna->desk->conversation(id)->assignee == pavlo->desk->me().id; }))
        << "what he said before has arrived too";
    hub.bed.clock.advance(59'000);
    AgentDesk third(hub, hub.address.token);
    ASSERT_TRUE(third.live());
    EXPECT_TRUE(waitFor([&] { return held(third); })) << "a desk that comes later hears of it";
    hub.bed.clock.advance(1'000);
    EXPECT_TRUE(waitFor([&] { return !held(*anna) && !held(third); })) << "nobody said it again for a minute";
}

TEST_F(TwoDesks, AClaimEndsWithTheDeskAndIsAskedForAgainAfterABreak) {
    const ConversationId id{customerWrites("visitor-1")};
    const auto held = [&] { return claimHolder(pavlo->desk->presence().at(id)).has_value(); };
    anna->desk->presence().write(id);
    ASSERT_TRUE(waitFor(held));
    anna->desk->setHub({}, {}, {});
    ASSERT_TRUE(waitFor([&] { return !held(); })) << "she is offline";
    anna->desk->presence().write(id);
    anna->desk->presence().takeOver(id);  // nobody to ask
    const link::HubAddress address = hub.addressFor(hub.address.token);
    anna->desk->setHub(address.socket, address.base, address.token);
    ASSERT_TRUE(anna->live());
    anna->desk->presence().write(id);
    ASSERT_TRUE(waitFor(held));
    anna->tester.reset();
    anna->desk.reset();
    EXPECT_TRUE(waitFor([&] { return !held(); })) << "her program has died";
}

TEST_F(TwoDesks, ANewTokenSignsTheOldDeskOut) {
    hub.bed.done(s("agent_token"), {{s("agent"), pavlo->desk->me().id.v}, {s("token_hash"), tokenHash(newToken())}});
    EXPECT_TRUE(waitFor([&] { return pavlo->desk->link().state == LinkStatus::State::Refused; }));
    EXPECT_EQ(pavlo->desk->link().code, s("signed-out"));
    EXPECT_EQ(anna->desk->link().state, LinkStatus::State::Connected);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
