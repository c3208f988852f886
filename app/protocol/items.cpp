// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/items.h"

#include "protocol/itemfields.h"
#include "protocol/reader.h"

namespace heard::protocol {
namespace {

using Need = Reader::Need;

template <class T>
QJsonObject objectOf(const T &value);

/// Writes only what differs from the default: most fields of most rows are empty, and the journal keeps every row.
class Put {
public:
    explicit Put(const QJsonObject &extra) : m_json(extra) {}
    void operator()(const char *name, const QString &value) {
        if (!value.isEmpty()) m_json.insert(QLatin1String(name), value);
    }
    void operator()(const char *name, qint64 value) {
        if (value != 0) m_json.insert(QLatin1String(name), value);
    }
    void flag(const char *name, bool value) {
        if (value) m_json.insert(QLatin1String(name), true);
    }
    void object(const char *name, const QJsonObject &value) {
        if (!value.isEmpty()) m_json.insert(QLatin1String(name), value);
    }
    void words(const char *name, const QStringList &values) {
        if (!values.isEmpty()) m_json.insert(QLatin1String(name), QJsonArray::fromStringList(values));
    }
    template <class Id>
    void ids(const char *name, const QList<Id> &values) {
        QJsonArray array;
        for (const Id id : values) array += id.v;
        if (!array.isEmpty()) m_json.insert(QLatin1String(name), array);
    }
    template <class T>
    void list(const char *name, const QList<T> &values) {
        QJsonArray array;
        for (const T &value : values) array += objectOf(value);
        if (!array.isEmpty()) m_json.insert(QLatin1String(name), array);
    }
    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

template <class T>
QJsonObject objectOf(const T &value) {
    Put put(extraOf(value));
    putFields(put, value);
    return put.json();
}

/// A word of a later version stays in `extra` under its own name and the field takes its default.
template <class T>
T word(Reader &r, const char *name, T fallback, QJsonObject &kept) {
    const QString text = r.text(name);
    if (text.isEmpty()) return fallback;
    if (const auto value = fromWord<T>(text)) return *value;
    kept.insert(QLatin1String(name) + QLatin1String("_word"), text);
    return fallback;
}

/// An id that something can't be without: 0 is "none" and is not written.
qint64 someId(Reader &r, const char *name) {
    const qint64 id = r.number(name, Need::Required);
    if (id <= 0) r.refuse(name);
    return id;
}

/// Minutes of the day; one that makes no sense makes the field wrong.
QuietHours quietFrom(Reader &r, const QJsonObject &json) {
    Reader q(json);
    const QuietHours quiet{static_cast<int>(q.number("from")), static_cast<int>(q.number("to"))};
    const auto isMinute = [](int minute) { return minute >= 0 && minute <= 24 * 60; };
    if (q.failed() || !isMinute(quiet.from) || !isMinute(quiet.to)) r.refuse("quiet");
    return quiet;
}

template <class Id>
QList<Id> ids(Reader &r, const char *name) {
    QList<Id> list;
    const QJsonArray values = r.array(name);
    for (const QJsonValue &value : values) {
        if (value.toInteger() <= 0) r.refuse(name);
        list += Id{value.toInteger()};
    }
    return list;
}

QString someText(Reader &r, const char *name) {
    const QString text = r.text(name, Need::Required);
    if (text.isEmpty()) r.refuse(name);
    return text;
}

template <class T>
Result<T> finish(Reader &r, T value, const QJsonObject &kept = {}) {
    if (r.failed()) return tl::unexpected(r.error());
    value.extra = r.rest();
    for (auto it = kept.begin(); it != kept.end(); ++it) value.extra.insert(it.key(), it.value());
    return value;
}

}  // namespace

QJsonObject toJson(const Agent &value) { return objectOf(value); }

Result<Agent> agentFrom(const QJsonObject &json) {
    Reader r(json);
    Agent value;
    value.id.v = someId(r, "id");
    value.name = r.text("name");
    value.roles = r.words("roles");
    value.removed = r.flag("removed");
    value.seq = r.number("seq");
    return finish(r, value);
}

QJsonObject toJson(const Channel &value) { return objectOf(value); }

Result<Channel> channelFrom(const QJsonObject &json) {
    Reader r(json);
    QJsonObject kept;
    Channel value;
    value.id.v = someId(r, "id");
    value.key = r.text("key");
    value.kind = someText(r, "kind");
    value.name = r.text("name");
    value.state = word(r, "state", Channel::State::Starting, kept);
    value.stateSince = r.number("state_since");
    value.stateCode = r.text("state_code");
    value.stateDetail = r.text("state_detail");
    value.traits = r.object("traits");
    value.settings = r.object("settings");
    value.publicUrl = r.text("public_url");
    value.department.v = r.number("department");
    value.replyWithin = static_cast<int>(r.number("reply_within"));
    value.keepDays = static_cast<int>(r.number("keep_days"));
    value.removed = r.flag("removed");
    value.seq = r.number("seq");
    return finish(r, value, kept);
}

QJsonObject toJson(const Customer &value) { return objectOf(value); }

Result<Customer> customerFrom(const QJsonObject &json) {
    Reader r(json);
    QJsonObject kept;
    Customer value;
    value.id.v = someId(r, "id");
    value.name = r.text("name");
    value.language = r.text("language");
    const QJsonArray identities = r.array("identities");
    for (const QJsonValue &entry : identities) {
        Reader i(entry.toObject());
        Identity identity;
        identity.id.v = i.number("id");
        identity.kind = someText(i, "kind");
        identity.address = i.text("address");
        identity.label = i.text("label");
        if (i.failed()) r.refuse("identities");
        value.identities += identity;
    }
    value.timeZone = r.text("time_zone");
    value.tags = r.words("tags");
    value.fields = r.object("fields");
    value.consent = word(r, "consent", Consent::Unknown, kept);
    value.preferredChannel = r.text("preferred_channel");
    value.quiet = quietFrom(r, r.object("quiet"));
    value.notes = r.text("notes");
    value.nameByAgent = r.flag("name_by_agent");
    value.mergedInto.v = r.number("merged_into");
    value.sample = r.flag("sample");
    value.seq = r.number("seq");
    return finish(r, value, kept);
}

QJsonObject toJson(const Conversation &value) { return objectOf(value); }

Result<Conversation> conversationFrom(const QJsonObject &json) {
    Reader r(json);
    QJsonObject kept;
    Conversation value;
    value.id.v = someId(r, "id");
    value.customer.v = someId(r, "customer");
    value.customerName = r.text("customer_name");
    value.channel.v = r.number("channel");
    value.subject = r.text("subject");
    value.status = word(r, "status", ConversationStatus::Open, kept);
    value.snoozedUntil = r.number("snoozed_until");
    value.assignee.v = r.number("assignee");
    value.createdAt = r.number("created_at");
    value.lastAt = r.number("last_at");
    value.lastMessage.v = r.number("last_message");
    value.lastSnippet = r.text("last_snippet");
    value.lastDirection = word(r, "last_direction", Direction::In, kept);
    value.lastDelivery = word(r, "last_delivery", Delivery::None, kept);
    value.unread = static_cast<int>(r.number("unread"));
    value.waitingSince = r.number("waiting_since");
    value.lastInboundAt = r.number("last_inbound_at");
    value.dueAt = r.number("due_at");
    value.department.v = r.number("department");
    value.tags = r.words("tags");
    value.mentioned = ids<AgentId>(r, "mentioned");
    value.mentionUnseen = ids<AgentId>(r, "mention_unseen");
    value.customerReadUpTo.v = r.number("customer_read");
    value.mergedInto.v = r.number("merged_into");
    value.sample = r.flag("sample");
    value.seq = r.number("seq");
    return finish(r, value, kept);
}

QJsonObject toJson(const Card &value) { return objectOf(value); }

Result<Card> cardFrom(const QJsonObject &json) {
    Reader r(json);
    Card value;
    value.id.v = someId(r, "id");
    value.kind = someText(r, "kind");
    value.owner = r.number("owner");
    value.agent.v = r.number("agent");
    value.body = r.object("body");
    value.updatedAt = r.number("updated_at");
    value.updatedBy.v = r.number("updated_by");
    value.seq = r.number("seq");
    return finish(r, value);
}

QJsonObject toJson(const Part &value) { return objectOf(value); }

QJsonArray toJson(const QList<Part> &value) {
    QJsonArray array;
    for (const Part &part : value) array += toJson(part);
    return array;
}

Result<Part> partFrom(const QJsonObject &json) {
    Reader r(json);
    Part value;
    value.kind = someText(r, "kind");
    value.text = r.text("text");
    value.blob.v = r.number("blob");
    value.name = r.text("name");
    value.mime = r.text("mime");
    value.size = r.number("size");
    value.width = static_cast<int>(r.number("width"));
    value.height = static_cast<int>(r.number("height"));
    return finish(r, value);
}

Result<QList<Part>> partsFrom(const QJsonArray &json) {
    QList<Part> parts;
    parts.reserve(json.size());
    for (const QJsonValue &entry : json) {
        if (!entry.isObject()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("parts"));
        auto part = partFrom(entry.toObject());
        if (!part) return tl::unexpected(part.error());
        parts += *std::move(part);
    }
    return parts;
}

QJsonObject toJson(const Message &value) { return objectOf(value); }

Result<Message> messageFrom(const QJsonObject &json) {
    Reader r(json);
    QJsonObject kept;
    Message value;
    value.id.v = someId(r, "id");
    value.conversation.v = someId(r, "conversation");
    value.channel.v = r.number("channel");
    value.direction = word(r, "direction", Direction::In, kept);
    value.author.v = r.number("author");
    value.authorName = r.text("author_name");
    auto parts = partsFrom(r.array("parts"));
    if (parts)
        value.parts = *std::move(parts);
    else
        r.refuse("parts");
    value.event = r.text("event");
    value.at = r.number("at");
    value.sentAt = r.number("sent_at");
    value.delivery = word(r, "delivery", Delivery::None, kept);
    value.failure = r.text("failure");
    value.clientId = r.text("client_id");
    value.basedOn.v = r.number("based_on");
    value.seq = r.number("seq");
    return finish(r, value, kept);
}

}  // namespace heard::protocol
