// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRadioButton>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/composer.h"
#include "ui/composer/courtesyline.h"
#include "ui/composer/replyedit.h"
#include "ui/customer/customerwords.h"
#include "ui/customer/duplicatebox.h"
#include "ui/customer/editfield.h"
#include "ui/customer/erasedialog.h"
#include "ui/customer/mergedialog.h"
#include "ui/customer/orderlist.h"
#include "ui/customer/valuebutton.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/historypane.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr ConversationId kFirst{1};

QAbstractButton *named(QWidget &inside, const QString &name) {
    for (QAbstractButton *one : inside.findChildren<QAbstractButton *>())
        if (one->isVisible() && one->accessibleName() == name) return one;
    return nullptr;
}

/// Opens it, with everything in its place, as it is when a person gets there.
void openIn(test::WindowBed &bed, ConversationId id) {
    bed.window->inbox().open(id);
    QCoreApplication::processEvents();
}

/// The value below that name, as it stands.
QAbstractButton *fact(QWidget &inside, const QString &name) {
    for (ValueButton *one : inside.findChildren<ValueButton *>())
        if (one->isVisible() && one->accessibleName().startsWith(name)) return one;
    return nullptr;
}

HistoryRow row(qint64 id, const char *title, qint64 at) {
    HistoryRow made;
    made.id = ConversationId{id};
    made.title = QString::fromUtf8(title);
    made.channelKind = id % 2 ? QStringLiteral("webchat") : QStringLiteral("form");
    made.status = ConversationStatus::Resolved;
    made.agent = QStringLiteral("Olena");
    made.score = 3.5;
    made.at = at;
    return made;
}

}  // namespace

class CustomerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    /// Press, write, Enter keeps; Esc gives up; going elsewhere keeps.
    void factsAreEditedInPlace() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        openIn(bed, kFirst);
        SidePanel &side = bed.window->inbox().side();
        QTest::mouseClick(fact(side, QStringLiteral("Tags")), Qt::LeftButton);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("vip, wholesale"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("put 1 {\"tags\":[\"vip\",\"wholesale\"]}")));
        QVERIFY(fact(side, QStringLiteral("Tags: vip, wholesale")));

        QTest::keyClick(fact(side, QStringLiteral("Language")), Qt::Key_Return);
        line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QTest::keyClicks(line, QStringLiteral("nonsense"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line->isVisible());  // it makes no sense, so it stays open
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!bed.desk.asked.join(u' ').contains(QStringLiteral("nonsense")));

        QTest::mouseClick(fact(side, QStringLiteral("Quiet hours")), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("22-8:30"));
        bed.window->inbox().composer().takeFocus();
        QVERIFY(bed.desk.asked.contains(QStringLiteral("put 1 {\"quiet\":{\"from\":1320,\"to\":510}}")));
    }

    /// What is being written when another conversation opens belongs to the customer before.
    void anEditBelongsToTheCustomerItWasBegunFor() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        openIn(bed, kFirst);
        QTest::mouseClick(fact(bed.window->inbox().side(), QStringLiteral("Tags")), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("first"));
        openIn(bed, ConversationId{2});
        QVERIFY(bed.desk.asked.contains(QStringLiteral("put 1 {\"tags\":[\"first\"]}")));
    }

    void duplicatesAreMergedWithAPreview() {
        test::WindowBed bed;
        Customer other = *bed.desk.customers().customer(CustomerId{2});
        other.language = QStringLiteral("uk");
        bed.desk.customers().set(other);
        bed.desk.customers().setDuplicates({{CustomerId{2}, QStringLiteral("phone"), QStringLiteral("+380501234567")}});
        openIn(bed, kFirst);
        SidePanel &side = bed.window->inbox().side();
        QTRY_VERIFY(named(side, QStringLiteral("Merge with Оксана Мельник")));
        QTest::mouseClick(named(side, QStringLiteral("Merge with Оксана Мельник")), Qt::LeftButton);
        auto *dialog = bed.window->findChild<MergeDialog *>();
        QVERIFY(dialog);
        for (QRadioButton *option : dialog->findChildren<QRadioButton *>())
            if (option->accessibleName() == QStringLiteral("Language: українська")) option->click();
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Merge")) button->click();
        QVERIFY(bed.desk.asked.contains(QStringLiteral("merge 1 2 language")));
    }

    void erasingAPersonIsAskedForAndTicked() {
        test::WindowBed bed;
        openIn(bed, kFirst);
        SidePanel &side = bed.window->inbox().side();
        const auto eraseAction = [&]() -> QAction * {
            QTest::mouseClick(named(side, QStringLiteral("Merge, move or erase")), Qt::LeftButton);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu ? menu->actions() : QList<QAction *>())
                if (action->text() == QStringLiteral("Erase this person…")) return action;
            if (menu) menu->close();
            return nullptr;
        };
        QAction *erase = eraseAction();
        QVERIFY(erase);
        erase->trigger();
        if (QWidget *menu = QApplication::activePopupWidget()) menu->close();
        auto *dialog = bed.window->findChild<EraseDialog *>();
        QVERIFY(dialog);
        auto *sure = dialog->findChild<QCheckBox *>();
        QPushButton *button = nullptr;
        for (QPushButton *each : dialog->findChildren<QPushButton *>())
            if (each->text() == QStringLiteral("Erase")) button = each;
        QVERIFY(sure && button);
        QVERIFY(!button->isEnabled());
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("erase ")).size(), 0);
        sure->click();
        button->click();
        QVERIFY(bed.desk.asked.contains(QStringLiteral("erase 1")));

        bed.desk.setRoles({QStringLiteral("agent")});
        QVERIFY2(!eraseAction(), "only administrators erase");
    }

    void aMergeIsUndoneAtAnyLaterTime() {
        test::WindowBed bed;
        Card merge;
        merge.kind = QStringLiteral("merge");
        merge.owner = 1;
        merge.body = {{QStringLiteral("from_name"), QStringLiteral("Anna")}, {QStringLiteral("at"), 1}};
        bed.desk.cards().add(merge);
        openIn(bed, kFirst);
        auto *undo = named(bed.window->inbox().side(), QStringLiteral("Undo the merge with Anna"));
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("undo ")).size(), 1);
    }

    void anotherConversationIsReadBesideTheOpenOne() {
        test::WindowBed bed;
        bed.desk.setCustomerOf(ConversationId{2}, CustomerId{1});
        bed.desk.customers().setHistory(CustomerId{1}, {row(1, "Now", 20), row(2, "Damaged box", 10)});
        MessageRow old;
        old.id = MessageId{900};
        old.conversation = ConversationId{2};
        old.parts = {Part{QStringLiteral("text"), QStringLiteral("It came in pieces"), {}, {}, {}, 0, 0, 0, {}}};
        bed.desk.add(old);
        openIn(bed, kFirst);
        bed.window->inbox().side().showPage(QStringLiteral("history"));
        QCoreApplication::processEvents();
        auto *pane = bed.window->findChild<HistoryPane *>();
        auto *list = pane->findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(pane->reading().v, 2);
        QCOMPARE(bed.desk.currentConversation(), kFirst);
        QTest::mouseClick(named(*pane, QStringLiteral("Back to the history")), Qt::LeftButton);
        QVERIFY(!pane->reading());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QTest::mouseClick(named(*pane, QStringLiteral("Open this conversation")), Qt::LeftButton);
        QCOMPARE(bed.desk.currentConversation().v, 2);
    }

    void sendingAgainstAWishTakesASecondPress() {
        test::WindowBed bed;
        Customer customer = *bed.desk.customers().customer(CustomerId{1});
        customer.consent = Consent::Refused;
        bed.desk.customers().set(customer);
        openIn(bed, kFirst);
        auto *edit = bed.window->findChild<ReplyEdit *>();
        auto *line = bed.window->findChild<CourtesyLine *>();
        QVERIFY(line->isVisible());
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("Hello"));
        bed.window->inbox().composer().send();
        QVERIFY(!bed.desk.asked.contains(QStringLiteral("reply 1 Hello")));
        QVERIFY(line->isArmed());
        bed.window->inbox().composer().send();
        QVERIFY(bed.desk.asked.contains(QStringLiteral("reply 1 Hello")));
        // A note goes to nobody, so nothing is asked.
        bed.window->inbox().composer().setNote(true);
        QVERIFY(!line->isVisible());
    }

    void ordersSayWhereTheirLinkLeads() {
        test::WindowBed bed;
        Card order;
        order.kind = QStringLiteral("order");
        order.owner = 1;
        order.body = {{QStringLiteral("number"), QStringLiteral("20417")},
                      {QStringLiteral("status_text"), QStringLiteral("On its way")},
                      {QStringLiteral("link"), QStringLiteral("https://shop.example/o/20417")}};
        bed.desk.cards().add(order);
        order.body.insert(QStringLiteral("number"), QStringLiteral("2"));
        order.body.insert(QStringLiteral("link"), QStringLiteral("file:///etc/passwd"));
        bed.desk.cards().add(order);
        openIn(bed, kFirst);
        SidePanel &side = bed.window->inbox().side();
        QVERIFY(named(side, QStringLiteral("Open order 20417 at shop.example")));
        QCOMPARE(side.findChild<OrderList *>()->findChildren<Button *>().size(), 1);
    }

    void hoursAreReadAsTheyAreWritten() {
        QCOMPARE(quietFrom(QStringLiteral("22-8")), (std::optional(QuietHours{1320, 480})));
        QCOMPARE(quietFrom(QStringLiteral(" 22:15 – 08:30 ")), (std::optional(QuietHours{1335, 510})));
        for (const char *wrong : {"", "22", "25-8", "22:60-8", "8-8", "night"})
            QVERIFY(!quietFrom(QString::fromLatin1(wrong)));
        QCOMPARE(languageFrom(QStringLiteral("Українська")), std::optional(QStringLiteral("uk")));
        QCOMPARE(timeZoneFrom(QStringLiteral("europe/kyiv")).has_value() ||
                     timeZoneFrom(QStringLiteral("europe/kiev")).has_value(),
                 true);
    }
};

QTEST_MAIN(CustomerTest)
#include "customer_test.moc"
