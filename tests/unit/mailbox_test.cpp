// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <array>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace heard {
namespace {

TEST(Mailbox, keepsTheOrderOfEachThread) {
    constexpr int kThreads = 4;
    constexpr int kEach = 2000;
    Mailbox mailbox;
    std::array<std::vector<int>, kThreads> seen;
    int left = kThreads * kEach;
    QEventLoop loop;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < kEach; ++i)
                mailbox.post([&, t, i] {
                    seen[std::size_t(t)].push_back(i);
                    if (--left == 0) loop.quit();
                });
        });
    loop.exec();
    for (std::thread &thread : threads) thread.join();
    for (const std::vector<int> &numbers : seen) {
        ASSERT_EQ(numbers.size(), std::size_t(kEach));
        for (int i = 0; i < kEach; ++i) ASSERT_EQ(numbers[std::size_t(i)], i);
    }
}

// The events of all of them wait in one list of the thread, which grows and is moved while others add to it.
TEST(Mailbox, manyInOneThreadAreWokenByAThreadEach) {
    constexpr int kThreads = 4;
    constexpr int kMailboxes = 3;
    constexpr int kRounds = 3000;
    std::array<std::array<Mailbox, kMailboxes>, kThreads> mailboxes;
    int left = kThreads * kMailboxes * kRounds;
    QEventLoop loop;
    std::vector<std::thread> threads;
    for (auto &own : mailboxes)
        threads.emplace_back([&] {
            for (int i = 0; i < kRounds; ++i)
                for (Mailbox &mailbox : own)
                    mailbox.post([&] {
                        if (--left == 0) loop.quit();
                    });
        });
    loop.exec();
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(left, 0);
}

TEST(Mailbox, dropsWhatIsQueuedWhenAJobEndsIt) {
    auto mailbox = std::make_unique<Mailbox>();
    auto owned = std::make_unique<int>(0);
    mailbox->post([&] {
        owned.reset();
        mailbox.reset();
    });
    bool ran = false;
    mailbox->post([&] { ran = true; });
    while (mailbox) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    EXPECT_FALSE(ran);
    EXPECT_EQ(owned, nullptr);
}

TEST(Mailbox, keepsTheOrderWhenAJobWaitsInAnEventLoop) {
    Mailbox mailbox;
    std::vector<int> order;
    QEventLoop inner;
    QEventLoop outer;
    mailbox.post([&] {
        order.push_back(1);
        mailbox.post([&] {
            order.push_back(3);
            inner.quit();
        });
        inner.exec();
    });
    mailbox.post([&] { order.push_back(2); });
    mailbox.post([&] { outer.quit(); });
    outer.exec();
    EXPECT_EQ(order, (std::vector<int>{1, 2, 3}));
}

TEST(Mailbox, letsTheThreadDoOtherThingsBetween) {
    Mailbox mailbox;
    int again = 0;
    std::function<void()> work = [&] {
        ++again;
        mailbox.post(work);
    };
    mailbox.post(work);
    QCoreApplication::sendPostedEvents(&mailbox);
    EXPECT_EQ(again, 1);
}

}  // namespace
}  // namespace heard

int main(int argc, char **argv) {
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
