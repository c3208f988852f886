// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>

#include "hub/core/cardrules.h"
#include "hub/core/intake.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostBodyBytes = 256 * 1024;

Result<void> fits(const CardRule &rule, const QJsonObject &body) {
    if (QJsonDocument(body).toJson(QJsonDocument::Compact).size() > kMostBodyBytes)
        return failure(QStringLiteral("too-large"));
    return rule.check ? rule.check(body) : Result<void>();
}

Result<void> mayWrite(const CardRule &rule, const Agent &who, AgentId whose) {
    const bool allowed =
        whose ? whose == who.id
              : rule.writers == CardRule::Writers::Everybody || who.roles.contains(QStringLiteral("administrator"));
    return allowed ? Result<void>() : failure(QStringLiteral("not-allowed"));
}

Result<void> ownerExists(Change &change, CardRule::Owner owner, qint64 id) {
    switch (owner) {
        case CardRule::Owner::Workspace:
            if (id == 0) return {};
            return failure(QStringLiteral("wrong-shape"), QStringLiteral("owner"));
        case CardRule::Owner::Customer:
            if (change.read().customer(CustomerId{id})) return {};
            break;
        case CardRule::Owner::Conversation:
            if (change.conversation(ConversationId{id})) return {};
            break;
    }
    return notFound("owner");
}

struct Known {
    Card card;
    const CardRule *rule;
};

/// The card that the arguments name, if this agent may write it. Another agent's own is not even there.
Result<Known> cardOf(VerbContext &context, Reader &args) {
    const CardId id{args.number("card", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto card = context.change.read().card(id);
    if (!card || (card->agent && card->agent != context.who.id)) return notFound("card");
    const CardRule *rule = cardRule(card->kind);
    if (!rule) return failure(QStringLiteral("not-allowed"));
    if (auto allowed = mayWrite(*rule, context.who, card->agent); !allowed) return tl::unexpected(allowed.error());
    return Known{*std::move(card), rule};
}

/// The files of a card, which its body has as parts in "attachments", as the hub knows them; those that came with the
/// request are added to them.
Result<void> takeFiles(Change &change, QJsonObject &body, const QJsonArray &sent) {
    QJsonArray files = body.value(QLatin1String("attachments")).toArray();
    for (const QJsonValue &file : sent) files += file;
    if (files.isEmpty()) return {};
    auto parts = protocol::partsFrom(files);
    if (!parts) return tl::unexpected(parts.error());
    parts = cleanParts(*parts);
    if (!parts) return tl::unexpected(parts.error());
    if (!fillBlobs(change, *parts)) return failure(QStringLiteral("no-such-blob"));
    body.insert(QStringLiteral("attachments"), protocol::toJson(*parts));
    return {};
}

Result<CardId> addOne(VerbContext &context, const CardRule &rule, Card card, const QJsonArray &sent) {
    if (auto taken = takeFiles(context.change, card.body, sent); !taken) return tl::unexpected(taken.error());
    if (auto good = fits(rule, card.body); !good) return tl::unexpected(good.error());
    card.updatedAt = context.change.now();
    card.updatedBy = context.who.id;
    context.change.add(card);
    return card.id;
}

}  // namespace

Result<QJsonObject> doCardAdd(VerbContext &context) {
    Reader args(context.what.args);
    Card card;
    card.kind = args.text("kind", Reader::Need::Required);
    card.owner = args.number("owner");
    card.body = args.object("body");
    const QJsonArray bodies = args.array("bodies");
    const QJsonArray sent = args.array("parts");
    const bool mine = args.flag("mine");
    if (args.failed()) return tl::unexpected(args.error());
    const CardRule *rule = cardRule(card.kind);
    if (!rule) return failure(QStringLiteral("unknown-kind"), card.kind.left(40));
    if (mine && !rule->mayBeOwn) return failure(QStringLiteral("not-allowed"));
    if (mine) card.agent = context.who.id;
    if (auto allowed = mayWrite(*rule, context.who, card.agent); !allowed) return tl::unexpected(allowed.error());
    if (auto there = ownerExists(context.change, rule->owner, card.owner); !there) return tl::unexpected(there.error());
    if (bodies.isEmpty()) {
        const auto added = addOne(context, *rule, card, sent);
        if (!added) return tl::unexpected(added.error());
        return QJsonObject{{QStringLiteral("card"), added->v}};
    }
    QJsonArray ids;
    for (const QJsonValue &body : bodies) {
        card.body = body.toObject();
        const auto added = addOne(context, *rule, card, {});
        if (!added) return tl::unexpected(added.error());
        ids += added->v;
    }
    return QJsonObject{{QStringLiteral("cards"), ids}};
}

Result<QJsonObject> doCardPut(VerbContext &context) {
    Reader args(context.what.args);
    auto known = cardOf(context, args);
    QJsonObject body = args.object("body");
    const QJsonArray sent = args.array("parts");
    const std::optional<qint64> seen = args.maybeNumber("seq");
    if (args.failed()) return tl::unexpected(args.error());
    if (!known) return tl::unexpected(known.error());
    if (seen && known->card.seq > *seen) return failure(QStringLiteral("changed"));
    if (auto taken = takeFiles(context.change, body, sent); !taken) return tl::unexpected(taken.error());
    if (auto good = fits(*known->rule, body); !good) return tl::unexpected(good.error());
    known->card.body = body;
    known->card.updatedAt = context.change.now();
    known->card.updatedBy = context.who.id;
    context.change.put(known->card);
    return QJsonObject();
}

Result<QJsonObject> doCardRemove(VerbContext &context) {
    Reader args(context.what.args);
    const auto known = cardOf(context, args);
    if (!known) return tl::unexpected(known.error());
    Change &change = context.change;
    if (known->rule->kept) {
        const auto kept = change.read().cardsOf(QLatin1String(known->rule->kept), known->card.id.v);
        for (const Card &each : kept) change.remove(each);
    }
    change.remove(known->card);
    return QJsonObject();
}

}  // namespace heard::hub
