// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/shell/conversationplace.h"
#include "ui/style/kit.h"

class QSettings;
class QSplitter;

namespace heard::ui {

class Composer;
class ConversationPane;
class ConversationSide;
class ConversationTabs;
class InboxList;
class ListHeader;
class NoticeBar;
class Pages;
class ReplyPopover;
class ViewChips;
class ViewsColumn;

/// Views, list, conversation with composer, and the side panel. Wires what one says to what another does, and
/// folds what has no room: the side panel below 1,180 px or where it does not fit, the views below 900.
class InboxPage final : public QWidget {
    Q_OBJECT
public:
    InboxPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    InboxList &list() { return *m_list; }
    /// The conversation in front: of the list, or of a tab beside it.
    ConversationPlace &place();
    ConversationPane &conversation();
    Composer &composer();
    ConversationTabs &tabs() { return *m_tabs; }
    ViewsColumn &views() { return *m_views; }
    ReplyPopover &popover();
    /// Beside the conversation in front.
    ConversationSide &side() { return place().side(); }
    void resolveOrReopen() { place().resolveOrReopen(); }
    void assign() { place().assign(); }  ///< shows whom to choose from
    void resolveAndNext();
    void nextUnread();
    /// In a tab of its own beside the one that follows the list.
    void openBeside(ConversationId id);
    void open(ConversationId id);
    /// All that waits on this computer, in front of the window.
    void showOutbox();
    /// What the desk has open already, in a page that is new.
    void showOpened();
    /// With that message in sight and marked for a moment; none: as above.
    void openAt(ConversationId id, MessageId message);
    /// What went wrong and how to mend it, on the screen until it is closed.
    void say(const QString &code, const QJsonObject &facts = {});
    /// In whole words; what was done goes by itself.
    void tell(const QString &sentence, bool done);
    /// What is on the screen of an active window has been read.
    void markReadIfSeen();
    void restore(const QSettings &settings);
    void remember(QSettings &settings) const;
    bool viewsFolded() const { return m_viewsFolded; }
    bool sideShown() const;

Q_SIGNALS:
    void channelWanted(heard::ChannelId id);  ///< its page in the settings
    void newChannelWanted();                  ///< what kinds there are
    void windowWanted(heard::ConversationId id);
    void registerWanted();  ///< a contact, to be taken down by hand

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeListColumn();
    QWidget *makeConversationColumn();
    void connectAll();
    void connectPlace(ConversationPlace &place);
    void showRowMenu(ConversationId id, const QPoint &global);
    void followTab();
    void chooseView(InboxView view);
    void changeView(const InboxView &view);
    void showViewsMenu();
    QWidget *welcome();
    void showRightPage();
    void fold();
    int leastWithSide() const;
    bool neverHeldAnything() const;

    Kit m_kit;
    Desk &m_desk;
    QSplitter *m_splitter;
    ViewsColumn *m_views;
    ListHeader *m_listHeader;
    ViewChips *m_chips;
    InboxList *m_list;
    Pages *m_right;
    QWidget *m_welcome = nullptr;
    QWidget *m_nothing;
    NoticeBar *m_notice;
    ConversationPlace *m_place;  ///< the one that follows the list
    ConversationTabs *m_tabs;
    Pages *m_sides;                 ///< one of each place, the one in front shown
    QString m_sidePage;             ///< that was chosen last, in whichever of them
    QHash<QString, Sort> m_orders;  ///< the order chosen for each view that has not the usual one
    bool m_viewsFolded = false;
    bool m_roomy = true;
    bool m_sideWanted = true;   ///< where there is room for it
    bool m_sideForced = false;  ///< asked for where there is little
};

}  // namespace heard::ui
