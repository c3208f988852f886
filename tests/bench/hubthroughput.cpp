// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubload.h"
#include "parts.h"
#include "rawcommit.h"
#include "samples.h"

namespace heard::bench {
namespace {

constexpr int kEach = 50;  ///< from each customer

}  // namespace

Outcome measureHubThroughput(const Setup &setup) {
    const int customers = setup.count(300, 10);
    QList<double> rates;
    QList<double> floors;
    for (int i = setup.runs(3); i > 0; --i) {
        const auto hub = HubRunner::start(setup);
        if (!hub) return tl::unexpected(hub.error());
        HubLoad load(**hub);
        if (auto done = load.addDesks(1); !done) return tl::unexpected(done.error());
        if (auto done = load.addCustomers(customers); !done) return tl::unexpected(done.error());
        const auto seconds = load.run(kEach, 2);
        if (!seconds) return tl::unexpected(seconds.error());
        rates += customers * kEach / *seconds;
        (*hub)->stop();
        const auto floor = rawCommitRate((*hub)->folder() + QStringLiteral("/ledger.db"), customers * kEach);
        if (!floor) return tl::unexpected(floor.error());
        floors += *floor;
    }
    return Measures{{QStringLiteral("hub.kept"), QStringLiteral("/s"), median(rates), median(floors),
                     Aim{Aim::Of::Ratio, Aim::Is::AtLeast, 0.4}}};
}

}  // namespace heard::bench
