// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/models/cards.h"

namespace heard::replica {
class Reader;
struct Change;
}  // namespace heard::replica

namespace heard::ui {

/// Cards from the replica; what is asked goes through the outbox.
class ReplicaCards final : public Cards {
    Q_OBJECT
public:
    using Act = std::function<void(const char *verb, const QJsonObject &args, const QStringList &files)>;
    ReplicaCards(replica::Reader &reader, Act act) : m_reader(reader), m_act(std::move(act)) {}

    void apply(const replica::Change &change);

    QList<Card> all(const QString &kind) const override;
    QList<Card> of(const QString &kind, qint64 owner) const override;
    void add(const Card &card, const QStringList &files) override;
    void put(const Card &card, const QStringList &files) override;
    void remove(const Card &card) override;
    void addMany(const QString &kind, bool mine, const QList<QJsonObject> &bodies) override;

private:
    replica::Reader &m_reader;
    const Act m_act;
};

}  // namespace heard::ui
