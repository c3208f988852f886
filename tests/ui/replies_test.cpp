// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QListView>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/attachmentchip.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/models/search/search.h"
#include "ui/replies/hitmodel.h"
#include "ui/replies/repliespage.h"
#include "ui/replies/repliespanel.h"
#include "ui/replies/replypopover.h"
#include "ui/replies/replypreview.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/conversationtabs.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// The window with the first conversation open; its customer writes in Russian, over the site chat.
struct RepliesBed : test::WindowBed {
    InboxPage *page = nullptr;
    ReplyEdit *edit = nullptr;

    RepliesBed() {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        page = &window->inbox();
        open(1);
        edit = page->composer().findChild<ReplyEdit *>();
        edit->setFocus();
    }
    void open(int id) {
        page->open(ConversationId{id});
        desk.asked.clear();
    }
    void type(const char *text) { QTest::keyClicks(edit, s(text)); }
    /// Keys that a keyboard layout of the machine need not have.
    void write(const char *text) {
        for (const QChar c : s(text)) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(edit, &press);
        }
    }
    void press(Qt::Key key) { QTest::keyClick(edit, key); }
    QString chosen() const {
        const auto &list = page->popover().list();
        return list.currentIndex().data(HitModel::RowRole).value<HitModel::Row>().shortcut;
    }
    bool popover() const { return page->popover().isVisible(); }
    replies::CannedReply add(const char *shortcut, const char *text, const QList<Part> &files = {}) {
        replies::CannedReply reply;
        reply.shortcut = s(shortcut);
        reply.title = s("Reply ") + s(shortcut);
        reply.variants = {{{}, {}, s(text)}};
        reply.attachments = files;
        desk.cards().add(replies::cardOf(reply));
        return *desk.replies().index()->byShortcut(s(shortcut));
    }
    QString warning() const {
        for (Label *label : page->composer().findChildren<Label *>())
            if (label->isVisible() && label->text().contains(s("fill in"))) return label->text();
        return {};
    }
    QStringList replied() const { return desk.asked.filter(s("reply ")); }
};

}  // namespace

class RepliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSlashAtAWordsBeginningOpensThem() {
        RepliesBed bed;
        bed.type("/");
        QVERIFY(bed.popover());
        QCOMPARE(bed.page->popover().list().model()->rowCount(), 40);
        bed.type("courier");
        QCOMPARE(bed.chosen(), s("courier-slot"));
        bed.press(Qt::Key_Escape);
        QVERIFY(!bed.popover());
        bed.type("s");
        QVERIFY2(!bed.popover(), "what was refused stays closed");
        QCOMPARE(bed.edit->toPlainText(), s("/couriers"));
    }

    void aSlashWithinAWordOpensNothing() {
        RepliesBed bed;
        for (const char *text : {"and/or", " https://", " 24/7", " /usr/hours"}) {
            bed.edit->clear();
            bed.type(text);
            QVERIFY2(!bed.popover(), text);
        }
        bed.edit->clear();
        bed.type("see /hou");
        QVERIFY(bed.popover());
        bed.type(" ");
        QVERIFY(!bed.popover());
    }

    void aDraftWithASlashOpensNothing() {
        RepliesBed bed;
        bed.desk.saveDraft(ConversationId{2}, false, {s("/hours"), {}, 6, {}, {}});
        bed.open(2);
        QVERIFY(!bed.popover());
    }

    void enterPutsItInTheCustomersLanguage() {
        RepliesBed bed;
        bed.type("/pay-how");
        bed.press(Qt::Key_Return);
        QVERIFY(!bed.popover());
        const QString text = bed.edit->toPlainText();
        QVERIFY2(text.startsWith(s("Анатолий, добрый день!")), qPrintable(text));
        QVERIFY(text.contains(s("Оплатить можно картой")));
        QVERIFY(!text.contains(u'/'));
        QTRY_COMPARE(bed.desk.draft(ConversationId{1}, false).used.size(), 1);
    }

    void arrowsChooseWhileTheTextKeepsTheKeyboard() {
        RepliesBed bed;
        bed.type("/");
        const QString first = bed.chosen();
        bed.press(Qt::Key_Down);
        QVERIFY(bed.chosen() != first);
        bed.press(Qt::Key_Up);
        QCOMPARE(bed.chosen(), first);
        QVERIFY(bed.edit->hasFocus());
        const auto *preview = bed.page->popover().findChild<ReplyPreview *>();
        QVERIFY(!preview->text().isEmpty());
        bed.press(Qt::Key_Tab);
        QCOMPARE(bed.edit->toPlainText(), preview->text());
    }

    void severalStandInOneMessageWhereTheCaretIs() {
        RepliesBed bed;
        bed.add("one", "First words.");
        bed.add("two", "Second words.");
        bed.type("Hi. /one");
        bed.press(Qt::Key_Return);
        bed.type(" And: /two");
        bed.press(Qt::Key_Return);
        bed.type(" Bye");
        QCOMPARE(bed.edit->toPlainText(), s("Hi. First words. And: Second words. Bye"));
        bed.edit->undo();
        QCOMPARE(bed.edit->toPlainText(), s("Hi. First words. And: /two"));
    }

    void whatIsMissingIsMarkedAndWarnedOfBeforeSending() {
        RepliesBed bed;
        bed.add("order", "Your order {{order.number}} comes {{day}}.");
        bed.type("/order");
        bed.press(Qt::Key_Return);
        QCOMPARE(bed.edit->extraSelections().size(), 2);
        QCOMPARE(bed.edit->textCursor().selectedText(), s("{{order.number}}"));
        QCOMPARE(bed.warning(), s("Still to fill in: order.number, day."));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.replied().isEmpty());
        QVERIFY(bed.warning().contains(s("Send once more")));
        bed.type("20388");
        bed.page->composer().toNextHole();
        QCOMPARE(bed.edit->textCursor().selectedText(), s("{{day}}"));
        bed.type("today");
        QVERIFY(bed.warning().isEmpty());
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.replied(), QStringList{s("reply 1 Your order 20388 comes today.")});
    }

    void whoMeansItSendsItAsItIs() {
        RepliesBed bed;
        bed.type("Use {{name}} in your texts");
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.replied().isEmpty());
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.replied().size(), 1);
    }

    void eachTabHasItsOwn() {
        RepliesBed bed;
        bed.add("two", "Second words.");
        bed.page->openBeside(ConversationId{2});
        auto *edit = bed.page->composer().findChild<ReplyEdit *>();
        QVERIFY(edit != bed.edit);
        edit->clear();
        edit->setFocus();
        QTest::keyClicks(edit, s("/two"));
        QVERIFY(bed.page->popover().isVisible());
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), s("Second words."));
        QVERIFY(bed.edit->toPlainText() != edit->toPlainText());
        bed.page->tabs().closeCurrent();
    }

    void theSearchBoxFindsThemToo() {
        RepliesBed bed;
        bed.add("parking", "Behind the shop.");
        Search &search = bed.desk.search();
        const auto found = [&search] {
            for (const SearchHit &hit : search.hits())
                if (hit.kind == SearchHit::Kind::Source && hit.text == s("/parking")) return hit;
            return SearchHit();
        };
        search.ask(s("park"));
        QTRY_VERIFY(!found().key.isEmpty());
        QVERIFY(search.open(found(), false));
        QCOMPARE(bed.edit->toPlainText(), s("Behind the shop."));
        QVERIFY(search.open(found(), true));
        QTRY_VERIFY(bed.window->findChild<RepliesPage *>());
        search.ask(s("from:park"));
        QTRY_VERIFY(!search.isAsking());
        QVERIFY2(found().key.isEmpty(), "it was messages of somebody that were asked for");
    }

    void itsFilesComeAlongAndCanBeTakenAway() {
        RepliesBed bed;
        const Part file{s("file"), {}, BlobId{9}, s("price.pdf"), s("application/pdf"), 1200, 0, 0, {}};
        bed.add("price", "Our prices.", {file});
        bed.add("both", "See: {{>price}}");
        bed.type("/both");
        bed.press(Qt::Key_Return);
        QCOMPARE(bed.edit->toPlainText(), s("See: Our prices."));
        QCOMPARE(bed.page->composer().findChildren<AttachmentChip *>().size(), 1);
        bed.type(" /price");
        bed.press(Qt::Key_Return);
        QTRY_COMPARE(bed.desk.draft(ConversationId{1}, false).hubFiles, QList<Part>{file});
        bed.open(2);
        bed.open(1);
        auto *chip = bed.page->composer().findChild<AttachmentChip *>();
        QVERIFY(chip);
        QTest::mouseClick(chip->findChild<Button *>(), Qt::LeftButton);
        QTRY_VERIFY(bed.desk.draft(ConversationId{1}, false).hubFiles.isEmpty());
    }

    void theTabSearchesFiltersAndInserts() {
        RepliesBed bed;
        bed.page->place().goToSide(ConversationSide::kReplies);
        QCOMPARE(bed.page->side().page(), s("replies"));
        auto *search = bed.page->side().findChild<QLineEdit *>();
        QVERIFY(search->hasFocus());
        auto *list = bed.page->side().findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 40);
        const QString snippet = list->model()->index(0, 0).data(HitModel::RowRole).value<HitModel::Row>().snippet;
        QVERIFY2(!snippet.isEmpty() && snippet.front().script() == QChar::Script_Cyrillic,
                 "in the customer's language");
        QTest::keyClicks(search, s("rtn"));  // letters of "return", with gaps
        QVERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() < 40);
        search->clear();
        for (const QChar c : s("возврат")) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(search, &press);
        }
        QVERIFY2(list->model()->rowCount() > 0, "the words of a text are found too");
        search->setText(s("warranty"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(bed.edit->toPlainText().contains(s("действует гарантия")));
        QVERIFY(bed.edit->hasFocus());
    }

    void theTabSaysHowOftenOneWasUsed() {
        RepliesBed bed;
        const replies::CannedReply reply = bed.add("hi", "Hi.");
        Card card;
        card.kind = s("reply_use");
        card.owner = reply.id.v;
        replies::Use use;
        use.count = 3;
        use.lastAt = bed.clock.now();
        use.byAgent = {{1, 3}};
        card.body = replies::bodyOf(use);
        bed.desk.cards().add(card);
        QCOMPARE(usedWords(bed.desk, bed.desk.replies().uses().value(reply.id.v), bed.clock.now()),
                 s("Used 3 times · last: Today · Olena Koval 3"));
        QCOMPARE(bed.desk.replies().find({}).first().entry, bed.desk.replies().index()->entries().size() - 1);
    }
};

QTEST_MAIN(RepliesTest)
#include "replies_test.moc"
