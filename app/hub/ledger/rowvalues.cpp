// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/rowvalues.h"

#include <QJsonDocument>

#include "domain/names.h"
#include "protocol/items.h"
#include "protocol/profile.h"

namespace heard::hub {
namespace {

/// The hub wrote these words itself; one it does not know means a ledger of a later version, which is refused at open.
template <class T>
T word(const QString &text, T fallback) {
    return fromWord<T>(text).value_or(fallback);
}

void readMarks(const QByteArray &bytes, Conversation &c) {
    if (bytes.isEmpty()) return;
    const QJsonObject marks = jsonObject(bytes);
    const auto ids = [&marks](const char *name) {
        QList<AgentId> agents;
        const QJsonArray array = marks.value(QLatin1String(name)).toArray();
        for (const QJsonValue &value : array) agents += AgentId{value.toInteger()};
        return agents;
    };
    const QJsonArray tags = marks.value(QLatin1String("tags")).toArray();
    for (const QJsonValue &tag : tags) c.tags += tag.toString();
    c.mentioned = ids("mentioned");
    c.mentionUnseen = ids("unseen");
}

}  // namespace

QByteArray jsonBytes(const QJsonObject &json) {
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray jsonBytes(const QJsonArray &json) {
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject jsonObject(const QByteArray &bytes) {
    return bytes.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(bytes).object();
}

QJsonArray jsonArray(const QByteArray &bytes) {
    return bytes.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(bytes).array();
}

QByteArray marksBytes(const Conversation &c) {
    if (c.tags.isEmpty() && c.mentioned.isEmpty()) return QByteArray("");
    const auto ids = [](const QList<AgentId> &agents) {
        QJsonArray array;
        for (const AgentId agent : agents) array += agent.v;
        return array;
    };
    return jsonBytes(QJsonObject{{QStringLiteral("tags"), QJsonArray::fromStringList(c.tags)},
                                 {QStringLiteral("mentioned"), ids(c.mentioned)},
                                 {QStringLiteral("unseen"), ids(c.mentionUnseen)}});
}

SessionRecord readSession(const storage::Rows &row) {
    return {row.text(0), AgentId{row.number(1)}, row.text(2), row.number(3), row.number(4)};
}

DeviceRecord readDevice(const storage::Rows &row) {
    return {row.number(0), AgentId{row.number(1)}, row.text(2), row.number(3), row.number(4),
            row.text(5),   row.number(6)};
}

Agent readAgent(const storage::Rows &row) {
    Agent a;
    a.id.v = row.number(0);
    a.name = row.text(1);
    a.roles = row.text(2).split(u' ', Qt::SkipEmptyParts);
    a.extra = jsonObject(row.bytes(3));
    a.seq = row.number(4);
    a.removed = row.flag(5);
    return a;
}

Customer readCustomer(const storage::Rows &row) {
    Customer c;
    c.id.v = row.number(0);
    c.name = row.text(1);
    c.language = row.text(2);
    c.sample = row.flag(3);
    c.extra = jsonObject(row.bytes(4));
    c.seq = row.number(5);
    // Written by this hub: a field that does not read would be one of a later version, and such a ledger is refused.
    if (const QByteArray profile = row.bytes(6); !profile.isEmpty())
        (void)protocol::applyProfile(c, jsonObject(profile));
    c.mergedInto.v = row.number(7);
    return c;
}

Identity readIdentity(const storage::Rows &row) {
    return {IdentityId{row.number(0)}, row.text(1), row.text(2), row.text(3)};
}

IdentityRecord readIdentityRecord(const storage::Rows &row) {
    return {{IdentityId{row.number(0)}, row.text(2), row.text(3), row.text(4)}, CustomerId{row.number(1)}};
}

ChannelRecord readChannel(const storage::Rows &row) {
    ChannelRecord r;
    Channel &c = r.channel;
    c.id.v = row.number(0);
    c.key = row.text(1);
    c.kind = row.text(2);
    c.name = row.text(3);
    c.state = word(row.text(4), Channel::State::Starting);
    c.stateSince = row.number(5);
    c.stateCode = row.text(6);
    c.stateDetail = row.text(7);
    c.traits = jsonObject(row.bytes(8));
    c.settings = jsonObject(row.bytes(9));
    c.publicUrl = row.text(10);
    c.removed = row.flag(11);
    c.extra = jsonObject(row.bytes(14));
    c.seq = row.number(15);
    c.department.v = row.number(16);
    c.replyWithin = static_cast<int>(row.number(17));
    c.keepDays = static_cast<int>(row.number(18));
    return r;
}

ConversationRecord readConversation(const storage::Rows &row) {
    ConversationRecord r;
    Conversation &c = r.facts;
    c.id.v = row.number(0);
    c.customer.v = row.number(1);
    c.customerName = row.text(2);
    c.channel.v = row.number(3);
    c.subject = row.text(4);
    c.status = word(row.text(5), ConversationStatus::Open);
    c.snoozedUntil = row.number(6);
    c.assignee.v = row.number(7);
    c.createdAt = row.number(8);
    c.lastAt = row.number(9);
    c.lastMessage.v = row.number(10);
    c.lastSnippet = row.text(11);
    c.lastDirection = word(row.text(12), Direction::In);
    c.lastDelivery = word(row.text(13), Delivery::None);
    c.unread = static_cast<int>(row.number(14));
    c.waitingSince = row.number(15);
    c.customerReadUpTo.v = row.number(16);
    c.sample = row.flag(17);
    r.identity.v = row.number(18);
    r.threadKey = row.text(19);
    r.readUpTo.v = row.number(20);
    r.resolvedAt = row.number(21);
    c.extra = jsonObject(row.bytes(22));
    c.seq = row.number(23);
    c.mergedInto.v = row.number(24);
    c.lastInboundAt = row.number(25);
    c.dueAt = row.number(26);
    c.department.v = row.number(27);
    readMarks(row.bytes(28), c);
    return r;
}

MessageRecord readMessage(const storage::Rows &row) {
    MessageRecord r;
    Message &m = r.facts;
    m.id.v = row.number(0);
    m.conversation.v = row.number(1);
    m.channel.v = row.number(2);
    m.direction = word(row.text(3), Direction::In);
    m.author.v = row.number(4);
    m.authorName = row.text(5);
    m.parts = protocol::partsFrom(jsonArray(row.bytes(6))).value_or(QList<Part>());
    m.event = row.text(7);
    m.at = row.number(8);
    m.sentAt = row.number(9);
    m.delivery = word(row.text(10), Delivery::None);
    m.failure = row.text(11);
    m.clientId = row.text(12);
    m.basedOn.v = row.number(13);
    r.identity.v = row.number(14);
    r.remoteId = row.text(15);
    m.extra = jsonObject(row.bytes(16));
    m.seq = row.number(17);
    return r;
}

Card readCard(const storage::Rows &row) {
    Card c;
    c.id.v = row.number(0);
    c.kind = row.text(1);
    c.owner = row.number(2);
    c.agent.v = row.number(3);
    c.body = jsonObject(row.bytes(4));
    c.updatedAt = row.number(5);
    c.updatedBy.v = row.number(6);
    c.extra = jsonObject(row.bytes(7));
    c.seq = row.number(8);
    return c;
}

BlobRecord readBlob(const storage::Rows &row) {
    return {BlobId{row.number(0)},
            row.text(1),
            row.text(2),
            row.text(3),
            row.number(4),
            static_cast<int>(row.number(5)),
            static_cast<int>(row.number(6))};
}

OutboxRecord readOutbox(const storage::Rows &row) {
    return {MessageId{row.number(0)},
            ChannelId{row.number(1)},
            row.text(2),
            word(row.text(3), Delivery::Queued),
            row.number(4),
            static_cast<int>(row.number(5))};
}

}  // namespace heard::hub
