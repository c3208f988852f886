// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <functional>
#include <memory>

#include "channelapi/values.h"
#include "domain/people.h"
#include "ui/models/auditlog.h"
#include "ui/models/cards.h"
#include "ui/models/channelsetup.h"
#include "ui/models/customers.h"
#include "ui/models/devices.h"
#include "ui/models/drafts.h"
#include "ui/models/entries.h"
#include "ui/models/hubchoice.h"
#include "ui/models/keeping.h"
#include "ui/models/messagelist.h"
#include "ui/models/presence.h"
#include "ui/models/replybook.h"
#include "ui/models/replywindow.h"
#include "ui/models/rows.h"
#include "ui/models/savedviews.h"
#include "ui/models/scores.h"
#include "ui/models/sendwish.h"

namespace heard::spelling {
class Speller;
}

namespace heard::ui {

class Search;

/// The one door from the windows to the replica and the link: models to show, facts to read, things to do. All on the
/// main thread; no call waits for disk or network longer than one indexed read of the replica.
/// Abstract so that windows can be tried on data alone; the real one is ReplicaDesk.
class Desk : public QObject {
    Q_OBJECT
public:
    ~Desk() override;

    /// Of both models: the row's value (InboxRow or MessageRow).
    static constexpr int RowRole = Qt::UserRole + 1;
    /// Of inbox(): the conversation's id alone (qint64), which reads nothing.
    static constexpr int IdRole = Qt::UserRole + 2;

    // Models, owned by the desk. DisplayRole and AccessibleTextRole read as a person would say the row.
    virtual QAbstractListModel *inbox() = 0;
    /// The messages of the conversation that was opened last, oldest first. canFetchMore/fetchMore load older ones,
    /// which then come in as rows inserted at the top. Outbox entries are its last rows.
    virtual QAbstractListModel *messages() = 0;
    /// One more of the kind of messages(), for a tab or window of its own (SideDesk); the desk outlives it.
    virtual std::unique_ptr<MessageList> newMessages() = 0;

    virtual void setView(const InboxView &view) = 0;
    virtual InboxView view() const = 0;
    /// Its row in inbox() under the current view, or -1.
    virtual int rowOf(ConversationId id) const = 0;
    virtual InboxCounts counts() const = 0;

    virtual void openConversation(ConversationId id) = 0;  ///< none closes
    /// So that messages() has the message `at`, however far back it is; if it is not in the replica, as above.
    virtual void openConversationAt(ConversationId id, MessageId at) = 0;
    /// Opened far back: messages() does not reach to the newest one yet. Fetching inserts rows at the bottom.
    virtual bool canFetchNewer() const = 0;
    virtual void fetchNewer() = 0;
    virtual ConversationId currentConversation() const = 0;
    virtual std::optional<Conversation> conversation(ConversationId id) const = 0;
    virtual std::optional<Customer> customer(CustomerId id) const = 0;
    virtual QList<Channel> channels() const = 0;
    virtual Agent me() const = 0;
    virtual QList<Agent> agents() const = 0;  ///< those who left too, marked as removed
    virtual LinkStatus link() const = 0;
    /// False if no desk plugin for the kind is running: then the conversation can be read but not answered.
    virtual bool canAnswer(const QString &channelKind) const = 0;
    /// Until when its channel takes a reply; moves when the customer writes (conversationChanged) and with the
    /// channels.
    virtual ReplyWindow replyWindow(ConversationId id) const = 0;

    /// Judges what is written, in all composers.
    virtual spelling::Speller &speller() = 0;
    /// Small facts by kind and owner: canned replies, saved views, orders …
    virtual Cards &cards() = 0;
    virtual const Cards &cards() const = 0;
    /// Adding and changing channels, for administrators.
    virtual ChannelSetup &channelSetup() = 0;
    /// Which hub it works with, and going to another.
    virtual HubChoice &hubChoice() = 0;
    /// What agents sign in from.
    virtual Devices &devices() = 0;
    /// Who did what when, at the hub.
    virtual AuditLog &auditLog() = 0;
    /// Who the customers are, their histories, who may be the same person.
    virtual Customers &customers() = 0;
    /// What agents take down by hand, and customers from and for files.
    virtual Entries &entries() = 0;
    /// The filters that agents have named.
    virtual SavedViews &savedViews() = 0;
    virtual const SavedViews &savedViews() const = 0;
    /// How many conversations a filter that is not kept would show: counted elsewhere, told later.
    virtual void countMatching(const Filter &filter, QObject *context,
                               std::function<void(const InboxCount &)> counted) = 0;

    /// Who else looks at and writes in conversations.
    virtual Presence &presence() = 0;
    /// What was written for the same place on other devices, and what is shared.
    virtual Drafts &drafts() = 0;
    /// How much of what is settled this computer keeps.
    virtual Keeping &keeping() = 0;
    /// Canned replies, ready to be searched.
    virtual ReplyBook &replies() = 0;
    /// Standards, and how conversations were handled by them.
    virtual Scores &scores() = 0;

