// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/scores.h"

#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"
#include "standards/score.h"

namespace heard::hub {
namespace {

using protocol::Reader;
using standards::Mark;
using standards::Score;
using standards::Standard;

/// The score that is being made, without a card if there is none yet.
Score openScore(Change &change, ConversationId conversation) {
    const auto cards = change.read().cardsOf(QLatin1String(standards::kScoreKind), conversation.v);
    for (const Card &card : cards)
        if (Score score = standards::scoreFrom(card); !score.final) return score;
    Score score;
    score.conversation = conversation;
    return score;
}

void keep(Change &change, const Score &score, AgentId by) {
    Card card;
    card.id = score.card;
    card.kind = QLatin1String(standards::kScoreKind);
    card.owner = score.conversation.v;
    card.body = standards::bodyOf(score);
    card.updatedAt = change.now();
    card.updatedBy = by;
    card.id ? change.put(card) : change.add(card);
}

QList<Standard> allStandards(Change &change) {
    QList<Standard> all;
    const auto cards = change.read().cardsOf(QLatin1String(standards::kStandardKind), 0);
    for (const Card &card : cards)
        if (auto standard = standards::standardFrom(card)) all += *standard;
    return all;
}

QString kindOf(Change &change, const Conversation &conversation) {
    const auto channel = change.channel(conversation.channel);
    return channel ? channel->channel.kind : QString();
}

/// The one that the score was begun with, in its version; else the one that fits the conversation.
std::optional<Standard> standardOf(const Score &score, const QList<Standard> &all, const QString &channelKind,
                                   const QStringList &tags) {
    for (const Standard &each : all)
        if (each.id == score.standard && each.version == score.version) return each;
    const QList<Standard> newest = standards::newest(all);
    const Standard *fits = standards::standardFor(newest, channelKind, tags);
    return fits ? std::optional(*fits) : std::nullopt;
}

}  // namespace

void noteReply(Change &change, const Conversation &conversation, MessageId reply) {
    if (conversation.waitingSince == 0) return;
    Score score = openScore(change, conversation.id);
    if (score.firstReplyMs >= 0) return;
    score.firstReplyMs = std::max<qint64>(0, change.now() - conversation.waitingSince);
    score.firstReply = reply;
    keep(change, score, {});
}

std::optional<double> finishScore(Change &change, const Conversation &conversation) {
    Score score = openScore(change, conversation.id);
    if (!score.card) return std::nullopt;
    const QString kind = kindOf(change, conversation);
    if (const auto standard = standardOf(score, allStandards(change), kind, conversation.tags)) {
        score.standard = standard->id;
        score.version = standard->version;
        score.items.insert(
            standards::seenMarks(*standard, score, conversation.waitingSince, standard->promiseMs(kind), change.now()));
        if (standards::isConfirmed(*standard, score.items)) score.value = standards::valueOf(*standard, score.items);
    }
    score.final = true;
    score.finalAt = change.now();
    keep(change, score, {});
    return score.value;
}

void removeScores(Change &change, ConversationId conversation) {
    const auto cards = change.read().cardsOf(QLatin1String(standards::kScoreKind), conversation.v);
    for (const Card &card : cards) change.remove(card);
}

Result<QJsonObject> doScoreItem(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const QString wanted = args.text("standard", Reader::Need::Required);
    const QString itemId = args.text("item", Reader::Need::Required);
    const QString word = args.text("mark", Reader::Need::Required);
    const Mark mark = standards::markFrom(word);
    if (standards::wordFor(mark) != word) args.refuse("mark");
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    if (found->facts.status == ConversationStatus::Resolved) return failure(QStringLiteral("score-final"));

    Score score = openScore(context.change, found->facts.id);
    const QList<Standard> all = allStandards(context.change);
    const QList<Standard> newest = standards::newest(all);
    if (score.standard != wanted) {
        const auto known =
            std::find_if(newest.begin(), newest.end(), [&](const Standard &s) { return s.id == wanted; });
        if (known == newest.end()) return notFound("standard");
        score.standard = known->id;
        score.version = known->version;
    }
    const auto standard = standardOf(score, all, {}, {});
    const standards::Item *item = standard ? standard->item(itemId) : nullptr;
    if (!item) return notFound("item");
    if (standards::canSee(*item)) return failure(QStringLiteral("not-allowed"));
    if (mark == Mark::None)
        score.items.remove(itemId);
    else
        score.items.insert(itemId, {mark, context.who.id, context.change.now(), {}});
    keep(context.change, score, context.who.id);
    return QJsonObject();
}

}  // namespace heard::hub
