// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <numeric>

#include "support/gateway/fixture.h"

using namespace heard;
using namespace heard::test;

namespace {

QList<qint64> range(qint64 from, qint64 to) {
    QList<qint64> seqs(qMax<qint64>(0, to - from + 1));
    std::iota(seqs.begin(), seqs.end(), from);
    return seqs;
}

/// A desk that stops reading its socket, so that the hub's bytes pile up on the way.
class SlowDesk {
public:
    explicit SlowDesk(quint16 port) : client(port) {
        client.socket.setReadBufferSize(4096);
        client.say(
            "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        EXPECT_EQ(client.reply(true).status, 101);
        QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
    }
    void say(const QByteArray &text) {
        // Masked with zeros: RFC 6455 wants a mask from a client, any mask.
        ASSERT_LT(text.size(), 126);
        client.socket.write("\x81" + QByteArray(1, char(0x80 | text.size())) + QByteArray(4, '\0') + text);
    }
    void hello() {
        say(R"({"t":"hello","v":1,"token":"right-token","device":"slow","cursor":0,"workspace":"workspace-1"})");
    }

    /// Reads all there is until `condition`; collects seqs of whole events frames.
    bool readUntil(const std::function<bool()> &condition) {
        client.socket.setReadBufferSize(0);
        return QTest::qWaitFor(
            [&] {
                m_bytes += client.socket.readAll();
                parse();
                return condition();
            },
            20'000);
    }

    RawClient client;
    QList<qint64> seqs;

private:
    void parse() {
        while (m_bytes.size() >= 2) {
            qsizetype head = 2;
            quint64 length = uchar(m_bytes[1]) & 0x7F;
            const int extra = length == 126 ? 2 : length == 127 ? 8 : 0;
            if (extra) {
                if (m_bytes.size() < 2 + extra) return;
                length = 0;
                for (int i = 0; i < extra; ++i) length = length << 8 | uchar(m_bytes[2 + i]);
                head += extra;
            }
            if (quint64(m_bytes.size()) < quint64(head) + length) return;
            m_text += m_bytes.mid(head, qsizetype(length));
            const bool last = uchar(m_bytes[0]) & 0x80;
            m_bytes.remove(0, head + qsizetype(length));
            if (!last) continue;
            const QByteArray text = std::exchange(m_text, {});
            const QJsonObject json = QJsonDocument::fromJson(text).object();
            for (const QJsonValue &item : json.value(QLatin1String("items")).toArray())
                seqs += item.toObject().value(QLatin1String("seq")).toInteger();
        }
    }

    QByteArray m_bytes;
    QByteArray m_text;
};

}  // namespace

TEST_F(GatewayTest, TellsWhoMustStartAnew) {
    start();
    service.commit(10);
    service.cutJournal(4);
    const auto resetFor = [&](std::optional<qint64> cursor, const QString &workspace) {
        DeskClient desk(port);
        EXPECT_TRUE(desk.waitOpen());
        desk.say(protocol::Hello{
            protocol::kVersion, QStringLiteral("right-token"), QStringLiteral("d"), {}, cursor, workspace, {}});
        EXPECT_TRUE(desk.waitFor<protocol::Welcome>());
        return desk.all<protocol::Welcome>().value(0).reset;
    };
    const QString own = service.workspace();
    EXPECT_TRUE(resetFor({}, own));
    EXPECT_TRUE(resetFor(3, own));
    EXPECT_FALSE(resetFor(4, own));
    EXPECT_FALSE(resetFor(10, own));
    EXPECT_TRUE(resetFor(11, own));
    EXPECT_TRUE(resetFor(10, QStringLiteral("another")));
}

TEST_F(GatewayTest, AfterResetNothingComesUntilResume) {
    start();
    service.commit(5);
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn());
    service.commit(5);
    desk.say(protocol::Ask{QStringLiteral("page"), QStringLiteral("snapshot"), {}, {}});
    ASSERT_TRUE(desk.waitFor<protocol::Answer>());
    EXPECT_TRUE(desk.all<protocol::Events>().isEmpty());
    desk.say(protocol::Resume{desk.all<protocol::Welcome>().first().head, {}});
    EXPECT_TRUE(desk.waitUntil([&] { return desk.seqs() == range(6, 10); }));
    service.commit(1);
    EXPECT_TRUE(desk.waitUntil([&] { return desk.seqs() == range(6, 11); }));
}

TEST_F(GatewayTest, FramesStayBelowWhatADeskReads) {
    config.desk.journalStep = 1000;
    start();
    service.commit(40, 60'000);
    DeskClient behind(port);
    ASSERT_TRUE(behind.signIn(0));
    EXPECT_TRUE(behind.waitUntil([&] { return behind.seqs() == range(1, 40); }));
    service.commit(40, 60'000);  // one batch that would not fit into one frame
    EXPECT_TRUE(behind.waitUntil([&] { return behind.seqs() == range(1, 80); }));
    for (const QString &text : behind.texts) EXPECT_LE(text.toUtf8().size(), protocol::kMaxFrameBytes);
}

/// What is another agent's own stays away, live and in catch-up, and leaves no hole in the cursor.
TEST_F(GatewayTest, AnotherAgentsOwnIsNeverSent) {
    start();
    service.commitFor(AgentId{8});
    service.commitFor(AgentId{7});
    DeskClient desk(port);
    ASSERT_TRUE(desk.signIn(0));
    ASSERT_TRUE(desk.waitUntil([&] { return desk.seqs() == range(2, 2); }));
    service.commitFor(AgentId{8});
    service.commit(1);
    EXPECT_TRUE(desk.waitUntil([&] { return desk.seqs() == (QList<qint64>{2, 4}); }));
    qint64 cursor = 0;
    for (const auto &events : desk.all<protocol::Events>()) {
        EXPECT_EQ(events.from, cursor + 1);
        cursor = events.to;
    }
    EXPECT_EQ(cursor, 4);
}

/// Desks come at any cursor and go again while commits of any size happen: each sees every change once, in order.
TEST_F(GatewayTest, EverySeqComesOnceAndInOrderWhateverHappensInBetween) {
    const quint32 seed = qEnvironmentVariableIntValue("HEARD_SEED")
                             ? quint32(qEnvironmentVariableIntValue("HEARD_SEED"))
                             : QRandomGenerator::global()->generate();
    RecordProperty("seed", std::to_string(seed));
    SCOPED_TRACE(testing::Message() << "HEARD_SEED=" << seed);
    QRandomGenerator random(seed);
    config.desk.journalStep = 7;
    start();
    service.commit(100);
    struct Follower {
        std::unique_ptr<DeskClient> desk;
        qint64 from;
    };
    QList<std::shared_ptr<Follower>> followers;
    for (int round = 0; round < 60; ++round) {
        const qint64 cursor = random.bounded(int(service.head()) + 1);
        auto follower = std::make_shared<Follower>(Follower{std::make_unique<DeskClient>(port), cursor});
        followers += follower;
        ASSERT_TRUE(follower->desk->waitOpen());
        follower->desk->hello(cursor);
        const int commits = random.bounded(6);
        for (int i = 0; i < commits; ++i) {
            service.commit(1 + random.bounded(12));
            if (random.bounded(2)) QCoreApplication::processEvents();
        }
    }
    for (const auto &follower : followers) {
        const QList<qint64> expected = range(follower->from + 1, service.head());
        EXPECT_TRUE(follower->desk->waitUntil([&] { return follower->desk->seqs().size() >= expected.size(); }));
        EXPECT_EQ(follower->desk->seqs(), expected) << "from " << follower->from;
        qint64 next = follower->from + 1;
        for (const auto &events : follower->desk->all<protocol::Events>()) {
            EXPECT_EQ(events.from, next);
            next = events.to + 1;
        }
    }
}

TEST_F(GatewayTest, LiveDesksGetTheSameBytesWithoutReadingTheJournal) {
    start();
    QList<std::shared_ptr<DeskClient>> desks;
    for (int i = 0; i < 20; ++i) {
        desks += std::make_shared<DeskClient>(port);
        ASSERT_TRUE(desks.last()->signIn(0));
    }
    const int reads = service.journalReads;
    for (int i = 0; i < 10; ++i) service.commit(3);
    for (const auto &desk : desks) {
        EXPECT_TRUE(desk->waitUntil([&] { return desk->seqs() == range(1, 30); }));
        EXPECT_EQ(desk->texts.mid(1), desks.first()->texts.mid(1));
    }
    EXPECT_EQ(service.journalReads, reads);
}

TEST_F(GatewayTest, ASlowDeskIsHeldBackWhileOthersGoOnAndMissesNothing) {
    config.desk.holdBytes = 256 * 1024;
    config.desk.resumeBytes = 64 * 1024;
    start();
    SlowDesk slow(port);
    slow.hello();
    DeskClient quick(port);
    ASSERT_TRUE(quick.signIn(0));
    ASSERT_TRUE(quick.waitUntil([&] { return service.joined.size() == 2; }));
    const int kBatches = 400;
    for (int i = 0; i < kBatches; ++i) {
        service.commit(1, 50'000);
        QCoreApplication::processEvents();
    }
    EXPECT_TRUE(quick.waitUntil([&] { return quick.seqs().size() == kBatches; }));
    EXPECT_EQ(quick.seqs(), range(1, kBatches));
    EXPECT_FALSE(RawClient(port).get("/metrics").body.contains("\nheard_gateway_desks_held_back_total 0\n"));
    EXPECT_TRUE(slow.readUntil([&] { return slow.seqs.size() >= kBatches; }));
    EXPECT_EQ(slow.seqs, range(1, kBatches));
}

TEST_F(GatewayTest, ADeskThatStaysStuckIsDropped) {
    config.desk.holdBytes = 64 * 1024;
    config.desk.stuckMs = 500;
    config.desk.quietMs = 100;
    start();
    SlowDesk slow(port);
    slow.hello();
    DeskClient quick(port);
    ASSERT_TRUE(quick.signIn(0));
    ASSERT_TRUE(quick.waitUntil([&] { return service.joined.size() == 2; }));
    for (int i = 0; i < 400; ++i) service.commit(1, 50'000);
    EXPECT_TRUE(quick.waitUntil([&] { return service.left == QStringList{QStringLiteral("slow")}; }));
    EXPECT_TRUE(quick.waitUntil([&] { return quick.seqs() == range(1, 400); }));
}

TEST_F(GatewayTest, AJournalCutUnderADeskSendsItToTheSnapshot) {
    config.desk.journalStep = 5;
    start();
    service.commit(50);
    DeskClient desk(port);
    ASSERT_TRUE(desk.waitOpen());
    desk.hello(0);
    ASSERT_TRUE(desk.waitFor<protocol::Welcome>());
    service.cutJournal(50);
    EXPECT_TRUE(desk.waitClosed());
    EXPECT_EQ(desk.byeCode(), QStringLiteral("wrong-cursor"));
}
