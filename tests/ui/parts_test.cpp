// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with pictures and files of messages, by mouse and keys: look, save, open, and what is said when it
// does not work.
#include <QAbstractButton>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QtTest>

#include "support/uibed.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/pictureviewer.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr int kPictureRow = 1;  // of the demo's long talk
constexpr int kFileRow = 5;
const BlobId kPicture{7};
const BlobId kFile{8};

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Once a window of this kind stands in front, does what a person would with it.
template <class Window>
void whenAsked(std::function<void(Window &)> act) {
    auto *look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, qApp, [look, act = std::move(act)] {
        QWidget *front = QApplication::activePopupWidget();
        if (!front) front = QApplication::activeModalWidget();
        auto *window = qobject_cast<Window *>(front);
        if (!window) return;
        look->stop();
        look->deleteLater();
        act(*window);
    });
    look->start(5);
}

struct PartsBed : test::UiBed {
    QTemporaryDir folder;
    ConversationView view{kit, desk};

    PartsBed() {
        qputenv("HOME", folder.path().toLocal8Bit());
        QDir(folder.path()).mkpath(QStringLiteral("Downloads"));
        view.resize(560, 900);
        view.show();
        desk.openConversation(ConversationId{1});
    }
    QString at(const QString &name) const { return folder.filePath(name); }
    void clickRow(int row) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + view.bubbleRect(row).top() - 20);
        // Near the end of the bubble, where the picture or file is, above the line with the time.
        const QRect bubble = view.bubbleRect(row);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {bubble.left() + 40, bubble.bottom() - 45});
    }
    void chooseFromMenuOfFile(const QString &words) {
        whenAsked<QMenu>([words](QMenu &menu) {
            for (QAction *action : menu.actions())
                if (action->text() == words) {
                    menu.setActiveAction(action);
                    QTest::keyClick(&menu, Qt::Key_Return);
                    return;
                }
            QFAIL("no such choice");
        });
        clickRow(kFileRow);
    }
    PictureViewer *viewer() const { return view.findChild<PictureViewer *>(); }
};

}  // namespace

