// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <functional>
#include <optional>

namespace heard::replies {

/// A place in a text that still has to be filled in by a person: "{{order.number}}".
struct Hole {
    int start = 0;
    int length = 0;
    QString name;

    bool operator==(const Hole &) const = default;
};

/// Texts of canned replies with variables:
///   {{customer.first_name}}              the value; where there is none, it stays as it is: a hole
///   {{customer.first_name|добрый день}}  the value, else the words after the bar (which may be none)
///   {{>hours}}                           the text of the canned reply with that shortcut
///   {{cursor}}                           where the caret goes
using Values = QHash<QString, QString>;
using Nested = std::function<std::optional<QString>(const QString &shortcut)>;

struct Expanded {
    QString text;
    QList<Hole> holes;  ///< in the order of the text. A reply that would contain itself is a hole too, and so is one
                        ///< that is not there
    int caret = -1;     ///< of {{cursor}}
};

/// What stands in a value is text, never a variable. A text that grows above 100,000 letters by what it contains is
/// cut.
[[nodiscard]] Expanded expand(const QString &text, const Values &values, const Nested &nested);

/// The holes in a text that a person may have changed since.
[[nodiscard]] QList<Hole> holesIn(const QString &text);

/// How a text begins, in one line for lists: of variables their fallback or "…", nothing of the replies in it.
[[nodiscard]] QString glimpse(const QString &text, int letters);

/// The names of all variables in a text, as a help for who writes one; those inside nested replies are not among them.
[[nodiscard]] QStringList variablesIn(const QString &text);

}  // namespace heard::replies
