// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMimeData>
#include <QShortcut>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/attachmentchip.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

struct ComposerBed : test::UiBed {
    Composer composer{kit, desk};
    ReplyEdit *edit = composer.findChild<ReplyEdit *>();
    QShortcut send{QKeySequence(Qt::CTRL | Qt::Key_Return), &composer};  // as the window binds it

    ComposerBed() {
        QObject::connect(&send, &QShortcut::activated, &composer, &Composer::send);
        composer.resize(560, 160);
        composer.show();
        composer.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&composer);
        open(1);
    }
    void open(int id) {
        desk.openConversation(ConversationId{id});
        composer.refresh();
        desk.asked.clear();
    }
    Button *button(const char *name) const {
        for (Button *one : composer.findChildren<Button *>())
            if (one->accessibleName() == QLatin1String(name)) return one;
        return nullptr;
    }
};

}  // namespace

class ComposerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ctrlEnterSends() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QTest::keyClick(bed.edit, Qt::Key_Return);
        QTest::keyClicks(bed.edit, QStringLiteral("Bye"));
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("reply")), QStringList{QStringLiteral("reply 1 Till ten\nBye")});
        QVERIFY(bed.edit->toPlainText().isEmpty());
    }

    void aReplyThatCouldNotBeKeptIsStillThere() {
        ComposerBed bed;
        bed.desk.refuseReplies(true);
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QTest::mouseClick(bed.button("Send"), Qt::LeftButton);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten"));
    }

    void nothingIsNotSent() {
        ComposerBed bed;
        QVERIFY(!bed.button("Send")->isEnabled());
        QTest::keyClicks(bed.edit, QStringLiteral("  "));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QVERIFY(!bed.button("Send")->toolTip().isEmpty());
    }

    void draftsStayWithTheirConversation() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("for the first"));
        QTest::keyClick(bed.edit, Qt::Key_Left);
        bed.open(2);
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("for the first"));
        QTest::keyClicks(bed.edit, QStringLiteral("for the second"));
        bed.open(1);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("for the first"));
        QCOMPARE(bed.edit->textCursor().position(), 12);
    }

    void draftsAreKeptWithinASecond() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("soon kept"));
        QTRY_COMPARE_WITH_TIMEOUT(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("soon kept"), 1000);
    }

    void aNoteIsADraftOfItsOwnAndNoReply() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("to the customer"));
        QTest::mouseClick(bed.button("Note"), Qt::LeftButton);
        QCOMPARE(bed.edit->accessibleName(), QStringLiteral("Note text"));
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QTest::keyClicks(bed.edit, QStringLiteral("to the team"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("note")), QStringList{QStringLiteral("note 1 to the team")});
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QTest::mouseClick(bed.button("Reply"), Qt::LeftButton);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("to the customer"));
    }

    void offlineItSaysThatItQueues() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("later"));
        QCOMPARE(bed.button("Send")->text(), QStringLiteral("Send"));
        bed.desk.setLink(LinkStatus::State::Offline);
        QCOMPARE(bed.button("Send")->text(), QStringLiteral("Queue reply"));
        QTest::mouseClick(bed.button("Send"), Qt::LeftButton);
        QCOMPARE(bed.desk.counts().outbox, 1);
    }

    void aBlockedDraftSaysWhy() {
        ComposerBed bed;
        bed.desk.setCheck(
            {channelapi::DraftCheck::Kind::Blocked, QStringLiteral("too-long"), {{QStringLiteral("limit"), 10}}});
        QTest::keyClicks(bed.edit, QStringLiteral("far too long a text"));
        QVERIFY(!bed.button("Send")->isEnabled());
        const auto labels = bed.composer.findChildren<Label *>();
        const bool said = std::any_of(labels.begin(), labels.end(), [](Label *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("longer than the 10 characters"));
        });
        QVERIFY(said);
    }

    void typingIsToldAndEnds() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("abc"));
        QCOMPARE(bed.desk.asked, QStringList{QStringLiteral("typing 1 1")});
        bed.clock.advance(3500);
        QTest::keyClicks(bed.edit, QStringLiteral("d"));
        QCOMPARE(bed.desk.asked.size(), 2);
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("typing 1 0")));
    }

    void filesComeAsChipsAndGoAgain() {
        ComposerBed bed;
        QTemporaryFile file;
        QVERIFY(file.open());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bed.composer, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bed.composer, &drop);
        QCOMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 1);
        QVERIFY(bed.button("Send")->isEnabled());
        QTRY_COMPARE(bed.desk.draft(ConversationId{1}, false).files, QStringList{file.fileName()});
        auto *chip = bed.composer.findChild<AttachmentChip *>();
        QTest::mouseClick(chip->findChild<Button *>(), Qt::LeftButton);
        QVERIFY(!bed.button("Send")->isEnabled());
    }
};

QTEST_MAIN(ComposerTest)
#include "composer_test.moc"
