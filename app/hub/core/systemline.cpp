// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/systemline.h"

namespace heard::hub {

void addSystemLine(Change &change, const ConversationRecord &conversation, const Agent &who, const QString &event,
                   const QJsonObject &facts) {
    MessageRecord line;
    Message &m = line.facts;
    m.conversation = conversation.facts.id;
    m.channel = conversation.facts.channel;
    m.direction = Direction::System;
    m.author = who.id;
    m.authorName = who.name;
    m.event = event;
    m.at = change.now();
    m.extra = facts;
    change.add(line);
}

}  // namespace heard::hub
