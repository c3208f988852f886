// SPDX-License-Identifier: GPL-3.0-or-later
// Customers from a file and back: what is shown before, what is left out, and that it is all or nothing.
#include <xlsxwriter.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>

#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/entry/importcustomers.h"
#include "ui/shell/entries.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct ImportBed : test::WindowBed {
    QTemporaryDir files;

    ImportCustomers *import(const char *text, const char *name = "people.csv") {
        const QString path = files.filePath(s(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return nullptr;
        file.write(text);
        file.close();
        window->entries().importFrom(path);
        return dialog();
    }
    ImportCustomers *dialog() const { return window->findChild<ImportCustomers *>(); }
    Button *button(const char *text) const {
        for (auto *one : dialog()->findChildren<Button *>())
            if (one->text() == s(text)) return one;
        return nullptr;
    }
    bool says(const char *part) const {
        for (const Label *label : window->findChildren<Label *>())
            if (!label->isHidden() && label->text().contains(s(part))) return true;
        return false;
    }
};

constexpr auto kGood = "Имя;Телефон;Город\nОлена;+380501234567;Львів\nТарас;050 765 43 21;Київ\n";
constexpr auto kMixed = "Name,Phone\nAnna,+380501234567\nBob,tomorrow\nCarl,+380507654321\n";

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstRowsAreShownAndTheColumnsGuessed() {
        ImportBed bed;
        QVERIFY(bed.import(kGood));
        QVERIFY(bed.says("people.csv, read as UTF-8"));
        auto *preview = bed.dialog()->findChild<QTableWidget *>();
        QCOMPARE(preview->columnCount(), 3);
        QCOMPARE(preview->item(1, 0)->text(), s("Олена"));
        QCOMPARE(qobject_cast<QComboBox *>(preview->cellWidget(0, 1))->currentText(), s("Phone"));
        QCOMPARE(qobject_cast<QComboBox *>(preview->cellWidget(0, 2))->currentText(), s("Own field: Город"));
        // Without a country the second number is nobody's; with one it is.
        bed.dialog()->findChild<QLineEdit *>()->setText(s("pl"));
        QVERIFY(bed.says("with errors") || bed.says("2 rows can be brought in."));
        bed.dialog()->findChild<QLineEdit *>()->setText(s("ua"));
        QVERIFY(bed.says("2 rows can be brought in."));
        bed.button("Import")->click();
        QVERIFY(bed.says("New: 2."));
        QCOMPARE(bed.desk.entries().imported.size(), 2);
        QCOMPARE(bed.desk.entries().region, s("UA"));
        QCOMPARE(bed.desk.entries().imported[1].value(s("phones")).toArray(), QJsonArray{s("+380507654321")});
        bed.button("Close")->click();
        QTRY_VERIFY(!bed.dialog());
    }

    void rowsWithErrorsAreNamedAndAPersonDecides() {
        ImportBed bed;
        QVERIFY(bed.import(kMixed));
        auto *troubles = bed.dialog()->findChild<QListWidget *>();
        QCOMPARE(troubles->count(), 1);
        QCOMPARE(troubles->item(0)->text(), s("Row 3: “tomorrow” is no phone number"));
        QVERIFY(!bed.button("Import")->isEnabled());
        for (auto *box : bed.dialog()->findChildren<QCheckBox *>())
            if (box->text().startsWith(s("Leave these"))) box->setChecked(true);
        QVERIFY(bed.button("Import")->isEnabled());
        bed.desk.entries().outcome.unclear = {1};
        bed.button("Import")->click();
        QCOMPARE(bed.desk.entries().imported.size(), 2);
        QVERIFY(bed.says("several customers: rows 4."));
    }

    void anotherColumnIsAnotherReading() {
        ImportBed bed;
        QVERIFY(bed.import(kMixed));
        auto *phone = qobject_cast<QComboBox *>(bed.dialog()->findChild<QTableWidget *>()->cellWidget(0, 1));
        phone->setCurrentIndex(phone->findText(s("Notes")));
        QVERIFY(bed.says("3 rows can be brought in."));
        QVERIFY(bed.button("Import")->isEnabled());
    }

    void aSheetOfSeveralIsChosen() {
        ImportBed bed;
        const QString path = bed.files.filePath(s("book.xlsx"));
        lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
        worksheet_write_string(workbook_add_worksheet(book, "Cover"), 0, 0, "For the shop", nullptr);
        lxw_worksheet *sheet = workbook_add_worksheet(book, "People");
        worksheet_write_string(sheet, 0, 0, "Name", nullptr);
        worksheet_write_string(sheet, 0, 1, "Phone", nullptr);
        worksheet_write_string(sheet, 1, 0, "Anna", nullptr);
        worksheet_write_number(sheet, 1, 1, 380501234567.0, nullptr);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
        bed.window->entries().importFrom(path);
        QVERIFY(bed.dialog());
        auto *sheets = bed.dialog()->findChild<QComboBox *>(s("sheet"));
        QCOMPARE(sheets->count(), 2);
        auto *preview = bed.dialog()->findChild<QTableWidget *>();
        QCOMPARE(preview->columnCount(), 1);
        sheets->setCurrentIndex(1);
        QCOMPARE(preview->columnCount(), 2);
        QCOMPARE(preview->item(1, 0)->text(), s("Anna"));
        QVERIFY(bed.says("1 row can be brought in."));
        bed.button("Import")->click();
        QCOMPARE(bed.desk.entries().imported.first().value(s("phones")).toArray(), QJsonArray{s("+380501234567")});
    }

    void whatTheHubRefusesIsNothingDone() {
        ImportBed bed;
        QVERIFY(bed.import(kGood));
        bed.dialog()->findChild<QLineEdit *>()->setText(s("ua"));
        bed.desk.entries().outcome.code = s("link-lost");
        bed.button("Import")->click();
        QVERIFY(bed.says("Nothing was brought in. The connection to the hub was lost."));
        QVERIFY(bed.desk.entries().imported.isEmpty());
    }

    void aFileThatIsNoTableIsSaid() {
        ImportBed bed;
        QVERIFY(!bed.import("PK\x03\x04 nothing", "book.xlsx"));
        QVERIFY(bed.says("neither CSV nor an Excel workbook"));
        QVERIFY(!bed.import(""));
        QVERIFY(bed.says("nothing in the file"));
    }

    void allCustomersGoIntoAFileAndComeBack() {
        ImportBed bed;
        Customer olena;
        olena.name = s("Олена");
        olena.identities = {Identity{IdentityId{1}, s("phone"), s("+380501234567"), {}}};
        bed.desk.entries().customers = {olena};
        const QString path = bed.files.filePath(s("out.xlsx"));
        bed.window->entries().exportTo(path);
        QVERIFY(bed.says("1 customer written"));
        bed.window->entries().importFrom(path);
        QVERIFY(bed.dialog());
        QVERIFY(bed.says("1 row can be brought in."));
    }

    void bothAreInTheListOfActions() {
        ImportBed bed;
        for (const char *id : {"program.importCustomers", "program.exportCustomers", "program.entry"})
            QVERIFY(bed.window->actions().action(s(id)));
    }
};

QTEST_MAIN(ImportTest)
#include "import_test.moc"
