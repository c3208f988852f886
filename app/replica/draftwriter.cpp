// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts: what their writer does with them here, and what comes of them on the writer's other devices.
#include "base/token.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/ownwriter.h"
#include "replica/rowcodec.h"

namespace heard::replica {
namespace {

namespace verb = protocol::verb;

QString endOf(const QString &name) { return QStringLiteral("end-") + name; }

/// The files that the hub has by now go along as what they are there, the others have to be taken there first.
QJsonArray partsOf(const Draft &draft, QStringList &files) {
    QJsonArray parts = draft.parts;
    for (const QString &file : draft.files)
        if (draft.uploaded.contains(file))
            parts += draft.uploaded.value(file);
        else
            files += file;
    return parts;
}

QString textOf(const QJsonObject &json, const char *field) { return json.value(QLatin1String(field)).toString(); }

}  // namespace

Result<Draft> OwnWriter::draft(ConversationId conversation, bool note) {
    auto rows = m_db.run(m_sql["draft"], conversation.v, note);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->next()) return rowcodec::draftFrom(*rows);
    Draft none;
    none.conversation = conversation;
    none.note = note;
    return none;
}

Result<void> OwnWriter::putDraft(const Draft &draft, Change &change) {
    change.drafts.insert(draft.conversation);
    return run("put-draft", draft.conversation.v, draft.note, draft.text, rowcodec::listText(draft.files), draft.caret,
               draft.updatedAt, rowcodec::arrayText(draft.parts), rowcodec::arrayText(draft.used),
               rowcodec::objectText(draft.outgoing), draft.anchor < 0 ? draft.caret : draft.anchor, draft.scroll,
               draft.name, draft.seen, draft.offeredAt, draft.syncedAt, draft.shared,
               rowcodec::objectText(draft.uploaded));
}

Result<void> OwnWriter::dropDraft(const Draft &draft, Change &change) {
    change.drafts.insert(draft.conversation);
    return run("delete-draft", draft.conversation.v, draft.note);
}

Result<void> OwnWriter::saveDraft(const Draft &draft, Change &change) {
    const auto before = this->draft(draft.conversation, draft.note);
    if (!before) return tl::unexpected(before.error());
    if (draft.isEmpty()) return endDraft(*before, change);
    {
        // It may have been open while it was erased.
        auto erased = m_db.run(m_sql["is-erased"], draft.conversation.v);
        if (!erased) return tl::unexpected(erased.error());
        if (erased->next()) return {};
    }
    Draft now = draft;
    if (now.name.isEmpty()) now.name = before->name;
    // The caret alone is nothing that another device has to hear of.
    if (now.isSameWriting(*before))
        now.updatedAt = before->updatedAt;
    else
        now.updatedAt = std::max(now.updatedAt, before->updatedAt + 1);
    now.offeredAt = before->offeredAt;
    now.syncedAt = before->syncedAt;
    now.shared = before->shared;
    now.uploaded = before->uploaded;
    return putDraft(now, change);
}

Result<void> OwnWriter::endDraft(const Draft &draft, Change &change) {
    if (auto done = dropDraft(draft, change); !done || draft.offeredAt == 0) return done;
    change.outbox.insert(draft.conversation);
    if (auto done = run("offers-waiting", draft.conversation.v, draft.note); !done) return done;
    if (entry(endOf(draft.name))) return {};
    OutboxEntry end;
    end.id = endOf(draft.name);
    end.conversation = draft.conversation;
    end.verb = QLatin1String(verb::kDraftEnd);
    end.args = {{QStringLiteral("conversation"), draft.conversation.v},
                {QStringLiteral("note"), draft.note},
                {QStringLiteral("draft"), draft.name},
                {QStringLiteral("device"), m_device},
                {QStringLiteral("seen"), draft.seen}};
    end.createdAt = m_clock.now();
    return addEntry(end);
}

Result<void> OwnWriter::offerDraft(const DraftOffer &offer, Change &change) {
    auto found = draft(offer.conversation, offer.note);
    if (!found) return tl::unexpected(found.error());
    Draft &draft = *found;
    if (draft.isEmpty() || !draft.conversation) return {};
    if (draft.offeredAt == draft.updatedAt && offer.took.isEmpty() && !offer.again) return {};
    if (draft.name.isEmpty()) draft.name = newClientId();
    draft.offeredAt = draft.updatedAt;
    if (offer.took.isEmpty())
        if (auto done = run("offers-waiting", draft.conversation.v, draft.note); !done) return done;
    OutboxEntry put;
    put.id = newClientId();
    put.conversation = draft.conversation;
    put.verb = QLatin1String(verb::kDraftPut);
    put.args = {{QStringLiteral("conversation"), draft.conversation.v},
                {QStringLiteral("note"), draft.note},
                {QStringLiteral("draft"), draft.name},
                {QStringLiteral("device"), m_device},
                {QStringLiteral("device_name"), offer.deviceName},
                {QStringLiteral("at"), draft.updatedAt},
                {QStringLiteral("text"), draft.text},
                {QStringLiteral("caret"), draft.caret},
                {QStringLiteral("parts"), partsOf(draft, put.files)},
                {QStringLiteral("seen"), draft.seen},
                {QStringLiteral("shared"), draft.shared}};
    if (!draft.used.isEmpty()) put.args.insert(QStringLiteral("used"), draft.used);
    if (!draft.outgoing.isEmpty()) put.args.insert(QStringLiteral("outgoing"), draft.outgoing);
    if (!offer.took.isEmpty()) put.args.insert(QStringLiteral("took"), QJsonArray::fromStringList(offer.took));
    put.createdAt = m_clock.now();
    change.outbox.insert(draft.conversation);
    if (auto done = addEntry(put); !done) return done;
    return putDraft(draft, change);
}

