// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "protocol/items.h"
#include "protocol/verbs.h"
#include "support/desk/replicabed.h"

namespace heard::test {

inline const QString kWorkspace = QStringLiteral("w1");

inline protocol::Item conversationItem(qint64 seq, qint64 id, qint64 lastAt,
                                       const QString &status = QStringLiteral("open"), int unread = 0,
                                       qint64 channel = 1) {
    return {seq,
            QStringLiteral("conversation"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("customer"), id},
             {QStringLiteral("channel"), channel},
             {QStringLiteral("status"), status},
             {QStringLiteral("unread"), unread},
             {QStringLiteral("last_at"), lastAt},
             {QStringLiteral("of_later"), QStringLiteral("kept")}}};
}

inline protocol::Item messageItem(qint64 seq, qint64 id, qint64 conversation, const QString &clientId = {}) {
    return {seq,
            QStringLiteral("message"),
            {{QStringLiteral("id"), id},
             {QStringLiteral("conversation"), conversation},
             {QStringLiteral("client_id"), clientId},
             {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                              {QStringLiteral("text"), QStringLiteral("да")}}}}}};
}

inline protocol::Item goneItem(qint64 seq, const QString &kind, qint64 id) {
    return {seq, QStringLiteral("gone"), {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), id}}};
}

class ReplicaTest : public testing::Test, protected ReplicaBed {
protected:
    static replica::OutboxEntry reply(const QString &id, qint64 conversation) {
        replica::OutboxEntry entry;
        entry.id = id;
        entry.conversation.v = conversation;
        entry.verb = QLatin1String(protocol::verb::kReply);
        entry.args = {
            {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                             {QStringLiteral("text"), QStringLiteral("ответ")}}}}};
        entry.basedOn = 5;
        entry.createdAt = 7;
        return entry;
    }
};

}  // namespace heard::test
