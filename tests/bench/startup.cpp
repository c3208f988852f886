// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskrunner.h"
#include "parts.h"
#include "samples.h"
#include "workspacefolder.h"

namespace heard::bench {
namespace {

using Runner = Result<std::unique_ptr<DeskRunner>>;

/// The program has ended when this returns.
Result<StartTimes> timesOf(const Runner &runner) {
    if (!runner) return tl::unexpected(runner.error());
    return (*runner)->times();
}

}  // namespace

Outcome measureStart(const Setup &setup) {
    const auto folder = workspaceFolder(setup);
    if (!folder) return tl::unexpected(folder.error());
    QList<double> empty, first, usable, settled;
    for (int i = -1; i < setup.runs(7); ++i) {
        const auto window = timesOf(DeskRunner::emptyWindow(setup));
        if (!window) return tl::unexpected(window.error());
        const auto desk = timesOf(DeskRunner::heard(setup, *folder));
        if (!desk) return tl::unexpected(desk.error());
        if (i < 0) continue;  // the first of each brings the files into the system's cache
        empty += window->settled;
        first += desk->firstPicture;
        usable += desk->usable;
        settled += desk->settled;
    }
    const double floor = median(empty);
    return Measures{{QStringLiteral("start.first-picture"), QStringLiteral("ms"), median(first), floor, {}},
                    {QStringLiteral("start.usable-list"), QStringLiteral("ms"), median(usable), floor,
                     Aim{Aim::Of::Ratio, Aim::Is::AtMost, 2}},
                    {QStringLiteral("start.settled"), QStringLiteral("ms"), median(settled), floor, {}}};
}

}  // namespace heard::bench
