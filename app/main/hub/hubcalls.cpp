// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/hubcalls.h"

#include <QFile>

#include "main/hub/openedhub.h"
#include "main/hub/readyfile.h"
#include "main/hub/runninghub.h"
#include "protocol/verbs.h"

namespace heard::hub {

HubCalls::~HubCalls() = default;

QJsonObject byCommand() { return {{QStringLiteral("by"), QStringLiteral("command")}}; }

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

Result<QJsonArray> factsOf(HubCalls &hub, const QString &kind) {
    QJsonArray facts;
    QJsonObject args{{QStringLiteral("kind"), kind}, {QStringLiteral("limit"), 200}};
    for (;;) {
        const auto page = hub.ask(QLatin1String(protocol::query::kSnapshot), args);
        if (!page) return tl::unexpected(page.error());
        const QJsonArray items = page->value(QLatin1String("items")).toArray();
        for (const QJsonValue &item : items)
            if (const QJsonObject data = item[QLatin1String("data")].toObject();
                !data.value(QLatin1String("removed")).toBool())
                facts += data;
        if (!page->contains(QLatin1String("next"))) return facts;
        args.insert(QStringLiteral("after"), page->value(QLatin1String("next")));
    }
}

Result<qint64> agentNamed(HubCalls &hub, const QString &word) {
    const auto agents = factsOf(hub, QStringLiteral("agent"));
    if (!agents) return tl::unexpected(agents.error());
    for (const QJsonValue &agent : *agents)
        if (agent[QLatin1String("name")].toString().compare(word, Qt::CaseInsensitive) == 0 ||
            QString::number(agent[QLatin1String("id")].toInteger()) == word)
            return agent[QLatin1String("id")].toInteger();
    return failure(QStringLiteral("not-found"), word);
}

}  // namespace heard::hub
