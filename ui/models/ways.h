// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

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

/// All ways to the customer over channels that still exist and can carry a reply, as far as their consent allows; those
/// of the conversation's own channel first, the others by name. Pure.
[[nodiscard]] QList<Way> waysTo(const Conversation &conversation, const Customer &customer,
                                const QList<Channel> &channels);

/// By which way a reply goes if nobody chooses: none means by the conversation's own channel, where the customer wrote
/// last. If nothing can go out there (it was taken down by hand), by the channel that the customer wrote on last, of
/// those in @p ways; @p wroteOn has them, latest first. Else by the first there is.
[[nodiscard]] std::optional<Way> defaultWay(const Conversation &conversation, const QList<Way> &ways,
                                            const QList<Channel> &channels, const QList<ChannelId> &wroteOn);

}  // namespace heard::ui
