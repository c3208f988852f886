// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/profile.h"

#include <algorithm>
#include <array>

#include "domain/names.h"
#include "protocol/items.h"

namespace heard::protocol {
namespace {

constexpr std::array kProfileNames{"name",    "language",          "time_zone", "tags",  "fields",
                                   "consent", "preferred_channel", "quiet",     "notes", "name_by_agent"};

bool isProfile(const QString &name) {
    return std::any_of(kProfileNames.begin(), kProfileNames.end(),
                       [&](const char *one) { return name == QLatin1String(one); });
}

tl::unexpected<Error> wrongProfile(const QString &name) {
    return failure(QStringLiteral("wrong-shape"), name.left(40));
}

}  // namespace

QJsonObject profileJson(const Customer &customer) {
    const QJsonObject whole = toJson(customer);
    QJsonObject profile;
    for (const char *name : kProfileNames)
        if (const QJsonValue value = whole.value(QLatin1String(name)); !value.isUndefined())
            profile.insert(QLatin1String(name), value);
    return profile;
}

Result<void> applyProfile(Customer &customer, const QJsonObject &set) {
    QJsonObject json = profileJson(customer);
    json.insert(QStringLiteral("id"), 1);  // an item has one
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (!isProfile(it.key())) return wrongProfile(it.key());
        if (it.key() == QLatin1String("consent") && it->isString() && !fromWord<Consent>(it->toString()))
            return wrongProfile(it.key());
        json.insert(it.key(), it.value());
    }
    const auto read = customerFrom(json);
    if (!read) return tl::unexpected(read.error());
    customer.name = read->name;
    customer.language = read->language;
    customer.timeZone = read->timeZone;
    customer.tags = read->tags;
    customer.fields = read->fields;
    customer.consent = read->consent;
    customer.preferredChannel = read->preferredChannel;
    customer.quiet = read->quiet;
    customer.notes = read->notes;
    customer.nameByAgent = read->nameByAgent;
    return {};
}

QString wordFor(CustomerField field) {
    switch (field) {
        case CustomerField::Name: return QStringLiteral("name");
        case CustomerField::Language: return QStringLiteral("language");
        case CustomerField::TimeZone: return QStringLiteral("time_zone");
        case CustomerField::Consent: return QStringLiteral("consent");
        case CustomerField::PreferredChannel: return QStringLiteral("preferred_channel");
        case CustomerField::Quiet: return QStringLiteral("quiet");
    }
    return {};
}

Result<QList<CustomerField>> customerFieldsFrom(const QStringList &words) {
    QList<CustomerField> fields;
    for (const QString &word : words) {
        const auto *found = std::find_if(std::begin(kCustomerFields), std::end(kCustomerFields),
                                         [&](CustomerField field) { return wordFor(field) == word; });
        if (found == std::end(kCustomerFields)) return wrongProfile(word);
        fields += *found;
    }
    return fields;
}

}  // namespace heard::protocol
