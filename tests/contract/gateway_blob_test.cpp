// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

namespace {

const QByteArray kToken = "Authorization: Bearer right-token\r\n";

QByteArray post(const QByteArray &target, const QByteArray &headers, const QByteArray &body) {
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

TEST_F(GatewayTest, ABlobGoesInAndComesOut) {
    start();
    const QByteArray bytes(5'000'000, '\xC3');
    RawClient client(port);
    client.say(post("/blob?name=%D1%87%D0%B5%D0%BA%20%E2%84%961.png", kToken + "Content-Type: image/png\r\n", bytes));
    const RawReply stored = client.reply();
    EXPECT_EQ(stored.status, 201);
    const QJsonObject json = QJsonDocument::fromJson(stored.body).object();
    EXPECT_EQ(json.value(QLatin1String("id")).toInt(), 1);
    EXPECT_EQ(json.value(QLatin1String("name")).toString(), QStringLiteral("чек №1.png"));
    EXPECT_EQ(json.value(QLatin1String("size")).toInt(), bytes.size());
    const RawReply loaded = client.get("/blob/1", kToken);
    EXPECT_EQ(loaded.status, 200);
    EXPECT_EQ(loaded.body, bytes);
    EXPECT_EQ(loaded.header("content-type"), "image/png");
    EXPECT_EQ(loaded.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(loaded.header("content-security-policy"), "default-src 'none'; sandbox");
    EXPECT_EQ(loaded.header("content-disposition"), "inline; filename*=UTF-8''%D1%87%D0%B5%D0%BA%20%E2%84%961.png");
}

TEST_F(GatewayTest, WhatABrowserCouldRunIsADownload) {
    start();
    service.blobs.insert(
        1, {channelapi::Blob{{}, QStringLiteral("a\"b.html"), QStringLiteral("text/html"), 4, 0, 0}, "<b>!"});
    service.blobs.insert(2, {channelapi::Blob{{}, {}, QStringLiteral("image/svg+xml"), 4, 0, 0}, "<svg"});
    RawClient client(port);
    const RawReply page = client.get("/blob/1", kToken);
    EXPECT_EQ(page.header("content-type"), "application/octet-stream");
    EXPECT_EQ(page.header("content-disposition"), "attachment; filename*=UTF-8''a%22b.html");
    const RawReply drawing = client.get("/blob/2", kToken);
    EXPECT_EQ(drawing.header("content-type"), "application/octet-stream");
    EXPECT_EQ(drawing.header("content-disposition"), "attachment");
}

TEST_F(GatewayTest, BlobsAreForThoseSignedIn) {
    config.desk.wrongTokenMs = 50;
    start();
    service.blobs.insert(1, {channelapi::Blob{}, "secret"});
    RawClient client(port);
    const RawReply none = client.get("/blob/1");
    EXPECT_EQ(none.status, 401);
    EXPECT_EQ(none.header("www-authenticate"), "Bearer");
    EXPECT_FALSE(none.body.contains("secret"));
    EXPECT_EQ(client.get("/blob/1", "Authorization: Bearer guess\r\n").status, 401);
    EXPECT_EQ(client.get("/blob/1", kToken).status, 200);
    EXPECT_EQ(client.get("/blob/2", kToken).status, 404);
    EXPECT_EQ(client.get("/blob/x", kToken).status, 404);
    EXPECT_EQ(client.get("/blob/1/2", kToken).status, 404);
    EXPECT_EQ(client.get("/blob", kToken).status, 405);
    // Of a stranger's upload not a byte of the body is taken.
    RawClient stranger(port);
    stranger.say("POST /blob HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n");
    EXPECT_EQ(stranger.reply().status, 401);
    EXPECT_TRUE(stranger.waitClosed());
    EXPECT_EQ(service.blobs.size(), 1);
}

TEST_F(GatewayTest, ARefusedBlobIsRefusedByName) {
    start();
    const QList<std::pair<const char *, int>> refusals{
        {"wrong-type", 415}, {"too-large", 413}, {"disk-full", 507}, {"read-only", 507}};
    RawClient client(port);
    for (const auto &[code, status] : refusals) {
        service.blobRefusal = QLatin1String(code);
        client.say(post("/blob?name=x", kToken, "abc"));
        const RawReply reply = client.reply();
        EXPECT_EQ(reply.status, status);
        EXPECT_EQ(QJsonDocument::fromJson(reply.body).object().value(QLatin1String("code")).toString(),
                  QLatin1String(code));
    }
    service.blobRefusal.clear();
    client.say("POST /blob HTTP/1.1\r\nHost: a\r\n" + kToken + "Content-Length: 20971521\r\n\r\n");
    EXPECT_EQ(client.reply().status, 413);
}

TEST_F(GatewayTest, ABlobCutOffLeavesNothing) {
    start();
    RawClient client(port);
    client.say("POST /blob?name=x HTTP/1.1\r\nHost: a\r\n" + kToken + "Content-Length: 1000000\r\n\r\n" +
               QByteArray(500'000, 'x'));
    client.socket.disconnectFromHost();
    EXPECT_TRUE(client.waitClosed());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return RawClient(port).get("/metrics").body.contains("{kind=\"all\"} 1\n"); }, 10'000));
    EXPECT_TRUE(service.blobs.isEmpty());
}
