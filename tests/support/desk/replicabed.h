// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "replica/reader.h"
#include "replica/replica.h"
#include "support/fakeclock.h"

namespace heard::test {

/// A replica in a folder of its own, with calls that wait for their commit.
class ReplicaBed {
public:
    ReplicaBed() { open(); }

    void open() {
        reader.reset();
        replica.reset();
        auto opened = replica::Replica::open(path(), clock);
        if (!opened) {
            ADD_FAILURE() << opened.error().code.toStdString();
            return;
        }
        replica = *std::move(opened);
        reader = *replica->newReader();
    }
    QString path() const { return dir.filePath(QStringLiteral("desk/replica.db")); }

    Result<void> settled(const std::function<void(QObject *, replica::Replica::Kept)> &post) {
        QObject context;
        std::optional<Result<void>> answer;
        post(&context, [&answer](const Result<void> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)) return failure(QStringLiteral("timeout"));
        return *answer;
    }
    Result<void> apply(qint64 from, qint64 to, const QList<protocol::Item> &items) {
        return settled([&](QObject *c, replica::Replica::Kept k) { replica->apply({from, to, items, {}}, c, k); });
    }
    Result<void> snapshot(qint64 head, const QList<protocol::Item> &items) {
        return snapshot(QStringLiteral("w1"), head, items);
    }
    Result<void> snapshot(const QString &workspace, qint64 head, const QList<protocol::Item> &items) {
        replica->beginSnapshot(workspace, false);
        replica->addPage(items, nullptr, {});
        return settled([&](QObject *c, replica::Replica::Kept k) { replica->endSnapshot(head, c, k); });
    }
    Result<void> enqueue(const replica::OutboxEntry &entry) {
        return settled([&](QObject *c, replica::Replica::Kept k) { replica->enqueue(entry, c, k); });
    }
    static replica::OutboxEntry entry(const QString &id, qint64 conversation,
                                      const QString &verb = QStringLiteral("reply")) {
        replica::OutboxEntry entry;
        entry.id = id;
        entry.conversation.v = conversation;
        entry.verb = verb;
        entry.args = {{QStringLiteral("conversation"), conversation},
                      {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                                                       {QStringLiteral("text"), id}}}}};
        entry.basedOn = 5;
        entry.createdAt = 7;
        return entry;
    }
    QList<qint64> order(const replica::View &view = replica::viewOf(ConversationStatus::Open)) {
        QList<qint64> ids;
        const auto spots = reader->order(view, -1, clock.now());
        for (const replica::Spot &spot : spots) ids += spot.id.v;
        return ids;
    }

    QTemporaryDir dir;
    FakeClock clock;
    std::unique_ptr<replica::Replica> replica;
    std::unique_ptr<replica::Reader> reader;
};

}  // namespace heard::test
