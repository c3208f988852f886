// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "hub/ledger/change.h"

/// Which identities are one customer, decided by machine. On the writer's thread. The rules, in this order:
/// 1. The exact identity (kind, address) belongs to one customer, whoever writes from it.
/// 2. An identity that nobody has yet joins the customer of the join token it came with, if the token is good.
/// 3. Else the customer of the first verified attestation that somebody has.
/// 4. Else it is a new customer's.
/// Verified attestations that nobody has become identities of that customer. What the channel does not vouch for joins
/// nobody, and neither does a name: it is only suggested (duplicatesOf). Where both are customers already, nothing is
/// merged by machine: a card of kind "vouched" on each has it suggested first.
namespace heard::hub {

inline constexpr qint64 kJoinTokenAge = 24LL * 3600 * 1000;
inline constexpr auto kVouchedKind = "vouched";

/// A word for an identity of the channel kind; nothing if it has never written.
[[nodiscard]] std::optional<QString> newJoinToken(Change &change, const QString &kind, const QString &address);

/// The customer that a new identity joins by rules 2 and 3.
[[nodiscard]] std::optional<Customer> customerToJoin(Change &change, const channelapi::InboundMessage &message);

/// After the identity is known or made: spends the token, adds verified attestations to its customer, and suggests what
/// was vouched for and belongs to another.
void noteAttestations(Change &change, const IdentityRecord &identity, const channelapi::InboundMessage &message);

}  // namespace heard::hub
