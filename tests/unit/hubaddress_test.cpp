// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hubaddress.h"

#include <gtest/gtest.h>

using namespace heard;

namespace {

std::string spelled(const char *written) {
    const auto hub = hubAddress(QString::fromUtf8(written));
    return (hub ? hub->toString() : hub.error().code).toStdString();
}

}  // namespace

TEST(HubAddress, APlainNameIsWhole) {
    EXPECT_EQ(spelled("desk.example.com"), "wss://desk.example.com/ws");
    EXPECT_EQ(spelled("  desk.example.com/ \n"), "wss://desk.example.com/ws");
    EXPECT_EQ(spelled("desk.example.com:8443"), "wss://desk.example.com:8443/ws");
    EXPECT_EQ(spelled("Desk.Example.COM"), "wss://desk.example.com/ws");
    EXPECT_EQ(spelled("192.168.1.20"), "wss://192.168.1.20/ws");
    EXPECT_EQ(spelled("[2001:db8::7]:8443"), "wss://[2001:db8::7]:8443/ws");
    EXPECT_EQ(spelled("хаб.рф"), "wss://хаб.рф/ws");
}

TEST(HubAddress, AWholeOneStaysAndHasOneSpelling) {
    EXPECT_EQ(spelled("wss://desk.example.com/ws"), "wss://desk.example.com/ws");
    EXPECT_EQ(spelled("wss://desk.example.com:443/ws"), "wss://desk.example.com/ws");
    EXPECT_EQ(spelled("wss://example.com/heard/ws"), "wss://example.com/heard/ws");
    EXPECT_EQ(spelled("https://desk.example.com"), "wss://desk.example.com/ws");
}

TEST(HubAddress, OpenConnectionsAreForThisComputerOnly) {
    EXPECT_EQ(spelled("ws://127.0.0.1:7420/ws"), "ws://127.0.0.1:7420/ws");
    EXPECT_EQ(spelled("ws://localhost:7420"), "ws://localhost:7420/ws");
    EXPECT_EQ(spelled("http://127.0.0.1:7420"), "ws://127.0.0.1:7420/ws");
    EXPECT_EQ(spelled("ws://[::1]:7420/ws"), "ws://[::1]:7420/ws");
    for (const char *open :
         {"ws://desk.example.com/ws", "http://desk.example.com", "ws://192.168.1.20:7420/ws",
          "ws://127.evil.example/ws", "ws://127.0.0.1.example.com/ws", "ws://localhost.example.com/ws"})
        EXPECT_EQ(spelled(open), "address-open") << open;
}

TEST(HubAddress, WhatIsNoneIsRefused) {
    EXPECT_EQ(spelled(""), "address-missing");
    EXPECT_EQ(spelled("  "), "address-missing");
    for (const char *wrong : {"desk example com", "ftp://desk.example.com", "wss://", "wss:///ws", "desk:port",
                              "agent:secret@desk.example.com", "wss://desk.example.com/ws?token=abc",
                              "desk.example.com#here", "file:///etc/passwd"})
        EXPECT_EQ(spelled(wrong), "address-wrong") << wrong;
}

TEST(HubAddress, AnInvitationHasAllThatADeviceNeeds) {
    const HubInvitation given{*hubAddress(QStringLiteral("desk.example.com")), QStringLiteral("to_k-en"),
                              QString(64, u'a')};
    const auto read = hubInvitation(given.text());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->hub, given.hub);
    EXPECT_EQ(read->token, given.token);
    EXPECT_EQ(read->pin, given.pin);
    EXPECT_EQ(hubInvitation(QStringLiteral("desk.example.com#token=x"))->pin, QString());
    EXPECT_EQ(hubInvitation(QStringLiteral("desk.example.com#pin=x")).error().code, QStringLiteral("invitation-wrong"));
    EXPECT_EQ(hubInvitation(QStringLiteral("ws://desk.example.com/ws#token=x")).error().code,
              QStringLiteral("address-open"));
}

TEST(HubAddress, PagesAreBesideTheSocket) {
    const auto base = [](const char *socket) {
        return hubBase(QUrl(QString::fromLatin1(socket))).toString().toStdString();
    };
    EXPECT_EQ(base("wss://desk.example.com:8443/ws"), "https://desk.example.com:8443");
    EXPECT_EQ(base("wss://example.com/heard/ws"), "https://example.com/heard");
    EXPECT_EQ(base("ws://127.0.0.1:7420/ws"), "http://127.0.0.1:7420");
}

TEST(HubAddress, EachHubHasAFolderOfItsOwn) {
    const auto folder = [](const char *written) { return hubFolderName(*hubAddress(QString::fromUtf8(written))); };
    EXPECT_EQ(folder("desk.example.com"), folder("wss://Desk.example.com:443/ws"));
    EXPECT_NE(folder("desk.example.com"), folder("desk.example.com:8443"));
    EXPECT_NE(folder("desk.example.com"), folder("wss://desk.example.com/other/ws"));
    EXPECT_EQ(folder("хаб.рф").size(), 16);
}
