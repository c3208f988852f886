// SPDX-License-Identifier: GPL-3.0-or-later
// Several conversations at once: tabs beside the one that follows the list, and windows of their own.
#include <QLineEdit>
#include <QPointer>
#include <QTabBar>
#include <QTest>

#include "support/uibed.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/customer/editfield.h"
#include "ui/inbox/inboxlist.h"
#include "ui/replies/repliespanel.h"
#include "ui/settings/preferences.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/conversationtabs.h"
#include "ui/shell/conversationwindow.h"
#include "ui/shell/inboxpage.h"
#include "ui/standards/standardspanel.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr ConversationId kFirst{1};
constexpr ConversationId kSecond{2};
constexpr ConversationId kThird{3};

/// Keys go to the window that is in front.
bool front(QWidget &window) {
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

ReplyEdit &edit(ConversationPlace &place) { return *place.findChild<ReplyEdit *>(); }

}  // namespace

class TabsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void aTabHasItsOwnConversationAndComposer() {
        test::WindowBed bed;
        InboxPage &page = bed.window->inbox();
        page.open(kFirst);
        auto *bar = page.tabs().findChild<QTabBar *>();
        QVERIFY(!bar->isVisible());  // nothing to choose from yet
        page.openBeside(kSecond);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->count(), 2);
        QCOMPARE(bar->tabText(0), bed.desk.conversation(kFirst)->customerName);
        QCOMPARE(bar->tabText(1), bed.desk.conversation(kSecond)->customerName);
        QCOMPARE(page.place().current(), kSecond);
        QCOMPARE(page.list().current(), kSecond);
        QCOMPARE(bed.desk.currentConversation(), kFirst);  // the list's own stays where it was
        QTest::keyClicks(&edit(page.place()), QStringLiteral("for the second"));
        page.tabs().showFirst();
        QCOMPARE(page.place().current(), kFirst);
        QCOMPARE(edit(page.place()).toPlainText(), QString());
        page.open(kThird);  // the tabs stay
        QCOMPARE(page.place().current(), kThird);
        QCOMPARE(bar->count(), 2);
        page.open(kSecond);  // it has a tab: that one comes
        QCOMPARE(page.place().current(), kSecond);
        QCOMPARE(edit(page.place()).toPlainText(), QStringLiteral("for the second"));
        page.tabs().closeCurrent();
        QVERIFY(!bar->isVisible());
        QCOMPARE(page.place().current(), kThird);
        QCOMPARE(bed.desk.draft(kSecond, false).text, QStringLiteral("for the second"));  // nothing is lost with a tab
    }

    void whatIsDoneGoesToTheTabInFront() {
        test::WindowBed bed;
        QVERIFY(front(*bed.window));
        InboxPage &page = bed.window->inbox();
        page.open(kFirst);
        page.openBeside(kSecond);
        edit(page.place()).setPlainText(QStringLiteral("On its way"));
        QTest::keyClick(bed.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(bed.desk.asked.join(u'|').contains(QStringLiteral("reply 2")));
        QTest::keyClick(bed.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bed.desk.conversation(kSecond)->status, ConversationStatus::Resolved);
        QCOMPARE(bed.desk.conversation(kFirst)->status, ConversationStatus::Open);
    }

    void keysGoFromTabToTab() {
        test::WindowBed bed;
        QVERIFY(front(*bed.window));
        InboxPage &page = bed.window->inbox();
        page.open(kFirst);
        QTest::keyClick(bed.window.get(), Qt::Key_T, Qt::ControlModifier);  // the open one in a tab of its own
        page.openBeside(kSecond);
        QCOMPARE(page.tabs().count(), 3);
        page.tabs().step(1);
        QCOMPARE(page.place().current(), kFirst);
        page.tabs().step(-1);
        QCOMPARE(page.place().current(), kSecond);
        QTest::keyClick(bed.window.get(), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(page.tabs().count(), 2);
    }

    void aWindowOfItsOwnHasTheKeysOfTheMainOne() {
        test::WindowBed bed;
        bed.window->preferences().setUndoSeconds(0);
        bed.window->inbox().open(kFirst);
        bed.window->openWindow(kSecond);
        QCOMPARE(bed.window->conversationWindows().size(), 1);
        QPointer<ConversationWindow> window = bed.window->conversationWindows().first();
        QVERIFY(window->isVisible());
        QVERIFY(window->windowTitle().startsWith(bed.desk.conversation(kSecond)->customerName));
        QCOMPARE(window->place().pane().view().isVisible(), true);
        QVERIFY(front(*window));
        edit(window->place()).setPlainText(QStringLiteral("From a window"));
        QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(bed.desk.asked.join(u'|').contains(QStringLiteral("reply 2")));
        bed.window->openWindow(kSecond);  // the same one comes to the front
        QCOMPARE(bed.window->conversationWindows().size(), 1);
        QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!window);
        QVERIFY(bed.window->conversationWindows().isEmpty());
    }

    void whatStandsBesideIsOfTheConversationInFront() {
        test::WindowBed bed;
        QVERIFY(front(*bed.window));
        InboxPage &page = bed.window->inbox();
        page.open(kFirst);
        ConversationSide *first = &page.side();
        QVERIFY(first->isVisible());
        page.openBeside(kSecond);
        QVERIFY(!first->isVisible());
        QVERIFY(page.side().isVisible());
        const auto name = [](ConversationSide &side) { return side.findChild<EditField *>()->value(); };
        QCOMPARE(name(page.side()), bed.desk.customers().customer(bed.desk.conversation(kSecond)->customer)->name);
        // Canned replies go into the tab's own reply.
        QTest::keyClick(bed.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *search = page.side().findChild<RepliesPanel *>()->findChild<QLineEdit *>();
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!edit(page.place()).toPlainText().isEmpty());
        page.tabs().showFirst();
        QVERIFY(edit(page.place()).toPlainText().isEmpty());
        QVERIFY(first->isVisible());
        QCOMPARE(first->page(), QString(ConversationSide::kReplies));  // the tab that was chosen last
        QVERIFY(!first->findChild<RepliesPanel *>()->findChild<QLineEdit *>()->hasFocus());
    }

    void aWindowHasItsSideToo() {
        test::WindowBed bed;
        bed.window->openWindow(kSecond);
        ConversationWindow &window = *bed.window->conversationWindows().first();
        QVERIFY(front(window));
        ConversationSide &side = window.place().side();
        QVERIFY(!side.isVisible());
        const int before = window.place().width();
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(side.isVisible());
        QCoreApplication::processEvents();
        QVERIFY2(std::abs(window.place().width() - before) <= 2, "the conversation keeps its room");
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(side.page(), QString(ConversationSide::kStandards));
        QVERIFY(side.findChild<StandardsPanel *>()->isVisible());
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!side.isVisible());
    }

    void tabsAndWindowsOutliveAChangeOfLanguage() {
        test::WindowBed bed;
        bed.window->inbox().open(kFirst);
        bed.window->inbox().openBeside(kSecond);
        bed.window->openWindow(kThird);
        test::UiBed::language().speak(QStringLiteral("ru"));
        QTRY_COMPARE(bed.window->inbox().tabs().count(), 2);
        QTRY_COMPARE(bed.window->conversationWindows().size(), 1);
        QCOMPARE(bed.window->conversationWindows().first()->conversation(), kThird);
        test::UiBed::language().speak(QStringLiteral("en_GB"));
    }

    void whatWasOpenIsOpenAgainAtTheNextStart() {
        test::WindowBed bed;
        bed.window->inbox().openBeside(kSecond);
        bed.window->openWindow(kThird);
        bed.window->conversationWindows().first()->resize(500, 555);
        QCoreApplication::processEvents();  // it has begun with nothing
        bed.window->rememberForGood();
        // As the program ends its windows are closed, in any order.
        bed.window->conversationWindows().first()->close();
        bed.window->close();
        bed.reopen();
        QTRY_COMPARE(bed.window->conversationWindows().size(), 1);
        QCOMPARE(bed.window->inbox().tabs().conversations(), QList<ConversationId>{kSecond});
        QVERIFY(!bed.window->inbox().tabs().beside());
        QCOMPARE(bed.window->conversationWindows().first()->conversation(), kThird);
        QCOMPARE(bed.window->conversationWindows().first()->size(), QSize(500, 555));
        // Of another hub's workspace nothing is opened.
        QCOMPARE(OpenedBeside::in(bed.settings, QStringLiteral("wss://elsewhere.example")).tabs.size(), 0);
    }

    void aMergedConversationIsFollowedInItsTab() {
        test::WindowBed bed;
        bed.window->inbox().open(kFirst);
        bed.window->inbox().openBeside(kSecond);
        bed.desk.mergeInto(kSecond, kThird);
        QCOMPARE(bed.window->inbox().place().current(), kThird);
    }
};

QTEST_MAIN(TabsTest)
#include "tabs_test.moc"
