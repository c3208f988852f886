// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "channelapi/traits.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "ui/models/replicadesk.h"

// What this desk may do to a reply that has gone out.
namespace heard::ui {

bool ReplicaDesk::canChangeSent(const MessageRow &row) const {
    const bool out = row.id && row.direction == Direction::Out && !row.facts.contains(QLatin1String("deleted"));
    const bool there =
        row.delivery == Delivery::Sent || row.delivery == Delivery::Delivered || row.delivery == Delivery::Read;
    if (!out || !there || row.author != me().name) return false;
    const QList<Channel> all = channels();
    return std::any_of(all.begin(), all.end(), [&](const Channel &channel) {
        return channel.kind == row.channelKind && channel.name == row.channelName &&
               channelapi::Traits::from(channel.traits).edits;
    });
}

/// The words are other ones; files and what else it has stay.
void ReplicaDesk::changeSent(const MessageRow &row, const QString &text) {
    QList<Part> parts = row.parts;
    parts.removeIf([](const Part &part) { return part.kind == QLatin1String("text"); });
    Part words;
    words.kind = QStringLiteral("text");
    words.text = text.trimmed();
    if (!words.text.isEmpty()) parts.prepend(words);
    act(protocol::verb::kEditReply, row.conversation,
        {{QStringLiteral("message"), row.id.v}, {QStringLiteral("parts"), protocol::toJson(parts)}});
}

void ReplicaDesk::takeBackSent(const MessageRow &row) {
    act(protocol::verb::kDeleteReply, row.conversation, {{QStringLiteral("message"), row.id.v}});
}

}  // namespace heard::ui
