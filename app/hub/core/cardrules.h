// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "base/result.h"

namespace heard::hub {

/// What a desk may put into cards of one kind. A kind that is not in the table of cardrules.cpp can't be put by desks.
struct CardRule {
    enum class Owner { Workspace, Customer, Conversation };
    enum class Writers { Everybody, Administrators };  ///< of cards that are everybody's; one's own are one's own

    const char *kind;
    Owner owner;
    Writers writers;
    bool mayBeOwn;                               ///< an agent may have cards of it that no other agent gets
    Result<void> (*check)(const QJsonObject &);  ///< "wrong-shape" with the field in the detail; null: any body
    /// A kind of cards that the hub keeps for each one of this kind (their owner is its id); they go with it.
    const char *kept = nullptr;
};

/// Null for a kind that desks can't put.
[[nodiscard]] const CardRule *cardRule(const QString &kind);

/// The kinds whose owners are such things, those that only the hub writes too.
[[nodiscard]] QStringList cardKindsOf(CardRule::Owner owner);

}  // namespace heard::hub
