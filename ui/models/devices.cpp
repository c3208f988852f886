// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/devices.h"

#include <QJsonArray>

#include "base/token.h"
#include "link/hublink.h"
#include "protocol/verbs.h"

namespace heard::ui {
namespace {

DeviceRow::State stateOf(const QString &word) {
    if (word == QLatin1String("wipe")) return DeviceRow::State::ToWipe;
    return word == QLatin1String("wiped") ? DeviceRow::State::Wiped : DeviceRow::State::Active;
}

DeviceRow rowOf(const QJsonValue &item) {
    return {item[QLatin1String("device")].toInteger(),        AgentId{item[QLatin1String("agent")].toInteger()},
            item[QLatin1String("name")].toString(),           item[QLatin1String("created_at")].toInteger(),
            item[QLatin1String("seen_at")].toInteger(),       item[QLatin1String("here")].toBool(),
            stateOf(item[QLatin1String("state")].toString()), item[QLatin1String("state_at")].toInteger()};
}

QString whyNot(const protocol::Frame &frame) {
    const auto *refused = std::get_if<protocol::Refused>(&frame);
    return refused ? refused->code : QStringLiteral("bad-frame");
}

}  // namespace

Devices::~Devices() = default;

HubDevices::HubDevices(link::HubLink &link) : m_link(link) {
    connect(&link, &link::HubLink::stateChanged, this, [this] {
        if (m_link.canSend()) Q_EMIT reachable();
    });
}

qint64 HubDevices::own() const { return m_link.device(); }

void HubDevices::list(QObject *context, Listed listed) {
    const protocol::Ask what{newClientId(), QLatin1String(protocol::query::kDevices), {}, {}};
    m_link.request(what, context, [listed = std::move(listed)](const protocol::Frame &frame) {
        const auto *answer = std::get_if<protocol::Answer>(&frame);
        if (!answer) return listed(whyNot(frame), {});
        QList<DeviceRow> rows;
        const QJsonArray items = answer->result.value(QLatin1String("items")).toArray();
        for (const QJsonValue &item : items) rows += rowOf(item);
        listed({}, rows);
    });
}

void HubDevices::revoke(qint64 device, bool wipe, QObject *context, Told told) {
    const QJsonObject args{{QStringLiteral("device"), device}, {QStringLiteral("wipe"), wipe}};
    const protocol::Do what{newClientId(), QLatin1String(protocol::verb::kDeviceRevoke), args, {}, {}};
    m_link.request(what, context, [told = std::move(told)](const protocol::Frame &frame) {
        told(std::holds_alternative<protocol::Done>(frame) ? QString() : whyNot(frame));
    });
}

}  // namespace heard::ui
