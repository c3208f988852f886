// SPDX-License-Identifier: GPL-3.0-or-later
// A real desk without a network, from its start on, and what becomes of its work when it is back at a real hub.
#include <QCoreApplication>
#include <QSignalSpy>

#include "support/desk/plainplugin.h"
#include "support/runninghub.h"
#include "ui/models/replicadesk.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 60'000;

bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kWaitMs); }

QString s(const char *text) { return QString::fromUtf8(text); }

enum class Choice { SendAnyway, Edit, Note, Discard };

class Offline : public testing::Test {
protected:
    void SetUp() override {
        // What the bed does from now on is a colleague's; the desk is the administrator's.
        const QJsonObject added = hub.bed.done(
            s("agent_add"), {{s("name"), s("Olga Savchuk")}, {s("token_hash"), QString(64, QLatin1Char('a'))}});
        hub.bed.agent.id.v = added.value(s("agent")).toInteger();
        hub.bed.agent.name = s("Olga Savchuk");
        open();
        goOnline();
    }
    void open() {
        desk.reset();
        DeskConfig config;
        config.dataFolder = dir.path();
        config.program = s("heard test");
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.times.entryRetry = 5;
        config.plugins.has = [](const QString &) { return true; };
        config.plugins.call = [this](const QString &, const QString &, const DeskPlugins::Call &call) {
            call(plugin);
            return true;
        };
        desk = *ReplicaDesk::open(config, hub.bed.clock);
    }
    void goOnline() {
        desk->setHub(hub.address.socket, hub.address.base, hub.address.token);
        ASSERT_TRUE(waitFor([this] { return desk->link().state == LinkStatus::State::Connected; }));
    }
    void goOffline() {
        desk->setHub({}, {}, {});
        ASSERT_TRUE(waitFor([this] { return desk->link().state == LinkStatus::State::Offline; }));
    }
    ConversationId customerWrites(const QString &who, const char *text = "Hello") {
        const ConversationId id{hub.bed.begin(s(text), who)};
        EXPECT_TRUE(waitFor([&] { return desk->conversation(id).has_value(); }));
        return id;
    }
    static ComposerDraft text(const char *words) { return {s(words), {}, 0}; }
    QList<MessageRow> rows(ConversationId id) {
        desk->openConversation(id);
        QList<MessageRow> all;
        for (int i = 0; i < desk->messages()->rowCount(); ++i)
            all += desk->messages()->index(i, 0).data(Desk::RowRole).value<MessageRow>();
        return all;
    }
    /// Its only entry, once the hub has refused it.
    MessageRow stopped() {
        const auto is = [this] {
            const auto all = desk->outbox();
            return all.size() == 1 && !all.first().row.failure.isEmpty();
        };
        EXPECT_TRUE(waitFor(is));
        return desk->outbox().isEmpty() ? MessageRow() : desk->outbox().first().row;
    }
    /// What the desk's agent wrote, oldest first, as the hub has it.
    QStringList written(ConversationId id) {
        QStringList words;
        const auto all = hub.bed.messages();
        for (const Message &message : all)
            if (message.conversation == id && message.author == desk->me().id && message.direction != Direction::System)
                words.prepend((message.direction == Direction::Note ? s("note: ") : s("reply: ")) +
                              plainText(message.parts));
        return words;
    }
    bool outboxIsEmpty() {
        return waitFor([this] { return desk->outbox().isEmpty() && desk->counts().outbox == 0; });
    }

    RunningHub hub;
    QTemporaryDir dir;
    PlainPlugin plugin;
    QHash<qint64, int> visitors;  ///< of conversations
    std::unique_ptr<ReplicaDesk> desk;
};

}  // namespace

