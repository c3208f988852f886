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
    bool removed = false;  ///< kept for what they wrote; signs in no more
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

/// What a customer has agreed to. AnswersOnly: answers to what they asked, and nothing unasked. Refused: no messages.
enum class Consent { Unknown, Given, AnswersOnly, Refused };

/// A daily span in the customer's time zone, in minutes of the day; past midnight if `to` is before `from`.
struct QuietHours {
    int from = 0;
    int to = 0;

    bool isSet() const { return from != to; }
    bool operator==(const QuietHours &) const = default;
};

struct Customer {
    CustomerId id;
    QString name;      ///< empty until the customer has told it
    QString language;  ///< BCP 47, empty if unknown
    QList<Identity> identities;
    QString timeZone;  ///< IANA id such as "Europe/Kyiv", empty if unknown
    QStringList tags;
    QJsonObject fields;  ///< the workspace's own: texts by name
    Consent consent = Consent::Unknown;
    QString preferredChannel;  ///< a channel kind; empty: none
    QuietHours quiet;
    QString notes;             ///< what the team should know of them, several lines
    bool nameByAgent = false;  ///< an agent wrote the name, so that channels do not change it
    CustomerId mergedInto;     ///< whom this customer's identities and conversations went to; no edits then
    bool sample = false;       ///< from the sample data
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Customer &) const = default;
};

}  // namespace heard
