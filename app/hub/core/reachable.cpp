// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/reachable.h"

#include <algorithm>

#include "domain/addresses.h"
#include "hub/ledger/reach.h"
#include "phones/e164.h"

namespace heard::hub {
namespace {
constexpr int kMostAtOneAddress = 100;
constexpr int kAllChannels = 100'000;
}  // namespace

std::optional<Reachable> reachableFrom(const QString &typed, const QStringList &regions, const QString &language) {
    if (typed.contains(u'@')) {
        const QString mail = normalMail(typed);
        return mail.isEmpty() ? std::nullopt : std::optional(Reachable{QStringLiteral("email"), mail});
    }
    QString phone = phones::e164(typed, regions);
    if (phone.isEmpty()) phone = phoneAddress(typed, language);
    return phone.isEmpty() ? std::nullopt : std::optional(Reachable{QStringLiteral("phone"), phone});
}

QList<IdentityRecord> identitiesAt(Change &change, const QString &kind, const QString &address) {
    if (auto known = change.read().identity(kind, address)) return {*known};
    const QString reach = reachOf({{}, kind, address, {}}, {});
    QList<IdentityRecord> found;
    const auto ids = reach.isEmpty() ? QList<IdentityId>()
                                     : change.read().ids<IdentityId>("identities_by_reach", reach, kMostAtOneAddress);
    for (const IdentityId id : ids)
        if (const auto identity = change.read().identity(id)) found += *identity;
    return found;
}

QList<CustomerId> customersAt(Change &change, const Reachable &at) {
    QList<CustomerId> customers;
    const auto identities = identitiesAt(change, at.kind, at.address);
    for (const IdentityRecord &identity : identities)
        if (!customers.contains(identity.customer)) customers += identity.customer;
    return customers;
}

void addReachable(Change &change, Customer &customer, const Reachable &at) {
    const bool own = std::any_of(
        customer.identities.cbegin(), customer.identities.cend(),
        [&](const Identity &identity) { return identity.kind == at.kind && identity.address == at.address; });
    if (own || change.identity(at.kind, at.address)) return;
    customer.identities += Identity{{}, at.kind, at.address, {}};
}

std::optional<ChannelRecord> entryChannel(Change &change) {
    const auto channels = change.read().channels({}, kAllChannels);
    const auto found = std::find_if(channels.begin(), channels.end(), [](const ChannelRecord &one) {
        return one.channel.kind == QLatin1String(kEntryKind) && !one.channel.removed;
    });
    return found == channels.end() ? std::nullopt : change.channel(found->channel.id);
}

}  // namespace heard::hub
