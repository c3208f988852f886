// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "base/clock.h"
#include "platform/hubprocess.h"
#include "platform/quitsignals.h"
#include "platform/singleinstance.h"

using namespace heard;

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
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("hub-not-started"));
        QTRY_COMPARE(failed.size(), 2);  // it is tried again by itself
    }

    void aHubThatDiesIsStartedAgainAndStoppedAtTheEnd() {
        const HubBed bed(kStandIn);
        HubProcess hub(bed.clock, bed.setup);
        QSignalSpy ready(&hub, &HubProcess::ready);
        QSignalSpy failed(&hub, &HubProcess::failed);
        hub.start();
        QTRY_COMPARE(ready.size(), 1);
        const qint64 first = hub.address().pid;
        QVERIFY(hub.isOurs());

        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("hub-stopped"));
        QTRY_COMPARE(ready.size(), 2);
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
        QTRY_COMPARE(raised.size(), 1);
        const QTemporaryDir other;
        SingleInstance third(other.path());
        QVERIFY(third.claim());
    }

    void beingAskedToEndIsASignal() {
        QuitSignals signals_;
        QSignalSpy wanted(&signals_, &QuitSignals::quitWanted);
        QCOMPARE(::raise(SIGTERM), 0);
        QTRY_COMPARE(wanted.size(), 1);
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "platform_test.moc"
