// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/intake.h"

#include "hub/core/cleantext.h"
#include "hub/core/conversationmoves.h"
#include "hub/core/customers.h"
#include "hub/core/joining.h"
#include "hub/core/partvalues.h"
#include "hub/core/promise.h"
#include "hub/core/systemline.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

using channelapi::InboundMessage;
using channelapi::IntakeResult;

constexpr qsizetype kMaxId = 500;
constexpr qsizetype kMaxText = 64 * 1024;
constexpr qsizetype kMaxExtra = 64 * 1024;
constexpr qsizetype kMaxParts = 100;
constexpr int kMaxExtraDepth = 16;
constexpr qsizetype kMaxBefore = 20;  ///< versions of an edited message that are kept
constexpr qsizetype kMaxAttestations = 20;
constexpr qint64 kReopenWithin = 7LL * 24 * 3600 * 1000;

Error malformed(const char *what) { return {QStringLiteral("malformed"), QLatin1String(what)}; }
Error tooLarge(const char *what) { return {QStringLiteral("too-large"), QLatin1String(what)}; }

std::optional<Error> wrongExtra(const QJsonObject &extra) {
    if (extra.isEmpty()) return std::nullopt;
    if (nestsDeeper(extra, kMaxExtraDepth)) return malformed("extra nests too deep");
    if (jsonBytes(extra).size() > kMaxExtra) return tooLarge("extra");
    return std::nullopt;
}

/// One message on its way in: finds or makes what it belongs to, then writes all of it.
class Arrival {
public:
    Arrival(Change &change, ChannelRecord channel, const InboundMessage &message)
        : m_change(change), m_channel(std::move(channel)), m_message(message) {}

    Result<IntakeResult> take() {
        QList<Part> parts = partsFrom(m_message.parts);
        if (!fillBlobs(m_change, parts)) return tl::unexpected(malformed("no such blob"));
        findCustomer();
        noteAttestations(m_change, m_identity, m_message);
        findConversation();
        if (m_knownCustomer && !m_message.customerName.isEmpty() &&
            (m_new || m_conversation.facts.customerName != m_message.customerName))
            rename();
        MessageRecord record;
        record.identity = m_identity.facts.id;
        record.remoteId = m_message.remoteId;
        Message &m = record.facts;
        m.id = m_change.newId<MessageId>();
        m.conversation = m_conversation.facts.id;
        m.channel = m_channel.channel.id;
        m.direction = Direction::In;
        m.authorName = authorName();
        m.parts = std::move(parts);
        m.at = m_change.now();
        m.sentAt = m_message.sentAt;
        if (!m_message.extra.isEmpty()) m.extra.insert(QStringLiteral("origin"), m_message.extra);
        if (m_message.silent) m.extra.insert(QStringLiteral("silent"), true);
        if (m_message.silent)
            joinSilently(m);
        else
            join(m);
        if (m_new) m_change.add(m_conversation);
        m_change.add(record);
        if (!m_new) m_change.put(m_conversation);
        return IntakeResult{true, false, QString::number(m.id.v), m.at, {}};
    }

private:
    QString authorName() const {
        return m_message.customerName.isEmpty() ? m_identity.facts.label : m_message.customerName;
    }

    void findCustomer() {
        if (auto known = m_change.identity(m_channel.channel.kind, m_message.address)) {
            m_identity = *known;
            m_knownCustomer = true;
            return;
        }
        const Identity identity{{}, m_channel.channel.kind, m_message.address, m_message.addressLabel};
        if (auto joined = customerToJoin(m_change, m_message)) {
            joined->identities += identity;
            m_change.put(*joined);
            m_identity = {joined->identities.last(), joined->id};
            m_knownCustomer = true;
            return;
        }
        Customer customer;
        customer.name = m_message.customerName;
        customer.language = m_message.language;
        customer.identities += identity;
        m_change.add(customer);
        m_identity = {customer.identities.first(), customer.id};
        m_customerName = customer.name;
    }

    /// A channel that tells a name is believed, so that a customer who was nobody at first gets one; an agent more. Who
    /// is known by several channels keeps the name they have: each would tell another.
    void rename() {
        auto customer = m_change.read().customer(m_identity.customer);
        if (!customer) return;
        const bool settled = customer->nameByAgent || (!customer->name.isEmpty() && customer->identities.size() > 1);
        if (settled || customer->name == m_message.customerName) {
            m_customerName = customer->name;
            return;
        }
        m_customerName = customer->name = m_message.customerName;
        if (customer->language.isEmpty()) customer->language = m_message.language;
        renameCustomer(m_change, *customer);
        if (const auto renamed = m_new ? std::nullopt : m_change.conversation(m_conversation.facts.id))
            m_conversation = *renamed;
    }

