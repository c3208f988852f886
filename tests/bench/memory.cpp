// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "deskrunner.h"
#include "parts.h"
#include "samples.h"
#include "waiting.h"
#include "workspacefolder.h"

namespace heard::bench {
namespace {

constexpr int kMemoryRestMs = 3000;  ///< after the start, so that the hub is up and the desk has caught up

Result<double> pssOfEmptyWindow(const Setup &setup) {
    const auto window = DeskRunner::emptyWindow(setup);
    if (!window) return tl::unexpected(window.error());
    return pssOf((*window)->pid());
}

struct Pair {
    double desk = 0;
    double hub = 0;
};

/// Of heard and of the hub that it started.
Result<Pair> pssOfHeard(const Setup &setup, const QString &folder) {
    const auto desk = DeskRunner::heard(setup, folder);
    if (!desk) return tl::unexpected(desk.error());
    runFor(kMemoryRestMs);
    QFile ready(folder + QStringLiteral("/hub/hub.json"));
    if (!ready.open(QIODevice::ReadOnly)) return failure(QStringLiteral("hub-silent"), folder);
    const qint64 hubPid = QJsonDocument::fromJson(ready.readAll()).object().value(QLatin1String("pid")).toInteger();
    const auto ofDesk = pssOf((*desk)->pid());
    if (!ofDesk) return tl::unexpected(ofDesk.error());
    const auto ofHub = pssOf(hubPid);
    if (!ofHub) return tl::unexpected(ofHub.error());
    return Pair{*ofDesk, *ofHub};
}

}  // namespace

Outcome measureMemory(const Setup &setup) {
    const auto folder = workspaceFolder(setup);
    if (!folder) return tl::unexpected(folder.error());
    QList<double> empty, desk, hub;
    for (int i = setup.runs(3); i > 0; --i) {
        const auto floor = pssOfEmptyWindow(setup);
        if (!floor) return tl::unexpected(floor.error());
        const auto heard = pssOfHeard(setup, *folder);
        if (!heard) return tl::unexpected(heard.error());
        empty += *floor;
        desk += heard->desk;
        hub += heard->hub;
    }
    return Measures{{QStringLiteral("memory.desk"), QStringLiteral("MB"), median(desk), median(empty),
                     Aim{Aim::Of::Ratio, Aim::Is::AtMost, 2.5}},
                    {QStringLiteral("memory.hub"),
                     QStringLiteral("MB"),
                     median(hub),
                     {},
                     Aim{Aim::Of::Value, Aim::Is::AtMost, 60}}};
}

}  // namespace heard::bench
