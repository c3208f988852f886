// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTemporaryDir>

#include "base/clock.h"
#include "spelling/speller.h"
#include "support/demoaudit.h"
#include "support/democards.h"
#include "support/demochannelsetup.h"
#include "support/democustomers.h"
#include "support/demodevices.h"
#include "support/demodrafts.h"
#include "support/demoentries.h"
#include "support/demohubchoice.h"
#include "support/demopresence.h"
#include "support/listmodel.h"
#include "ui/models/desk.h"
#include "ui/models/search/search.h"

namespace heard::test {

/// A desk on data alone: the windows are built, tried and pictured on it. It does what is asked at once, in memory, and
/// remembers it for the tests to look at.
class DemoDesk final : public ui::Desk {
public:
    explicit DemoDesk(const Clock &clock);

    // What tests and pictures set up.
    void fillLikeTheMock();
    void fillMany(int conversations);
    /// The standards and starter replies that a new workspace has.
    void fillReadyMade();
    void clear();
    void setLink(ui::LinkStatus::State state, const QString &code = {});
    void setChannel(const Channel &channel);
    void setCustomerOf(ConversationId id, CustomerId customer);
    void mergeInto(ConversationId from, ConversationId into);
    void setLastInbound(ConversationId id, qint64 at);
    void arrive(ConversationId id, const QString &text);
    void arriveNew(const QString &name, const QString &text);
    void setDelivery(int row, Delivery delivery, const QString &failure = {}, const QJsonObject &facts = {});
    void add(const ui::MessageRow &message);
    void setOlder(const QList<ui::MessageRow> &older) { m_older = older; }
    void setCanAnswer(bool can);
    void setPlugins(const QList<ui::PluginRow> &plugins);
    void setSample(bool sample);
    void setBlob(BlobId id, const QString &path);
    void failBlob(BlobId id, const QString &code) { Q_EMIT blobFailed(id, code); }
    void sayTyping(ConversationId id, bool typing) { Q_EMIT customerTyping(id, typing); }
    void fail(const QString &code, const QJsonObject &facts = {}) { Q_EMIT failed(code, facts, m_open); }
    void refuseReplies(bool refuse) { m_refuseReplies = refuse; }
    void setCheck(const channelapi::DraftCheck &check) { m_check = check; }
    ListModel<ui::InboxRow> &inboxRows() { return m_inbox; }
    ListModel<ui::MessageRow> &messageRows() { return m_messages; }
    /// What was asked, in words: "reply 3 text", "resolve 3" …
    QStringList asked;
    QList<QImage> pictures;  ///< that were given to be attached

    QAbstractListModel *inbox() override { return &m_inbox; }
    QAbstractListModel *messages() override { return &m_messages; }
    std::unique_ptr<ui::MessageList> newMessages() override;
    DemoPresence &presence() override { return m_presence; }
    DemoDrafts &drafts() override { return m_otherDrafts; }
    DemoKeeping &keeping() override { return m_keeping; }
    /// What bulks and others ask from now on is refused with this code; empty: done.
    void refuseDeeds(const QString &code) { m_refusal = code; }
    /// Nothing is answered until settleAll().
    void holdDeeds() { m_holds = true; }
    void settleAll();
    void setView(const ui::InboxView &view) override;
    ui::InboxView view() const override { return m_view; }
    int rowOf(ConversationId id) const override;
    ui::InboxCounts counts() const override;
    void openConversation(ConversationId id) override;
    void openConversationAt(ConversationId id, MessageId at) override;
    bool canFetchNewer() const override { return false; }
    void fetchNewer() override {}
    ConversationId currentConversation() const override { return m_open; }
    std::optional<Conversation> conversation(ConversationId id) const override;
    std::optional<Customer> customer(CustomerId id) const override { return m_customers.customer(id); }
    QList<Channel> channels() const override { return m_channels; }
    Agent me() const override;
    void setRoles(const QStringList &roles) { m_roles = roles; }
    QList<Agent> agents() const override { return m_agents; }
    ui::Cards &cards() override { return m_cards; }
    spelling::Speller &speller() override { return m_speller; }
    DemoChannelSetup &channelSetup() override { return m_channelSetup; }
    DemoHubChoice &hubChoice() override { return m_hubChoice; }
    DemoDevices &devices() override { return m_devices; }
    DemoAudit &auditLog() override { return m_audit; }
    DemoCustomers &customers() override { return m_customers; }
    DemoEntries &entries() override { return m_entries; }
    const ui::Cards &cards() const override { return m_cards; }
    ui::SavedViews &savedViews() override { return m_saved; }
    const ui::SavedViews &savedViews() const override { return m_saved; }
    void countMatching(const Filter &filter, QObject *context,
                       std::function<void(const ui::InboxCount &)> counted) override;
    ui::ReplyBook &replies() override { return m_replies; }
    ui::Scores &scores() override { return m_scores; }
    ui::LinkStatus link() const override { return m_link; }
    bool canAnswer(const QString &) const override { return m_canAnswer; }
    ui::ReplyWindow replyWindow(ConversationId id) const override;
    using Desk::reply;
    void reply(ConversationId id, const ui::ComposerDraft &draft, const ui::SendWish &wish) override;
    void note(ConversationId id, const ui::ComposerDraft &draft) override;
    QString resolve(ConversationId id) override {
        return setStatus(id, ConversationStatus::Resolved, QStringLiteral("resolve"));
    }
    QString reopen(ConversationId id) override {
        return setStatus(id, ConversationStatus::Open, QStringLiteral("reopen"));
    }
    QString snooze(ConversationId id, qint64 until) override;
    QString assign(ConversationId id, AgentId agent) override;
    QString tag(ConversationId id, const QStringList &added, const QStringList &removed) override;
    QString moveTo(ConversationId id, CardId department) override;
    QString markRead(ConversationId id) override;
    void sendAgain(const ui::MessageRow &row) override;
    void dropReply(const ui::MessageRow &row) override;
    void discard(const ui::MessageRow &row) override;
    void turnIntoNote(const ui::MessageRow &row) override;
    QList<ui::OutboxRow> outbox() const override { return m_outbox; }
    void setOutbox(const QList<ui::OutboxRow> &rows);
    void changeSent(const ui::MessageRow &row, const QString &text) override;
    void takeBackSent(const ui::MessageRow &row) override;
    bool canChangeSent(const ui::MessageRow &row) const override;
    void typing(ConversationId id, bool writing) override;
    channelapi::DraftCheck check(ConversationId, const ui::ComposerDraft &, ChannelId) const override {
        return m_check;
    }
    QString preview(ConversationId, const ui::ComposerDraft &draft, ChannelId) const override { return draft.text; }
    void moveLater(const Card &later, qint64 until) override;
    ui::ComposerDraft draft(ConversationId id, bool note) const override {
        return isDraftUnread(id, note) ? ui::ComposerDraft() : m_drafts.value({id.v, note});
    }
    bool isDraftUnread(ConversationId id, bool) const override { return unreadDrafts.contains(id); }
    void setDraftUnread(ConversationId id, bool unread) {
        unread ? void(unreadDrafts.insert(id)) : void(unreadDrafts.remove(id));
        Q_EMIT draftsChanged(id);
    }
    QSet<ConversationId> unreadDrafts;
    void saveDraft(ConversationId id, bool note, const ui::ComposerDraft &draft) override;
    void keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) override;
    void keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) override;
    QString blobPath(const Part &part) override { return m_blobs.value(part.blob.v); }
    ui::Search &search() override { return m_search; }
    void keepFound(MessageId id, std::function<void()> kept) override;
    QList<ui::PluginRow> plugins() const override { return m_plugins; }
    QStringList pluginFolders() const override { return {QStringLiteral("/usr/lib/heard/plugins")}; }
    void loadSample() override;
    void removeSample() override;
    bool hasSample() const override { return m_sample; }

