// SPDX-License-Identifier: GPL-3.0-or-later
// Files of messages against a scripted HTTP server on a real socket: how many at once, how large, and cut off.
#include "link/blobfetcher.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace heard;

namespace {

constexpr int kWaitMs = 20'000;

/// Takes requests and answers them when the test says so; each on a connection of its own.
class SlowServer : public QTcpServer {
public:
    SlowServer() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray head = socket->readAll();
                asked.insert(head.split(' ').value(1).split('/').last().toLongLong(), socket);
                tokens += head.contains("Bearer secret");
            });
        });
    }
    void answer(qint64 id, const QByteArray &status, const QByteArray &body, qint64 length = -1) {
        QTcpSocket *socket = asked.take(id);
        const QByteArray size = QByteArray::number(length < 0 ? body.size() : length);
        socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + size + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    QMap<qint64, QTcpSocket *> asked;
    int tokens = 0;
};

Part part(qint64 id, qint64 size = 5) {
    Part part;
    part.kind = QStringLiteral("file");
    part.blob = BlobId{id};
    part.name = QStringLiteral("file.txt");
    part.size = size;
    return part;
}

class BlobFetcherTest : public testing::Test {
protected:
    void SetUp() override {
        QUrl base(QStringLiteral("http://127.0.0.1"));
        base.setPort(server.serverPort());
        fetcher.setFolder(folder.filePath(QStringLiteral("cache")));
        fetcher.setHub({QUrl(QStringLiteral("ws://127.0.0.1/ws")), base, QStringLiteral("secret")});
    }
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kWaitMs); }
    QString failureOf(qsizetype index) const { return failed.value(index).value(1).toString(); }
    QStringList files() const { return QDir(folder.filePath(QStringLiteral("cache"))).entryList(QDir::Files); }

    QTemporaryDir folder;
    SlowServer server;
    link::BlobFetcher fetcher;
    QSignalSpy ready{&fetcher, &link::BlobFetcher::ready};
    QSignalSpy failed{&fetcher, &link::BlobFetcher::failed};
};

}  // namespace

TEST_F(BlobFetcherTest, FourAtOnceAndEachOnce) {
    for (int id = 1; id <= 9; ++id) fetcher.fetch(part(id));
    for (int id = 1; id <= 9; ++id) fetcher.fetch(part(id));
    ASSERT_TRUE(wait([&] { return server.asked.size() == 4; }));
    EXPECT_EQ(server.asked.keys(), (QList<qint64>{1, 2, 3, 4}));
    for (int done = 0; done < 9; ++done) {
        ASSERT_TRUE(wait([&] { return server.asked.size() == qMin(4, 9 - done); }));
        server.answer(server.asked.firstKey(), "200 OK", "hello");
        ASSERT_TRUE(wait([&] { return ready.size() == done + 1; }));
    }
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_EQ(server.tokens, 9);
    EXPECT_EQ(files().size(), 9);
    QFile first(fetcher.cached(part(1)));
    ASSERT_TRUE(first.open(QIODevice::ReadOnly));
    EXPECT_EQ(first.readAll(), "hello");
    fetcher.fetch(part(10));
    ASSERT_TRUE(wait([&] { return server.asked.contains(10); })) << "and then the next";
}

TEST_F(BlobFetcherTest, WhatIsAnnouncedTooLargeIsNotAskedFor) {
    fetcher.fetch(part(1, link::BlobFetcher::kMostBytes + 1));
    EXPECT_TRUE(failed.isEmpty()) << "told from the event loop, when somebody waits for it";
    ASSERT_TRUE(wait([&] { return failed.size() == 1; }));
    EXPECT_EQ(failureOf(0), QStringLiteral("too-large"));
    EXPECT_TRUE(server.asked.isEmpty());
}

TEST_F(BlobFetcherTest, WhatTurnsOutTooLargeIsCutOffAndLeavesNothing) {
    fetcher.fetch(part(1));
    fetcher.fetch(part(2));
    ASSERT_TRUE(wait([&] { return server.asked.size() == 2; }));
    server.answer(1, "200 OK", QByteArray(link::BlobFetcher::kMostBytes + 1, 'x'));
    ASSERT_TRUE(wait([&] { return failed.size() == 1; }));
    EXPECT_EQ(failureOf(0), QStringLiteral("too-large"));
    EXPECT_EQ(files(), QStringList());
    server.answer(2, "200 OK", "hello");
    ASSERT_TRUE(wait([&] { return ready.size() == 1; })) << "the others do not notice";
}

TEST_F(BlobFetcherTest, WhatIsCutOffRefusedOrSentElsewhereIsNotKept) {
    for (int id = 1; id <= 4; ++id) fetcher.fetch(part(id));
    ASSERT_TRUE(wait([&] { return server.asked.size() == 4; }));
    server.answer(1, "200 OK", "hel", 5);
    server.answer(2, "404 Not Found", "{}");
    server.answer(3, "302 Found\r\nLocation: http://127.0.0.1:1/", "");
    server.answer(4, "401 Unauthorized", "{}");
    ASSERT_TRUE(wait([&] { return failed.size() == 4; }));
    QMap<qint64, QString> codes;
    for (const auto &one : failed) codes.insert(one.at(0).value<BlobId>().v, one.at(1).toString());
    EXPECT_EQ(codes.value(1), QStringLiteral("link-lost"));
    EXPECT_EQ(codes.value(2), QStringLiteral("not-found"));
    EXPECT_EQ(codes.value(3), QStringLiteral("link-lost"));
    EXPECT_EQ(files(), QStringList());
    fetcher.fetch(part(1));
    ASSERT_TRUE(wait([&] { return server.asked.contains(1); })) << "it may be tried again";
}

TEST_F(BlobFetcherTest, AFolderThatCantBeWrittenIsTold) {
    QFile inTheWay(folder.filePath(QStringLiteral("cache")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    fetcher.fetch(part(1));
    ASSERT_TRUE(wait([&] { return failed.size() == 1; }));
    EXPECT_EQ(failureOf(0), QStringLiteral("write-failed"));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
