// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customermerge.h"

namespace heard {
namespace {

void copyValue(Customer &to, const Customer &from, CustomerField field) {
    switch (field) {
        case CustomerField::Name:
            to.name = from.name;
            to.nameByAgent = from.nameByAgent;
            break;
        case CustomerField::Language: to.language = from.language; break;
        case CustomerField::TimeZone: to.timeZone = from.timeZone; break;
        case CustomerField::Consent: to.consent = from.consent; break;
        case CustomerField::PreferredChannel: to.preferredChannel = from.preferredChannel; break;
        case CustomerField::Quiet: to.quiet = from.quiet; break;
    }
}

}  // namespace

bool hasValue(const Customer &customer, CustomerField field) { return !sameValue(customer, Customer(), field); }

bool sameValue(const Customer &a, const Customer &b, CustomerField field) {
    switch (field) {
        case CustomerField::Name: return a.name == b.name;
        case CustomerField::Language: return a.language == b.language;
        case CustomerField::TimeZone: return a.timeZone == b.timeZone;
        case CustomerField::Consent: return a.consent == b.consent;
        case CustomerField::PreferredChannel: return a.preferredChannel == b.preferredChannel;
        case CustomerField::Quiet: return a.quiet == b.quiet;
    }
    return true;
}

Customer mergedCustomer(const Customer &into, const Customer &from, const QList<CustomerField> &take) {
    Customer out = into;
    for (const CustomerField field : kCustomerFields)
        if (hasValue(from, field) && (take.contains(field) || !hasValue(into, field))) copyValue(out, from, field);
    for (const QString &tag : from.tags)
        if (!out.tags.contains(tag)) out.tags += tag;
    for (auto it = from.fields.begin(); it != from.fields.end(); ++it)
        if (!out.fields.contains(it.key())) out.fields.insert(it.key(), it.value());
    if (out.notes.isEmpty())
        out.notes = from.notes;
    else if (!from.notes.isEmpty() && from.notes != out.notes)
        out.notes += QLatin1String("\n\n") + from.notes;
    return out;
}

Customer unmergedCustomer(const Customer &now, const Customer &before, const Customer &merged) {
    Customer out = now;
    for (const CustomerField field : kCustomerFields)
        if (sameValue(now, merged, field)) copyValue(out, before, field);
    out.tags.removeIf([&](const QString &tag) { return merged.tags.contains(tag) && !before.tags.contains(tag); });
    const QStringList names = now.fields.keys();
    for (const QString &name : names)
        if (now.fields.value(name) == merged.fields.value(name) && !before.fields.contains(name))
            out.fields.remove(name);
    if (now.notes == merged.notes) out.notes = before.notes;
    return out;
}

}  // namespace heard
