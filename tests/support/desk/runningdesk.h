// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/outboxdeliverer.h"
#include "storage/database.h"
#include "support/desk/replicabed.h"

namespace heard::test {

/// Every fact of a replica, one a line.
inline QStringList factsOf(const QString &path) {
    QStringList lines;
    auto database = *storage::Database::open({.path = path, .readOnly = true});
    for (const char *table : {"agent", "channel", "card", "customer", "conversation", "message", "raw"}) {
        auto rows =
            *database->run(QStringLiteral("SELECT id, seq, data FROM %1 ORDER BY id").arg(QLatin1String(table)));
        while (rows.next())
            lines += QStringLiteral("%1 %2 %3 %4")
                         .arg(QLatin1String(table))
                         .arg(rows.number(0))
                         .arg(rows.number(1))
                         .arg(QString::fromUtf8(rows.bytes(2)));
    }
    return lines;
}

/// A desk without windows: a replica, its link and what takes its outbox to the hub, quick to try again.
struct RunningDesk {
    RunningDesk() {
        times.backoffFirst = 2;
        times.backoffMost = 20;
        times.entryRetry = 5;
        start();
    }
    void start() {
        link = std::make_unique<link::HubLink>(*bed.replica, bed.clock, QStringLiteral("heard test"), times);
        deliverer =
            std::make_unique<link::OutboxDeliverer>(*bed.replica, *bed.replica->newReader(), *link, bed.clock, times);
    }
    void restart() {
        deliverer.reset();
        link.reset();
        bed.open();
        start();
    }
    QStringList state() const { return factsOf(bed.path()); }

    ReplicaBed bed;
    link::LinkTimes times;
    std::unique_ptr<link::HubLink> link;
    std::unique_ptr<link::OutboxDeliverer> deliverer;
};

}  // namespace heard::test
