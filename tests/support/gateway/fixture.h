// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include "hub/gateway/gateway.h"
#include "support/gateway/deskclient.h"
#include "support/gateway/fakechannelpages.h"
#include "support/gateway/fakedeskservice.h"
#include "support/gateway/rawclient.h"

namespace heard::test {

/// A gateway on a free port of the loopback; change `config` before start().
class GatewayTest : public ::testing::Test {
protected:
    void start() {
        gateway = std::make_unique<hub::Gateway>(config, service, pages);
        pages.sink = gateway.get();
        const auto listening = gateway->listen(QStringLiteral("127.0.0.1"), 0);
        ASSERT_TRUE(listening) << listening.error().code.toStdString();
        port = gateway->port();
    }
    void TearDown() override { gateway.reset(); }

    /// Nothing that happens on another connection may disturb these.
    void expectServing(DeskClient &desk) {
        const auto answers = desk.all<protocol::Done>().size();
        desk.say(protocol::Do{QStringLiteral("still-there"), QStringLiteral("note"), {}, {}, {}});
        EXPECT_TRUE(desk.waitFor<protocol::Done>(int(answers) + 1));
        RawClient other(port);
        EXPECT_EQ(other.get("/healthz").status, 200);
    }

    hub::GatewayConfig config;
    FakeDeskService service;
    FakeChannelPages pages;
    std::unique_ptr<hub::Gateway> gateway;
    quint16 port = 0;
};

}  // namespace heard::test
