// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/models/cards.h"

namespace heard::test {

/// Cards in memory: what is asked is done at once.
class DemoCards final : public ui::Cards {
public:
    explicit DemoCards(const Clock &clock) : m_clock(clock) {}

    QList<Card> all(const QString &kind) const override {
        return pick([&](const Card &card) { return card.kind == kind; });
    }
    QList<Card> of(const QString &kind, qint64 owner) const override {
        return pick([&](const Card &card) { return card.kind == kind && card.owner == owner; });
    }
    void add(const Card &card) override {
        m_cards += card;
        m_cards.last().id = CardId{++m_lastId};
        written(m_cards.last());
    }
    void put(const Card &card) override {
        for (Card &each : m_cards) {
            if (each.id != card.id) continue;
            each.body = card.body;
            written(each);
        }
    }
    void remove(const Card &card) override {
        m_cards.removeIf([&](const Card &each) { return each.id == card.id; });
        Q_EMIT changed({card.kind});
    }

private:
    template <class Fits>
    QList<Card> pick(const Fits &fits) const {
        QList<Card> found;
        std::copy_if(m_cards.cbegin(), m_cards.cend(), std::back_inserter(found), fits);
        return found;
    }
    void written(Card &card) {
        card.seq = ++m_seq;
        card.updatedAt = m_clock.now();
        Q_EMIT changed({card.kind});
    }

    const Clock &m_clock;
    QList<Card> m_cards;
    qint64 m_lastId = 0;
    qint64 m_seq = 0;
};

}  // namespace heard::test
