// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/actions/keysheet.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/inbox/inboxlist.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

/// A window of its own with a few actions that count how often they ran.
struct ListBed {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    QWidget window;
    QMap<QString, int> ran;
    std::unique_ptr<ActionList> actions;

    ListBed() {
        open();
        window.show();
        window.activateWindow();
    }
    void open() {
        actions = std::make_unique<ActionList>(window, settings);
        add(QStringLiteral("going.a"), ActionGroup::Going, {QKeySequence(Qt::CTRL | Qt::Key_G)});
        add(QStringLiteral("writing.b"), ActionGroup::Writing, {QKeySequence(Qt::CTRL | Qt::Key_B)});
        add(QStringLiteral("writing.none"), ActionGroup::Writing, {});
    }
    void add(const QString &id, ActionGroup group, const QList<QKeySequence> &keys) {
        actions->add(id, group, id, keys, [this, id] { ++ran[id]; });
    }
    QStringList ids() const {
        QStringList all;
        for (const ActionEntry &entry : actions->entries()) all << entry.id;
        return all;
    }
};

const QKeySequence kCtrlT{Qt::CTRL | Qt::Key_T};

}  // namespace

class ActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theyStandByGroupAndRunByKey() {
        ListBed bed;
        QCOMPARE(bed.ids(),
                 QStringList({QStringLiteral("writing.b"), QStringLiteral("writing.none"), QStringLiteral("going.a")}));
        QTRY_VERIFY(bed.window.isActiveWindow());
        QTest::keyClick(&bed.window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(bed.ran.value(QStringLiteral("going.a")), 1);
        bed.actions->action(QStringLiteral("writing.none"))->trigger();
        QCOMPARE(bed.ran.value(QStringLiteral("writing.none")), 1);
    }

