// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "base/clock.h"
#include "platform/autostart.h"
#include "platform/hubprocess.h"
#include "platform/link.h"
#include "platform/quitsignals.h"
#include "platform/singleinstance.h"

using namespace heard;

static constexpr int kPatienceMs = 20'000;  ///< of another program on a busy machine

namespace {

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Stands in for heard-hub: says it is ready, then stays until it is told to end.
const QByteArray kStandIn =
    "#!/bin/sh\n"
    "while [ $# -gt 0 ]; do [ \"$1\" = --ready-file ] && ready=$2; shift; done\n"
    "printf '{\"ws\":\"ws://127.0.0.1:9/ws\",\"url\":\"http://127.0.0.1:9\",\"pid\":%d,\"token_file\":\"/t\"}' $$ "
    ">\"$ready.part\"\n"
    "mv \"$ready.part\" \"$ready\"\n"
    "exec sleep 60\n";

struct HubBed {
    QTemporaryDir folder;
    SystemClock clock;
    HubProcess::Setup setup;

    explicit HubBed(const QByteArray &script) {
        setup.program = folder.filePath(QStringLiteral("heard-hub"));
        setup.dataFolder = folder.filePath(QStringLiteral("hub"));
        if (script.isEmpty()) return;
        write(setup.program, script);
        QFile::setPermissions(setup.program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

}  // namespace

class PlatformTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReadyFileIsReadOrRefused() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("hub.json"));
        QVERIFY(!readRunningHub(path));
        write(path, "{\"ws\":\"ws://127.0.0.1:80");
        QVERIFY(!readRunningHub(path));
        write(path,
              "{\"ws\":\"ws://127.0.0.1:8080/ws\",\"url\":\"http://127.0.0.1:8080\",\"pid\":12,"
              "\"token_file\":\"/x/desk.token\"}");
        const auto hub = readRunningHub(path);
        QVERIFY(hub);
        QCOMPARE(hub->webSocket, QUrl(QStringLiteral("ws://127.0.0.1:8080/ws")));
        QCOMPARE(hub->base, QUrl(QStringLiteral("http://127.0.0.1:8080")));
        QCOMPARE(hub->tokenFile, QStringLiteral("/x/desk.token"));
        QCOMPARE(hub->pid, 12);
    }

    void aTokenIsTrimmed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("token"));
        write(path, "abc\n");
        QCOMPARE(readToken(path), QStringLiteral("abc"));
        QVERIFY(readToken(path + QLatin1Char('x')).isEmpty());
    }

    void aMissingHubIsSaid() {
        const HubBed bed({});
        HubProcess hub(bed.clock, bed.setup);
        QSignalSpy failed(&hub, &HubProcess::failed);
        hub.start();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("hub-missing"));
    }

    void aHubThatEndsAtOnceIsSaid() {
        const HubBed bed("#!/bin/sh\nexit 3\n");
        HubProcess hub(bed.clock, bed.setup);
        QSignalSpy failed(&hub, &HubProcess::failed);
        hub.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("hub-not-started"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, kPatienceMs);  // it is tried again by itself
    }

    void aHubThatDiesIsStartedAgainAndStoppedAtTheEnd() {
        const HubBed bed(kStandIn);
        HubProcess hub(bed.clock, bed.setup);
        QSignalSpy ready(&hub, &HubProcess::ready);
        QSignalSpy failed(&hub, &HubProcess::failed);
        hub.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
        const qint64 first = hub.address().pid;
        QVERIFY(hub.isOurs());

        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("hub-stopped"));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kPatienceMs);
        QVERIFY(hub.address().pid != first);

        hub.stop();
        QVERIFY(!hub.isOurs());
        QCOMPARE(failed.size(), 1);  // an end that was asked for is no failure
    }

    void aSecondStartRaisesTheFirst() {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        SingleInstance second(folder.path());
        QVERIFY(!second.claim());
        QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, kPatienceMs);
        const QTemporaryDir other;
        SingleInstance third(other.path());
        QVERIFY(third.claim());
    }

    void aSecondStartHandsOverItsLink() {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        const QString link = linkToConversation(17);
        QVERIFY(!SingleInstance(folder.path()).claim(link));
        QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, kPatienceMs);
        QCOMPARE(raised.first().first().toString(), link);
        QVERIFY(!SingleInstance(folder.path()).claim(QString(100'000, u'x')));
        QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 2, kPatienceMs);
        QVERIFY(raised.last().first().toString().size() <= 512);
    }

    void onlyLinksToConversationsAreLinks() {
        QCOMPARE(conversationOfLink(linkToConversation(17)), std::optional<qint64>(17));
        QCOMPARE(conversationOfLink(QStringLiteral("heard://conversation/17/")), std::optional<qint64>(17));
        for (const char *wrong : {"", "heard://conversation/", "heard://conversation/0", "heard://conversation/-1",
                                  "heard://conversation/1x", "heard://conversation/99999999999999999999",
                                  "http://conversation/17", "heard://conversation/17\n", " heard://conversation/17",
                                  "heard://conversation/17?do=resolve", "heard://other/17"})
            QVERIFY2(!conversationOfLink(QString::fromLatin1(wrong)), wrong);
    }

    void startingWithTheSystemIsAFile() {
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("config/autostart"));
        const Autostart autostart(QStringLiteral("/opt/it's 100% \"new\"/heard"), {QStringLiteral("--background")},
                                  place);
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QFile file(place + QStringLiteral("/org.heard.Heard.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.contains("\nExec=\"/opt/it's 100%% \\\\\"new\\\\\"/heard\" \"--background\"\n"),
                 bytes.constData());
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        const Autostart nowhere(QStringLiteral("/bin/true"), {}, QStringLiteral("/proc/nowhere"));
        QCOMPARE(nowhere.set(true).error().code, QStringLiteral("write-failed"));
    }

    void beingAskedToEndIsASignal() {
        QuitSignals signals_;
        QSignalSpy wanted(&signals_, &QuitSignals::quitWanted);
        QCOMPARE(::raise(SIGTERM), 0);
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "platform_test.moc"
