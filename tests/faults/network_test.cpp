// SPDX-License-Identifier: GPL-3.0-or-later
// A network that fails at one byte or one connection, whichever it is: a desk says hello, takes a snapshot, uploads a
// file, replies, and comes again for what happened meanwhile; each of it happens once all the same.
// HEARD_TEST_ALL: at every byte; else at some, others each time.
#include <QCoreApplication>
#include <iostream>

#include "support/badproxy.h"
#include "support/desk/runningdesk.h"
#include "support/runninghub.h"

using namespace heard;
using namespace heard::test;
using Fault = BadProxy::Fault;

namespace {

constexpr int kWaitMs = 120'000;
#ifdef __SANITIZE_ADDRESS__
constexpr int kSparse = 1;
#else
constexpr int kSparse = 2;
#endif

QString text(const char *word) { return QLatin1String(word); }

class Network : public testing::Test {
protected:
    Network() {
        for (int n = 0; n < 10; ++n) conversation = hub.bed.begin(QStringLiteral("вопрос %1").arg(n));
        proxy.setTarget(hub.gateway->port());
        proxy.setGood();
    }

    /// One desk's whole way.
    void goOnce(const QString &name) {
        RunningDesk desk;
        desk.times.heartbeat = 500;
        desk.times.silence = 1'500;  // what was swallowed is noticed soon
        desk.times.connect = 5'000;
        desk.restart();
        const QString host = QStringLiteral("://127.0.0.1:%1").arg(proxy.port());
        const link::HubAddress address{QUrl(text("ws") + host + text("/ws")), QUrl(text("http") + host),
                                       hub.address.token};
        const auto settled = [&] {
            return desk.link->state() == link::HubLink::State::Live && desk.bed.reader->outbox().isEmpty() &&
                   desk.bed.replica->position().cursor == hub.head();
        };
        const QString path = desk.bed.dir.filePath(text("list.txt"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(QByteArray(3000, 'x')) == 3000);
        file.close();

        desk.link->setHub(address);
        ASSERT_TRUE(QTest::qWaitFor(settled, kWaitMs)) << "hello and snapshot";
        replica::OutboxEntry entry = ReplicaBed::entry(name, conversation, text("note"));
        entry.basedOn.reset();
        entry.files = {path};
        ASSERT_TRUE(desk.bed.enqueue(entry));
        ASSERT_TRUE(QTest::qWaitFor(settled, kWaitMs)) << "a note with a file";
        desk.link->setHub({});
        ASSERT_TRUE(hub.bed.receive(CoreBed::inbound(name, name)).kept);
        desk.link->setHub(address);
        ASSERT_TRUE(QTest::qWaitFor(settled, kWaitMs)) << "what came meanwhile";
        names += name;

        RunningDesk fresh;
        fresh.link->setHub(hub.address);
        ASSERT_TRUE(QTest::qWaitFor([&] { return fresh.bed.replica->position().cursor == hub.head(); }, kWaitMs));
        ASSERT_EQ(desk.state(), fresh.state());
    }

    void expectEachOnce() {
        QStringList notes;
        QStringList came;
        const auto messages = hub.bed.messages();
        for (const Message &message : messages) {
            if (!message.clientId.isEmpty()) {
                notes.prepend(message.clientId);
                EXPECT_EQ(message.parts.size(), 2) << "the text and the file";
            } else if (names.contains(plainText(message.parts))) {
                came.prepend(plainText(message.parts));
            }
        }
        EXPECT_EQ(notes, names);
        EXPECT_EQ(came, names);
        EXPECT_EQ(hub.bed.findings(), QStringList());
    }

    void harmBytes(Fault fault, double sparse) {
        const bool all = qEnvironmentVariableIsSet("HEARD_TEST_ALL");
        int harmed = 0;
        for (qint64 n = 1; !HasFatalFailure(); n += all ? 1 : 1 + chance.bounded(1 + int(double(n) / sparse))) {
            SCOPED_TRACE(testing::Message() << "byte " << n);
            proxy.harmByte(n, fault);
            goOnce(QStringLiteral("byte-%1").arg(n));
            if (proxy.harmed() == 0) break;
            ++harmed;
        }
        std::cout << harmed << " bytes harmed, one at a time" << std::endl;
        EXPECT_GT(harmed, 0);
        expectEachOnce();
    }

    QRandomGenerator chance = QRandomGenerator::securelySeeded();
    RunningHub hub;
    BadProxy proxy{1};
    qint64 conversation = 0;
    QStringList names;
};

TEST_F(Network, CutsAtAByte) { harmBytes(Fault::Cut, kSparse); }
TEST_F(Network, ClosesOneDirectionAtAByte) { harmBytes(Fault::HalfClose, 1); }
/// Few, for what is swallowed is noticed by its silence only.
TEST_F(Network, SwallowsAllFromAByteOn) { harmBytes(Fault::Swallow, 0.2); }

TEST_F(Network, HarmsAConnection) {
    for (const Fault fault : {Fault::Refuse, Fault::BadGateway, Fault::Crumbs, Fault::Late, Fault::Overtaken}) {
        int harmed = 0;
        for (int n = 1; !HasFatalFailure(); ++n, ++harmed) {
            SCOPED_TRACE(testing::Message() << "fault " << int(fault) << ", connection " << n);
            proxy.harmConnection(n, fault);
            goOnce(QStringLiteral("connection-%1-%2").arg(int(fault)).arg(n));
            if (proxy.harmed() == 0) break;
        }
        std::cout << harmed << " connections harmed, one at a time" << std::endl;
        EXPECT_GE(harmed, 3) << "the first, the file's, the second";
    }
    expectEachOnce();
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
