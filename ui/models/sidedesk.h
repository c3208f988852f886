// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/models/desk.h"
#include "ui/models/messagelist.h"

namespace heard::ui {

/// The same desk with an open conversation of its own, for another tab or window: all else is the main one's, which
/// must outlive it. Its inbox is the main one's too, view and all.
class SideDesk final : public Desk {
    Q_OBJECT
public:
    explicit SideDesk(Desk &main);
    ~SideDesk() override;

    QAbstractListModel *inbox() override { return m_main.inbox(); }
    QAbstractListModel *messages() override { return m_messages.get(); }
    std::unique_ptr<MessageList> newMessages() override { return m_main.newMessages(); }
    void setView(const InboxView &view) override { m_main.setView(view); }
    InboxView view() const override { return m_main.view(); }
    int rowOf(ConversationId id) const override { return m_main.rowOf(id); }
    InboxCounts counts() const override { return m_main.counts(); }
    void openConversation(ConversationId id) override;
    void openConversationAt(ConversationId id, MessageId at) override;
    bool canFetchNewer() const override { return m_messages->canFetchNewer(); }
    void fetchNewer() override { m_messages->fetchNewer(); }
    Search &search() override { return m_main.search(); }
    void keepFound(MessageId id, std::function<void()> kept) override { m_main.keepFound(id, std::move(kept)); }
    ConversationId currentConversation() const override { return m_messages->conversation(); }
    std::optional<Conversation> conversation(ConversationId id) const override { return m_main.conversation(id); }
    std::optional<Customer> customer(CustomerId id) const override { return m_main.customer(id); }
    QList<Channel> channels() const override { return m_main.channels(); }
    Agent me() const override { return m_main.me(); }
    QList<Agent> agents() const override { return m_main.agents(); }
    LinkStatus link() const override { return m_main.link(); }
    bool canAnswer(const QString &channelKind) const override { return m_main.canAnswer(channelKind); }
    ReplyWindow replyWindow(ConversationId id) const override { return m_main.replyWindow(id); }
    spelling::Speller &speller() override { return m_main.speller(); }
    ChannelSetup &channelSetup() override { return m_main.channelSetup(); }
    HubChoice &hubChoice() override { return m_main.hubChoice(); }
    Devices &devices() override { return m_main.devices(); }
    AuditLog &auditLog() override { return m_main.auditLog(); }
    Customers &customers() override { return m_main.customers(); }
    Entries &entries() override { return m_main.entries(); }
    Cards &cards() override { return m_main.cards(); }
    const Cards &cards() const override { return std::as_const(m_main).cards(); }
    SavedViews &savedViews() override { return m_main.savedViews(); }
    const SavedViews &savedViews() const override { return std::as_const(m_main).savedViews(); }
    void countMatching(const Filter &filter, QObject *context,
                       std::function<void(const InboxCount &)> counted) override {
        m_main.countMatching(filter, context, std::move(counted));
    }
    Presence &presence() override { return m_main.presence(); }
    Drafts &drafts() override { return m_main.drafts(); }
    Keeping &keeping() override { return m_main.keeping(); }
    ReplyBook &replies() override { return m_main.replies(); }
    Scores &scores() override { return m_main.scores(); }

    using Desk::reply;
    void reply(ConversationId id, const ComposerDraft &draft, const SendWish &wish) override {
        m_main.reply(id, draft, wish);
    }
    void note(ConversationId id, const ComposerDraft &draft) override { m_main.note(id, draft); }
    QString resolve(ConversationId id) override { return m_main.resolve(id); }
    QString reopen(ConversationId id) override { return m_main.reopen(id); }
    QString snooze(ConversationId id, qint64 until) override { return m_main.snooze(id, until); }
    QString assign(ConversationId id, AgentId agent) override { return m_main.assign(id, agent); }
    QString tag(ConversationId id, const QStringList &added, const QStringList &removed) override {
        return m_main.tag(id, added, removed);
    }
    QString moveTo(ConversationId id, CardId department) override { return m_main.moveTo(id, department); }
    QString markRead(ConversationId id) override { return m_main.markRead(id); }
    void sendAgain(const MessageRow &row) override { m_main.sendAgain(row); }
    void dropReply(const MessageRow &row) override { m_main.dropReply(row); }
    void discard(const MessageRow &row) override { m_main.discard(row); }
    void turnIntoNote(const MessageRow &row) override { m_main.turnIntoNote(row); }
    QList<OutboxRow> outbox() const override { return m_main.outbox(); }
    void changeSent(const MessageRow &row, const QString &text) override { m_main.changeSent(row, text); }
    void takeBackSent(const MessageRow &row) override { m_main.takeBackSent(row); }
    bool canChangeSent(const MessageRow &row) const override { return m_main.canChangeSent(row); }
    void typing(ConversationId id, bool writing) override { m_main.typing(id, writing); }
    channelapi::DraftCheck check(ConversationId id, const ComposerDraft &draft, ChannelId over) const override {
        return m_main.check(id, draft, over);
    }
    QString preview(ConversationId id, const ComposerDraft &draft, ChannelId over) const override {
        return m_main.preview(id, draft, over);
    }
    void moveLater(const Card &later, qint64 until) override { m_main.moveLater(later, until); }
    ComposerDraft draft(ConversationId id, bool note) const override { return m_main.draft(id, note); }
    bool isDraftUnread(ConversationId id, bool note) const override { return m_main.isDraftUnread(id, note); }
    void saveDraft(ConversationId id, bool note, const ComposerDraft &draft) override {
        m_main.saveDraft(id, note, draft);
    }
    void keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) override {
        m_main.keepAttachment(sourcePath, std::move(kept));
    }
    void keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) override {
        m_main.keepAttachment(picture, std::move(kept));
    }
    QString blobPath(const Part &part) override { return m_main.blobPath(part); }
    QList<PluginRow> plugins() const override { return m_main.plugins(); }
    QStringList pluginFolders() const override { return m_main.pluginFolders(); }
    void loadSample() override { m_main.loadSample(); }
    void removeSample() override { m_main.removeSample(); }
    bool hasSample() const override { return m_main.hasSample(); }

private:
    Desk &m_main;
    std::unique_ptr<MessageList> m_messages;
};

}  // namespace heard::ui