    void findConversation() {
        const ConversationId id = m_message.threadKey.isEmpty()
                                      ? m_change.currentConversation(m_identity.customer, m_channel.channel.kind)
                                      : ConversationId{m_change.read().number(
                                            "conversation_by_thread", m_message.threadKey, m_channel.channel.id.v)};
        auto found = id ? livingConversation(m_change, id) : std::nullopt;
        const bool past = found && found->facts.status == ConversationStatus::Resolved &&
                          m_change.now() - found->resolvedAt > kReopenWithin;
        if (found && !past) {
            m_conversation = *found;
            return;
        }
        m_new = true;
        Conversation &c = m_conversation.facts;
        c.id = m_change.newId<ConversationId>();
        c.customer = m_identity.customer;
        c.createdAt = m_change.now();
        c.subject = m_message.subject;
        c.department = m_channel.channel.department;
        m_conversation.threadKey = m_message.threadKey;
        if (m_knownCustomer)
            if (const auto customer = m_change.read().customer(c.customer)) m_customerName = customer->name;
    }

    /// Nobody waits for an answer to it: what is open stays as it is, and a conversation of its own is done already.
    void joinSilently(const Message &m) {
        Conversation &c = m_conversation.facts;
        if (m_new) {
            join(m);
            c.status = ConversationStatus::Resolved;
            m_conversation.resolvedAt = m.at;
            c.unread = 0;
            endWaiting(c);
        } else {
            c.lastMessage = m.id;
            c.lastSnippet = snippet(m.parts);
            c.lastDirection = Direction::In;
            c.lastDelivery = Delivery::None;
            c.lastInboundAt = m.at;
            if (c.unread > 0) ++c.unread;
        }
        if (c.unread == 0) m_conversation.readUpTo = m.id;
    }

    /// What the message does to its conversation.
    void join(const Message &m) {
        Conversation &c = m_conversation.facts;
        if (c.status == ConversationStatus::Resolved)
            addSystemLine(m_change, m_conversation, {}, QStringLiteral("reopened"));
        c.status = ConversationStatus::Open;
        c.snoozedUntil = 0;
        m_conversation.resolvedAt = 0;
        m_conversation.identity = m_identity.facts.id;
        const bool anothersThread = c.customer != m_identity.customer;
        if (anothersThread)
            m_change.read().run("stray_add", m_identity.facts.id.v, c.id.v);
        else if (!m_customerName.isEmpty())
            c.customerName = m_customerName;
        else if (c.customerName.isEmpty())  // lists need something to call a customer who has told no name
            c.customerName = m_identity.facts.label;
        if (c.subject.isEmpty()) c.subject = m_message.subject;
        c.channel = m.channel;
        c.lastAt = m.at;
        c.lastMessage = m.id;
        c.lastSnippet = snippet(m.parts);
        c.lastDirection = Direction::In;
        c.lastDelivery = Delivery::None;
        ++c.unread;
        const int asked = m_message.extra.value(QLatin1String("replyWithin")).toInt();
        if (c.waitingSince == 0 || asked > 0) beginWaitingSooner(c, asked, m.at);
        c.lastInboundAt = m.at;
    }

    /// Who waits already is not put off by a message that asks for a later time.
    void beginWaitingSooner(Conversation &c, int asked, qint64 at) const {
        const qint64 since = c.waitingSince;
        const qint64 due = c.dueAt;
        beginWaiting(c, m_channel.channel, at, asked);
        if (since == 0) return;
        c.waitingSince = since;
        c.dueAt = std::min(due, c.dueAt);
    }

    Change &m_change;
    ChannelRecord m_channel;
    const InboundMessage &m_message;
    IdentityRecord m_identity;
    QString m_customerName;
    ConversationRecord m_conversation;
    bool m_knownCustomer = false;
    bool m_new = false;
};

}  // namespace

Result<InboundMessage> cleanInbound(const InboundMessage &message) {
    if (message.remoteId.isEmpty() || message.remoteId.size() > kMaxId) return tl::unexpected(malformed("remote id"));
    if (message.address.isEmpty() || message.address.size() > kMaxId) return tl::unexpected(malformed("address"));
    if (message.threadKey.size() > kMaxId) return tl::unexpected(malformed("thread key"));
    if (auto wrong = wrongExtra(message.extra)) return tl::unexpected(*wrong);
    for (const channelapi::Part &part : message.parts)
        if (!part.blob.id.isEmpty() && part.blob.id.toLongLong() <= 0) return tl::unexpected(malformed("blob"));
    auto parts = cleanParts(partsFrom(message.parts));
    if (!parts) return tl::unexpected(parts.error());
    InboundMessage out = message;
    out.parts = partsTo(*parts);
    out.addressLabel = cleanLine(message.addressLabel, 200);
    out.customerName = cleanLine(message.customerName, 200);
    out.subject = cleanLine(message.subject, 500);
    out.language = cleanLine(message.language, 35);
    out.joinToken = message.joinToken.left(64);
    out.attestations.clear();
    for (const channelapi::Attestation &told : message.attestations)
        if (!told.kind.isEmpty() && told.kind.size() <= 64 && !told.address.isEmpty() &&
            told.address.size() <= kMaxId && out.attestations.size() < kMaxAttestations)
            out.attestations += told;
    out.sentAt = std::max<qint64>(message.sentAt, 0);
    return out;
}

