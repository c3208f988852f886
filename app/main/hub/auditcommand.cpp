// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "base/log.h"
#include "hub/ledger/audit.h"
#include "hub/ledger/onlooker.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub audit --data DIR [--since TIME] [--json]
Prints the audit log: who did what when, oldest first. The hub may be running. heard-hub check says whether the log is
as it was written.

  --since TIME  from then on, as in 2026-11-01 or 2026-11-01T09:00
  --json        one JSON object a line, with the hash of each row
)";

constexpr int kPage = 1000;

QString nameOf(Tables &tables, const AuditRow &row) {
    if (row.by == QLatin1String("hub")) return QStringLiteral("the hub");
    const auto agent = tables.agent(row.agent);
    const QString name = QStringLiteral("agent %1 \"%2\"").arg(row.agent.v).arg(agent ? agent->name : QString());
    return row.by == QLatin1String("command") ? QStringLiteral("command line as ") + name : name;
}

void print(Tables &tables, const AuditRow &row, bool json) {
    if (json) {
        std::printf("%s\n", QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact).constData());
        return;
    }
    const QString time = QDateTime::fromMSecsSinceEpoch(row.at).toString(Qt::ISODate);
    const QString what = row.kind.isEmpty() ? QString() : QStringLiteral(" %1 %2").arg(row.kind).arg(row.entity);
    const QString facts = row.facts == QLatin1String("{}") ? QString() : u' ' + row.facts;
    const QString line = QStringLiteral("%1  %2  %3: ").arg(row.id).arg(time, nameOf(tables, row)) + row.action;
    std::printf("%s\n", (line + what + facts).toUtf8().constData());
}

}  // namespace

int auditCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data"), QStringLiteral("since")}, {QStringLiteral("json")});
    if (const auto code = options.parse(words, {QStringLiteral("data")}, 0, 0)) return *code;
    log::setUp({{}, true, QStringLiteral("err")});
    const QString since = options.value(QStringLiteral("since"));
    const QDateTime from = QDateTime::fromString(since, Qt::ISODate);
    if (!since.isEmpty() && !from.isValid()) return complain({QStringLiteral("usage"), QStringLiteral("--since")});
    const auto onlooker = Onlooker::on(QDir(options.value(QStringLiteral("data"))).absolutePath());
    if (!onlooker) {
        const bool none = onlooker.error().code == QLatin1String("not-found");
        return complain(none ? Error{QStringLiteral("no-ledger"), onlooker.error().detail} : onlooker.error());
    }
    Tables &tables = (*onlooker)->tables();
    qint64 last = 0;
    for (auto rows = auditFrom(tables, 0, kPage); !rows.isEmpty(); rows = auditFrom(tables, last, kPage)) {
        for (const AuditRow &row : std::as_const(rows))
            if (since.isEmpty() || row.at >= from.toMSecsSinceEpoch())
                print(tables, row, options.has(QStringLiteral("json")));
        last = rows.last().id;
    }
    return tables.fault() ? complain(*tables.fault()) : kFine;
}

}  // namespace heard::hub
