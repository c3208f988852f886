// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimeEdit>
#include <QtTest>

#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/settings/keycatcher.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

/// The window, active, with its settings open at a page.
struct SettingsBed : test::WindowBed {
    SettingsPage *page = nullptr;

    explicit SettingsBed(SettingsPage::Page which) {
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->showSettings();
        page = window->findChild<SettingsPage *>();
        page->setPage(which);
    }
    Button *button(const QString &name, QWidget *inside = nullptr) const {
        for (Button *one : (inside ? inside : page)->findChildren<Button *>())
            if (one->accessibleName() == name && one->isVisible()) return one;
        return nullptr;
    }
    void press(const QString &name, QWidget *inside = nullptr) const {
        Button *one = button(name, inside);
        QVERIFY2(one && one->isEnabled(), qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    KeyCatcher *catcher() const { return page->findChild<KeyCatcher *>(); }
    void askKeyOf(const QString &words) const {
        press(QStringLiteral("Key of “%1”").arg(words));
        QVERIFY(catcher());
        QVERIFY(QTest::qWaitForWindowActive(catcher()));
    }
    QStringList said(QWidget *inside) const {
        QStringList texts;
        for (const Label *label : inside->findChildren<Label *>())
            if (label->isVisible()) texts << label->text();
        return texts;
    }
};

}  // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        test::UiBed::language().speak(QStringLiteral("en_GB"));
        test::UiBed::theme().setChoice(Theme::Choice::Light);
        QCoreApplication::processEvents();
    }

    // --- Departments ----------------------------------------------------------------------------------------------

    void aDepartmentGetsASignature() {
        SettingsBed bed(SettingsPage::Page::Departments);
        const auto cards = [&bed] { return bed.desk.cards().all(QStringLiteral("department")); };
        const auto signature = bed.page->findChildren<QPlainTextEdit *>();
        QCOMPARE(signature.size(), cards().size());
        const Card delivery = cards().first();
        QVERIFY(!bed.button(QStringLiteral("Save “Delivery”"))->isEnabled());
        QTest::mouseClick(signature.first()->viewport(), Qt::LeftButton);
        QTest::keyClicks(signature.first(), QStringLiteral("{agent}, Delivery"));
        // What somebody else does at the same time does not take the words away.
        Card theirs = delivery;
        theirs.body.insert(QStringLiteral("name"), QStringLiteral("Deliveries"));
        bed.desk.cards().put(theirs);
        QCOMPARE(signature.first()->toPlainText(), QStringLiteral("{agent}, Delivery"));
        bed.press(QStringLiteral("Save “Delivery”"));
        QCOMPARE(cards().first().body.value(QStringLiteral("signature")).toString(),
                 QStringLiteral("{agent}, Delivery"));
        QVERIFY(!bed.button(QStringLiteral("Save “Delivery”"))->isEnabled());
    }

    void departmentsAreAddedAndRemoved() {
        SettingsBed bed(SettingsPage::Page::Departments);
        const auto names = [&bed] {
            QStringList all;
            for (const Card &card : bed.desk.cards().all(QStringLiteral("department")))
                all << card.body.value(QStringLiteral("name")).toString();
            return all;
        };
        const QStringList before = names();
        QLineEdit *name = nullptr;
        for (QLineEdit *each : bed.page->findChildren<QLineEdit *>())
            if (each->accessibleName() == QStringLiteral("Name of the new department")) name = each;
        QVERIFY(name);
        QTest::keyClicks(name, QStringLiteral("Warranty"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(names(), before + QStringList(QStringLiteral("Warranty")));
        Button *remove = nullptr;
        QTRY_VERIFY((remove = bed.button(QStringLiteral("Remove “Warranty”…"))));
        remove->click();
        QCOMPARE(names().size(), before.size() + 1);
        bed.button(QStringLiteral("Remove it now"))->click();
        QCOMPARE(names(), before);
    }

    // --- Keys ---------------------------------------------------------------------------------------------------

    void aKeyIsChangedByPressing() {
        SettingsBed bed(SettingsPage::Page::Keys);
        bed.askKeyOf(QStringLiteral("Write a note"));
        // A key that is an action's now comes to the dialog and does not run it.
        QTest::keyClick(bed.catcher(), Qt::Key_J, Qt::ControlModifier);
        bed.press(QStringLiteral("Use this key"), bed.catcher());
        QCOMPARE(bed.window->actions().keys(QStringLiteral("writing.note")), QList{QKeySequence(Qt::CTRL | Qt::Key_J)});
        Button *shown = nullptr;
        QTRY_VERIFY((shown = bed.button(QStringLiteral("Key of “Write a note”"))) &&
                    shown->text() == QStringLiteral("Ctrl+J"));
        bed.press(QStringLiteral("Set the key of “Write a note” back"));
        QVERIFY(!bed.window->actions().isChanged(QStringLiteral("writing.note")));
    }

    void anothersKeyIsToldAndTaken() {
        SettingsBed bed(SettingsPage::Page::Keys);
        bed.askKeyOf(QStringLiteral("Write a note"));
        QTest::keyClick(bed.catcher(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bed.page->isVisible());  // nothing was resolved, nor the inbox shown
        QVERIFY(bed.said(bed.catcher()).join(u' ').contains(QStringLiteral("“Resolve or reopen”")));
        bed.press(QStringLiteral("Use this key"), bed.catcher());
        QVERIFY(bed.window->actions().keys(QStringLiteral("conversation.resolve")).isEmpty());
        QVERIFY(bed.window->actions().conflicts(QStringLiteral("writing.note")).isEmpty());
    }

    void keysOfEditingAreRefused() {
        SettingsBed bed(SettingsPage::Page::Keys);
        bed.askKeyOf(QStringLiteral("Write a note"));
        QTest::keyClick(bed.catcher(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(bed.said(bed.catcher()).join(u' ').contains(QStringLiteral("Text fields need this key")));
        QVERIFY(!bed.button(QStringLiteral("Use this key"), bed.catcher())->isEnabled());
        QTest::keyClick(bed.catcher(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.catcher());
        QVERIFY(!bed.window->actions().isChanged(QStringLiteral("writing.note")));
    }

    void aConflictThatIsThereIsMarked() {
        SettingsBed bed(SettingsPage::Page::Keys);
        // As a later version's new default could make one.
        bed.window->actions().setKey(QStringLiteral("writing.note"), QKeySequence(Qt::CTRL | Qt::Key_R));
        QTRY_VERIFY(bed.said(bed.page).contains(QStringLiteral("also the key of: Write a note")));
        QVERIFY(bed.said(bed.page).contains(QStringLiteral("also the key of: Write a reply")));
        bed.press(QStringLiteral("Set all keys back"));
        QTRY_VERIFY(!bed.said(bed.page).contains(QStringLiteral("also the key of: Write a note")));
    }

    void actionsAreFoundByWordsAndKeys() {
        SettingsBed bed(SettingsPage::Page::Keys);
        auto *search = bed.page->findChild<KeysPage *>()->findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("snoo"));
        QTRY_VERIFY(bed.said(bed.page).contains(QStringLiteral("Snooze")));
        QVERIFY(!bed.said(bed.page).contains(QStringLiteral("Write a note")));
        search->setText(QStringLiteral("ctrl+shift+n"));
        QTRY_VERIFY(bed.said(bed.page).contains(QStringLiteral("Write a note")));
        search->setText(QStringLiteral("no such thing"));
        QTRY_VERIFY(bed.said(bed.page).contains(QStringLiteral("No action has these words or this key.")));
    }

    // --- General ------------------------------------------------------------------------------------------------

    void theLanguageChangesWhileRunning() {
        SettingsBed bed(SettingsPage::Page::General);
        bed.window->inbox().open(ConversationId{1});
        bed.window->findChild<ReplyEdit *>()->setPlainText(QStringLiteral("Half a reply"));
        connect(&bed.window->preferences(), &Preferences::changed, &bed.window->preferences(),
                [&bed] { test::UiBed::language().speak(bed.window->preferences().language()); });
        bed.press(QStringLiteral("Українська"));
        QTRY_VERIFY(bed.window->findChild<SettingsPage *>() &&
                    bed.said(bed.window.get()).contains(QStringLiteral("Загальні")));
    }

    void whatIsOpenStaysOpen() {
        SettingsBed bed(SettingsPage::Page::General);
        bed.window->showInbox();
        bed.window->inbox().open(ConversationId{1});
        bed.window->findChild<ReplyEdit *>()->setPlainText(QStringLiteral("Half a reply"));
        QPointer<Composer> old(&bed.window->inbox().composer());
        test::UiBed::language().speak(QStringLiteral("ru"));
        QTRY_VERIFY(!old);
        QCOMPARE(bed.desk.currentConversation().v, 1);
        QCOMPARE(bed.window->inbox().list().current().v, 1);
        QCOMPARE(bed.window->findChild<ReplyEdit *>()->toPlainText(), QStringLiteral("Half a reply"));
        QTRY_VERIFY(bed.window->inbox().conversation().view().isVisible());
        QCOMPARE(bed.window->actions().action(QStringLiteral("writing.send"))->text(), QStringLiteral("Отправить"));
        // And it works: the keys are bound once, to what is on the screen.
        QTest::keyClick(bed.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("reply")), QStringList{QStringLiteral("reply 1 Half a reply")});
    }

    void choicesAreKept() {
        SettingsBed bed(SettingsPage::Page::General);
        bed.press(QStringLiteral("Dark"));
        QVERIFY(test::UiBed::theme().tokens().dark);
        QVERIFY(!bed.button(QStringLiteral("Start Heard again now")));
        bed.press(QStringLiteral("150 %"));
        QVERIFY(bed.button(QStringLiteral("Start Heard again now")));
        for (QCheckBox *box : bed.page->findChildren<QCheckBox *>()) box->setChecked(true);
        const Preferences again(bed.settings);
        QCOMPARE(again.theme(), Theme::Choice::Dark);
        QCOMPARE(again.textSize(), 150);
        QVERIFY(again.startsWithSystem());
        QVERIFY(again.staysInTray());
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("Start Heard again now"));
        QCOMPARE(restart.size(), 1);
    }

    void foolishSizesAreBounded() {
        SettingsBed bed(SettingsPage::Page::General);
        bed.settings.setValue(QStringLiteral("appearance/textSize"), QStringLiteral("9000"));
        QCOMPARE(bed.window->preferences().textSize(), 200);
        bed.settings.setValue(QStringLiteral("appearance/textSize"), QStringLiteral("huge"));
        QCOMPARE(bed.window->preferences().textSize(), 100);
    }

    // --- Notifications ------------------------------------------------------------------------------------------

    void rulesAreKept() {
        SettingsBed bed(SettingsPage::Page::Notices);
        bed.press(QStringLiteral("Mine and unassigned"));
        for (QCheckBox *box : bed.page->findChildren<QCheckBox *>())
            if (box->text() == QStringLiteral("Be silent every day")) box->setChecked(true);
        auto *from = bed.page->findChild<QTimeEdit *>();
        QVERIFY(from->isEnabled());
        from->setTime(QTime(21, 30));
        NoticeRules wanted;
        wanted.messages = NoticeRules::Messages::Mine;
        wanted.silence = true;
        wanted.silentFrom = QTime(21, 30);
        QCOMPARE(Preferences(bed.settings).notices(), wanted);
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
