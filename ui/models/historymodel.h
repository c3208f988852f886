// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/reader.h"
#include "ui/models/historylist.h"
#include "ui/models/rows.h"

namespace heard::ui {

class Shelf;

/// The conversations of one customer, newest first, a page at a time. Main thread.
class HistoryModel final : public HistoryList {
    Q_OBJECT
public:
    static constexpr int kPage = 30;

    HistoryModel(replica::Reader &reader, const Shelf &shelf, QObject *parent = nullptr);

    void open(CustomerId customer) override;
    CustomerId customer() const { return m_customer; }
    void apply(const replica::Change &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    HistoryRow rowOf(const Conversation &conversation);
    void readAgents();
    void put(const Conversation &conversation);
    void remove(ConversationId id);
    void insert(const HistoryRow &row);
    int find(ConversationId id) const;
    bool isShown(const HistoryRow &row) const;

    replica::Reader &m_reader;
    const Shelf &m_shelf;
    CustomerId m_customer;
    QHash<AgentId, QString> m_agents;
    QList<HistoryRow> m_rows;
    bool m_more = false;
};

}  // namespace heard::ui
