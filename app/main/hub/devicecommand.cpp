// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QHash>
#include <QJsonDocument>
#include <cstdio>

#include "base/token.h"
#include "domain/hubaddress.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/givetoken.h"
#include "main/hub/hubaction.h"
#include "main/hub/readyfile.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub device list --data DIR [--json]
       heard-hub device add AGENT --data DIR [--name NAME] [--token-file FILE]
                                  [--invite ADDRESS [--pin SHA256]]
       heard-hub device revoke DEVICE --data DIR [--wipe]
       heard-hub device renew DEVICE --data DIR
Works while a hub runs on DIR (it is asked over its socket) and while none does. DEVICE is a number of `list`, AGENT a name or
an id. A token is of one device; the one of the desk on the hub's own machine is in DIR and not listed.

  list      what agents sign in from: whose it is, its name, since when, when it was there last
  add       one more for an agent; prints its token, or writes it into FILE, which only its owner can read.
            With --invite an invitation instead, to be put into the desk's settings as the hub's address: where desks reach
            the hub, the token, and the SHA-256 of the certificate (or its key) that they must see there. Without --pin it is
            the one that the running hub shows, if it has one of its own; --pin none leaves it to the desk's system
  revoke    its token is worth nothing from now on and a desk that uses it is signed out. With --wipe that desk first
            deletes all it has of this hub, now or when it comes next; `list` says when it has
  renew     its desk is asked for a new token now, not when thirty days are over
)";

void print(const QString &line) { std::printf("%s\n", line.toUtf8().constData()); }

QString timeWords(const QJsonValue &at) {
    const qint64 time = at.toInteger();
    return time ? QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate) : QStringLiteral("never");
}

QString stateWords(const QJsonValue &device) {
    const QString state = device[QLatin1String("state")].toString();
    const QString at = timeWords(device[QLatin1String("state_at")]);
    if (state == QLatin1String("wipe")) return QStringLiteral("to be wiped, said at %1").arg(at);
    if (state == QLatin1String("wiped")) return QStringLiteral("wiped at %1").arg(at);
    return device[QLatin1String("here")].toBool() ? QStringLiteral("here now") : QString();
}

int list(HubCalls &hub, const Options &options) {
    const auto answer = hub.ask(QLatin1String(protocol::query::kDevices), {});
    if (!answer) return complain(answer.error());
    const QJsonArray devices = answer->value(QLatin1String("items")).toArray();
    if (options.has(QStringLiteral("json"))) {
        std::fputs(QJsonDocument(devices).toJson().constData(), stdout);
        return kFine;
    }
    const auto agents = factsOf(hub, QStringLiteral("agent"));
    if (!agents) return complain(agents.error());
    QHash<qint64, QString> names;
    for (const QJsonValue &agent : *agents)
        names.insert(agent[QLatin1String("id")].toInteger(), agent[QLatin1String("name")].toString());
    for (const QJsonValue &device : devices) {
        const QStringList line{QString::number(device[QLatin1String("device")].toInteger()),
                               QStringLiteral("\"%1\"").arg(names.value(device[QLatin1String("agent")].toInteger())),
                               QStringLiteral("\"%1\"").arg(device[QLatin1String("name")].toString()),
                               QStringLiteral("since %1").arg(timeWords(device[QLatin1String("created_at")])),
                               QStringLiteral("seen %1").arg(timeWords(device[QLatin1String("seen_at")])),
                               stateWords(device)};
        print(line.join(QStringLiteral("  ")).trimmed());
    }
    return kFine;
}

/// The running hub's own certificate is what its desks must see, unless something stands in between.
QString pinFor(const Options &options) {
    const QString said = options.value(QStringLiteral("pin"));
    if (said == QLatin1String("none")) return {};
    if (!said.isEmpty()) return said;
    const auto facts = readReadyFile(hubFileIn(QDir(options.value(QStringLiteral("data"))).absolutePath()));
    return facts ? facts->certificate : QString();
}

int add(HubCalls &hub, const Options &options) {
    const auto agent = agentNamed(hub, options.words().at(1));
    if (!agent) return complain(agent.error());
    std::optional<QUrl> invitation;
    if (options.has(QStringLiteral("invite"))) {
        const auto address = hubAddress(options.value(QStringLiteral("invite")));
        if (!address) return complain(address.error());
        invitation = *address;
    }
    const QString token = newToken();
    const auto added = hub.execute(QLatin1String(protocol::verb::kDeviceAdd),
                                   {{QStringLiteral("agent"), *agent},
                                    {QStringLiteral("name"), options.value(QStringLiteral("name"))},
                                    {QStringLiteral("token_hash"), tokenHash(token)}});
    if (!added) return complain(added.error());
    return giveToken(invitation ? HubInvitation{*invitation, token, pinFor(options)}.text() : token,
                     options.value(QStringLiteral("token-file")));
}

int onDevice(HubCalls &hub, const Options &options, const char *verb, QJsonObject args = {}) {
    bool isNumber = false;
    const qint64 device = options.words().at(1).toLongLong(&isNumber);
    if (!isNumber) return complain({QStringLiteral("not-found"), options.words().at(1)});
    args.insert(QStringLiteral("device"), device);
    const auto done = hub.execute(QLatin1String(verb), args);
    return done ? kFine : complain(done.error());
}

int revoke(HubCalls &hub, const Options &options) {
    return onDevice(hub, options, protocol::verb::kDeviceRevoke,
                    {{QStringLiteral("wipe"), options.has(QStringLiteral("wipe"))}});
}

int renew(HubCalls &hub, const Options &options) { return onDevice(hub, options, protocol::verb::kDeviceRenew); }

constexpr HubAction kDeviceActions[] = {{"list", 1, list}, {"add", 2, add}, {"revoke", 2, revoke}, {"renew", 2, renew}};

}  // namespace

int deviceCommand(const QStringList &words) {
    Options options(kHelp,
                    {QStringLiteral("data"), QStringLiteral("name"), QStringLiteral("token-file"),
                     QStringLiteral("invite"), QStringLiteral("pin")},
                    {QStringLiteral("json"), QStringLiteral("wipe")});
    return runAction(kDeviceActions, options, words);
}

}  // namespace heard::hub
