// SPDX-License-Identifier: GPL-3.0-or-later
// Views, their order and filters, rows marked for a bulk, and who else is there: as a person does and sees them.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "support/uibed.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/bulkresults.h"
#include "ui/inbox/conditionfield.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/sectiontitle.h"
#include "ui/inbox/viewbutton.h"
#include "ui/inbox/vieweditor.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/inbox/viewsection.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/chip.h"
#include "ui/style/chooser.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"

using namespace heard;
using namespace heard::ui;

namespace {

template <class Widget>
Widget *named(const QWidget &in, const QString &name) {
    for (Widget *each : in.findChildren<Widget *>())
        if (each->isVisible() && (each->accessibleName() == name || each->text() == name)) return each;
    return nullptr;
}

ViewButton *line(const QWidget &in, const QString &name) {
    QCoreApplication::processEvents();  // so that every line has its place
    return named<ViewButton>(in, name);
}

QList<qint64> idsOf(const test::DemoDesk &desk, int rows) {
    QList<qint64> ids;
    auto *model = const_cast<test::DemoDesk &>(desk).inbox();
    for (int row = 0; row < qMin(rows, model->rowCount()); ++row)
        ids << model->index(row, 0).data(Desk::IdRole).toLongLong();
    return ids;
}

/// The popup that is open.
Chooser *openChooser() {
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *chooser = qobject_cast<Chooser *>(widget); chooser && chooser->isVisible()) return chooser;
    return nullptr;
}

/// Types into the popup and presses Enter.
void choose(const QString &typed) {
    QTRY_VERIFY(openChooser());
    auto *field = openChooser()->findChild<QLineEdit *>();
    field->insert(typed);
    QTest::keyClick(field, Qt::Key_Return);
}

