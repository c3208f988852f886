// SPDX-License-Identifier: GPL-3.0-or-later
// The desk as the windows see it, with a scripted hub on the other side and a plugin made here.
#include "ui/models/replicadesk.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>

#include "support/desk/fakehub.h"
#include "support/fakeclock.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

/// Sends through the hub; blocks what says "blocked".
class TestPlugin final : public channelapi::DeskPlugin {
public:
    channelapi::ChannelSession *createSession(channelapi::DeskHost &host, const channelapi::ChannelInfo &channel,
                                              QObject *parent) override {
        return host.hubSession(channel, parent);
    }
    channelapi::DraftCheck check(const channelapi::Draft &draft, const channelapi::ChannelInfo &) const override {
        lastInboundAt = draft.lastInboundAt;
        for (const channelapi::Part &part : draft.parts)
            if (part.text == QLatin1String("blocked"))
                return {
                    channelapi::DraftCheck::Kind::Blocked, QStringLiteral("too-long"), {{QStringLiteral("limit"), 3}}};
        return {};
    }
    QString preview(const channelapi::Draft &, const channelapi::ChannelInfo &) const override { return {}; }
    QList<channelapi::Part> decode(const channelapi::Part &) const override { return {}; }

    mutable qint64 lastInboundAt = 0;  ///< as the last draft said
};

class DeskTest : public testing::Test {
protected:
    void SetUp() override { open(); }
    void open() {
        desk.reset();
        DeskConfig config;
        config.dataFolder = dir.filePath(QStringLiteral("desk"));
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.plugins.has = [](const QString &kind) { return kind == QLatin1String("webchat"); };
        config.plugins.call = [this](const QString &, const QString &, const DeskPlugins::Call &call) {
            call(plugin);
            return true;
        };
        auto opened = ReplicaDesk::open(config, clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        desk = *std::move(opened);
    }
    void connectHub() {
        const auto address = hub.address();
        desk->setHub(address.socket, address.base, address.token);
    }
    void goLive() {
        connectHub();
        hub.welcome(10, true);
        hub.serveSnapshot(
            {channelItem(1, 1, QStringLiteral("webchat")), conversationItem(2, 1, 100, QStringLiteral("open"), 1, 5),
             messageItem(3, 5, 1, QStringLiteral("До скольки работает?"))},
            10);
        EXPECT_EQ(hub.expect<protocol::Ask>().query, QStringLiteral("plugins"));
        ASSERT_TRUE(wait([&] { return desk->link().state == LinkStatus::State::Connected; }));
        ASSERT_TRUE(wait([&] { return desk->inbox()->rowCount() == 1; }));
    }
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, FakeHub::kWaitMs); }
    static ComposerDraft text(const QString &text) { return {text, {}, int(text.size())}; }
    MessageRow lastMessage() const {
        auto *model = desk->messages();
        return model->data(model->index(model->rowCount() - 1, 0), Desk::RowRole).value<MessageRow>();
    }

    QTemporaryDir dir;
    FakeClock clock;
    TestPlugin plugin;
    FakeHub hub;
    std::unique_ptr<ReplicaDesk> desk;
};

const ConversationId kOne{1};

}  // namespace

TEST_F(DeskTest, IsThereBeforeTheHubAndSaysHowTheLinkStands) {
    EXPECT_EQ(desk->link().state, LinkStatus::State::Starting);
    EXPECT_EQ(desk->inbox()->rowCount(), 0);
    desk->setHubTrouble(QStringLiteral("hub-not-started"), QStringLiteral("why"));
    EXPECT_EQ(desk->link().state, LinkStatus::State::Offline);
    EXPECT_EQ(desk->link().code, QStringLiteral("hub-not-started"));
    goLive();
    EXPECT_EQ(desk->me().name, QStringLiteral("Anna"));
    EXPECT_EQ(desk->counts().open.all, 1);
    EXPECT_EQ(desk->channels().size(), 1);
    EXPECT_TRUE(desk->canAnswer(QStringLiteral("webchat")));
    EXPECT_FALSE(desk->canAnswer(QStringLiteral("form")));
    open();
    EXPECT_EQ(desk->inbox()->rowCount(), 1) << "shown from the replica";
    EXPECT_EQ(desk->me().name, QStringLiteral("Anna"));
}

