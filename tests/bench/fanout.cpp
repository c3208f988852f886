// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include "diskflush.h"
#include "echoload.h"
#include "hubload.h"
#include "parts.h"
#include "samples.h"

namespace heard::bench {
namespace {

struct Sent {
    double frames = 0;  ///< a second, to all desks
    double bytes = 0;   ///< characters a second
};

/// What the hub on `folder` sends to its desks while it keeps messages.
Result<Sent> sendToDesks(const Setup &setup, const QString &folder, int desks) {
    const auto hub = HubRunner::start(setup, folder);
    if (!hub) return tl::unexpected(hub.error());
    HubLoad load(**hub);
    if (auto done = load.addDesks(desks); !done) return tl::unexpected(done.error());
    // Few customers with one message under way: commits stay small, and frames not far from the echo's 1 KiB.
    if (auto done = load.addCustomers(setup.count(16, 2)); !done) return tl::unexpected(done.error());
    const qint64 framesBefore = load.eventFrames();
    const qint64 bytesBefore = load.eventBytes();
    const auto seconds = load.run(setup.count(200, 50), 1);
    if (!seconds) return tl::unexpected(seconds.error());
    return Sent{double(load.eventFrames() - framesBefore) / *seconds,
                double(load.eventBytes() - bytesBefore) / *seconds};
}

/// Where files cost no flush of a disk; the usual place if the machine has none.
QString memoryTemplate() {
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + QStringLiteral("/heard-bench-XXXXXX");
}

}  // namespace

Outcome measureFanout(const Setup &setup) {
    raiseFileLimit();
    const int desks = setup.count(200, 5);
    QList<double> frames, bytes, floors, sizes, commits, flushes;
    for (int i = setup.runs(3); i > 0; --i) {
        const auto echo = EchoLoad::start(setup.self, desks);
        if (!echo) return tl::unexpected(echo.error());
        floors += (*echo)->rate(8, setup.count(2000, 300));

        const QTemporaryDir memory(memoryTemplate());
        const auto sent = sendToDesks(setup, memory.path(), desks);
        if (!sent) return tl::unexpected(sent.error());
        frames += sent->frames;
        bytes += sent->bytes / 1024;
        sizes += sent->bytes / sent->frames;

        const QTemporaryDir disk;
        flushes += flushRate(disk.path(), setup.count(500, 100));
        const auto kept = sendToDesks(setup, disk.path(), desks);
        if (!kept) return tl::unexpected(kept.error());
        commits += kept->frames / desks;  // each commit is one frame for each desk
    }
    const double floor = median(floors);  // of 1 KiB each, so it is KiB a second too
    return Measures{
        {QStringLiteral("hub.desks.frames"), QStringLiteral("/s"), median(frames), floor,
         Aim{Aim::Of::Ratio, Aim::Is::AtLeast, 0.5}},
        {QStringLiteral("hub.desks.text"), QStringLiteral("KiB/s"), median(bytes), floor, {}},
        {QStringLiteral("hub.desks.frame-length"), QStringLiteral("chars"), median(sizes), 1024, {}},
        {QStringLiteral("hub.desks.disk-frames"), QStringLiteral("/s"), median(commits) * desks, floor, {}},
        {QStringLiteral("hub.desks.disk-commits"), QStringLiteral("/s"), median(commits), median(flushes), {}}};
}

}  // namespace heard::bench
