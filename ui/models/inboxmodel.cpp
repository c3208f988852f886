// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inboxmodel.h"

#include <algorithm>

#include "base/workerthread.h"
#include "ui/models/desk.h"
#include "ui/models/rowtext.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

using replica::Place;
using replica::Spot;
using replica::View;

constexpr int kFirstPage = 64;
constexpr int kPage = 32;  ///< values read at once
constexpr int kRowsInMemory = 512;
constexpr int kLookAgainMs = 20'000;
constexpr int kMostSteps = 500;  ///< single-row changes above which a reset is quicker for everybody

}  // namespace

InboxModel::InboxModel(replica::Reader &reader, const Shelf &shelf, WorkerThread &worker, OrderOf orderOf,
                       QObject *parent)
    : QAbstractListModel(parent),
      m_reader(reader),
      m_shelf(shelf),
      m_worker(worker),
      m_orderOf(std::move(orderOf)),
      m_rows(kRowsInMemory) {
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    connect(&m_flush, &QTimer::timeout, this, &InboxModel::flush);
    m_again.setInterval(kLookAgainMs);
    connect(&m_again, &QTimer::timeout, this, &InboxModel::requestOrder);
    setView(replica::viewOf(ConversationStatus::Open));
}

void InboxModel::setView(const View &view) {
    beginResetModel();
    m_view = view;
    m_places.clear();
    m_touched.clear();
    const bool indexed = replica::isIndexed(view);
    const QList<Spot> first = indexed ? m_reader.order(view, kFirstPage, m_shelf.now()) : QList<Spot>();
    m_order.assign(first);
    m_whole = indexed && first.size() < kFirstPage;
    endResetModel();
    ++m_request;  // what is under way was for another view
    m_requested = false;
    if (!m_whole) requestOrder();
    view.filter.isTimed() ? m_again.start() : m_again.stop();
}

bool InboxModel::belongs(const Place &place) const {
    if (m_view.own == View::Own::Drafts) return !place.gone && m_shelf.hasDraft(place.id);
    if (m_view.own == View::Own::Outbox) return !place.gone && m_shelf.waitingEntries(place.id) > 0;
    return replica::belongs(m_view, place, m_shelf.now());
}

qint64 InboxModel::rank(const Place &place) const {
    return rankOf(isOwn() ? Sort::Newest : m_view.sort, place.standing);
}

void InboxModel::requestOrder() {
    m_sinceRequest.clear();
    m_requested = true;
    const quint64 request = ++m_request;
    m_worker.run<QList<Spot>>([orderOf = m_orderOf, view = m_view, now = m_shelf.now()] { return orderOf(view, now); },
                              this,
                              [this, request](const QList<Spot> &order) {
                                  if (request == m_request) adopt(order);
                              });
}

void InboxModel::adopt(const QList<Spot> &order) {
    m_requested = false;
    QHash<ConversationId, qint64> wanted;
    wanted.reserve(order.size());
    for (const Spot &spot : order) wanted.insert(spot.id, spot.rank);
    for (const Place &place : std::as_const(m_sinceRequest)) {
        if (belongs(place))
            wanted.insert(place.id, rank(place));
        else
            wanted.remove(place.id);
    }
    m_sinceRequest.clear();
    m_whole = true;

    QList<ConversationId> removed;
    QList<Spot> moved;
    for (int row = 0; row < m_order.size(); ++row) {
        const Spot &spot = m_order.at(row);
        const auto now = wanted.constFind(spot.id);
        if (now == wanted.cend())
            removed += spot.id;
        else if (*now != spot.rank)
            moved += Spot{*now, spot.id};
    }
    QList<Spot> fresh;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        if (m_order.rowOf(it.key()) < 0) fresh += Spot{it.value(), it.key()};
    std::sort(fresh.begin(), fresh.end(), [](const Spot &a, const Spot &b) { return a.before(b); });

    if (removed.size() + moved.size() > kMostSteps) {
        QList<Spot> all;
        all.reserve(wanted.size());
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) all += Spot{it.value(), it.key()};
        std::sort(all.begin(), all.end(), [](const Spot &a, const Spot &b) { return a.before(b); });
        beginResetModel();
        m_order.assign(all);
        endResetModel();
    } else {
        for (const ConversationId id : std::as_const(removed)) removeRow(m_order.rowOf(id));
        for (const Spot &spot : std::as_const(moved)) moveRow(m_order.rowOf(spot.id), spot.rank);
        insertRows(std::move(fresh));
    }
    Q_EMIT becameWhole();
}

