// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backup/renumber.h"

#include "domain/message.h"
#include "domain/names.h"
#include "hub/ledger/audit.h"
#include "protocol/codec.h"
#include "storage/transaction.h"

namespace heard::hub {
namespace {

constexpr const char *kNumbered[] = {"renumber_agents",        "renumber_channels", "renumber_customers",
                                     "renumber_conversations", "renumber_messages", "renumber_cards",
                                     "renumber_done"};
constexpr const char *kIds[] = {"agent", "channel", "customer", "identity", "conversation", "message", "blob", "card"};

/// The journal's newest row says where the ledger stands, so it can't be empty: that a card which never was is gone.
void beginJournal(Tables &tables, qint64 seq, qint64 at) {
    const QString gone = QStringLiteral("gone");
    const QJsonObject data{{QStringLiteral("kind"), QStringLiteral("card")}, {QStringLiteral("id"), 0}};
    tables.run("journal_clear");
    tables.run("journal_add", seq, at, gone, 0, 0, protocol::encodeItem({seq, gone, data}), 0);
}

}  // namespace

Result<void> renumber(storage::Database &database, const storage::SqlBook &sql, const Restored &restored) {
    Tables tables(database, sql);
    auto transaction = storage::Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    // Changes and ids come far slower than one in a millisecond, so the time is ahead of all of them, and of those that
    // an earlier restoring began with.
    const qint64 head = tables.number("journal_head");
    const qint64 ahead = std::max(restored.at, head) - head;
    for (const char *statement : kNumbered) tables.run(statement, ahead);
    beginJournal(tables, head + ahead + 1, restored.at);
    for (const char *kind : kIds) {
        const QString floor = QStringLiteral("floor_") + QLatin1String(kind);
        const qint64 highest = tables.number((QByteArray("max_") + kind).constData());
        tables.run("meta_put", floor, QString::number(std::max(restored.at, highest)));
    }
    // As after a hub that was killed while it sent them: the next start finds nobody knows what became of them.
    for (const char *statement : {"restore_messages", "restore_conversations", "restore_outbox"})
        tables.run(statement, wordFor(Delivery::Sending), wordFor(Delivery::Queued));
    tables.run("restore_later", restored.at);
    tables.run("meta_put", QStringLiteral("restored_from"), QString::number(restored.madeAt));
    tables.run("meta_put", QStringLiteral("restored_at"), QString::number(restored.at));
    appendAudit(tables, restored.at,
                {.by = AuditEntry::By::Command,
                 .action = QStringLiteral("restore"),
                 .facts = {{QStringLiteral("made_at"), restored.madeAt}}});
    if (tables.fault()) return tl::unexpected(*tables.fault());
    return transaction->commit();
}

}  // namespace heard::hub
