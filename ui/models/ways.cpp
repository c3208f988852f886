// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ways.h"

#include <algorithm>

#include "domain/courtesy.h"

namespace heard::ui {
namespace {

bool hasWire(const Channel &channel) { return channel.traits.value(QLatin1String("replies")).toBool(true); }

}  // namespace

QList<Way> waysTo(const Conversation &conversation, const Customer &customer, const QList<Channel> &channels) {
    const bool elsewhere = mayTurnElsewhere(customer, conversation);
    QList<Way> ways;
    for (const Channel &channel : channels) {
        if (channel.removed || !hasWire(channel)) continue;
        if (channel.id != conversation.channel && !elsewhere) continue;
        for (const Identity &identity : customer.identities)
            if (identity.kind == channel.kind)
                ways += Way{channel.id, identity.id, channel.name, channel.kind,
                            identity.label.isEmpty() ? identity.address : identity.label};
    }
    std::stable_sort(ways.begin(), ways.end(), [&conversation](const Way &a, const Way &b) {
        const bool aIsOwn = a.channel == conversation.channel;
        const bool bIsOwn = b.channel == conversation.channel;
        return aIsOwn != bIsOwn ? aIsOwn : a.channelName.localeAwareCompare(b.channelName) < 0;
    });
    return ways;
}

std::optional<Way> defaultWay(const Conversation &conversation, const QList<Way> &ways, const QList<Channel> &channels,
                              const QList<ChannelId> &wroteOn) {
    const auto own = std::find_if(channels.begin(), channels.end(),
                                  [&](const Channel &channel) { return channel.id == conversation.channel; });
    if (ways.isEmpty() || own == channels.end() || hasWire(*own)) return std::nullopt;
    for (const ChannelId id : wroteOn)
        for (const Way &way : ways)
            if (way.channel == id) return way;
    return ways.first();
}

}  // namespace heard::ui
