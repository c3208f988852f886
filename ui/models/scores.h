// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "domain/conversation.h"
#include "standards/score.h"
#include "ui/models/cards.h"

namespace heard::ui {

/// Standards and how conversations were handled by them, from cards, with what an agent has just marked laid over until
/// the hub's own word has come. Part of ui::Desk; main thread.
class Scores final : public QObject {
    Q_OBJECT
public:
    struct Mark {
        QString standard;
        QString item;
        standards::Mark mark = standards::Mark::None;
    };
    /// What `ask` needs to reach the hub, and what has not reached it yet, oldest first.
    using Ask = std::function<void(ConversationId conversation, const Mark &mark)>;
    using Pending = std::function<QList<Mark>(ConversationId conversation)>;
    Scores(Cards &cards, Ask ask, Pending pending, QObject *parent = nullptr);

    /// The newest version of each.
    QList<standards::Standard> standards() const;
    /// The one that the score names, in its version; else the one that fits.
    std::optional<standards::Standard> standardOf(const standards::Score &score, const QString &channelKind,
                                                  const QStringList &tags) const;
    /// The score that is being made; an empty one if nothing is known yet.
    standards::Score current(ConversationId conversation) const;
    /// Those kept from earlier openings, oldest first.
    QList<standards::Score> kept(ConversationId conversation) const;

    void mark(ConversationId conversation, const Mark &mark);

Q_SIGNALS:
    void changed();

private:
    void readStandards() const;

    Cards &m_cards;
    Ask m_ask;
    Pending m_pending;
    mutable QList<standards::Standard> m_all;  ///< read when first asked for; a workspace has few
    mutable bool m_read = false;
};

}  // namespace heard::ui
