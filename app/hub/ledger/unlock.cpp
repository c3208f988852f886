// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/unlock.h"

#include <QFileInfo>

#include "base/token.h"
#include "hub/ledger/resources.h"
#include "hub/ledger/tables.h"
#include "sealing/sealingkey.h"
#include "storage/migrations.h"
#include "storage/transaction.h"

namespace heard::hub {
namespace {

const QString kMark = QStringLiteral("sealed_word");
const QByteArray kWord = QByteArrayLiteral("heard");

struct Kept {
    ChannelId channel;
    QString key;
    QByteArray value;
};

/// Every secret by `turn`, which is given what the columns hold.
void turnAll(Tables &tables, const std::function<QByteArray(const QByteArray &)> &turn) {
    const auto channels = tables.ids<ChannelId>("channel_ids");
    for (const ChannelId id : channels) {
        QByteArray secrets;
        QByteArray own;
        if (auto row = tables.run("channel_secrets", id.v); row && row->next()) {
            secrets = row->bytes(0);
            own = row->bytes(1);
        }
        tables.run("channel_secrets_put", turn(secrets), turn(own), id.v);
    }
    QList<Kept> all;
    for (auto rows = tables.run("kept"); rows && rows->next();)
        all += Kept{ChannelId{rows->number(0)}, rows->text(1), rows->bytes(2)};
    for (const Kept &kept : all) tables.run("kept_put", kept.channel.v, kept.key, turn(kept.value));
}

void noteSealed(Tables &tables, const sealing::Sealer &sealer) {
    tables.run("meta_put", kMark, QString::fromLatin1(sealer.seal(kWord).toBase64()));
}

/// The folder's key, made if there is none.
Result<QByteArray> keyOf(const QString &folder) {
    const auto key = sealing::findKey(folder);
    if (!key) return tl::unexpected(key.error());
    return *key ? Result<QByteArray>(**key) : sealing::makeKey(folder);
}

Result<void> sealAll(storage::Database &database, const storage::SqlBook &sql, const sealing::Sealer &sealer) {
    Tables tables(database, sql, &sealer);
    auto transaction = storage::Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    turnAll(tables, [&](const QByteArray &plain) { return tables.sealed(plain); });
    const bool hadSome = tables.number("channel_count") > 0;
    noteSealed(tables, sealer);
    if (tables.fault()) return tl::unexpected(*tables.fault());
    if (auto done = transaction->commit(); !done || !hadSome) return done;
    // Pages that are free now still hold what stood there in clear.
    return database.exec(QStringLiteral("VACUUM")).and_then([&] { return database.checkpoint(); });
}

QByteArray markOf(Tables &tables) {
    auto row = tables.run("meta", kMark);
    return row && row->next() ? QByteArray::fromBase64(row->text(0).toLatin1()) : QByteArray();
}

}  // namespace

Result<sealing::Sealer> unlockLedger(storage::Database &database, const storage::SqlBook &sql, const QString &folder) {
    Tables tables(database, sql);
    const QByteArray mark = markOf(tables);
    if (tables.fault()) return tl::unexpected(*tables.fault());
    if (mark.isEmpty()) {
        const auto key = keyOf(folder);
        if (!key) return tl::unexpected(key.error());
        const sealing::Sealer sealer(*key);
        return sealAll(database, sql, sealer).map([&] { return sealer; });
    }
    const auto key = sealing::findKey(folder);
    if (!key) return tl::unexpected(key.error());
    if (!*key) return failure(QStringLiteral("key-missing"), sealing::keyFileIn(folder));
    const sealing::Sealer sealer(**key);
    return sealer.open(mark).map([&](const QByteArray &) { return sealer; });
}

Result<void> forgetSecrets(const QString &folder) {
    const QString file = folder + QStringLiteral("/ledger.db");
    if (!QFileInfo::exists(file)) return failure(QStringLiteral("not-found"), file);
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    auto database = storage::openMigrated({.path = file}, migrationsFolder());
    if (!database) return tl::unexpected(database.error());
    const auto key = keyOf(folder);
    if (!key) return tl::unexpected(key.error());
    const sealing::Sealer sealer(*key);
    Tables tables(**database, *sql, &sealer);
    auto transaction = storage::Transaction::begin(**database);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const ChannelId id : tables.ids<ChannelId>("channel_ids")) {
        tables.run("channel_secrets_put", QByteArray(), tables.sealed(newSecret()), id.v);
        tables.run("kept_of_channel_remove", id.v);
    }
    noteSealed(tables, sealer);
    if (tables.fault()) return tl::unexpected(*tables.fault());
    return transaction->commit();
}

}  // namespace heard::hub
