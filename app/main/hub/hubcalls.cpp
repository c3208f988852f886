// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/hubcalls.h"

#include <QFile>

#include "main/hub/openedhub.h"
#include "main/hub/readyfile.h"
#include "main/hub/runninghub.h"

namespace heard::hub {

HubCalls::~HubCalls() = default;

Result<std::unique_ptr<HubCalls>> hubOn(const QString &folder, bool make) {
    if (const auto facts = readReadyFile(hubFileIn(folder))) {
        auto running = std::make_unique<RunningHub>();
        const auto connected = running->connectTo(*facts);
        if (connected) return running;
        // A hub that was killed leaves its file behind; then nobody listens there, or somebody else does.
        if (connected.error().code != QLatin1String("unreachable")) return tl::unexpected(connected.error());
    }
    if (!make && !QFile::exists(folder + QStringLiteral("/ledger.db")))
        return failure(QStringLiteral("no-ledger"), folder);
    auto opened = std::make_unique<OpenedHub>(folder);
    if (auto done = opened->open(); !done) return tl::unexpected(done.error());
    return opened;
}

}  // namespace heard::hub
