// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QJsonArray>

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
    void add(const Card &card, const QStringList &files = {}) override {
        m_cards += card;
        m_cards.last().id = CardId{++m_lastId};
        takeFiles(m_cards.last(), files);
        written(m_cards.last());
    }
    void addMany(const QString &kind, bool mine, const QList<QJsonObject> &bodies) override {
        for (const QJsonObject &body : bodies) {
            Card card;
            card.id = CardId{++m_lastOfMany};
            card.kind = kind;
            card.body = body;
            if (mine) card.agent = AgentId{1};
            card.seq = ++m_seq;
            m_cards += card;
        }
        Q_EMIT changed({kind});
    }
    void put(const Card &card, const QStringList &files = {}) override {
        for (Card &each : m_cards) {
            if (each.id != card.id) continue;
            each.body = card.body;
            takeFiles(each, files);
            written(each);
            return;
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
    /// As the hub does with files that have been sent.
    void takeFiles(Card &card, const QStringList &files) {
        QJsonArray parts = card.body.value(QLatin1String("attachments")).toArray();
        for (const QString &path : files)
            parts += QJsonObject{{QStringLiteral("kind"), QStringLiteral("file")},
                                 {QStringLiteral("blob"), ++m_lastBlob},
                                 {QStringLiteral("name"), QFileInfo(path).fileName()},
                                 {QStringLiteral("size"), QFileInfo(path).size()}};
        if (!files.isEmpty()) card.body.insert(QStringLiteral("attachments"), parts);
    }
    void written(Card &card) {
        card.seq = ++m_seq;
        card.updatedAt = m_clock.now();
        Q_EMIT changed({card.kind});
    }

    const Clock &m_clock;
    QList<Card> m_cards;
    qint64 m_lastId = 0;
    qint64 m_lastOfMany = 1000;  ///< apart, so that what a test adds begins with 1
    qint64 m_seq = 0;
    qint64 m_lastBlob = 500;
};

}  // namespace heard::test
