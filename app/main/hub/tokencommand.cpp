// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QJsonArray>
#include <cstdio>

#include "base/token.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/givetoken.h"
#include "main/hub/hubaction.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub token list --data DIR
       heard-hub token add NAME --data DIR [--token-file FILE]
       heard-hub token remove NAME --data DIR
Works while a hub runs on DIR (it is asked over its socket) and while none does. NAME is what you call the shop's system.

  list      those that are let in
  add       prints a new token, or writes it into FILE, which only its owner can read. The system sends it as
            Authorization: Bearer TOKEN to /api/v1; the hub keeps only what tells that it is the right one
  remove    that token is worth nothing from then on
)";

void print(const QString &line) { std::printf("%s\n", line.toUtf8().constData()); }

int list(HubCalls &hub, const Options &) {
    const auto answer = hub.ask(QLatin1String(protocol::query::kTokens), {});
    if (!answer) return complain(answer.error());
    const QJsonArray items = answer->value(QLatin1String("items")).toArray();
    for (const QJsonValue &item : items) {
        const auto since = QDateTime::fromMSecsSinceEpoch(item[QLatin1String("created_at")].toInteger(), Qt::UTC);
        print(QStringLiteral("\"%1\"  %2").arg(item[QLatin1String("name")].toString(), since.toString(Qt::ISODate)));
    }
    return kFine;
}

int add(HubCalls &hub, const Options &options) {
    const QString token = newToken();
    const auto added = hub.execute(
        QLatin1String(protocol::verb::kTokenAdd),
        {{QStringLiteral("name"), options.words().at(1)}, {QStringLiteral("token_hash"), tokenHash(token)}});
    if (!added) return complain(added.error());
    return giveToken(token, options.value(QStringLiteral("token-file")));
}

int remove(HubCalls &hub, const Options &options) {
    const auto removed =
        hub.execute(QLatin1String(protocol::verb::kTokenRemove), {{QStringLiteral("name"), options.words().at(1)}});
    return removed ? kFine : complain(removed.error());
}

constexpr HubAction kTokenActions[] = {{"list", 1, list}, {"add", 2, add, true}, {"remove", 2, remove}};

}  // namespace

int tokenCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data"), QStringLiteral("token-file")}, {});
    return runAction(kTokenActions, options, words);
}

}  // namespace heard::hub
