// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/factwriter.h"

#include "base/log.h"
#include "domain/names.h"
#include "protocol/items.h"
#include "replica/rowcodec.h"

namespace heard::replica {
namespace {

qint64 idOf(const QJsonObject &data) { return data.value(QLatin1String("id")).toInteger(); }

}  // namespace

Result<void> FactWriter::put(const protocol::Item &item, qint64 gen, Change &change) {
    if (item.kind == QLatin1String("message")) return putMessage(item, gen, change);
    if (item.kind == QLatin1String("conversation")) return putConversation(item, gen, change);
    if (item.kind == QLatin1String("customer")) {
        change.customers.insert(CustomerId{idOf(item.data)});
        return putSmall("put-customer", item, gen);
    }
    if (item.kind == QLatin1String("channel")) {
        change.channels = true;
        return putSmall("put-channel", item, gen);
    }
    if (item.kind == QLatin1String("card")) return putCard(item, gen, change);
    if (item.kind == QLatin1String("agent")) {
        change.agents = true;
        return putSmall("put-agent", item, gen);
    }
    if (item.kind == QLatin1String("gone")) return gone(item, change);
    return putRaw(item, gen);
}

Result<void> FactWriter::putSmall(const char *statement, const protocol::Item &item, qint64 gen) {
    const qint64 id = idOf(item.data);
    if (id <= 0) return putRaw(item, gen);
    return run(statement, id, item.seq, gen, rowcodec::bytes(item.data));
}

Result<void> FactWriter::putCard(const protocol::Item &item, qint64 gen, Change &change) {
    const auto value = protocol::cardFrom(item.data);
    if (!value) return putRaw(item, gen);
    change.cards.insert(value->kind);
    if (value->kind == QLatin1String("erased")) {
        auto known = m_db.run(m_sql["card-kind"], value->id.v);
        if (!known) return tl::unexpected(known.error());
        if (!known->next()) m_erased += *value;
    }
    return run("put-card", value->id.v, item.seq, gen, value->kind, value->owner, rowcodec::bytes(item.data));
}

Result<void> FactWriter::putRaw(const protocol::Item &item, qint64 gen) {
    log::category("replica")->warn("an item of a kind not known here is kept as it is: {}", str(item.kind.left(40)));
    const qint64 id = idOf(item.data);
    return run("put-raw", item.kind, id ? id : item.seq, item.seq, gen, rowcodec::bytes(item.data));
}

Result<qint64> FactWriter::storedSeq(const char *statement, qint64 id) {
    auto rows = m_db.run(m_sql[statement], id);
    if (!rows) return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) : -1;
}

Result<void> FactWriter::putConversation(const protocol::Item &item, qint64 gen, Change &change) {
    const auto value = protocol::conversationFrom(item.data);
    if (!value || !value->id) return putRaw(item, gen);
    const auto stored = storedSeq("conversation-seq", value->id.v);
    if (!stored) return tl::unexpected(stored.error());
    if (*stored >= item.seq) return run("touch-conversation", gen, value->id.v);
    const bool merged = bool(value->mergedInto);
    const Place place{value->id, standingOf(*value), merged, value->customer};
    change.conversations.insert(place.id, place);
    if (merged) {
        if (auto done = run("move-drafts", value->mergedInto.v, place.id.v); !done) return done;
        change.drafts.insert(value->mergedInto);
        change.drafts.insert(place.id);
    }
    const Standing &s = place.standing;
    return run("put-conversation", place.id.v, item.seq, gen, merged ? QStringLiteral("merged") : wordFor(s.status),
               s.lastAt, s.channel.v, value->unread, value->sample, value->customer.v, s.dueAt, s.waitingSince,
               s.assignee.v, s.department.v, rowcodec::arrayColumn(s.tags), rowcodec::arrayColumn(s.mentioned),
               rowcodec::arrayColumn(value->mentionUnseen), rowcodec::bytes(item.data));
}

