// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/countreader.h"

namespace heard::replica {

Result<Counts> readCounts(storage::Database &database, const storage::SqlBook &sql) {
    Counts counts;
    const std::pair<const char *, int *> names[] = {{"open", &counts.open},         {"unread", &counts.unread},
                                                    {"waiting", &counts.waiting},   {"snoozed", &counts.snoozed},
                                                    {"resolved", &counts.resolved}, {"sample", &counts.sample},
                                                    {"drafts", &counts.drafts},     {"outbox", &counts.outbox}};
    auto counters = database.run(sql["counters"]);
    if (!counters) return tl::unexpected(counters.error());
    while (counters->next())
        for (const auto &[name, number] : names)
            if (counters->text(0) == QLatin1String(name)) *number = int(counters->number(1));
    if (auto ended = counters->ended(); !ended) return tl::unexpected(ended.error());
    auto channels = database.run(sql["open-in-channels"]);
    if (!channels) return tl::unexpected(channels.error());
    while (channels->next()) counts.openByChannel.insert(channels->number(0), int(channels->number(1)));
    return counts;
}

}  // namespace heard::replica
