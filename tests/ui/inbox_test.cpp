// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QScrollBar>
#include <QtTest>

#include "support/uibed.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewbutton.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/style/metrics.h"

using namespace heard;
using namespace heard::ui;

class InboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void aPressedRowIsOpened() {
        test::UiBed bed;
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 600);
        list.show();
        QSignalSpy opened(&list, &InboxList::opened);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(2).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ConversationId>().v, 3);
        QCOMPARE(list.current().v, 3);
    }

    void theKeyboardReachesEveryRow() {
        test::UiBed bed;
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 3 * metrics::kRow);
        list.show();
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.current().v, 1);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.current().v, 2);
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(bed.desk.rowOf(list.current()), bed.desk.inbox()->rowCount() - 1);
        QVERIFY(list.viewport()->rect().contains(list.rowRect(bed.desk.inbox()->rowCount() - 1).center()));
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(list.current().v, 1);
        QTest::keyClick(&list, Qt::Key_PageDown);
        QCOMPARE(bed.desk.rowOf(list.current()), 2);
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(list.current().v, 2);
        QSignalSpy wanted(&list, &InboxList::answerWanted);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void atTheTopNewRowsComeIn() {
        test::UiBed bed;
        bed.desk.fillMany(1000);
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 600);
        list.show();
        bed.desk.arriveNew(QStringLiteral("Новый"), QStringLiteral("Здравствуйте"));
        QCOMPARE(list.verticalScrollBar()->value(), 0);
        QCOMPARE(list.newAbove(), 0);
    }

    void furtherDownNothingJumps() {
        test::UiBed bed;
        bed.desk.fillMany(1000);
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 600);
        list.show();
        list.verticalScrollBar()->setValue(100 * metrics::kRow + 20);
        const auto seen = [&] { return bed.desk.inboxRows().rows().at(list.firstVisible()).id; };
        const ConversationId before = seen();
        const int y = list.rowRect(bed.desk.rowOf(before)).top();

        bed.desk.arriveNew(QStringLiteral("Новый"), QStringLiteral("Здравствуйте"));
        bed.desk.arriveNew(QStringLiteral("Ещё один"), QStringLiteral("Здравствуйте"));
        bed.desk.arrive(ConversationId{900}, QStringLiteral("Ау"));  // rises from below the screen
        QCOMPARE(seen(), before);
        QCOMPARE(list.rowRect(bed.desk.rowOf(before)).top(), y);
        QCOMPARE(list.newAbove(), 3);

        bed.desk.arrive(ConversationId{5}, QStringLiteral("Ау"));  // was above already: no news from where one stands
        QCOMPARE(list.rowRect(bed.desk.rowOf(before)).top(), y);
        QCOMPARE(list.newAbove(), 3);

        list.scrollToTop();
        QCOMPARE(list.newAbove(), 0);
    }

    /// 100,000 rows: only what is on the screen is asked for, and a row put in at the top costs no more than that.
    void aLongListCostsWhatAShortOneDoes() {
        test::UiBed bed;
        bed.desk.fillMany(100'000);
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 800);
        list.show();
        list.grab();
        const int before = bed.desk.inboxRows().reads();
        QElapsedTimer timer;
        timer.start();
        InboxRow row = bed.desk.inboxRows().rows().first();
        row.id = ConversationId{200'000};
        bed.desk.inboxRows().insert(0, {row});
        list.grab();
        const int reads = bed.desk.inboxRows().reads() - before;
        QVERIFY2(reads <= 2 * (800 / metrics::kRow + 2), qPrintable(QString::number(reads)));
        QCOMPARE(list.verticalScrollBar()->maximum(), 100'001 * metrics::kRow - list.viewport()->height());
    }

    void viewsSayTheirCountsAndChoose() {
        test::UiBed bed;
        ViewsColumn views(bed.kit, bed.desk);
        views.resize(176, 600);
        views.show();
        QSignalSpy chosen(&views, &ViewsColumn::chosen);
        views.choose(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<InboxView>().kind, InboxView::Kind::Unassigned);
        const auto buttons = views.findChildren<ViewButton *>();
        QCOMPARE(buttons.at(2)->accessibleName(), QStringLiteral("All open"));
        QCOMPARE(buttons.at(2)->accessibleDescription(), QStringLiteral("12 conversations, 3 unread"));
    }

    void assistiveTechnologySeesRows() {
        test::UiBed bed;
        bed.desk.fillMany(100'000);
        InboxList list(bed.kit, bed.desk);
        list.resize(320, 560);
        list.show();
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&list);
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::List);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("Conversations"));
        QVERIFY(seen->childCount() >= 10 && seen->childCount() < 60);
        QAccessibleInterface *third = seen->child(2);
        QVERIFY(third);
        QCOMPARE(third->role(), QAccessible::ListItem);
        QVERIFY(third->text(QAccessible::Name).startsWith(QStringLiteral("Покупатель 3")));
        QCOMPARE(third->rect().size(), QSize(list.viewport()->width(), metrics::kRow));
        QCOMPARE(third->rect().topLeft(), list.viewport()->mapToGlobal(list.rowRect(2).topLeft()));
        QCOMPARE(seen->indexOfChild(third), 2);
        QCOMPARE(seen->childAt(third->rect().center().x(), third->rect().center().y()), third);
        QSignalSpy opened(&list, &InboxList::opened);
        third->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.size(), 1);
        QVERIFY(third->state().selected);
    }
};

QTEST_MAIN(InboxTest)
#include "inbox_test.moc"
