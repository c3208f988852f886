// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "domain/ids.h"

namespace heard {

/// A button below a reply. One with a url leads there; of another `data` comes back when it is pressed.
struct ReplyButton {
    QString text;
    QString url;
    QString data;

    bool operator==(const ReplyButton &) const = default;
};
using ButtonRows = QList<QList<ReplyButton>>;

/// The message that a reply answers, shortened for showing.
struct Answered {
    MessageId message;
    QString by;  ///< who wrote it; may be empty
    QString text;

    bool operator==(const Answered &) const = default;
};

/// What the writer of a reply chose beside its words, as far as the channel's traits have it: whom it goes to besides
/// the customer, a subject, buttons, the message that it answers. In JSON: {cc, bcc: [addresses], subject, buttons:
/// [[{text, url|data}]], reply_to: {message, by, text}}; unknown fields are kept.
struct Outgoing {
    std::optional<QStringList> cc;  ///< none: nothing was chosen
    std::optional<QStringList> bcc;
    std::optional<QString> subject;
    ButtonRows buttons{};
    std::optional<Answered> replyTo{};
    QJsonObject rest{};

    bool isEmpty() const { return !cc && !bcc && !subject && buttons.isEmpty() && !replyTo && rest.isEmpty(); }
    bool operator==(const Outgoing &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Outgoing &outgoing);
[[nodiscard]] Outgoing outgoingFrom(const QJsonObject &json);

/// The addresses in what a person typed or pasted, whatever stands between and around them: "Ann <a@b.c>; d@e.f".
/// Nothing if there is a piece in it that is none.
[[nodiscard]] std::optional<QStringList> addressesIn(const QString &typed);

}  // namespace heard
