// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/mailbox.h"
#include "replica/damage.h"
#include "replica/factwriter.h"
#include "replica/ownwriter.h"
#include "storage/transaction.h"

namespace heard::replica {

/// The replica's only writing connection, on the writer's thread. Work that gathers while a commit is under way goes
/// into one transaction (group commit); each piece is undone alone if it fails. A commit with something that the agent
/// wrote in it is flushed to the disk; one of the hub's facts alone is not, for what a power cut takes comes again.
class Writer {
public:
    using Work = std::function<Result<void>(Writer &)>;
    using Done = std::function<void(const Result<void> &)>;
    /// After a commit: what changed and where the replica stands.
    using Announce = std::function<void(const Change &, const Position &)>;

    /// Codes of storage::openMigrated.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const QString &path, const Clock &clock, Mailbox &own,
                                                              std::shared_ptr<Damage> damage, Announce announce);

    /// `done` is called after the commit that holds the work, or with why it is not kept.
    void run(Whose whose, const Work &work, Done done);
    void commit();

    const QString &device() const { return m_device; }
    const storage::SqlBook &sql() const { return m_sql; }
    const Position &position() const { return m_place.position; }

    // Pieces of work, for run().
    Result<void> apply(const protocol::Events &events);
    Result<void> beginSnapshot(const QString &workspace, bool wipe, AgentId agent, bool restored);
    Result<void> addPage(const QList<protocol::Item> &items);
    Result<void> endSnapshot(qint64 head);
    Result<int> trim(const TrimRule &rule);
    Result<void> setWhole(ConversationId conversation);
    Result<void> saveUser(const QJsonObject &agent);
    Result<void> updateEntry(const OutboxEntry &entry);
    OwnWriter &own() { return m_ownWriter; }
    Change &change() { return m_change; }

private:
    struct Place {
        Position position;
        qint64 gen = 0;         ///< of the last snapshot begun
        bool restored = false;  ///< it is the first one of a hub that was put back
        Result<void> snapshot;  ///< whether pages can be added to it, or why not
    };

    Writer(std::unique_ptr<storage::Database> database, storage::SqlBook sql, const Clock &clock, Mailbox &own,
           std::shared_ptr<Damage> damage, Announce announce);
    Result<void> load();
    Result<void> followErased();
    void scrub();
    Result<void> put(const protocol::Item &item);
    Result<void> begin(Whose whose);
    void giveUp(const Error &why);
    Result<QVariant> meta(const QString &name);
    Result<void> setMeta(const QString &name, const QVariant &value);
    Result<void> setCursor(qint64 cursor);

    std::unique_ptr<storage::Database> m_db;
    storage::SqlBook m_sql;
    FactWriter m_facts;
    OwnWriter m_ownWriter;
    Mailbox &m_mailbox;
    const std::shared_ptr<void> m_here = std::make_shared<char>();  ///< ends with this
    std::shared_ptr<Damage> m_damage;
    Announce m_announce;
    QString m_device;
    Place m_place;    ///< as it will be after the open transaction
    Place m_kept;     ///< as it was after the last one
    Counts m_counts;  ///< as last announced
    std::optional<storage::Transaction> m_open;
    bool m_scrubOwed = false;  ///< something was erased, and the file not written anew since
    bool m_flushes = false;    ///< the open transaction, when it is committed
    std::vector<std::pair<Done, Result<void>>> m_waiting;
    Change m_change;
};

}  // namespace heard::replica
