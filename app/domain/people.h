// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "domain/ids.h"

namespace heard {

/// Someone who answers. Roles: "agent", "supervisor", "administrator".
struct Agent {
    AgentId id;
    QString name;
    QStringList roles;
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Agent &) const = default;
};

/// A customer's address on a channel kind; exactly one customer has it.
struct Identity {
    IdentityId id;
    QString kind;     ///< the channel kind, such as "webchat"
    QString address;  ///< as the connector knows it
    QString label;    ///< what to show instead, if the address means nothing to a person

    bool operator==(const Identity &) const = default;
};

struct Customer {
    CustomerId id;
    QString name;      ///< empty until the customer has told it
    QString language;  ///< BCP 47, empty if unknown
    QList<Identity> identities;
    bool sample = false;  ///< from the sample data
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Customer &) const = default;
};

}  // namespace heard
