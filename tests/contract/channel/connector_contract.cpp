// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSignalSpy>

#include "channelapi/jobs.h"
#include "contract/channel/subject.h"
#include "support/fakeconnectorhost.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::eventually;
using heard::test::oddTexts;
using heard::test::subject;

namespace {

TEST(Module, IsLoadedWithGoodMetadata) {
    const pluginhost::PluginInfo info = subject().info();
    EXPECT_EQ(info.reason, QString()) << info.detail.toStdString();
    ASSERT_EQ(info.state, pluginhost::PluginState::Loaded);
    EXPECT_EQ(info.side, subject().side);
    EXPECT_TRUE(pluginhost::metadataFrom(info.metadata));
}

/// A connector between start and stop, with a hub in memory around it.
struct Running {
    test::FakeConnectorHost host;
    std::unique_ptr<Connector> connector;
    quint64 lastId = 0;

    explicit Running(const QString &key = QStringLiteral("shop"), const QJsonObject &settings = {}) {
        connector.reset(subject().connectors()->createConnector(nullptr));
        ConnectorConfig config;
        config.channelKey = key;
        config.channelName = key;
        config.settings = settings;
        config.channelSecret = QByteArray(32, 'k');
        config.publicUrl = QUrl(u"http://127.0.0.1:8080"_qs);
        if (connector) connector->start(&host, config);
    }

    bool stops() {
        QSignalSpy stopped(connector.get(), &Connector::stopped);
        connector->stop();
        return eventually([&] { return !stopped.isEmpty(); });
    }

    HttpRequest request(const QString &method, const QString &path, const QByteArray &body = {}) {
        HttpRequest request;
        request.id = ++lastId;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = {{"host", "127.0.0.1:8080"}, {"content-type", "application/json"}};
        request.peer = QStringLiteral("192.0.2.7");
        request.base = QUrl(u"http://127.0.0.1:8080"_qs);
        return request;
    }

    /// The status that the request is answered with; 0 if it never is.
    int statusOf(const HttpRequest &request) {
        connector->http(request);
        if (!eventually([&] { return host.replies.contains(request.id); })) return 0;
        return host.replies.value(request.id).status;
    }

    bool stillServes() { return statusOf(request(QStringLiteral("GET"), QStringLiteral("/no/such/page"))) == 404; }

    OutboundMessage outbound(const QString &clientId) {
        OutboundMessage message;
        message.clientId = clientId;
        message.messageId = QStringLiteral("1");
        message.address = QStringLiteral("nobody-we-know");
        message.agentName = QStringLiteral("Ann");
        message.parts = {{QStringLiteral("text"), QStringLiteral("hello"), {}, {}}};
        message.at = host.time;
        host.keepOutgoing(message);
        return message;
    }
};

/// How a send ended, and how often.
struct Ending {
    int times = 0;
    bool beforeReturn = false;
    SendOutcome outcome;

