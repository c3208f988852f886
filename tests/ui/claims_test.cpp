// SPDX-License-Identifier: GPL-3.0-or-later
// Who is writing in a conversation, in the window: said, asked about before a reply goes, taken over, lost.
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/claimbar.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/models/rowtext.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr ConversationId kTalk{1};

struct ClaimsBed : test::WindowBed {
    const Colleague olga{AgentId{3}, QStringLiteral("Olga Savchuk"), true, clock.now() - 5 * 60'000};
    ClaimBar *bar = window->findChild<ClaimBar *>();
    ReplyEdit *edit = window->findChild<ReplyEdit *>();

    ClaimsBed() {
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->inbox().open(kTalk);
        edit->setFocus();
        desk.asked.clear();
        desk.presence().asked.clear();
    }
    QString words() const { return bar->isVisible() ? bar->findChild<Label *>()->text() : QString(); }
    QStringList replies() const { return desk.asked.filter(QStringLiteral("reply")); }
    void pressSend() { QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier); }
};

}  // namespace

class ClaimsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoeverWritesSaysSoAtEachKeyAndLeavesWithTheLast() {
        ClaimsBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("ok"));
        QVERIFY(bed.desk.presence().asked.contains(QStringLiteral("write 1")));
        QVERIFY(!bed.desk.presence().asked.contains(QStringLiteral("leave 1")));
        QTest::keyClick(bed.edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(bed.edit, Qt::Key_Delete);
        QCOMPARE(bed.desk.presence().asked.last(), QStringLiteral("leave 1"));
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        bed.pressSend();
        QCOMPARE(bed.replies().size(), 1);
        QVERIFY(bed.desk.presence().asked.contains(QStringLiteral("leave 1")));
    }

    void aNoteClaimsNothing() {
        ClaimsBed bed;
        QTest::keyClick(bed.window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(bed.edit, QStringLiteral("Ask the store"));
        QVERIFY(bed.desk.presence().asked.isEmpty());
        bed.desk.presence().put(kTalk, {bed.olga});
        bed.pressSend();
        QVERIFY(bed.desk.asked.join(u' ').contains(QStringLiteral("note 1")));
    }

    void aColleagueWhoWritesIsSaidAboveTheBoxAndInTheList() {
        ClaimsBed bed;
        QVERIFY(!bed.bar->isVisible());
        bed.desk.presence().put(kTalk, {bed.olga});
        QVERIFY(bed.words().startsWith(QStringLiteral("Olga Savchuk is writing here, since ")));
        QVERIFY(bed.bar->mapTo(bed.window.get(), QPoint()).y() < bed.edit->mapTo(bed.window.get(), QPoint()).y());
        InboxRow row;
        row.colleagues = {bed.olga};
        QVERIFY(rowtext::spoken(row, bed.clock.now()).contains(QStringLiteral("Olga Savchuk is writing")));
        bed.desk.presence().put(kTalk, {{AgentId{3}, QStringLiteral("Olga Savchuk"), false}});
        QVERIFY(!bed.bar->isVisible());
        bed.desk.presence().put(ConversationId{2}, {bed.olga});
        QVERIFY(!bed.bar->isVisible());
        bed.window->inbox().open(ConversationId{2});
        QVERIFY(bed.bar->isVisible());
    }

    void sendingWhileAColleagueWritesAsksFirst() {
        ClaimsBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        bed.desk.presence().put(kTalk, {bed.olga});
        bed.pressSend();
        QVERIFY(bed.replies().isEmpty());
        QVERIFY(bed.words().contains(QStringLiteral("Press Send again")));
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten"));
        bed.pressSend();
        QCOMPARE(bed.replies().size(), 1);
    }

    void anotherWriterIsAskedAboutAnew() {
        ClaimsBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        bed.desk.presence().put(kTalk, {bed.olga});
        bed.pressSend();
        bed.desk.presence().put(kTalk, {{AgentId{4}, QStringLiteral("Iryna Savchuk"), true, bed.clock.now()}});
        bed.pressSend();
        QVERIFY(bed.replies().isEmpty());
        bed.desk.presence().put(kTalk, {});
        bed.pressSend();
        QCOMPARE(bed.replies().size(), 1);
    }

    void itIsTakenOverByAPressOrByAKey() {
        ClaimsBed bed;
        bed.desk.presence().put(kTalk, {bed.olga});
        QTest::mouseClick(bed.bar->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(bed.desk.presence().asked, QStringList{QStringLiteral("take 1")});
        QVERIFY(!bed.bar->isVisible());
        QTest::keyClick(bed.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bed.desk.presence().asked.size(), 1);
        bed.desk.presence().put(kTalk, {bed.olga});
        QTest::keyClick(bed.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bed.desk.presence().asked.size(), 2);
    }

    void whoWasOvertakenSeesItAndKeepsTheDraft() {
        ClaimsBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        bed.desk.presence().overtake(kTalk, bed.olga);
        QCOMPARE(bed.words(),
                 QStringLiteral("Olga Savchuk has taken over writing here. What you wrote stays in the box."));
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten"));
        QCOMPARE(bed.bar->findChild<Button *>()->text(), QStringLiteral("Take back"));
        QTest::mouseClick(bed.bar->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(bed.desk.presence().asked.last(), QStringLiteral("take 1"));
        QVERIFY(!bed.bar->isVisible());
        bed.desk.presence().put(kTalk, {bed.olga});
        QVERIFY(bed.words().contains(QStringLiteral("is writing here")));
    }
};

QTEST_MAIN(ClaimsTest)
#include "claims_test.moc"
