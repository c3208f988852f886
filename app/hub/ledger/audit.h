// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>

#include "hub/ledger/tables.h"

/// The audit log: who did what when. It is only added to, in the transaction of what it tells of, and its rows are
/// chained: `hash` is the hex SHA-256 of the compact JSON array
/// ["<hash of the row before, empty for the first>", id, at, by_whom, agent, action, kind, entity, "<facts>"].
/// Who can write to the ledger's file could chain it anew or cut it off; so its end also stands in a file beside the
/// ledger (the anchor), in the hub's log and in each backup.
namespace heard::hub {

/// What is told: ids, counts and words of the protocol; never what people wrote, their names, addresses or tokens.
struct AuditEntry {
    enum class By {
        Hub,      ///< by itself
        Desk,     ///< an agent at a desk
        Command,  ///< heard-hub on the hub's machine, with that desk's token
    };
    By by = By::Hub;
    AgentId agent{};  ///< whose token it was; none: nobody's
    QString action{};
    QString kind{};  ///< of what it was done to, as items are called; empty: nothing in particular
    qint64 entity = 0;
    QJsonObject facts{};
};

struct AuditRow {
    qint64 id = 0;
    qint64 at = 0;  ///< ms UTC
    QString by;     ///< "hub", "desk", "command"
    AgentId agent;
    QString action;
    QString kind;
    qint64 entity = 0;
    QString facts;  ///< JSON
    QString hash;
};
[[nodiscard]] QJsonObject toJson(const AuditRow &row);

/// Where the log ends.
struct AuditEnd {
    qint64 count = 0;
    QString hash;  ///< of the newest row; empty: there is none
    bool operator==(const AuditEnd &) const = default;
};

/// Adds a row; in a transaction, on the thread of the connection. (Work on the writer's thread uses Change::audit.)
AuditEnd appendAudit(Tables &tables, qint64 now, const AuditEntry &entry);
[[nodiscard]] AuditEnd auditEnd(Tables &tables);
[[nodiscard]] QList<AuditRow> auditFrom(Tables &tables, qint64 after, int limit);  ///< oldest first
/// Newest first; by that agent, of that kind of things; none and empty: all.
[[nodiscard]] QList<AuditRow> auditBefore(Tables &tables, qint64 before, AgentId agent, const QString &kind, int limit);
/// The rows that name one thing, oldest first.
[[nodiscard]] QList<AuditRow> auditOf(Tables &tables, const QString &kind, qint64 entity, qint64 after, int limit);

// The anchor. Written after the commit, so after a crash it may be behind by what was committed last; never ahead.
[[nodiscard]] QString anchorFileIn(const QString &folder);
[[nodiscard]] Result<void> writeAnchor(const QString &folder, const AuditEnd &end);  ///< Codes: "write-failed"
/// None: it is not there. Codes: "io-failed".
[[nodiscard]] Result<std::optional<AuditEnd>> readAnchor(const QString &folder);
/// Whether the log still has the row that the anchor tells of.
[[nodiscard]] bool reachesAnchor(Tables &tables, const AuditEnd &anchor);

/// What is wrong with the log, in plain English. `anchor` as read before the first read of the tables.
[[nodiscard]] QStringList auditFindings(Tables &tables, const std::optional<AuditEnd> &anchor);

}  // namespace heard::hub