TEST_F(Offline, AllIsDoneWithoutANetworkFromTheStartAndThenOnceInItsOrder) {
    const ConversationId a = customerWrites(s("visitor-a"));
    const ConversationId b = customerWrites(s("visitor-b"));
    const ConversationId c = customerWrites(s("visitor-c"));
    const ConversationId d = customerWrites(s("visitor-d"));
    const AgentId olga = hub.bed.agent.id;
    const qint64 tomorrow = hub.bed.clock.now() + 24LL * 3600 * 1000;
    open();  // there is no hub from here on
    EXPECT_EQ(desk->link().state, LinkStatus::State::Starting);
    EXPECT_EQ(plainText(rows(a).value(0).parts), s("Hello")) << "it is there to be read";
    EXPECT_EQ(desk->counts().open.all, 4);

    desk->reply(a, text("one"));
    desk->note(a, text("two"));
    desk->reply(a, text("three"));
    desk->snooze(b, tomorrow);
    desk->assign(c, olga);
    desk->resolve(d);
    desk->saveDraft(b, false, text("half a thou"));
    ASSERT_TRUE(waitFor([&] { return desk->outbox().size() == 6; }));
    const auto standsWhereItWillStand = [&] {
        EXPECT_EQ(desk->conversation(b)->status, ConversationStatus::Snoozed);
        EXPECT_EQ(desk->conversation(b)->snoozedUntil, tomorrow);
        EXPECT_EQ(desk->conversation(c)->assignee, olga);
        EXPECT_EQ(desk->conversation(d)->status, ConversationStatus::Resolved);
        EXPECT_EQ(desk->draft(b, false).text, s("half a thou"));
        EXPECT_EQ(desk->counts().outbox, 4) << "conversations, marked as waiting";
        const auto shown = rows(a);
        ASSERT_EQ(shown.size(), 4);
        for (int i = 1; i < 4; ++i) {
            EXPECT_TRUE(shown[i].inOutbox);
            EXPECT_EQ(shown[i].delivery, Delivery::Queued);
            EXPECT_EQ(shown[i].held, s("no-link"));
        }
        EXPECT_EQ(shown[2].direction, Direction::Note);
    };
    standsWhereItWillStand();
    open();  // and the program is started again, still without one
    standsWhereItWillStand();

    goOnline();
    ASSERT_TRUE(outboxIsEmpty());
    EXPECT_EQ(written(a), (QStringList{s("reply: one"), s("note: two"), s("reply: three")}));
    EXPECT_EQ(hub.bed.conversation(b.v).status, ConversationStatus::Snoozed);
    EXPECT_EQ(hub.bed.conversation(c.v).assignee, olga);
    EXPECT_EQ(hub.bed.conversation(d.v).status, ConversationStatus::Resolved);
    EXPECT_EQ(desk->draft(b, false).text, s("half a thou"));
    for (const MessageRow &row : rows(a)) EXPECT_TRUE(row.held.isEmpty());
}

TEST_F(Offline, WhatWentStaleStopsForEachCauseAndAnyChoiceCanBeMade) {
    struct Cause {
        const char *name;
        const char *code;
        std::function<void(ConversationId id, ConversationId other)> happens;
    };
    const auto visitor = [this](ConversationId id) { return s("visitor-%1").arg(visitors.value(id.v)); };
    const auto in = [](ConversationId id, QJsonObject args) { return CoreBed::in(id.v, std::move(args)); };
    const QList<Cause> causes{
        {"the customer wrote", "stale",
         [&](ConversationId id, ConversationId) { hub.bed.begin(s("Are you there?"), visitor(id)); }},
        {"a colleague answered", "stale",
         [&](ConversationId id, ConversationId) { hub.bed.reply(id.v, s("We are open till nine")); }},
        {"resolved", "was-resolved",
         [&](ConversationId id, ConversationId) { hub.bed.done(s("resolve"), in(id, {})); }},
        {"merged", "was-merged",
         [&](ConversationId id, ConversationId other) {
             hub.bed.done(s("conversation_merge"), in(id, {{s("into"), other.v}}));
         }},
        {"reassigned", "was-reassigned",
         [&](ConversationId id, ConversationId) {
             hub.bed.done(s("assign"), in(id, {{s("agent"), hub.bed.agent.id.v}}));
         }},
    };
    int number = 0;
    for (const Cause &cause : causes)
        for (const Choice choice : {Choice::SendAnyway, Choice::Edit, Choice::Note, Choice::Discard}) {
            SCOPED_TRACE(testing::Message() << cause.name << ", choice " << int(choice));
            const QString who = s("visitor-%1").arg(++number);
            const ConversationId other = customerWrites(who, "First");
            hub.bed.begin(s("Second"), who);
            const qint64 second = hub.bed.messages().first().id.v;
            const ConversationId id{hub.bed.done(s("conversation_split"), in(other, {{s("message"), second}}))
                                        .value(s("conversation"))
                                        .toInteger()};
            visitors.insert(id.v, number);
            ASSERT_TRUE(waitFor([&] { return desk->conversation(id).has_value(); }));
            goOffline();
            desk->reply(id, text("Till ten"));
            ASSERT_TRUE(waitFor([&] { return desk->outbox().size() == 1; }));
            cause.happens(id, other);
            goOnline();
            const MessageRow row = stopped();
            EXPECT_EQ(row.failure, s(cause.code));
            if (row.failure == s("stale")) {
                ASSERT_EQ(row.came.size(), 1);
                const bool answered = row.came[0].direction == Direction::Out;
                EXPECT_EQ(row.came[0].text, answered ? s("We are open till nine") : s("Are you there?"));
                if (answered) EXPECT_EQ(row.came[0].who, s("Olga Savchuk"));
            } else {
                EXPECT_EQ(row.facts.value(s("by")).toString(), s("Olga Savchuk"));
            }
            EXPECT_TRUE(written(id).isEmpty());
            const ConversationId living = desk->conversation(id)->mergedInto ? other : id;
            switch (choice) {
                case Choice::SendAnyway: desk->sendAgain(row); break;
                case Choice::Edit: desk->dropReply(row); break;
                case Choice::Note: desk->turnIntoNote(row); break;
                case Choice::Discard: desk->discard(row); break;
            }
            ASSERT_TRUE(outboxIsEmpty());
            EXPECT_EQ(written(living), choice == Choice::SendAnyway ? QStringList{s("reply: Till ten")}
                                       : choice == Choice::Note     ? QStringList{s("note: Till ten")}
                                                                    : QStringList());
            EXPECT_EQ(desk->draft(id, false).text, choice == Choice::Edit ? s("Till ten") : QString());
            EXPECT_TRUE(desk->draft(id, true).isEmpty());
        }
}

