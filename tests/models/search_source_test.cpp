// SPDX-License-Identifier: GPL-3.0-or-later
// What a person finds: the desk's own index following the replica, and a scripted hub's answers put to it.
#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>

#include "support/desk/fakehub.h"
#include "support/fakeclock.h"
#include "ui/models/replicadesk.h"
#include "ui/models/search/search.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

class SearchTest : public testing::Test {
protected:
    void SetUp() override { open(); }
    void open() {
        desk.reset();
        DeskConfig config;
        config.dataFolder = dir.filePath(QStringLiteral("desk"));
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.plugins.has = [](const QString &) { return true; };
        auto opened = ReplicaDesk::open(config, clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        desk = *std::move(opened);
    }
    void goLive() {
        const auto address = hub.address();
        desk->setHub(address.socket, address.base, address.token);
        hub.welcome(10, true);
        hub.serveSnapshot(
            {channelItem(1, 1, QStringLiteral("webchat")), conversationItem(2, 1, 100, QStringLiteral("open"), 1, 6),
             messageItem(3, 5, 1, QStringLiteral("Когда будет доставка?")),
             messageItem(4, 6, 1, QStringLiteral("Жду посылку"))},
            10);
        hub.expect<protocol::Ask>();  // the plugins
        ASSERT_TRUE(wait([&] { return desk->link().state == LinkStatus::State::Connected; }));
    }
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, FakeHub::kWaitMs); }
    QList<qint64> found() {
        QList<qint64> ids;
        for (const SearchHit &hit : desk->search().hits())
            if (hit.kind == SearchHit::Kind::Message) ids += hit.message.v;
        return ids;
    }
    /// All that was sent is in the replica.
    bool has(const QList<qint64> &ids) {
        desk->openConversation(ConversationId{1});
        return wait([&] {
            QList<qint64> there;
            for (int row = 0; row < desk->messages()->rowCount(); ++row)
                there += desk->messages()->index(row, 0).data(Desk::RowRole).value<MessageRow>().id.v;
            return there == ids;
        });
    }
    /// Asks again and again, as a person would who waits for the index.
    bool finds(const QString &typed, const QList<qint64> &ids) {
        return wait([&] {
            if (found() == ids) return true;
            if (!desk->search().isAsking()) {
                desk->search().clear();
                desk->search().ask(typed);
            }
            return false;
        });
    }
    void lose() {
        hub.cut();
        ASSERT_TRUE(wait([&] { return desk->link().state != LinkStatus::State::Connected; }));
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeHub hub;
    std::unique_ptr<ReplicaDesk> desk;
};

/// Answers when it is told to.
class LateSource final : public SearchSource {
public:
    void ask(const SearchQuestion &, Take take) override { takes += std::move(take); }
    void open(const SearchHit &, bool) override {}
    void answer(const QList<qint64> &messages, bool more) {
        SearchAnswer answer{{}, more, true};
        for (const qint64 id : messages) {
            SearchHit hit;
            hit.message = MessageId{id};
            answer.hits += hit;
        }
        takes.last()(answer);
    }
    QList<Take> takes;
};

}  // namespace

TEST(SearchAnswers, WhatWasFoundStandsUntilTheNextAnswer) {
    auto source = std::make_unique<LateSource>();
    LateSource &late = *source;
    const FakeClock clock;
    Search search({std::move(source), nullptr, [] { return false; }}, clock);
    search.ask(QStringLiteral("del"));
    late.answer({9, 8}, true);
    EXPECT_EQ(search.hits().size(), 2);
    EXPECT_TRUE(search.hasMore());
    search.ask(QStringLiteral("deli"));
    EXPECT_TRUE(search.isAsking());
    EXPECT_EQ(search.hits().size(), 2);
    EXPECT_TRUE(search.hasMore()) << "the row for older ones stays where it is";
    search.more();
    EXPECT_EQ(late.takes.size(), 2) << "but older ones of what are not known yet";
    late.answer({8}, false);
    EXPECT_EQ(search.hits().size(), 1);
    EXPECT_FALSE(search.hasMore());
    search.ask(QStringLiteral("del"));
    late.answer({9, 8}, true);
    search.ask(QStringLiteral("> del"));
    EXPECT_TRUE(search.hits().isEmpty());
    EXPECT_FALSE(search.hasMore());
}

