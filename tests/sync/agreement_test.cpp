// SPDX-License-Identifier: GPL-3.0-or-later
// Two to five desks and a hub, with a network between them that does its worst, and everybody at work: once it is good
// again, every desk has what the hub has, and nothing was lost, done twice or put into another order.
// HEARD_SOAK_SECONDS: how long (60); HEARD_TEST_SEED: one round with that seed.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include "base/token.h"
#include "protocol/verbs.h"
#include "support/badproxy.h"
#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;

namespace {

namespace verb = protocol::verb;

constexpr int kWaitMs = 120'000;

QString text(const char *word) { return QLatin1String(word); }

/// An agent at a desk of their own, behind a network of their own.
struct Worker {
    Worker(const RunningHub &hub, const QString &agentsToken, quint32 seed) : token(agentsToken), proxy(seed) {
        desk.times.heartbeat = 500;
        desk.times.silence = 1'500;  // what was swallowed is noticed soon
        desk.restart();
        proxy.setTarget(hub.gateway->port());
    }
    void come() const {
        const QString host = QStringLiteral("://127.0.0.1:%1").arg(proxy.port());
        desk.link->setHub({QUrl(text("ws") + host + text("/ws")), QUrl(text("http") + host), token});
    }
    void leave() const { desk.link->setHub({}); }
    /// Nothing is left that is only on its way.
    bool isDone(qint64 head) const {
        if (desk.bed.replica->position().cursor != head) return false;
        const auto entries = desk.bed.reader->outbox();
        return std::all_of(entries.begin(), entries.end(), [](const replica::OutboxEntry &entry) {
            return entry.state == replica::OutboxEntry::State::Stopped;
        });
    }

    QString token;
    BadProxy proxy;
    RunningDesk desk;
    QStringList written;  ///< ids of replies and notes, in the order in which they were written
};

class Round {
public:
    explicit Round(quint32 seed) : m_chance(seed) {
        const int agents = 2 + m_chance.bounded(4);
        for (int n = 0; n < agents; ++n) {
            const QString token = newToken();
            m_hub.bed.done(text("agent_add"),
                           {{text("name"), QStringLiteral("Agent %1").arg(n)}, {text("token_hash"), tokenHash(token)}});
            m_workers.push_back(std::make_unique<Worker>(m_hub, token, m_chance.generate()));
        }
        for (int n = 0; n < 5; ++n) customerWrites();
        for (const auto &worker : m_workers) worker->come();
    }

    void work() {
        const int steps = 40 + m_chance.bounded(120);
        for (int n = 0; n < steps; ++n) {
            const int lot = m_chance.bounded(100);
            if (lot < 35)
                customerWrites();
            else if (lot < 75)
                agentActs(someone());
            else if (lot < 88)
                comeOrGo(someone());
            else if (lot < 90)
                restartHub();
            // Now and then a long look at the sockets, mostly a short one: all that can meet does.
            for (int turns = m_chance.bounded(10); turns > 0; --turns) QCoreApplication::processEvents();
            // Not a deadline: any moment will do for what comes next.
            if (m_chance.bounded(8) == 0) QTest::qWait(m_chance.bounded(30));
        }
    }

    void heal() {
        for (const auto &worker : m_workers) {
            worker->proxy.setGood();
            worker->come();
        }
        const auto allDone = [this] {
            return std::all_of(m_workers.begin(), m_workers.end(),
                               [this](const auto &worker) { return worker->isDone(m_hub.head()); });
        };
        ASSERT_TRUE(QTest::qWaitFor(allDone, kWaitMs)) << "the desks do not come to rest";
    }

    void compare() {
        EXPECT_EQ(m_hub.bed.findings(), QStringList());
        for (const auto &worker : m_workers) {
            RunningDesk fresh;
            fresh.link->setHub(m_hub.addressFor(worker->token));
            ASSERT_TRUE(QTest::qWaitFor([&] { return fresh.bed.replica->position().cursor == m_hub.head(); }, kWaitMs));
            const QStringList mine = worker->desk.state();
            const QStringList theirs = fresh.state();
            EXPECT_EQ(mine.size(), theirs.size());
            for (qsizetype n = 0; n < std::min(mine.size(), theirs.size()); ++n)
                ASSERT_EQ(mine[n].toStdString(), theirs[n].toStdString());
            replica::Counts counts = worker->desk.bed.replica->counts();
            counts.outbox = 0;  // what was given back to its writer is on no other desk
            EXPECT_EQ(counts, fresh.bed.replica->counts());
        }
        compareMessages();
    }

    int harmed() const {
        int count = 0;
        for (const auto &worker : m_workers) count += worker->proxy.harmed();
        return count;
    }
    qsizetype messages() { return m_hub.bed.messages().size(); }

private:
    Worker &someone() { return *m_workers[static_cast<size_t>(m_chance.bounded(static_cast<int>(m_workers.size())))]; }

    void customerWrites() {
        const QString said = QStringLiteral("вопрос %1").arg(++m_said);
        const QString address = QStringLiteral("visitor-%1").arg(m_chance.bounded(12));
        m_hub.bed.receive(CoreBed::inbound(QStringLiteral("r%1").arg(m_said), said, address));
        m_asked[address] += said;
        if (m_chance.bounded(10) == 0)  // the channel hands it over again
            m_hub.bed.receive(CoreBed::inbound(QStringLiteral("r%1").arg(m_said), said, address));
    }

