// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "base/token.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/givetoken.h"
#include "main/hub/hubaction.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub agent list --data DIR [--json]
       heard-hub agent add NAME --data DIR [--role ROLE]... [--token-file FILE]
       heard-hub agent token AGENT --data DIR [--token-file FILE]
       heard-hub agent remove AGENT --data DIR
Works while a hub runs on DIR (it is asked over its socket) and while none does. AGENT is a name or an id.

  list      those who can sign in
  add       someone more who answers. ROLE is agent (if none is given), supervisor or administrator
  token     a new token; the one before is worth nothing and a desk that uses it is signed out
  remove    signs in no more; what was theirs and is not resolved is nobody's

`add` and `token` print the new token, or write it into FILE, which only its owner can read. The desk takes it as
heard --hub wss://HOST/ws --token-file FILE. The hub keeps no token, only what tells that it is the right one.
)";

void print(const QString &line) { std::printf("%s\n", line.toUtf8().constData()); }

int list(HubCalls &hub, const Options &options) {
    const auto agents = factsOf(hub, QStringLiteral("agent"));
    if (!agents) return complain(agents.error());
    if (options.has(QStringLiteral("json"))) {
        std::fputs(QJsonDocument(*agents).toJson().constData(), stdout);
        return kFine;
    }
    for (const QJsonValue &agent : *agents) {
        QStringList roles;
        const QJsonArray words = agent[QLatin1String("roles")].toArray();
        for (const QJsonValue &word : words) roles += word.toString();
        print(QStringLiteral("%1  \"%2\"  %3")
                  .arg(agent[QLatin1String("id")].toInteger())
                  .arg(agent[QLatin1String("name")].toString(), roles.join(QLatin1String(", "))));
    }
    return kFine;
}

int add(HubCalls &hub, const Options &options) {
    const QString token = newToken();
    QJsonObject args{{QStringLiteral("name"), options.words().at(1)}, {QStringLiteral("token_hash"), tokenHash(token)}};
    if (options.has(QStringLiteral("role")))
        args.insert(QStringLiteral("roles"), QJsonArray::fromStringList(options.values(QStringLiteral("role"))));
    const auto added = hub.execute(QLatin1String(protocol::verb::kAgentAdd), args);
    return added ? giveToken(token, options.value(QStringLiteral("token-file"))) : complain(added.error());
}

int token(HubCalls &hub, const Options &options) {
    const auto agent = agentNamed(hub, options.words().at(1));
    if (!agent) return complain(agent.error());
    const QString token = newToken();
    const QJsonObject args{{QStringLiteral("agent"), *agent}, {QStringLiteral("token_hash"), tokenHash(token)}};
    const auto changed = hub.execute(QLatin1String(protocol::verb::kAgentToken), args);
    return changed ? giveToken(token, options.value(QStringLiteral("token-file"))) : complain(changed.error());
}

int remove(HubCalls &hub, const Options &options) {
    const auto agent = agentNamed(hub, options.words().at(1));
    if (!agent) return complain(agent.error());
    const auto removed = hub.execute(QLatin1String(protocol::verb::kAgentRemove), {{QStringLiteral("agent"), *agent}});
    return removed ? kFine : complain(removed.error());
}

constexpr HubAction kAgentActions[] = {
    {"list", 1, list}, {"add", 2, add, true}, {"token", 2, token}, {"remove", 2, remove}};

}  // namespace

int agentCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data"), QStringLiteral("role"), QStringLiteral("token-file")},
                    {QStringLiteral("json")});
    return runAction(kAgentActions, options, words);
}

}  // namespace heard::hub
