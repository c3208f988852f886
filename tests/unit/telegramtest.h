// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include "plugins/telegram/hub/telegramconnector.h"
#include "support/botapiserver.h"
#include "support/fakeconnectorhost.h"

namespace heard::test {

using namespace channelapi;
using telegram::TelegramConnector;

inline telegram::Times quick() {
    telegram::Times times;
    times.pollSeconds = 2;
    times.firstBackoff = 20;
    times.longestBackoff = 200;
    times.downAgain = 200;
    times.emptyPause = 20;
    times.albumSettles = 150;
    times.refetch = 20;
    return times;
}

/// The connector against support/botapi, which grammY proves, and a hub in memory.
class TelegramTest : public testing::Test {
protected:
    BotApiServer api;
    FakeConnectorHost host;
    QTemporaryDir folder;
    QElapsedTimer clock;
    QTimer ticking;
    std::unique_ptr<TelegramConnector> connector;
    ConnectorConfig config;
    telegram::Times times = quick();

    void SetUp() override {
        config.channelKey = QStringLiteral("shop");
        config.channelName = QStringLiteral("Shop");
        config.channelSecret = QByteArray(32, 's');
        config.publicUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        config.secrets = {{QStringLiteral("token"), api.token}};
        config.settings = {{QStringLiteral("api"), api.api}};
        config.workFolder = folder.path();
        // The host's clock goes on as the world's does.
        clock.start();
        QObject::connect(&ticking, &QTimer::timeout, &ticking, [this] { host.time += clock.restart(); });
        ticking.start(1);
    }
    void TearDown() override { connector.reset(); }

    void start() {
        config.kept = host.remembered;
        host.state = {};
        connector = std::make_unique<TelegramConnector>(nullptr, times);
        connector->start(&host, config);
    }
    void startReady() {
        start();
        ASSERT_TRUE(eventually([&] { return host.state.kind == ChannelState::Kind::Ready; }))
            << qPrintable(host.state.code);
    }
    /// As kill -9 does it: nothing is told to anybody.
    void crash() { connector.reset(); }
    bool keeps(qsizetype count) {
        return eventually([&] { return host.kept.size() >= count; });
    }
    bool isState(ChannelState::Kind kind, const char *code) {
        return eventually([&] { return host.state.kind == kind && host.state.code == QLatin1String(code); });
    }
    OutboundMessage reply(const QString &text, const QString &id = QStringLiteral("c1")) {
        OutboundMessage message;
        message.clientId = id;
        message.messageId = id;
        message.address = QStringLiteral("1001");
        message.at = host.time;
        if (!text.isEmpty()) message.parts = {{QStringLiteral("text"), text, {}, {}}};
        if (!host.kept.isEmpty()) {
            message.replyTo = host.kept.last().remoteId;
            message.replyToExtra = host.kept.last().extra;
            message.threadKey = host.kept.last().threadKey;
        }
        return message;
    }
    /// How it ended; Kind::Uncertain with reason "never" if it did not.
    SendOutcome outcome(SendJob *job) {
        SendOutcome result{SendOutcome::Kind::Uncertain, {}, QStringLiteral("never"), {}, 0};
        bool ended = false;
        QObject::connect(job, &SendJob::finished, job, [&](const SendOutcome &got) {
            result = got;
            ended = true;
        });
        eventually([&] { return ended; });
        EXPECT_FALSE(result.detail.contains(api.token)) << "the token must not be told";
        return result;
    }
    SendOutcome send(const OutboundMessage &message) { return outcome(connector->send(message)); }
    Part file(const QString &name, const QString &mime, const QByteArray &bytes, OutboundMessage &message) {
        Part part;
        part.kind = mime.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
        bool stored = false;
        QObject::connect(host.storeBlob(bytes, name, mime), &BlobJob::finished, &ticking,
                         [&](const Blob &blob, const QByteArray &, const QString &) {
                             part.blob = blob;
                             stored = true;
                         });
        eventually([&] { return stored; });
        message.parts += part;
        return part;
    }
    void fault(const char *method, const char *kind, const QJsonObject &more = {}) {
        QJsonObject facts = more;
        facts.insert(QStringLiteral("method"), QLatin1String(method));
        facts.insert(QStringLiteral("kind"), QLatin1String(kind));
        api.control("fault", facts);
    }
    void meet() {
        startReady();
        api.say(QStringLiteral("hello"));
        ASSERT_TRUE(keeps(1));
    }
};

inline int runTelegramTests(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (!BotApiServer::canRun()) return 77;  // without Node there is no server to talk to
    return RUN_ALL_TESTS();
}

}  // namespace heard::test
