// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditlog.h"

#include <QJsonArray>

#include "base/token.h"
#include "link/hublink.h"
#include "protocol/verbs.h"

namespace heard::ui {
namespace {

AuditLine lineOf(const QJsonValue &item) {
    return {item[QLatin1String("id")].toInteger(),     item[QLatin1String("at")].toInteger(),
            item[QLatin1String("by")].toString(),      AgentId{item[QLatin1String("agent")].toInteger()},
            item[QLatin1String("action")].toString(),  item[QLatin1String("kind")].toString(),
            item[QLatin1String("entity")].toInteger(), item[QLatin1String("facts")].toObject()};
}

AuditLog::Page pageOf(const protocol::Frame &frame) {
    AuditLog::Page page;
    const auto *answer = std::get_if<protocol::Answer>(&frame);
    if (!answer) {
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        page.code = refused ? refused->code : QStringLiteral("bad-frame");
        return page;
    }
    const QJsonArray items = answer->result.value(QLatin1String("items")).toArray();
    for (const QJsonValue &item : items) page.lines += lineOf(item);
    page.next = answer->result.value(QLatin1String("next")).toInteger();
    return page;
}

}  // namespace

AuditLog::~AuditLog() = default;

HubAuditLog::HubAuditLog(link::HubLink &link) : m_link(link) {
    connect(&link, &link::HubLink::stateChanged, this, [this] {
        if (m_link.canSend()) Q_EMIT reachable();
    });
}

void HubAuditLog::page(const AuditFilter &filter, qint64 before, int limit, QObject *context, Told told) {
    QJsonObject args{{QStringLiteral("limit"), limit}};
    if (before > 0) args.insert(QStringLiteral("before"), before);
    if (filter.agent) args.insert(QStringLiteral("agent"), filter.agent.v);
    if (!filter.kind.isEmpty()) args.insert(QStringLiteral("kind"), filter.kind);
    const protocol::Ask what{newClientId(), QLatin1String(protocol::query::kAudit), args, {}};
    m_link.request(what, context, [told = std::move(told)](const protocol::Frame &frame) { told(pageOf(frame)); });
}

}  // namespace heard::ui
