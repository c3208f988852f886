// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/pluginhost.h"

#include <gtest/gtest.h>

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>
#include <future>
#include <stdexcept>

#include "pluginhost/folders.h"
#include "pluginhost/guardedapplication.h"

using namespace heard;
using namespace heard::pluginhost;

namespace {

using Application = GuardedApplication<QCoreApplication>;

/// A plugin folder of its own with copies of the named fixtures.
class PluginHostTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_folder.isValid() && m_marks.isValid()); }

    QString put(const QString &fixture, const QString &as = {}) {
        const QString from = QCoreApplication::applicationDirPath() + u"/plugins/"_qs + fixture + u".so"_qs;
        const QString to = m_folder.filePath((as.isEmpty() ? fixture : as) + u".so"_qs);
        EXPECT_TRUE(QFile::copy(from, to)) << from.toStdString();
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return to;
    }

    PluginHost::Options options(Side side = Side::Hub) const {
        return {side, {m_folder.path()}, m_marks.path(), std::chrono::milliseconds(0), {}};
    }

    /// What a host makes of a fixture that has a good one beside it; the good one must always come through.
    PluginInfo verdictOn(const QString &fixture) {
        put(u"sample"_qs);
        const QString file = put(fixture, u"z-"_qs + fixture);
        PluginHost host(options());
        host.load();
        EXPECT_NE(host.connectorPlugin(u"sample"_qs), nullptr);
        const QList<PluginInfo> infos = host.plugins();
        for (const PluginInfo &info : infos)
            if (info.file == file) return info;
        ADD_FAILURE() << "the host does not list it";
        return {};
    }

    void expectRefused(const QString &fixture, const QString &reason) {
        const PluginInfo info = verdictOn(fixture);
        EXPECT_EQ(wordFor(info.state), u"failed"_qs);
        EXPECT_EQ(info.reason, reason);
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_marks;
};

TEST_F(PluginHostTest, GoodOneIsLoadedAndDescribed) {
    const QString file = put(u"sample"_qs);
    PluginHost host(options());
    host.load();
    ASSERT_EQ(host.plugins().size(), 1);
    const PluginInfo info = host.plugins().first();
    EXPECT_EQ(info.file, file);
    EXPECT_EQ(info.id, u"org.heard.fixture.sample"_qs);
    EXPECT_EQ(info.kind, u"sample"_qs);
    EXPECT_EQ(info.version, u"1.0"_qs);
    EXPECT_EQ(info.names.value(u"en"_qs), u"Fixture sample"_qs);
    EXPECT_EQ(info.state, PluginState::Loaded);
    EXPECT_TRUE(info.reason.isEmpty());
    EXPECT_EQ(info.metadata.value(u"webPrefix"_qs).toString(), u"fixture"_qs);
    EXPECT_EQ(host.folders(), QList<FolderInfo>({{m_folder.path(), {}}}));
    EXPECT_EQ(host.infoFor(u"sample"_qs), info);
}

TEST_F(PluginHostTest, WrongIid) { expectRefused(u"wrongiid"_qs, u"wrong-iid"_qs); }
TEST_F(PluginHostTest, NewerMajor) { expectRefused(u"newermajor"_qs, u"newer-api"_qs); }
TEST_F(PluginHostTest, NewerMinor) { expectRefused(u"newerminor"_qs, u"newer-api"_qs); }
TEST_F(PluginHostTest, OlderApi) { expectRefused(u"olderapi"_qs, u"older-api"_qs); }
TEST_F(PluginHostTest, NoMetadata) { expectRefused(u"nometadata"_qs, u"no-metadata"_qs); }
TEST_F(PluginHostTest, DuplicateId) { expectRefused(u"duplicateid"_qs, u"duplicate-id"_qs); }
TEST_F(PluginHostTest, DuplicateKind) { expectRefused(u"duplicatekind"_qs, u"duplicate-kind"_qs); }
TEST_F(PluginHostTest, LoadFails) { expectRefused(u"unlinked"_qs, u"load-failed"_qs); }
TEST_F(PluginHostTest, NoInterface) { expectRefused(u"nointerface"_qs, u"no-interface"_qs); }

TEST_F(PluginHostTest, BadMetadataNamesTheField) {
    const PluginInfo info = verdictOn(u"badmetadata"_qs);
    EXPECT_EQ(info.reason, u"bad-metadata"_qs);
    EXPECT_EQ(info.detail, u"kind"_qs);
}

TEST_F(PluginHostTest, ASideThatIsNotItsInterfacesIsBadMetadata) {
    const PluginInfo info = verdictOn(u"wrongside"_qs);
    EXPECT_EQ(info.reason, u"bad-metadata"_qs);
    EXPECT_EQ(info.detail, u"side"_qs);
}

TEST_F(PluginHostTest, AnExceptionIsCaughtAndTold) {
    const PluginInfo info = verdictOn(u"throwsinload"_qs);
    EXPECT_EQ(info.reason, u"threw"_qs);
    EXPECT_EQ(info.detail, u"no root object"_qs);
    EXPECT_FALSE(QDir(m_marks.path()).exists(u"org.heard.fixture.throwsinload.calling"_qs));
}

