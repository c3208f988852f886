// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QtTest>

#include "replies/macro.h"
#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/replies/macrodialog.h"
#include "ui/replies/macrospage.h"
#include "ui/replies/stepedit.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/noticebar.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

using Do = replies::Step::Do;

QString s(const char *text) { return QString::fromUtf8(text); }

struct MacrosBed : test::WindowBed {
    ReplyEdit *edit = nullptr;

    MacrosBed() {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        window->inbox().open(ConversationId{1});
        edit = window->inbox().composer().findChild<ReplyEdit *>();
        edit->clear();
        desk.saveDraft(ConversationId{1}, false, {});
        desk.asked.clear();
    }
    replies::Macro add(const char *name, const QList<replies::Step> &steps) {
        replies::Macro macro;
        macro.name = s(name);
        macro.steps = steps;
        desk.cards().add(replies::cardOf(macro));
        return named(name);
    }
    replies::Macro named(const char *name) {
        const QList<Card> cards = desk.cards().all(QLatin1String(replies::kMacroKind));
        for (const Card &card : cards)
            if (card.body.value(QLatin1String("name")).toString() == s(name)) return *replies::macroFrom(card);
        return {};
    }
    static replies::Step reply(const char *text) {
        replies::Step step;
        step.text = s(text);
        return step;
    }
    static replies::Step step(Do deed) {
        replies::Step step;
        step.deed = deed;
        return step;
    }
    void run(const replies::Macro &macro) {
        QAction *action = window->actions().action(QStringLiteral("macro.%1").arg(macro.id.v));
        QVERIFY2(action, "a macro is an action of the window");
        action->trigger();
    }
    MacroDialog *dialog() {
        for (auto *each : window->findChildren<MacroDialog *>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    /// As a person does who has read it.
    void agree() { QTest::keyClick(dialog(), Qt::Key_Return); }
    /// What it asked of the desk, without what looking at a conversation asks.
    QStringList done() const {
        QStringList deeds;
        for (const QString &each : desk.asked)
            if (!each.startsWith(s("typing")) && !each.startsWith(s("read"))) deeds += each;
        return deeds;
    }
    bool said(const char *words) {
        for (auto *bar : window->findChildren<NoticeBar *>())
            if (bar->isVisible() && bar->sentence().contains(s(words))) return true;
        return false;
    }

    // On the page.
    MacrosPage *page() {
        window->showMacros();
        return window->findChild<MacrosPage *>();
    }
    template <typename T>
    T *field(QWidget *in, const char *name) {
        for (T *each : in->findChildren<T *>())
            if (each->accessibleName() == s(name) && !each->isHidden()) return each;
        return nullptr;
    }
    void press(QWidget *in, const char *words) {
        for (Button *button : in->findChildren<Button *>())
            if (button->isVisible() && (button->text() == s(words) || button->accessibleName() == s(words)))
                return button->click();
        QFAIL(words);
    }
};

}  // namespace

class MacrosTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsStepsAreShownBeforeItRunsTheFirstTimeAndDoneInTheirOrder() {
        MacrosBed bed;
        auto tag = MacrosBed::step(Do::Tag);
        tag.tags = {s("delivery"), s("late")};
        auto assign = MacrosBed::step(Do::Assign);
        assign.toMe = true;
        const auto macro = bed.add("Close", {MacrosBed::reply("All done."), tag, assign, MacrosBed::step(Do::Resolve)});
        bed.run(macro);
        QVERIFY(bed.dialog());
        QVERIFY(bed.done().isEmpty());
        QStringList words;
        for (Label *label : bed.dialog()->findChildren<Label *>()) words += label->text();
        for (const char *step :
             {"1. Reply: “All done.”", "2. Add the tags: delivery, late", "3. Assign to you", "4. Resolve"})
            QVERIFY2(words.contains(s(step)), step);
        bed.agree();
        QCOMPARE(bed.done(),
                 (QStringList{s("reply 1 All done."), s("tag 1 +delivery,late -"), s("assign 1"), s("resolve 1")}));
        QVERIFY(bed.said("Done: Close"));
    }

