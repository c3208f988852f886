// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/viewcounter.h"

#include <algorithm>

#include "base/workerthread.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

using replica::Place;

constexpr int kCountAgainMs = 20'000;

void add(InboxCount &count, bool unread, int by) {
    count.all += by;
    if (unread) count.unread += by;
}

}  // namespace

ViewCounter::ViewCounter(const Shelf &shelf, WorkerThread &worker, PlacesOf placesOf, QObject *parent)
    : QObject(parent), m_shelf(shelf), m_worker(worker), m_placesOf(std::move(placesOf)) {
    m_again.setInterval(kCountAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ViewCounter::recount);
}

void ViewCounter::setFilters(const QHash<qint64, Filter> &filters) {
    if (filters == m_filters) return;
    m_filters = filters;
    const bool timed = std::any_of(filters.begin(), filters.end(), [](const Filter &f) { return f.isTimed(); });
    timed ? m_again.start() : m_again.stop();
    recount();
}

QHash<qint64, ViewCounter::Members> ViewCounter::match(const QHash<qint64, Filter> &filters, const QList<Place> &places,
                                                       AgentId me, qint64 now) {
    QHash<qint64, Members> found;
    for (auto filter = filters.cbegin(); filter != filters.cend(); ++filter) {
        Members &members = found[filter.key()];
        for (const Place &place : places)
            if (matches(*filter, place.standing, me, now)) members.insert(place.id, place.standing.unread);
    }
    return found;
}

void ViewCounter::recount() {
    const quint64 request = ++m_request;
    m_sinceRequest.clear();
    m_requested = !m_filters.isEmpty();
    if (!m_requested) return adopt({});
    m_worker.run<QHash<qint64, Members>>(
        [placesOf = m_placesOf, filters = m_filters, me = m_shelf.me().id, now = m_shelf.now()] {
            return match(filters, placesOf(filters.values()), me, now);
        },
        this,
        [this, request](const QHash<qint64, Members> &found) {
            if (request == m_request) adopt(found);
        });
}

void ViewCounter::adopt(const QHash<qint64, Members> &found) {
    m_requested = false;
    m_members = found;
    for (const Place &changed : std::exchange(m_sinceRequest, {})) place(changed);
    m_counts.clear();
    for (auto members = m_members.cbegin(); members != m_members.cend(); ++members) {
        InboxCount &count = m_counts[members.key()];
        for (const bool unread : *members) add(count, unread, 1);
    }
    Q_EMIT changed();
}

void ViewCounter::count(const Filter &filter, QObject *context, std::function<void(const InboxCount &)> done) {
    m_worker.run<InboxCount>(
        [placesOf = m_placesOf, filter, me = m_shelf.me().id, now = m_shelf.now()] {
            InboxCount count;
            const auto places = placesOf({filter});
            for (const Place &place : places)
                if (matches(filter, place.standing, me, now)) add(count, place.standing.unread, 1);
            return count;
        },
        context, std::move(done));
}

/// True if a number has moved by it.
bool ViewCounter::place(const Place &place) {
    bool moved = false;
    for (auto members = m_members.begin(); members != m_members.end(); ++members) {
        const bool in =
            !place.gone && matches(m_filters.value(members.key()), place.standing, m_shelf.me().id, m_shelf.now());
        InboxCount &count = m_counts[members.key()];
        if (const auto was = members->constFind(place.id); was != members->cend()) {
            moved = moved || !in || *was != place.standing.unread;
            add(count, *was, -1);
            members->erase(was);
        } else {
            moved = moved || in;
        }
        if (!in) continue;
        members->insert(place.id, place.standing.unread);
        add(count, place.standing.unread, 1);
    }
    return moved;
}

void ViewCounter::apply(const replica::Change &change) {
    if (change.everything || change.agents) return recount();
    bool moved = false;
    for (const Place &changed : change.conversations) {
        if (m_requested) m_sinceRequest.insert(changed.id, changed);
        moved = place(changed) || moved;
    }
    if (moved) Q_EMIT this->changed();
}

}  // namespace heard::ui
