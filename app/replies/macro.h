// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/result.h"
#include "domain/card.h"

namespace heard::replies {

/// One thing that a macro does. Which of the values counts depends on the deed.
struct Step {
    enum class Do { Reply, Note, Tag, Assign, Snooze, Resolve };
    Do deed = Do::Reply;
    QString text;       ///< of Reply and Note: with variables, as in a canned reply; empty if `reply` is given
    CardId reply;       ///< of Reply: a canned reply instead of a text
    QStringList tags;   ///< of Tag: added to those that are there
    bool toMe = false;  ///< of Assign: whoever runs it
    AgentId agent;      ///< of Assign otherwise; none: nobody
    int minutes = 0;    ///< of Snooze, from the time it runs

    bool operator==(const Step &) const = default;
};

/// Several actions at one press, done in their order, as a card of kind "macro": an agent's own, or everybody's.
struct Macro {
    CardId id;
    AgentId agent;
    QString name;
    QList<Step> steps;
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Macro &) const = default;
};

inline constexpr auto kMacroKind = "macro";

/// Codes: "wrong-shape" with the field in the detail; "unknown-step" for a deed of a later version: such a macro is not
/// run, as half of it is not what its maker meant.
[[nodiscard]] Result<Macro> macroFrom(const Card &card);
[[nodiscard]] Card cardOf(const Macro &macro);
/// What the hub holds bodies to: a name, and from 1 to 20 steps that say all they need. A reply comes before what
/// resolves or snoozes, since replying opens again.
[[nodiscard]] Result<void> checkMacro(const QJsonObject &body);

}  // namespace heard::replies
