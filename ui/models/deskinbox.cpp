// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deskinbox.h"

#include <algorithm>

#include "replica/replica.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

/// A whole order, on the worker's thread with a connection of its own.
InboxModel::OrderOf orderReader(const replica::Replica &replica) {
    return [&replica](const replica::View &view, qint64 now) {
        auto reader = replica.newReader();
        return reader ? (*reader)->order(view, -1, now) : QList<replica::Spot>();
    };
}

/// Of one filter what it may match; of several all that is unresolved, and the rest too if one wants it.
ViewCounter::PlacesOf placeReader(const replica::Replica &replica) {
    return [&replica](const QList<Filter> &filters) {
        auto reader = replica.newReader();
        if (!reader) return QList<replica::Place>();
        if (filters.size() == 1) return (*reader)->places(filters.first());
        using Status = ConversationStatus;
        Filter all;
        all.statuses = {Status::Open, Status::Waiting, Status::Snoozed};
        if (std::any_of(filters.begin(), filters.end(), [](const Filter &f) { return f.wantsResolved(); }))
            all.statuses += Status::Resolved;
        return (*reader)->places(all);
    };
}

InboxCount countOf(const replica::Tally &tally) { return {tally.n, tally.unread}; }

template <class Key>
QHash<Key, InboxCount> countsOf(const QHash<Key, replica::Tally> &tallies) {
    QHash<Key, InboxCount> counts;
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it) counts.insert(it.key(), countOf(*it));
    return counts;
}

}  // namespace

DeskInbox::DeskInbox(const replica::Replica &replica, replica::Reader &reader, const Shelf &shelf, WorkerThread &worker,
                     Cards &cards, QObject *parent)
    : QObject(parent),
      m_shelf(shelf),
      m_model(reader, shelf, worker, orderReader(replica)),
      m_saved(cards),
      m_counter(shelf, worker, placeReader(replica)) {
    connect(&m_saved, &SavedViews::changed, this, &DeskInbox::follow);
    connect(&m_counter, &ViewCounter::changed, this, &DeskInbox::countsChanged);
    follow();
}

void DeskInbox::setView(const InboxView &view) {
    m_view = view;
    m_model.setView(replicaView());
}

replica::View DeskInbox::replicaView() const {
    using Own = replica::View::Own;
    const Own own = m_view.kind == InboxView::Kind::Drafts   ? Own::Drafts
                    : m_view.kind == InboxView::Kind::Outbox ? Own::Outbox
                                                             : Own::No;
    return {own, filterOf(m_view, m_saved.filterOf(CardId{m_view.id})), m_view.sort, m_shelf.me().id};
}

/// What the view asks has changed with a saved filter, or with who looks.
void DeskInbox::follow() {
    if (const replica::View now = replicaView(); now != m_model.view()) m_model.setView(now);
    QHash<qint64, Filter> filters;
    for (const SavedView &view : m_saved.all()) filters.insert(view.id.v, view.filter);
    m_counter.setFilters(filters);
}

InboxCounts DeskInbox::counts(const replica::Counts &kept) const {
    InboxCounts counts;
    const qint64 me = m_shelf.me().id.v;
    if (me != 0) {
        counts.mine = countOf(kept.agents.value(me));
        counts.mentions = countOf(kept.mentions.value(me));
    }
    counts.unassigned = countOf(kept.agents.value(0));
    counts.open = countOf(kept.open);
    counts.waiting = countOf(kept.waiting);
    counts.snoozed = countOf(kept.snoozed);
    counts.resolved = countOf(kept.resolved);
    counts.drafts = kept.drafts;
    counts.outbox = kept.outbox;
    counts.unread = kept.unread;
    counts.channels = countsOf(kept.channels);
    counts.departments = countsOf(kept.departments);
    counts.tags = countsOf(kept.tags);
    counts.saved = m_counter.counts();
    return counts;
}

void DeskInbox::apply(const replica::Change &change) {
    if (change.agents || change.everything) follow();
    m_model.apply(change);
    m_counter.apply(change);
}

}  // namespace heard::ui
