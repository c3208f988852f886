// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/queries.h"

#include <QHash>
#include <QJsonArray>
#include <limits>

#include "channelapi/traits.h"
#include "hub/core/customers.h"
#include "hub/core/partvalues.h"
#include "protocol/items.h"
#include "protocol/reader.h"

namespace heard::hub {
namespace {

constexpr qsizetype kPageBytes = protocol::kMaxFrameBytes / 2;
constexpr int kMaxRows = 1000;
constexpr int kMaxHistory = 500;

/// Gathers rows until the page is full, and says where the next one begins.
class Page {
public:
    Page(QString kind, int limit) : m_kind(std::move(kind)), m_limit(limit) {}

    template <class T>
    void add(const QList<T> &rows) {
        for (const auto &row : rows) {
            const auto &facts = factsOf(row);
            QJsonObject data = protocol::toJson(facts);
            m_bytes += estimate(data);
            if (!m_items.isEmpty() && m_bytes > kPageBytes) {
                m_more = true;
                return;
            }
            m_items += QJsonObject{
                {QStringLiteral("seq"), facts.seq}, {QStringLiteral("kind"), m_kind}, {QStringLiteral("data"), data}};
            m_last = facts.id.v;
        }
        m_more = rows.size() == m_limit;
    }

    QJsonObject json() const {
        QJsonObject out{{QStringLiteral("items"), m_items}};
        if (m_more) out.insert(QStringLiteral("next"), m_last);
        return out;
    }

private:
    static const Agent &factsOf(const Agent &row) { return row; }
    static const Customer &factsOf(const Customer &row) { return row; }
    static const Card &factsOf(const Card &row) { return row; }
    static const Channel &factsOf(const ChannelRecord &row) { return row.channel; }
    static const Conversation &factsOf(const ConversationRecord &row) { return row.facts; }
    static const Message &factsOf(const MessageRecord &row) { return row.facts; }

    /// Of the encoded row, from above: a character takes at most three bytes, or two where it is escaped.
    static qsizetype estimate(const QJsonValue &value) {
        qsizetype bytes = 24;
        if (value.isString()) bytes += 3 * value.toString().size();
        if (value.isArray())
            for (const QJsonValue &each : value.toArray()) bytes += estimate(each);
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                bytes += 3 * it.key().size() + estimate(it.value());
        }
        return bytes;
    }

    const QString m_kind;
    const int m_limit;
    QJsonArray m_items;
    qsizetype m_bytes = 0;
    qint64 m_last = 0;
    bool m_more = false;
};

}  // namespace

Result<QJsonObject> snapshotPage(Tables &tables, AgentId reader, const QJsonObject &json) {
    protocol::Reader args(json);
    const QString kind = args.text("kind", protocol::Reader::Need::Required);
    const std::optional<qint64> after = args.maybeNumber("after");
    const qint64 wanted = args.maybeNumber("limit").value_or(kMaxRows);
    if (args.failed()) return tl::unexpected(args.error());
    const int limit = static_cast<int>(std::clamp<qint64>(wanted, 1, kMaxRows));
    const qint64 up = after.value_or(0);
    const qint64 down = after.value_or(std::numeric_limits<qint64>::max());
    Page page(kind, limit);
    if (kind == QLatin1String("agent"))
        page.add(tables.agents(AgentId{up}, limit));
    else if (kind == QLatin1String("channel"))
        page.add(tables.channels(ChannelId{up}, limit));
    else if (kind == QLatin1String("card"))
        page.add(tables.cards(CardId{up}, reader, limit));
    else if (kind == QLatin1String("customer"))
        page.add(tables.customers(CustomerId{up}, limit));
    else if (kind == QLatin1String("conversation"))
        page.add(tables.conversations(ConversationId{down}, limit));
    else if (kind == QLatin1String("message"))
        page.add(tables.messages(MessageId{down}, limit));
    else
        return failure(QStringLiteral("unknown-kind"), kind.left(40));
    return page.json();
}

