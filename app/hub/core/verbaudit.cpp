// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/verbaudit.h"

#include <QJsonArray>
#include <array>

#include "hub/core/cardrules.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

namespace word = protocol::verb;

struct Told {
    const char *verb;
    const char *kind;                              ///< of what it is done to
    const char *entity;                            ///< the argument that names it, or else the result's field
    std::initializer_list<const char *> facts{};   ///< arguments that are ids, counts or words of the protocol
    std::initializer_list<const char *> counts{};  ///< the same of the result
};

const std::array kTold = {
    Told{word::kAgentAdd, "agent", "agent", {"roles"}},
    Told{word::kAgentToken, "agent", "agent"},
    Told{word::kAgentRemove, "agent", "agent"},
    Told{word::kChannelAdd, "channel", "channel", {"kind"}},
    Told{word::kChannelUpdate, "channel", "channel", {"department", "reply_within", "keep_days"}},
    Told{word::kChannelRemove, "channel", "channel"},
    Told{word::kCustomerMerge, "customer", "into", {"from"}},
    Told{word::kMergeUndo, "card", "merge"},
    Told{word::kConversationMove, "conversation", "conversation", {"customer"}},
    Told{word::kConversationMerge, "conversation", "conversation", {"into"}},
    Told{word::kConversationSplit, "conversation", "conversation", {"message"}},
    Told{word::kIdentityRemove, "identity", "identity"},
    Told{word::kDeleteReply, "message", "message"},
    Told{word::kPersonErase, "customer", "customer", {}, {"conversations", "messages", "files"}},
    Told{word::kCustomersImport, "", "", {"rows"}},
    // An administrator's word for a shop's system, by which alone its token is known.
    Told{word::kTokenAdd, "", "", {"name"}},
    Told{word::kTokenRemove, "", "", {"name"}},
    Told{word::kDeviceAdd, "device", "device", {"agent"}},
    Told{word::kDeviceRevoke, "device", "device", {"wipe"}},
    Told{word::kDeviceRenew, "device", "device"},
    Told{word::kTokenRenew, "", ""},
    Told{word::kSampleLoad, "", ""},
    Told{word::kSampleRemove, "", ""},
};

/// How a workspace is set up for everybody: its departments, and the views, replies and macros that all have.
std::optional<AuditEntry> cardEntry(VerbContext &context, AuditEntry entry) {
    const QJsonObject &args = context.what.args;
    QString kind = args.value(QLatin1String("kind")).toString();
    if (context.what.verb == QLatin1String(word::kCardAdd)) {
        if (args.value(QLatin1String("mine")).toBool()) return std::nullopt;
    } else {
        const auto card = context.change.read().card(CardId{args.value(QLatin1String("card")).toInteger()});
        if (!card || card->agent) return std::nullopt;
        kind = card->kind;
    }
    const CardRule *rule = cardRule(kind);
    if (!rule || rule->owner != CardRule::Owner::Workspace) return std::nullopt;
    entry.kind = QStringLiteral("card");
    entry.facts.insert(QStringLiteral("card_kind"), kind);
    return entry;
}

const Told *toldOf(const QString &verb) {
    for (const Told &told : kTold)
        if (verb == QLatin1String(told.verb)) return &told;
    return nullptr;
}

}  // namespace

AuditEntry::By askedBy(const protocol::Do &what) {
    return what.extra.value(QLatin1String("by")) == QLatin1String("command") ? AuditEntry::By::Command
                                                                             : AuditEntry::By::Desk;
}

std::optional<AuditEntry> auditEntryFor(VerbContext &context) {
    const QString &verb = context.what.verb;
    AuditEntry entry{askedBy(context.what), context.who.id, verb};
    if (verb == QLatin1String(word::kCardAdd) || verb == QLatin1String(word::kCardPut) ||
        verb == QLatin1String(word::kCardRemove))
        return cardEntry(context, entry);
    const Told *told = toldOf(verb);
    if (!told) return std::nullopt;
    const QJsonObject &args = context.what.args;
    entry.kind = QLatin1String(told->kind);
    for (const char *fact : told->facts)
        if (const QJsonValue value = args.value(QLatin1String(fact)); !value.isUndefined())
            entry.facts.insert(QLatin1String(fact), value);
    if (verb == QLatin1String(word::kChannelUpdate)) {
        QStringList changed = args.keys();
        changed.removeOne(QStringLiteral("channel"));
        entry.facts.insert(QStringLiteral("changed"), QJsonArray::fromStringList(changed));
    }
    return entry;
}

void tellAudit(VerbContext &context, AuditEntry entry, const QJsonObject &result) {
    const Told *told = toldOf(entry.action);
    const QLatin1String field(told ? told->entity : "card");
    const QJsonObject &args = context.what.args;
    if (!entry.kind.isEmpty())
        entry.entity = args.contains(field) ? args.value(field).toInteger() : result.value(field).toInteger();
    if (told)
        for (const char *count : told->counts)
            entry.facts.insert(QLatin1String(count), result.value(QLatin1String(count)));
    if (const QJsonValue cards = result.value(QLatin1String("cards")); cards.isArray())
        entry.facts.insert(QStringLiteral("count"), cards.toArray().size());
    context.change.audit(entry);
}

}  // namespace heard::hub
