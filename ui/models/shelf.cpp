// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shelf.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "formatting/marks.h"
#include "protocol/items.h"
#include "protocol/verbs.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;
using replica::OutboxEntry;

const QString kOutgoing = QStringLiteral("outgoing");

bool takesMarks(const Channel &channel) {
    return channel.traits.value(QLatin1String("formatting")).toString() == QLatin1String("markdown");
}

bool is(const OutboxEntry &entry, const char *name) { return entry.verb == QLatin1String(name); }

/// Why a channel takes nothing now; empty: it does, or nobody knows yet.
QString standsStill(const Channel &channel) {
    if (channel.state != Channel::State::Down && channel.state != Channel::State::Trouble) return {};
    return channel.stateCode.isEmpty() ? QStringLiteral("channel-down") : channel.stateCode;
}

QList<Part> partsOf(const OutboxEntry &entry) {
    auto parts = protocol::partsFrom(entry.args.value(QLatin1String("parts")).toArray());
    return parts ? *parts : QList<Part>();
}

/// One for later that the hub has taken is among those; until then, and if it was refused, it stands with the others.
bool standsHere(const OutboxEntry &entry, bool online) {
    return is(entry, verb::kReply) || is(entry, verb::kNote) ||
           (is(entry, verb::kReplyLater) && (!online || entry.state == OutboxEntry::State::Stopped));
}

void tagAsAsked(Conversation &conversation, const OutboxEntry &entry) {
    const QJsonArray removed = entry.args.value(QLatin1String("remove")).toArray();
    for (const QJsonValue &tag : removed) conversation.tags.removeAll(tag.toString());
    const QJsonArray added = entry.args.value(QLatin1String("add")).toArray();
    for (const QJsonValue &tag : added)
        if (!conversation.tags.contains(tag.toString(), Qt::CaseInsensitive)) conversation.tags += tag.toString();
}

}  // namespace

Shelf::Shelf(replica::Reader &reader, const Clock &clock, QObject *parent)
    : QObject(parent), m_reader(reader), m_clock(clock) {
    load();
}

bool Shelf::apply(const replica::Change &change) {
    if (change.everything) {
        load();
        return true;
    }
    if (change.agents) loadAgents();
    if (change.channels) loadChannels();
    for (const ConversationId id : change.drafts | change.outbox) loadOwn(id);
    return change.channels;
}

void Shelf::setTyping(ConversationId id, bool typing) {
    if (typing)
        m_typing.insert(id);
    else
        m_typing.remove(id);
}

void Shelf::setColleagues(ConversationId id, const QList<Colleague> &there) {
    there.isEmpty() ? void(m_colleagues.remove(id)) : void(m_colleagues.insert(id, there));
}

void Shelf::load() {
    loadAgents();
    loadChannels();
    m_entries.clear();
    const auto entries = m_reader.outbox();  // before the drafts, as in loadOwn()
    for (const OutboxEntry &entry : entries) m_entries[entry.conversation] += entry;
    loadDrafts();
}

void Shelf::loadDrafts() {
    m_drafts.clear();
    m_unread.clear();
    const auto drafts = m_reader.drafts();
    m_allUnread = !m_reader.wasWhole();
    for (const replica::Draft &draft : drafts) m_drafts[draft.conversation] += draft;
}

void Shelf::readDraftsAgain() {
    if (m_allUnread) return loadDrafts();
    const auto unread = std::exchange(m_unread, {});
    for (const ConversationId id : unread) loadOwn(id);
}

void Shelf::loadAgents() {
    m_me = m_reader.user().value_or(Agent{});
    m_agents = m_reader.agents();
}

QString Shelf::agentName(AgentId id) const {
    for (const Agent &agent : m_agents)
        if (agent.id == id) return agent.name;
    return {};
}

void Shelf::loadChannels() {
    m_channels.clear();
    const QList<Channel> channels = m_reader.channels();
    for (const Channel &channel : channels) m_channels.insert(channel.id, channel);
}

