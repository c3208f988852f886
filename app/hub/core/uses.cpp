// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/uses.h"

#include <QSet>

#include "replies/cannedreply.h"

namespace heard::hub {
namespace {

constexpr qsizetype kMostUsed = 20;

}  // namespace

void countUses(Change &change, const Agent &who, const QJsonArray &used) {
    QSet<qint64> counted;
    for (const QJsonValue &each : used) {
        const CardId id{each.toInteger()};
        if (!id || counted.contains(id.v) || counted.size() >= kMostUsed) continue;
        const auto reply = change.read().card(id);
        if (!reply || reply->kind != QLatin1String(replies::kCardKind)) continue;
        if (reply->agent && reply->agent != who.id) continue;
        counted.insert(id.v);
        const auto kept = change.read().cardsOf(QLatin1String(replies::kUseKind), id.v);
        Card card = kept.isEmpty() ? Card() : kept.first();
        replies::Use use = replies::useFrom(card.body);
        ++use.count;
        ++use.byAgent[who.id.v];
        use.lastAt = change.now();
        card.body = replies::bodyOf(use);
        card.updatedAt = change.now();
        if (card.id) {
            change.put(card);
            continue;
        }
        card.kind = QLatin1String(replies::kUseKind);
        card.owner = id.v;
        card.agent = reply->agent;
        change.add(card);
    }
}

}  // namespace heard::hub