    // What an agent does. Each is kept durably at once and shown; failures come back as failed().
    // reply() and note(): when the entry is kept its draft is emptied and draftsChanged() said. The composer clears its
    // text on that and not before, so that a reply that could not be kept is still in front of its writer.
    virtual void reply(ConversationId id, const ComposerDraft &draft, const SendWish &wish) = 0;
    void reply(ConversationId id, const ComposerDraft &draft) { reply(id, draft, SendWish()); }
    virtual void note(ConversationId id, const ComposerDraft &draft) = 0;
    // These give a name for what was asked, by which settled() tells what became of it; empty: there was nothing to do.
    virtual QString resolve(ConversationId id) = 0;
    virtual QString reopen(ConversationId id) = 0;
    virtual QString snooze(ConversationId id, qint64 until) = 0;
    virtual QString assign(ConversationId id, AgentId agent) = 0;  ///< none: nobody
    QString assignToMe(ConversationId id) { return assign(id, me().id); }
    virtual QString tag(ConversationId id, const QStringList &added, const QStringList &removed) = 0;
    virtual QString moveTo(ConversationId id, CardId department) = 0;  ///< none: of no department
    virtual QString markRead(ConversationId id) = 0;                   ///< and what mentions this agent there
    virtual void sendAgain(
        const MessageRow &row) = 0;  ///< Failed, Uncertain or stopped in the outbox: a person decided
    virtual void dropReply(const MessageRow &row) = 0;  ///< gives the text back as a draft
    // Of the outbox, while it certainly has not left.
    virtual void discard(const MessageRow &row) = 0;       ///< text and all
    virtual void turnIntoNote(const MessageRow &row) = 0;  ///< the team has the words, the customer does not
    /// All that waits on this computer, in its order.
    virtual QList<OutboxRow> outbox() const = 0;
    /// Changes what was sent, or takes it back, where the channel can (canChangeSent).
    virtual void changeSent(const MessageRow &row, const QString &text) = 0;
    virtual void takeBackSent(const MessageRow &row) = 0;
    /// Of a reply that has gone out: by its channel, and because it is this agent's.
    virtual bool canChangeSent(const MessageRow &row) const = 0;
    virtual void typing(ConversationId id, bool writing) = 0;
    virtual channelapi::DraftCheck check(ConversationId id, const ComposerDraft &draft, ChannelId over) const = 0;
    /// The text as the customer will see it; `over`: by another channel than the conversation's; none: by that.
    virtual QString preview(ConversationId id, const ComposerDraft &draft, ChannelId over) const = 0;
    /// Another time for a reply for later (a card of kind "later"), or now; what has come since was seen.
    virtual void moveLater(const Card &later, qint64 until) = 0;

    // Drafts, per conversation; `note` is a draft of its own.
    virtual ComposerDraft draft(ConversationId id, bool note) const = 0;
    /// The disk does not give what is stored of it just now: what draft() says may be less, and must not be saved over
    /// it. draftsChanged() says when it can be read.
    virtual bool isDraftUnread(ConversationId id, bool note) const = 0;
    virtual void saveDraft(ConversationId id, bool note, const ComposerDraft &draft) = 0;
    /// Copies bytes (a pasted picture, a dropped file) into the desk's folder; the answer is the copy's path, empty if
    /// it failed or is above the limit, which failed() then says.
    virtual void keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) = 0;
    virtual void keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) = 0;

    /// The path of a blob's file in the desk's cache, empty if it has to be fetched first (blobReady tells when, or
    /// blobFailed).
    virtual QString blobPath(const Part &part) = 0;

    /// What can be found in all that this computer keeps and the hub has. One search box at a time.
    virtual Search &search() = 0;
    /// Takes a message that only the hub had, found by search(), into the replica, so that it can be opened.
    virtual void keepFound(MessageId id, std::function<void()> kept) = 0;

    virtual QList<PluginRow> plugins() const = 0;  ///< of this desk and of the hub
    virtual QStringList pluginFolders() const = 0;
    virtual void loadSample() = 0;
    virtual void removeSample() = 0;
    virtual bool hasSample() const = 0;

Q_SIGNALS:
    void countsChanged();
    void linkChanged();
    void channelsChanged();
    void agentsChanged();
    void pluginsChanged();
    void conversationChanged(heard::ConversationId id);                 ///< of the open one only
    void conversationsChanged(const QSet<heard::ConversationId> &ids);  ///< an empty set: any
    /// The hub has done what was asked (`code` empty) or refused it.
    void settled(const QString &asked, const QString &code, const QJsonObject &facts);
    void customerTyping(heard::ConversationId id, bool typing);
    void blobReady(heard::BlobId id);
    void blobFailed(heard::BlobId id, const QString &code);  ///< it was asked for and can't be had now
    void draftsChanged(heard::ConversationId id);            ///< none: any
    void sampleChanged();
    /// A customer or another agent has just written. Not said of what is caught up in bulk.
    void arrived(const heard::ui::News &news);
    /// Something an agent asked for did not happen. `code` and `facts` make the sentence; `conversation` may be none.
    void failed(const QString &code, const QJsonObject &facts, heard::ConversationId conversation);
};

}  // namespace heard::ui
