// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/devices.h"

#include <QJsonArray>

#include "hub/core/cleantext.h"

namespace heard::hub {
namespace {

constexpr int kMostDeviceNameChars = 100;

void promote(Change &change, SessionRecord session) {
    const auto sessions = change.read().sessionsOf(session.device);
    for (const SessionRecord &other : sessions)
        if (other.tokenHash != session.tokenHash) change.removeSession(other.tokenHash);
    session.purpose = QLatin1String(kAgentSession);
    session.renewAt = change.now() + kRenewAfterMs;
    change.putSession(session);
}

}  // namespace

qint64 addDevice(Change &change, AgentId agent, const QString &name, const QString &tokenHash) {
    const auto added = change.read().run("device_add", agent.v, name, change.now(), change.now());
    const qint64 device = added ? added->lastId() : 0;
    change.addSession({tokenHash, agent, QLatin1String(kAgentSession), device, change.now() + kRenewAfterMs});
    return device;
}

void endSessions(Change &change, AgentId agent, const char *spared) {
    QStringList hashes;
    {
        auto rows = change.read().run("sessions_of_agent", agent.v, QLatin1String(spared));
        while (rows && rows->next()) hashes += rows->text(0);
    }
    for (const QString &hash : std::as_const(hashes)) change.removeSession(hash);
    change.read().run("devices_end", agent.v);
}

void noteSeen(Change &change, qint64 device, const QString &name, const QString &tokenHash) {
    const auto known = change.read().device(device);
    if (!known) return;
    const QString called = cleanLine(name, kMostDeviceNameChars);
    change.read().run("device_seen", called.isEmpty() ? known->name : called, change.now(), device);
    const auto session = change.read().session(tokenHash);
    if (session && session->purpose == QLatin1String(kNextSession)) promote(change, *session);
}

void noteWiped(Change &change, const QString &tokenHash) {
    const auto session = change.read().session(tokenHash);
    if (!session || session->purpose != QLatin1String(kWipeSession)) return;
    const auto sessions = change.read().sessionsOf(session->device);
    for (const SessionRecord &each : sessions) change.removeSession(each.tokenHash);
    change.read().run("device_state", QStringLiteral("wiped"), change.now(), session->device);
    change.audit({.by = AuditEntry::By::Desk,
                  .agent = session->agent,
                  .action = QStringLiteral("device_wiped"),
                  .kind = QStringLiteral("device"),
                  .entity = session->device});
}

Result<QJsonObject> devicesFor(Tables &tables, const Agent &who) {
    const bool all = who.roles.contains(QLatin1String("administrator"));
    QJsonArray items;
    const auto devices = tables.devices(all ? AgentId{} : who.id);
    for (const DeviceRecord &device : devices)
        items +=
            QJsonObject{{QStringLiteral("device"), device.id},       {QStringLiteral("agent"), device.agent.v},
                        {QStringLiteral("name"), device.name},       {QStringLiteral("created_at"), device.createdAt},
                        {QStringLiteral("seen_at"), device.seenAt},  {QStringLiteral("state"), device.state},
                        {QStringLiteral("state_at"), device.stateAt}};
    return QJsonObject{{QStringLiteral("items"), items}};
}

}  // namespace heard::hub
