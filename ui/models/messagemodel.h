// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "replica/reader.h"
#include "ui/models/rows.h"

namespace heard::ui {

class Shelf;

/// The messages of one conversation, oldest first, and after them this desk's outbox entries for it. The newest page is
/// there at once; older ones come by fetchMore as rows at the top. An entry whose message has come becomes that message
/// in its row. Main thread.
class MessageModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kPage = 50;

    MessageModel(replica::Reader &reader, const Shelf &shelf, QObject *parent = nullptr);

    void open(ConversationId conversation);
    ConversationId conversation() const { return m_conversation; }
    void apply(const replica::Change &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    const MessageRow &rowAt(int row) const;
    void upsert(const MessageRow &row);
    void append(const MessageRow &row);
    void removeMessage(MessageId id);
    int find(MessageId id) const;  ///< the first row that is not older
    void syncEntries();
    void changed(int row);

    replica::Reader &m_reader;
    const Shelf &m_shelf;
    ConversationId m_conversation;
    QList<MessageRow> m_messages;
    QList<MessageRow> m_entries;
    bool m_more = false;
};

}  // namespace heard::ui
