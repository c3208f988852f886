// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicacards.h"

#include "protocol/verbs.h"
#include "replica/reader.h"

namespace heard::ui {

namespace verb = protocol::verb;

void ReplicaCards::apply(const replica::Change &change) {
    if (change.everything || !change.cards.isEmpty())
        Q_EMIT changed(change.everything ? QSet<QString>() : change.cards);
}

QList<Card> ReplicaCards::all(const QString &kind) const { return m_reader.cards(kind); }

QList<Card> ReplicaCards::of(const QString &kind, qint64 owner) const { return m_reader.cards(kind, owner); }

void ReplicaCards::add(const Card &card) {
    QJsonObject args{{QStringLiteral("kind"), card.kind}, {QStringLiteral("body"), card.body}};
    if (card.owner != 0) args.insert(QStringLiteral("owner"), card.owner);
    if (card.agent) args.insert(QStringLiteral("mine"), true);
    m_act(verb::kCardAdd, args);
}

void ReplicaCards::put(const Card &card) {
    m_act(
        verb::kCardPut,
        {{QStringLiteral("card"), card.id.v}, {QStringLiteral("body"), card.body}, {QStringLiteral("seq"), card.seq}});
}

void ReplicaCards::remove(const Card &card) { m_act(verb::kCardRemove, {{QStringLiteral("card"), card.id.v}}); }

}  // namespace heard::ui
