// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search/hubsearch.h"

#include <QJsonArray>
#include <QTimeZone>

#include "base/log.h"
#include "base/token.h"
#include "link/hublink.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "ui/models/search/replicaquery.h"

namespace heard::ui {

HubSearch::HubSearch(link::HubLink &link, std::function<QList<Channel>()> channels, std::function<QString()> myName)
    : m_link(link), m_channels(std::move(channels)), m_myName(std::move(myName)) {}

void HubSearch::ask(const SearchQuestion &question, Take take) {
    if (!question.before) m_items.clear();
    QJsonObject args{{QStringLiteral("text"), question.typed},
                     {QStringLiteral("limit"), question.limit},
                     {QStringLiteral("zone"), QString::fromLatin1(QTimeZone::systemTimeZoneId())}};
    if (question.before) args.insert(QStringLiteral("before"), question.before.v);
    const protocol::Ask ask{newClientId(), QLatin1String(protocol::query::kSearch), args, {}};
    m_link.request(ask, this, [this, question, take = std::move(take)](const protocol::Frame &frame) {
        if (const auto *answer = std::get_if<protocol::Answer>(&frame)) return take(read(question, answer->result));
        if (const auto *refused = std::get_if<protocol::Refused>(&frame))
            log::category("search")->warn("the hub does not search: {}", str(refused->code));
        take({{}, false, false});
    });
}

SearchAnswer HubSearch::read(const SearchQuestion &question, const QJsonObject &result) {
    QHash<qint64, Conversation> conversations;
    QHash<qint64, QList<protocol::Item>> about;  // what a conversation's messages need beside themselves
    QHash<qint64, protocol::Item> customers;
    const QJsonArray items = result.value(QLatin1String("items")).toArray();
    const auto itemAt = [](const QJsonValue &json) {
        return protocol::Item{json[QLatin1String("seq")].toInteger(), json[QLatin1String("kind")].toString(),
                              json[QLatin1String("data")].toObject()};
    };
    for (const QJsonValue &json : items)
        if (const protocol::Item item = itemAt(json); item.kind == u"customer")
            customers.insert(item.data.value(QLatin1String("id")).toInteger(), item);
    for (const QJsonValue &json : items) {
        const protocol::Item item = itemAt(json);
        const auto conversation =
            item.kind == u"conversation" ? protocol::conversationFrom(item.data) : Result<Conversation>(Conversation{});
        if (!conversation || !conversation->id) continue;
        conversations.insert(conversation->id.v, *conversation);
        about[conversation->id.v] = {item};
        if (customers.contains(conversation->customer.v))
            about[conversation->id.v].prepend(customers[conversation->customer.v]);
    }
    SearchAnswer answer;
    search::Matcher matcher(question.query, m_stemmer);
    for (const QJsonValue &json : items) {
        const protocol::Item item = itemAt(json);
        if (item.kind != u"message") continue;
        const auto message = protocol::messageFrom(item.data);
        if (!message || !message->id) continue;
        const auto conversation = conversations.constFind(message->conversation.v);
        auto hit =
            messageHit(*message, conversation == conversations.cend() ? std::nullopt : std::optional(*conversation),
                       m_channels(), m_myName(), matcher);
        if (!hit) continue;
        hit->onlyAtHub = true;
        answer.hits += *hit;
        m_items.insert(message->id, about.value(message->conversation.v) + QList<protocol::Item>{item});
    }
    answer.more = result.value(QLatin1String("more")).toBool();
    answer.whole = result.value(QLatin1String("whole")).toBool(true);
    return answer;
}

}  // namespace heard::ui