private:
    QStringList m_roles{QStringLiteral("administrator"), QStringLiteral("agent")};
    QString change(ConversationId id, const std::function<void(Conversation &)> &deed);
    QString setStatus(ConversationId id, ConversationStatus status, const QString &word);
    void keepMark(ConversationId id, const ui::Scores::Mark &mark);
    ui::InboxRow rowFor(const Conversation &conversation) const;
    void updateRow(ConversationId id, bool rise);
    void dressLikeTheMock();
    void showView();
    bool inView(const Conversation &conversation) const;
    void addOutgoing(ConversationId id, Direction direction, const ui::ComposerDraft &draft, qint64 notBefore = 0);
    void addLater(ConversationId id, const ui::ComposerDraft &draft, qint64 until);
    Channel channelOf(const Conversation &conversation) const;

    const Clock &m_clock;
    DemoCards m_cards;
    QTemporaryDir m_folder;
    spelling::Speller m_speller;
    DemoChannelSetup m_channelSetup{*this};
    DemoHubChoice m_hubChoice;
    DemoDevices m_devices;
    DemoAudit m_audit;
    DemoCustomers m_customers;
    DemoEntries m_entries;
    DemoPresence m_presence;
    DemoDrafts m_otherDrafts;
    DemoKeeping m_keeping;
    QString m_refusal;
    bool m_holds = false;
    QStringList m_held;
    QList<QPointer<ui::MessageList>> m_otherMessages;
    QList<ui::OutboxRow> m_outbox;
    ui::SavedViews m_saved;
    ui::ReplyBook m_replies{m_cards, [this](const QString &kind) { return m_cards.all(kind); }, nullptr};
    ui::Scores m_scores{m_cards, [this](ConversationId id, const ui::Scores::Mark &mark) { keepMark(id, mark); },
                        [](ConversationId) { return QList<ui::Scores::Mark>(); }};
    ListModel<ui::InboxRow> m_inbox;
    ListModel<ui::MessageRow> m_messages;
    QList<Conversation> m_conversations;  ///< newest first
    QHash<qint64, QList<ui::MessageRow>> m_history;
    QList<ui::MessageRow> m_older;
    QHash<QPair<qint64, bool>, ui::ComposerDraft> m_drafts;
    QHash<qint64, QString> m_blobs;
    QList<Channel> m_channels;
    QList<Agent> m_agents;
    QList<ui::PluginRow> m_plugins;
    ui::InboxView m_view;
    ui::LinkStatus m_link;
    ConversationId m_open;
    channelapi::DraftCheck m_check;
    bool m_canAnswer = true;
    bool m_sample = false;
    bool m_refuseReplies = false;
    qint64 m_nextId = 1000;
    ui::Search m_search;
};

}  // namespace heard::test
