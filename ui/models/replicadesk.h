// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "link/linktimes.h"
#include "ui/models/desk.h"
#include "ui/models/deskplugins.h"
#include "ui/models/leaving.h"
#include "ui/models/newswatch.h"

namespace heard {
class WorkerThread;
}

namespace heard::link {
class BlobFetcher;
class Claims;
class HubLink;
class TokenRenewal;
class NetworkWatch;
class OutboxDeliverer;
class PresenceHints;
class TypingHints;
}  // namespace heard::link
namespace heard::replica {
class Reader;
class Replica;
struct Change;
struct OutboxEntry;
}  // namespace heard::replica

namespace heard::ui {

class AttachmentKeeper;
class ChannelSessions;
class DeskInbox;
class DraftSaver;
class HubSearch;
class HubChannelSetup;
class MessageModel;
class ReplicaPresence;
class ReplicaCards;
class ReplicaSearch;
class ReplicaCustomers;
class ReplicaDrafts;
class ReplicaKeeping;
class ReplicaEntries;
class Shelf;

/// What a desk is opened with.
struct DeskConfig {
    QString dataFolder;               ///< owner-only, of one hub: replica.db, outbox/, cache/
    QString ownFolder;                ///< what is the agent's with any hub: words.txt, dictionaries; empty: dataFolder
    std::shared_ptr<HubChoice> hubs;  ///< null: the desk makes one that knows only of this computer's own
    QString program;                  ///< as told to the hub: "heard 0.1.0"
    DeskPlugins plugins;
    link::LinkTimes times;
};

/// The real desk: the replica, the link, and the models over them. Shows what the replica holds at once, and follows a
/// hub when setHub() says where one is.
class ReplicaDesk final : public Desk {
    Q_OBJECT
public:
    /// Codes: "newer-database" (a later version's replica, left alone), "folder-failed", and those of storage/errors.h.
    [[nodiscard]] static Result<std::unique_ptr<ReplicaDesk>> open(const DeskConfig &config, const Clock &clock);
    /// The same in two steps: the replica's file is opened on its own thread while the caller does something else.
    using Begun = Result<std::unique_ptr<replica::Replica>>;
    [[nodiscard]] static Begun begin(const DeskConfig &config, const Clock &clock);
    [[nodiscard]] static Result<std::unique_ptr<ReplicaDesk>> finish(const DeskConfig &config, const Clock &clock,
                                                                     Begun begun);
    ~ReplicaDesk() override;

    /// Where the hub is. May come later than the window and again if the hub moved; the token is kept in memory only.
    /// `pins`: as in link::HubAddress.
    void setHub(const QUrl &socket, const QUrl &base, const QString &token, const QByteArrayList &pins = {});
    /// There is none to go to: "hub-not-started" and why.
    void setHubTrouble(const QString &code, const QString &detail);
    void retryNow();
    /// Sends the drafts that the agent's other devices have not got yet; told when the hub has them, or can't be
    /// reached.
    void sendDrafts(QObject *context, std::function<void()> told);
    /// Where a damaged replica was put at this start; empty: it was sound. For a word to the person.
    QString movedAside() const;

    QAbstractListModel *inbox() override;
    QAbstractListModel *messages() override;
    std::unique_ptr<MessageList> newMessages() override;
    Presence &presence() override;
    Drafts &drafts() override;
    Keeping &keeping() override;
    void setView(const InboxView &view) override;
    InboxView view() const override;
    int rowOf(ConversationId id) const override;
    InboxCounts counts() const override;
    void openConversation(ConversationId id) override;
    void openConversationAt(ConversationId id, MessageId at) override;
    bool canFetchNewer() const override;
    void fetchNewer() override;
    ConversationId currentConversation() const override;
    std::optional<Conversation> conversation(ConversationId id) const override;
    std::optional<Customer> customer(CustomerId id) const override;
    QList<Channel> channels() const override;
    Agent me() const override;
    QList<Agent> agents() const override;
    Cards &cards() override;
    const Cards &cards() const override;
    spelling::Speller &speller() override;
    ChannelSetup &channelSetup() override;
    HubChoice &hubChoice() override;
    Devices &devices() override;
    AuditLog &auditLog() override;
    Customers &customers() override;
    Entries &entries() override;
    SavedViews &savedViews() override;
    const SavedViews &savedViews() const override;
    void countMatching(const Filter &filter, QObject *context,
                       std::function<void(const InboxCount &)> counted) override;
    ReplyBook &replies() override { return *m_replies; }
    Scores &scores() override { return *m_scores; }
    LinkStatus link() const override;
    bool canAnswer(const QString &channelKind) const override;
    ReplyWindow replyWindow(ConversationId id) const override;

    using Desk::reply;
    void reply(ConversationId id, const ComposerDraft &draft, const SendWish &wish) override;
    void note(ConversationId id, const ComposerDraft &draft) override;
    QString resolve(ConversationId id) override;
    QString reopen(ConversationId id) override;
    QString snooze(ConversationId id, qint64 until) override;
    QString assign(ConversationId id, AgentId agent) override;
    QString tag(ConversationId id, const QStringList &added, const QStringList &removed) override;
    QString moveTo(ConversationId id, CardId department) override;
    QString markRead(ConversationId id) override;
    void sendAgain(const MessageRow &row) override;
    void dropReply(const MessageRow &row) override;
    void discard(const MessageRow &row) override;
    void turnIntoNote(const MessageRow &row) override;
    QList<OutboxRow> outbox() const override;
    void changeSent(const MessageRow &row, const QString &text) override;
    void takeBackSent(const MessageRow &row) override;
    bool canChangeSent(const MessageRow &row) const override;
    void typing(ConversationId id, bool writing) override;
    channelapi::DraftCheck check(ConversationId id, const ComposerDraft &draft, ChannelId over) const override;
    QString preview(ConversationId id, const ComposerDraft &draft, ChannelId over) const override;
    void moveLater(const Card &later, qint64 until) override;