TEST_F(DeskTest, TheHistoryOfACustomerFollowsTheirConversations) {
    goLive();
    const auto history = desk->customers().newHistory();
    const QAbstractItemModelTester tester(history.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const CustomerId customer = desk->conversation(kOne)->customer;
    const auto shown = [&] {
        QList<qint64> ids;
        for (int row = 0; row < history->rowCount(); ++row)
            ids += history->index(row, 0).data(Desk::RowRole).value<HistoryRow>().id.v;
        return ids;
    };
    history->open(customer);
    EXPECT_EQ(shown(), QList<qint64>{1});
    auto another = conversationItem(11, 2, 200, QStringLiteral("resolved"));
    another.data.insert(QStringLiteral("customer"), customer.v);
    hub.push(protocol::Events{11, 12, {another, conversationItem(12, 3, 250)}, {}});
    EXPECT_TRUE(wait([&] { return shown() == QList<qint64>{2, 1}; })) << "not the third, who is somebody else";
    EXPECT_EQ(desk->customers().historyCount(customer).first, 2);
    hub.push(protocol::Events{13, 13, {conversationItem(13, 1, 300, QStringLiteral("open"), 1, 5)}, {}});
    EXPECT_TRUE(wait([&] { return shown() == QList<qint64>{1, 2}; }));
    history->open({});
    EXPECT_EQ(history->rowCount(), 0);
}

TEST_F(DeskTest, AReplyIsKeptShownAndSentWithWhatItAnswers) {
    goLive();
    desk->openConversation(kOne);
    QSignalSpy drafts(desk.get(), &Desk::draftsChanged);
    desk->saveDraft(kOne, false, text(QStringLiteral("До девяти")));
    desk->reply(kOne, text(QStringLiteral("До девяти")));
    EXPECT_EQ(desk->draft(kOne, false).text, QStringLiteral("До девяти")) << "still there until it is kept";
    ASSERT_TRUE(wait([&] { return drafts.size() == 1; }));
    EXPECT_TRUE(desk->draft(kOne, false).isEmpty());
    EXPECT_TRUE(lastMessage().inOutbox);
    const auto what = hub.expect<protocol::Do>();
    EXPECT_EQ(what.verb, QStringLiteral("reply"));
    EXPECT_EQ(what.basedOn, 5);
    hub.push(protocol::Done{what.id, 12, {}, {}});
    hub.push(protocol::Events{11,
                              12,
                              {messageItem(11, 6, 1, QStringLiteral("До девяти"), what.id),
                               conversationItem(12, 1, 300, QStringLiteral("waiting"), 0, 6)},
                              {}});
    ASSERT_TRUE(wait([&] { return lastMessage().id.v == 6; }));
    EXPECT_EQ(desk->messages()->rowCount(), 2);
    EXPECT_EQ(desk->conversation(kOne)->status, ConversationStatus::Waiting);
    ASSERT_TRUE(wait([&] { return desk->counts().outbox == 0; }));
}

TEST_F(DeskTest, WhoPressesTwiceSendsOnceAndTheSameWordsMayBeSentLater) {
    goLive();
    desk->openConversation(kOne);
    QSignalSpy drafts(desk.get(), &Desk::draftsChanged);
    for (int i = 0; i < 3; ++i) desk->reply(kOne, text(QStringLiteral("Да")));
    for (int i = 0; i < 3; ++i) desk->note(kOne, text(QStringLiteral("Да")));
    const auto reply = hub.expect<protocol::Do>();
    EXPECT_EQ(reply.verb, QStringLiteral("reply"));
    hub.push(protocol::Done{reply.id, 11, {}, {}});
    const auto note = hub.expect<protocol::Do>();
    EXPECT_EQ(note.verb, QStringLiteral("note")) << "a note is something else than a reply";
    hub.push(protocol::Done{note.id, 12, {}, {}});
    hub.push(protocol::Events{
        11, 12, {messageItem(11, 6, 1, QStringLiteral("Да"), reply.id), conversationItem(12, 1, 300)}, {}});
    ASSERT_TRUE(wait([&] { return desk->counts().outbox == 0; }));
    EXPECT_EQ(drafts.size(), 2);
    desk->reply(kOne, text(QStringLiteral("Да")));
    const auto later = hub.expect<protocol::Do>();
    EXPECT_EQ(later.verb, QStringLiteral("reply"));
    EXPECT_NE(later.id, reply.id);
}

TEST_F(DeskTest, AStaleReplyWaitsForThePersonWhoSendsItAgainKnowingly) {
    goLive();
    desk->openConversation(kOne);
    QSignalSpy failed(desk.get(), &Desk::failed);
    desk->reply(kOne, text(QStringLiteral("До девяти")));
    const auto what = hub.expect<protocol::Do>();
    hub.push(protocol::Events{11,
                              12,
                              {messageItem(11, 6, 1, QStringLiteral("Ещё вопрос")),
                               conversationItem(12, 1, 300, QStringLiteral("open"), 2, 6)},
                              {}});
    hub.push(protocol::Refused{what.id, QStringLiteral("stale"), {}, {{QStringLiteral("since"), QJsonArray{6}}}, {}});
    ASSERT_TRUE(wait([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed[0][0].toString(), QStringLiteral("stale"));
    EXPECT_TRUE(failed[0][1].toJsonObject().contains(QStringLiteral("since")));
    EXPECT_EQ(lastMessage().failure, QStringLiteral("stale"));
    desk->sendAgain(lastMessage());
    const auto again = hub.expect<protocol::Do>();
    EXPECT_EQ(again.id, what.id);
    EXPECT_EQ(again.basedOn, 6);
}

TEST_F(DeskTest, WhatIsTakenDownOfflineIsKeptAndSentOnce) {
    HandEntry entry;
    entry.kind = QStringLiteral("call");
    entry.name = QStringLiteral("Олена");
    entry.address = QStringLiteral("+380501234567");
    entry.text = QStringLiteral("Where is the kettle?");
    entry.settled = true;
    desk->entries().enter(entry);  // there is no hub yet
    open();                        // and the desk ends before there is one
    connectHub();
    hub.welcome(10, true);
    hub.serveSnapshot({channelItem(1, 1, QStringLiteral("webchat"))}, 10);
    protocol::Do what;
    for (int i = 0; i < 2 && what.id.isEmpty(); ++i) {  // beside it the desk asks for the plugins
        if (hub.nextIs<protocol::Do>())
            what = hub.expect<protocol::Do>();
        else
            hub.expect<protocol::Ask>();
    }
    EXPECT_EQ(what.verb, QStringLiteral("entry_register"));
    EXPECT_EQ(handEntryFrom(what.args, {}), entry);
    EXPECT_FALSE(what.args.contains(QStringLiteral("conversation")));
}

TEST_F(DeskTest, AnEntryThatTheHubRefusesIsGivenBackWhole) {
    goLive();
    QSignalSpy refused(&desk->entries(), &Entries::refused);
    QSignalSpy failed(desk.get(), &Desk::failed);
    HandEntry entry;
    entry.kind = QStringLiteral("book");
    entry.name = QStringLiteral("Unknown");
    entry.text = QStringLiteral("Page 12");
    desk->entries().enter(entry);
    const auto what = hub.expect<protocol::Do>();
    hub.push(protocol::Refused{what.id, QStringLiteral("no-channel"), {}, {}, {}});
    ASSERT_TRUE(wait([&] { return refused.size() == 1; }));
    const auto given = refused[0][0].value<Entries::Refused>();
    EXPECT_EQ(given.entry, entry);
    EXPECT_EQ(given.code, QStringLiteral("no-channel"));
    ASSERT_EQ(desk->entries().refusedOnes().size(), 1) << "kept until a person decides";
    EXPECT_EQ(desk->entries().refusedOnes().first().entry, entry);
    EXPECT_TRUE(failed.isEmpty()) << "it is said where it can be mended";
}

TEST_F(DeskTest, ADroppedReplyGivesItsTextBack) {
    goLive();
    desk->openConversation(kOne);
    desk->reply(kOne, text(QStringLiteral("До девяти")));
    const auto what = hub.expect<protocol::Do>();
    hub.push(protocol::Refused{what.id, QStringLiteral("stale"), {}, {}, {}});
    ASSERT_TRUE(wait([&] { return lastMessage().failure == QLatin1String("stale"); }));
    QSignalSpy drafts(desk.get(), &Desk::draftsChanged);
    desk->dropReply(lastMessage());
    ASSERT_TRUE(wait([&] { return !drafts.isEmpty(); }));
    EXPECT_EQ(desk->draft(kOne, false).text, QStringLiteral("До девяти"));
    EXPECT_EQ(desk->messages()->rowCount(), 1);
}

TEST_F(DeskTest, WhatThePluginBlocksIsNotSentAndStaysADraft) {
    goLive();
    EXPECT_EQ(desk->check(kOne, text(QStringLiteral("blocked")), {}).code, QStringLiteral("too-long"));
    QSignalSpy failed(desk.get(), &Desk::failed);
    desk->reply(kOne, text(QStringLiteral("blocked")));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed[0][1].toJsonObject().value(QLatin1String("limit")).toInt(), 3);
    EXPECT_EQ(desk->draft(kOne, false).text, QStringLiteral("blocked"));
    hub.expectNothingMore();
}

TEST_F(DeskTest, TheReplyWindowCountsFromWhatTheCustomerWroteLast) {
    goLive();
    EXPECT_FALSE(desk->replyWindow(kOne).limited);
    EXPECT_TRUE(desk->replyWindow(kOne).isOpen(clock.now()));
    auto limited = channelItem(11, 1, QStringLiteral("webchat"));
    limited.data.insert(QStringLiteral("traits"), QJsonObject{{QStringLiteral("replyWindowHours"), 24}});
    hub.push(protocol::Events{11, 11, {limited}, {}});
    ASSERT_TRUE(wait([&] { return desk->replyWindow(kOne).limited; }));
    EXPECT_EQ(desk->replyWindow(kOne).closesAt, 0) << "the customer has not written, so it has never opened";
    EXPECT_FALSE(desk->replyWindow(kOne).isOpen(clock.now()));
    const qint64 wrote = clock.now() - 3600 * 1000;
    auto answered = conversationItem(12, 1, clock.now(), QStringLiteral("waiting"), 0, 6);
    answered.data.insert(QStringLiteral("last_inbound_at"), wrote);
    hub.push(protocol::Events{12, 12, {answered}, {}});
    ASSERT_TRUE(wait([&] { return desk->replyWindow(kOne).closesAt > 0; }));
    EXPECT_EQ(desk->replyWindow(kOne).closesAt, wrote + 24 * 3600 * 1000);
    EXPECT_TRUE(desk->replyWindow(kOne).isOpen(clock.now()));
    EXPECT_FALSE(desk->replyWindow(kOne).isOpen(wrote + 24 * 3600 * 1000));
    desk->check(kOne, text(QStringLiteral("До девяти")), {});
    EXPECT_EQ(plugin.lastInboundAt, wrote) << "the plugin is told the same, though all is answered";
}

TEST_F(DeskTest, OfflineItIsDoneAtOnceAndGoesOutInOrderLater) {
    goLive();
    open();  // no hub yet
    desk->openConversation(kOne);
    desk->markRead(kOne);
    desk->markRead(kOne);
    desk->reply(kOne, text(QStringLiteral("До девяти")));
    desk->note(kOne, text(QStringLiteral("спросить склад")));
    desk->resolve(kOne);
    ASSERT_TRUE(wait([&] { return desk->conversation(kOne)->status == ConversationStatus::Resolved; }));
    EXPECT_EQ(desk->conversation(kOne)->unread, 0);
    EXPECT_TRUE(wait([&] { return desk->counts().outbox == 1; }));
    EXPECT_EQ(desk->messages()->rowCount(), 3);
    connectHub();
    hub.welcome(10, false);
    QStringList verbs;
    while (verbs.size() < 4) {
        if (hub.nextIs<protocol::Ask>()) {
            hub.expect<protocol::Ask>();
            continue;
        }
        const auto what = hub.expect<protocol::Do>();
        ASSERT_FALSE(what.id.isEmpty());
        verbs += what.verb;
        hub.push(protocol::Done{what.id, 0, {}, {}});
    }
    EXPECT_EQ(verbs, (QStringList{QStringLiteral("mark_read"), QStringLiteral("reply"), QStringLiteral("note"),
                                  QStringLiteral("resolve")}));
}

TEST_F(DeskTest, DraftsAreKeptWithinASecondAndAtASwitch) {
    goLive();
    desk->openConversation(kOne);
    QSignalSpy counts(desk.get(), &Desk::countsChanged);
    QElapsedTimer typed;
    typed.start();
    desk->saveDraft(kOne, false, text(QStringLiteral("Д")));
    EXPECT_EQ(desk->draft(kOne, false).text, QStringLiteral("Д"));
    ASSERT_TRUE(wait([&] { return desk->counts().drafts == 1; }));
    EXPECT_LT(typed.elapsed(), 1'000);
    desk->saveDraft(kOne, true, text(QStringLiteral("заметка")));
    desk->openConversation({});
    open();
    EXPECT_EQ(desk->draft(kOne, false).text, QStringLiteral("Д"));
    EXPECT_EQ(desk->draft(kOne, true).text, QStringLiteral("заметка"));
    EXPECT_EQ(desk->draft(kOne, true).caret, 7);
}

TEST_F(DeskTest, AttachmentsAreCopiedAndThoseNothingNeedsAreSweptAtTheNextStart) {
    const QString source = dir.filePath(QStringLiteral("счёт.pdf"));
    QFile file(source);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4");
    file.close();
    QStringList kept;
    const auto take = [&kept](const QString &path) { kept += path; };
    desk->keepAttachment(source, take);
    desk->keepAttachment(QImage(4, 4, QImage::Format_RGB32), take);
    QSignalSpy failed(desk.get(), &Desk::failed);
    desk->keepAttachment(dir.filePath(QStringLiteral("none")), take);
    ASSERT_TRUE(wait([&] { return kept.size() == 3; }));
    EXPECT_TRUE(kept[0].endsWith(QStringLiteral("/счёт.pdf")));
    EXPECT_TRUE(QImage(kept[1]).size() == QSize(4, 4));
    EXPECT_TRUE(kept[2].isEmpty());
    EXPECT_EQ(failed.size(), 1);
    ASSERT_TRUE(file.remove());
    desk->saveDraft(kOne, false, {QStringLiteral("со счётом"), {kept[0]}, 0});
    open();
    ASSERT_TRUE(wait([&] { return !QFile::exists(kept[1]); }));
    EXPECT_TRUE(QFile::exists(kept[0]));
    EXPECT_EQ(desk->draft(kOne, false).files, QStringList{kept[0]});
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

// --- Channels -------------------------------------------------------------------------------------------------------

TEST_F(DeskTest, TheKindsOfChannelsAreAskedForWhenSomeoneLooks) {
    desk->channelSetup().load();
    QSignalSpy told(&desk->channelSetup(), &ChannelSetup::kindsChanged);
    connectHub();
    hub.welcome(10, true);
    hub.serveSnapshot({}, 10);
    for (int i = 0; i < 2; ++i) {
        const auto ask = hub.expect<protocol::Ask>();
        const QJsonArray kinds{QJsonObject{{QStringLiteral("kind"), QStringLiteral("webchat")}}};
        if (ask.query == QLatin1String("kinds"))
            hub.push(protocol::Answer{ask.id, {{QStringLiteral("kinds"), kinds}}, {}});
    }
    ASSERT_TRUE(wait([&] { return !told.isEmpty(); }));
    EXPECT_EQ(desk->channelSetup().kinds().size(), 1);
}

TEST_F(DeskTest, AChannelsSecretGoesToTheHubAndNowhereElse) {
    goLive();
    ChannelSetup::Outcome outcome;
    int answers = 0;
    const auto told = [&](const ChannelSetup::Outcome &one) {
        outcome = one;
        ++answers;
    };
    ChannelSetup::Form form;
    form.name = QStringLiteral("Shop");
    form.secrets = {{QStringLiteral("token"), QStringLiteral("hunter2-hunter2")}};
    desk->channelSetup().add(QStringLiteral("telegram"), form, desk.get(), told);
    const auto asked = hub.expect<protocol::Do>();
    EXPECT_EQ(asked.verb, QStringLiteral("channel_add"));
    EXPECT_EQ(asked.args.value(QStringLiteral("secrets")).toObject(), form.secrets);
    hub.push(protocol::Refused{
        asked.id, QStringLiteral("bad-setting"), {}, {{QStringLiteral("key"), QStringLiteral("token")}}, {}});
    ASSERT_TRUE(wait([&] { return answers == 1; }));
    EXPECT_EQ(outcome.code, QStringLiteral("bad-setting"));
    EXPECT_EQ(outcome.facts.value(QStringLiteral("key")).toString(), QStringLiteral("token"));

    // Without a link it is refused at once; nothing waits on the desk's disk.
    hub.cut();
    ASSERT_TRUE(wait([&] { return desk->link().state != LinkStatus::State::Connected; }));
    desk->setHub({}, {}, {});
    desk->channelSetup().update(ChannelId{1}, form, desk.get(), told);
    ASSERT_TRUE(wait([&] { return answers == 2; }));
    EXPECT_EQ(outcome.code, QStringLiteral("link-lost"));
    EXPECT_EQ(desk->counts().outbox, 0);
    desk.reset();
    QDirIterator files(dir.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("hunter2")) << file.fileName().toStdString();
    }
}

TEST_F(DeskTest, WhatTheHubRefusesOfAChannelsKeepingIsNamedAsASettingIs) {
    goLive();
    ChannelSetup::Outcome outcome;
    ChannelSetup::Form form;
    form.name = QStringLiteral("Shop");
    form.keepDays = 30;
    desk->channelSetup().update(ChannelId{1}, form, desk.get(), [&](const auto &one) { outcome = one; });
    const auto asked = hub.expect<protocol::Do>();
    EXPECT_EQ(asked.args.value(QStringLiteral("keep_days")), QJsonValue(30));
    hub.push(protocol::Refused{asked.id, QStringLiteral("wrong-shape"), QStringLiteral("keep_days"), {}, {}});
    ASSERT_TRUE(wait([&] { return !outcome.done(); }));
    EXPECT_EQ(outcome.code, QStringLiteral("bad-setting"));
    EXPECT_EQ(outcome.facts.value(QStringLiteral("key")).toString(), QStringLiteral("keep_days"));

    form.keepDays = std::nullopt;
    desk->channelSetup().update(ChannelId{1}, form, desk.get(), [](const auto &) {});
    EXPECT_FALSE(hub.expect<protocol::Do>().args.contains(QStringLiteral("keep_days")));
}