TEST_F(PluginHostTest, ATextFileIsNoPlugin) {
    QFile text(m_folder.filePath(u"notes.so"_qs));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("shopping list\n");
    text.close();
    text.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    PluginHost host(options());
    host.load();
    ASSERT_EQ(host.plugins().size(), 1);
    EXPECT_EQ(host.plugins().first().reason, u"no-metadata"_qs);
}

TEST_F(PluginHostTest, TheOtherSidesModulesArePassedOver) {
    put(u"otherside"_qs);
    PluginHost hub(options(Side::Hub));
    hub.load();
    EXPECT_TRUE(hub.plugins().isEmpty());
    PluginHost desk(options(Side::Desk));
    desk.load();
    ASSERT_EQ(desk.plugins().size(), 1);
    EXPECT_NE(desk.deskPlugin(u"otherside"_qs), nullptr);
    EXPECT_EQ(desk.connectorPlugin(u"otherside"_qs), nullptr);
}

TEST_F(PluginHostTest, AFolderThatOthersMayWriteToIsRefused) {
    put(u"sample"_qs);
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteGroup);
    PluginHost host(options());
    host.load();
    EXPECT_TRUE(host.plugins().isEmpty());
    EXPECT_EQ(host.folders(), QList<FolderInfo>({{m_folder.path(), u"others-may-write"_qs}}));
}

TEST_F(PluginHostTest, AFileThatOthersMayWriteToIsRefused) {
    QFile::setPermissions(put(u"sample"_qs), QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther);
    PluginHost host(options());
    host.load();
    ASSERT_EQ(host.plugins().size(), 1);
    EXPECT_EQ(host.plugins().first().reason, u"others-may-write"_qs);
    EXPECT_EQ(host.connectorPlugin(u"sample"_qs), nullptr);
}

TEST_F(PluginHostTest, AFolderThatIsNotThereIsNamed) {
    PluginHost host({Side::Hub, {u"/nowhere/at/all"_qs}, {}, std::chrono::milliseconds(0), {}});
    host.load();
    EXPECT_EQ(host.folders(), QList<FolderInfo>({{u"/nowhere/at/all"_qs, u"absent"_qs}}));
}

TEST_F(PluginHostTest, DisabledFromTheNextStartUntilEnabled) {
    put(u"sample"_qs);
    const QString id = u"org.heard.fixture.sample"_qs;
    PluginHost first(options());
    ASSERT_TRUE(first.setDisabled(id, true));
    first.load();
    EXPECT_EQ(first.plugins().first().state, PluginState::Disabled);
    EXPECT_EQ(first.plugins().first().reason, u"disabled"_qs);
    EXPECT_EQ(first.connectorPlugin(u"sample"_qs), nullptr);
    ASSERT_TRUE(first.setDisabled(id, false));
    PluginHost second(options());
    second.load();
    EXPECT_EQ(second.plugins().first().state, PluginState::Loaded);
}

TEST_F(PluginHostTest, AMarkLeftByAnotherStartIsQuarantineUntilReleased) {
    put(u"sample"_qs);
    const QString id = u"org.heard.fixture.sample"_qs;
    PluginMarks(m_marks.path()).begin(id, u"start"_qs);
    PluginHost first(options());
    first.load();
    EXPECT_EQ(first.plugins().first().state, PluginState::Quarantined);
    EXPECT_EQ(first.plugins().first().reason, u"quarantined-after-crash"_qs);
    EXPECT_EQ(first.plugins().first().detail, u"start"_qs);
    EXPECT_EQ(first.connectorPlugin(u"sample"_qs), nullptr);
    first.release(id);
    PluginHost second(options());
    second.load();
    EXPECT_EQ(second.plugins().first().state, PluginState::Loaded);
}

TEST_F(PluginHostTest, GuardedCallIsMarkedWhileItRunsAndOnlyThen) {
    PluginHost host(options());
    const PluginMarks marks(m_marks.path());
    const QString id = u"org.heard.fixture.sample"_qs;
    QString during;
    ASSERT_TRUE(host.guarded(id, u"start"_qs, [&] { during = marks.unfinishedCall(id)->name; }));
    EXPECT_EQ(during, u"start"_qs);
    EXPECT_FALSE(marks.unfinishedCall(id));
    const auto thrown = host.guarded(id, u"start"_qs, [] { throw std::runtime_error("why"); });
    EXPECT_EQ(thrown, failure(u"threw"_qs, u"why"_qs));
    EXPECT_FALSE(marks.unfinishedCall(id));
}

TEST_F(PluginHostTest, ACallThatDoesNotComeBackIsMarkedAsHung) {
    const QString id = u"org.heard.fixture.sample"_qs;
    std::promise<QString> told;
    PluginHost::Options watching = options();
    watching.hangLimit = std::chrono::milliseconds(20);
    watching.hung = [&told](const QString &, const QString &call) { told.set_value(call); };
    put(u"sample"_qs);
    {
        PluginHost host(watching);
        // Comes back only once the watch has spoken, as a call that never would.
        ASSERT_TRUE(host.watched(id, u"http"_qs, [&] { EXPECT_EQ(told.get_future().get(), u"http"_qs); }));
    }
    PluginHost next(options());
    next.load();
    EXPECT_EQ(next.plugins().first().state, PluginState::Quarantined);
    EXPECT_EQ(next.plugins().first().reason, u"hangs"_qs);
}