    /// Something an agent does to what their desk shows, whether or not it is up to date.
    void agentActs(Worker &worker) {
        const auto shown = worker.desk.bed.order();
        if (shown.isEmpty()) return;
        const ConversationId id{shown[m_chance.bounded(static_cast<int>(shown.size()))]};
        const auto conversation = worker.desk.bed.reader->conversation(id);
        if (!conversation) return;
        replica::OutboxEntry entry = ReplicaBed::entry(newClientId(), id.v);
        entry.basedOn.reset();
        const auto become = [&](const char *name, QJsonObject args = {}) {
            args.insert(text("conversation"), id.v);
            entry.verb = text(name);
            entry.args = args;
        };
        switch (m_chance.bounded(8)) {
            case 0:
            case 1:
            case 2: entry.basedOn = conversation->lastMessage.v; break;  // a reply, as entry() makes it
            case 3: entry.verb = text(verb::kNote); break;
            case 4: become(verb::kResolve); break;
            case 5:
                become(verb::kTag, {{text("add"), QJsonArray{QStringLiteral("tag-%1").arg(m_chance.bounded(4))}}});
                break;
            case 6: become(verb::kAssign, {{text("agent"), m_chance.bounded(4)}}); break;
            default: become(verb::kMarkRead, {{text("up_to"), conversation->lastMessage.v}}); break;
        }
        ASSERT_TRUE(worker.desk.bed.enqueue(entry));
        if (entry.verb == text(verb::kReply) || entry.verb == text(verb::kNote)) worker.written += entry.id;
    }

    void comeOrGo(Worker &worker) {
        switch (m_chance.bounded(4)) {
            case 0: return worker.leave();
            case 1: worker.desk.restart(); return worker.come();
            default: return worker.come();
        }
    }

    void restartHub() {
        m_hub.restart();
        for (const auto &worker : m_workers) worker->proxy.setTarget(m_hub.gateway->port());
    }

    void compareMessages() {
        QHash<QString, qsizetype> place;  // of what agents wrote, by id
        QHash<ConversationId, QStringList> asked;
        QHash<ConversationId, MessageId> newestAsked;
        auto messages = m_hub.bed.messages();
        std::reverse(messages.begin(), messages.end());
        for (const Message &message : messages) {
            if (message.direction == Direction::In) {
                asked[message.conversation] += plainText(message.parts);
                newestAsked[message.conversation] = message.id;
            }
            if (message.clientId.isEmpty()) continue;
            if (message.direction == Direction::Out)
                EXPECT_LE(newestAsked[message.conversation], message.basedOn) << "a blind reply";
            EXPECT_FALSE(place.contains(message.clientId)) << "done twice";
            place.insert(message.clientId, place.size());
        }
        // Each customer has one conversation or several, one after the other.
        QStringList all;
        for (const QStringList &each : std::as_const(asked)) all += each;
        EXPECT_EQ(all.size(), m_said) << "lost, or kept twice";
        for (const QStringList &wanted : std::as_const(m_asked)) {
            const auto inOrder = [&](const QStringList &said) {
                qsizetype at = -1;
                return std::all_of(said.begin(), said.end(), [&](const QString &one) {
                    const qsizetype next = wanted.indexOf(one);
                    return next < 0 || std::exchange(at, next) < next;
                });
            };
            for (const QStringList &said : std::as_const(asked)) EXPECT_TRUE(inOrder(said)) << "out of order";
        }
        for (const auto &worker : m_workers) {
            QSet<QString> stopped;
            const auto entries = worker->desk.bed.reader->outbox();
            for (const replica::OutboxEntry &entry : entries) stopped += entry.id;
            for (const QString &id : std::as_const(worker->written))
                EXPECT_NE(place.contains(id), stopped.contains(id)) << "neither done nor given back, or both";
        }
    }

    QRandomGenerator m_chance;
    RunningHub m_hub;
    std::vector<std::unique_ptr<Worker>> m_workers;
    QHash<QString, QStringList> m_asked;  ///< by customer
    int m_said = 0;
};

}  // namespace

TEST(Agreement, OfEveryDeskWithTheHubAfterWhateverTheNetworkDid) {
    const bool one = qEnvironmentVariableIsSet("HEARD_TEST_SEED");
    const int seconds =
        qEnvironmentVariableIsSet("HEARD_SOAK_SECONDS") ? qEnvironmentVariableIntValue("HEARD_SOAK_SECONDS") : 60;
    QElapsedTimer time;
    time.start();
    int rounds = 0;
    int harmed = 0;
    qsizetype messages = 0;
    do {
        const quint32 seed =
            one ? qEnvironmentVariable("HEARD_TEST_SEED").toUInt() : QRandomGenerator::global()->generate();
        SCOPED_TRACE(testing::Message() << "HEARD_TEST_SEED=" << seed);
        std::cout << "HEARD_TEST_SEED=" << seed << std::endl;
        Round round(seed);
        round.work();
        round.heal();
        if (!testing::Test::HasFatalFailure()) round.compare();
        ++rounds;
        harmed += round.harmed();
        messages += round.messages();
    } while (!one && !testing::Test::HasFailure() && time.elapsed() < 1000LL * seconds);
    std::cout << rounds << " rounds, " << harmed << " connections harmed, " << messages << " messages" << std::endl;
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