Result<QJsonObject> messagesPage(Tables &tables, const QJsonObject &json) {
    protocol::Reader args(json);
    const ConversationId conversation{args.number("conversation", protocol::Reader::Need::Required)};
    const MessageId before{args.maybeNumber("before").value_or(std::numeric_limits<qint64>::max())};
    const qint64 wanted = args.maybeNumber("limit").value_or(kMaxRows);
    if (args.failed()) return tl::unexpected(args.error());
    const int limit = static_cast<int>(std::clamp<qint64>(wanted, 1, kMaxRows));
    Page page(QStringLiteral("message"), limit);
    page.add(tables.messages(conversation, before, limit));
    return page.json();
}

Result<QJsonObject> keptSecrets(Tables &tables, const Agent &who, const QJsonObject &json) {
    if (!who.roles.contains(QLatin1String("administrator"))) return failure(QStringLiteral("not-allowed"));
    protocol::Reader args(json);
    const ChannelId id{args.number("channel", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    const auto record = tables.channel(id);
    if (!record || record->channel.removed) return failure(QStringLiteral("not-found"), QStringLiteral("channel"));
    return QJsonObject{{QStringLiteral("kept"), QJsonArray::fromStringList(record->secrets.keys())}};
}

Result<QJsonObject> auditPage(Tables &tables, const Agent &who, const QJsonObject &json) {
    if (!who.roles.contains(QLatin1String("administrator"))) return failure(QStringLiteral("not-allowed"));
    protocol::Reader args(json);
    const qint64 before = args.maybeNumber("before").value_or(std::numeric_limits<qint64>::max());
    const int limit =
        static_cast<int>(std::clamp<qint64>(args.number("limit", protocol::Reader::Need::Required), 1, kMaxRows));
    const AgentId agent{args.number("agent")};
    const QString kind = args.text("kind");
    if (args.failed()) return tl::unexpected(args.error());
    const auto rows = auditBefore(tables, before, agent, kind.isNull() ? QLatin1String("") : kind, limit);
    QJsonArray items;
    for (const AuditRow &row : rows) items += toJson(row);
    QJsonObject page{{QStringLiteral("items"), items}};
    if (rows.size() == limit) page.insert(QStringLiteral("next"), rows.last().id);
    return page;
}

Result<QJsonObject> duplicatesFor(Tables &tables, const QJsonObject &json) {
    protocol::Reader args(json);
    const CustomerId customer{args.number("customer", protocol::Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    QJsonArray items;
    const auto found = duplicatesOf(tables, customer);
    for (const Duplicate &one : found)
        items += QJsonObject{{QStringLiteral("customer"), one.customer.v},
                             {QStringLiteral("reason"), one.reason},
                             {QStringLiteral("detail"), one.detail}};
    return QJsonObject{{QStringLiteral("items"), items}};
}

QList<channelapi::HistoryMessage> historyFor(Tables &tables, const Channel &channel, const QString &address,
                                             int limit) {
    QList<channelapi::HistoryMessage> out;
    const auto identity = tables.identity(channel.kind, address);
    if (!identity) return out;
    struct Thread {
        QString key;
        MessageId readUpTo;
    };
    QHash<ConversationId, Thread> threads;
    const bool receipts = channelapi::Traits::from(channel.traits).readReceipts;
    const auto messages = tables.history(channel.id, *identity, std::clamp(limit, 1, kMaxHistory));
    for (const MessageRecord &record : messages) {
        const Message &m = record.facts;
        auto thread = threads.find(m.conversation);
        if (thread == threads.end()) {
            const auto conversation = tables.conversation(m.conversation);
            thread = threads.insert(m.conversation,
                                    conversation ? Thread{conversation->threadKey, conversation->readUpTo} : Thread{});
        }
        channelapi::HistoryMessage entry;
        entry.messageId = QString::number(m.id.v);
        entry.outgoing = m.direction == Direction::Out;
        entry.clientId = m.clientId;
        if (!entry.outgoing) entry.remoteId = record.remoteId;
        if (entry.outgoing) entry.agentName = m.authorName;
        entry.parts = partsTo(m.parts);
        entry.at = m.at;
        entry.read = entry.outgoing ? m.delivery == Delivery::Read : receipts && m.id <= thread->readUpTo;
        entry.threadKey = thread->key;
        out.prepend(entry);
    }
    return out;
}

}  // namespace heard::hub
