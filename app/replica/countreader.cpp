// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/countreader.h"

namespace heard::replica {
namespace {

QHash<qint64, Tally> *byId(Counts &counts, const QString &kind) {
    if (kind == QLatin1String("agent")) return &counts.agents;
    if (kind == QLatin1String("channel")) return &counts.channels;
    if (kind == QLatin1String("department")) return &counts.departments;
    if (kind == QLatin1String("mention")) return &counts.mentions;
    return nullptr;
}

Tally *byStatus(Counts &counts, const QString &status) {
    if (status == QLatin1String("open")) return &counts.open;
    if (status == QLatin1String("waiting")) return &counts.waiting;
    if (status == QLatin1String("snoozed")) return &counts.snoozed;
    if (status == QLatin1String("resolved")) return &counts.resolved;
    return nullptr;
}

void take(Counts &counts, const storage::Rows &row) {
    const QString kind = row.text(0);
    const Tally tally{int(row.number(2)), int(row.number(3))};
    if (auto *ids = byId(counts, kind)) {
        ids->insert(row.number(1), tally);
    } else if (kind == QLatin1String("tag")) {
        counts.tags.insert(row.text(1), tally);
    } else if (kind == QLatin1String("all")) {  // by whether it is sample data
        counts.unread += tally.unread;
        if (row.number(1) != 0) counts.sample = tally.n;
    } else if (Tally *status = byStatus(counts, row.text(1))) {
        *status = tally;
    }
}

}  // namespace

Result<Counts> readCounts(storage::Database &database, const storage::SqlBook &sql) {
    Counts counts;
    auto counters = database.run(sql["counters"]);
    if (!counters) return tl::unexpected(counters.error());
    while (counters->next()) {
        if (counters->text(0) == QLatin1String("drafts")) counts.drafts = int(counters->number(1));
        if (counters->text(0) == QLatin1String("outbox")) counts.outbox = int(counters->number(1));
    }
    if (auto ended = counters->ended(); !ended) return tl::unexpected(ended.error());
    auto tallies = database.run(sql["tallies"]);
    if (!tallies) return tl::unexpected(tallies.error());
    while (tallies->next()) take(counts, *tallies);
    if (auto ended = tallies->ended(); !ended) return tl::unexpected(ended.error());
    return counts;
}

}  // namespace heard::replica