void Shelf::loadOwn(ConversationId id) {
    // The entries first: a reply that is among them has taken its draft along, and one that is written between the two
    // reads would stand beside it otherwise.
    QList<OutboxEntry> entries = m_reader.outbox(id);
    QList<replica::Draft> drafts;
    bool whole = true;
    for (const bool note : {false, true}) {
        if (auto found = m_reader.draft(id, note)) drafts += *std::move(found);
        whole = whole && m_reader.wasWhole();
    }
    whole ? void(m_unread.remove(id)) : void(m_unread.insert(id));
    if (!whole) drafts = m_drafts.value(id);
    drafts.isEmpty() ? void(m_drafts.remove(id)) : void(m_drafts.insert(id, std::move(drafts)));
    entries.isEmpty() ? void(m_entries.remove(id)) : void(m_entries.insert(id, std::move(entries)));
}

int Shelf::waitingEntries(ConversationId id) const {
    const auto found = m_entries.constFind(id);
    if (found == m_entries.cend()) return 0;
    return int(std::count_if(found->begin(), found->end(),
                             [](const OutboxEntry &entry) { return !verb::isQuiet(entry.verb); }));
}

std::optional<replica::Draft> Shelf::draft(ConversationId id, bool note) const {
    const auto found = m_drafts.constFind(id);
    if (found == m_drafts.cend()) return std::nullopt;
    for (const replica::Draft &draft : *found)
        if (draft.note == note) return draft;
    return std::nullopt;
}

std::optional<OutboxEntry> Shelf::entry(const QString &id) const {
    for (const QList<OutboxEntry> &entries : m_entries)
        for (const OutboxEntry &entry : entries)
            if (entry.id == id) return entry;
    return std::nullopt;
}

InboxRow Shelf::row(const Conversation &stored) const {
    const Conversation conversation = withPending(stored);
    const Channel channel = m_channels.value(conversation.channel);
    InboxRow row;
    row.id = conversation.id;
    row.title = conversation.customerName;
    if (row.title.isEmpty()) row.title = QCoreApplication::translate("InboxRow", "Customer");
    row.snippet = conversation.lastSnippet;
    if (conversation.lastDirection == Direction::Out && takesMarks(channel))
        row.snippet = formatting::fromMarks(row.snippet).text;
    row.at = conversation.lastAt;
    row.unread = conversation.unread;
    row.status = conversation.status;
    row.snoozedUntil = conversation.snoozedUntil;
    row.channel = conversation.channel;
    row.channelKind = channel.kind;
    row.channelName = channel.name;
    row.lastDirection = conversation.lastDirection;
    row.lastDelivery = conversation.lastDelivery;
    row.colleagues = m_colleagues.value(row.id);
    row.assignee = agentName(conversation.assignee);
    row.mine = conversation.assignee && conversation.assignee == m_me.id;
    row.mentioned = conversation.mentionUnseen.contains(m_me.id);
    row.tags = conversation.tags;
    row.dueAt = conversation.dueAt;
    row.sample = conversation.sample;
    row.outboxEntries = waitingEntries(row.id);
    row.customerTyping = m_typing.contains(row.id);
    auto draft = this->draft(row.id, false);
    if (!draft) draft = this->draft(row.id, true);
    row.hasDraft = draft.has_value();
    if (draft && !draft->text.trimmed().isEmpty()) {
        Part text;
        text.kind = QStringLiteral("text");
        text.text = draft->text;
        row.snippet = snippet({text});
    }
    return row;
}

MessageRow Shelf::row(const Message &message) const {
    const Channel channel = m_channels.value(message.channel);
    MessageRow row;
    row.id = message.id;
    row.clientId = message.clientId;
    row.conversation = message.conversation;
    row.direction = message.direction;
    row.author = message.authorName;
    row.parts = message.parts;
    row.event = message.event;
    row.facts = message.extra;
    row.hasMarks = message.direction == Direction::Out && takesMarks(channel);
    row.at = message.at;
    row.channel = message.channel;
    row.channelKind = channel.kind;
    row.channelName = channel.name;
    row.delivery = message.delivery;
    row.failure = message.failure;
    if (message.delivery == Delivery::Queued) {
        row.held = standsStill(channel);
        if (row.held.isEmpty()) row.held = message.failure;
    }
    return row;
}

