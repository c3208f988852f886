// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QScrollBar>
#include <QtTest>

#include "support/uibed.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/messagetext.h"
#include "ui/conversation/messagewords.h"
#include "ui/style/latertimes.h"

using namespace heard;
using namespace heard::ui;

namespace {

MessageRow textMessage(int id, const QString &words, qint64 at) {
    MessageRow row;
    row.id = MessageId{id};
    row.conversation = ConversationId{1};
    row.author = QStringLiteral("Анатолий");
    Part part;
    part.kind = QStringLiteral("text");
    part.text = words;
    row.parts = {part};
    row.at = at;
    return row;
}

QList<MessageRow> many(int first, int count, qint64 at) {
    QList<MessageRow> rows;
    for (int i = 0; i < count; ++i)
        rows << textMessage(first + i, QStringLiteral("Сообщение %1. ").arg(first + i).repeated(1 + i % 9), at);
    return rows;
}

struct ViewBed : test::UiBed {
    ConversationView view{kit, desk};

    ViewBed() {
        view.resize(560, 500);
        view.show();
        desk.openConversation(ConversationId{1});
    }
    int last() { return desk.messages()->rowCount() - 1; }
};

}  // namespace

class ConversationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void itStandsAtItsEnd() {
        ViewBed bed;
        QVERIFY(bed.view.atEnd());
        QVERIFY(bed.view.viewport()->rect().contains(bed.view.bubbleRect(bed.last())));
        bed.desk.arrive(ConversationId{1}, QStringLiteral("Ещё вопрос"));
        QVERIFY(bed.view.atEnd());
        QVERIFY(bed.view.viewport()->rect().contains(bed.view.bubbleRect(bed.last())));
    }

    void whatIsReadStaysWhereItIs() {
        ViewBed bed;
        bed.desk.messageRows().reset(many(1000, 60, bed.clock.now()), many(100, 50, bed.clock.now() - 86'400'000));
        bed.view.verticalScrollBar()->setValue(bed.view.verticalScrollBar()->maximum() / 2);
        int row = 0;
        while (bed.view.bubbleRect(row).top() < 40) ++row;
        const QString words = bed.view.accessibleText(row);
        const int y = bed.view.bubbleRect(row).top();
        QSignalSpy newBelow(&bed.view, &ConversationView::newBelow);

        bed.desk.arrive(ConversationId{1}, QStringLiteral("Ау?"));
        QCOMPARE(bed.view.bubbleRect(row).top(), y);
        QCOMPARE(newBelow.size(), 1);

        bed.desk.messages()->fetchMore({});
        QCOMPARE(bed.view.accessibleText(row + 50), words);
        QCOMPARE(bed.view.bubbleRect(row + 50).top(), y);
        QVERIFY(!bed.view.atEnd());

        bed.view.scrollToEnd();
        QVERIFY(bed.view.viewport()->rect().contains(bed.view.bubbleRect(bed.last())));
    }

    void scrollingUpFetchesOlderOnes() {
        ViewBed bed;
        bed.desk.messageRows().reset(many(1000, 60, bed.clock.now()), many(100, 50, bed.clock.now() - 86'400'000));
        QCOMPARE(bed.desk.messages()->rowCount(), 60);
        bed.view.verticalScrollBar()->setValue(0);
        QTRY_COMPARE(bed.desk.messages()->rowCount(), 110);
    }

    void aChangeOfOneMessageMovesNothingElse() {
        ViewBed bed;
        bed.desk.reply(ConversationId{1}, {QStringLiteral("Да, до 22:00"), {}, 0});
        const int row = bed.last();
        const int y = bed.view.bubbleRect(row).top();
        bed.desk.setDelivery(row, Delivery::Delivered);
        QCOMPARE(bed.view.bubbleRect(row).top(), y);
    }

    void onlyWhatIsSeenIsLaidOut() {
        ViewBed bed;
        bed.desk.messageRows().reset(many(1, 5000, bed.clock.now()));
        const int before = bed.desk.messageRows().reads();
        bed.desk.messageRows().reset(many(1, 5000, bed.clock.now()));
        QVERIFY(bed.desk.messageRows().reads() - before < 100);
        QVERIFY(bed.view.bubbleRect(0).isNull());
        QVERIFY(!bed.view.bubbleRect(4999).isNull());
    }

    void textIsSelectedAndCopied() {
        ViewBed bed;
        const int row = 4;
        const QRect bubble = bed.view.bubbleRect(row);
        QVERIFY(!bubble.isNull());
        QTest::mousePress(bed.view.viewport(), Qt::LeftButton, {}, bubble.topLeft() + QPoint(11, 12));
        QTest::mouseMove(bed.view.viewport(), bubble.topRight() + QPoint(-2, 12));
        QTest::mouseRelease(bed.view.viewport(), Qt::LeftButton, {}, bubble.topRight() + QPoint(-2, 12));
        QVERIFY2(bed.view.selectedText().startsWith(QStringLiteral("Здравствуйте!")),
                 qPrintable(bed.view.selectedText()));
        bed.view.setFocus();
        QTest::keyClick(&bed.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), bed.view.selectedText());
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), plainText(bed.desk.messageRows().rows().at(row).parts));
    }

    void aStaleReplyWaitsForAPerson() {
        ViewBed bed;
        bed.desk.setLink(LinkStatus::State::Offline);
        bed.desk.reply(ConversationId{1}, {QStringLiteral("Работает"), {}, 0});
        const int row = bed.last();
        bed.desk.setDelivery(row, Delivery::Queued, QStringLiteral("stale"));
        QVERIFY(troubleSentence(bed.desk.messageRows().rows().at(row)).contains(QStringLiteral("Someone wrote")));
        QTest::mouseClick(bed.view.viewport(), Qt::LeftButton, {},
                          bed.view.buttonRect(row, BubbleLayout::Action::SendAgain).center());
        QCOMPARE(bed.desk.asked.last(), QStringLiteral("again Работает"));
        QTest::mouseClick(bed.view.viewport(), Qt::LeftButton, {},
                          bed.view.buttonRect(row, BubbleLayout::Action::Drop).center());
        QVERIFY(bed.desk.asked.contains(QStringLiteral("drop Работает")));
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("Работает"));
    }

    void aSentReplyOffersNothing() {
        ViewBed bed;
        bed.desk.reply(ConversationId{1}, {QStringLiteral("Работает"), {}, 0});
        QVERIFY(bed.view.buttonRect(bed.last(), BubbleLayout::Action::SendAgain).isNull());
        bed.desk.setDelivery(bed.last(), Delivery::Uncertain);
        QVERIFY(!bed.view.buttonRect(bed.last(), BubbleLayout::Action::SendAgain).isNull());
    }

    void whatTheOtherSideSaidIsTold() {
        ViewBed bed;
        bed.desk.reply(ConversationId{1}, {QStringLiteral("Работает"), {}, 0});
        const int row = bed.last();
        const auto told = [&](Delivery delivery, const char *code, const char *said) {
            bed.desk.setDelivery(row, delivery, QLatin1String(code),
                                 {{QStringLiteral("failure_detail"), QLatin1String(said)}});
            return troubleSentence(bed.desk.messageRows().rows().at(row));
        };
        const QString bounced = told(Delivery::Failed, "mail-mailbox-full", "ann@x.test: 552 5.2.2 over quota");
        QVERIFY2(bounced.contains(QStringLiteral("mailbox is full")), qPrintable(bounced));
        QVERIFY2(bounced.contains(QStringLiteral("“ann@x.test: 552 5.2.2 over quota”")), qPrintable(bounced));
        QVERIFY(!bed.view.buttonRect(row, BubbleLayout::Action::SendAgain).isNull());
        const QString some = told(Delivery::Sent, "mail-some-refused", "bob@x.test (550 no such person)");
        QVERIFY2(some.contains(QStringLiteral("did not get it: bob@x.test (550 no such person).")), qPrintable(some));
        QCOMPARE(some.count(QStringLiteral("bob@x.test")), 1);
        QVERIFY2(bed.view.buttonRect(row, BubbleLayout::Action::SendAgain).isNull(), "the others would get it twice");
    }

    void unknownPartsAreNamed() {
        Part part;
        part.kind = QStringLiteral("hologram");
        part.text = QStringLiteral("A hologram of a cat");
        QVERIFY(unknownPartSentence(part).contains(QStringLiteral("hologram")));
        QVERIFY(unknownPartSentence(part).startsWith(part.text));
    }

    void onlyRealLinksAreLinks() {
        const auto links =
            findLinks(QStringLiteral("См. https://shop.example/a?b=1. Или (http://x.example/(y)), javascript:alert(1), "
                                     "file:///etc/passwd, пишите sale@shop.example!"));
        QStringList targets;
        for (const TextLink &link : links) targets << link.target.toString();
        QCOMPARE(targets,
                 QStringList({QStringLiteral("https://shop.example/a?b=1"), QStringLiteral("http://x.example/(y)"),
                              QStringLiteral("mailto:sale@shop.example")}));
    }

    void snoozingOffersTimesToCome() {
        const test::FixedClock clock;  // Thursday, 14:10
        const auto times = laterTimes(clock.now());
        QCOMPARE(times.size(), 4);
        for (qsizetype i = 0; i < times.size(); ++i)
            QVERIFY(times.at(i).until > (i ? times.at(i - 1).until : clock.now()));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(times.at(1).until).time(), QTime(18, 0));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(times.at(3).until).date().dayOfWeek(), 1);
    }

    void assistiveTechnologySeesMessages() {
        ViewBed bed;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&bed.view);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("Messages"));
        QCOMPARE(seen->childCount(), bed.desk.messages()->rowCount());
        QCOMPARE(seen->child(0)->text(QAccessible::Name),
                 QStringLiteral("Анатолий Кузнецов: Здравствуйте! Заказ 20388 пришёл, но коробка помята."));
        QVERIFY(!seen->child(bed.last())->rect().isEmpty());
    }

    void demoModelsAreSound() {
        test::UiBed bed;
        const QAbstractItemModelTester inbox(bed.desk.inbox(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester messages(bed.desk.messages(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        bed.desk.openConversation(ConversationId{1});
        bed.desk.arrive(ConversationId{3}, QStringLiteral("Hello again"));
        bed.desk.arriveNew(QStringLiteral("New"), QStringLiteral("Hi"));
        bed.desk.resolve(ConversationId{1});
        bed.desk.reply(ConversationId{1}, {QStringLiteral("x"), {}, 0});
        QCOMPARE(bed.desk.rowOf(ConversationId{3}), 1);
    }
};

QTEST_MAIN(ConversationTest)
#include "conversation_test.moc"