Result<void> OwnWriter::shareDraft(ConversationId conversation, bool note, bool shared, Change &change) {
    auto found = draft(conversation, note);
    if (!found) return tl::unexpected(found.error());
    if (found->isEmpty() || found->shared == shared) return {};
    found->shared = shared;
    found->updatedAt = std::max(m_clock.now(), found->updatedAt + 1);  // to be told
    return putDraft(*found, change);
}

/// The hub has what was offered: as the one that goes on, or as a version beside a newer one.
Result<void> OwnWriter::takeOffer(const OutboxEntry &accepted, Change &change) {
    auto found = draft(accepted.conversation, accepted.args.value(QLatin1String("note")).toBool());
    if (!found) return tl::unexpected(found.error());
    if (found->name.isEmpty() || found->name != textOf(accepted.args, "draft")) return {};
    found->syncedAt = accepted.args.value(QLatin1String("at")).toInteger();
    if (accepted.facts.value(QLatin1String("current")).toBool()) found->seen = std::max(found->seen, accepted.doneSeq);
    for (qsizetype i = 0; i < accepted.files.size() && i < accepted.uploaded.size(); ++i)
        found->uploaded.insert(accepted.files[i], accepted.uploaded[i]);
    if (auto done = putDraft(*found, change); !done) return done;
    // What another device has made of it may have come while this one was ahead.
    std::optional<Card> card;
    {
        auto rows = m_db.run(m_sql["card-of-draft"], found->conversation.v, found->note);
        if (!rows) return tl::unexpected(rows.error());
        if (rows->next()) card = rowcodec::factFrom<Card>(*rows, protocol::cardFrom);
    }
    return card ? followCard(*card, change) : Result<void>();
}

Result<void> OwnWriter::followCard(const Card &card, Change &change) {
    if (card.kind != QLatin1String("draft")) return {};
    const bool note = card.body.value(QLatin1String("note")).toBool();
    auto found = draft(ConversationId{card.owner}, note);
    if (!found) return tl::unexpected(found.error());
    const Draft &mine = *found;
    const QString name = textOf(card.body, "draft");
    const bool own = textOf(card.body, "device") == m_device && name == mine.name;
    if (card.seq <= mine.seen) return {};
    if (own) {
        found->seen = card.seq;
        return putDraft(*found, change);
    }
    if (mine.isAhead()) return {};
    if (name.isEmpty()) {
        if (mine.isEmpty()) return {};
        change.draftsTaken.insert(mine.conversation);
        return dropDraft(mine, change);
    }
    if (entry(endOf(name))) return {};  // sent from here, which the hub has not heard yet
    Draft theirs;
    theirs.conversation = mine.conversation;
    theirs.note = note;
    theirs.name = name;
    theirs.text = textOf(card.body, "text");
    theirs.caret = theirs.anchor = int(theirs.text.size());
    theirs.parts = card.body.value(QLatin1String("attachments")).toArray();
    theirs.used = card.body.value(QLatin1String("used")).toArray();
    theirs.outgoing = card.body.value(QLatin1String("outgoing")).toObject();
    theirs.shared = card.body.value(QLatin1String("shared")).toBool();
    theirs.updatedAt = theirs.offeredAt = theirs.syncedAt = card.body.value(QLatin1String("at")).toInteger();
    theirs.seen = card.seq;
    change.draftsTaken.insert(mine.conversation);
    return putDraft(theirs, change);
}

Result<void> OwnWriter::followGone(qint64 card, Change &change) {
    auto rows = m_db.run(m_sql["draft-of-card"], card);
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return {};
    const QJsonObject data = rowcodec::object(rows->bytes(0));
    const bool note = data.value(QLatin1String("body")).toObject().value(QLatin1String("note")).toBool();
    const auto mine = draft(ConversationId{data.value(QLatin1String("owner")).toInteger()}, note);
    if (!mine) return tl::unexpected(mine.error());
    if (mine->isEmpty() || mine->isAhead()) return {};
    change.draftsTaken.insert(mine->conversation);
    return dropDraft(*mine, change);
}

Result<void> OwnWriter::followAbsent(qint64 head, Change &change) {
    QList<Draft> known;
    {
        auto rows = m_db.run(m_sql["drafts"]);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next())
            if (Draft draft = rowcodec::draftFrom(*rows); draft.syncedAt > 0) known += std::move(draft);
    }
    for (Draft &draft : known) {
        {
            auto card = m_db.run(m_sql["card-of-draft"], draft.conversation.v, draft.note);
            if (!card) return tl::unexpected(card.error());
            if (card->next()) continue;
        }
        if (draft.seen > head || head == 0) {
            // The hub was put back to before it had this one: it is new to it.
            draft.seen = draft.offeredAt = draft.syncedAt = 0;
            draft.uploaded = {};
            if (auto done = putDraft(draft, change); !done) return done;
        } else if (!draft.isAhead()) {
            change.draftsTaken.insert(draft.conversation);
            if (auto done = dropDraft(draft, change); !done) return done;
        }
    }
    return {};
}

}  // namespace heard::replica
