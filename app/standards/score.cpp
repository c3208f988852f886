// SPDX-License-Identifier: GPL-3.0-or-later
#include "standards/score.h"

#include <array>

namespace heard::standards {
namespace {

constexpr std::array<std::pair<Mark, const char *>, 4> kMarks{
    {{Mark::None, "none"}, {Mark::Met, "met"}, {Mark::NotMet, "not"}, {Mark::NotApplicable, "na"}}};

QJsonObject toJson(const ItemMark &mark) {
    QJsonObject json{{QStringLiteral("mark"), wordFor(mark.mark)}, {QStringLiteral("at"), mark.at}};
    if (mark.by) json.insert(QStringLiteral("by"), mark.by.v);
    if (mark.proof) json.insert(QStringLiteral("proof"), mark.proof.v);
    return json;
}

ItemMark markFromJson(const QJsonObject &json) {
    ItemMark mark;
    mark.mark = markFrom(json.value(QLatin1String("mark")).toString());
    mark.at = json.value(QLatin1String("at")).toInteger();
    mark.by = AgentId{json.value(QLatin1String("by")).toInteger()};
    mark.proof = MessageId{json.value(QLatin1String("proof")).toInteger()};
    return mark;
}

}  // namespace

QString wordFor(Mark mark) {
    for (const auto &[each, word] : kMarks)
        if (each == mark) return QLatin1String(word);
    return {};
}

Mark markFrom(const QString &word) {
    for (const auto &[mark, each] : kMarks)
        if (word == QLatin1String(each)) return mark;
    return Mark::None;
}

Score scoreFrom(const Card &card) {
    Score score;
    score.card = card.id;
    score.conversation = ConversationId{card.owner};
    score.standard = card.body.value(QLatin1String("standard")).toString();
    score.version = card.body.value(QLatin1String("version")).toInt();
    const QJsonObject items = card.body.value(QLatin1String("items")).toObject();
    for (auto it = items.begin(); it != items.end(); ++it) score.items.insert(it.key(), markFromJson(it->toObject()));
    if (const QJsonValue value = card.body.value(QLatin1String("score")); value.isDouble())
        score.value = value.toDouble();
    score.firstReplyMs = card.body.value(QLatin1String("first_reply_ms")).toInteger(-1);
    score.firstReply = MessageId{card.body.value(QLatin1String("first_reply")).toInteger()};
    score.final = card.body.value(QLatin1String("final")).toBool();
    score.finalAt = card.body.value(QLatin1String("final_at")).toInteger();
    return score;
}

QJsonObject bodyOf(const Score &score) {
    QJsonObject items;
    for (auto it = score.items.begin(); it != score.items.end(); ++it) items.insert(it.key(), toJson(*it));
    QJsonObject body{{QStringLiteral("standard"), score.standard},
                     {QStringLiteral("version"), score.version},
                     {QStringLiteral("items"), items},
                     {QStringLiteral("first_reply_ms"), score.firstReplyMs},
                     {QStringLiteral("final"), score.final}};
    if (score.firstReply) body.insert(QStringLiteral("first_reply"), score.firstReply.v);
    if (score.value) body.insert(QStringLiteral("score"), *score.value);
    if (score.finalAt != 0) body.insert(QStringLiteral("final_at"), score.finalAt);
    return body;
}

Tally tallyOf(const Standard &standard, const QHash<QString, ItemMark> &items) {
    Tally tally;
    for (const Item &item : standard.items) {
        const Mark mark = items.value(item.id).mark;
        tally.met += mark == Mark::Met;
        tally.applies += mark != Mark::NotApplicable;
    }
    return tally;
}

double valueOf(const Standard &standard, const QHash<QString, ItemMark> &items) {
    int met = 0;
    int all = 0;
    for (const Item &item : standard.items) {
        const Mark mark = items.value(item.id).mark;
        if (mark == Mark::NotApplicable) continue;
        all += item.weight;
        if (mark == Mark::Met) met += item.weight;
    }
    return all == 0 ? 0 : 4.0 * met / all;
}

bool isConfirmed(const Standard &standard, const QHash<QString, ItemMark> &items) {
    return std::any_of(standard.items.begin(), standard.items.end(), [&](const Item &item) {
        const ItemMark mark = items.value(item.id);
        return mark.mark != Mark::None && mark.by;
    });
}

FirstReply firstReply(qint64 askedAt, qint64 repliedAt, qint64 promiseMs, qint64 now) {
    FirstReply result;
    if (askedAt == 0) return result;
    if (repliedAt != 0) {
        result.took = std::max<qint64>(0, repliedAt - askedAt);
        result.state = result.took <= promiseMs ? FirstReply::State::InTime : FirstReply::State::Late;
        return result;
    }
    result.left = askedAt + promiseMs - now;
    result.state = result.left >= 0 ? FirstReply::State::Running : FirstReply::State::Overdue;
    return result;
}

Mark markOf(const FirstReply &reply) {
    switch (reply.state) {
        case FirstReply::State::InTime: return Mark::Met;
        case FirstReply::State::Late:
        case FirstReply::State::Overdue: return Mark::NotMet;
        case FirstReply::State::Nothing: return Mark::NotApplicable;
        case FirstReply::State::Running: break;
    }
    return Mark::None;
}

FirstReply firstReplyOf(const Score &score, qint64 askedAt, qint64 promiseMs, qint64 now) {
    // Of an answered one only the span is kept; a span is a reply to something asked at 1.
    if (score.firstReplyMs >= 0) return firstReply(1, 1 + score.firstReplyMs, promiseMs, now);
    return firstReply(askedAt, 0, promiseMs, now);
}

QHash<QString, ItemMark> seenMarks(const Standard &standard, const Score &score, qint64 askedAt, qint64 promiseMs,
                                   qint64 now) {
    QHash<QString, ItemMark> marks;
    for (const Item &item : standard.items) {
        if (!canSee(item)) continue;
        const Mark mark = markOf(firstReplyOf(score, askedAt, promiseMs, now));
        if (mark != Mark::None) marks.insert(item.id, ItemMark{mark, {}, now, score.firstReply});
    }
    return marks;
}

}  // namespace heard::standards
