// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QCloseEvent>
#include <QSettings>
#include <QVBoxLayout>
#include <optional>
#include <utility>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/actions/keysheet.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxlist.h"
#include "ui/models/search/search.h"
#include "ui/replies/macrospage.h"
#include "ui/replies/repliespage.h"
#include "ui/replies/replysource.h"
#include "ui/search/commandsource.h"
#include "ui/search/ordersource.h"
#include "ui/search/searchbox.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/tokendialog.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationtabs.h"
#include "ui/shell/conversationwindow.h"
#include "ui/shell/entries.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/macroactions.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/windowactions.h"
#include "ui/style/pages.h"
#include "ui/style/theme.h"

namespace heard::ui {

MainWindow::MainWindow(const Kit &kit, Desk &desk, QSettings &settings)
    : m_kit(kit), m_desk(desk), m_settings(settings), m_preferences(new Preferences(settings, this)) {
    setMinimumSize(720, 480);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0);
    connect(&m_rebuild, &QTimer::timeout, this, &MainWindow::rebuild);
    connect(&desk, &Desk::countsChanged, this, &MainWindow::showTitle);
    connect(&desk, &Desk::linkChanged, this, &MainWindow::askForToken);
    connect(m_preferences, &Preferences::changed, this, [this](Preferences::What what) {
        if (what == Preferences::What::Theme) m_kit.theme.setChoice(m_preferences->theme());
    });
    build();
    restore();
    m_inbox->list().setFocus();
}

void MainWindow::build() {
    m_rail = new Rail(m_kit, m_desk);
    m_pages = new Pages;
    m_inbox = new InboxPage(m_kit, m_desk);
    adopt(m_inbox->place());
    connect(&m_inbox->tabs(), &ConversationTabs::opened, this, [this](ConversationPlace *place) { adopt(*place); });
    m_status = new StatusLine(m_kit, m_desk);
    connect(m_status, &StatusLine::signInWanted, this, &MainWindow::signIn);
    m_settingsPage = nullptr;
    m_repliesPage = nullptr;
    m_macrosPage = nullptr;
    m_pages->addWidget(m_inbox);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    connect(m_inbox, &InboxPage::channelWanted, this, &MainWindow::showChannel);
    connect(m_inbox, &InboxPage::newChannelWanted, this, &MainWindow::addChannel);
    connect(m_rail, &Rail::chosen, this, [this](Rail::Page page) {
        switch (page) {
            case Rail::Page::Inbox: return showInbox();
            case Rail::Page::Replies: return showReplies();
            case Rail::Page::Macros: return showMacros();
            case Rail::Page::Settings: return showSettings();
        }
    });
    m_actions = std::make_unique<ActionList>(*this, m_settings);
    addWindowActions(*m_actions, *this);
    m_entries = std::make_unique<EntryShell>(m_kit, m_desk, *this);
    connect(m_inbox, &InboxPage::registerWanted, m_entries.get(), &EntryShell::registerOne);
    m_macros = std::make_unique<MacroActions>(m_kit, m_desk, m_settings, *this, *m_actions);
    connect(m_actions.get(), &ActionList::changed, this, &MainWindow::showKeyHints);
    makeSearch();
    connect(m_inbox, &InboxPage::windowWanted, this, &MainWindow::openWindow);
    showKeyHints();
    showTitle();
}

/// Another language: every text in every room is made anew, whoever wrote it, and in its direction. Drafts are kept as
/// the old composer goes; the desk knows what is open.
void MainWindow::rebuild() {
    std::optional<SettingsPage::Page> settingsPage;
    if (m_settingsPage && m_pages->currentWidget() == m_settingsPage) settingsPage = m_settingsPage->page();
    const bool replies = m_repliesPage && m_pages->currentWidget() == m_repliesPage;
    const bool macros = m_macrosPage && m_pages->currentWidget() == m_macrosPage;
    m_macros.reset();  // before what it stands on
    m_entries.reset();
    const OpenedBeside opened = openedBeside();
    for (ConversationWindow *window : conversationWindows()) delete window;
    m_inbox->remember(m_settings);
    delete takeCentralWidget();
    m_desk.setView(m_desk.view());  // its rows have words too
    build();
    m_inbox->restore(m_settings);
    m_inbox->showOpened();
    openBeside(opened);
    if (settingsPage) {
        showSettings();
        m_settingsPage->setPage(*settingsPage);
    } else if (replies) {
        showReplies();
    } else if (macros) {
        showMacros();
    } else {
        m_inbox->list().setFocus();
    }
}

