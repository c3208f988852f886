// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ways.h"

#include <algorithm>

namespace heard::ui {

QList<Way> waysTo(const Conversation &conversation, const Customer &customer, const QList<Channel> &channels) {
    QList<Way> ways;
    for (const Channel &channel : channels) {
        const bool wire = channel.traits.value(QLatin1String("replies")).toBool(true);
        if (channel.removed || (!wire && channel.id != conversation.channel)) continue;
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

}  // namespace heard::ui
