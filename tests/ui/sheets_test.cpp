// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets with QR codes: written as a person saves them, rendered by poppler and read by zbar as a phone would.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/uibed.h"
#include "ui/settings/channelpage.h"
#include "ui/settings/sheetsdialog.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

const QString kUrl = QStringLiteral("https://desk.shop.example/feedback/feedback");
const QJsonArray kPlaces{QStringLiteral("#k7q2 Головна | вул. Головна, 12, Львів | uk"),
                         QStringLiteral("#b3f4 A very long name of a place that hardly fits onto a line of its sheet"),
                         QStringLiteral("no code yet")};

QMap<QString, QString> sentences() {
    return {{QStringLiteral("en"), QStringLiteral("How was it? Scan and tell us")},
            {QStringLiteral("ru"), QStringLiteral("Как всё прошло? Отсканируйте и расскажите")},
            {QStringLiteral("uk"), QStringLiteral("Як усе пройшло? Відскануйте й розкажіть")}};
}

QByteArray outputOf(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) return {};
    return process.readAllStandardOutput();
}

}  // namespace

class SheetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSheetForEachPlaceThatHasACode() {
        const auto sheets = sheetsOf(kPlaces, kUrl, sentences());
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets[0].name, QStringLiteral("Головна"));
        QCOMPARE(sheets[0].address, QStringLiteral("вул. Головна, 12, Львів"));
        QCOMPARE(sheets[0].url, kUrl + QStringLiteral("/k7q2"));
        QCOMPARE(sheets[0].sentences.first(), sentences().value(QStringLiteral("uk")));
        QCOMPARE(sheets[0].sentences.size(), 3);
        QCOMPARE(sheets[1].sentences.first(), sentences().value(QStringLiteral("en")));
    }

    void aPhoneReadsThem_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("points");
        QTest::newRow("A4") << 0 << QStringLiteral("59\\d\\S* x 84\\d");
        QTest::newRow("A6") << 1 << QStringLiteral("29\\d\\S* x 4[12]\\d");
    }

    void aPhoneReadsThem() {
        QFETCH(int, paper);
        QFETCH(QString, points);
        const QString render = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
        const QString read = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
        if (render.isEmpty() || read.isEmpty()) QSKIP("poppler-utils and zbar-tools read the sheets");
        test::WindowBed bed;
        SheetsDialog dialog(bed.kit, QStringLiteral("Feedback"), sheetsOf(kPlaces, kUrl, sentences()));
        dialog.findChild<QComboBox *>()->setCurrentIndex(paper);
        QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("sheets.pdf"));
        QVERIFY(dialog.save(pdf));
        const QByteArray info = outputOf(QStringLiteral("pdfinfo"), {pdf});
        QVERIFY2(info.contains("Pages:           2") && QString::fromUtf8(info).contains(QRegularExpression(points)),
                 info);
        outputOf(render, {QStringLiteral("-r"), QStringLiteral("100"), QStringLiteral("-png"), pdf,
                          folder.filePath(QStringLiteral("page"))});
        QByteArray codes;
        for (const char *page : {"page-1.png", "page-2.png"})
            codes +=
                outputOf(read, {QStringLiteral("-q"), QStringLiteral("--raw"), folder.filePath(QLatin1String(page))});
        QCOMPARE(codes, kUrl.toUtf8() + "/k7q2\n" + kUrl.toUtf8() + "/b3f4\n");
        // The words are words, not outlines: whoever can't see the sheet can still have it read out.
        const QByteArray words = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY2(words.contains("Головна") && words.contains("feedback/k7q2"), words);
    }

    void onlyTheChosenOnes() {
        test::WindowBed bed;
        SheetsDialog dialog(bed.kit, QStringLiteral("Feedback"), sheetsOf(kPlaces, kUrl, sentences()));
        const auto boxes = dialog.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setChecked(false);
        const auto enabled = [&] {
            for (const auto *button : dialog.findChildren<Button *>())
                if (button->text() == QStringLiteral("Save as PDF…")) return button->isEnabled();
            return false;
        };
        QVERIFY(enabled());
        boxes[1]->setChecked(false);
        QVERIFY(!enabled());
    }

    void whatCantBeWrittenIsSaid() {
        test::WindowBed bed;
        SheetsDialog dialog(bed.kit, QStringLiteral("Feedback"), sheetsOf(kPlaces, kUrl, sentences()));
        QVERIFY(!dialog.save(QStringLiteral("/nowhere/at/all.pdf")));
        bool said = false;
        for (const auto *label : dialog.findChildren<Label *>())
            said |= label->text().startsWith(QStringLiteral("It could not be written"));
        QVERIFY(said);
    }

    void fromTheChannelsPage() {
        test::WindowBed bed;
        bed.desk.channelSetup().loadKinds();
        Channel channel;
        channel.id = ChannelId{77};
        channel.kind = QStringLiteral("feedback");
        channel.name = QStringLiteral("Feedback");
        channel.publicUrl = kUrl;
        bed.desk.setChannel(channel);
        bed.window->showChannel(channel.id);
        auto *page = bed.window->findChild<ChannelPage *>();
        QVERIFY(page);
        Button *print = nullptr;
        for (auto *button : page->findChildren<Button *>())
            if (button->text() == QStringLiteral("Print sheets…")) print = button;
        QVERIFY(print);
        QTest::mouseClick(print, Qt::LeftButton);
        QVERIFY(!page->findChild<SheetsDialog *>());  // no place yet: said below the button
        channel.settings.insert(QStringLiteral("places"), kPlaces);
        bed.desk.setChannel(channel);
        QTest::mouseClick(print, Qt::LeftButton);
        auto *dialog = page->findChild<SheetsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChildren<QCheckBox *>().size(), 2);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!page->findChild<SheetsDialog *>());
    }
};

QTEST_MAIN(SheetsTest)
#include "sheets_test.moc"
