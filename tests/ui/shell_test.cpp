// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTimeEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/statusline.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/tabrow.h"
#include "ui/style/timechooser.h"
#include "ui/welcome/samplebanner.h"
#include "ui/welcome/welcomecard.h"

using namespace heard;
using namespace heard::ui;

namespace {

Button *button(QWidget &inside, const QString &name) {
    for (Button *one : inside.findChildren<Button *>())
        if (one->accessibleName() == name && one->isVisible()) return one;
    return nullptr;
}

}  // namespace

class ShellTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void fromListToReplyByKeyboard() {
        test::WindowBed bed;
        InboxList &list = bed.window->inbox().list();
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(bed.desk.currentConversation().v, 1);
        QTest::keyClick(&list, Qt::Key_Return);
        auto *edit = bed.window->findChild<ReplyEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("Until ten"));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("reply 1 Until ten")));
    }

    void aTimeOfOnesOwnIsChosenToSnooze() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        const auto choose = [&bed](const QString &words) {
            QTest::mouseClick(button(*bed.window, QStringLiteral("Snooze")), Qt::LeftButton);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (!action->text().startsWith(words)) continue;
                menu->setActiveAction(action);
                return QTest::keyClick(menu, Qt::Key_Return);
            }
            QFAIL("no such choice");
        };
        const auto chooser = [&bed] { return bed.window->findChild<TimeChooser *>(); };

        choose(QStringLiteral("Choose a time"));
        QTRY_VERIFY(chooser());
        QTest::keyClick(chooser(), Qt::Key_Escape);
        QTRY_VERIFY(!chooser());
        QVERIFY(bed.desk.asked.filter(QStringLiteral("snooze")).isEmpty());

        choose(QStringLiteral("Choose a time"));
        QTRY_VERIFY(chooser());
        auto *time = chooser()->findChild<QDateTimeEdit *>();
        QCOMPARE(time->accessibleName(), QStringLiteral("Snooze until"));
        time->setSelectedSection(QDateTimeEdit::YearSection);
        QTest::keyClick(time, Qt::Key_Up);  // by keys, a year on from tomorrow
        const qint64 wanted = time->dateTime().toMSecsSinceEpoch();
        QVERIFY(wanted > bed.clock.now() + 300LL * 24 * 3600 * 1000);
        time->setDateTime(QDateTime::fromMSecsSinceEpoch(0));
        QVERIFY2(time->dateTime().toMSecsSinceEpoch() > bed.clock.now(), "the past is not offered");
        time->setDateTime(QDateTime::fromMSecsSinceEpoch(wanted));
        for (QPushButton *one : chooser()->findChildren<QPushButton *>())
            if (one->text() == QStringLiteral("Snooze")) QTest::mouseClick(one, Qt::LeftButton);
        QTRY_VERIFY(!chooser());
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("snooze")).size(), 1);
        QCOMPARE(bed.desk.conversation(ConversationId{1})->status, ConversationStatus::Snoozed);
        QCOMPARE(bed.desk.conversation(ConversationId{1})->snoozedUntil / 1000, wanted / 1000);
    }

    void resolvingCanBeUndone() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QTest::mouseClick(button(*bed.window, QStringLiteral("Resolve")), Qt::LeftButton);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("resolve 1")));
        QVERIFY(button(*bed.window, QStringLiteral("Reopen")));
        auto *notice = bed.window->findChild<NoticeBar *>();
        QVERIFY(notice->sentence().startsWith(QStringLiteral("Resolved")));
        QTest::mouseClick(button(*notice, QStringLiteral("Undo")), Qt::LeftButton);
        QCOMPARE(bed.desk.conversation(ConversationId{1})->status, ConversationStatus::Open);
        QVERIFY(button(*bed.window, QStringLiteral("Resolve")));
    }

    void whatIsSeenIsRead() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        bed.window->inbox().open(ConversationId{3});
        QVERIFY(bed.desk.asked.contains(QStringLiteral("read 3")));
        QCOMPARE(bed.desk.conversation(ConversationId{3})->unread, 0);
    }

    void errorsSayCauseAndMend() {
        test::WindowBed bed;
        bed.desk.fail(QStringLiteral("disk-full"));
        auto *notice = bed.window->findChild<NoticeBar *>();
        QCOMPARE(notice->sentence(), QStringLiteral("The disk is full. Make room; nothing that was kept is lost."));
        QTest::mouseClick(button(*notice, QStringLiteral("Close this message")), Qt::LeftButton);
        QVERIFY(notice->sentence().isEmpty());
    }

    void theStatusLineSaysSinceWhen() {
        test::WindowBed bed;
        StatusLine &line = bed.window->statusLine();
        QCOMPARE(line.words(), QStringLiteral("Connected · 2 channels"));
        const auto labels = line.findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](Label *label) {
            return label->accessibleName() == QStringLiteral("Connection: Connected");
        }));
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("unreachable"));
        QCOMPARE(line.words(), QStringLiteral("Offline since 14:02"));
        bed.desk.reply(ConversationId{1}, {QStringLiteral("later"), {}, 0});
        QCOMPARE(line.words(), QStringLiteral("Offline since 14:02 · 1 reply in the outbox"));
    }

    void narrowWindowsFold() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QVERIFY(bed.window->inbox().sideShown());
        QVERIFY(!bed.window->inbox().viewsFolded());
        bed.window->resize(1100, 700);
        QVERIFY(!bed.window->inbox().sideShown());
        QVERIFY(!bed.window->inbox().viewsFolded());
        bed.window->resize(860, 700);
        QVERIFY(bed.window->inbox().viewsFolded());
        QVERIFY(button(*bed.window, QStringLiteral("Show views")));
        bed.window->resize(1400, 700);
        QVERIFY(bed.window->inbox().sideShown());
        QVERIFY(!bed.window->inbox().viewsFolded());
    }

    void anEmptyInboxWelcomes() {
        test::WindowBed bed;
        bed.desk.clear();
        auto *card = bed.window->findChild<WelcomeCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(button(*card, QStringLiteral("Open the chat page of your site"))->isEnabled());
        QVERIFY(button(*card, QStringLiteral("Open the form page"))->isEnabled());
        QTest::mouseClick(button(*card, QStringLiteral("Load sample data")), Qt::LeftButton);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("load sample")));
        auto *banner = bed.window->findChild<SampleBanner *>();
        QVERIFY(banner->isVisible());
        QTest::mouseClick(button(*banner, QStringLiteral("Remove sample data")), Qt::LeftButton);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("remove sample")));
        QVERIFY(!banner->isVisible());
        bed.desk.arriveNew(QStringLiteral("Оксана"), QStringLiteral("Здравствуйте"));
        QVERIFY(!card->isVisible());
    }

    void withoutItsPluginAConversationIsReadOnly() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QVERIFY(bed.window->inbox().composer().isVisible());
        bed.desk.setCanAnswer(false);
        QVERIFY(!bed.window->inbox().composer().isVisible());
        QVERIFY(bed.window->inbox().conversation().view().isVisible());
        bed.desk.setCanAnswer(true);
        QVERIFY(bed.window->inbox().composer().isVisible());
    }

    void keysReachEveryPlace() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        QTest::keyClick(bed.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bed.desk.view().kind, InboxView::Kind::Unassigned);
        QTest::keyClick(bed.window.get(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(bed.window.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(bed.desk.currentConversation().v, 1);
        QTest::keyClick(bed.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bed.desk.conversation(ConversationId{1})->status, ConversationStatus::Resolved);
        QTest::keyClick(bed.window.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(bed.window->inbox().conversation().view().hasFocus());
    }

    /// Everything that takes the keyboard says what it is.
    void everyFocusableWidgetHasAName() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        bed.window->showSettings();
        int seen = 0;
        for (QWidget *widget : bed.window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus) continue;
            const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            const QString name = told ? told->text(QAccessible::Name) : QString();
            ++seen;
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QLatin1String(widget->metaObject()->className()),
                                         widget->parent() ? QLatin1String(widget->parent()->metaObject()->className())
                                                          : QString())));
        }
        QVERIFY(seen > 20);
    }

    /// Pages of the side panel by mouse and by arrow keys; the one that was shown is shown again.
    void theSidePanelHasTabsAndRemembersTheOne() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        SidePanel &side = bed.window->inbox().side();
        auto *tabs = side.findChild<TabRow *>();
        QWidget *page = nullptr;
        side.addPage(QStringLiteral("more"), QStringLiteral("More"), [&page] { return page = new QWidget; });
        QCOMPARE(side.page(), QStringLiteral("customer"));
        QVERIFY2(!page, "made when it is first shown");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
        QCOMPARE(side.page(), QStringLiteral("more"));
        QVERIFY(page->isVisible());
        for (int i = tabs->count(); i > 1; --i) QTest::keyClick(tabs, Qt::Key_Left);
        QCOMPARE(side.page(), QStringLiteral("customer"));
        side.showPage(QStringLiteral("more"));
        side.showPage(QStringLiteral("no such"));
        QCOMPARE(side.page(), QStringLiteral("more"));

        QSettings settings(bed.folder.filePath(QStringLiteral("side.ini")), QSettings::IniFormat);
        side.showPage(QStringLiteral("history"));
        bed.window->inbox().remember(settings);
        bed.window->inbox().openBeside(ConversationId{2});
        QCOMPARE(bed.window->inbox().side().page(), QStringLiteral("history"));
        bed.window->inbox().side().showPage(QStringLiteral("replies"));
        bed.window->inbox().restore(settings);
        QCOMPARE(bed.window->inbox().side().page(), QStringLiteral("history"));
    }

    void theWindowRemembersItsPlace() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QTest::mouseClick(button(*bed.window, QStringLiteral("Show the side panel")), Qt::LeftButton);
        QVERIFY(!bed.window->inbox().sideShown());
        bed.window->resize(1300, 777);
        bed.window->close();
        bed.reopen({1300, 777});
        bed.window->inbox().open(ConversationId{2});
        QVERIFY(!bed.window->inbox().sideShown());
    }
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