    void aChangedKeyWorksAndIsRemembered() {
        ListBed bed;
        QTRY_VERIFY(bed.window.isActiveWindow());
        QSignalSpy changed(bed.actions.get(), &ActionList::changed);
        bed.actions->setKey(QStringLiteral("going.a"), kCtrlT);
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(&bed.window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(bed.ran.value(QStringLiteral("going.a")), 0);
        QTest::keyClick(&bed.window, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(bed.ran.value(QStringLiteral("going.a")), 1);
        bed.open();
        QCOMPARE(bed.actions->keys(QStringLiteral("going.a")), QList{kCtrlT});
        QVERIFY(bed.actions->isChanged(QStringLiteral("going.a")));
        bed.actions->reset(QStringLiteral("going.a"));
        QCOMPARE(keyHint(bed.actions->keys(QStringLiteral("going.a"))), QStringLiteral("Ctrl+G"));
        QVERIFY(!bed.settings.contains(QStringLiteral("keys/going.a")));
    }

    void noKeyIsAChoiceToo() {
        ListBed bed;
        bed.actions->setKey(QStringLiteral("going.a"), {});
        bed.open();
        QVERIFY(bed.actions->keys(QStringLiteral("going.a")).isEmpty());
        bed.actions->resetAll();
        QVERIFY(!bed.actions->keys(QStringLiteral("going.a")).isEmpty());
    }

    void theDefaultChosenAgainFollowsLaterDefaults() {
        ListBed bed;
        bed.actions->setKey(QStringLiteral("going.a"), kCtrlT);
        bed.actions->setKey(QStringLiteral("going.a"), QKeySequence(Qt::CTRL | Qt::Key_G));
        QVERIFY(!bed.actions->isChanged(QStringLiteral("going.a")));
    }

    void conflictsAreTold() {
        ListBed bed;
        const QKeySequence ctrlB(Qt::CTRL | Qt::Key_B);
        QCOMPARE(bed.actions->conflicts(QStringLiteral("going.a"), ctrlB), QStringList{QStringLiteral("writing.b")});
        // Of two strokes: the first alone would never wait for the second.
        const QKeySequence twoStrokes(Qt::CTRL | Qt::Key_B, Qt::CTRL | Qt::Key_X);
        QCOMPARE(bed.actions->conflicts(QStringLiteral("going.a"), twoStrokes),
                 QStringList{QStringLiteral("writing.b")});
        QVERIFY(bed.actions->conflicts(QStringLiteral("going.a"), kCtrlT).isEmpty());
        QVERIFY(bed.actions->conflicts(QStringLiteral("writing.b"), ctrlB).isEmpty());
        bed.actions->setKey(QStringLiteral("going.a"), ctrlB);
        QCOMPARE(bed.actions->conflicts(QStringLiteral("writing.b")), QStringList{QStringLiteral("going.a")});
    }

    void whatControlsAndTextFieldsNeedIsReserved() {
        using Reserved = ActionList::Reserved;
        QCOMPARE(ActionList::reserved(QKeySequence(Qt::Key_Tab)), Reserved::Moves);
        QCOMPARE(ActionList::reserved(QKeySequence(Qt::SHIFT | Qt::Key_Down)), Reserved::Moves);
        QCOMPARE(ActionList::reserved(QKeySequence(Qt::CTRL | Qt::Key_V)), Reserved::Edits);
        QCOMPARE(ActionList::reserved(QKeySequence(Qt::CTRL | Qt::Key_Down)), Reserved::No);
        QCOMPARE(ActionList::reserved(QKeySequence(Qt::Key_J)), Reserved::No);
        QCOMPARE(ActionList::reserved({}), Reserved::No);
    }

    void whatComesAndGoesLeavesNothing() {
        ListBed bed;
        bed.add(QStringLiteral("writing.macro"), ActionGroup::Writing, {kCtrlT});
        bed.add(QStringLiteral("writing.macro"), ActionGroup::Writing, {kCtrlT});
        QCOMPARE(bed.ids().count(QStringLiteral("writing.macro")), 1);
        QTRY_VERIFY(bed.window.isActiveWindow());
        QTest::keyClick(&bed.window, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(bed.ran.value(QStringLiteral("writing.macro")), 1);
        bed.actions->remove(QStringLiteral("writing.macro"));
        QTest::keyClick(&bed.window, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(bed.ran.value(QStringLiteral("writing.macro")), 1);
        QVERIFY(!bed.actions->action(QStringLiteral("writing.macro")));
    }

    void hintsAreForReading() {
        QVERIFY(keyHint({}).isEmpty());
        QCOMPARE(keyHint({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}), QStringLiteral("F1 or ?"));
        QCOMPARE(keyHint({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}),
                 QStringLiteral("Ctrl+Return"));
        QCOMPARE(withKey(QStringLiteral("Send"), {}), QStringLiteral("Send"));
        QCOMPARE(withKey(QStringLiteral("Send"), {kCtrlT}), QStringLiteral("Send (Ctrl+T)"));
    }

    // --- In the real window -------------------------------------------------------------------------------------

    void noTwoOfTheWindowsActionsWantOneKey() {
        test::WindowBed bed;
        const ActionList &actions = bed.window->actions();
        QVERIFY(actions.entries().size() > 20);
        QSet<QString> words;
        for (const ActionEntry &entry : actions.entries()) {
            QVERIFY2(actions.conflicts(entry.id).isEmpty(), qPrintable(entry.id));
            QVERIFY2(!words.contains(entry.action->text()), qPrintable(entry.action->text()));
            words << entry.action->text();
            for (const QKeySequence &key : entry.action->shortcuts())
                QVERIFY2(ActionList::reserved(key) == ActionList::Reserved::No, qPrintable(entry.id));
        }
    }

    void theSheetComesOnAQuestionMarkUnlessOneWrites() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        bed.window->inbox().open(ConversationId{1});
        auto *edit = bed.window->findChild<ReplyEdit *>();
        edit->setFocus();
        QTest::keyClick(edit, '?');
        QVERIFY(edit->toPlainText().contains(u'?'));
        QVERIFY(!bed.window->findChild<KeySheet *>());
        bed.window->inbox().list().setFocus();
        QTest::keyClick(&bed.window->inbox().list(), '?');
        auto *sheet = bed.window->findChild<KeySheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QStringList said;
        for (const Label *label : sheet->findChildren<Label *>()) said << label->text();
        QVERIFY(said.contains(QStringLiteral("Resolve or reopen")));
        QVERIFY(said.contains(QStringLiteral("Ctrl+Shift+R")));
        QVERIFY(said.contains(QStringLiteral("F1 or ?")));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!bed.window->findChild<KeySheet *>());
    }

    void buttonsSayTheKeyThatIsInForce() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        const auto tip = [&](const char *name) {
            for (const Button *one : bed.window->findChildren<Button *>())
                if (one->accessibleName() == QLatin1String(name)) return one->toolTip();
            return QString();
        };
        QCOMPARE(tip("Resolve"), QStringLiteral("Resolve (Ctrl+Shift+R)"));
        bed.window->actions().setKey(QStringLiteral("conversation.resolve"), kCtrlT);
        QCOMPARE(tip("Resolve"), QStringLiteral("Resolve (Ctrl+T)"));
        bed.window->actions().setKey(QStringLiteral("conversation.resolve"), {});
        QCOMPARE(tip("Resolve"), QStringLiteral("Resolve"));
    }

    void anotherKeySends() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        bed.window->inbox().open(ConversationId{1});
        bed.window->actions().setKey(QStringLiteral("writing.send"), QKeySequence(Qt::ALT | Qt::Key_S));
        auto *edit = bed.window->findChild<ReplyEdit *>();
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, QStringLiteral("Yes"));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QTest::keyClick(edit, Qt::Key_S, Qt::AltModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("reply")), QStringList{QStringLiteral("reply 1 Yes")});
    }
};

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
