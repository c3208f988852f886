// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filter.h"

#include <QJsonArray>
#include <algorithm>
#include <limits>

#include "domain/names.h"

namespace heard {
namespace {

constexpr qint64 kMinuteMs = 60'000;

template <class T>
bool allows(const QList<T> &wanted, const T &value) {
    return wanted.isEmpty() || wanted.contains(value);
}

bool allowsAssignee(const QList<AgentId> &wanted, AgentId assignee, AgentId me) {
    return allows(wanted, assignee) || (wanted.contains(Filter::kMe) && assignee == me && bool(me));
}

bool allowsTags(const QStringList &wanted, const QStringList &tags) {
    return wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&tags](const QString &tag) {
               return tags.contains(tag, Qt::CaseInsensitive);
           });
}

template <class Id>
QJsonArray idsJson(const QList<Id> &ids) {
    QJsonArray array;
    for (const Id id : ids) array += id.v;
    return array;
}

template <class Id>
QList<Id> idsFrom(const QJsonValue &json) {
    QList<Id> ids;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) ids += Id{value.toInteger()};
    return ids;
}

}  // namespace

Standing standingOf(const Conversation &c) {
    return {c.lastAt,   c.dueAt,      c.waitingSince, c.status, c.unread > 0,
            c.assignee, c.department, c.channel,      c.tags,   c.mentioned};
}

bool matches(const Filter &filter, const Standing &s, AgentId me, qint64 now) {
    if (filter.statuses.isEmpty() ? s.status == ConversationStatus::Resolved : !filter.statuses.contains(s.status))
        return false;
    if (filter.unread && !s.unread) return false;
    if (filter.mentioned && !(me && s.mentioned.contains(me))) return false;
    if (filter.waitingMinutes > 0 && (s.waitingSince == 0 || now - s.waitingSince < filter.waitingMinutes * kMinuteMs))
        return false;
    if (filter.dueMinutes >= 0 && (s.dueAt == 0 || s.dueAt - now > filter.dueMinutes * kMinuteMs)) return false;
    return allowsAssignee(filter.assignees, s.assignee, me) && allows(filter.departments, s.department) &&
           allows(filter.channels, s.channel) && allowsTags(filter.tags, s.tags);
}

QJsonObject toJson(const Filter &filter) {
    QJsonObject json = filter.extra;
    const auto putList = [&json](const char *name, const QJsonArray &array) {
        if (!array.isEmpty()) json.insert(QLatin1String(name), array);
    };
    QJsonArray statuses;
    for (const ConversationStatus status : filter.statuses) statuses += wordFor(status);
    putList("statuses", statuses);
    putList("assignees", idsJson(filter.assignees));
    putList("departments", idsJson(filter.departments));
    putList("channels", idsJson(filter.channels));
    putList("tags", QJsonArray::fromStringList(filter.tags));
    if (filter.unread) json.insert(QStringLiteral("unread"), true);
    if (filter.mentioned) json.insert(QStringLiteral("mentioned"), true);
    if (filter.waitingMinutes > 0) json.insert(QStringLiteral("waiting_minutes"), filter.waitingMinutes);
    if (filter.dueMinutes >= 0) json.insert(QStringLiteral("due_minutes"), filter.dueMinutes);
    return json;
}

Filter filterFrom(const QJsonObject &json) {
    Filter filter;
    filter.extra = json;
    const auto take = [&filter](const char *name) { return filter.extra.take(QLatin1String(name)); };
    const QJsonArray statuses = take("statuses").toArray();
    for (const QJsonValue &word : statuses)
        if (const auto status = fromWord<ConversationStatus>(word.toString())) filter.statuses += *status;
    filter.assignees = idsFrom<AgentId>(take("assignees"));
    filter.departments = idsFrom<CardId>(take("departments"));
    filter.channels = idsFrom<ChannelId>(take("channels"));
    const QJsonArray tags = take("tags").toArray();
    for (const QJsonValue &tag : tags) filter.tags += tag.toString();
    filter.unread = take("unread").toBool();
    filter.mentioned = take("mentioned").toBool();
    filter.waitingMinutes = std::max(0, take("waiting_minutes").toInt());
    filter.dueMinutes = std::max(-1, take("due_minutes").toInt(-1));
    return filter;
}

qint64 rankOf(Sort sort, const Standing &standing) {
    constexpr qint64 kLast = std::numeric_limits<qint64>::min();
    switch (sort) {
        case Sort::Newest: return standing.lastAt;
        case Sort::Promise: return standing.dueAt > 0 ? -standing.dueAt : kLast;
        case Sort::Longest: return standing.waitingSince > 0 ? -standing.waitingSince : kLast;
    }
    return standing.lastAt;
}

}  // namespace heard
