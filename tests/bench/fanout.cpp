// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "echoload.h"
#include "hubload.h"
#include "parts.h"
#include "samples.h"

namespace heard::bench {

Outcome measureFanout(const Setup &setup) {
    raiseFileLimit();
    const int desks = setup.count(200, 5);
    QList<double> frames, bytes, floors, sizes;
    for (int i = setup.runs(3); i > 0; --i) {
        const auto echo = EchoLoad::start(setup.self, desks);
        if (!echo) return tl::unexpected(echo.error());
        floors += (*echo)->rate(8, setup.count(2000, 300));

        const auto hub = HubRunner::start(setup);
        if (!hub) return tl::unexpected(hub.error());
        HubLoad load(**hub);
        if (auto done = load.addDesks(desks); !done) return tl::unexpected(done.error());
        // Few customers with one message under way: commits stay small, and frames not far from the echo's 1 KiB.
        if (auto done = load.addCustomers(setup.count(16, 2)); !done) return tl::unexpected(done.error());
        const qint64 framesBefore = load.eventFrames();
        const qint64 bytesBefore = load.eventBytes();
        const auto seconds = load.run(setup.count(200, 50), 1);
        if (!seconds) return tl::unexpected(seconds.error());
        frames += double(load.eventFrames() - framesBefore) / *seconds;
        bytes += double(load.eventBytes() - bytesBefore) / *seconds / 1024;
        sizes += double(load.eventBytes() - bytesBefore) / double(load.eventFrames() - framesBefore);
    }
    const double floor = median(floors);  // of 1 KiB each, so it is KiB a second too
    return Measures{{QStringLiteral("hub.desks.frames"), QStringLiteral("/s"), median(frames), floor,
                     Aim{Aim::Of::Ratio, Aim::Is::AtLeast, 0.5}},
                    {QStringLiteral("hub.desks.text"), QStringLiteral("KiB/s"), median(bytes), floor, {}},
                    {QStringLiteral("hub.desks.frame-length"), QStringLiteral("chars"), median(sizes), 1024, {}}};
}

}  // namespace heard::bench
