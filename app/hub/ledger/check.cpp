// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/check.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

#include "hub/ledger/audit.h"
#include "hub/ledger/blobfiles.h"
#include "hub/ledger/onlooker.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

constexpr qsizetype kMostFindings = 200;

/// One reading of one ledger, all in one read transaction.
class Inspection {
public:
    Inspection(Tables &tables, const BlobFiles &files) : m_tables(tables), m_files(files) {}

    Result<QStringList> run() {
        storage::Database &database = m_tables.database();
        // Before the ledger's moment, as a hub at work writes it after each commit.
        const auto anchor = readAnchor(QFileInfo(database.path()).absolutePath());
        if (!anchor) return tl::unexpected(anchor.error());
        const auto integrity = database.integrity(false);
        if (!integrity) return tl::unexpected(integrity.error());
        for (const QString &finding : *integrity) note(QStringLiteral("SQLite: ") + finding);
        if (auto begun = database.exec(QStringLiteral("BEGIN")); !begun) return tl::unexpected(begun.error());
        foreignKeys();
        journalSpan();
        journalAgainstRows();
        counters();
        outbox();
        blobs();
        for (const QString &finding : auditFindings(m_tables, *anchor)) note(finding);
        if (m_tables.fault()) return tl::unexpected(*m_tables.fault());
        return m_findings;
    }

private:
    void note(const QString &finding) {
        if (m_findings.size() < kMostFindings) m_findings += finding;
        if (m_findings.size() == kMostFindings)
            m_findings += QStringLiteral("There is more; only the first is listed.");
    }

    void noteEach(const char *statement, const QString &sentence) {
        const auto ids = m_tables.ids<MessageId>(statement);
        for (const MessageId id : ids) note(sentence.arg(id.v));
    }

    void foreignKeys() {
        auto rows = m_tables.run("check_foreign_keys");
        while (rows && rows->next())
            note(QStringLiteral("A row of %1 points to a row of %2 that does not exist.")
                     .arg(rows->text(0), rows->text(2)));
    }

    void journalSpan() {
        auto rows = m_tables.run("check_journal_span");
        if (!rows || !rows->next()) return;
        const qint64 expected = rows->number(2) == 0 ? 0 : rows->number(1) - rows->number(0) + 1;
        if (rows->number(2) != expected)
            note(QStringLiteral("The journal has %1 rows where %2 to %3 should be without holes.")
                     .arg(rows->number(2))
                     .arg(rows->number(0))
                     .arg(rows->number(1)));
    }

    /// What stands in the current state, as an item's data; empty if there is no such row.
    QJsonObject current(const QString &kind, qint64 id) {
        const auto json = [](const auto &facts) { return protocol::toJson(facts); };
        if (kind == QLatin1String("agent"))
            if (const auto row = m_tables.agent(AgentId{id})) return json(*row);
        if (kind == QLatin1String("channel"))
            if (const auto row = m_tables.channel(ChannelId{id})) return json(row->channel);
        if (kind == QLatin1String("customer"))
            if (const auto row = m_tables.customer(CustomerId{id})) return json(*row);
        if (kind == QLatin1String("conversation"))
            if (const auto row = m_tables.conversation(ConversationId{id})) return json(row->facts);
        if (kind == QLatin1String("card"))
            if (const auto row = m_tables.card(CardId{id})) return json(*row);
        if (kind == QLatin1String("message"))
            if (const auto row = m_tables.message(MessageId{id})) return json(row->facts);
        return {};
    }

    void journalAgainstRows() {
        QSet<QPair<QString, qint64>> gone;
        {
            auto rows = m_tables.run("check_journal_gone");
            while (rows && rows->next()) {
                const QJsonObject data = dataOf(rows->bytes(0));
                gone.insert(
                    {data.value(QLatin1String("kind")).toString(), data.value(QLatin1String("id")).toInteger()});
            }
        }
        auto rows = m_tables.run("check_journal_newest");
        while (rows && rows->next()) {
            const QString kind = rows->text(0);
            const qint64 id = rows->number(1);
            const QJsonObject now = current(kind, id);
            if (now.isEmpty() != gone.contains({kind, id}))
                note(
                    now.isEmpty()
                        ? QStringLiteral("The %1 %2 is in the journal and not in its table.").arg(kind).arg(id)
                        : QStringLiteral("The %1 %2 is gone by the journal and still in its table.").arg(kind).arg(id));
            else if (!now.isEmpty() && now != dataOf(rows->bytes(3)))
                note(QStringLiteral("The %1 %2 is not as the journal left it at %3.")
                         .arg(kind)
                         .arg(id)
                         .arg(rows->number(2)));
        }
    }

    static QJsonObject dataOf(const QByteArray &item) {
        return QJsonDocument::fromJson(item).object().value(QLatin1String("data")).toObject();
    }

    void counters() {
        noteEach("check_unread", QStringLiteral("The unread count of conversation %1 is not that of its messages."));
        noteEach("check_last_message", QStringLiteral("The last message of conversation %1 is another one."));
        noteEach("check_merged_customers", QStringLiteral("Customer %1 was merged and still has something."));
        noteEach("check_merged_conversations", QStringLiteral("Conversation %1 was merged and is not an empty one."));
        noteEach("check_strays",
                 QStringLiteral("Conversation %1 has messages of another customer that are not noted."));
        noteEach("check_waiting", QStringLiteral("Conversation %1 waits since a time at which no message came."));
        noteEach("check_last_inbound", QStringLiteral("The last incoming message of conversation %1 is another one."));
    }

    void outbox() {
        noteEach("check_outbox", QStringLiteral("The outbox has message %1, which is not such a reply."));
        noteEach("check_outbox_missing", QStringLiteral("Reply %1 is on its way and not in the outbox."));
    }

    void blobs() {
        auto rows = m_tables.run("check_blobs");
        while (rows && rows->next()) {
            const auto bytes = m_files.read(rows->text(1));
            if (!bytes && bytes.error().code == u"not-found")
                note(QStringLiteral("The file of blob %1 is missing.").arg(rows->number(0)));
            else if (!bytes)
                note(QStringLiteral("The file of blob %1 can't be read.").arg(rows->number(0)));
            else if (bytes->size() != rows->number(2) || BlobFiles::hashOf(*bytes) != rows->text(1))
                note(QStringLiteral("The file of blob %1 has other bytes than it was kept with.").arg(rows->number(0)));
        }
    }

    Tables &m_tables;
    const BlobFiles &m_files;
    QStringList m_findings;
};

}  // namespace

Result<QStringList> checkLedger(const QString &folder) {
    auto onlooker = Onlooker::on(folder);
    if (!onlooker && onlooker.error().code == u"older-database")
        return QStringList{
            QStringLiteral("The ledger is of version %1; the hub will bring it up to date when it starts.")
                .arg(onlooker.error().detail)};
    if (!onlooker) return tl::unexpected(onlooker.error());
    const BlobFiles files(folder + QStringLiteral("/blobs"));
    return Inspection((*onlooker)->tables(), files).run();
}

}  // namespace heard::hub