void closeChooser() {
    if (Chooser *chooser = openChooser()) QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!openChooser());
}

}  // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySectionIsThereWithItsCounts() {
        test::WindowBed bed;
        const ViewsColumn &views = bed.window->inbox().views();
        for (const char *name :
             {"Mine", "Unassigned", "All open", "Mentions", "Waiting", "Snoozed", "Drafts", "Outbox", "Resolved",
              "Late in delivery", "Delivery", "Returns", "Site chat", "Contact form", "vip", "срочно"})
            QVERIFY2(line(views, QString::fromUtf8(name)), name);
        QCOMPARE(line(views, QStringLiteral("Mentions"))->accessibleDescription(),
                 QStringLiteral("2 conversations, 1 unread"));
        QVERIFY(line(views, QStringLiteral("All open"))->isChecked());
        QTest::mouseClick(line(views, QStringLiteral("Mine")), Qt::LeftButton);
        QVERIFY(line(views, QStringLiteral("Mine"))->isChecked());
        QVERIFY(!line(views, QStringLiteral("All open"))->isChecked());
        for (const qint64 id : idsOf(bed.desk, 100))
            QCOMPARE(bed.desk.conversation(ConversationId{id})->assignee, bed.desk.me().id);
    }

    void theKeyboardGoesFromTopToBottom() {
        test::WindowBed bed;
        ViewsColumn &views = bed.window->inbox().views();
        QWidget *const first = views.findChildren<ViewButton *>().first();
        int last = -1;
        int stops = 0;
        QWidget *each = first;
        do {
            if (views.isAncestorOf(each) && each->isVisible() && each->focusPolicy() & Qt::TabFocus) {
                const int y = each->mapTo(&views, QPoint(0, each->height() / 2)).y();
                QVERIFY2(y >= last - 2, qPrintable(each->accessibleName()));
                last = y;
                ++stops;
            }
            each = each->nextInFocusChain();
        } while (each != first);
        QVERIFY(stops > 15);
    }

    void aSectionFoldsAndStaysFolded() {
        test::WindowBed bed;
        const auto title = [&] { return named<SectionTitle>(bed.window->inbox().views(), QStringLiteral("Channels")); };
        QTest::mouseClick(title(), Qt::LeftButton);
        QVERIFY(!line(bed.window->inbox().views(), QStringLiteral("Site chat")));
        QCOMPARE(title()->accessibleDescription(), QStringLiteral("folded"));
        bed.window->close();
        bed.reopen();
        QVERIFY(!line(bed.window->inbox().views(), QStringLiteral("Site chat")));
        QTest::keyClick(title(), Qt::Key_Space);
        QVERIFY(line(bed.window->inbox().views(), QStringLiteral("Site chat")));
    }

    void theOrderIsChosenAndRememberedForEachView() {
        test::WindowBed bed;
        const auto order = [&] { return named<Chip>(*bed.window, QStringLiteral("Order: Newest first")); };
        QTest::mouseClick(order(), Qt::LeftButton);
        auto *menu = bed.window->findChild<QMenu *>(QString(), Qt::FindChildrenRecursively);
        for (QMenu *each : bed.window->findChildren<QMenu *>())
            if (each->isVisible()) menu = each;
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(bed.desk.view().sort, Sort::Promise);
        const auto due = [&](int row) { return bed.desk.inboxRows().rows().at(row).dueAt; };
        QVERIFY(due(0) > 0 && due(0) <= due(1) && due(1) <= due(2));
        QVERIFY(!order());
        QTest::mouseClick(line(bed.window->inbox().views(), QStringLiteral("Mine")), Qt::LeftButton);
        QCOMPARE(bed.desk.view().sort, Sort::Newest);
        QTest::mouseClick(line(bed.window->inbox().views(), QStringLiteral("All open")), Qt::LeftButton);
        QCOMPARE(bed.desk.view().sort, Sort::Promise);
    }

    void chipsNarrowTheView() {
        test::WindowBed bed;
        QTest::mouseClick(named<Chip>(*bed.window, QStringLiteral("Unread")), Qt::LeftButton);
        QCOMPARE(bed.desk.inbox()->rowCount(), 3);
        QTest::mouseClick(named<Chip>(*bed.window, QStringLiteral("Unread")), Qt::LeftButton);
        QTest::mouseClick(named<Chip>(*bed.window, QStringLiteral("At risk")), Qt::LeftButton);
        const qint64 now = bed.clock.now();
        QVERIFY(bed.desk.inbox()->rowCount() > 0);
        for (const InboxRow &row : bed.desk.inboxRows().rows()) QVERIFY(row.dueAt - now <= 10 * 60'000);
        QTest::mouseClick(line(bed.window->inbox().views(), QStringLiteral("Drafts")), Qt::LeftButton);
        QVERIFY(!named<Chip>(*bed.window, QStringLiteral("Unread")));  // what was written has no such chips
    }

    void aViewIsMadeByChoosing() {
        test::WindowBed bed;
        QTest::mouseClick(named<QAbstractButton>(bed.window->inbox().views(), QStringLiteral("New view")),
                          Qt::LeftButton);
        auto *editor = bed.window->findChild<ViewEditor *>();
        QVERIFY(editor);
        auto *save = named<QAbstractButton>(*editor, QStringLiteral("Save"));
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(editor->findChild<QLineEdit *>(), QStringLiteral("Nobody's in delivery"));
        QVERIFY(save->isEnabled());
        const auto tick = [&](const QString &field, const QString &typed) {
            QTest::mouseClick(named<QAbstractButton>(*editor, field), Qt::LeftButton);
            choose(typed);
            closeChooser();
        };
        tick(QStringLiteral("Assigned to: Anybody"), QStringLiteral("nobo"));
        QVERIFY(named<QAbstractButton>(*editor, QStringLiteral("Assigned to: Nobody")));
        tick(QStringLiteral("Department: Any"), QStringLiteral("deliv"));
        QTest::mouseClick(named<Chip>(*editor, QStringLiteral("Resolved")), Qt::LeftButton);
        Filter wanted;
        wanted.statuses = {ConversationStatus::Open, ConversationStatus::Waiting, ConversationStatus::Snoozed,
                           ConversationStatus::Resolved};
        wanted.assignees = {Filter::kNobody};
        wanted.departments = {CardId{1}};
        int expected = 0;
        bed.desk.countMatching(wanted, this, [&expected](const InboxCount &count) { expected = count.all; });
        QTRY_VERIFY(expected > 0);
        QTRY_VERIFY(named<Label>(*editor, expected == 1 ? QStringLiteral("1 conversation now")
                                                        : QStringLiteral("%1 conversations now").arg(expected)));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(bed.desk.savedViews().all().last().name, QStringLiteral("Nobody's in delivery"));
        QCOMPARE(bed.desk.savedViews().all().last().filter, wanted);
        QVERIFY(bed.desk.savedViews().all().last().mine);
        QTest::mouseClick(line(bed.window->inbox().views(), QStringLiteral("Nobody's in delivery")), Qt::LeftButton);
        QCOMPARE(bed.desk.inbox()->rowCount(), expected);
    }

    void savedViewsAreChangedMovedAndRemoved() {
        test::WindowBed bed;
        SavedViews &saved = bed.desk.savedViews();
        for (const char *name : {"Second", "Third"}) saved.keep({{}, QString::fromLatin1(name), {}, true}, AgentId{1});
        const auto names = [&] {
            QStringList names;
            for (const SavedView &view : saved.all()) names << view.name;
            return names.join(QLatin1Char(' '));
        };
        saved.move(saved.all().at(2).id, 0);
        QCOMPARE(names(), QStringLiteral("Third Late in delivery Second"));
        saved.move(saved.all().at(0).id, 2);
        QCOMPARE(names(), QStringLiteral("Late in delivery Third Second"));
        // Drawn with the mouse above the first.
        ViewButton *third = line(bed.window->inbox().views(), QStringLiteral("Third"));
        ViewButton *first = line(bed.window->inbox().views(), QStringLiteral("Late in delivery"));
        QTest::mousePress(third, Qt::LeftButton);
        QTest::mouseRelease(third, Qt::LeftButton, {}, third->mapFromGlobal(first->mapToGlobal(QPoint(20, 2))));
        QCOMPARE(names(), QStringLiteral("Third Late in delivery Second"));
        bed.window->inbox().views().editView(saved.all().first().id);
        auto *editor = bed.window->findChild<ViewEditor *>();
        auto *name = editor->findChild<QLineEdit *>();
        name->setText(QStringLiteral("Late"));
        editor->findChild<QSpinBox *>()->setValue(30);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved.all().first().name, QStringLiteral("Late"));
        QCOMPARE(saved.all().first().filter.waitingMinutes, 30);
        QTest::mouseClick(line(bed.window->inbox().views(), QStringLiteral("Late")), Qt::LeftButton);
        saved.remove(saved.all().first().id);
        QCOMPARE(bed.desk.view().kind, InboxView::Kind::Open);
        QVERIFY(!line(bed.window->inbox().views(), QStringLiteral("Late")));
    }

    void whoAnswersIsChosenByTyping() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QTest::mouseClick(named<QAbstractButton>(*bed.window, QStringLiteral("Assigned: Nobody")), Qt::LeftButton);
        choose(QStringLiteral("doro"));
        QVERIFY(bed.desk.asked.contains(QStringLiteral("assign 1 to 2")));
        QVERIFY(named<QAbstractButton>(*bed.window, QStringLiteral("Assigned: Pavlo Doroshenko")));
    }

    void tagsAreTickedAndMade() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        auto *header = &bed.window->inbox().conversation().header();
        Q_EMIT header->tagsWanted(header);
        choose(QStringLiteral("vip"));
        QVERIFY(bed.desk.asked.contains(QStringLiteral("tag 1 +vip -")));
        closeChooser();
        Q_EMIT header->tagsWanted(header);
        choose(QStringLiteral("Новая"));
        QVERIFY(bed.desk.asked.contains(QStringLiteral("tag 1 +Новая -")));
        QCOMPARE(bed.desk.conversation(ConversationId{1})->tags,
                 (QStringList{QStringLiteral("vip"), QStringLiteral("Новая")}));
    }

    void rowsAreMarkedByMouseAndKeys() {
        test::WindowBed bed;
        InboxList &list = bed.window->inbox().list();
        RowMarks &marks = list.marks();
        const auto click = [&](int row, Qt::KeyboardModifiers keys, int x = 200) {
            QTest::mouseClick(list.viewport(), Qt::LeftButton, keys, QPoint(x, list.rowRect(row).center().y()));
        };
        const QList<qint64> ids = idsOf(bed.desk, 12);
        const auto marked = [&] {
            QList<qint64> rows;
            for (const ConversationId id : marks.ids()) rows << ids.indexOf(id.v);
            return rows;
        };
        click(0, {});
        QVERIFY(marks.isEmpty());
        click(2, Qt::ControlModifier);
        QCOMPARE(marked(), (QList<qint64>{0, 2}));
        click(5, Qt::ShiftModifier);
        QCOMPARE(marked(), (QList<qint64>{0, 2, 3, 4, 5}));
        click(3, {}, 20);
        QCOMPARE(marked(), (QList<qint64>{0, 2, 4, 5}));
        QCOMPARE(bed.desk.currentConversation().v, ids.first());
        click(1, {});
        QVERIFY(marks.isEmpty());
        QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(marked(), (QList<qint64>{1, 2, 3}));
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(marked(), (QList<qint64>{1, 2}));
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(marks.count(), bed.desk.inbox()->rowCount());
        QVERIFY(list.accessibleText(0).endsWith(QStringLiteral(", marked")));
        QTest::keyClick(&list, Qt::Key_Escape);
        QVERIFY(marks.isEmpty());
        // What leaves the list is marked no more.
        click(1, Qt::ControlModifier);
        bed.desk.resolve(ConversationId{ids.at(1)});
        QVERIFY(!marks.contains(ConversationId{ids.at(1)}));
    }

    void aBulkSaysWhatBecameOfEachRow() {
        test::WindowBed bed;
        InboxList &list = bed.window->inbox().list();
        auto *bar = bed.window->findChild<BulkBar *>();
        auto *results = bed.window->findChild<BulkResults *>();
        QVERIFY(!bar->isVisible() && !results->isVisible());
        for (const int row : {0, 1, 3}) list.marks().toggle(row);
        QVERIFY(bar->isVisible());
        bed.desk.holdDeeds();
        QTest::mouseClick(named<QAbstractButton>(*bar, QStringLiteral("Mark as read")), Qt::LeftButton);
        QVERIFY(results->isVisible());
        QVERIFY(named<Label>(*results, QStringLiteral("Mark as read: 0 done, 3 to come")));
        bed.desk.settleAll();
        QVERIFY(named<Label>(*results, QStringLiteral("Mark as read: 3 done")));
        QVERIFY(!results->findChild<QListWidget *>()->isVisible());
        bed.desk.refuseDeeds(QStringLiteral("not-allowed"));
        QTest::mouseClick(named<QAbstractButton>(*bar, QStringLiteral("Assign")), Qt::LeftButton);
        choose(QStringLiteral("iryna"));
        bed.desk.settleAll();
        QVERIFY(named<Label>(*results, QStringLiteral("Assign: 0 done, 3 refused")));
        auto *rows = results->findChild<QListWidget *>();
        QVERIFY(rows->isVisible());
        QCOMPARE(rows->item(0)->text(),
                 QStringLiteral("Анатолий Кузнецов: You are not allowed to do that. Ask your administrator."));
        QTest::mouseClick(named<QAbstractButton>(*bar, QStringLiteral("Mark none")), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        QVERIFY(results->isVisible());
    }

    void resolvingGoesOnToTheNextAndUnreadOnesAreFound() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QTRY_VERIFY(bed.window->isActiveWindow());
        const QList<qint64> ids = idsOf(bed.desk, 4);
        bed.window->inbox().open(ConversationId{ids.first()});
        QTest::keyClick(bed.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bed.desk.conversation(ConversationId{ids.first()})->status, ConversationStatus::Resolved);
        QCOMPARE(bed.desk.currentConversation().v, ids.at(1));
        QTest::keyClick(bed.window.get(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(bed.desk.currentConversation().v, ids.at(2));
    }

    void whatIsNotOnThisComputerIsSaid() {
        test::WindowBed bed;
        const QString away = QStringLiteral(
            "Older messages of this conversation are not on this computer. They come when the hub is there.");
        bed.desk.keeping().missing += ConversationId{1};
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("unreachable"));
        bed.window->inbox().open(ConversationId{2});
        QVERIFY(!named<Label>(*bed.window, away));
        bed.window->inbox().open(ConversationId{1});
        QVERIFY(named<Label>(*bed.window, away));
        bed.desk.setLink(LinkStatus::State::Connected);
        QVERIFY(named<Label>(*bed.window, QStringLiteral("Fetching older messages from the hub…")));
        bed.desk.keeping().fetch(ConversationId{1});
        QVERIFY(!named<Label>(*bed.window, QStringLiteral("Fetching older messages from the hub…")));
    }

    void whoElseIsThereIsSaid() {
        test::WindowBed bed;
        bed.window->inbox().open(ConversationId{1});
        QVERIFY(named<Label>(*bed.window, QStringLiteral("Looking at this conversation: Pavlo Doroshenko")));
        bed.desk.presence().put(ConversationId{1}, {{AgentId{3}, QStringLiteral("Iryna Savchuk"), true}});
        QVERIFY(named<Label>(*bed.window, QStringLiteral("Writing here: Iryna Savchuk")));
        bed.desk.presence().put(ConversationId{1}, {});
        QVERIFY(!named<Label>(*bed.window, QStringLiteral("Who else is here")));
        QVERIFY(bed.desk.presence().shown.values().contains(ConversationId{1}));
    }
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
