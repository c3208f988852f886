// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/laterreplies.h"

#include "base/log.h"
#include "hub/core/intake.h"
#include "hub/core/verbargs.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/items.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostBytes = 512 * 1024;
constexpr qint64 kFurthestMs = 400LL * 24 * 3600 * 1000;

const QString kUntil = QStringLiteral("until");
const QString kBasedOn = QStringLiteral("based_on");
/// Beside the parts: passed on to the reply as they came, which looks at them then.
const QStringList kPassedOn{QStringLiteral("used"), QStringLiteral("channel"), QStringLiteral("identity"),
                            QStringLiteral("outgoing")};
const QString kCode = QStringLiteral("code");

void write(Change &change, Card &card, const Agent &who) {
    card.updatedAt = change.now();
    card.updatedBy = who.id;
    if (card.id)
        change.put(card);
    else
        change.add(card);
}

/// As the reply that its writer would send now.
void sendNow(Change &change, Card &card) {
    const auto writer = change.read().agent(AgentId{card.body.value(QLatin1String("agent")).toInteger()});
    if (!writer) return change.remove(card);
    protocol::Do reply;
    reply.id = card.body.value(QLatin1String("id")).toString();
    reply.verb = QLatin1String(protocol::verb::kReply);
    reply.args = {{QStringLiteral("conversation"), card.owner},
                  {QStringLiteral("parts"), card.body.value(QLatin1String("parts"))}};
    for (const QString &name : kPassedOn)
        if (card.body.contains(name)) reply.args.insert(name, card.body.value(name));
    if (card.body.contains(kBasedOn)) reply.basedOn = card.body.value(kBasedOn).toInteger();
    VerbContext context{change, *writer, reply, {}, {}, {}, {}, {}};
    const auto sent = doReply(context);
    if (sent) return change.remove(card);
    log::category("ledger")->info("a reply for later was refused: {}", str(sent.error().code));
    card.body.insert(kCode, sent.error().code);
    write(change, card, *writer);
}

}  // namespace

Result<QJsonObject> doReplyLater(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const qint64 until = args.number("until", Reader::Need::Required);
    auto parts = protocol::partsFrom(args.array("parts", Reader::Need::Required));
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    if (!parts) return tl::unexpected(parts.error());
    auto clean = cleanParts(*parts);
    if (!clean) return tl::unexpected(clean.error());
    if (!fillBlobs(context.change, *clean)) return failure(QStringLiteral("no-such-blob"));
    const qint64 now = context.change.now();
    if (until <= now || until > now + kFurthestMs) return failure(QStringLiteral("bad-time"));
    Card card;
    card.kind = QLatin1String(kLaterKind);
    card.owner = found->facts.id.v;
    card.body = {{QStringLiteral("id"), context.what.id},
                 {QStringLiteral("agent"), context.who.id.v},
                 {QStringLiteral("parts"), protocol::toJson(*clean)},
                 {kUntil, until}};
    const QJsonObject rest = args.rest();
    for (const QString &name : kPassedOn)
        if (rest.contains(name)) card.body.insert(name, rest.value(name));
    if (jsonBytes(card.body).size() > kMostBytes) return failure(QStringLiteral("too-large"));
    if (context.what.basedOn) card.body.insert(kBasedOn, *context.what.basedOn);
    write(context.change, card, context.who);
    return QJsonObject{{QStringLiteral("card"), card.id.v}};
}

Result<QJsonObject> doLaterMove(VerbContext &context) {
    Reader args(context.what.args);
    const CardId id{args.number("card", Reader::Need::Required)};
    const qint64 until = args.number("until", Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    auto card = context.change.read().card(id);
    if (!card || card->kind != QLatin1String(kLaterKind)) return notFound("card");
    if (until > context.change.now() + kFurthestMs) return failure(QStringLiteral("bad-time"));
    card->body.insert(kUntil, until);
    card->body.remove(kCode);
    if (context.what.basedOn) card->body.insert(kBasedOn, *context.what.basedOn);
    write(context.change, *card, context.who);
    return QJsonObject();
}

int sendDueReplies(Change &change, int limit) {
    const auto due = change.read().ids<CardId>("later_due", change.now(), limit);
    for (const CardId id : due)
        if (auto card = change.read().card(id)) sendNow(change, *card);
    return static_cast<int>(due.size());
}

}  // namespace heard::hub
