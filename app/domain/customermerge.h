// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"

/// Two customers who are one person. Pure rules: the desk previews with what the hub then does.
namespace heard {

/// A field of a customer that has one value, so that a merge has to choose.
enum class CustomerField { Name, Language, TimeZone, Consent, PreferredChannel, Quiet };

inline constexpr CustomerField kCustomerFields[] = {
    CustomerField::Name,    CustomerField::Language,         CustomerField::TimeZone,
    CustomerField::Consent, CustomerField::PreferredChannel, CustomerField::Quiet};

/// Whether a customer has a value of this field.
[[nodiscard]] bool hasValue(const Customer &customer, CustomerField field);
[[nodiscard]] bool sameValue(const Customer &a, const Customer &b, CustomerField field);

/// @p into as it is when @p from has been merged into it, without the identities. A field has the value of `into`
/// unless that has none or the field is in @p take; tags are those of both; of own fields with one name `into`'s stays;
/// notes stand one below the other.
[[nodiscard]] Customer mergedCustomer(const Customer &into, const Customer &from, const QList<CustomerField> &take);

/// @p now without what a merge brought: each value that is still as the merge left it is again as it was before, and
/// what has been changed since stays. @p before and @p merged are that customer around the merge.
[[nodiscard]] Customer unmergedCustomer(const Customer &now, const Customer &before, const Customer &merged);

}  // namespace heard
