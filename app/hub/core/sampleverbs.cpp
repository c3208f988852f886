// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "hub/core/promise.h"
#include "hub/core/scores.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {
namespace {

QJsonArray sampleConversations() {
    QFile file(QStringLiteral(":/hub/core/sample.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("conversations")).toArray();
}

/// One conversation of the sample, told from its oldest line.
class SampleConversation {
public:
    SampleConversation(Change &change, const Agent &agent, const Channel &channel, const QJsonObject &json)
        : m_change(change), m_agent(agent), m_channel(channel), m_json(json) {}

    void write() {
        Customer customer;
        customer.id = m_change.newId<CustomerId>();
        customer.name = m_json.value(QLatin1String("customer")).toString();
        customer.language = m_json.value(QLatin1String("language")).toString();
        customer.sample = true;
        // No real address looks like this one: a customer who writes can't meet a sample one.
        const QString address = QStringLiteral("sample:%1").arg(customer.id.v);
        customer.identities += Identity{{}, m_channel.kind, address, customer.name};
        m_change.add(customer);
        m_record.identity = customer.identities.first().id;
        Conversation &c = m_record.facts;
        c.id = m_change.newId<ConversationId>();
        c.customer = customer.id;
        c.customerName = customer.name;
        c.channel = m_channel.id;
        c.subject = m_json.value(QLatin1String("subject")).toString();
        c.sample = true;
        const QJsonArray lines = m_json.value(QLatin1String("messages")).toArray();
        QList<MessageRecord> messages;
        for (const QJsonValue &line : lines) messages += message(line.toObject());
        for (const MessageRecord &each : std::as_const(messages)) count(each.facts);
        finish();
        m_change.add(m_record);
        for (MessageRecord &each : messages) m_change.add(each);
    }

private:
    MessageRecord message(const QJsonObject &line) {
        MessageRecord record;
        Message &m = record.facts;
        m.id = m_change.newId<MessageId>();
        m.conversation = m_record.facts.id;
        m.channel = m_channel.id;
        m.at = m_change.now() - line.value(QLatin1String("minutes_ago")).toInt() * 60'000LL;
        m.parts = {Part{QStringLiteral("text"), line.value(QLatin1String("text")).toString(), {}, {}, {}, 0, 0, 0, {}}};
        const QString from = line.value(QLatin1String("from")).toString();
        m.direction = from == QLatin1String("customer") ? Direction::In
                      : from == QLatin1String("note")   ? Direction::Note
                                                        : Direction::Out;
        if (m.direction == Direction::In) {
            m.authorName = m_record.facts.customerName;
        } else {
            m.author = m_agent.id;
            m.authorName = m_agent.name;
        }
        if (m.direction == Direction::Out) m.delivery = Delivery::Read;
        if (m.direction != Direction::Note) record.identity = m_record.identity;
        return record;
    }

    void count(const Message &m) {
        Conversation &c = m_record.facts;
        if (c.createdAt == 0) c.createdAt = m.at;
        if (m.direction == Direction::Note) return;
        c.lastAt = m.at;
        c.lastMessage = m.id;
        c.lastSnippet = snippet(m.parts);
        c.lastDirection = m.direction;
        c.lastDelivery = m.delivery;
        if (m.direction == Direction::In) {
            ++c.unread;
            if (c.waitingSince == 0) beginWaiting(c, m_channel, m.at);
            c.lastInboundAt = m.at;
        } else {
            c.unread = 0;
            endWaiting(c);
            c.assignee = m_agent.id;
            c.customerReadUpTo = m.id;
            m_record.readUpTo = m.id;
        }
    }

    void finish() {
        Conversation &c = m_record.facts;
        const QString status = m_json.value(QLatin1String("status")).toString();
        if (status == QLatin1String("resolved")) {
            c.status = ConversationStatus::Resolved;
            endWaiting(c);
            m_record.resolvedAt = c.lastAt;
        } else if (status == QLatin1String("snoozed")) {
            c.status = ConversationStatus::Snoozed;
            c.snoozedUntil = m_change.now() + 24 * 3600 * 1000LL;
        } else if (c.lastDirection == Direction::Out) {
            c.status = ConversationStatus::Waiting;
        }
        const bool looked = m_json.value(QLatin1String("read")).toBool() || c.status == ConversationStatus::Resolved;
        if (!looked) return;
        c.unread = 0;
        m_record.readUpTo = c.lastMessage;
    }

    Change &m_change;
    const Agent &m_agent;
    const Channel &m_channel;
    const QJsonObject m_json;
    ConversationRecord m_record;
};

/// The channel of the wanted kind, else any.
std::optional<Channel> channelFor(Change &change, const QString &kind) {
    std::optional<Channel> any;
    const auto channels = change.read().channels({}, 1000);
    for (const ChannelRecord &record : channels) {
        if (record.channel.removed) continue;
        if (record.channel.kind == kind) return record.channel;
        if (!any) any = record.channel;
    }
    return any;
}

}  // namespace

Result<QJsonObject> doSampleLoad(VerbContext &context) {
    Change &change = context.change;
    if (!change.read().ids<CustomerId>("customers_sample").isEmpty()) return QJsonObject();  // it is there
    const QJsonArray conversations = sampleConversations();
    for (const QJsonValue &each : conversations) {
        const QJsonObject json = each.toObject();
        const auto channel = channelFor(change, json.value(QLatin1String("channel")).toString());
        if (!channel) return failure(QStringLiteral("no-channel"));
        SampleConversation(change, context.who, *channel, json).write();
    }
    return QJsonObject{{QStringLiteral("conversations"), conversations.size()}};
}

Result<QJsonObject> doSampleRemove(VerbContext &context) {
    Change &change = context.change;
    const auto conversations = change.read().ids<ConversationId>("conversations_sample");
    Removed removed;
    for (const ConversationId id : conversations) {
        removeScores(change, id);
        if (const auto record = change.conversation(id)) change.remove(*record, removed);
    }
    context.obsoleteFiles = removed.files;
    const auto customers = change.read().ids<CustomerId>("customers_sample");
    for (const CustomerId id : customers)
        if (change.read().number("customer_used", id.v) == 0) change.removeCustomer(id);
    return QJsonObject{{QStringLiteral("conversations"), conversations.size()}};
}

}  // namespace heard::hub
