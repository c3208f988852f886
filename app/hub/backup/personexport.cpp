// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backup/personexport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include "base/todisk.h"
#include "hub/backup/archive.h"
#include "hub/core/cardrules.h"
#include "hub/ledger/audit.h"
#include "hub/ledger/blobfiles.h"
#include "hub/ledger/onlooker.h"
#include "hub/ledger/resources.h"
#include "protocol/items.h"
#include "storage/transaction.h"

namespace heard::hub {
namespace {

constexpr int kAllOfOne = 100'000;

/// Reads what there is of one customer and those merged into them.
class Gathering {
public:
    explicit Gathering(Tables &tables) : m_tables(tables) {}

    void person(CustomerId id) {
        QList<CustomerId> all{id};
        for (qsizetype i = 0; i < all.size(); ++i) all += m_tables.ids<CustomerId>("customers_merged_into", all[i].v);
        for (const CustomerId each : std::as_const(all)) {
            if (const auto customer = m_tables.customer(each)) m_customers += protocol::toJson(*customer);
            cards(CardRule::Owner::Customer, each.v);
            audit(QStringLiteral("customer"), each.v);
            for (const ConversationId own : m_tables.ids<ConversationId>("conversations_of_customer", each.v))
                conversation(own);
            // In threads of others: only what passed with this one.
            for (const ConversationId other : m_tables.ids<ConversationId>("strays_of_customer", each.v))
                for (const MessageId id : m_tables.ids<MessageId>("messages_of_customer_in", other.v, each.v, 0))
                    message(id);
        }
    }

    QByteArray json(qint64 now) const {
        const QJsonObject all{
            {QStringLiteral("heard_person"), 1},        {QStringLiteral("exported_at"), now},
            {QStringLiteral("customers"), m_customers}, {QStringLiteral("conversations"), m_conversations},
            {QStringLiteral("messages"), m_messages},   {QStringLiteral("cards"), m_cards},
            {QStringLiteral("audit"), m_audit},         {QStringLiteral("files"), m_files}};
        return QJsonDocument(all).toJson();
    }

    const QList<BlobRecord> &blobs() const { return m_blobs; }
    ExportedPerson counts() const { return {m_conversations.size(), m_messages.size(), m_blobs.size(), 0}; }

private:
    void conversation(ConversationId id) {
        if (const auto record = m_tables.conversation(id)) m_conversations += protocol::toJson(record->facts);
        cards(CardRule::Owner::Conversation, id.v);
        audit(QStringLiteral("conversation"), id.v);
        for (const MessageId each : m_tables.ids<MessageId>("messages_of_conversation", id.v)) message(each);
    }

    void message(MessageId id) {
        const auto record = m_tables.message(id);
        if (!record || m_known.contains(id)) return;
        m_known.insert(id);
        m_messages += protocol::toJson(record->facts);
        for (const Part &part : record->facts.parts) {
            const auto blob = part.blob ? m_tables.blob(part.blob) : std::nullopt;
            if (!blob) continue;
            m_blobs += *blob;
            m_files += QJsonObject{{QStringLiteral("blob"), blob->id.v},
                                   {QStringLiteral("name"), blob->name},
                                   {QStringLiteral("mime"), blob->mime},
                                   {QStringLiteral("size"), blob->size},
                                   {QStringLiteral("file"), QStringLiteral("files/%1").arg(blob->id.v)}};
        }
    }

    void cards(CardRule::Owner of, qint64 owner) {
        const QStringList kinds = cardKindsOf(of);
        for (const QString &kind : kinds)
            for (const Card &card : m_tables.cardsOf(kind, owner)) m_cards += protocol::toJson(card);
    }

    void audit(const QString &kind, qint64 id) {
        for (const AuditRow &row : auditOf(m_tables, kind, id, 0, kAllOfOne)) m_audit += toJson(row);
    }

    Tables &m_tables;
    QSet<MessageId> m_known;
    QList<BlobRecord> m_blobs;
    QJsonArray m_customers, m_conversations, m_messages, m_cards, m_audit, m_files;
};

Result<void> tellOfExport(const QString &folder, CustomerId person, qint64 now) {
    const auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    auto ledger = storage::Database::open({.path = folder + QStringLiteral("/ledger.db")});
    if (!ledger) return tl::unexpected(ledger.error());
    Tables tables(**ledger, *sql);
    auto transaction = storage::Transaction::begin(**ledger);
    if (!transaction) return tl::unexpected(transaction.error());
    const AuditEnd end = appendAudit(tables, now,
                                     {.by = AuditEntry::By::Command,
                                      .action = QStringLiteral("person_export"),
                                      .kind = QStringLiteral("customer"),
                                      .entity = person.v});
    if (tables.fault()) return tl::unexpected(*tables.fault());
    if (auto done = transaction->commit(); !done) return done;
    (void)writeAnchor(folder, end);
    return {};
}

}  // namespace

Result<ExportedPerson> exportPerson(const QString &folder, CustomerId person, const QString &path, const Clock &clock) {
    auto onlooker = Onlooker::on(folder);
    if (!onlooker) return tl::unexpected(onlooker.error());
    if (!(*onlooker)->tables().customer(person)) return failure(QStringLiteral("not-found"));
    // First, so that nothing is given out untold.
    if (auto told = tellOfExport(folder, person, clock.now()); !told) return tl::unexpected(told.error());
    Gathering gathering((*onlooker)->tables());
    gathering.person(person);
    if (const auto &fault = (*onlooker)->tables().fault()) return tl::unexpected(*fault);
    ExportedPerson counts = gathering.counts();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(QStringLiteral("write-failed"), path);
    ArchiveWriter archive([&file](const QByteArray &bytes) -> Result<void> {
        return file.write(bytes) == bytes.size() ? Result<void>() : failure(QStringLiteral("write-failed"));
    });
    if (auto done = archive.add(QStringLiteral("person.json"), gathering.json(clock.now())); !done)
        return tl::unexpected(done.error());
    const BlobFiles files(folder + QStringLiteral("/blobs"));
    QSet<BlobId> written;
    for (const BlobRecord &blob : gathering.blobs()) {
        if (written.contains(blob.id)) continue;
        written.insert(blob.id);
        auto done = archive.addFile(QStringLiteral("files/%1").arg(blob.id.v), files.pathOf(blob.hash));
        if (!done && done.error().code == u"not-found")
            ++counts.missing;
        else if (!done)
            return tl::unexpected(done.error());
    }
    if (auto done = archive.finish(); !done) return tl::unexpected(done.error());
    if (!commitToDisk(file)) return failure(QStringLiteral("write-failed"), path);
    return counts;
}

}  // namespace heard::hub
