// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "hub/core/cleantext.h"
#include "hub/core/customers.h"
#include "hub/core/intake.h"
#include "hub/core/partvalues.h"
#include "hub/core/reachable.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"
#include "phones/e164.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qint64 kAheadMs = 24LL * 3600 * 1000;

bool isEntryKind(const QString &kind) {
    static const QStringList kinds{QStringLiteral("call"), QStringLiteral("visit"), QStringLiteral("letter"),
                                   QStringLiteral("book"), QStringLiteral("other")};
    return kinds.contains(kind);
}

/// What an agent took down.
struct Entry {
    QString kind;
    CustomerId customer;
    QString name;
    QString address;
    QString language;
    QString topic;
    QString place;
    qint64 at = 0;
    bool settled = false;
    QList<Part> parts;
};

Result<Entry> entryFrom(VerbContext &context) {
    Reader args(context.what.args);
    Entry entry;
    entry.kind = args.text("kind", Reader::Need::Required);
    if (!isEntryKind(entry.kind)) args.refuse("kind");
    entry.customer.v = args.number("customer");
    entry.name = cleanLine(args.text("name"), 200);
    entry.address = cleanLine(args.text("address"), 254);
    entry.language = cleanLine(args.text("language"), 35);
    entry.topic = cleanLine(args.text("topic"), 200);
    entry.place = cleanLine(args.text("place"), 200);
    entry.at = args.number("at");
    if (entry.at < 0 || entry.at > context.change.now() + kAheadMs) args.refuse("at");
    entry.settled = args.flag("settled");
    auto raw = protocol::partsFrom(args.array("parts", Reader::Need::Required));
    if (args.failed()) return tl::unexpected(args.error());
    if (!raw) return tl::unexpected(raw.error());
    const bool anything = std::any_of(raw->begin(), raw->end(),
                                      [](const Part &part) { return part.blob || !part.text.trimmed().isEmpty(); });
    if (!anything) return failure(QStringLiteral("empty"));
    if (!entry.customer && entry.name.isEmpty() && entry.address.isEmpty())
        return failure(QStringLiteral("wrong-shape"), QStringLiteral("name"));
    entry.parts = *raw;
    return entry;
}

QStringList regionsOf(const ChannelRecord &channel) {
    const QString region = channel.channel.settings.value(QLatin1String("region")).toString().trimmed();
    return region.isEmpty() ? QStringList() : QStringList{region};
}

/// Who it was: the one who was named, whom the address reaches, or somebody new.
Result<Customer> whoItWas(Change &change, const Entry &entry, const ChannelRecord &channel) {
    const auto at =
        entry.address.isEmpty() ? std::nullopt : reachableFrom(entry.address, regionsOf(channel), entry.language);
    if (!entry.address.isEmpty() && !at) return failure(QStringLiteral("bad-address"));
    std::optional<Customer> customer;
    if (entry.customer) {
        customer = livingCustomer(change, entry.customer);
        if (!customer) return notFound("customer");
    } else if (at) {
        const auto known = customersAt(change, *at);
        // One number of several people says nobody's name: it is somebody new, and the others are suggested.
        if (known.size() == 1) customer = livingCustomer(change, known.first());
    }
    if (!customer) {
        customer.emplace();
        customer->name = entry.name;
        customer->nameByAgent = !entry.name.isEmpty();
        customer->language = entry.language;
    }
    if (at) addReachable(change, *customer, *at);
    return *std::move(customer);
}

/// The customer's address on the channel that has no wire: made once, means nothing outside.
QString entryAddress(Change &change, Customer &customer, const Entry &entry) {
    if (!customer.id) change.add(customer);
    for (const Identity &identity : std::as_const(customer.identities))
        if (identity.kind == QLatin1String(kEntryKind)) return identity.address;
    const QString address = QStringLiteral("customer-%1").arg(customer.id.v);
    const QString label = entry.address.isEmpty() ? customer.name : entry.address;
    customer.identities += Identity{{}, QLatin1String(kEntryKind), address, label};
    return address;
}

/// How, where and by whom it was taken down: what a desk that knows it words in its language, others in English.
Part entryPart(const Entry &entry, const Agent &who) {
    Part part;
    part.kind = QStringLiteral("entry");
    part.extra = {
        {QStringLiteral("kind"), entry.kind}, {QStringLiteral("by"), who.id.v}, {QStringLiteral("by_name"), who.name}};
    QStringList words{entry.kind};
    if (!entry.place.isEmpty()) {
        part.extra.insert(QStringLiteral("place"), entry.place);
        words += entry.place;
    }
    if (entry.at > 0) part.extra.insert(QStringLiteral("at"), entry.at);
    part.text = QStringLiteral("Taken down by %1 (%2)").arg(who.name, words.join(QStringLiteral(", ")));
    return part;
}

}  // namespace

Result<QJsonObject> doEntryRegister(VerbContext &context) {
    Change &change = context.change;
    auto entry = entryFrom(context);
    if (!entry) return tl::unexpected(entry.error());
    const auto channel = entryChannel(change);
    if (!channel) return failure(QStringLiteral("no-channel"));
    entry->parts += entryPart(*entry, context.who);
    auto parts = cleanParts(entry->parts);
    if (!parts) return tl::unexpected(parts.error());
    if (!fillBlobs(change, *parts)) return failure(QStringLiteral("no-such-blob"));
    auto customer = whoItWas(change, *entry, *channel);
    if (!customer) return tl::unexpected(customer.error());
    channelapi::InboundMessage message;
    message.address = entryAddress(change, *customer, *entry);
    change.put(*customer);
    // The id of the `do` names it: entered once, however often it is delivered, and a matter of its own.
    message.remoteId = message.threadKey = QStringLiteral("desk.") + context.what.id;
    message.subject = entry->topic;
    message.sentAt = entry->at;
    message.language = entry->language;
    message.parts = partsTo(*parts);
    if (!entry->place.isEmpty())
        message.extra.insert(QStringLiteral("place"), QJsonObject{{QStringLiteral("name"), entry->place}});
    const auto clean = cleanInbound(message);
    if (!clean) return tl::unexpected(clean.error());
    const auto taken = takeIn(change, channel->channel.id, *clean);
    if (!taken) return tl::unexpected(taken.error());
    const auto kept = change.read().message(MessageId{taken->messageId.toLongLong()});
    auto conversation = kept ? change.conversation(kept->facts.conversation) : std::nullopt;
    if (!conversation) return notFound("conversation");
    if (entry->settled) resolveIt(context, *conversation);
    return QJsonObject{{QStringLiteral("conversation"), conversation->facts.id.v},
                       {QStringLiteral("message"), kept->facts.id.v},
                       {QStringLiteral("customer"), customer->id.v}};
}

}  // namespace heard::hub
