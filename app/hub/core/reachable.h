// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/ledger/change.h"

/// Customers as people name them: by a number or a mail address that was typed or stands in a file. On the writer's
/// thread.
namespace heard::hub {

/// A number or mail address in the one form in which it is kept.
struct Reachable {
    QString kind;  ///< "phone" or "email"
    QString address;
};

/// Nothing if it is neither. @p regions (ISO 3166) are tried in turn for a number without a country code, then those
/// that speak @p language.
[[nodiscard]] std::optional<Reachable> reachableFrom(const QString &typed, const QStringList &regions,
                                                     const QString &language);

/// The identities with this very address, or, for phones and mail addresses, that reach the same person.
[[nodiscard]] QList<IdentityRecord> identitiesAt(Change &change, const QString &kind, const QString &address);

/// Whose those are, each once.
[[nodiscard]] QList<CustomerId> customersAt(Change &change, const Reachable &at);

/// Gives the customer an identity, unless one has it already. Not written yet.
void addReachable(Change &change, Customer &customer, const Reachable &at);

/// The workspace's channel for what agents enter by hand; none if its plugin is missing or it was removed.
[[nodiscard]] std::optional<ChannelRecord> entryChannel(Change &change);

inline constexpr auto kEntryKind = "desk-entry";

}  // namespace heard::hub
