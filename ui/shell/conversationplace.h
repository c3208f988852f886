// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/replies/replypopover.h"
#include "ui/shell/conversationside.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Composer;
class ConversationPane;
class Label;

/// Where the messages of a conversation are now, unless something unsent was left in the old place.
[[nodiscard]] ConversationId whereIsNow(const Desk &desk, ConversationId id);

/// The open conversation of one desk with its composer, what is done with it, and what stands beside it: the inbox has
/// one, each further tab and each window of its own another (on a SideDesk). Tells colleagues what it shows while it is
/// on the screen.
class ConversationPlace final : public QWidget {
    Q_OBJECT
public:
    ConversationPlace(const Kit &kit, Desk &desk, QWidget *parent = nullptr);
    ~ConversationPlace() override;

    Desk &desk() { return m_desk; }
    ConversationPane &pane() { return *m_pane; }
    Composer &composer() { return *m_composer; }
    ReplyPopover &popover() { return *m_popover; }
    /// Stands where the owner of the place puts it, and goes with the place.
    ConversationSide &side() { return *m_side; }
    /// In the header; checkable. The owner says what it does.
    Button &sideToggle() { return *m_sideToggle; }
    /// Shows a page of it, with the keyboard in it.
    void goToSide(QLatin1String page);
    ConversationId current() const { return m_desk.currentConversation(); }
    QString title() const;  ///< the customer's name

    /// After another conversation was opened at the desk.
    void showOpened();
    /// What is on the screen of an active window has been read.
    void markReadIfSeen();

    /// Puts a canned reply in place of the letters from `from` to `to`, or at the caret; false if nothing can be
    /// written here.
    bool insertReply(CardId id, int from = -1, int to = -1);
    void resolve();
    void reopen();
    void resolveOrReopen();
    void assignToMe();
    void assign();  ///< shows whom to choose from
    void snooze();  ///< shows the times to choose from

Q_SIGNALS:
    void resolved(heard::ConversationId id);
    void moved();  ///< its messages are in another conversation now, which is open instead
    void titleChanged();
    void openWanted(heard::ConversationId id);  ///< another one, from the history
    void manageRepliesWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectChoices();
    void makeSide();
    void showComposerOrReason();
    void tellPresence();
    void followMessages();

    Kit m_kit;
    Desk &m_desk;
    ConversationPane *m_pane;
    Composer *m_composer;
    QPointer<ConversationSide> m_side;
    Button *m_sideToggle;
    Label *m_cannotAnswer;
    QPointer<ReplyPopover> m_popover;  ///< stands in the window, to have its room
};

}  // namespace heard::ui
