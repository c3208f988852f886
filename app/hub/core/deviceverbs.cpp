// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/cleantext.h"
#include "hub/core/devices.h"
#include "hub/core/verbargs.h"

namespace heard::hub {
namespace {

using protocol::Reader;

/// One's own, or anybody's for an administrator. Others' are not there.
Result<DeviceRecord> deviceNamed(VerbContext &context, Reader &args) {
    const qint64 id = args.number("device", Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    auto device = context.change.read().device(id);
    if (!device || (device->agent != context.who.id && !isAdministrator(context.who))) return notFound("device");
    return *std::move(device);
}

}  // namespace

Result<QJsonObject> doDeviceAdd(VerbContext &context) {
    Reader args(context.what.args);
    const AgentId id{args.number("agent", Reader::Need::Required)};
    const QString name = cleanLine(args.text("name"), 100);
    const auto hash = tokenHashIn(args, Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    if (!hash) return tl::unexpected(hash.error());
    const auto agent = context.change.read().agent(id);
    if (!agent || agent->removed) return notFound("agent");
    if (context.change.read().number("session_known", *hash)) return failure(QStringLiteral("id-taken"));
    return QJsonObject{{QStringLiteral("device"), addDevice(context.change, agent->id, name, *hash)}};
}

Result<QJsonObject> doDeviceRevoke(VerbContext &context) {
    Reader args(context.what.args);
    const auto device = deviceNamed(context, args);
    const bool wipe = args.flag("wipe");
    if (args.failed()) return tl::unexpected(args.error());
    if (!device) return tl::unexpected(device.error());
    Change &change = context.change;
    const auto sessions = change.read().sessionsOf(device->id);
    if (!wipe) {
        for (const SessionRecord &session : sessions) change.removeSession(session.tokenHash);
        change.read().run("device_remove", device->id);
        return QJsonObject();
    }
    if (device->state != QLatin1String("active")) return failure(QStringLiteral("wiped-already"));
    for (SessionRecord session : sessions) {
        session.purpose = QLatin1String(kWipeSession);
        session.renewAt = 0;
        change.putSession(session);
    }
    change.read().run("device_state", QStringLiteral("wipe"), change.now(), device->id);
    return QJsonObject();
}

Result<QJsonObject> doDeviceRenew(VerbContext &context) {
    Reader args(context.what.args);
    const auto device = deviceNamed(context, args);
    if (!device) return tl::unexpected(device.error());
    if (device->state != QLatin1String("active")) return failure(QStringLiteral("wiped-already"));
    const auto sessions = context.change.read().sessionsOf(device->id);
    for (SessionRecord session : sessions) {
        session.renewAt = context.change.now();
        context.change.putSession(session);
    }
    return QJsonObject();
}

Result<QJsonObject> doTokenRenew(VerbContext &context) {
    Reader args(context.what.args);
    const QString was = args.text("was", Reader::Need::Required);
    const auto hash = tokenHashIn(args, Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    if (!hash) return tl::unexpected(hash.error());
    Change &change = context.change;
    const auto used = change.read().session(was);
    if (!used || used->agent != context.who.id || !used->device || used->purpose == QLatin1String(kWipeSession))
        return notFound("token");
    if (change.read().number("session_known", *hash)) return failure(QStringLiteral("id-taken"));
    const auto sessions = change.read().sessionsOf(used->device);
    for (const SessionRecord &session : sessions)
        if (session.purpose == QLatin1String(kNextSession) && session.tokenHash != was)
            change.removeSession(session.tokenHash);
    change.addSession({*hash, context.who.id, QLatin1String(kNextSession), used->device, 0});
    return QJsonObject();
}

}  // namespace heard::hub