class PartsTest : public QObject {
    Q_OBJECT
    QList<QUrl> m_opened;

public Q_SLOTS:
    void take(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    void init() { m_opened.clear(); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    void aClickShowsThePictureAndEscapeClosesIt() {
        PartsBed bed;
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(QColor(201, 33, 142));
        QVERIFY(image.save(bed.at(QStringLiteral("7.png"))));
        bed.desk.setBlob(kPicture, bed.at(QStringLiteral("7.png")));
        bed.clickRow(kPictureRow);
        QTRY_VERIFY(bed.viewer());
        QCOMPARE(bed.viewer()->accessibleName(), QStringLiteral("box.png"));
        QTRY_COMPARE(bed.viewer()->grab().toImage().pixelColor(bed.viewer()->rect().center()), QColor(201, 33, 142));
        QTest::keyClick(bed.viewer(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.viewer());
        bed.clickRow(kPictureRow);
        QTRY_VERIFY(bed.viewer());
        QTest::mouseClick(bed.viewer(), Qt::LeftButton);
        QTRY_VERIFY(!bed.viewer());
    }

    void aPictureThatIsNoneSaysSo() {
        PartsBed bed;
        write(bed.at(QStringLiteral("7.png")), "no picture at all");
        bed.desk.setBlob(kPicture, bed.at(QStringLiteral("7.png")));
        bed.clickRow(kPictureRow);
        QTRY_VERIFY(bed.viewer());
        const QImage waiting = bed.viewer()->grab().toImage();
        QTRY_VERIFY(bed.viewer()->grab().toImage() != waiting);  // from "loading" to "can't be shown"
        QTest::keyClick(bed.viewer(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.viewer());
    }

    void thePictureComesWhenItHasBeenFetched() {
        PartsBed bed;
        bed.clickRow(kPictureRow);
        QVERIFY(!bed.viewer());
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(image.save(bed.at(QStringLiteral("7.png"))));
        bed.desk.setBlob(kPicture, bed.at(QStringLiteral("7.png")));
        QTRY_VERIFY(bed.viewer());
    }

    void whoWaitsForAFileThatCantBeFetchedIsTold() {
        PartsBed bed;
        bed.clickRow(kPictureRow);
        QString said;
        whenAsked<QMessageBox>([&said](QMessageBox &box) {
            said = box.text();
            QTest::keyClick(&box, Qt::Key_Return);
        });
        bed.desk.failBlob(kPicture, QStringLiteral("link-lost"));
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY2(said.contains(QStringLiteral("“box.png” could not be fetched. The connection to the hub was lost.")),
                 qPrintable(said));
        bed.desk.failBlob(kPicture, QStringLiteral("link-lost"));  // nobody asked for it this time
        QVERIFY(!QApplication::activeModalWidget());
    }

    void aFileIsSavedWhereAPersonSays() {
        PartsBed bed;
        write(bed.at(QStringLiteral("8.pdf")), "%PDF-1.4 invoice");
        write(bed.at(QStringLiteral("Downloads/Счёт-фактура 20388.pdf")), "an older one");
        bed.desk.setBlob(kFile, bed.at(QStringLiteral("8.pdf")));
        QString offered;
        bed.chooseFromMenuOfFile(QStringLiteral("Save as…"));
        whenAsked<QFileDialog>([&](QFileDialog &dialog) {
            offered = dialog.selectedFiles().value(0);
            dialog.selectFile(bed.at(QStringLiteral("invoice.pdf")));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_COMPARE(read(bed.at(QStringLiteral("invoice.pdf"))), QByteArray("%PDF-1.4 invoice"));
        QCOMPARE(QFileInfo(offered).fileName(), QStringLiteral("Счёт-фактура 20388 (2).pdf"));
        QCOMPARE(read(bed.at(QStringLiteral("Downloads/Счёт-фактура 20388.pdf"))), QByteArray("an older one"));
    }

    void aFileThatCantBeSavedLeavesTheOldOneAndSaysSo() {
        PartsBed bed;
        const QString target = bed.at(QStringLiteral("precious.pdf"));
        write(target, "precious");
        bed.desk.setBlob(kFile, bed.at(QStringLiteral("gone from the cache.pdf")));
        bed.chooseFromMenuOfFile(QStringLiteral("Save as…"));
        QString said;
        whenAsked<QFileDialog>([&](QFileDialog &dialog) {
            dialog.setOption(QFileDialog::DontConfirmOverwrite);
            dialog.selectFile(target);
            whenAsked<QMessageBox>([&said](QMessageBox &box) {
                said = box.text();
                QTest::keyClick(&box, Qt::Key_Return);
            });
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_COMPARE(said, QStringLiteral("The file could not be written there. Choose another place."));
        QCOMPARE(read(target), QByteArray("precious"));
    }

    void aFileIsOpenedOnlyAfterAPersonHasSaidSo() {
        PartsBed bed;
        write(bed.at(QStringLiteral("8.pdf")), "%PDF-1.4 invoice");
        bed.desk.setBlob(kFile, bed.at(QStringLiteral("8.pdf")));
        bool asked = false;
        const auto answer = [&asked](const QString &button) {
            whenAsked<QMessageBox>([&asked, button](QMessageBox &box) {
                asked = true;
                if (button.isEmpty()) return (void)QTest::keyClick(&box, Qt::Key_Return);  // the default
                for (QAbstractButton *one : box.buttons())
                    if (one->text() == button) QTest::mouseClick(one, Qt::LeftButton);
            });
        };
        bed.chooseFromMenuOfFile(QStringLiteral("Open…"));
        answer({});
        QTRY_VERIFY(asked);
        QCOMPARE(QDir(bed.at(QStringLiteral("Downloads"))).entryList(QDir::Files), QStringList());
        QVERIFY(m_opened.isEmpty());

        asked = false;
        bed.chooseFromMenuOfFile(QStringLiteral("Open…"));
        answer(QStringLiteral("Open"));
        QTRY_COMPARE(m_opened.size(), 1);
        QCOMPARE(m_opened.first().toLocalFile(), bed.at(QStringLiteral("Downloads/Счёт-фактура 20388.pdf")));
        QCOMPARE(read(m_opened.first().toLocalFile()), QByteArray("%PDF-1.4 invoice"));
    }

    void aDownloadFolderThatCantBeWrittenIsTold() {
        PartsBed bed;
        write(bed.at(QStringLiteral("8.pdf")), "%PDF-1.4 invoice");
        bed.desk.setBlob(kFile, bed.at(QStringLiteral("8.pdf")));
        QDir(bed.folder.path()).rmdir(QStringLiteral("Downloads"));
        write(bed.at(QStringLiteral("Downloads")), "a file in its way");
        QString said;
        bed.chooseFromMenuOfFile(QStringLiteral("Open…"));
        whenAsked<QMessageBox>([&said](QMessageBox &box) {
            whenAsked<QMessageBox>([&said](QMessageBox &warning) {
                said = warning.text();
                QTest::keyClick(&warning, Qt::Key_Return);
            });
            for (QAbstractButton *one : box.buttons())
                if (one->text() == QStringLiteral("Open")) QTest::mouseClick(one, Qt::LeftButton);
        });
        QTRY_VERIFY(said.startsWith(QStringLiteral("The file could not be put into")));
        QVERIFY(m_opened.isEmpty());
    }
};

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
