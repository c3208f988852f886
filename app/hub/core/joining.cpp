// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/joining.h"

#include <algorithm>

#include "base/token.h"
#include "hub/core/customers.h"

namespace heard::hub {
namespace {

struct JoinToken {
    IdentityId identity;
    IdentityId usedBy;
};

std::optional<JoinToken> goodToken(Change &change, const QString &token) {
    if (token.isEmpty()) return std::nullopt;
    auto rows = change.read().run("join_token", tokenHash(token));
    if (!rows || !rows->next()) return std::nullopt;
    if (rows->number(1) < change.now() - kJoinTokenAge) return std::nullopt;
    return JoinToken{IdentityId{rows->number(0)}, IdentityId{rows->number(2)}};
}

/// Whom the token speaks for, if it is not somebody else's by now.
std::optional<IdentityRecord> behindToken(Change &change, const QString &token, IdentityId user) {
    const auto found = goodToken(change, token);
    if (!found || (found->usedBy && found->usedBy != user)) return std::nullopt;
    return change.read().identity(found->identity);
}

bool isVouched(Change &change, CustomerId a, CustomerId b) {
    const auto cards = change.read().cardsOf(QLatin1String(kVouchedKind), a.v);
    return std::any_of(cards.cbegin(), cards.cend(),
                       [b](const Card &card) { return card.body.value(QLatin1String("other")).toInteger() == b.v; });
}

void suggest(Change &change, CustomerId a, CustomerId b, const QString &by) {
    for (const auto &[owner, other] : {std::pair(a, b), std::pair(b, a)}) {
        if (isVouched(change, owner, other)) continue;
        Card card;
        card.kind = QLatin1String(kVouchedKind);
        card.owner = owner.v;
        card.body = {{QStringLiteral("other"), other.v}, {QStringLiteral("by"), by}};
        card.updatedAt = change.now();
        change.add(card);
    }
}

}  // namespace

std::optional<QString> newJoinToken(Change &change, const QString &kind, const QString &address) {
    const auto identity = change.identity(kind, address);
    if (!identity) return std::nullopt;
    change.read().run("join_tokens_expire", change.now() - kJoinTokenAge);
    const QString token = newToken();
    change.read().run("join_token_add", tokenHash(token), identity->facts.id.v, change.now());
    return token;
}

std::optional<Customer> customerToJoin(Change &change, const channelapi::InboundMessage &message) {
    if (const auto behind = behindToken(change, message.joinToken, {})) return livingCustomer(change, behind->customer);
    for (const channelapi::Attestation &told : message.attestations) {
        if (!told.verified) continue;
        if (const auto known = change.identity(told.kind, told.address)) return livingCustomer(change, known->customer);
    }
    return std::nullopt;
}

void noteAttestations(Change &change, const IdentityRecord &identity, const channelapi::InboundMessage &message) {
    if (message.attestations.isEmpty() && message.joinToken.isEmpty()) return;
    auto customer = livingCustomer(change, identity.customer);
    if (!customer) return;
    if (const auto behind = behindToken(change, message.joinToken, identity.facts.id)) {
        change.read().run("join_token_use", identity.facts.id.v, tokenHash(message.joinToken));
        if (const auto other = livingCustomer(change, behind->customer); other && other->id != customer->id)
            suggest(change, customer->id, other->id, behind->facts.kind);
    }
    bool more = false;
    for (const channelapi::Attestation &told : message.attestations) {
        if (!told.verified) continue;
        const auto known = change.identity(told.kind, told.address);
        if (!known) {
            customer->identities += Identity{{}, told.kind, told.address, {}};
            more = true;
        } else if (const auto other = livingCustomer(change, known->customer); other && other->id != customer->id) {
            suggest(change, customer->id, other->id, told.kind);
        }
    }
    if (more) change.put(*customer);
}

}  // namespace heard::hub
