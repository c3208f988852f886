// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "hub/core/core.h"
#include "support/fakeclock.h"

namespace heard::test {

/// A hub's core on a folder of its own, with the two starter kinds, and calls that wait for their answers.
class CoreBed : public QObject {
public:
    static constexpr qint64 kStart = 1'800'000'000'000;
    static constexpr int kWaitMs = 20'000;
    static constexpr int kAttachmentLimit = 100'000;  ///< of the site chat

    explicit CoreBed(const QString &folder = {});

    Result<void> open();
    void close() { core.reset(); }

    /// What `heard-hub check` would say; empty if the ledger is sound.
    QStringList findings() const;

    static QJsonObject kindMetadata(const QString &kind);
    static channelapi::InboundMessage inbound(const QString &remoteId, const QString &text,
                                              const QString &address = QStringLiteral("visitor-1"));
    static QJsonArray textParts(const QString &text);

    channelapi::IntakeResult receive(const channelapi::InboundMessage &message,
                                     const QString &key = QStringLiteral("site"));
    protocol::Frame execute(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn = {},
                            QString id = {});
    /// The result; a refusal fails the test.
    QJsonObject done(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn = {});
    /// The code of a refusal; empty if it was done.
    QString refusal(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn = {});
    /// The id of the conversation that an address's message begins or joins.
    qint64 begin(const QString &text = QStringLiteral("Hello"), const QString &address = QStringLiteral("visitor-1"),
                 const QString &key = QStringLiteral("site"));
    /// Replies to the newest message; the reply's id.
    qint64 reply(qint64 conversation, const QString &text = QStringLiteral("Good day"));
    static QJsonObject in(qint64 conversation, QJsonObject args = {});
    QJsonObject ask(const QString &query, const QJsonObject &args);
    QList<hub::OutboxEntry> takeDue();
    void settle(MessageId message, channelapi::SendOutcome::Kind kind, qint64 retryAt = 0);
    Result<channelapi::Blob> storeBlob(const QByteArray &bytes, const QString &name, const QString &mime);
    /// As this agent's desk asks for it; by itself the bed's own agent.
    Result<QByteArray> loadBlob(const QString &id, AgentId who = {});
    Result<channelapi::Blob> storeChannelBlob(const QByteArray &bytes, const QString &name, const QString &mime,
                                              const QString &key = QStringLiteral("site"));
    QList<hub::JournalItem> journal(qint64 cursor = 0);

    /// Runs on the ledger's writer or reader and waits.
    template <class T>
    Result<T> write(std::function<Result<T>(hub::Change &)> work) {
        std::optional<Result<T>> got;
        core->ledger().write<T>(std::move(work), this, [&](const Result<T> &r) { got.emplace(r); });
        wait([&] { return got.has_value(); });
        return *got;
    }
    template <class T>
    Result<T> read(std::function<Result<T>(hub::Tables &)> work) {
        std::optional<Result<T>> got;
        core->ledger().read<T>(std::move(work), this, [&](const Result<T> &r) { got.emplace(r); });
        wait([&] { return got.has_value(); });
        return *got;
    }
    Conversation conversation(qint64 id);
    Message message(qint64 id);
    QList<Conversation> conversations();  ///< newest first
    QList<Message> messages();            ///< newest first

    ChannelId channelId(const QString &key = QStringLiteral("site")) const;
    static void wait(const std::function<bool()> &condition);

    QTemporaryDir ownFolder;
    QString folder;
    FakeClock clock{kStart};
    std::unique_ptr<hub::Core> core;
    Agent agent;
};

}  // namespace heard::test