    void watch(Running &running, const OutboundMessage &message) {
        SendJob *job = running.connector->send(message);
        ASSERT_NE(job, nullptr);
        beforeReturn = times > 0;
        QObject::connect(job, &SendJob::finished, job, [this](const SendOutcome &result) {
            ++times;
            outcome = result;
        });
    }
};

TEST(ConnectorContract, MakesIndependentConnectors) {
    Running first(u"first"_qs);
    Running second(u"second"_qs);
    ASSERT_TRUE(first.connector && second.connector);
    EXPECT_NE(first.connector.get(), second.connector.get());
    ASSERT_TRUE(first.stops());
    EXPECT_TRUE(second.stillServes());
    EXPECT_TRUE(second.stops());
}

TEST(ConnectorContract, SaysHowItStands) {
    Running running;
    ASSERT_TRUE(eventually([&] { return running.host.state.kind != ChannelState::Kind::Starting; }));
    if (running.host.state.kind != ChannelState::Kind::Ready) {
        EXPECT_FALSE(running.host.state.code.isEmpty()) << "trouble has a reason";
    }
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, OddSettingsAreNoReasonToThrow) {
    for (const QString &odd : oddTexts()) {
        QJsonObject settings{{odd, odd}};
        const QJsonArray fields = subject().info().metadata.value(u"settings"_qs).toArray();
        for (const QJsonValue &field : fields) settings.insert(field[u"key"_qs].toString(), odd);
        Running running(u"odd"_qs, settings);
        ASSERT_TRUE(eventually([&] { return running.host.state.kind != ChannelState::Kind::Starting; }));
        EXPECT_TRUE(running.stops());
    }
}

TEST(ConnectorContract, ASendWithNobodyThereEndsOnce) {
    Running running;
    const OutboundMessage message = running.outbound(u"client-1"_qs);
    Ending ending;
    ending.watch(running, message);
    EXPECT_FALSE(ending.beforeReturn);
    ASSERT_TRUE(eventually([&] { return ending.times > 0; }));
    EXPECT_TRUE(running.stops());
    EXPECT_EQ(ending.times, 1);
    if (ending.outcome.kind == SendOutcome::Kind::Accepted) {
        EXPECT_FALSE(ending.outcome.remoteId.isEmpty());
    }
}

TEST(ConnectorContract, TheSameMessageHandedOverTwiceIsTheSameMessage) {
    Running running;
    const OutboundMessage message = running.outbound(u"client-1"_qs);
    Ending first;
    Ending second;
    first.watch(running, message);
    ASSERT_TRUE(eventually([&] { return first.times == 1; }));
    OutboundMessage again = message;
    again.attempt = 2;
    second.watch(running, again);
    ASSERT_TRUE(eventually([&] { return second.times == 1; }));
    if (first.outcome.kind == SendOutcome::Kind::Accepted && second.outcome.kind == SendOutcome::Kind::Accepted) {
        EXPECT_EQ(first.outcome.remoteId, second.outcome.remoteId);
    }
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, OddMessagesEndOnceToo) {
    Running running;
    int number = 0;
    for (const QString &odd : oddTexts()) {
        OutboundMessage message = running.outbound(u"client-%1"_qs.arg(++number));
        message.address = odd;
        message.parts = {{u"text"_qs, odd, {}, {}}, {odd, odd, {}, {{u"a"_qs, odd}}}, {u"image"_qs, {}, {}, {}}};
        Ending ending;
        ending.watch(running, message);
        EXPECT_TRUE(eventually([&] { return ending.times == 1; })) << number;
    }
    EXPECT_TRUE(running.stillServes());
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, AnUnknownPathIs404) {
    Running running;
    EXPECT_TRUE(running.stillServes());
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, GarbageRequestsAreAnsweredAndKeepNothing) {
    Running running;
    for (const QString &path : {u""_qs, u"/upload"_qs, u"/messages"_qs, u"/file/1"_qs, u"/../../etc/passwd"_qs})
        for (const QString &method : {u"GET"_qs, u"POST"_qs, u"PUT"_qs, u"BREW"_qs}) {
            HttpRequest request = running.request(method, path, QByteArray("\x00\xff\xfe{\"a\":", 8));
            request.query = u"token=%00%ff&x[]=1"_qs;
            request.headers += {{"cookie", "\xff\xfe"}, {"origin", "null"}, {"content-length", "-1"}};
            const int status = running.statusOf(request);
            EXPECT_GE(status, 200) << method.toStdString() << ' ' << path.toStdString();
            EXPECT_LT(status, 500) << method.toStdString() << ' ' << path.toStdString();
        }
    EXPECT_TRUE(running.host.kept.isEmpty());
    EXPECT_TRUE(running.stillServes());
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, GarbageOnSocketsDisturbsNobody) {
    Running running;
    const ChannelState before = running.host.state;
    quint64 socket = 100;
    for (const QString &odd : oddTexts()) {
        running.connector->socketOpened(++socket, running.request(u"GET"_qs, u"/ws"_qs));
        running.connector->socketText(socket, odd);
        running.connector->socketText(socket, odd);
        running.connector->socketClosed(socket);
        running.connector->socketClosed(socket);
    }
    running.connector->socketText(9999, u"from a socket that never was"_qs);
    EXPECT_TRUE(running.stillServes());
    EXPECT_EQ(running.host.state.kind, before.kind);
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, OddHintsAreIgnored) {
    Running running;
    for (const QString &odd : oddTexts()) running.connector->hint({odd, odd, odd, {{odd, odd}}});
    EXPECT_TRUE(running.stillServes());
    EXPECT_TRUE(running.stops());
}

TEST(ConnectorContract, AHubThatKeepsNothingIsToldToTheVisitor) {
    Running running;
    running.host.refusal = u"disk-full"_qs;
    EXPECT_GE(running.statusOf(running.request(u"POST"_qs, {}, "{}")), 200);
    EXPECT_TRUE(running.host.kept.isEmpty());
    EXPECT_TRUE(running.stops());
}

TEST(Connector, CanDoWhatItsTraitsSay) {
    const QJsonObject traits = subject().info().metadata.value(QLatin1String("traits")).toObject();
    const std::unique_ptr<Connector> connector(subject().connectors()->createConnector(nullptr));
    ASSERT_TRUE(connector);
    EXPECT_EQ(qobject_cast<LookUpConnector *>(connector.get()) != nullptr,
              traits.value(QLatin1String("lookUp")).toBool());
    EXPECT_EQ(qobject_cast<AmendConnector *>(connector.get()) != nullptr,
              traits.value(QLatin1String("edits")).toBool());
}

}  // namespace