Result<QList<Part>> cleanParts(const QList<Part> &parts) {
    if (parts.isEmpty()) return tl::unexpected(malformed("no parts"));
    if (parts.size() > kMaxParts) return tl::unexpected(tooLarge("parts"));
    QList<Part> out;
    qsizetype characters = 0;
    for (Part part : parts) {
        part.text = cleanText(part.text);
        part.name = cleanLine(part.name, 255);
        part.kind = cleanLine(part.kind, 64);
        characters += part.text.size();
        if (part.kind.isEmpty()) return tl::unexpected(malformed("part without a kind"));
        if (auto wrong = wrongExtra(part.extra)) return tl::unexpected(*wrong);
        out += part;
    }
    if (characters > kMaxText) return tl::unexpected(tooLarge("text"));
    return out;
}

Result<channelapi::Amendment> cleanAmendment(const channelapi::Amendment &amendment) {
    if (amendment.remoteId.isEmpty() || amendment.remoteId.size() > kMaxId)
        return tl::unexpected(malformed("remote id"));
    channelapi::Amendment out = amendment;
    out.parts.clear();
    if (amendment.kind == channelapi::Amendment::Kind::Deleted) return out;
    auto parts = cleanParts(partsFrom(amendment.parts));
    if (!parts) return tl::unexpected(parts.error());
    out.parts = partsTo(*parts);
    return out;
}

Result<IntakeResult> takeAmendment(Change &change, ChannelId channel, const channelapi::Amendment &amendment) {
    const auto known = change.read().messageByRemote(channel, amendment.remoteId);
    auto record = known ? change.read().message(known->id) : std::nullopt;
    if (!record) return failure(QStringLiteral("not-found"));
    Message &m = record->facts;
    const IntakeResult done{true, true, QString::number(m.id.v), m.at, {}};
    const qint64 at = amendment.at > 0 ? amendment.at : change.now();
    if (amendment.kind == channelapi::Amendment::Kind::Deleted) {
        if (m.extra.contains(QLatin1String("deleted"))) return done;
        m.extra.insert(QStringLiteral("deleted"), at);
    } else {
        QList<Part> parts = partsFrom(amendment.parts);
        if (!fillBlobs(change, parts)) return tl::unexpected(malformed("no such blob"));
        if (parts == m.parts) return done;
        keepAsBefore(m, at);
        m.parts = std::move(parts);
    }
    change.amend(*record);
    auto conversation = change.conversation(m.conversation);
    if (!conversation || conversation->facts.lastMessage != m.id) return done;
    conversation->facts.lastSnippet = snippet(m.parts);
    change.put(*conversation);
    return done;
}

void keepAsBefore(Message &message, qint64 at) {
    QJsonArray before = message.extra.value(QLatin1String("before")).toArray();
    if (before.size() < kMaxBefore)
        before +=
            QJsonObject{{QStringLiteral("parts"), protocol::toJson(message.parts)}, {QStringLiteral("until"), at}};
    message.extra.insert(QStringLiteral("before"), before);
    message.extra.insert(QStringLiteral("edited"), at);
}

bool fillBlobs(Change &change, QList<Part> &parts) {
    for (Part &part : parts) {
        if (!part.blob) continue;
        const auto blob = change.read().blob(part.blob);
        if (!blob) return false;
        part.name = blob->name;
        part.mime = blob->mime;
        part.size = blob->size;
        part.width = blob->width;
        part.height = blob->height;
    }
    return true;
}

Result<IntakeResult> takeIn(Change &change, ChannelId channel, const InboundMessage &message) {
    if (const auto known = change.read().messageByRemote(channel, message.remoteId))
        return IntakeResult{true, true, QString::number(known->id.v), known->at, {}};
    auto record = change.channel(channel);
    if (!record || record->channel.removed) return failure(QStringLiteral("channel-removed"));
    return Arrival(change, *std::move(record), message).take();
}

}  // namespace heard::hub