void InboxModel::apply(const replica::Change &change) {
    if (change.everything) {
        m_rows.clear();
        m_places.clear();
        if (!m_order.isEmpty()) Q_EMIT dataChanged(index(0), index(m_order.size() - 1));
        requestOrder();
        return;
    }
    for (const Place &place : change.conversations) {
        m_places.insert(place.id, place);
        if (m_requested) m_sinceRequest.insert(place.id, place);
    }
    for (const ConversationId id : change.drafts | change.outbox) m_touched.insert(id);
    if (change.channels) {
        m_rows.clear();
        if (!m_order.isEmpty()) Q_EMIT dataChanged(index(0), index(m_order.size() - 1));
    }
    if (!m_flush.isActive() && (!m_places.isEmpty() || !m_touched.isEmpty())) m_flush.start();
}

void InboxModel::refresh(ConversationId id) {
    m_touched.insert(id);
    if (!m_flush.isActive()) m_flush.start();
}

void InboxModel::flush() {
    const auto places = std::exchange(m_places, {});
    const auto touched = std::exchange(m_touched, {});
    QList<Spot> fresh;
    for (const Place &changed : places) place(changed, fresh);
    for (const ConversationId id : touched) {
        if (places.contains(id)) continue;
        if (isOwn())
            placeOwn(id, fresh);
        else if (const int row = m_order.rowOf(id); row >= 0)
            changeRow(row);
    }
    std::sort(fresh.begin(), fresh.end(), [](const Spot &a, const Spot &b) { return a.before(b); });
    insertRows(std::move(fresh));
}

void InboxModel::place(const Place &place, QList<Spot> &fresh) {
    m_rows.remove(place.id);
    const Spot spot{rank(place), place.id};
    const int row = m_order.rowOf(place.id);
    const bool stays = belongs(place) && !isBelowWindow(spot);
    if (row < 0) {
        if (stays) fresh += spot;
    } else if (!stays) {
        removeRow(row);
    } else {
        moveRow(row, rank(place));
    }
}

void InboxModel::placeOwn(ConversationId id, QList<Spot> &fresh) {
    const auto conversation = m_reader.conversation(id);
    Place where;
    where.id = id;
    where.gone = !conversation;
    if (conversation) where.standing = standingOf(*conversation);
    place(where, fresh);
}

/// While only the first page is there, what stands below it comes with the whole order.
bool InboxModel::isBelowWindow(const Spot &spot) const {
    return !m_whole && (m_order.isEmpty() || m_order.at(m_order.size() - 1).before(spot));
}

void InboxModel::insertRows(QList<Spot> spots) {
    for (qsizetype first = 0; first < spots.size();) {
        const int row = m_order.rowFor(spots[first]);
        qsizetype end = first + 1;
        // All that come before the row that stands there now go in as one range.
        while (end < spots.size() && (row == m_order.size() || spots[end].before(m_order.at(row)))) ++end;
        beginInsertRows({}, row, row + int(end - first) - 1);
        m_order.insert(row, spots.mid(first, end - first));
        endInsertRows();
        first = end;
    }
}

void InboxModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    m_order.remove(row);
    endRemoveRows();
}

void InboxModel::moveRow(int row, qint64 rank) {
    int to = m_order.rowFor(Spot{rank, m_order.at(row).id});
    if (to > row) --to;  // counted without the row itself
    if (to == row) {
        m_order.move(row, row, rank);
        return changeRow(row);
    }
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_order.move(row, to, rank);
    endMoveRows();
    changeRow(to);
}

void InboxModel::changeRow(int row) {
    m_rows.remove(m_order.at(row).id);
    Q_EMIT dataChanged(index(row), index(row));
}

int InboxModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_order.size(); }

QVariant InboxModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == Desk::IdRole) return m_order.at(index.row()).id.v;
    if (role != Desk::RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const InboxRow *row = value(index.row());
    if (!row) return {};
    if (role == Desk::RowRole) return QVariant::fromValue(*row);
    return rowtext::spoken(*row, m_shelf.now());
}

const InboxRow *InboxModel::value(int row) const {
    const ConversationId id = m_order.at(row).id;
    if (const InboxRow *known = m_rows.object(id)) return known;
    QList<ConversationId> ids;
    const int first = row / kPage * kPage;
    for (int near = first; near < std::min(first + kPage, m_order.size()); ++near)
        if (!m_rows.contains(m_order.at(near).id)) ids += m_order.at(near).id;
    const QList<Conversation> conversations = m_reader.conversations(ids);
    for (const Conversation &conversation : conversations)
        m_rows.insert(conversation.id, new InboxRow(m_shelf.row(conversation)));
    return m_rows.object(id);
}

}  // namespace heard::ui