ChannelId Shelf::channelOf(const OutboxEntry &entry) const {
    if (const ChannelId chosen{entry.args.value(QLatin1String("channel")).toInteger()}) return chosen;
    const auto conversation = m_reader.conversation(entry.conversation);
    return conversation ? conversation->channel : ChannelId();
}

MessageRow Shelf::row(const OutboxEntry &entry) const {
    MessageRow row;
    row.clientId = entry.id;
    row.conversation = entry.conversation;
    row.direction = is(entry, verb::kNote) ? Direction::Note : Direction::Out;
    row.author = m_me.name;
    row.parts = partsOf(entry);
    row.facts = entry.facts;
    if (const QJsonValue outgoing = entry.args.value(kOutgoing); outgoing.isObject())
        row.facts.insert(kOutgoing, outgoing);
    row.channel = channelOf(entry);
    row.hasMarks = row.direction == Direction::Out && takesMarks(m_channels.value(row.channel));
    row.at = entry.createdAt;
    row.delivery = entry.state == OutboxEntry::State::Stopped  ? Delivery::Failed
                   : entry.state == OutboxEntry::State::Queued ? Delivery::Queued
                                                               : Delivery::Sending;
    row.failure = entry.code;
    row.inOutbox = true;
    if (entry.state != OutboxEntry::State::Stopped && !m_online) row.held = QStringLiteral("no-link");
    row.came = cameSince(entry);
    row.notBefore = entry.notBefore;
    row.localFiles = entry.files;
    return row;
}

/// The newest few: what else came stands above the row.
QList<CameSince> Shelf::cameSince(const OutboxEntry &entry) const {
    constexpr qsizetype kMost = 3;
    QList<MessageId> ids;
    const QJsonArray since = entry.facts.value(QLatin1String("since")).toArray();
    for (qsizetype i = std::max<qsizetype>(0, since.size() - kMost); i < since.size(); ++i)
        ids += MessageId{since[i].toInteger()};
    QList<CameSince> came;
    const QList<Message> messages = ids.isEmpty() ? QList<Message>() : m_reader.messages(ids);
    for (const Message &message : messages) {
        const MessageRow row = this->row(message);
        QString who = row.author;
        if (who.isEmpty() && message.direction == Direction::In)
            if (const auto conversation = m_reader.conversation(message.conversation)) who = conversation->customerName;
        came += {row.direction, who, row.at, snippet(row.parts)};
    }
    std::sort(came.begin(), came.end(), [](const CameSince &a, const CameSince &b) { return a.at < b.at; });
    return came;
}

QList<MessageRow> Shelf::entryRows(ConversationId id) const {
    QList<MessageRow> rows;
    const QList<OutboxEntry> entries = m_entries.value(id);
    for (const OutboxEntry &entry : entries)
        if (standsHere(entry, m_online)) rows += row(entry);
    return rows;
}

Conversation Shelf::withPending(Conversation conversation) const {
    const auto found = m_entries.constFind(conversation.id);
    if (found == m_entries.cend()) return conversation;
    for (const OutboxEntry &entry : *found) {
        if (entry.state == OutboxEntry::State::Stopped) continue;
        if (is(entry, verb::kResolve)) conversation.status = ConversationStatus::Resolved;
        if (is(entry, verb::kReopen)) conversation.status = ConversationStatus::Open;
        if (is(entry, verb::kAssign)) conversation.assignee.v = entry.args.value(QLatin1String("agent")).toInteger();
        if (is(entry, verb::kTag)) tagAsAsked(conversation, entry);
        if (is(entry, verb::kMoveDepartment))
            conversation.department.v = entry.args.value(QLatin1String("department")).toInteger();
        if (is(entry, verb::kMentionsSeen)) conversation.mentionUnseen.removeAll(m_me.id);
        if (is(entry, verb::kMarkRead) &&
            entry.args.value(QLatin1String("up_to")).toInteger() >= conversation.lastMessage.v)
            conversation.unread = 0;
        if (is(entry, verb::kSnooze)) {
            conversation.status = ConversationStatus::Snoozed;
            conversation.snoozedUntil = entry.args.value(QLatin1String("until")).toInteger();
        }
    }
    return conversation;
}

}  // namespace heard::ui
