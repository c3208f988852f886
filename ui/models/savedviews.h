// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "domain/filter.h"
#include "ui/models/cards.h"

namespace heard::ui {

/// A filter that an agent made and named.
struct SavedView {
    CardId id;  ///< none: not kept yet
    QString name;
    Filter filter;
    bool mine = true;  ///< no other agent sees it

    bool operator==(const SavedView &) const = default;
};

/// The saved views of this agent and of everybody, in the order they were put in: cards of kind "view", whose body is
/// {name, filter, place}. Kept in memory. Main thread.
class SavedViews final : public QObject {
    Q_OBJECT
public:
    explicit SavedViews(Cards &cards, QObject *parent = nullptr);

    const QList<SavedView> &all() const { return m_views; }
    std::optional<SavedView> find(CardId id) const;
    /// Of views that are not there, one that asks nothing.
    Filter filterOf(CardId id) const;

    /// Adds it, or writes its name and filter. Whose it is does not change any more.
    void keep(const SavedView &view, AgentId me);
    void remove(CardId id);
    /// To stand before the one that is there now; at the end if `row` is the count.
    void move(CardId id, int row);

Q_SIGNALS:
    void changed();

private:
    void load();
    static SavedView viewOf(const Card &card);
    void put(Card card, const SavedView &view, double place);

    Cards &m_cards;
    QList<SavedView> m_views;
    QList<Card> m_kept;  ///< of each view, in the same order
};

}  // namespace heard::ui