    ComposerDraft draft(ConversationId id, bool note) const override;
    bool isDraftUnread(ConversationId id, bool note) const override;
    void saveDraft(ConversationId id, bool note, const ComposerDraft &draft) override;
    void keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) override;
    void keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) override;
    QString blobPath(const Part &part) override;

    Search &search() override;
    void keepFound(MessageId id, std::function<void()> kept) override;
    QList<PluginRow> plugins() const override;
    QStringList pluginFolders() const override;
    void loadSample() override;
    void removeSample() override;
    bool hasSample() const override;

Q_SIGNALS:
    /// The hub lets this desk in no more and wants all deleted that it has; `token` is what it said so to.
    void wipeOrdered(const QString &token);

private:
    ReplicaDesk(const DeskConfig &config, const Clock &clock, std::unique_ptr<replica::Replica> replica,
                std::unique_ptr<replica::Reader> reader, std::unique_ptr<replica::Reader> delivererReader);
    void connectParts();
    void onChanged(const replica::Change &change);
    void onLinkState();
    void tellNews(const replica::Change &change);
    void tellKeptReplies();
    void followMessages(const replica::Change &change);
    QString act(const char *verb, ConversationId id, QJsonObject args = {}, const QStringList &files = {});
    QList<Scores::Mark> pendingMarks(ConversationId id) const;
    void enqueue(replica::OutboxEntry entry);
    MessageId newestSeen(const Conversation &conversation) const;
    void fail(const Error &error, ConversationId id, const QJsonObject &facts = {});
    void giveBack(const MessageRow &row);
    void readDraftsAgain();
    void tellIfSent();
    void askPlugins();
    void setCacheFolder();
    void forgetErased();
    void makeSearch();
    std::function<void(const Result<QString> &)> keptAttachment(std::function<void(const QString &)> kept);

    const Clock &m_clock;
    QString m_dataFolder;
    QString m_ownFolder;
    std::shared_ptr<HubChoice> m_hubChoice;
    DeskPlugins m_plugins;
    // In the order of what needs what: the last goes first.
    std::unique_ptr<replica::Replica> m_replica;
    std::unique_ptr<replica::Reader> m_reader;
    std::unique_ptr<WorkerThread> m_worker;
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<link::HubLink> m_link;
    std::unique_ptr<link::NetworkWatch> m_network;  ///< of a hub elsewhere; the loopback never goes away
    std::unique_ptr<link::OutboxDeliverer> m_deliverer;
    std::unique_ptr<link::BlobFetcher> m_blobs;
    std::unique_ptr<link::TypingHints> m_typing;
    std::unique_ptr<link::PresenceHints> m_hints;
    std::unique_ptr<link::Claims> m_claims;
    std::unique_ptr<ReplicaPresence> m_presence;
    std::unique_ptr<ChannelSessions> m_sessions;
    std::unique_ptr<AttachmentKeeper> m_attachments;
    std::unique_ptr<DraftSaver> m_drafts;
    std::unique_ptr<ReplicaDrafts> m_otherDrafts;
    std::unique_ptr<ReplicaKeeping> m_keeping;
    std::unique_ptr<ReplicaCards> m_cards;
    std::unique_ptr<spelling::Speller> m_speller;  ///< made when first asked for
    std::unique_ptr<HubChannelSetup> m_channelSetup;
    std::unique_ptr<HubDevices> m_devices;
    std::unique_ptr<HubAuditLog> m_auditLog;
    std::unique_ptr<link::TokenRenewal> m_renewal;
    std::unique_ptr<ReplicaCustomers> m_customers;
    std::unique_ptr<ReplicaEntries> m_entries;
    std::unique_ptr<ReplyBook> m_replies;
    std::unique_ptr<Scores> m_scores;
    std::unique_ptr<DeskInbox> m_inbox;
    std::unique_ptr<MessageModel> m_messages;
    std::unique_ptr<Search> m_search;
    ReplicaSearch *m_ownSearch = nullptr;  ///< both of m_search
    HubSearch *m_hubSearch = nullptr;
    QList<QPointer<MessageModel>> m_otherMessages;  ///< of tabs and windows of their own

    NewsWatch m_news;
    QTimer m_readAgain;  ///< while drafts can't be read
    QPointer<QObject> m_sendContext;
    std::function<void()> m_draftsSent;
    bool m_draftsOffered = false;
    bool m_started = false;  ///< a hub was named, or why there is none
    Error m_hubTrouble;
    qint64 m_troubleSince = 0;
    bool m_hadSample = false;
    QList<PluginRow> m_hubPlugins;
    Leaving m_leaving;
    QHash<ConversationId, MessageId> m_readUpTo;
};

}  // namespace heard::ui
