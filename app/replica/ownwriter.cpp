// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/ownwriter.h"

#include "domain/message.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/rowcodec.h"

namespace heard::replica {
namespace {

bool isWritten(const QString &verb) {
    return verb == QLatin1String(protocol::verb::kReply) || verb == QLatin1String(protocol::verb::kReplyLater) ||
           verb == QLatin1String(protocol::verb::kNote);
}

QVariant orNull(const std::optional<qint64> &value) { return value ? QVariant(*value) : QVariant(); }

}  // namespace

Result<void> OwnWriter::enqueue(const OutboxEntry &entry, Change &change) {
    change.outbox.insert(entry.conversation);
    if (auto done = addEntry(entry); !done || !isWritten(entry.verb)) return done;
    const auto made = draft(entry.conversation, entry.verb == QLatin1String(protocol::verb::kNote));
    if (!made) return tl::unexpected(made.error());
    return endDraft(*made, change);
}

Result<void> OwnWriter::addEntry(const OutboxEntry &entry) {
    return run("add-entry", entry.id, entry.conversation.v, entry.verb, rowcodec::objectText(entry.args),
               orNull(entry.basedOn), rowcodec::listText(entry.files), rowcodec::arrayText(entry.uploaded),
               rowcodec::wordFor(entry.state), entry.doneSeq, entry.code, rowcodec::objectText(entry.facts),
               entry.createdAt, entry.notBefore);
}

Result<void> OwnWriter::updateEntry(const OutboxEntry &entry, Change &change) {
    change.outbox.insert(entry.conversation);
    auto rows =
        m_db.run(m_sql["update-entry"], entry.verb, rowcodec::objectText(entry.args), orNull(entry.basedOn),
                 rowcodec::listText(entry.files), rowcodec::arrayText(entry.uploaded), rowcodec::wordFor(entry.state),
                 entry.doneSeq, entry.code, rowcodec::objectText(entry.facts), entry.notBefore, entry.id);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->changed() == 0) return failure(QStringLiteral("not-found"));
    const bool accepted = entry.state == OutboxEntry::State::Accepted;
    return accepted && entry.verb == QLatin1String(protocol::verb::kDraftPut) ? takeOffer(entry, change)
                                                                              : Result<void>();
}

Result<void> OwnWriter::removeEntry(const QString &id, Change &change) {
    const auto found = entry(id);
    if (!found) return {};
    change.outbox.insert(found->conversation);
    return run("delete-entry", id);
}

Result<void> OwnWriter::erase(const QString &conversations, const QString &customers, Change &change) {
    {
        auto rows = m_db.run(m_sql["files-erased"], conversations, conversations, customers);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) change.abandoned += rowcodec::listFrom(rows->text(0));
    }
    if (auto done = run("erase-drafts", conversations); !done) return done;
    return run("erase-entries", conversations, customers);
}

Result<OutboxEntry> OwnWriter::removeStill(const QString &id, Change &change) {
    auto found = entry(id);
    if (!found) return found;
    if (found->state != OutboxEntry::State::Queued && found->state != OutboxEntry::State::Stopped)
        return failure(QStringLiteral("may-have-left"));
    change.outbox.insert(found->conversation);
    if (auto done = run("delete-entry", id); !done) return tl::unexpected(done.error());
    return found;
}

Result<void> OwnWriter::discard(const QString &id, Change &change) {
    return removeStill(id, change).map([](const OutboxEntry &) {});
}

Result<void> OwnWriter::takeBack(const QString &id, Change &change) {
    const auto found = removeStill(id, change);
    if (!found) return tl::unexpected(found.error());
    if (!isWritten(found->verb)) return {};
    const bool note = found->verb == QLatin1String(protocol::verb::kNote);
    auto back = draft(found->conversation, note);
    if (!back) return tl::unexpected(back.error());
    auto parts = protocol::partsFrom(found->args.value(QLatin1String("parts")).toArray()).value_or(QList<Part>());
    QJsonArray files;
    for (const Part &part : std::as_const(parts))
        if (part.blob) files += protocol::toJson(part);
    parts.removeIf([](const Part &part) { return bool(part.blob); });
    const QString text = plainText(parts);
    for (const QJsonValue &file : std::as_const(back->parts)) files += file;
    back->parts = files;
    for (const QJsonValue &card : found->args.value(QLatin1String("used")).toArray())
        if (!back->used.contains(card)) back->used += card;
    back->text = back->text.isEmpty() ? text : text + QLatin1String("\n\n") + back->text;
    back->files = found->files + back->files;
    if (back->outgoing.isEmpty()) back->outgoing = found->args.value(QLatin1String("outgoing")).toObject();
    back->caret = int(back->text.size());
    back->updatedAt = m_clock.now();
    return saveDraft(*back, change);
}

Result<void> OwnWriter::dropAccepted(qint64 cursor, Change &change) {
    QList<std::pair<QString, ConversationId>> found;
    {
        auto rows = m_db.run(m_sql["accepted-entries"], cursor);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) found += {rows->text(0), ConversationId{rows->number(1)}};
    }
    for (const auto &[id, conversation] : std::as_const(found)) {
        change.outbox.insert(conversation);
        if (auto done = run("delete-entry", id); !done) return done;
    }
    return {};
}

Result<void> OwnWriter::switchWorkspace(const QString &from, const QStringList &to, Change &change) {
    change.everything = true;
    if (!from.isEmpty()) {
        if (auto done = run("lay-drafts-aside", from); !done) return done;
        if (auto done = run("clear-drafts"); !done) return done;
        if (auto done = run("lay-entries-aside", from); !done) return done;
        if (auto done = run("clear-entries"); !done) return done;
    }
    for (const QString &name : to)
        for (const char *statement :
             {"bring-drafts-back", "clear-aside-drafts", "bring-entries-back", "clear-aside-entries"})
            if (auto done = run(statement, name); !done) return done;
    return {};
}

Result<OutboxEntry> OwnWriter::entry(const QString &id) {
    auto rows = m_db.run(m_sql["entry"], id);
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return failure(QStringLiteral("not-found"));
    return rowcodec::entryFrom(*rows);
}

}  // namespace heard::replica