MainWindow::~MainWindow() {
    for (ConversationWindow *window : conversationWindows()) delete window;
}

QList<ConversationWindow *> MainWindow::conversationWindows() const {
    QList<ConversationWindow *> open;
    for (const QPointer<ConversationWindow> &window : m_windows)
        if (window) open << window;
    return open;
}

OpenedBeside MainWindow::openedBeside() const {
    OpenedBeside opened{m_inbox->tabs().conversations(), {}};
    for (ConversationWindow *window : conversationWindows())
        opened.windows += {window->conversation(), window->saveGeometry()};
    return opened;
}

/// Those that this desk knows: one may have gone from the workspace.
void MainWindow::openBeside(const OpenedBeside &opened) {
    for (const ConversationId id : opened.tabs)
        if (m_desk.conversation(id)) m_inbox->openBeside(id);
    m_inbox->tabs().showFirst();
    for (const OpenedBeside::Window &window : opened.windows) {
        if (!m_desk.conversation(window.conversation)) continue;
        openWindow(window.conversation);
        m_windows.last()->restoreGeometry(window.geometry);
    }
}

void MainWindow::openWhatWasOpen() {
    const OpenedBeside opened = OpenedBeside::in(m_settings, m_desk.hubChoice().inUse().toString());
    openBeside(opened);
    if (!opened.windows.isEmpty()) activateWindow();
}

void MainWindow::openWindow(ConversationId id) {
    for (ConversationWindow *window : conversationWindows()) {
        if (window->conversation() != id) continue;
        window->raise();
        return window->activateWindow();
    }
    auto *window = new ConversationWindow(m_kit, m_desk, m_settings, id);
    adopt(window->place());
    m_windows.removeAll(nullptr);
    m_windows << window;
    window->show();
}

/// What can be done stands beside what can be found: one box for both.
void MainWindow::makeSearch() {
    m_search = new SearchBox(m_kit, m_desk, m_settings, centralWidget());
    m_desk.search().addSource(new CommandSource(
        [this] {
            QList<QAction *> actions;
            for (const ActionEntry &entry : m_actions->entries()) actions += entry.action;
            return actions;
        },
        m_search));
    auto *orders = new OrderSource(m_desk, m_search);
    m_desk.search().addSource(orders);
    connect(orders, &OrderSource::openWanted, this, [this](ConversationId id, bool beside) {
        showInbox();
        beside ? m_inbox->openBeside(id) : m_inbox->open(id);
    });
    auto *replies = new ReplySource(m_desk, m_search);
    m_desk.search().addSource(replies);
    connect(replies, &ReplySource::insertWanted, this, [this](CardId reply) {
        showInbox();
        if (!m_inbox->place().insertReply(reply)) showReply(reply);
    });
    connect(replies, &ReplySource::showWanted, this, &MainWindow::showReply);
    connect(m_search, &SearchBox::openWanted, this, [this](ConversationId conversation, MessageId message) {
        showInbox();
        m_inbox->openAt(conversation, message);
    });
    connect(m_rail, &Rail::searchWanted, m_search, [this] { m_search->open(); });
}

void MainWindow::showInbox() {
    m_rail->setPage(Rail::Page::Inbox);
    m_pages->setCurrentWidget(m_inbox);
}

/// Made when first looked at: it is not needed for the first picture.
void MainWindow::showSettings() {
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_kit, m_desk, *m_actions, *m_preferences);
        m_pages->addWidget(m_settingsPage);
        connect(m_settingsPage, &SettingsPage::restartWanted, this, &MainWindow::restartWanted);
    }
    m_rail->setPage(Rail::Page::Settings);
    m_pages->setCurrentWidget(m_settingsPage);
}

void MainWindow::showChannel(ChannelId id) {
    showSettings();
    m_settingsPage->showChannel(id);
}

void MainWindow::addChannel() {
    showSettings();
    m_settingsPage->showKinds();
}

