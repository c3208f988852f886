// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QtTest>

#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/models/search/search.h"
#include "ui/search/searchbox.h"
#include "ui/search/searchlist.h"
#include "ui/shell/inboxpage.h"

using namespace heard;
using namespace heard::ui;

namespace {

QStringList words(SearchBox &box) {
    QStringList out;
    for (const SearchRow &row : box.list().rows())
        out += row.kind == SearchRow::Kind::Heading ? u'[' + row.words + u']'
               : row.kind == SearchRow::Kind::Hit   ? row.hit.title
                                                    : row.words;
    return out;
}

const SearchRow &current(SearchBox &box) { return box.list().rows().at(box.list().current()); }

/// QTest types Latin letters only.
void type(QLineEdit &field, const QString &text) {
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&field, &press);
    }
}

void openByKey(test::WindowBed &bed) {
    bed.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bed.window.get()));
    QTest::keyClick(bed.window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(bed.window->search().field().hasFocus());
}

}  // namespace

class SearchUiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void anOrderIsFoundByItsNumberAndOpensItsCustomer() {
        test::WindowBed bed;
        Card order;
        order.kind = QStringLiteral("order");
        order.owner = 2;
        order.body = {{QStringLiteral("number"), QStringLiteral("20417-A")},
                      {QStringLiteral("status_text"), QStringLiteral("On its way")}};
        bed.desk.cards().add(order);
        SearchBox &box = bed.window->search();
        box.open(QStringLiteral("#20417"));
        QTRY_VERIFY(words(box).contains(QStringLiteral("20417-A")));
        QVERIFY(words(box).contains(QStringLiteral("[Orders]")));
        QTRY_COMPARE(current(box).hit.title, QStringLiteral("20417-A"));
        QTest::keyClick(&box.field(), Qt::Key_Return);
        QCOMPARE(bed.desk.currentConversation().v, 2);
        box.open(QStringLiteral("delivery"));  // no number, no order
        QVERIFY(!words(box).contains(QStringLiteral("[Orders]")));
    }

    void opensByKeyAndGivesTheKeyboardBack() {
        test::WindowBed bed;
        InboxList &list = bed.window->inbox().list();
        list.setFocus();
        openByKey(bed);
        QVERIFY(bed.window->search().isVisible());
        QTest::keyClick(&bed.window->search().field(), Qt::Key_Escape);
        QVERIFY(!bed.window->search().isVisible());
        QTRY_VERIFY(list.hasFocus());
        openByKey(bed);
        QTest::keyClick(&bed.window->search().field(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!bed.window->search().isVisible());
    }

    void findsAndOpensAtTheMessage() {
        test::WindowBed bed;
        openByKey(bed);
        SearchBox &box = bed.window->search();
        type(box.field(), QStringLiteral("самовывоз"));
        QVERIFY(words(box).contains(QStringLiteral("[Messages]")));
        const SearchHit hit = current(box).hit;
        QCOMPARE(hit.kind, SearchHit::Kind::Message);
        QVERIFY(!hit.textMarks.isEmpty());
        QTest::keyClick(&box.field(), Qt::Key_Return);
        QVERIFY(!box.isVisible());
        QCOMPARE(bed.desk.currentConversation(), hit.conversation);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("at %1").arg(hit.message.v)));
        ConversationView &view = bed.window->inbox().conversation().view();
        QTRY_VERIFY(view.hasFocus());
        bool marked = false;
        for (int row = 0; row < bed.desk.messages()->rowCount(); ++row) marked |= view.isMarked(row);
        QVERIFY(marked);
        // It is among what was searched for lately, and chosen from there.
        openByKey(bed);
        QCOMPARE(words(box).mid(0, 2), (QStringList{QStringLiteral("[Lately]"), QStringLiteral("самовывоз")}));
        QTest::keyClick(&box.field(), Qt::Key_Return);
        QCOMPARE(box.field().text(), QStringLiteral("самовывоз"));
        QCOMPARE(current(box).hit.message, hit.message);
    }

    void stepsThroughWhatCanBeChosen() {
        test::WindowBed bed;
        openByKey(bed);
        SearchBox &box = bed.window->search();
        QCOMPARE(words(box).first(), QStringLiteral("[How to ask]"));
        QCOMPARE(box.list().current(), 1);
        QTest::keyClick(&box.field(), Qt::Key_Up);
        QCOMPARE(box.list().current(), 1);
        QTest::keyClick(&box.field(), Qt::Key_Down);
        QCOMPARE(box.list().current(), 2);
        QVERIFY(box.field().accessibleDescription().contains(QStringLiteral("from:anna")));
        QTest::keyClick(&box.field(), Qt::Key_PageDown);
        QTest::keyClick(&box.field(), Qt::Key_PageDown);
        QCOMPARE(box.list().current(), int(box.list().rows().size()) - 1);
        QTest::keyClick(&box.field(), Qt::Key_Tab);
        QVERIFY(box.field().hasFocus());
    }

    void rowsStandUntilSomethingOfThemMoves() {
        test::WindowBed bed;
        openByKey(bed);
        SearchList &list = bed.window->search().list();
        const QList<SearchRow> rows = list.rows();
        QVERIFY(list.stands(rows));
        QVERIFY(!list.stands(rows.mid(1)));
        list.step(1);
        QVERIFY(!list.stands(rows));
        list.setRows(rows, false);
        QVERIFY(!list.stands(rows));
        list.setRows(rows, true);
        QVERIFY(list.stands(rows));
        list.setRows({}, true);
        QVERIFY(list.stands({}));
    }

    void isTheCommandPaletteToo() {
        test::WindowBed bed;
        openByKey(bed);
        SearchBox &box = bed.window->search();
        type(box.field(), QStringLiteral(">"));
        QCOMPARE(words(box).first(), QStringLiteral("[Commands]"));
        QVERIFY(box.list().rows().size() > 8);
        type(box.field(), QStringLiteral("sttng"));
        QCOMPARE(current(box).hit.title, QStringLiteral("Settings"));
        type(box.field(), QStringLiteral("qqq"));
        QCOMPARE(words(box), QStringList{QStringLiteral("No command has these letters.")});
        box.field().setText(QStringLiteral("write a no"));
        QCOMPARE(current(box).hit.title, QStringLiteral("Write a note"));
        QTest::keyClick(&box.field(), Qt::Key_Return);
        QVERIFY(!box.isVisible());
        // A disabled one is not offered.
        bed.window->actions().action(QStringLiteral("writing.note"))->setEnabled(false);
        openByKey(bed);
        box.field().setText(QStringLiteral("write a no"));
        QCOMPARE(words(box), QStringList{QStringLiteral("Nothing has all of these words. Try fewer of them.")});
    }

    void theWindowsKeysRestWhileItIsOpen() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        bed.desk.saveDraft(ConversationId{1}, false, {QStringLiteral("not yet"), {}, 0});
        openByKey(bed);
        SearchBox &box = bed.window->search();
        bed.desk.asked.clear();
        type(box.field(), QStringLiteral("?"));
        QTest::keyClick(&box.field(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(&box.field(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&box.field(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(bed.desk.asked.isEmpty(), qPrintable(bed.desk.asked.join(u' ')));
        QCOMPARE(bed.desk.currentConversation().v, 1);
    }

    void saysWhenOnlyThisComputerWasSearched() {
        test::WindowBed bed;
        openByKey(bed);
        SearchBox &box = bed.window->search();
        QVERIFY(box.footer().contains(QStringLiteral("Esc to close")));
        type(box.field(), QStringLiteral("самовывоз"));
        QCOMPARE(box.footer(), QStringLiteral("Offline: only what this computer keeps."));
    }

    void olderMessagesComeByTheLastRow() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        for (int i = 0; i < 20; ++i) bed.desk.arrive(ConversationId{1}, QStringLiteral("parcel number %1").arg(i));
        openByKey(bed);
        SearchBox &box = bed.window->search();
        type(box.field(), QStringLiteral("parcels"));
        const auto count = [&] { return box.list().rows().size(); };
        const auto before = count();
        QCOMPARE(box.list().rows().last().kind, SearchRow::Kind::More);
        for (int i = 0; i < 20; ++i) QTest::keyClick(&box.field(), Qt::Key_Down);
        QCOMPARE(current(box).kind, SearchRow::Kind::More);
        QTest::keyClick(&box.field(), Qt::Key_Return);
        QVERIFY(count() > before);
        QVERIFY(box.isVisible());
    }

    void aClickBesideClosesAndOneOnARowOpens() {
        test::WindowBed bed;
        openByKey(bed);
        SearchBox &box = bed.window->search();
        type(box.field(), QStringLiteral("самовывоз"));
        const QRect row = box.list().rowRect(box.list().current());
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(5, box.height() - 5));
        QVERIFY(!box.isVisible());
        openByKey(bed);
        type(box.field(), QStringLiteral("самовывоз"));
        QTest::mouseClick(box.list().viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!box.isVisible());
        QVERIFY(bool(bed.desk.currentConversation()));
    }
};

QTEST_MAIN(SearchUiTest)
#include "search_test.moc"
