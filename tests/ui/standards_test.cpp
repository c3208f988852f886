// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QComboBox>
#include <QtTest>

#include "support/uibed.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/inboxpage.h"
#include "ui/standards/itemrow.h"
#include "ui/standards/scorebar.h"
#include "ui/standards/standardspanel.h"

using namespace heard;
using namespace heard::ui;
using standards::Mark;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct StandardsBed : test::WindowBed {
    StandardsPanel *panel;
    StandardsBed() {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        window->inbox().open(ConversationId{1});
        window->inbox().place().goToSide(ConversationSide::kStandards);
        panel = window->inbox().side().findChild<StandardsPanel *>();
        desk.asked.clear();
    }
    ItemRow *row(const char *text) const {
        for (auto *one : panel->findChildren<ItemRow *>())
            if (one->text().contains(s(text))) return one;
        return nullptr;
    }
    QString score() const { return panel->findChild<ScoreBar *>()->accessibleDescription(); }
    QString standard() const { return panel->findChild<QComboBox *>()->currentText(); }
};

}  // namespace

class StandardsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOneForTheConversationIsShownWithItsGuidance() {
        StandardsBed bed;
        QCOMPARE(bed.standard(), s("Question, site chat"));
        ItemRow *care = bed.row("Care:");
        QVERIFY(care);
        QVERIFY(care->guidance().contains(s("one step further")));
        QVERIFY(care->accessibleDescription().contains(s("open")));
    }

    void itIsMarkedByMouse() {
        StandardsBed bed;
        ItemRow *care = bed.row("Care:");
        QCOMPARE(care->mark(), Mark::None);
        for (const Mark wanted : {Mark::Met, Mark::NotMet, Mark::NotApplicable, Mark::None}) {
            QTest::mouseClick(care, Qt::LeftButton);
            QCOMPARE(care->mark(), wanted);
        }
        QCOMPARE(bed.desk.asked.filter(s("mark")).first(), s("mark 1 question-chat care met"));
    }

    void itIsMarkedByKeyboardAlone() {
        StandardsBed bed;
        const auto focused = [&bed] { return qobject_cast<ItemRow *>(bed.window->focusWidget()); };
        QVERIFY(focused());
        ItemRow *care = bed.row("Care:");
        for (int i = 0; i < 20 && focused() && focused() != care; ++i) QTest::keyClick(focused(), Qt::Key_Down);
        QCOMPARE(focused(), care);
        QTest::keyClick(care, Qt::Key_Plus);
        QCOMPARE(care->mark(), Mark::Met);
        QTest::keyClick(care, Qt::Key_Minus);
        QCOMPARE(care->mark(), Mark::NotMet);
        QTest::keyClick(care, Qt::Key_Space);
        QCOMPARE(care->mark(), Mark::NotApplicable);
        QTest::keyClick(care, Qt::Key_Delete);
        QCOMPARE(care->mark(), Mark::None);
    }

    void theScoreGrowsAndTheTabCounts() {
        StandardsBed bed;
        const QString before = bed.score();
        QTest::mouseClick(bed.row("Care:"), Qt::LeftButton);
        QTest::mouseClick(bed.row("Patience:"), Qt::LeftButton);
        QVERIFY(bed.score() != before);
        const standards::Score score = bed.desk.scores().current(ConversationId{1});
        QCOMPARE(score.items.size(), 2);
        const auto standard = bed.desk.scores().standardOf(score, s("webchat"), {});
        QHash<QString, standards::ItemMark> marks = score.items;
        QCOMPARE(bed.score(), scoreWords(standards::valueOf(*standard, marks)));
    }

    void theFirstReplyIsTheProgramsToSee() {
        StandardsBed bed;
        ItemRow *first = bed.row("First reply in time");
        QVERIFY(first);
        const Mark before = first->mark();
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(first->mark(), before);
        QVERIFY(bed.desk.asked.filter(s("mark")).isEmpty());
        QVERIFY2(!first->below().isEmpty(), "it says how long is left, or how long it took");
    }

    void anotherStandardIsTakenByHand() {
        StandardsBed bed;
        auto *choice = bed.panel->findChild<QComboBox *>();
        choice->setFocus();
        const int complaint = choice->findData(s("complaint"));
        while (choice->currentIndex() < complaint) QTest::keyClick(choice, Qt::Key_Down);
        while (choice->currentIndex() > complaint) QTest::keyClick(choice, Qt::Key_Up);
        QVERIFY(bed.row("Apologises"));
        QTest::mouseClick(bed.row("Apologises"), Qt::LeftButton);
        QCOMPARE(bed.desk.scores().current(ConversationId{1}).standard, s("complaint"));
        bed.window->inbox().open(ConversationId{2});
        bed.window->inbox().open(ConversationId{1});
        QCOMPARE(bed.standard(), s("Complaint"));
        QCOMPARE(bed.row("Apologises")->mark(), Mark::Met);
    }

    void aKeptScoreIsShownAndDoesNotChange() {
        StandardsBed bed;
        Card card;
        card.kind = s("score");
        card.owner = 1;
        standards::Score score;
        score.standard = s("question-chat");
        score.version = 1;
        score.items = {{s("care"), {Mark::Met, AgentId{1}, 5, {}}}};
        score.value = 3.25;
        score.final = true;
        score.finalAt = bed.clock.now();
        card.body = standards::bodyOf(score);
        bed.desk.cards().add(card);
        bed.desk.resolve(ConversationId{1});
        QCOMPARE(bed.row("Care:")->mark(), Mark::Met);
        QVERIFY(!bed.row("Care:")->isEnabled());
    }

    void aidsReadItemStateAndGuidance() {
        StandardsBed bed;
        ItemRow *care = bed.row("Care:");
        QTest::mouseClick(care, Qt::LeftButton);
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(care);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::CheckBox);
        QVERIFY(told->state().checked);
        QVERIFY(told->text(QAccessible::Name).startsWith(s("Care")));
        QVERIFY(told->text(QAccessible::Description).startsWith(s("met")));
    }
};

QTEST_MAIN(StandardsTest)
#include "standards_test.moc"
