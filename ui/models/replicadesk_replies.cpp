// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent writes: into the outbox, again or taken back, and what has gone out changed.
#include <QJsonArray>

#include "base/token.h"
#include "channelapi/traits.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "ui/models/channelsessions.h"
#include "ui/models/draftsaver.h"
#include "ui/models/replicadesk.h"
#include "ui/models/shelf.h"

namespace heard::ui {

namespace verb = protocol::verb;

/// The newest line of any kind that is here to be read: what colleagues did counts as seen, as words do.
MessageId ReplicaDesk::newestSeen(const Conversation &conversation) const {
    MessageId newest = conversation.lastMessage;
    for (const ConversationId id : {conversation.id, conversation.mergedInto})
        if (const QList<Message> last = id ? m_reader->messages(id, {}, 1) : QList<Message>(); !last.isEmpty())
            newest = std::max(newest, last.first().id);
    return newest;
}

void ReplicaDesk::reply(ConversationId id, const ComposerDraft &draft, const SendWish &wish) {
    if (m_leaving.has(id, false, draft)) return;
    auto conversation = m_reader->conversation(id);
    if (!conversation) return fail({QStringLiteral("not-found"), {}}, id);
    conversation->lastMessage = newestSeen(*conversation);
    // The text must be on the disk as a draft until it is there as an entry.
    m_drafts->save(id, false, draft);
    m_drafts->flush();
    const QString clientId = newClientId();
    m_leaving.leaves(clientId, id, false, draft);
    QJsonObject facts;
    if (auto sent = m_sessions->send(*conversation, draft, wish, clientId, facts); !sent) {
        m_leaving.stays(clientId);
        fail(sent.error(), id, facts);
    }
}

void ReplicaDesk::note(ConversationId id, const ComposerDraft &draft) {
    if (m_leaving.has(id, true, draft)) return;
    m_drafts->save(id, true, draft);
    m_drafts->flush();
    replica::OutboxEntry entry;
    entry.id = newClientId();
    entry.conversation = id;
    entry.verb = QLatin1String(verb::kNote);
    QJsonArray parts;
    if (const QString text = draft.text.trimmed(); !text.isEmpty())
        parts += QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
    for (const Part &part : draft.hubFiles) parts += protocol::toJson(part);
    entry.args = {{QStringLiteral("conversation"), id.v}, {QStringLiteral("parts"), parts}};
    entry.files = draft.files;
    m_leaving.leaves(entry.id, id, true, draft);
    enqueue(std::move(entry));
}

void ReplicaDesk::sendAgain(const MessageRow &row) {
    if (!row.inOutbox) return void(act(verb::kSendAgain, row.conversation, {{QStringLiteral("message"), row.id.v}}));
    auto entry = m_shelf->entry(row.clientId);
    if (!entry || entry->state != replica::OutboxEntry::State::Stopped) return;
    const auto conversation = m_reader->conversation(row.conversation);
    // The agent has seen what came in between and means to send it all the same.
    if (entry->basedOn && conversation) entry->basedOn = newestSeen(*conversation).v;
    entry->state = replica::OutboxEntry::State::Queued;
    entry->code.clear();
    entry->facts = {};
    m_replica->updateEntry(*entry, this, [this, id = row.conversation](const Result<void> &kept) {
        if (!kept) fail(kept.error(), id);
    });
}

void ReplicaDesk::dropReply(const MessageRow &row) {
    if (!row.inOutbox) {
        act(verb::kDropReply, row.conversation, {{QStringLiteral("message"), row.id.v}});
        return giveBack(row);
    }
    m_drafts->flush();
    m_replica->takeBack(row.clientId, this, [this, id = row.conversation](const Result<void> &taken) {
        if (!taken) return fail(taken.error(), id);
        m_drafts->forget(id, false);
        m_drafts->forget(id, true);
        Q_EMIT draftsChanged(id);
    });
}

void ReplicaDesk::discard(const MessageRow &row) {
    if (!row.inOutbox) return;
    m_replica->discard(row.clientId, this, [this, id = row.conversation](const Result<void> &gone) {
        if (!gone) fail(gone.error(), id);
    });
}

/// The same entry with the same name: the hub has done nothing by it.
void ReplicaDesk::turnIntoNote(const MessageRow &row) {
    auto entry = m_shelf->entry(row.clientId);
    if (!entry || entry->state != replica::OutboxEntry::State::Stopped) return;
    entry->verb = QLatin1String(verb::kNote);
    entry->args = {{QStringLiteral("conversation"), entry->conversation.v},
                   {QStringLiteral("parts"), entry->args.value(QLatin1String("parts"))}};
    entry->basedOn.reset();
    entry->notBefore = 0;
    entry->state = replica::OutboxEntry::State::Queued;
    entry->code.clear();
    entry->facts = {};
    m_replica->updateEntry(*entry, this, [this, id = row.conversation](const Result<void> &kept) {
        if (!kept) fail(kept.error(), id);
    });
}

QList<OutboxRow> ReplicaDesk::outbox() const {
    QList<OutboxRow> rows;
    const QList<replica::OutboxEntry> entries = m_reader->outbox();
    for (const replica::OutboxEntry &entry : entries) {
        if (verb::isQuiet(entry.verb)) continue;
        const auto conversation = m_reader->conversation(entry.conversation);
        rows +=
            OutboxRow{m_shelf->row(entry), entry.verb, conversation ? m_shelf->row(*conversation).title : QString()};
    }
    return rows;
}

void ReplicaDesk::giveBack(const MessageRow &row) {
    const bool isNote = row.direction == Direction::Note;
    ComposerDraft draft = this->draft(row.conversation, isNote);
    const QString text = plainText(row.parts);
    draft.text = draft.text.isEmpty() ? text : text + QLatin1String("\n\n") + draft.text;
    draft.caret = int(draft.text.size());
    m_drafts->save(row.conversation, isNote, draft);
    m_drafts->flush();
    Q_EMIT draftsChanged(row.conversation);
}

bool ReplicaDesk::canChangeSent(const MessageRow &row) const {
    const bool out = row.id && row.direction == Direction::Out && !row.facts.contains(QLatin1String("deleted"));
    const bool there =
        row.delivery == Delivery::Sent || row.delivery == Delivery::Delivered || row.delivery == Delivery::Read;
    if (!out || !there || row.author != me().name) return false;
    const QList<Channel> all = channels();
    return std::any_of(all.begin(), all.end(), [&](const Channel &channel) {
        return channel.kind == row.channelKind && channel.name == row.channelName &&
               channelapi::Traits::from(channel.traits).edits;
    });
}

/// The words are other ones; files and what else it has stay.
void ReplicaDesk::changeSent(const MessageRow &row, const QString &text) {
    QList<Part> parts = row.parts;
    parts.removeIf([](const Part &part) { return part.kind == QLatin1String("text"); });
    Part words;
    words.kind = QStringLiteral("text");
    words.text = text.trimmed();
    if (!words.text.isEmpty()) parts.prepend(words);
    act(verb::kEditReply, row.conversation,
        {{QStringLiteral("message"), row.id.v}, {QStringLiteral("parts"), protocol::toJson(parts)}});
}

void ReplicaDesk::takeBackSent(const MessageRow &row) {
    act(verb::kDeleteReply, row.conversation, {{QStringLiteral("message"), row.id.v}});
}

}  // namespace heard::ui
