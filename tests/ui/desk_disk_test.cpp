// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a disk that is really full: a small file system in a mount namespace of this program's own. Where that
// is not permitted it says so and is skipped.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include "support/desk/fakehub.h"
#include "support/desk/plainplugin.h"
#include "support/uibed.h"
#include "ui/composer/replyedit.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/noticebar.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kSkipped = 77;  // as heard_add_check tells ctest
constexpr auto kFull = "The disk is full.";

class DeskDisk : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(mount("none", qPrintable(disk.path()), "tmpfs", 0, "size=6m,mode=700"), 0);
        open();
    }
    void TearDown() override {
        window.reset();
        desk.reset();
        umount2(qPrintable(disk.path()), MNT_DETACH);
    }
    void open() {
        window.reset();
        desk.reset();
        DeskConfig config;
        config.dataFolder = disk.filePath(QStringLiteral("desk"));
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.plugins.has = [](const QString &) { return true; };
        config.plugins.call = [this](const QString &, const QString &, const DeskPlugins::Call &call) {
            call(plugin);
            return true;
        };
        auto opened = ReplicaDesk::open(config, clock);
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        desk = *std::move(opened);
        window = std::make_unique<MainWindow>(Kit{UiBed::theme(), clock}, *desk, settings);
        window->resize(1400, 800);
        window->show();
    }
    void goLive() {
        const auto address = hub.address();
        desk->setHub(address.socket, address.base, address.token);
        hub.welcome(10, true);
        hub.serveSnapshot(
            {channelItem(1, 1, QStringLiteral("webchat")), conversationItem(2, 1, 100, QStringLiteral("open"), 0, 5),
             messageItem(3, 5, 1, QStringLiteral("До скольки работает?"))},
            10);
        ASSERT_TRUE(wait([&] { return desk->link().state == LinkStatus::State::Connected; }));
        ASSERT_TRUE(wait([&] { return desk->inbox()->rowCount() == 1; }));
        window->inbox().open(ConversationId{1});
        edit = window->findChild<ReplyEdit *>();
    }
    void fill() {
        QFile ballast(disk.filePath(QStringLiteral("ballast")));
        ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'x')) > 0) continue;
    }
    void makeRoom() { QFile::remove(disk.filePath(QStringLiteral("ballast"))); }
    QString notice() const { return window->findChild<NoticeBar *>()->sentence(); }
    /// The next of the desk's deeds with this verb; questions and other deeds are passed over.
    protocol::Do expectDo(const QString &verb) {
        while (true) {
            if (!hub.nextIs<protocol::Do>()) {
                (void)hub.expect<protocol::Ask>();
                if (HasFailure()) return {};
                continue;
            }
            const auto what = hub.expect<protocol::Do>();
            if (what.verb == verb) return what;
            hub.push(protocol::Done{what.id, 0, {}, {}});
        }
    }
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, FakeHub::kWaitMs); }

    QTemporaryDir disk;
    QTemporaryDir elsewhere;
    QSettings settings{elsewhere.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    FixedClock clock;
    PlainPlugin plugin;
    FakeHub hub;
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<MainWindow> window;
    ReplyEdit *edit = nullptr;
};

}  // namespace

TEST_F(DeskDisk, AFullDiskIsSaidNothingIsLostAndAllGoesOnWhenThereIsRoom) {
    goLive();
    fill();
    QTest::keyClicks(edit, QStringLiteral("Till ten"));
    ASSERT_TRUE(wait([&] { return notice().startsWith(QLatin1String(kFull)); })) << notice().toStdString();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    hub.push(protocol::Events{11,
                              12,
                              {messageItem(11, 6, 1, QStringLiteral("И ещё вопрос ").repeated(500)),
                               conversationItem(12, 1, 300, QStringLiteral("open"), 1, 6)},
                              {}});
    ASSERT_TRUE(wait([&] { return desk->link().code == QLatin1String("disk-full"); }));
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("Till ten")) << "it is not kept, so it stays before its writer";
    EXPECT_EQ(desk->counts().outbox, 0);
    EXPECT_EQ(desk->messages()->rowCount(), 1) << "what can't be kept is not shown as if it were";

    makeRoom();
    ASSERT_TRUE(hub.waitConnection());
    EXPECT_EQ(hub.welcome(12, false).cursor, 10) << "what was not kept is asked for again";
    hub.push(protocol::Events{11,
                              12,
                              {messageItem(11, 6, 1, QStringLiteral("И ещё вопрос")),
                               conversationItem(12, 1, 300, QStringLiteral("open"), 1, 6)},
                              {}});
    ASSERT_TRUE(wait([&] { return desk->messages()->rowCount() == 2; }));
    ASSERT_TRUE(wait([&] { return desk->link().state == LinkStatus::State::Connected; }));
    ASSERT_TRUE(wait([&] { return desk->counts().drafts == 1; })) << "the draft is written though nobody typed again";
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    const auto reply = expectDo(QStringLiteral("reply"));
    EXPECT_EQ(reply.args.value(QLatin1String("parts")).toArray().first()[QLatin1String("text")].toString(),
              QStringLiteral("Till ten"));
    ASSERT_TRUE(wait([&] { return edit->toPlainText().isEmpty(); }));
}

TEST_F(DeskDisk, ADraftWrittenWhileItIsFullIsThereAfterARestart) {
    goLive();
    fill();
    QTest::keyClicks(edit, QStringLiteral("half a sen"));
    ASSERT_TRUE(wait([&] { return notice().startsWith(QLatin1String(kFull)); }));
    window->inbox().open({});  // looked away, as a person may
    window->inbox().open(ConversationId{1});
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("half a sen"));
    makeRoom();
    open();  // at once: what is not written yet is written at the end
    EXPECT_EQ(desk->draft(ConversationId{1}, false).text, QStringLiteral("half a sen"));
}

TEST_F(DeskDisk, AnAttachmentThatDoesNotFitIsSaidAndLeavesNothing) {
    goLive();
    fill();
    const QString file = elsewhere.filePath(QStringLiteral("invoice.pdf"));
    QFile invoice(file);
    ASSERT_TRUE(invoice.open(QIODevice::WriteOnly));
    invoice.write(QByteArray(300'000, 'p'));
    invoice.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file)});
    edit->take(dropped);
    ASSERT_TRUE(wait([&] { return !notice().isEmpty(); }));
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Writing to the disk failed."))) << notice().toStdString();
    QDirIterator left(disk.filePath(QStringLiteral("desk/outbox")), QDir::Files, QDirIterator::Subdirectories);
    EXPECT_FALSE(left.hasNext()) << left.next().toStdString();
    EXPECT_TRUE(edit->isEnabled());
}

/// A mount namespace in which we may mount; false with the reason where that is not permitted.
static bool ownMounts() {
    const bool root = geteuid() == 0;
    const auto user = QByteArray::number(geteuid());
    if (unshare(root ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
    if (!root) {
        QFile map(QStringLiteral("/proc/self/uid_map"));
        if (!map.open(QIODevice::WriteOnly) || map.write("0 " + user + " 1") < 0) return false;
    }
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    const QTemporaryDir trial;
    if (mount("none", qPrintable(trial.path()), "tmpfs", 0, "size=1m") != 0) return false;
    umount2(qPrintable(trial.path()), MNT_DETACH);
    return true;
}

int main(int argc, char **argv) {
    if (!ownMounts()) {  // before any thread is there, which a new user namespace asks for
        perror("SKIPPED: no file system can be mounted here, so a full disk can't be tried");
        return kSkipped;
    }
    QApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