TEST_F(Offline, WhatItsWriterHasSeenOrDoneStopsNothing) {
    const ConversationId id = customerWrites(s("visitor-1"));
    hub.bed.done(s("assign"), CoreBed::in(id.v, {{s("agent"), hub.bed.agent.id.v}}));
    hub.bed.done(s("resolve"), CoreBed::in(id.v));
    ASSERT_TRUE(waitFor([&] { return desk->conversation(id)->status == ConversationStatus::Resolved; }));
    desk->reply(id, text("Thank you"));
    ASSERT_TRUE(outboxIsEmpty()) << "it was resolved before, to be seen";
    goOffline();
    desk->assignToMe(id);
    desk->resolve(id);
    desk->reply(id, text("One more thing"));
    goOnline();
    ASSERT_TRUE(outboxIsEmpty()) << "their own deeds";
    EXPECT_EQ(written(id), (QStringList{s("reply: Thank you"), s("reply: One more thing")}));
}

TEST_F(Offline, ResolvingAndSnoozingAreNotDoneOverWhatTheCustomerWroteSince) {
    const ConversationId a = customerWrites(s("visitor-a"));
    const ConversationId b = customerWrites(s("visitor-b"));
    QSignalSpy failed(desk.get(), &Desk::failed);
    goOffline();
    desk->resolve(a);
    desk->snooze(b, hub.bed.clock.now() + 3'600'000);
    ASSERT_TRUE(waitFor([&] { return desk->outbox().size() == 2; }));
    hub.bed.begin(s("Wait!"), s("visitor-a"));
    hub.bed.begin(s("Wait!"), s("visitor-b"));
    goOnline();
    ASSERT_TRUE(outboxIsEmpty());
    EXPECT_EQ(desk->conversation(a)->status, ConversationStatus::Open);
    EXPECT_EQ(desk->conversation(b)->status, ConversationStatus::Open);
    ASSERT_EQ(failed.size(), 2);
    for (const auto &said : failed) EXPECT_EQ(said[0].toString(), s("customer-wrote"));
}

TEST_F(Offline, AReplyInAConversationThatIsOutOfSightIsStillInTheOutbox) {
    desk->loadSample();
    ASSERT_TRUE(waitFor([&] { return desk->hasSample() && desk->outbox().isEmpty(); }));
    ConversationId id;
    for (const Conversation &one : hub.bed.conversations())
        if (one.sample && !one.mergedInto) id = one.id;
    ASSERT_TRUE(id);
    goOffline();
    desk->reply(id, text("Till ten"));
    ASSERT_TRUE(waitFor([&] { return desk->outbox().size() == 1; }));
    EXPECT_FALSE(desk->outbox().first().title.isEmpty());
    const AgentId olga = std::exchange(hub.bed.agent.id, desk->me().id);
    hub.bed.done(s("sample_remove"), {});
    hub.bed.agent.id = olga;
    goOnline();
    const MessageRow row = stopped();
    EXPECT_EQ(row.failure, s("not-found"));
    EXPECT_EQ(plainText(row.parts), s("Till ten"));
    ASSERT_TRUE(waitFor([&] { return !desk->conversation(id); }));
    EXPECT_TRUE(desk->outbox().first().title.isEmpty());
    QSignalSpy failed(desk.get(), &Desk::failed);
    desk->sendAgain(row);
    ASSERT_TRUE(waitFor([&] { return failed.size() == 1; })) << "the hub still has no such conversation";
    desk->discard(stopped());
    EXPECT_TRUE(outboxIsEmpty());
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
