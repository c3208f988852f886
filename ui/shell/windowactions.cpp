// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include <QCoreApplication>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/search/searchbox.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/conversationtabs.h"
#include "ui/shell/entries.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/button.h"

namespace heard::ui {

namespace {

struct ActionTr {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

}  // namespace

void addPlaceActions(ActionList &actions, const std::function<ConversationPlace &()> &place) {
    using Group = ActionGroup;
    const auto ctrl = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | key)}; };
    const auto ctrlShift = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | Qt::SHIFT | key)}; };
    const auto ctrlAlt = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | Qt::ALT | key)}; };
    const auto add = [&](const char *id, Group group, const QString &words, const QList<QKeySequence> &keys,
                         auto deed) {
        actions.add(QString::fromLatin1(id), group, words, keys, [place, deed] { deed(place()); });
    };
    // clang-format off
    add("conversation.resolve", Group::Conversation, ActionTr::tr("Resolve or reopen"), ctrlShift(Qt::Key_R), [](ConversationPlace &place) { place.resolveOrReopen(); });
    add("conversation.snooze", Group::Conversation, ActionTr::tr("Snooze"), ctrlShift(Qt::Key_S), [](ConversationPlace &place) { place.snooze(); });
    add("conversation.assign", Group::Conversation, ActionTr::tr("Assign to me"), ctrlShift(Qt::Key_A), [](ConversationPlace &place) { place.assignToMe(); });
    add("conversation.assignTo", Group::Conversation, ActionTr::tr("Assign to a colleague"), ctrlShift(Qt::Key_G), [](ConversationPlace &place) { place.assign(); });
    add("conversation.side", Group::Conversation, ActionTr::tr("Show or hide the side panel"), ctrlAlt(Qt::Key_P), [](ConversationPlace &place) { place.sideToggle().click(); });
    add("writing.reply", Group::Writing, ActionTr::tr("Write a reply"), ctrl(Qt::Key_R), [](ConversationPlace &place) { place.composer().setNote(false); });
    add("writing.note", Group::Writing, ActionTr::tr("Write a note"), ctrlShift(Qt::Key_N), [](ConversationPlace &place) { place.composer().setNote(true); });
    add("writing.send", Group::Writing, ActionTr::tr("Send"), ctrl(Qt::Key_Return), [](ConversationPlace &place) { place.composer().send(); });
    add("writing.later", Group::Writing, ActionTr::tr("Send later"), ctrlShift(Qt::Key_Return), [](ConversationPlace &place) { place.composer().chooseSendTime(); });
    add("writing.undo-send", Group::Writing, ActionTr::tr("Take the last reply back"), ctrlAlt(Qt::Key_Z), [](ConversationPlace &place) { place.composer().undoSend(); });
    add("writing.take-over", Group::Writing, ActionTr::tr("Take over from the colleague who is writing"), ctrlAlt(Qt::Key_O), [](ConversationPlace &place) { place.composer().takeOver(); });
    add("writing.emoji", Group::Writing, ActionTr::tr("Insert an emoji"), ctrl(Qt::Key_Period), [](ConversationPlace &place) { place.composer().showEmoji(); });
    add("writing.bold", Group::Writing, ActionTr::tr("Bold"), ctrl(Qt::Key_B), [](ConversationPlace &place) { place.composer().format(QStringLiteral("bold")); });
    add("writing.italic", Group::Writing, ActionTr::tr("Italic"), ctrl(Qt::Key_I), [](ConversationPlace &place) { place.composer().format(QStringLiteral("italic")); });
    add("writing.underline", Group::Writing, ActionTr::tr("Underlined"), ctrl(Qt::Key_U), [](ConversationPlace &place) { place.composer().format(QStringLiteral("underline")); });
    add("writing.link", Group::Writing, ActionTr::tr("Make a link"), ctrlShift(Qt::Key_K), [](ConversationPlace &place) { place.composer().format(QStringLiteral("text_link")); });
    add("writing.button", Group::Writing, ActionTr::tr("Add a button below the reply"), ctrlShift(Qt::Key_B), [](ConversationPlace &place) { place.composer().addButton(); });
    add("writing.preview", Group::Writing, ActionTr::tr("Preview as the customer sees it"), ctrlShift(Qt::Key_P), [](ConversationPlace &place) { place.composer().togglePreview(); });
    add("writing.attach", Group::Writing, ActionTr::tr("Attach a file"), ctrl(Qt::Key_O), [](ConversationPlace &place) { place.composer().chooseFiles(); });
    add("writing.macros", Group::Writing, ActionTr::tr("Choose a macro"), ctrlShift(Qt::Key_M), [](ConversationPlace &place) { Q_EMIT place.composer().macrosWanted(); });
    add("writing.hole", Group::Writing, ActionTr::tr("Next place to fill in"), ctrlShift(Qt::Key_J), [](ConversationPlace &place) { place.composer().toNextHole(); });
    add("going.replies", Group::Going, ActionTr::tr("Go to the canned replies"), ctrlShift(Qt::Key_L), [](ConversationPlace &place) { place.goToSide(ConversationSide::kReplies); });
    add("going.standards", Group::Going, ActionTr::tr("Go to the standards"), ctrlShift(Qt::Key_D), [](ConversationPlace &place) { place.goToSide(ConversationSide::kStandards); });
    // clang-format on
}

