// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/cardrules.h"

#include <array>

#include "hub/core/drafts.h"
#include "hub/core/joining.h"
#include "replies/cannedreply.h"
#include "replies/macro.h"
#include "standards/score.h"

namespace heard::hub {
namespace {

using Owner = CardRule::Owner;
using Writers = CardRule::Writers;

Result<void> needs(const QJsonObject &body, const char *field) {
    if (!body.value(QLatin1String(field)).toString().trimmed().isEmpty()) return {};
    return failure(QStringLiteral("wrong-shape"), QLatin1String(field));
}

Result<void> named(const QJsonObject &body) { return needs(body, "name"); }

Result<void> department(const QJsonObject &body) {
    constexpr qsizetype kMostSignature = 2000;
    const QJsonValue signature = body.value(QLatin1String("signature"));
    const bool fits =
        signature.isUndefined() || (signature.isString() && signature.toString().size() <= kMostSignature);
    return fits ? named(body) : failure(QStringLiteral("wrong-shape"), QStringLiteral("signature"));
}

/// Made and moved by verbs of its own; desks may only take it away.
Result<void> notByHand(const QJsonObject &) { return failure(QStringLiteral("not-allowed")); }

/// An agent has said that two customers are not one person.
Result<void> distinct(const QJsonObject &body) {
    if (body.value(QLatin1String("other")).toInteger() > 0) return {};
    return failure(QStringLiteral("wrong-shape"), QStringLiteral("other"));
}

constexpr std::array kRules = {
    CardRule{"later", Owner::Conversation, Writers::Everybody, false, notByHand},
    CardRule{"distinct", Owner::Customer, Writers::Everybody, false, distinct},
    CardRule{"view", Owner::Workspace, Writers::Everybody, true, named},
    CardRule{"department", Owner::Workspace, Writers::Administrators, false, department},
    CardRule{replies::kCardKind, Owner::Workspace, Writers::Everybody, true, replies::checkBody, replies::kUseKind},
    CardRule{replies::kMacroKind, Owner::Workspace, Writers::Everybody, true, replies::checkMacro},
};

}  // namespace

QStringList cardKindsOf(CardRule::Owner owner) {
    QStringList kinds;
    for (const CardRule &rule : kRules)
        if (rule.owner == owner) kinds += QLatin1String(rule.kind);
    if (owner == Owner::Customer)
        kinds += {QStringLiteral("order"), QStringLiteral("merge"), QLatin1String(kVouchedKind)};
    if (owner == Owner::Conversation)
        kinds += {QLatin1String(standards::kScoreKind), QLatin1String(kDraftKind), QLatin1String(kSharedDraftKind)};
    return kinds;
}

const CardRule *cardRule(const QString &kind) {
    for (const CardRule &rule : kRules)
        if (kind == QLatin1String(rule.kind)) return &rule;
    return nullptr;
}

}  // namespace heard::hub
