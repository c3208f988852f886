// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagemodel.h"

#include <algorithm>

#include "ui/models/desk.h"
#include "ui/models/rowtext.h"
#include "ui/models/shelf.h"

namespace heard::ui {

MessageModel::MessageModel(replica::Reader &reader, const Shelf &shelf, QObject *parent)
    : MessageList(parent), m_reader(reader), m_shelf(shelf) {}

QList<MessageRow> MessageModel::rowsOf(const QList<Message> &messages) const {
    QList<MessageRow> rows;
    rows.reserve(messages.size());
    for (const Message &message : messages) rows += m_shelf.row(message);
    return rows;
}

void MessageModel::open(ConversationId conversation) {
    beginResetModel();
    m_conversation = conversation;
    m_messages.clear();
    m_entries.clear();
    m_more = m_newer = false;
    if (conversation) {
        const QList<Message> page = m_reader.messages(conversation, {}, kPage);
        m_messages = rowsOf(page);
        m_entries = m_shelf.entryRows(conversation);
        m_more = page.size() == kPage;
    }
    endResetModel();
}

void MessageModel::open(ConversationId conversation, MessageId at) {
    const QList<Message> before = m_reader.messages(conversation, at, kPage);
    QList<Message> from = m_reader.messagesFrom(conversation, at, kAfter + 1);
    beginResetModel();
    m_conversation = conversation;
    m_more = before.size() == kPage;
    m_newer = from.size() > kAfter;
    if (m_newer) from.removeLast();
    m_messages = rowsOf(before + from);
    m_hidden = m_newer ? m_shelf.entryRows(conversation).size() : 0;
    m_entries = m_newer ? QList<MessageRow>() : m_shelf.entryRows(conversation);
    endResetModel();
}

void MessageModel::apply(const replica::Change &change) {
    if (!m_conversation) return;
    if (change.everything)
        return m_newer && !m_messages.isEmpty() ? open(m_conversation, m_messages.first().id) : open(m_conversation);
    if (const auto named = change.messages.constFind(m_conversation); named != change.messages.cend()) {
        QList<MessageId> ids(named->begin(), named->end());
        std::sort(ids.begin(), ids.end());
        QSet<MessageId> missing = *named;
        const QList<Message> messages = m_reader.messages(ids);
        for (const Message &message : messages) {
            if (message.conversation != m_conversation) continue;  // it was moved to another
            missing.remove(message.id);
            upsert(m_shelf.row(message));
        }
        for (const MessageId id : std::as_const(missing)) removeMessage(id);
    }
    if (change.channels) showQueued();
    if (change.outbox.contains(m_conversation) || change.agents) syncEntries();
}

/// A channel that stands still holds what is queued for it. Queued replies are few and among the last.
void MessageModel::showQueued() {
    QList<MessageId> queued;
    for (const MessageRow &row : std::as_const(m_messages))
        if (row.delivery == Delivery::Queued) queued += row.id;
    const QList<Message> messages = queued.isEmpty() ? QList<Message>() : m_reader.messages(queued);
    for (const Message &message : messages) upsert(m_shelf.row(message));
}

int MessageModel::find(MessageId id) const {
    const auto at = std::lower_bound(m_messages.begin(), m_messages.end(), id,
                                     [](const MessageRow &row, MessageId wanted) { return row.id < wanted; });
    return int(at - m_messages.begin());
}

void MessageModel::upsert(const MessageRow &row) {
    const int at = find(row.id);
    if (at < m_messages.size() && m_messages[at].id == row.id) {
        if (m_messages[at] == row) return;
        m_messages[at] = row;
        return changed(at);
    }
    if (at == 0 && m_more) return;                   // older than what is loaded: fetchMore brings it
    if (at == m_messages.size() && m_newer) return;  // newer than what is loaded: fetchNewer brings it
    if (at == m_messages.size()) return append(row);
    beginInsertRows({}, at, at);
    m_messages.insert(at, row);
    endInsertRows();
}

/// A message of ours takes the row of the entry it was: moved to the front of the entries if need be, then changed.
void MessageModel::append(const MessageRow &row) {
    const int end = int(m_messages.size());
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&row](const MessageRow &one) {
        return !row.clientId.isEmpty() && one.clientId == row.clientId;
    });
    if (entry == m_entries.end()) {
        beginInsertRows({}, end, end);
        m_messages += row;
        endInsertRows();
        return;
    }
    const int offset = int(entry - m_entries.begin());
    if (offset > 0) {
        beginMoveRows({}, end + offset, end + offset, {}, end);
        m_entries.move(offset, 0);
        endMoveRows();
    }
    m_entries.removeFirst();
    m_messages += row;
    changed(end);
}

