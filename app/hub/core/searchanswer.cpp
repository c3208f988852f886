// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/searchanswer.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSet>

#include "base/log.h"
#include "protocol/items.h"
#include "protocol/reader.h"
#include "search/indexreader.h"
#include "search/matcher.h"

namespace heard::hub {
namespace {

constexpr int kMostHits = 100;
constexpr int kUsualHits = 20;
constexpr int kLongestQuestion = 1000;
constexpr qint64 kMostMs = 500;
constexpr qsizetype kAnswerBytes = protocol::kMaxFrameBytes / 4;  // of texts; escaped they may grow

template <class T>
QJsonObject searchItem(const char *kind, const T &facts) {
    return {{QStringLiteral("seq"), facts.seq},
            {QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("data"), protocol::toJson(facts)}};
}

/// Gathers messages with what a desk needs to show and open them.
class SearchPage {
public:
    explicit SearchPage(Tables &tables) : m_tables(tables) {}

    void add(const Message &message, qsizetype bytes) {
        m_items += searchItem("message", message);
        m_bytes += bytes;
        ++m_count;
        if (m_conversations.contains(message.conversation)) return;
        m_conversations.insert(message.conversation);
        const auto conversation = m_tables.conversation(message.conversation);
        if (!conversation) return;
        m_items += searchItem("conversation", conversation->facts);
        if (m_customers.contains(conversation->facts.customer)) return;
        m_customers.insert(conversation->facts.customer);
        if (const auto customer = m_tables.customer(conversation->facts.customer))
            m_items += searchItem("customer", *customer);
    }
    int count() const { return m_count; }
    bool isFull() const { return m_bytes > kAnswerBytes; }
    const QJsonArray &items() const { return m_items; }

private:
    Tables &m_tables;
    QJsonArray m_items;
    QSet<ConversationId> m_conversations;
    QSet<CustomerId> m_customers;
    qsizetype m_bytes = 0;
    int m_count = 0;
};

QTimeZone zoneFor(const QString &name) {
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

}  // namespace

Result<QJsonObject> searchPage(Tables &tables, const QString &indexPath, const Agent &who, const QJsonObject &json,
                               qint64 now) {
    protocol::Reader args(json);
    const QString text = args.text("text", protocol::Reader::Need::Required).left(kLongestQuestion);
    const auto limit = int(std::clamp<qint64>(args.maybeNumber("limit").value_or(kUsualHits), 1, kMostHits));
    const MessageId before{args.maybeNumber("before").value_or(0)};
    const QString zone = args.text("zone");
    if (args.failed()) return tl::unexpected(args.error());

    const search::Query query = search::parseQuery(text, now, zoneFor(zone));
    SearchPage page(tables);
    bool more = false;
    bool whole = false;
    if (auto index = search::IndexReader::open(indexPath)) {
        whole = (*index)->place().whole;
        QList<Channel> channels;
        for (const ChannelRecord &record : tables.channels({}, 1000)) channels += record.channel;
        search::Stemmer stemmer;
        search::Matcher matcher(query, stemmer);
        QElapsedTimer since;
        since.start();
        const auto take = [&](MessageId id) {
            const auto message = tables.message(id);
            const QString body = message ? plainText(message->facts.parts) : QString();
            if (!message || !matcher.match(body)) return true;
            more = page.count() == limit || page.isFull();
            if (!more) page.add(message->facts, body.size());
            return !more;
        };
        const auto done = (*index)->messages(query, {search::channelsFor(query.channels, channels), who.id}, before,
                                             take, [&] { return more = more || since.elapsed() > kMostMs; });
        if (!done)
            log::category("search")->error("asked by a desk: {} {}", str(done.error().code), str(done.error().detail));
        whole = whole && done;
    }
    return QJsonObject{
        {QStringLiteral("items"), page.items()}, {QStringLiteral("more"), more}, {QStringLiteral("whole"), whole}};
}

}  // namespace heard::hub
