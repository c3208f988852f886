// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

#include "replica/reader.h"
#include "ui/models/inboxorder.h"
#include "ui/models/rows.h"

namespace heard {
class WorkerThread;
}

namespace heard::ui {

class Shelf;

/// The conversations of one view. In memory are only their order and the rows near the screen: values are read a page
/// at a time when they are asked for. The first page is there at once where an index gives it, the whole order comes
/// from the worker. Changes are single rows, gathered once a turn of the event loop; what changes by time alone is
/// looked at again now and then. Main thread.
class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Reads the whole order of a view; runs on the worker.
    using OrderOf = std::function<QList<replica::Spot>(const replica::View &, qint64 now)>;

    InboxModel(replica::Reader &reader, const Shelf &shelf, WorkerThread &worker, OrderOf orderOf,
               QObject *parent = nullptr);

    void setView(const replica::View &view);
    const replica::View &view() const { return m_view; }
    int rowOf(ConversationId id) const { return m_order.rowOf(id); }
    bool isWhole() const { return m_whole; }  ///< the worker has brought the order to its end
    /// Until then more rows may come by themselves: an empty list is not known to be empty.
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && !m_whole; }
    void fetchMore(const QModelIndex &) override {}

    void apply(const replica::Change &change);
    void refresh(ConversationId id);  ///< something of its row that is not in the replica

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void becameWhole();

private:
    bool isOwn() const { return m_view.own != replica::View::Own::No; }
    bool belongs(const replica::Place &place) const;
    qint64 rank(const replica::Place &place) const;
    void requestOrder();
    void adopt(const QList<replica::Spot> &order);
    void flush();
    void place(const replica::Place &place, QList<replica::Spot> &fresh);
    void placeOwn(ConversationId id, QList<replica::Spot> &fresh);
    void insertRows(QList<replica::Spot> spots);
    void removeRow(int row);
    void moveRow(int row, qint64 rank);
    void changeRow(int row);
    bool isBelowWindow(const replica::Spot &spot) const;
    const InboxRow *value(int row) const;

    replica::Reader &m_reader;
    const Shelf &m_shelf;
    WorkerThread &m_worker;
    OrderOf m_orderOf;
    replica::View m_view;
    InboxOrder m_order;
    bool m_whole = false;
    quint64 m_request = 0;
    bool m_requested = false;
    QHash<ConversationId, replica::Place> m_sinceRequest;  ///< newer than the order that is under way
    QHash<ConversationId, replica::Place> m_places;        ///< waiting for flush()
    QSet<ConversationId> m_touched;
    QTimer m_flush;
    QTimer m_again;  ///< of a view that time changes
    mutable QCache<ConversationId, InboxRow> m_rows;
};

}  // namespace heard::ui