void MainWindow::showReplies() {
    if (!m_repliesPage) {
        m_repliesPage = new RepliesPage(m_kit, m_desk);
        m_pages->addWidget(m_repliesPage);
    }
    m_rail->setPage(Rail::Page::Replies);
    m_pages->setCurrentWidget(m_repliesPage);
    m_repliesPage->takeFocus();
}

void MainWindow::signIn() {
    const HubChoice &choice = m_desk.hubChoice();
    if (choice.inUse().isEmpty() || choice.isForOneStart()) {
        showSettings();
        return m_settingsPage->setPage(SettingsPage::Page::Hub);
    }
    if (!m_tokenDialog) m_tokenDialog = new TokenDialog(m_kit, m_desk, this);
    m_tokenDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_tokenDialog->open();
}

/// Once each time that it is missing; who was signed out by a person signs in when they choose to.
void MainWindow::askForToken() {
    const LinkStatus link = m_desk.link();
    const bool wanted = m_desk.hubChoice().wantsToken(link) && link.code != QLatin1String("signed-out");
    if (wanted != std::exchange(m_wantsToken, wanted)) m_asked = false;
    if (!wanted || !isVisible() || std::exchange(m_asked, true)) return;
    signIn();
}

void MainWindow::showReply(CardId reply) {
    showReplies();
    m_repliesPage->choose(reply);
}

void MainWindow::showMacros() {
    if (!m_macrosPage) {
        m_macrosPage = new MacrosPage(m_kit, m_desk);
        m_pages->addWidget(m_macrosPage);
        connect(m_macrosPage, &MacrosPage::keysWanted, this, [this] {
            showSettings();
            m_settingsPage->setPage(SettingsPage::Page::Keys);
        });
    }
    m_rail->setPage(Rail::Page::Macros);
    m_pages->setCurrentWidget(m_macrosPage);
    m_macrosPage->takeFocus();
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showTitle() {
    const int unread = m_desk.counts().unread;
    setWindowTitle(unread > 0 ? tr("(%1) Heard").arg(unread) : tr("Heard"));
}

void MainWindow::showKeys() {
    auto *sheet = new KeySheet(m_kit, *m_actions, this);
    connect(sheet, &KeySheet::changeWanted, this, [this] {
        showSettings();
        m_settingsPage->setPage(SettingsPage::Page::Keys);
    });
    sheet->open();
}

/// What is chosen in one composer holds in all of them.
void MainWindow::adopt(ConversationPlace &place) {
    Composer &composer = place.composer();
    composer.setUndoSeconds(m_preferences->undoSeconds());
    connect(&composer, &Composer::undoSecondsChosen, m_preferences, &Preferences::setUndoSeconds);
    connect(m_preferences, &Preferences::changed, &composer, [this, &composer](Preferences::What what) {
        if (what == Preferences::What::Undo) composer.setUndoSeconds(m_preferences->undoSeconds());
    });
    connect(&composer, &Composer::macrosWanted, this, [this, &place] {
        if (m_macros) m_macros->popUp(place);
    });
    connect(&place, &ConversationPlace::manageRepliesWanted, this, [this] {
        comeForward();
        showReplies();
    });
    if (m_actions) tellKeys(composer, *m_actions);
}

/// Buttons say the keys that do the same.
void MainWindow::showKeyHints() {
    m_inbox->conversation().header().setResolveKey(keyHint(m_actions->keys(QStringLiteral("conversation.resolve"))));
    for (Composer *composer : m_inbox->findChildren<Composer *>()) tellKeys(*composer, *m_actions);
}

void MainWindow::restore() {
    resize(1280, 820);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_inbox->restore(m_settings);
}

void MainWindow::remember() {
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_inbox->remember(m_settings);
    if (m_wasShown) openedBeside().keepIn(m_settings, m_desk.hubChoice().inUse().toString());
}

void MainWindow::rememberForGood() {
    remember();
    m_leaving = true;
}

/// After the first picture: it needs none of them.
void MainWindow::showEvent(QShowEvent *event) {
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, &MainWindow::askForToken);
    if (std::exchange(m_wasShown, true)) return;
    QTimer::singleShot(0, this, &MainWindow::openWhatWasOpen);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    if (!m_leaving) remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_rebuild.start();
    // What came in while one was elsewhere is read when one comes back.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_inbox->markReadIfSeen();
}

}  // namespace heard::ui
