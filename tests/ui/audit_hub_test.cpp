// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log from a real hub: the product's desk, the hub's core and gateway, real sockets between them.
#include <QTableView>
#include <QtTest>

#include "protocol/verbs.h"
#include "support/runninghub.h"
#include "ui/models/auditmodel.h"
#include "ui/models/replicadesk.h"
#include "ui/settings/auditpage.h"
#include "ui/style/label.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {
constexpr int kHubWaitMs = 60'000;
QString s(const char *text) { return QString::fromUtf8(text); }
}  // namespace

class AuditHubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDeskReadsItInPagesAndByWhatTheHubFilters() {
        RunningHub hub;
        for (int i = 0; i < 130; ++i)
            hub.bed.done(QLatin1String(protocol::verb::kAgentAdd), {{s("name"), s("Agent %1").arg(i)}});
        hub.bed.done(QLatin1String(protocol::verb::kChannelUpdate),
                     {{s("channel"), hub.bed.channelId().v}, {s("keep_days"), 30}});
        QTemporaryDir folder;
        SystemClock clock;
        DeskConfig config;
        config.dataFolder = folder.filePath(s("desk"));
        const auto desk = ReplicaDesk::open(config, clock).value_or(nullptr);
        QVERIFY(desk);
        AuditModel model(desk->auditLog(), *desk);
        QSignalSpy answered(&model, &AuditModel::answered);
        model.show({});
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, kHubWaitMs);
        QVERIFY(!answered.takeFirst().at(0).toString().isEmpty());  // no hub yet
        QSignalSpy reachable(&desk->auditLog(), &AuditLog::reachable);
        desk->setHub(hub.address.socket, hub.address.base, hub.address.token);
        QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), kHubWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk->channels().isEmpty(), kHubWaitMs);
        model.show({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), AuditModel::kPage, kHubWaitMs);
        model.fetchMore({});
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 130, kHubWaitMs);
        model.show({hub.bed.agent.id, s("channel")});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, kHubWaitMs);
        QCOMPARE(model.index(0, 2).data().toString(), s("Changed a channel (days that are kept, days: 30)"));
        QString name;
        for (const Channel &channel : desk->channels())
            if (channel.id == hub.bed.channelId()) name = channel.name;
        QCOMPARE(model.index(0, 3).data().toString(), name);
        answered.clear();
        model.show({{}, s("no such thing")});
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, kHubWaitMs);
        QCOMPARE(answered.first().at(0).toString(), QString());
        QCOMPARE(model.rowCount(), 0);

        Language language;
        language.speak(s("en_GB"));
        Theme theme(*qApp);
        AuditPage page(Kit{theme, clock}, *desk);
        page.show();
        auto &table = *page.findChild<QTableView *>();
        QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() > 0, kHubWaitMs);
        const QString path = folder.filePath(s("audit.csv"));
        page.saveTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kHubWaitMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY2(saved.startsWith("\xEF\xBB\xBFWhen,Who,What,Of what\r\n"), saved.left(60).constData());
        QCOMPARE(saved.count("Added an agent"), 130);
        hub.gateway.reset();
        page.hide();
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(says(page, "kept by the hub alone"), kHubWaitMs);
    }

private:
    static bool says(const QWidget &page, const char *words) {
        for (const Label *label : page.findChildren<Label *>())
            if (label->isVisible() && label->text().contains(s(words))) return true;
        return false;
    }
};

QTEST_MAIN(AuditHubTest)
#include "audit_hub_test.moc"
