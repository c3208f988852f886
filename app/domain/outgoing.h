// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace heard {

/// What the writer of a reply chose beside its words, where the channel has recipients (Traits::recipients): whom it
/// goes to besides the customer, and a subject. In JSON: {cc, bcc: [addresses], subject}; unknown fields are kept.
struct Outgoing {
    std::optional<QStringList> cc;  ///< none: nothing was chosen
    std::optional<QStringList> bcc;
    std::optional<QString> subject;
    QJsonObject rest;

    bool isEmpty() const { return !cc && !bcc && !subject && rest.isEmpty(); }
    bool operator==(const Outgoing &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Outgoing &outgoing);
[[nodiscard]] Outgoing outgoingFrom(const QJsonObject &json);

/// The addresses in what a person typed or pasted, whatever stands between and around them: "Ann <a@b.c>; d@e.f".
/// Nothing if there is a piece in it that is none.
[[nodiscard]] std::optional<QStringList> addressesIn(const QString &typed);

}  // namespace heard
