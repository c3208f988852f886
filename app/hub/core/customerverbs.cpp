// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTimeZone>

#include "domain/addresses.h"
#include "hub/core/cleantext.h"
#include "hub/core/conversationmoves.h"
#include "hub/core/customers.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"
#include "hub/ledger/reach.h"
#include "protocol/profile.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostTags = 50;
constexpr qsizetype kMostFields = 50;
constexpr qsizetype kMostNotes = 10'000;
constexpr qsizetype kMostValue = 1000;
constexpr qsizetype kMostIdentities = 50;

tl::unexpected<Error> wrongField(const char *field) {
    return failure(QStringLiteral("wrong-shape"), QLatin1String(field));
}

Result<Customer> customerNamed(VerbContext &context, Reader &args, const char *name) {
    const CustomerId id{args.number(name, Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto customer = context.change.read().customer(id);
    if (!customer) return notFound("customer");
    return *std::move(customer);
}

/// The address as it is kept; empty if it is none of its kind.
QString keptAddress(const QString &kind, const QString &text, const QString &language) {
    if (isPhoneKind(kind)) return phoneAddress(text, language);
    if (isMailKind(kind)) return normalMail(text);
    return cleanLine(text, 500);
}

}  // namespace

Result<void> cleanCustomer(Customer &customer) {
    customer.name = cleanLine(customer.name, 200);
    customer.language = cleanLine(customer.language, 35);
    customer.preferredChannel = cleanLine(customer.preferredChannel, 64);
    customer.notes = cleanText(customer.notes).trimmed();
    if (customer.notes.size() > kMostNotes) return failure(QStringLiteral("too-large"));
    if (!customer.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(customer.timeZone.toLatin1()))
        return wrongField("time_zone");
    QStringList tags;
    for (const QString &tag : std::as_const(customer.tags))
        if (const QString one = cleanLine(tag, 50); !one.isEmpty() && !tags.contains(one, Qt::CaseInsensitive))
            tags += one;
    customer.tags = tags;
    QJsonObject fields;
    for (auto it = customer.fields.begin(); it != customer.fields.end(); ++it) {
        if (!it->isString()) return wrongField("fields");
        const QString name = cleanLine(it.key(), 60);
        const QString value = cleanText(it->toString()).trimmed().left(kMostValue);
        if (!name.isEmpty() && !value.isEmpty()) fields.insert(name, value);
    }
    customer.fields = fields;
    if (tags.size() > kMostTags || fields.size() > kMostFields) return failure(QStringLiteral("too-large"));
    return {};
}

Result<QJsonObject> doCustomerPut(VerbContext &context) {
    Reader args(context.what.args);
    const CustomerId id{args.number("customer", Reader::Need::Required)};
    const QJsonObject set = args.object("set", Reader::Need::Required);
    const QJsonObject was = args.object("was");
    if (args.failed()) return tl::unexpected(args.error());
    auto customer = livingCustomer(context.change, id);
    if (!customer) return notFound("customer");
    const QJsonObject now = protocol::profileJson(*customer);
    for (auto it = was.begin(); it != was.end(); ++it) {
        const QJsonValue value = now.value(it.key());
        if (value == *it || (value.isUndefined() && it->isNull())) continue;
        context.facts = {{QStringLiteral("field"), it.key().left(40)}};
        return failure(QStringLiteral("changed"));
    }
    if (set.contains(QLatin1String("name_by_agent"))) return wrongField("name_by_agent");
    const QString nameBefore = customer->name;
    if (auto good = protocol::applyProfile(*customer, set); !good) return tl::unexpected(good.error());
    if (auto good = cleanCustomer(*customer); !good) return tl::unexpected(good.error());
    if (set.contains(QLatin1String("name"))) customer->nameByAgent = !customer->name.isEmpty();
    if (protocol::profileJson(*customer) == now) return QJsonObject();
    if (customer->name == nameBefore)
        context.change.put(*customer);
    else
        renameCustomer(context.change, *customer);
    return QJsonObject();
}

Result<QJsonObject> doIdentityAdd(VerbContext &context) {
    Reader args(context.what.args);
    const CustomerId id{args.number("customer", Reader::Need::Required)};
    const QString kind = cleanLine(args.text("kind", Reader::Need::Required), 64);
    const QString text = args.text("address", Reader::Need::Required);
    const QString label = cleanLine(args.text("label"), 200);
    if (args.failed()) return tl::unexpected(args.error());
    auto customer = livingCustomer(context.change, id);
    if (!customer) return notFound("customer");
    const QString address = keptAddress(kind, text, customer->language);
    if (kind.isEmpty() || address.isEmpty()) return failure(QStringLiteral("bad-address"));
    if (const auto known = context.change.identity(kind, address)) {
        if (known->customer == customer->id) return QJsonObject{{QStringLiteral("identity"), known->facts.id.v}};
        context.facts = {{QStringLiteral("customer"), known->customer.v}};
        return failure(QStringLiteral("identity-taken"));
    }
    if (customer->identities.size() >= kMostIdentities) return failure(QStringLiteral("too-large"));
    customer->identities += Identity{{}, kind, address, label};
    context.change.put(*customer);
    return QJsonObject{{QStringLiteral("identity"), customer->identities.last().id.v}};
}

Result<QJsonObject> doIdentityRemove(VerbContext &context) {
    Reader args(context.what.args);
    const IdentityId id{args.number("identity", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    const auto identity = context.change.read().identity(id);
    if (!identity) return notFound("identity");
    // Messages from and to it are history, and a reply needs somewhere to go.
    if (context.change.read().number("identity_used", id.v, id.v)) return failure(QStringLiteral("in-use"));
    context.change.removeIdentity(*identity);
    if (auto customer = context.change.read().customer(identity->customer)) context.change.put(*customer);
    return QJsonObject();
}

Result<QJsonObject> doCustomerMerge(VerbContext &context) {
    Reader args(context.what.args);
    const auto into = customerNamed(context, args, "into");
    const auto from = customerNamed(context, args, "from");
    const auto take = protocol::customerFieldsFrom(args.words("take"));
    if (args.failed()) return tl::unexpected(args.error());
    if (!into) return tl::unexpected(into.error());
    if (!from) return tl::unexpected(from.error());
    if (!take) return tl::unexpected(take.error());
    const auto merge = mergeCustomers(context.change, context.who, *into, *from, *take);
    if (!merge) return tl::unexpected(merge.error());
    return QJsonObject{{QStringLiteral("merge"), merge->id.v}};
}

Result<QJsonObject> doMergeUndo(VerbContext &context) {
    Reader args(context.what.args);
    const CardId id{args.number("merge", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    const auto card = context.change.read().card(id);
    if (!card || card->kind != QLatin1String("merge")) return notFound("merge");
    if (auto undone = unmergeCustomers(context.change, context.who, *card); !undone)
        return tl::unexpected(undone.error());
    return QJsonObject();
}

Result<QJsonObject> doConversationMove(VerbContext &context) {
    Reader args(context.what.args);
    const auto conversation = conversationOf(context, args);
    const auto to = customerNamed(context, args, "customer");
    const bool withIdentity = args.flag("with_identity");
    if (args.failed()) return tl::unexpected(args.error());
    if (!conversation) return tl::unexpected(conversation.error());
    if (!to) return tl::unexpected(to.error());
    if (auto moved = moveConversation(context.change, context.who, *conversation, *to, withIdentity); !moved)
        return tl::unexpected(moved.error());
    return QJsonObject();
}

Result<QJsonObject> doConversationMerge(VerbContext &context) {
    Reader args(context.what.args);
    const ConversationId into{args.number("into", Reader::Need::Required)};
    const ConversationId from{args.number("conversation", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    const auto kept = context.change.conversation(into);
    const auto other = context.change.conversation(from);
    if (!kept || !other) return notFound("conversation");
    if (auto merged = mergeConversations(context.change, context.who, *kept, *other); !merged)
        return tl::unexpected(merged.error());
    return QJsonObject();
}

Result<QJsonObject> doConversationSplit(VerbContext &context) {
    Reader args(context.what.args);
    const auto conversation = conversationOf(context, args);
    const MessageId first{args.number("message", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    if (!conversation) return tl::unexpected(conversation.error());
    const auto part = splitConversation(context.change, context.who, *conversation, first);
    if (!part) return tl::unexpected(part.error());
    return QJsonObject{{QStringLiteral("conversation"), part->v}};
}

}  // namespace heard::hub
