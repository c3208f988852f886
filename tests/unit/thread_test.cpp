// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread.h"

#include <gtest/gtest.h>

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "base/workerthread.h"

namespace heard {
namespace {

constexpr std::chrono::milliseconds kKeptUp(50);

/// Posted events only. Who wakes it is kept up on the way, as a busy machine may do to anybody.
class SlowlyWoken final : public QAbstractEventDispatcher {
public:
    struct Seen {
        std::mutex mutex;
        std::condition_variable changed;
        bool gone = false;
        bool wokenWhenGone = false;
    };
    explicit SlowlyWoken(std::shared_ptr<Seen> seen) : m_seen(std::move(seen)) {}
    ~SlowlyWoken() override {
        const std::lock_guard lock(m_seen->mutex);
        m_seen->gone = true;
        m_seen->changed.notify_all();
    }

    bool processEvents(QEventLoop::ProcessEventsFlags) override {
        QCoreApplication::sendPostedEvents();
        return true;  // at once: it is not asleep when somebody posts
    }
    void wakeUp() override {
        if (QThread::currentThread() == thread()) return;
        const auto seen = m_seen;  // this may be gone afterwards
        std::unique_lock lock(seen->mutex);
        seen->wokenWhenGone = seen->changed.wait_for(lock, kKeptUp, [&seen] { return seen->gone; });
    }
    void interrupt() override {}

    void registerSocketNotifier(QSocketNotifier *) override {}
    void unregisterSocketNotifier(QSocketNotifier *) override {}
    void registerTimer(int, qint64, Qt::TimerType, QObject *) override {}
    bool unregisterTimer(int) override { return false; }
    bool unregisterTimers(QObject *) override { return false; }
    QList<TimerInfo> registeredTimers(QObject *) const override { return {}; }
    int remainingTime(int) override { return -1; }

private:
    std::shared_ptr<Seen> m_seen;
};

// Who posts wakes the thread when the job can be had already. A last job that ended the thread by itself took away what
// was still to be woken: programs crashed as they closed a file.
TEST(Thread, isThereForWhoWakesItUntilItIsEnded) {
    const auto seen = std::make_shared<SlowlyWoken::Seen>();
    Thread thread;
    Mailbox inbox;
    inbox.moveToThread(&thread);
    thread.setEventDispatcher(new SlowlyWoken(seen));
    thread.start();
    bool done = false;
    thread.endAfter(inbox, [&done] { done = true; });
    EXPECT_TRUE(done);
    EXPECT_TRUE(thread.isFinished());
    EXPECT_TRUE(seen->gone);
    EXPECT_FALSE(seen->wokenWhenGone);
}

TEST(Thread, thatDoesNotRunEndsWithoutTheJob) {
    Thread thread;
    Mailbox inbox;
    inbox.moveToThread(&thread);
    thread.endAfter(inbox, [] { FAIL(); });
    thread.start();
    thread.endAfter(inbox, [] {});
    thread.endAfter(inbox, [] { FAIL(); });
}

TEST(WorkerThread, doesWhatIsQueuedBeforeItEnds) {
    for (int n = 0; n < 100; ++n) {
        int done = 0;
        WorkerThread worker(QStringLiteral("test"));
        for (int i = 0; i < 10; ++i) worker.post([&done] { ++done; });
        worker.finish([&done] {
            EXPECT_EQ(done, 10);
            done = -1;
        });
        EXPECT_EQ(done, -1);
    }
}

}  // namespace
}  // namespace heard

int main(int argc, char **argv) {
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