TEST_F(SearchTest, FindsWhatTheReplicaHasAndFollowsItsChanges) {
    goLive();
    hub.push(protocol::Events{11, 11, {messageItem(11, 7, 1, QStringLiteral("Доставки ещё нет"))}, {}});
    ASSERT_TRUE(has({5, 6, 7}));
    lose();
    EXPECT_TRUE(finds(QStringLiteral("доставку "), {7, 5}));
    EXPECT_EQ(desk->search().reach(), Search::Reach::NoHub);
    const SearchHit hit = desk->search().hits().first();
    EXPECT_EQ(hit.conversation.v, 1);
    EXPECT_EQ(hit.text.mid(hit.textMarks.first().start, hit.textMarks.first().length), QStringLiteral("Доставки"));
    open();
    EXPECT_TRUE(finds(QStringLiteral("доставку "), {7, 5})) << "the index is there after a start";
    desk.reset();
    QFile index(dir.filePath(QStringLiteral("desk/search.db")));
    ASSERT_TRUE(index.open(QIODevice::WriteOnly | QIODevice::Truncate));
    index.write("this is no index");
    index.close();
    open();
    EXPECT_TRUE(finds(QStringLiteral("доставку "), {7, 5})) << "made anew when it is damaged";
}

TEST_F(SearchTest, EditsAndDeletionsAreFollowed) {
    goLive();
    hub.push(protocol::Events{11, 11, {messageItem(11, 7, 1, QStringLiteral("Доставки нет"))}, {}});
    hub.push(protocol::Events{12, 12, {messageItem(12, 5, 1, QStringLiteral("Когда будет самовывоз?"))}, {}});
    hub.push(protocol::Events{13, 13, {goneItem(13, QStringLiteral("message"), 6)}, {}});
    ASSERT_TRUE(has({5, 7}));
    lose();
    EXPECT_TRUE(finds(QStringLiteral("самовывоза "), {5}));
    EXPECT_TRUE(finds(QStringLiteral("доставка "), {7})) << "5 says something else now";
    EXPECT_TRUE(finds(QStringLiteral("посылка "), {}));
}

TEST_F(SearchTest, TheHubsAnswerIsMergedAndCanBeOpened) {
    goLive();
    ASSERT_TRUE(wait([&] { return desk->conversation(ConversationId{1}).has_value(); }));
    desk->search().ask(QStringLiteral("доставка "));
    const auto ask = hub.expect<protocol::Ask>();
    EXPECT_EQ(ask.query, QStringLiteral("search"));
    EXPECT_EQ(ask.args.value(QStringLiteral("text")).toString(), QStringLiteral("доставка "));
    const auto json = [](const protocol::Item &item) {
        return QJsonObject{{QStringLiteral("seq"), item.seq},
                           {QStringLiteral("kind"), item.kind},
                           {QStringLiteral("data"), item.data}};
    };
    const QJsonArray items{json(messageItem(3, 5, 1, QStringLiteral("Когда будет доставка?"))),
                           json(messageItem(1, 2, 9, QStringLiteral("Старая доставка"))),
                           json(conversationItem(1, 9, 50, QStringLiteral("resolved"), 0, 2))};
    hub.push(protocol::Answer{ask.id, {{QStringLiteral("items"), items}}, {}});
    ASSERT_TRUE(wait([&] { return desk->search().reach() == Search::Reach::Everything; }));
    EXPECT_TRUE(wait([&] { return found() == (QList<qint64>{5, 2}); }));
    const SearchHit old = desk->search().hits().last();
    EXPECT_TRUE(old.onlyAtHub);
    bool kept = false;
    desk->keepFound(old.message, [&] { kept = true; });
    ASSERT_TRUE(wait([&] { return kept; }));
    desk->openConversationAt(old.conversation, old.message);
    ASSERT_EQ(desk->messages()->rowCount(), 1);
    EXPECT_EQ(desk->messages()->index(0, 0).data(Desk::RowRole).value<MessageRow>().id, old.message);
}

TEST_F(SearchTest, AHubThatCannotSearchIsSaid) {
    goLive();
    desk->search().ask(QStringLiteral("ничего "));
    const auto ask = hub.expect<protocol::Ask>();
    hub.push(protocol::Refused{ask.id, QStringLiteral("unknown-query"), {}, {}, {}});
    ASSERT_TRUE(wait([&] { return desk->search().reach() == Search::Reach::HubFailed; }));
    EXPECT_TRUE(desk->search().hits().isEmpty());
}

TEST_F(SearchTest, ANewQuestionOvertakesTheOneBefore) {
    goLive();
    lose();
    ASSERT_TRUE(finds(QStringLiteral("доставка "), {5}));
    QSignalSpy changed(&desk->search(), &Search::changed);
    for (const char16_t *typed : {u"п", u"по", u"пос", u"посы", u"посылк"})
        desk->search().ask(QString::fromUtf16(typed));
    ASSERT_TRUE(wait([&] { return !desk->search().isAsking(); }));
    EXPECT_EQ(found(), (QList<qint64>{6}));
    desk->search().ask(QString());
    EXPECT_TRUE(desk->search().hits().isEmpty());
    EXPECT_EQ(desk->search().reach(), Search::Reach::Nothing);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
