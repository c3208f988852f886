// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "ui/models/desk.h"
#include "ui/models/rowtext.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

bool standsAbove(const HistoryRow &a, const HistoryRow &b) { return a.at != b.at ? a.at > b.at : a.id > b.id; }

}  // namespace

HistoryModel::HistoryModel(replica::Reader &reader, const Shelf &shelf, QObject *parent)
    : HistoryList(parent), m_reader(reader), m_shelf(shelf) {
    readAgents();
}

void HistoryModel::readAgents() {
    m_agents.clear();
    const auto agents = m_reader.agents();
    for (const Agent &agent : agents) m_agents.insert(agent.id, agent.name);
}

HistoryRow HistoryModel::rowOf(const Conversation &stored) {
    const Conversation conversation = m_shelf.withPending(stored);
    const Channel channel = m_shelf.channels().value(conversation.channel);
    HistoryRow row;
    row.id = conversation.id;
    row.title = conversation.subject.isEmpty() ? conversation.lastSnippet : conversation.subject;
    row.channelKind = channel.kind;
    row.channelName = channel.name;
    row.status = conversation.status;
    row.agent = m_agents.value(conversation.assignee);
    row.at = conversation.lastAt;
    const auto scores = m_reader.cards(QStringLiteral("score"), conversation.id.v);
    for (const Card &score : scores)
        if (const QJsonValue value = score.body.value(QLatin1String("value")); value.isDouble())
            row.score = value.toDouble();
    return row;
}

void HistoryModel::open(CustomerId customer) {
    beginResetModel();
    m_customer = customer;
    m_rows.clear();
    m_more = false;
    if (customer) {
        const auto page = m_reader.conversationsOf(customer, std::nullopt, kPage);
        for (const Conversation &conversation : page) m_rows += rowOf(conversation);
        m_more = page.size() == kPage;
    }
    endResetModel();
}

void HistoryModel::apply(const replica::Change &change) {
    if (change.agents || change.everything) readAgents();
    if (!m_customer) return;
    if (change.everything || change.agents || change.channels || change.cards.contains(QStringLiteral("score")))
        return open(m_customer);
    for (const replica::Place &place : change.conversations) {
        if (place.gone || place.customer != m_customer)
            remove(place.id);
        else if (const auto conversation = m_reader.conversation(place.id))
            put(*conversation);
    }
    for (const ConversationId id : change.outbox)
        if (find(id) >= 0)
            if (const auto conversation = m_reader.conversation(id)) put(*conversation);
}

void HistoryModel::put(const Conversation &conversation) {
    const HistoryRow row = rowOf(conversation);
    const int at = find(row.id);
    if (at < 0) return insert(row);
    if (m_rows[at] == row) return;
    if (m_rows[at].at == row.at) {
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at), index(at));
        return;
    }
    remove(row.id);
    insert(row);
}

/// False if it stands below what has been loaded: fetchMore brings it.
bool HistoryModel::isShown(const HistoryRow &row) const {
    return !m_more || m_rows.isEmpty() || standsAbove(row, m_rows.last());
}

void HistoryModel::insert(const HistoryRow &row) {
    if (!isShown(row)) return;
    const auto where = std::lower_bound(m_rows.begin(), m_rows.end(), row, standsAbove);
    const int at = int(where - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(at, row);
    endInsertRows();
}

void HistoryModel::remove(ConversationId id) {
    const int at = find(id);
    if (at < 0) return;
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    endRemoveRows();
}

int HistoryModel::find(ConversationId id) const {
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id) return i;
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const HistoryRow &row = m_rows[index.row()];
    if (role == Desk::RowRole) return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return rowtext::spoken(row, m_shelf.now());
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_more; }

void HistoryModel::fetchMore(const QModelIndex &parent) {
    if (!canFetchMore(parent)) return;
    const replica::Spot last{m_rows.last().at, m_rows.last().id};
    const auto page = m_reader.conversationsOf(m_customer, last, kPage);
    m_more = page.size() == kPage;
    if (page.isEmpty()) return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.size()) - 1);
    for (const Conversation &conversation : page) m_rows += rowOf(conversation);
    endInsertRows();
}

}  // namespace heard::ui
