// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/people.h"

namespace heard::ui {

/// One way by which a customer can be reached: an identity of theirs on a channel of ours.
struct Way {
    ChannelId channel;
    IdentityId identity;
    QString channelName;
    QString channelKind;
    QString label;  ///< of the identity, as a person reads it

    bool operator==(const Way &) const = default;
};

/// All ways to the customer over channels that still exist; those of the conversation's own channel first, the others
/// by name. Pure.
[[nodiscard]] QList<Way> waysTo(const Conversation &conversation, const Customer &customer,
                                const QList<Channel> &channels);

}  // namespace heard::ui