void tellKeys(Composer &composer, const ActionList &actions) {
    composer.setSendKey(keyHint(actions.keys(QStringLiteral("writing.send"))));
    QHash<QString, QString> keys;
    for (const auto &[type, id] : {std::pair("bold", "bold"), std::pair("italic", "italic"),
                                   std::pair("underline", "underline"), std::pair("text_link", "link")})
        keys.insert(QLatin1String(type), keyHint(actions.keys(QStringLiteral("writing.") + QLatin1String(id))));
    composer.setFormatKeys(keys);
}

void addWindowActions(ActionList &actions, MainWindow &window) {
    using Group = ActionGroup;
    const auto ctrl = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | key)}; };
    const auto ctrlAlt = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | Qt::ALT | key)}; };
    const auto ctrlShift = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | Qt::SHIFT | key)}; };
    // What is done with a conversation or in the inbox shows the inbox first.
    const auto inInbox = [&window](auto deed) {
        return [&window, deed] {
            window.showInbox();
            deed(window.inbox());
        };
    };
    const auto add = [&](const char *id, Group group, const QString &words, const QList<QKeySequence> &keys,
                         auto deed) { actions.add(QString::fromLatin1(id), group, words, keys, inInbox(deed)); };

    // clang-format off
    add("conversation.next", Group::Conversation, ActionTr::tr("Next conversation"), ctrl(Qt::Key_Down), [](InboxPage &page) { page.list().step(1); });
    add("conversation.previous", Group::Conversation, ActionTr::tr("Previous conversation"), ctrl(Qt::Key_Up), [](InboxPage &page) { page.list().step(-1); });
    add("conversation.resolveNext", Group::Conversation, ActionTr::tr("Resolve and open the next"), ctrlShift(Qt::Key_E), [](InboxPage &page) { page.resolveAndNext(); });
    add("conversation.nextUnread", Group::Conversation, ActionTr::tr("Next unread conversation"), ctrl(Qt::Key_J), [](InboxPage &page) { page.nextUnread(); });

    addPlaceActions(actions, [&window]() -> ConversationPlace & {
        window.showInbox();
        return window.inbox().place();
    });
    add("conversation.tab", Group::Conversation, ActionTr::tr("Open in a tab"), ctrl(Qt::Key_T), [](InboxPage &page) { page.openBeside(page.place().current()); });
    add("conversation.window", Group::Conversation, ActionTr::tr("Open in a window"), ctrlShift(Qt::Key_O), [](InboxPage &page) { if (page.place().current()) Q_EMIT page.windowWanted(page.place().current()); });
    add("conversation.closeTab", Group::Conversation, ActionTr::tr("Close the tab"), ctrl(Qt::Key_W), [](InboxPage &page) { page.tabs().closeCurrent(); });
    add("going.nextTab", Group::Going, ActionTr::tr("Next tab"), ctrl(Qt::Key_Tab), [](InboxPage &page) { page.tabs().step(1); });
    add("going.previousTab", Group::Going, ActionTr::tr("Previous tab"), ctrlShift(Qt::Key_Tab), [](InboxPage &page) { page.tabs().step(-1); });

    add("going.list", Group::Going, ActionTr::tr("Go to the conversations"), ctrl(Qt::Key_L), [](InboxPage &page) { page.list().setFocus(); });
    add("going.outbox", Group::Going, ActionTr::tr("Look through the outbox"), ctrlAlt(Qt::Key_U), [](InboxPage &page) { page.showOutbox(); });
    add("going.messages", Group::Going, ActionTr::tr("Go to the messages"), ctrl(Qt::Key_M), [](InboxPage &page) { page.conversation().view().setFocus(); });
    for (int n = 0; n < 9; ++n)
        add(qPrintable(QStringLiteral("going.view%1").arg(n + 1)), Group::Going, ActionTr::tr("View %1 from the top").arg(n + 1), ctrl(Qt::Key(Qt::Key_1 + n)), [n](InboxPage &page) { page.views().choose(n); });

    const auto addPlain = [&](const char *id, const QString &words, const QList<QKeySequence> &keys, auto deed) {
        actions.add(QString::fromLatin1(id), Group::Program, words, keys, deed);
    };
    addPlain("program.search", ActionTr::tr("Search"), ctrl(Qt::Key_K), [&window] { window.search().toggle(); });
    addPlain("program.entry", ActionTr::tr("Register a contact"), ctrl(Qt::Key_N), [&window] { window.entries().registerOne(); });
    addPlain("program.importCustomers", ActionTr::tr("Import customers"), {}, [&window] { window.entries().importCustomers(); });
    addPlain("program.exportCustomers", ActionTr::tr("Export customers"), {}, [&window] { window.entries().exportCustomers(); });
    addPlain("program.replies", ActionTr::tr("Edit canned replies"), ctrlAlt(Qt::Key_R), [&window] { window.showReplies(); });
    addPlain("program.macros", ActionTr::tr("Edit macros"), ctrlAlt(Qt::Key_M), [&window] { window.showMacros(); });
    addPlain("program.addChannel", ActionTr::tr("Add a channel"), QList<QKeySequence>(), [&window] { window.addChannel(); });
    addPlain("program.signIn", ActionTr::tr("Sign in to the hub"), {}, [&window] { window.signIn(); });
    addPlain("program.settings", ActionTr::tr("Settings"), ctrl(Qt::Key_Comma), [&window] { window.showSettings(); });
    addPlain("program.keys", ActionTr::tr("Show all keys"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [&window] { window.showKeys(); });
    addPlain("program.quit", ActionTr::tr("Quit Heard"), ctrl(Qt::Key_Q), [&window] { Q_EMIT window.quitWanted(); });
    // clang-format on
}

}  // namespace heard::ui