    void theSecondTimeItRunsAtOnceUntilItIsChanged() {
        MacrosBed bed;
        auto macro = bed.add("Wait", {MacrosBed::reply("A moment, please.")});
        bed.run(macro);
        bed.agree();
        bed.desk.asked.clear();
        bed.run(macro);
        QCOMPARE(bed.done(), QStringList{s("reply 1 A moment, please.")});
        bed.desk.asked.clear();
        macro.steps = {MacrosBed::reply("Two moments, please.")};
        bed.desk.cards().put(replies::cardOf(macro));
        bed.run(macro);
        QVERIFY2(bed.done().isEmpty(), "somebody has changed it: it is shown again");
        QVERIFY(bed.dialog());
    }

    void whoSaysNoToItHasNothingDone() {
        MacrosBed bed;
        bed.run(bed.add("Close", {MacrosBed::step(Do::Resolve)}));
        bed.dialog()->reject();
        QVERIFY(bed.done().isEmpty());
    }

    void whatOnlyAPersonCanFillInGoesIntoTheTextBox() {
        MacrosBed bed;
        bed.run(bed.add("Order", {MacrosBed::reply("It comes {{day}}."), MacrosBed::step(Do::Resolve)}));
        QVERIFY(!bed.dialog());
        QVERIFY(bed.done().isEmpty());
        QCOMPARE(bed.edit->toPlainText(), s("It comes {{day}}."));
        QVERIFY(bed.said("has done nothing yet"));
    }

    void aDraftIsNotWrittenOver() {
        MacrosBed bed;
        QTest::keyClicks(bed.edit, s("half a sentence"));
        bed.run(bed.add("Close", {MacrosBed::reply("All done.")}));
        QVERIFY(bed.done().isEmpty());
        QCOMPARE(bed.edit->toPlainText(), s("half a sentence"));
        QVERIFY(bed.said("There is a draft here already"));
    }

    void oneIsMadeOnThePageAndHasAPlaceForItsKey() {
        MacrosBed bed;
        MacrosPage *page = bed.page();
        QVERIFY(page);
        bed.press(page, "New macro");
        QTest::keyClicks(bed.field<QLineEdit>(page, "Name of the macro"), s("Thanks"));
        bed.press(page, "Save");
        QVERIFY2(!bed.named("Thanks").id, "a reply of no words is none");
        bed.field<QPlainTextEdit>(page, "Text of the step")->setPlainText(s("Thank you!"));
        bed.press(page, "Add a step");
        auto *deed = page->findChildren<StepEdit *>().last()->findChildren<QComboBox *>().first();
        deed->setCurrentIndex(deed->findData(int(Do::Resolve)));
        Q_EMIT deed->activated(deed->currentIndex());
        bed.press(page, "Save");
        const auto made = bed.named("Thanks");
        QVERIFY(made.id);
        QCOMPARE(made.steps.size(), 2);
        QCOMPARE(made.steps.first().text, s("Thank you!"));
        QCOMPARE(made.steps.last().deed, Do::Resolve);
        const QAction *action = bed.window->actions().action(QStringLiteral("macro.%1").arg(made.id.v));
        QVERIFY(action);
        QCOMPARE(action->text(), s("Macro: Thanks"));
        bed.desk.cards().remove(replies::cardOf(made));
        QVERIFY(!bed.window->actions().action(QStringLiteral("macro.%1").arg(made.id.v)));
    }

    void theLightningHasThemAll() {
        MacrosBed bed;
        bed.add("Thanks", {MacrosBed::reply("Thank you!")});
        bed.press(&bed.window->inbox().composer(), "Macros");
        QMenu *menu = nullptr;
        for (auto *each : bed.window->findChildren<QMenu *>())
            if (each->isVisible()) menu = each;
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), s("Thanks"));
        menu->actions().first()->trigger();
        QVERIFY(bed.dialog());
        menu->close();
    }
};

QTEST_MAIN(MacrosTest)
#include "macros_test.moc"
