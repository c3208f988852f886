// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicacards.h"

#include <QJsonArray>
#include <QJsonDocument>

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

void ReplicaCards::add(const Card &card, const QStringList &files) {
    QJsonObject args{{QStringLiteral("kind"), card.kind}, {QStringLiteral("body"), card.body}};
    if (card.owner != 0) args.insert(QStringLiteral("owner"), card.owner);
    if (card.agent) args.insert(QStringLiteral("mine"), true);
    m_act(verb::kCardAdd, args, files);
}

void ReplicaCards::put(const Card &card, const QStringList &files) {
    const QJsonObject args{
        {QStringLiteral("card"), card.id.v}, {QStringLiteral("body"), card.body}, {QStringLiteral("seq"), card.seq}};
    m_act(verb::kCardPut, args, files);
}

void ReplicaCards::remove(const Card &card) { m_act(verb::kCardRemove, {{QStringLiteral("card"), card.id.v}}, {}); }

/// In requests that stay well below what a frame may hold.
void ReplicaCards::addMany(const QString &kind, bool mine, const QList<QJsonObject> &bodies) {
    constexpr qsizetype kMostBytes = 200'000;
    constexpr qsizetype kMostBodies = 500;
    QJsonArray batch;
    qsizetype bytes = 0;
    const auto send = [&] {
        if (batch.isEmpty()) return;
        QJsonObject args{{QStringLiteral("kind"), kind}, {QStringLiteral("bodies"), batch}};
        if (mine) args.insert(QStringLiteral("mine"), true);
        m_act(verb::kCardAdd, args, {});
        batch = {};
        bytes = 0;
    };
    for (const QJsonObject &body : bodies) {
        const qsizetype size = QJsonDocument(body).toJson(QJsonDocument::Compact).size();
        if (bytes + size > kMostBytes || batch.size() >= kMostBodies) send();
        batch += body;
        bytes += size;
    }
    send();
}

}  // namespace heard::ui
