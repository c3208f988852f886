// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/ledgerindexer.h"

#include <QJsonDocument>
#include <limits>

#include "hub/ledger/resources.h"

namespace heard::hub {
namespace {

constexpr int kIndexRows = 300;
constexpr int kIndexCommit = 20'000;
constexpr qint64 kNewestOfAll = std::numeric_limits<qint64>::max();

}  // namespace

Result<std::unique_ptr<LedgerIndexer>> LedgerIndexer::open(const QString &ledgerPath, const QString &indexPath,
                                                           const QString &workspace) {
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    auto database = storage::Database::open({.path = ledgerPath, .readOnly = true});
    if (!database) return tl::unexpected(database.error());
    auto writer = search::IndexWriter::open(indexPath);
    if (!writer) return tl::unexpected(writer.error());
    return std::unique_ptr<LedgerIndexer>(
        new LedgerIndexer(*std::move(database), *std::move(sql), *std::move(writer), workspace));
}

LedgerIndexer::LedgerIndexer(std::unique_ptr<storage::Database> database, storage::SqlBook sql,
                             std::unique_ptr<search::IndexWriter> writer, QString workspace)
    : m_database(std::move(database)),
      m_sql(std::move(sql)),
      m_tables(*m_database, m_sql),
      m_writer(std::move(writer)),
      m_workspace(std::move(workspace)) {}

Result<bool> LedgerIndexer::step() {
    const qint64 head = m_tables.number("journal_head");
    const qint64 oldest = m_tables.number("journal_oldest");
    // Nothing can be taken out of the words of an index, so after an erasure it is made anew.
    const qint64 erased = m_tables.number("erased_at");
    const QString source = erased > 0 ? m_workspace + QLatin1Char('#') + QString::number(erased) : m_workspace;
    if (m_writer->place().source != source) {
        m_building = false;
        if (auto cleared = m_writer->clear({source, 0, 0, false}); !cleared) return tl::unexpected(cleared.error());
        if (m_writer->place().source != source) return true;
    }
    const search::IndexPlace &place = m_writer->place();
    if (!m_building && (!place.whole || place.seq + 1 < oldest)) beginBuild(head);
    if (!m_building && place.seq >= head) return false;
    if (auto begun = m_writer->begin(); !begun) return tl::unexpected(begun.error());
    auto more = m_building ? buildSome() : followSome();
    if (more && m_tables.fault()) more = tl::unexpected(*m_tables.fault());
    return more;
}

void LedgerIndexer::beginBuild(qint64 head) {
    m_building = true;
    m_buildHead = head;
    m_customers = {};
    m_conversations = ConversationId{kNewestOfAll};
    m_messages = MessageId{kNewestOfAll};
}

/// The newest messages first: they are what is searched for. What changes meanwhile comes by the journal afterwards.
Result<bool> LedgerIndexer::buildSome() {
    int rows = 0;
    for (const Customer &customer : m_tables.customers(m_customers, kIndexRows)) {
        if (auto done = m_writer->put(customer); !done) return tl::unexpected(done.error());
        m_customers = customer.id;
        ++rows;
    }
    for (const ConversationRecord &record : m_tables.conversations(m_conversations, rows ? 0 : kIndexRows)) {
        if (auto done = m_writer->put(record.facts); !done) return tl::unexpected(done.error());
        m_conversations = record.facts.id;
        ++rows;
    }
    for (const MessageRecord &record : m_tables.messages(m_messages, rows ? 0 : kIndexRows)) {
        if (auto done = put(record.facts); !done) return tl::unexpected(done.error());
        m_messages = record.facts.id;
        ++rows;
    }
    m_uncommitted += rows;
    m_building = rows > 0;
    if (m_building && m_uncommitted < kIndexCommit) return true;
    if (auto kept = commit(m_building ? 0 : m_buildHead, !m_building); !kept) return tl::unexpected(kept.error());
    return true;
}

Result<bool> LedgerIndexer::followSome() {
    struct Row {
        qint64 seq;
        QString kind;
        qint64 entity;
        QByteArray json;
    };
    QList<Row> rows;
    {
        auto read = m_tables.run("journal_for_index", m_writer->place().seq, kIndexRows);
        while (read && read->next()) rows += Row{read->number(0), read->text(1), read->number(2), read->bytes(3)};
    }
    for (const Row &row : std::as_const(rows))
        if (auto done = follow(row.kind, row.entity, row.json); !done) return tl::unexpected(done.error());
    if (rows.isEmpty()) return false;
    if (auto kept = commit(rows.last().seq, true); !kept) return tl::unexpected(kept.error());
    return rows.size() == kIndexRows;
}

/// The thing as it stands now, which may be newer than this row of the journal.
Result<void> LedgerIndexer::follow(const QString &kind, qint64 id, const QByteArray &json) {
    if (kind == u"message") {
        if (const auto record = m_tables.message(MessageId{id})) return put(record->facts);
    } else if (kind == u"conversation") {
        if (const auto record = m_tables.conversation(ConversationId{id})) return putConversation(record->facts);
    } else if (kind == u"customer") {
        if (const auto customer = m_tables.customer(CustomerId{id})) return m_writer->put(*customer);
    } else if (kind == u"gone") {
        const QJsonObject data = QJsonDocument::fromJson(json).object().value(QLatin1String("data")).toObject();
        const QString what = data.value(QLatin1String("kind")).toString();
        const qint64 which = data.value(QLatin1String("id")).toInteger();
        if (what == u"message") return m_writer->remove(MessageId{which});
        if (what == u"conversation") return m_writer->remove(ConversationId{which});
    }
    return {};
}

Result<void> LedgerIndexer::put(const Message &message, bool again) {
    QStringList from;
    if (message.direction == Direction::In) {
        const auto conversation = m_tables.conversation(message.conversation);
        from = search::writersOf(message, conversation ? conversation->facts.customerName : QString(),
                                 conversation ? m_tables.customer(conversation->facts.customer) : std::nullopt);
    } else {
        from = search::writersOf(message, {}, {});
    }
    return m_writer->put(message, from, again).map([](bool) {});
}

/// Under another name its messages are from somebody else.
Result<void> LedgerIndexer::putConversation(const Conversation &conversation) {
    const auto renamed = m_writer->put(conversation);
    if (!renamed) return tl::unexpected(renamed.error());
    if (!*renamed) return {};
    for (const MessageId id : m_tables.ids<MessageId>("messages_of_conversation", conversation.id.v))
        if (const auto record = m_tables.message(id))
            if (auto done = put(record->facts, true); !done) return done;
    return {};
}

Result<void> LedgerIndexer::commit(qint64 seq, bool whole) {
    m_uncommitted = 0;
    return m_writer->commit({m_writer->place().source, 0, seq, whole});
}

}  // namespace heard::hub