void MessageModel::removeMessage(MessageId id) {
    const int at = find(id);
    if (at >= m_messages.size() || m_messages[at].id != id) return;
    beginRemoveRows({}, at, at);
    m_messages.removeAt(at);
    endRemoveRows();
}

void MessageModel::syncEntries() {
    const QList<MessageRow> now = m_shelf.entryRows(m_conversation);
    if (m_newer) {
        // Somebody who writes an answer is to see it: to the end of the conversation.
        if (now.size() > m_hidden) open(m_conversation);
        m_hidden = now.size();
        return;
    }
    const auto base = int(m_messages.size());
    const auto named = [](const QList<MessageRow> &rows, const QString &clientId) {
        return std::any_of(rows.begin(), rows.end(), [&](const MessageRow &row) { return row.clientId == clientId; });
    };
    for (int i = int(m_entries.size()) - 1; i >= 0; --i) {
        if (named(now, m_entries[i].clientId)) continue;
        beginRemoveRows({}, base + i, base + i);
        m_entries.removeAt(i);
        endRemoveRows();
    }
    // Entries never change their order: what is left is in the order of `now`, with the new ones missing.
    for (int i = 0; i < now.size(); ++i) {
        if (i == m_entries.size() || m_entries[i].clientId != now[i].clientId) {
            beginInsertRows({}, base + i, base + i);
            m_entries.insert(i, now[i]);
            endInsertRows();
        } else if (m_entries[i] != now[i]) {
            m_entries[i] = now[i];
            changed(base + i);
        }
    }
}

void MessageModel::changed(int row) { Q_EMIT dataChanged(index(row), index(row)); }

const MessageRow &MessageModel::rowAt(int row) const {
    return row < m_messages.size() ? m_messages[row] : m_entries[row - m_messages.size()];
}

int MessageModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_messages.size() + m_entries.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const MessageRow &row = rowAt(index.row());
    if (role == Desk::RowRole) return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return rowtext::spoken(row, m_shelf.me().name, m_shelf.now());
    return {};
}

bool MessageModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_more; }

void MessageModel::fetchMore(const QModelIndex &parent) {
    if (!canFetchMore(parent)) return;
    const QList<Message> page = m_reader.messages(m_conversation, m_messages.first().id, kPage);
    m_more = page.size() == kPage;
    if (page.isEmpty()) return;
    const QList<MessageRow> rows = rowsOf(page);
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_messages = rows + m_messages;
    endInsertRows();
}

void MessageModel::fetchNewer() {
    if (!m_newer) return;
    if (m_messages.isEmpty()) return open(m_conversation);
    const MessageId last = m_messages.last().id;
    QList<Message> page = m_reader.messagesFrom(m_conversation, MessageId{last.v + 1}, kPage + 1);
    m_newer = page.size() > kPage;
    if (m_newer) page.removeLast();
    const auto end = int(m_messages.size());
    if (!page.isEmpty()) {
        beginInsertRows({}, end, end + int(page.size()) - 1);
        m_messages += rowsOf(page);
        endInsertRows();
    }
    if (!m_newer) syncEntries();
}

}  // namespace heard::ui