Result<void> FactWriter::putMessage(const protocol::Item &item, qint64 gen, Change &change) {
    const qint64 id = idOf(item.data);
    const ConversationId conversation{item.data.value(QLatin1String("conversation")).toInteger()};
    if (id <= 0 || !conversation) return putRaw(item, gen);
    const auto stored = storedSeq("message-seq", id);
    if (!stored) return tl::unexpected(stored.error());
    if (*stored >= item.seq) return run("touch-message", gen, id);
    change.messages[conversation].insert(MessageId{id});
    if (*stored >= 0) {
        const auto before = storedSeq("message-conversation", id);
        if (!before) return tl::unexpected(before.error());
        if (*before != conversation.v) change.messages[ConversationId{*before}].insert(MessageId{id});
    }
    const QString clientId = item.data.value(QLatin1String("client_id")).toString();
    if (auto done = dropMatchingEntry(clientId, conversation, change); !done) return done;
    return run("put-message", id, item.seq, gen, conversation.v, rowcodec::bytes(item.data));
}

Result<void> FactWriter::dropMatchingEntry(const QString &clientId, ConversationId conversation, Change &change) {
    if (clientId.isEmpty()) return {};
    auto rows = m_db.run(m_sql["delete-entry"], clientId);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->changed() > 0) change.outbox.insert(conversation);
    return {};
}

Result<void> FactWriter::gone(const protocol::Item &item, Change &change) {
    const QString kind = item.data.value(QLatin1String("kind")).toString();
    const qint64 id = idOf(item.data);
    if (kind == QLatin1String("conversation")) {
        change.conversations.insert(ConversationId{id}, Place{ConversationId{id}, {}, true, {}});
        return run("delete-conversation", id);
    }
    if (kind == QLatin1String("message")) {
        const auto conversation = storedSeq("message-conversation", id);
        if (!conversation) return tl::unexpected(conversation.error());
        if (*conversation > 0) change.messages[ConversationId{*conversation}].insert(MessageId{id});
        return run("delete-message", id);
    }
    if (kind == QLatin1String("customer")) {
        change.customers.insert(CustomerId{id});
        return run("delete-customer", id);
    }
    if (kind == QLatin1String("card")) {
        auto rows = m_db.run(m_sql["card-kind"], id);
        if (!rows) return tl::unexpected(rows.error());
        if (rows->next()) change.cards.insert(rows->text(0));
        return run("delete-card", id);
    }
    if (kind == QLatin1String("channel")) {
        change.channels = true;
        return run("delete-channel", id);
    }
    if (kind == QLatin1String("agent")) {
        change.agents = true;
        return run("delete-agent", id);
    }
    return run("delete-raw", kind, id);
}

Result<void> FactWriter::sweep(qint64 gen, Change &change) {
    change.everything = true;
    for (const char *statement : {"sweep-agent", "sweep-channel", "sweep-card", "sweep-customer", "sweep-conversation",
                                  "sweep-message", "sweep-raw"})
        if (auto done = run(statement, gen); !done) return done;
    return {};
}

Result<qint64> FactWriter::usedBytes() {
    auto rows = m_db.run(m_sql["used-bytes"]);
    if (!rows) return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) * rows->number(1) : 0;
}

Result<int> FactWriter::trim(const TrimRule &rule, Change &change) {
    QList<std::pair<ConversationId, qint64>> oldest;
    {
        auto rows = m_db.run(m_sql["trimmable"], rule.atOnce + rule.except.size());
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) oldest += {ConversationId{rows->number(0)}, rows->number(1)};
    }
    int count = 0;
    for (const auto &[id, lastAt] : std::as_const(oldest)) {
        if (count == rule.atOnce) break;
        if (rule.except.contains(id)) continue;
        if (lastAt >= rule.before) {
            if (rule.mostBytes <= 0) break;
            const auto used = usedBytes();
            if (!used) return tl::unexpected(used.error());
            if (*used <= rule.mostBytes) break;
        }
        {
            auto rows = m_db.run(m_sql["messages-to-trim"], id.v);
            if (!rows) return tl::unexpected(rows.error());
            while (rows->next()) change.messages[id].insert(MessageId{rows->number(0)});
        }
        if (auto done = run("trim-messages", id.v); !done) return tl::unexpected(done.error());
        if (auto done = run("set-whole", 0, id.v); !done) return tl::unexpected(done.error());
        ++count;
    }
    return count;
}

}  // namespace heard::replica
