// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scores.h"

namespace heard::ui {

using standards::Score;
using standards::Standard;

Scores::Scores(Cards &cards, Ask ask, Pending pending, QObject *parent)
    : QObject(parent), m_cards(cards), m_ask(std::move(ask)), m_pending(std::move(pending)) {
    connect(&cards, &Cards::changed, this, [this](const QSet<QString> &kinds) {
        const bool anew = kinds.isEmpty() || kinds.contains(QLatin1String(standards::kStandardKind));
        if (anew) m_read = false;
        if (anew || kinds.contains(QLatin1String(standards::kScoreKind))) Q_EMIT changed();
    });
}

void Scores::readStandards() const {
    if (m_read) return;
    m_read = true;
    m_all.clear();
    const QList<Card> cards = m_cards.all(QLatin1String(standards::kStandardKind));
    for (const Card &card : cards)
        if (auto standard = standards::standardFrom(card)) m_all += *standard;
}

QList<Standard> Scores::standards() const {
    readStandards();
    return standards::newest(m_all);
}

std::optional<Standard> Scores::standardOf(const Score &score, const QString &channelKind,
                                           const QStringList &tags) const {
    readStandards();
    for (const Standard &each : std::as_const(m_all))
        if (each.id == score.standard && (score.version == 0 || each.version == score.version)) return each;
    const QList<Standard> newest = standards::newest(m_all);
    const Standard *fits = standards::standardFor(newest, channelKind, tags);
    return fits ? std::optional(*fits) : std::nullopt;
}

Score Scores::current(ConversationId conversation) const {
    Score score;
    score.conversation = conversation;
    const QList<Card> cards = m_cards.of(QLatin1String(standards::kScoreKind), conversation.v);
    for (const Card &card : cards)
        if (Score open = standards::scoreFrom(card); !open.final) score = open;
    const QList<Mark> pending = m_pending(conversation);
    for (const Mark &each : pending) {
        if (score.standard != each.standard) {
            score.standard = each.standard;
            score.version = 0;
            for (const Standard &known : standards())
                if (known.id == each.standard) score.version = known.version;
        }
        if (each.mark == standards::Mark::None)
            score.items.remove(each.item);
        else
            score.items.insert(each.item, {each.mark, AgentId{-1}, 0, {}});
    }
    return score;
}

QList<Score> Scores::kept(ConversationId conversation) const {
    QList<Score> scores;
    const QList<Card> cards = m_cards.of(QLatin1String(standards::kScoreKind), conversation.v);
    for (const Card &card : cards)
        if (const Score score = standards::scoreFrom(card); score.final) scores += score;
    return scores;
}

void Scores::mark(ConversationId conversation, const Mark &mark) {
    m_ask(conversation, mark);
    Q_EMIT changed();
}

}  // namespace heard::ui
