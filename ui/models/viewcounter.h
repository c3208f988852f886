// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

#include "replica/reader.h"
#include "ui/models/rows.h"

namespace heard {
class WorkerThread;
}

namespace heard::ui {

class Shelf;

/// Exact numbers for filters that no trigger counts: a worker finds who matches, then each change moves the number by
/// one. What time changes is found anew now and then. Main thread.
class ViewCounter final : public QObject {
    Q_OBJECT
public:
    /// Where all conversations stand that one of these filters may match; runs on the worker.
    using PlacesOf = std::function<QList<replica::Place>(const QList<Filter> &)>;

    ViewCounter(const Shelf &shelf, WorkerThread &worker, PlacesOf placesOf, QObject *parent = nullptr);

    /// Those to be counted, by the id of their card.
    void setFilters(const QHash<qint64, Filter> &filters);
    const QHash<qint64, InboxCount> &counts() const { return m_counts; }
    /// Counts one that is not kept; `done` is called later, unless `context` is gone by then.
    void count(const Filter &filter, QObject *context, std::function<void(const InboxCount &)> done);
    void apply(const replica::Change &change);

Q_SIGNALS:
    void changed();

private:
    using Members = QHash<ConversationId, bool>;  ///< whether each has something unread

    void recount();
    void adopt(const QHash<qint64, Members> &found);
    bool place(const replica::Place &place);
    static QHash<qint64, Members> match(const QHash<qint64, Filter> &filters, const QList<replica::Place> &places,
                                        AgentId me, qint64 now);

    const Shelf &m_shelf;
    WorkerThread &m_worker;
    PlacesOf m_placesOf;
    QHash<qint64, Filter> m_filters;
    QHash<qint64, Members> m_members;
    QHash<qint64, InboxCount> m_counts;
    quint64 m_request = 0;
    bool m_requested = false;
    QHash<ConversationId, replica::Place> m_sinceRequest;  ///< newer than what is being counted
    QTimer m_again;
};

}  // namespace heard::ui
