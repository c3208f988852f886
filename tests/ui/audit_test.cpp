// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page of the audit log and its model, on data alone.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTableView>
#include <QtTest>

#include "support/uibed.h"
#include "ui/models/auditmodel.h"
#include "ui/settings/auditpage.h"
#include "ui/settings/settingspage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// So many rows, newest first: every third of a channel, by somebody who is not there any more.
void fillAudit(test::DemoDesk &desk, int count) {
    for (int id = count; id > 0; --id) {
        const bool third = id % 3 == 0;
        AuditLine line{id, 1'700'000'000'000 + id, s("desk"), desk.me().id, s("agent_add"), s("agent"), 70 + id, {}};
        if (third) line = {id, line.at, s("command"), AgentId{999}, s("channel_update"), s("channel"), 1, {}};
        if (third) line.facts = {{s("changed"), QJsonArray{s("name"), s("keep_days")}}, {s("keep_days"), 30}};
        desk.auditLog().lines += line;
    }
}

struct AuditBed : test::WindowBed {
    AuditPage *page = nullptr;

    explicit AuditBed(const std::function<void(test::DemoDesk &)> &setUp) {
        setUp(desk);
        window->showSettings();
        auto *settings = window->findChild<SettingsPage *>();
        settings->setPage(SettingsPage::Page::Audit);
        page = settings->findChild<AuditPage *>();
    }
    QTableView &table() const { return *page->findChild<QTableView *>(); }
    int rows() const { return table().model()->rowCount(); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    void choose(const char *box, const QVariant &value) const {
        for (auto *each : page->findChildren<QComboBox *>())
            if (each->accessibleName() == s(box)) each->setCurrentIndex(each->findData(value));
    }
    bool says(const char *words) const {
        for (const Label *label : page->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(s(words))) return true;
        return false;
    }
};

}  // namespace

class AuditUiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelBringsPageAfterPageAndForgetsLateAnswers() {
        test::WindowBed bed;
        fillAudit(bed.desk, 250);
        auto &log = bed.desk.auditLog();
        AuditModel model(log, bed.desk);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);  // it would bring all the pages by itself
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
        model.show({});
        QCOMPARE(model.rowCount(), AuditModel::kPage);
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        log.late = true;
        model.show({});
        model.show({{}, s("channel")});
        log.answer();
        QCOMPARE(model.rowCount(), 250 / 3);
    }

    void itIsReadAsFarAsOneLooks() {
        AuditBed bed([](test::DemoDesk &desk) { fillAudit(desk, 1000); });
        QVERIFY(bed.page);
        QTRY_VERIFY(bed.rows() > 0);
        QVERIFY(bed.rows() < 1000);
        QTRY_VERIFY((bed.table().scrollToBottom(), bed.rows() == 1000));
        QCOMPARE(bed.cell(0, 1), bed.desk.me().name);
        QCOMPARE(bed.cell(0, 2), s("Added an agent"));
        QCOMPARE(bed.cell(0, 3), s("Agent 1070"));
        QCOMPARE(bed.cell(1, 1), s("Agent 999, by the command line"));
        QCOMPARE(bed.cell(1, 2), s("Changed a channel (name, days that are kept, days: 30)"));
        QCOMPARE(bed.cell(1, 3), bed.desk.channels().first().name);
    }

    void itIsFilteredByTheHub() {
        AuditBed bed([](test::DemoDesk &desk) { fillAudit(desk, 60); });
        QTRY_COMPARE(bed.rows(), 60);
        bed.choose("Of what", s("channel"));
        QCOMPARE(bed.rows(), 20);
        bed.choose("By whom", bed.desk.me().id.v);
        QCOMPARE(bed.rows(), 0);
        QVERIFY(bed.says("Nothing of that sort"));
        bed.choose("Of what", QString());
        QCOMPARE(bed.rows(), 40);
    }

    void withoutTheHubItSaysSoAndComesBackByItself() {
        AuditBed bed([](test::DemoDesk &desk) {
            fillAudit(desk, 3);
            desk.auditLog().next = s("link-lost");
        });
        QVERIFY(bed.says("kept by the hub alone"));
        bed.desk.auditLog().next.clear();
        Q_EMIT bed.desk.auditLog().reachable();
        QCOMPARE(bed.rows(), 3);
        QVERIFY(!bed.says("kept by the hub alone"));
    }

    void itIsSavedWholeOrNotAtAll() {
        AuditBed bed([](test::DemoDesk &desk) { fillAudit(desk, 2500); });
        QTemporaryDir folder;
        const QString path = folder.filePath(s("audit.csv"));
        bed.desk.auditLog().late = true;
        bed.page->saveTo(path);
        bed.desk.auditLog().answer();
        QVERIFY(!QFile::exists(path));
        bed.desk.auditLog().next = s("link-lost");  // the page after those that are here
        bed.desk.auditLog().late = false;
        bed.desk.auditLog().answer();
        QVERIFY(!QFile::exists(path));
        bed.desk.auditLog().next.clear();
        bed.page->saveTo(path);
        QVERIFY(bed.says("Saved; rows: 2500."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 2502);  // the headings, and an empty one after the last
        QCOMPARE(lines.first(), QByteArray("\xEF\xBB\xBFWhen,Who,What,Of what\r"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_MAIN(AuditUiTest)
#include "audit_test.moc"
