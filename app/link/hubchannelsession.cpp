// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/hubchannelsession.h"

#include <QJsonArray>

#include "protocol/items.h"
#include "protocol/verbs.h"

namespace heard::link {
namespace {

Part partFrom(const channelapi::Part &part) {
    Part out;
    out.kind = part.kind;
    out.text = part.text;
    out.blob.v = part.blob.id.toLongLong();
    out.name = part.blob.name;
    out.mime = part.blob.mime;
    out.size = part.blob.size;
    out.width = part.blob.width;
    out.height = part.blob.height;
    out.extra = part.extra;
    return out;
}

channelapi::ChannelState::Kind kindOf(Channel::State state) {
    using Kind = channelapi::ChannelState::Kind;
    switch (state) {
        case Channel::State::Starting: return Kind::Starting;
        case Channel::State::Ready: return Kind::Ready;
        case Channel::State::Trouble: return Kind::Trouble;
        case Channel::State::Down: return Kind::Down;
        case Channel::State::Off: break;
    }
    return Kind::Off;
}

}  // namespace

HubChannelSession::HubChannelSession(replica::Replica &replica, HubLink &link, const Clock &clock,
                                     const channelapi::ChannelInfo &channel, QObject *parent)
    : ChannelSession(parent), m_replica(replica), m_clock(clock), m_channel(channel) {
    connect(&link, &HubLink::itemsArrived, this, &HubChannelSession::forward);
}

void HubChannelSession::open(qint64 /*cursor*/) {}

void HubChannelSession::send(const channelapi::Draft &draft) {
    replica::OutboxEntry entry;
    entry.id = draft.clientId;
    entry.conversation.v = draft.conversationId.toLongLong();
    entry.verb = QLatin1String(protocol::verb::kReply);
    entry.createdAt = m_clock.now();
    if (!draft.basedOn.isEmpty()) entry.basedOn = draft.basedOn.toLongLong();
    QJsonArray parts;
    for (const channelapi::Part &part : draft.parts) {
        const QString path = part.extra.value(QLatin1String("local_path")).toString();
        if (path.isEmpty())
            parts += protocol::toJson(partFrom(part));
        else
            entry.files += path;
    }
    entry.args = {{QStringLiteral("conversation"), entry.conversation.v}, {QStringLiteral("parts"), parts}};
    for (const QString &way : {QStringLiteral("channel"), QStringLiteral("identity")})
        if (draft.extra.contains(way)) entry.args.insert(way, draft.extra.value(way));
    entry.notBefore = draft.extra.value(QLatin1String("not_before")).toInteger();
    if (const qint64 until = draft.extra.value(QLatin1String("send_at")).toInteger(); until > 0) {
        entry.verb = QLatin1String(protocol::verb::kReplyLater);
        entry.args.insert(QStringLiteral("until"), until);
    }
    if (const QJsonValue outgoing = draft.extra.value(QLatin1String("outgoing")); outgoing.isObject())
        entry.args.insert(QStringLiteral("outgoing"), outgoing);
    if (const QJsonValue used = draft.extra.value(QLatin1String("used")); used.isArray())
        entry.args.insert(QStringLiteral("used"), used);
    m_replica.enqueue(entry, this, [this, id = draft.conversationId](const Result<void> &kept) {
        if (!kept) Q_EMIT refused(id, kept.error().code);
    });
}

void HubChannelSession::forward(const QList<protocol::Item> &items) {
    QList<channelapi::ChannelEvent> events;
    for (const protocol::Item &item : items) {
        const bool isChannel = item.kind == QLatin1String("channel");
        const qint64 channel = item.data.value(isChannel ? QLatin1String("id") : QLatin1String("channel")).toInteger();
        if (QString::number(channel) != m_channel.id) continue;
        events += channelapi::ChannelEvent{item.kind, item.data};
        if (!isChannel) continue;
        if (const auto now = protocol::channelFrom(item.data))
            Q_EMIT stateChanged({kindOf(now->state), now->stateCode, now->stateDetail});
    }
    if (!events.isEmpty()) Q_EMIT changed(events);
}

}  // namespace heard::link
