// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/audit.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/ownerfiles.h"

namespace heard::hub {
namespace {

constexpr int kPage = 1000;

QString wordFor(AuditEntry::By by) {
    switch (by) {
        case AuditEntry::By::Desk: return QStringLiteral("desk");
        case AuditEntry::By::Command: return QStringLiteral("command");
        case AuditEntry::By::Hub: break;
    }
    return QStringLiteral("hub");
}

QString hashOf(const QString &previous, const AuditRow &row) {
    const QJsonArray content{previous,   row.id,   row.at,     row.by,   row.agent.v,
                             row.action, row.kind, row.entity, row.facts};
    const QByteArray bytes = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QList<AuditRow> readAll(std::optional<storage::Rows> rows) {
    QList<AuditRow> all;
    while (rows && rows->next())
        all += AuditRow{
            rows->number(0), rows->number(1), rows->text(2),   rows->number(3) ? AgentId{rows->number(3)} : AgentId{},
            rows->text(4),   rows->text(5),   rows->number(6), rows->text(7),
            rows->text(8)};
    return all;
}

}  // namespace

QJsonObject toJson(const AuditRow &row) {
    QJsonObject json{{QStringLiteral("id"), row.id},
                     {QStringLiteral("at"), row.at},
                     {QStringLiteral("by"), row.by},
                     {QStringLiteral("agent"), row.agent.v},
                     {QStringLiteral("action"), row.action},
                     {QStringLiteral("facts"), QJsonDocument::fromJson(row.facts.toUtf8()).object()},
                     {QStringLiteral("hash"), row.hash}};
    if (row.kind.isEmpty()) return json;
    json.insert(QStringLiteral("kind"), row.kind);
    json.insert(QStringLiteral("entity"), row.entity);
    return json;
}

AuditEnd appendAudit(Tables &tables, qint64 now, const AuditEntry &entry) {
    const AuditEnd before = auditEnd(tables);
    AuditRow row{before.count + 1, now, wordFor(entry.by), entry.agent, entry.action, entry.kind, entry.entity, {}, {}};
    row.facts = QString::fromUtf8(QJsonDocument(entry.facts).toJson(QJsonDocument::Compact));
    row.hash = hashOf(before.hash, row);
    tables.run("audit_add", row.id, row.at, row.by, row.agent.v, row.action, row.kind, row.entity, row.facts, row.hash);
    return {row.id, row.hash};
}

AuditEnd auditEnd(Tables &tables) {
    auto rows = tables.run("audit_end");
    return rows && rows->next() ? AuditEnd{rows->number(0), rows->text(1)} : AuditEnd{};
}

QList<AuditRow> auditFrom(Tables &tables, qint64 after, int limit) {
    return readAll(tables.run("audit_from", after, limit));
}

QList<AuditRow> auditBefore(Tables &tables, qint64 before, AgentId agent, const QString &kind, int limit) {
    return readAll(tables.run("audit_before", before, agent.v, kind, limit));
}

QList<AuditRow> auditOf(Tables &tables, const QString &kind, qint64 entity, qint64 after, int limit) {
    return readAll(tables.run("audit_of", entity, kind, after, limit));
}

QString anchorFileIn(const QString &folder) { return folder + QStringLiteral("/audit.anchor"); }

Result<void> writeAnchor(const QString &folder, const AuditEnd &end) {
    return writeOwnerFile(anchorFileIn(folder), QByteArray::number(end.count) + ' ' + end.hash.toLatin1() + '\n');
}

Result<std::optional<AuditEnd>> readAnchor(const QString &folder) {
    QFile file(anchorFileIn(folder));
    if (!file.exists()) return std::optional<AuditEnd>();
    const bool opened = file.open(QIODevice::ReadOnly);
    const QList<QByteArray> words = file.read(200).trimmed().split(' ');
    // A disk that fails must not be taken for somebody who cut the log off, nor hide one.
    if (!opened || file.error() != QFile::NoError) return failure(QStringLiteral("io-failed"), file.errorString());
    return AuditEnd{words.value(0).toLongLong(), QString::fromLatin1(words.value(1))};
}

bool reachesAnchor(Tables &tables, const AuditEnd &anchor) {
    if (anchor.count == 0) return anchor.hash.isEmpty();
    const auto rows = auditFrom(tables, anchor.count - 1, 1);
    return !rows.isEmpty() && AuditEnd{rows.first().id, rows.first().hash} == anchor;
}

QStringList auditFindings(Tables &tables, const std::optional<AuditEnd> &anchor) {
    QStringList findings;
    AuditEnd known;
    bool sound = true;
    for (auto rows = auditFrom(tables, 0, kPage); sound && !rows.isEmpty();
         rows = auditFrom(tables, known.count, kPage))
        for (const AuditRow &row : std::as_const(rows)) {
            if (sound && row.id != known.count + 1)
                findings += QStringLiteral("The audit log has no row %1.").arg(known.count + 1);
            else if (sound && row.hash != hashOf(known.hash, row))
                findings += QStringLiteral("Row %1 of the audit log is not as it was written.").arg(row.id);
            sound = findings.isEmpty();
            known = {row.id, row.hash};
        }
    if (tables.number("check_audit_triggers") != 3)
        findings += QStringLiteral("What keeps the audit log from being changed was taken away.");
    if (!anchor && known.count > 0)
        findings += QStringLiteral("The anchor of the audit log is missing: whether it was cut off can't be told.");
    if (anchor && !reachesAnchor(tables, *anchor))
        findings +=
            QStringLiteral("The audit log was cut off or written anew: its anchor is at row %1.").arg(anchor->count);
    return findings;
}

}  // namespace heard::hub
