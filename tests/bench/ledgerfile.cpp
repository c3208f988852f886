// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerfile.h"

#include <QJsonDocument>

#include "domain/names.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/codec.h"
#include "protocol/items.h"
#include "storage/migrations.h"
#include "storage/sqlbook.h"
#include "storage/transaction.h"

namespace heard::bench {
namespace {

using hub::jsonBytes;
using storage::Database;

const QString kNone = QLatin1String("");  // an empty text; a null one would be NULL

const QString &orNone(const QString &text) { return text.isNull() ? kNone : text; }

/// Copies row by row; the first fault stops it.
class Copy {
public:
    Copy(Database &from, Database &to, const storage::SqlBook &sql) : m_from(from), m_to(to), m_sql(sql) {}

    Result<void> run() {
        each<Channel>("channel", &protocol::channelFrom, [this](const Channel &c) { put(c); });
        each<Customer>("customer", &protocol::customerFrom, [this](const Customer &c) { put(c); });
        each<Conversation>("conversation", &protocol::conversationFrom, [this](const Conversation &c) { put(c); });
        each<Message>("message", &protocol::messageFrom, [this](const Message &m) { put(m); });
        putRest();
        return m_result;
    }

private:
    template <class T, class Put>
    void each(const char *table, Result<T> (*read)(const QJsonObject &), Put putOne) {
        auto rows = m_from.run(QStringLiteral("SELECT seq, data FROM %1 ORDER BY id").arg(QLatin1String(table)));
        if (!rows) m_result = tl::unexpected(rows.error());
        while (m_result && rows->next()) {
            auto value = read(QJsonDocument::fromJson(rows->bytes(1)).object());
            if (!value) {
                m_result = tl::unexpected(value.error());
                return;
            }
            value->seq = rows->number(0);
            putOne(*value);
        }
    }

    template <class... Values>
    void write(const char *statement, const Values &...values) {
        if (!m_result) return;
        if (auto done = m_to.run(m_sql[statement], values...); !done) m_result = tl::unexpected(done.error());
    }

    void put(const Channel &c) {
        write("channel_add", orNone(c.key), orNone(c.kind), orNone(c.name), wordFor(c.state), c.stateSince,
              orNone(c.stateCode), orNone(c.stateDetail), jsonBytes(c.traits), jsonBytes(c.settings),
              orNone(c.publicUrl), c.removed, QByteArray("{}"), QByteArray(32, '\0'), c.department.v, c.replyWithin,
              c.keepDays, jsonBytes(c.extra), c.seq, c.id.v);
    }
    void put(const Customer &c) {
        write("customer_add", orNone(c.name), orNone(c.language), c.sample, jsonBytes(c.extra), QByteArray(""),
              qint64(0), kNone, c.seq, c.id.v);
        for (const Identity &identity : c.identities)
            write("identity_add", identity.id.v, c.id.v, orNone(identity.kind), orNone(identity.address),
                  orNone(identity.label), kNone);
    }
    void put(const Conversation &c) {
        m_last = c;
        // A generated customer has one identity, of the same number.
        write("conversation_add", c.customer.v, orNone(c.customerName), c.channel.v, orNone(c.subject),
              wordFor(c.status), c.snoozedUntil, c.assignee.v, c.createdAt, c.lastAt, c.lastMessage.v,
              orNone(c.lastSnippet), wordFor(c.lastDirection), wordFor(c.lastDelivery), c.unread, c.waitingSince,
              c.customerReadUpTo.v, c.sample, c.customer.v, kNone, c.lastMessage.v, qint64(0), c.lastInboundAt, c.dueAt,
              c.department.v, hub::marksBytes(c), jsonBytes(c.extra), qint64(0), c.seq, c.id.v);
    }
    void put(const Message &m) {
        const QVariant clientId = m.clientId.isEmpty() ? QVariant() : QVariant(m.clientId);
        const QVariant remoteId =
            m.direction == Direction::In ? QVariant(QStringLiteral("r%1").arg(m.id.v)) : QVariant();
        write("message_add", m.conversation.v, m.channel.v, wordFor(m.direction), m.author.v, orNone(m.authorName),
              jsonBytes(protocol::toJson(m.parts)), orNone(m.event), m.at, m.sentAt, wordFor(m.delivery),
              orNone(m.failure), clientId, m.basedOn.v, qint64(0), remoteId, jsonBytes(m.extra), m.seq, m.id.v);
    }
    /// Who answers, the workspace's name, and the newest change, from which the next seq is counted.
    void putRest() {
        write("agent_add", QStringLiteral("Anna"), QStringLiteral("administrator agent"), false, QByteArray(""),
              qint64(0), qint64(1));
        auto workspace = m_from.value(QStringLiteral("SELECT value FROM meta WHERE name = 'workspace'"));
        auto head = m_from.value(QStringLiteral("SELECT value FROM meta WHERE name = 'cursor'"));
        if (!workspace || !head) return;
        write("meta_put", QStringLiteral("workspace"), workspace->toString());
        for (const char *kind : {"webchat", "form", "desk-entry"})
            write("meta_put", QStringLiteral("starter_") + QLatin1String(kind), QStringLiteral("added"));
        const qint64 seq = head->toLongLong();
        const QString kind = QStringLiteral("conversation");
        write("journal_add", seq, m_last.lastAt, kind, m_last.id.v, m_last.id.v,
              protocol::encodeItem({seq, kind, protocol::toJson(m_last)}), qint64(0));
    }

    Database &m_from;
    Database &m_to;
    const storage::SqlBook &m_sql;
    Conversation m_last;
    Result<void> m_result;
};

}  // namespace

Result<void> writeLedgerLike(const QString &replicaPath, const QString &path) {
    auto from = Database::open({.path = replicaPath, .readOnly = true});
    if (!from) return tl::unexpected(from.error());
    auto to =
        storage::openMigrated({.path = path, .synchronous = Database::Synchronous::Normal, .cacheKib = 256 * 1024},
                              QStringLiteral(":/hub/ledger/sql/sqlite/migrations"));
    if (!to) return tl::unexpected(to.error());
    const auto sql = storage::SqlBook::fromFolder(QStringLiteral(":/hub/ledger/sql/sqlite/statements"));
    if (!sql) return tl::unexpected(sql.error());
    auto transaction = storage::Transaction::begin(**to);
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto done = Copy(**from, **to, *sql).run(); !done) return done;
    if (auto done = transaction->commit(); !done) return done;
    return (*to)->checkpoint();
}

}  // namespace heard::bench
