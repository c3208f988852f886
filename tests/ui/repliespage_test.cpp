// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "replies/starters.h"
#include "support/uibed.h"
#include "ui/replies/hitmodel.h"
#include "ui/replies/importdialog.h"
#include "ui/replies/repliespage.h"
#include "ui/replies/replyeditor.h"
#include "ui/replies/variantedit.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct PageBed : test::UiBed {
    QTemporaryDir folder;
    RepliesPage page{kit, desk};
    QListView *list = page.findChild<QListView *>();
    ReplyEditor *editor = page.findChild<ReplyEditor *>();
    VariantEdit *variants = page.findChild<VariantEdit *>();
    QAbstractItemModelTester tester{list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    PageBed() {
        page.resize(1100, 760);
        page.show();
    }
    template <class T>
    T *field(const char *name) const {
        for (T *one : page.findChildren<T *>())
            if (one->accessibleName() == s(name)) return one;
        return nullptr;
    }
    void press(const char *name) const { QTest::mouseClick(field<Button>(name), Qt::LeftButton); }
    int count() const { return list->model()->rowCount(); }
    const replies::CannedReply *reply(const char *shortcut) { return desk.replies().index()->byShortcut(s(shortcut)); }
    bool says(const char *words) const {
        const auto labels = page.findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [words](Label *label) { return label->isVisible() && label->text().contains(s(words)); });
    }
    QString write(const char *name, const QByteArray &bytes) const {
        QFile file(folder.filePath(s(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
        return file.fileName();
    }
};

}  // namespace

class RepliesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsWrittenWithVariantsAndSaved() {
        PageBed bed;
        QCOMPARE(bed.count(), 40);
        bed.press("New reply");
        QTest::keyClicks(bed.field<QLineEdit>("Shortcut"), s("parking"));
        QTest::keyClicks(bed.field<QLineEdit>("Title"), s("Where to park"));
        bed.field<QComboBox>("Folder")->setEditText(s("Visits/Car"));
        auto *text = bed.field<QPlainTextEdit>("Text of the variant");
        QTest::keyClicks(text, s("Behind the shop."));
        bed.press("Add a variant for another language or channel");
        auto *language = bed.field<QComboBox>("Language of the variant");
        language->setFocus();
        while (language->currentData().toString() != s("uk")) QTest::keyClick(language, Qt::Key_Down);
        text->setPlainText(s("За магазином."));
        bed.press("Save");
        QCOMPARE(bed.count(), 41);
        const replies::CannedReply *saved = bed.reply("parking");
        QVERIFY(saved);
        QCOMPARE(saved->folder, s("Visits/Car"));
        QCOMPARE(saved->variants,
                 (QList<replies::Variant>{{{}, {}, s("Behind the shop.")}, {s("uk"), {}, s("За магазином.")}}));
        QCOMPARE(bed.list->currentIndex().data(HitModel::RowRole).value<HitModel::Row>().shortcut, s("parking"));
    }

    void whatIsWrongIsSaidAndNothingIsSaved() {
        PageBed bed;
        bed.press("New reply");
        QTest::keyClicks(bed.field<QLineEdit>("Title"), s("Half"));
        bed.press("Save");
        QVERIFY(bed.says("There is no text yet"));
        QTest::keyClicks(bed.field<QPlainTextEdit>("Text of the variant"), s("words"));
        bed.press("Save");
        QVERIFY(bed.says("It has no shortcut"));
        QTest::keyClicks(bed.field<QLineEdit>("Shortcut"), s("hours"));
        bed.press("Save");
        QVERIFY(bed.says("has this shortcut already"));
        QCOMPARE(bed.count(), 40);
    }

    void whoseItIsCanBeChanged() {
        PageBed bed;
        const CardId before = bed.reply("hours")->id;
        const int row = static_cast<HitModel *>(bed.list->model())->rowOf(before);
        bed.list->setCurrentIndex(bed.list->model()->index(row, 0));
        auto *scope = bed.field<QComboBox>("For");
        scope->setFocus();
        QTest::keyClick(scope, Qt::Key_Down);
        QCOMPARE(scope->currentText(), s("Mine"));
        bed.press("Save");
        QCOMPARE(bed.count(), 40);
        QVERIFY(bed.reply("hours")->agent);
        QVERIFY(bed.reply("hours")->id != before);
    }

    void aFileIsAttachedAndTakenAway() {
        PageBed bed;
        replies::CannedReply with = *bed.reply("hours");
        with.attachments = {Part{s("file"), {}, BlobId{3}, s("plan.pdf"), {}, 10, 0, 0, {}}};
        bed.desk.cards().put(replies::cardOf(with));
        const int row = static_cast<HitModel *>(bed.list->model())->rowOf(with.id);
        bed.list->setCurrentIndex({});
        bed.list->setCurrentIndex(bed.list->model()->index(row, 0));
        QVERIFY(bed.field<Button>("Remove plan.pdf"));
        bed.press("Remove plan.pdf");
        bed.press("Save");
        QVERIFY(bed.reply("hours")->attachments.isEmpty());
    }

    void oneIsDeleted() {
        PageBed bed;
        const auto row = bed.list->currentIndex().data(HitModel::RowRole).value<HitModel::Row>();
        bed.press("Delete");
        QCOMPARE(bed.count(), 39);
        QVERIFY(!bed.desk.replies().index()->byId(row.id));
    }

    void aTableIsBroughtInAfterALook() {
        PageBed bed;
        bed.page.importFrom(
            bed.write("in.csv", "shortcut,title,text\nnew-one,New,Text\nhours,Hours,Changed\n,,nothing\n"));
        auto *dialog = bed.page.findChild<ImportDialog *>();
        QVERIFY(dialog);
        const auto labels = dialog->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](Label *label) {
            return label->text() == s("New: 1. Changed: 1. The same already: 0.");
        }));
        QCOMPARE(bed.count(), 40);
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == s("Import")) button->click();
        QCOMPARE(bed.count(), 41);
        QCOMPARE(bed.reply("hours")->variants.first().text, s("Changed"));
    }

    void whatCantBeReadIsSaid() {
        PageBed bed;
        bed.page.importFrom(bed.write("bad.json", "{ oh"));
        QVERIFY(bed.says("The file is damaged"));
        bed.page.importFrom(bed.write("one.csv", "words\nmore words\n"));
        QVERIFY(bed.says("No column of the file has texts"));
        bed.page.importFrom(bed.folder.filePath(s("not-there.csv")));
        QVERIFY(bed.says("can't be read"));
        QVERIFY(!bed.page.findChild<ImportDialog *>());
    }

    void whatGoesOutComesInTheSame() {
        PageBed bed;
        for (const char *name : {"out.csv", "out.json"}) {
            const QString path = bed.folder.filePath(s(name));
            bed.page.exportTo(path);
            QVERIFY(bed.says("Written to"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto incoming = replies::fromFile(file.readAll());
            QVERIFY(incoming);
            QCOMPARE(incoming->replies.size(), 40);
        }
    }

    void startersAreOfferedToWhoHasNone() {
        PageBed bed;
        QVERIFY(!bed.field<Button>("Add starter replies")->isVisible());
        const QList<Card> all = bed.desk.cards().all(s("canned_reply"));
        for (const Card &card : all) bed.desk.cards().remove(card);
        QVERIFY(bed.field<Button>("Add starter replies")->isVisible());
        bed.press("Add starter replies");
        QCOMPARE(bed.count(), 40);
    }

    void whatIsBeingWrittenStaysWhenAnotherDeskChangesSomething() {
        PageBed bed;
        bed.press("New reply");
        QTest::keyClicks(bed.field<QLineEdit>("Title"), s("Mine in the making"));
        Card other = replies::cardOf(*bed.reply("hours"));
        other.body.insert(s("title"), s("Changed elsewhere"));
        bed.desk.cards().put(other);
        QCOMPARE(bed.field<QLineEdit>("Title")->text(), s("Mine in the making"));
    }
};

QTEST_MAIN(RepliesPageTest)
#include "repliespage_test.moc"
