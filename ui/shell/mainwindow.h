// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <memory>

#include "ui/models/desk.h"
#include "ui/shell/openedbeside.h"
#include "ui/style/kit.h"

class QSettings;

namespace heard::ui {

class ActionList;
class ConversationPlace;
class ConversationWindow;
class InboxPage;
class EntryShell;
class MacroActions;
class MacrosPage;
class Pages;
class Preferences;
class Rail;
class RepliesPage;
class SearchBox;
class SettingsPage;
class StatusLine;
class TokenDialog;

/// The window: the rail, the page chosen there, the status line below, and the actions with their keys. Remembers its
/// place in `settings`, which outlives it. When the language changes all of it is made anew, and
/// what is open stays open.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Kit &kit, Desk &desk, QSettings &settings);
    ~MainWindow() override;

    InboxPage &inbox() { return *m_inbox; }
    StatusLine &statusLine() { return *m_status; }
    SearchBox &search() { return *m_search; }
    ActionList &actions() { return *m_actions; }
    Preferences &preferences() { return *m_preferences; }
    void showInbox();
    /// In a window of its own; the one that shows it already comes to the front.
    void openWindow(ConversationId id);
    QList<ConversationWindow *> conversationWindows() const;
    void showSettings();
    void showChannel(ChannelId id);
    void addChannel();
    EntryShell &entries() { return *m_entries; }
    void showReplies();
    void showMacros();
    /// For the token of the hub in use; of this computer's own there is none to give: the settings then.
    void signIn();
    /// The sheet of all keys.
    void showKeys();
    /// To the front, also from the dock.
    void comeForward();
    /// Keeps its place for the next start; so does closing it.
    void remember();
    /// The same, for the last time: windows that close one after the other as the program ends were open in it.
    void rememberForGood();

Q_SIGNALS:
    void restartWanted();
    void quitWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    void makeSearch();
    void restore();
    OpenedBeside openedBeside() const;
    void openBeside(const OpenedBeside &opened);
    void openWhatWasOpen();
    void showReply(CardId reply);
    void showTitle();
    void askForToken();
    void adopt(ConversationPlace &place);
    void showKeyHints();

    Kit m_kit;
    Desk &m_desk;
    QSettings &m_settings;
    Preferences *m_preferences;
    QTimer m_rebuild;
    bool m_wasShown = false;
    bool m_leaving = false;
    bool m_wantsToken = false;
    bool m_asked = false;  ///< for that token, in a window that is on the screen
    QPointer<TokenDialog> m_tokenDialog;
    Rail *m_rail;
    Pages *m_pages;
    InboxPage *m_inbox;
    SettingsPage *m_settingsPage = nullptr;
    RepliesPage *m_repliesPage = nullptr;
    MacrosPage *m_macrosPage = nullptr;
    StatusLine *m_status;
    SearchBox *m_search;
    QList<QPointer<ConversationWindow>> m_windows;
    std::unique_ptr<ActionList> m_actions;
    std::unique_ptr<MacroActions> m_macros;
    std::unique_ptr<EntryShell> m_entries;
};

}  // namespace heard::ui