class NoHost final : public channelapi::DeskHost {
    channelapi::ChannelSession *hubSession(const channelapi::ChannelInfo &, QObject *) override { return nullptr; }
};

TEST_F(PluginHostTest, ADeskPluginThatThrowsFromItsTimerIsOutAndTheProgramGoesOn) {
    put(u"deskthrowsinslot"_qs);
    put(u"otherside"_qs);
    PluginHost host(options(Side::Desk));
    host.load();
    auto *application = static_cast<Application *>(QCoreApplication::instance());
    application->guard(&host);
    NoHost desk;
    QObject owner;
    channelapi::ChannelSession *session = host.deskPlugin(u"deskthrowsinslot"_qs)->createSession(desk, {}, &owner);
    host.adopt(u"org.heard.fixture.deskthrowsinslot"_qs, session);
    QString detail;
    QEventLoop loop;
    QObject::connect(&host, &PluginHost::threw, &loop, [&](QObject *made, const QString &why) {
        EXPECT_EQ(made, session);
        detail = why;
        loop.quit();
    });
    ASSERT_TRUE(host.watched(
        u"org.heard.fixture.deskthrowsinslot"_qs, u"send"_qs, [&] { session->send({}); }, session));
    loop.exec();
    application->guard(nullptr);
    EXPECT_EQ(detail, u"no session"_qs);
    EXPECT_EQ(host.deskPlugin(u"deskthrowsinslot"_qs), nullptr);
    EXPECT_EQ(host.infoFor(u"deskthrowsinslot"_qs)->reason, u"threw"_qs);
    EXPECT_NE(host.deskPlugin(u"otherside"_qs), nullptr);
}

TEST_F(PluginHostTest, WhoseAnObjectIs) {
    PluginHost host(options());
    QObject ours;
    QTimer oursToo;
    auto *root = new QTimer;  // a class with its own size known, as those of connectors are
    host.adopt(u"a"_qs, root);
    QTimer below(root);
    ASSERT_TRUE(host.watched(
        u"a"_qs, u"call"_qs, [&] { QTimer::singleShot(60'000, root, [] {}); }, root));
    const QObjectList timers = QAbstractEventDispatcher::instance()->children();
    EXPECT_EQ(host.ownerOf(root, QEvent::Timer).plugin, u"a"_qs);
    EXPECT_EQ(host.ownerOf(&below, QEvent::Timer).root, root);
    EXPECT_EQ(host.ownerOf(timers.last(), QEvent::Timer).root, root) << "a singleShot made while it ran";
    EXPECT_FALSE(host.ownerOf(&ours, QEvent::Timer));
    EXPECT_FALSE(host.ownerOf(&oursToo, QEvent::Timer));
    QTimer::singleShot(60'000, &ours, [] {});
    EXPECT_FALSE(host.ownerOf(QAbstractEventDispatcher::instance()->children().last(), QEvent::Timer));
    below.setParent(nullptr);
    delete root;
    EXPECT_FALSE(host.ownerOf(&below, QEvent::Timer));
    EXPECT_FALSE(host.ownerOf(timers.last(), QEvent::Timer)) << "nobody's any more";
}

TEST_F(PluginHostTest, CrashesAtWorkCountFromTheSecondOnUntilAnEndInOrder) {
    put(u"sample"_qs);
    const QString id = u"org.heard.fixture.sample"_qs;
    const auto crashed = [&] {
        QFile mark(PluginMarks(m_marks.path()).crashFile(id));
        ASSERT_TRUE(mark.open(QIODevice::Append));
        mark.write("x");
    };
    const auto stateAtAStart = [&] {
        PluginHost host(options());
        host.load();
        return host.plugins().first().state;
    };
    crashed();
    EXPECT_EQ(stateAtAStart(), PluginState::Loaded);
    crashed();
    EXPECT_EQ(stateAtAStart(), PluginState::Quarantined);
    {
        PluginHost host(options());
        host.load();
        host.endedWell();
        EXPECT_EQ(stateAtAStart(), PluginState::Quarantined) << "it did not run, so nothing is forgiven";
        host.release(id);
    }
    crashed();
    PluginHost host(options());
    host.load();
    host.endedWell();
    crashed();
    EXPECT_EQ(stateAtAStart(), PluginState::Loaded);
}

TEST(SearchFolders, NamesEachFolderOnceAndInOrder) {
    const QString own = QCoreApplication::applicationDirPath();
    qputenv("HEARD_PLUGIN_DIR", own.toUtf8());
    const QStringList folders = searchFolders({own + u"/."_qs});
    EXPECT_EQ(folders.count(own), 1);
    EXPECT_EQ(folders.first(), own);
    EXPECT_EQ(folders.last(), userFolder());
}

}  // namespace

int main(int argc, char **argv) {
    Application application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
