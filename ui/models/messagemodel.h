// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/reader.h"
#include "ui/models/messagelist.h"
#include "ui/models/rows.h"

namespace heard::ui {

class Shelf;

/// The messages of one conversation, oldest first, and after them this desk's outbox entries for it. The newest page is
/// there at once; older ones come by fetchMore as rows at the top. Opened at a message far back it holds a stretch
/// around that one, which grows at both ends. An entry whose message has come becomes that message
/// in its row. Main thread.
class MessageModel final : public MessageList {
    Q_OBJECT
public:
    static constexpr int kPage = 50;
    static constexpr int kAfter = 200;  ///< rows that are read behind a message that is opened

    MessageModel(replica::Reader &reader, const Shelf &shelf, QObject *parent = nullptr);

    void open(ConversationId conversation) override;
    /// So that `at` is among the rows, however far back it is: some before it and what follows, up to the newest if
    /// that is not too far.
    void open(ConversationId conversation, MessageId at) override;
    ConversationId conversation() const override { return m_conversation; }
    void apply(const replica::Change &change);
    /// The link came or went: what waits says why.
    void showHeld() {
        if (m_conversation) syncEntries();
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Opened far back: newer messages and the entries are not among the rows yet.
    bool canFetchNewer() const override { return m_newer; }
    void fetchNewer() override;

private:
    const MessageRow &rowAt(int row) const;
    QList<MessageRow> rowsOf(const QList<Message> &messages) const;
    void upsert(const MessageRow &row);
    void append(const MessageRow &row);
    void removeMessage(MessageId id);
    int find(MessageId id) const;  ///< the first row that is not older
    void syncEntries();
    void showQueued();
    void changed(int row);

    replica::Reader &m_reader;
    const Shelf &m_shelf;
    ConversationId m_conversation;
    QList<MessageRow> m_messages;
    QList<MessageRow> m_entries;
    bool m_more = false;     ///< there are older ones
    bool m_newer = false;    ///< there are newer ones, and the entries are left out
    qsizetype m_hidden = 0;  ///< how many entries that are
};

}  // namespace heard::ui
