// SPDX-License-Identifier: GPL-3.0-or-later
// A large replica is brought below the size that its agent has chosen, while the desk goes on as ever.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <iostream>

#include "protocol/items.h"
#include "storage/database.h"
#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"
#include "ui/models/keeping.h"
#include "ui/models/replicadesk.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kConversations = 3000;
constexpr int kMessagesOfEach = 10;
constexpr int kMegabytes = 8;
constexpr qint64 kMegabyte = 1024 * 1024;

// The oldest ones, which would go first.
constexpr ConversationId kOpen{1};
constexpr ConversationId kUnread{2};
constexpr ConversationId kDraft{3};
constexpr ConversationId kWaiting{4};
constexpr ConversationId kLookedAt{5};

QString s(const char *text) { return QString::fromUtf8(text); }

class KeepingSize : public testing::Test {
protected:
    void SetUp() override {
        const QString words = s("A customer's words of an ordinary length, with nothing in them. ").repeated(8);
        QList<protocol::Item> items;
        for (qint64 id = 1; id <= kConversations; ++id) {
            const bool open = id == kOpen.v;
            items += conversationItem(id, id, 1000 * id, open ? s("open") : s("resolved"), id == kUnread.v ? 2 : 0, 5);
        }
        // In the order of their coming, as they lie in the file: not one conversation after the other.
        for (int nth = 0; nth < kMessagesOfEach; ++nth)
            for (qint64 id = 1; id <= kConversations; ++id) {
                const qint64 number = kConversations * (nth + 1) + id;
                items += messageItem(number, number, id, words);
            }
        ASSERT_TRUE(bed.snapshot(kConversations * (kMessagesOfEach + 1), items));
        ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(s("waits"), kWaiting.v)));
        bed.reader.reset();
        bed.replica.reset();
    }
    qint64 number(const QString &sql) const {
        auto database = *storage::Database::open({.path = bed.path(), .readOnly = true});
        auto rows = *database->run(sql);
        return rows.next() ? rows.number(0) : -1;
    }
    qint64 used() const {
        return number(
            s("SELECT ((SELECT page_count FROM pragma_page_count()) - (SELECT freelist_count FROM "
              "pragma_freelist_count())) * (SELECT page_size FROM pragma_page_size())"));
    }
    qint64 messagesOf(ConversationId id) const {
        return number(s("SELECT count(*) FROM message WHERE conversation = %1").arg(id.v));
    }

    ReplicaBed bed;
};

}  // namespace

TEST_F(KeepingSize, ALargeReplicaComesBelowItsSizeInStepsThatHoldNothingUp) {
    DeskConfig config;
    config.dataFolder = QFileInfo(bed.path()).path();
    config.program = s("heard test");
    auto desk = *ReplicaDesk::open(config, bed.clock);
    desk->saveDraft(kDraft, false, {s("not sent yet"), {}, 0});
    desk->openConversation(kLookedAt);
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk->counts().drafts == 1; }, 20'000));
    const qint64 before = used();
    ASSERT_GT(before, 2 * kMegabytes * kMegabyte) << "large enough to be trimmed";

    KeepRule rule;
    rule.megabytes = kMegabytes;
    desk->keeping().setRule(rule);
    qint64 longest = 0;  // that the main thread was away at a stretch
    qint64 slowest = 0;  // until a draft was on the disk
    QElapsedTimer all;
    QElapsedTimer look;
    QElapsedTimer draft;
    all.start();
    look.start();
    draft.start();
    int drafts = 1;
    bool small = false;
    while (!small && all.elapsed() < 60'000) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        longest = std::max(longest, turn.elapsed());
        if (desk->counts().drafts == drafts && drafts < 20) {
            if (drafts > 1) slowest = std::max(slowest, draft.restart());
            draft.restart();
            desk->saveDraft(ConversationId{kConversations - drafts}, false, {s("meanwhile"), {}, 0});
            ++drafts;
        }
        if (look.elapsed() > 100) {
            small = used() <= kMegabytes * kMegabyte;
            look.restart();
        }
    }
    EXPECT_TRUE(small) << used() / kMegabyte << " MB of " << before / kMegabyte << " after " << all.elapsed() << " ms";
    EXPECT_GE(drafts, 3) << "what is written goes between the steps";
    for (const ConversationId id : {kOpen, kUnread, kDraft, kWaiting, kLookedAt})
        EXPECT_EQ(messagesOf(id), kMessagesOfEach) << id.v;
    EXPECT_EQ(messagesOf(ConversationId{6}), 0) << "the oldest went first";
    EXPECT_EQ(messagesOf(ConversationId{kConversations}), kMessagesOfEach) << "and the newest not at all";
    EXPECT_EQ(desk->counts().resolved.all, kConversations - 1) << "the conversations themselves stay";
    EXPECT_TRUE(desk->keeping().isMissing(ConversationId{6}));
    std::cout << before / kMegabyte << " MB to " << used() / kMegabyte << " MB in " << all.elapsed() << " ms; away for "
              << longest << " ms at most, a draft kept within " << slowest << " ms" << std::endl;
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
