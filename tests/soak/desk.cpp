// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without windows that works by chance, for soak.py: its replica, link and outbox are the real ones, and between
// it and the hub is a network that does its worst. It is killed at any moment and started again on the same folder.
//
// soak_desk FOLDER HUB_PORT SEED [--idle]; the token is the first line of its input. Then it is told, a line each:
//   rest    act no more, the network is good
//   report  how things stand, as one line of JSON
// What it has written down to send (and has kept) it adds to FOLDER/written: id, conversation, what was seen.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>
#include <cstdio>

#include "base/clock.h"
#include "base/token.h"
#include "link/outboxdeliverer.h"
#include "protocol/verbs.h"
#include "support/badproxy.h"
#include "support/desk/runningdesk.h"

using namespace heard;
using namespace heard::test;

namespace {

namespace verb = protocol::verb;

QString text(const char *word) { return QLatin1String(word); }

class SoakDesk final : public QObject {
public:
    SoakDesk(std::unique_ptr<replica::Replica> replica, const QString &folder, const SystemClock &clock, quint32 seed)
        : m_chance(seed),
          m_proxy(m_chance.generate()),
          m_clock(clock),
          m_path(folder + text("/replica.db")),
          m_written(folder + text("/written")),
          m_replica(std::move(replica)),
          m_reader(*m_replica->newReader()) {
        m_times.heartbeat = 1'000;
        m_times.silence = 4'000;  // what the network swallowed is noticed soon
        m_times.connect = 4'000;
        m_times.backoffFirst = 50;
        m_times.backoffMost = 1'000;
        m_times.entryRetry = 50;
        m_link = std::make_unique<link::HubLink>(*m_replica, m_clock, text("heard soak"), m_times);
        m_deliverer =
            std::make_unique<link::OutboxDeliverer>(*m_replica, *m_replica->newReader(), *m_link, m_clock, m_times);
        connect(&m_next, &QTimer::timeout, this, [this] { act(); });
        m_next.setSingleShot(true);
    }

    bool begin(const QString &token, quint16 port, bool idle) {
        if (!m_written.open(QIODevice::Append | QIODevice::Unbuffered)) return false;
        m_token = token;
        m_proxy.setTarget(port);
        if (idle)
            m_proxy.setGood();
        else
            soon();
        come();
        return true;
    }

    void told(const QByteArray &word) {
        if (word == "rest") {
            m_next.stop();
            m_resting = true;
            m_proxy.setGood();
            come();
        } else if (word == "report") {
            std::printf("%s\n", QJsonDocument(report()).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
        }
    }

private:
    void come() {
        const QString host = QStringLiteral("://127.0.0.1:%1").arg(m_proxy.port());
        m_link->setHub({QUrl(text("ws") + host + text("/ws")), QUrl(text("http") + host), m_token});
    }
    void soon() {
        if (!m_resting) m_next.start(300 + m_chance.bounded(2'700));
    }

    void act() {
        soon();
        if (m_chance.bounded(25) == 0) return m_chance.bounded(2) ? m_link->setHub({}) : come();
        if (m_chance.bounded(10) == 0) come();
        const auto shown = m_reader->order(replica::viewOf(ConversationStatus::Open), 40, m_clock.now());
        if (shown.isEmpty()) return;
        const ConversationId id = shown[m_chance.bounded(int(shown.size()))].id;
        const auto conversation = m_reader->conversation(id);
        if (!conversation) return;
        const auto channels = m_reader->channels();
        const bool answers = std::any_of(channels.begin(), channels.end(), [&](const Channel &channel) {
            return channel.id == conversation->channel && channel.kind != text("desk-entry");
        });
        replica::OutboxEntry entry;
        entry.id = newClientId();
        entry.conversation = id;
        entry.createdAt = m_clock.now();
        entry.args = {{text("conversation"), id.v}};
        const int lot = m_chance.bounded(10);
        if (lot < 5 && answers) {
            entry.verb = text(verb::kReply);
            entry.basedOn = conversation->lastMessage.v;
        } else if (lot < 7) {
            entry.verb = text(verb::kNote);
        } else if (lot < 8) {
            entry.verb = text(verb::kTag);
            entry.args.insert(text("add"), QJsonArray{QStringLiteral("tag-%1").arg(m_chance.bounded(4))});
        } else if (lot < 9) {
            entry.verb = text(verb::kMarkRead);
            entry.args.insert(text("up_to"), conversation->lastMessage.v);
        } else {
            entry.verb = text(verb::kResolve);
        }
        const bool words = lot < 7;
        if (entry.verb == text(verb::kReply) || entry.verb == text(verb::kNote))
            entry.args.insert(text("parts"), QJsonArray{QJsonObject{{text("kind"), text("text")},
                                                                    {text("text"), text("agent-") + entry.id}}});
        m_replica->enqueue(entry, this, [this, entry, words](const Result<void> &kept) {
            if (kept && words)
                m_written.write(QStringLiteral("%1 %2 %3\n")
                                    .arg(entry.id)
                                    .arg(entry.conversation.v)
                                    .arg(entry.basedOn.value_or(0))
                                    .toUtf8());
        });
    }

    QJsonObject report() {
        QJsonArray stopped;
        int waiting = 0;
        const auto entries = m_reader->outbox();
        for (const replica::OutboxEntry &entry : entries) {
            if (entry.state != replica::OutboxEntry::State::Stopped) {
                ++waiting;
                continue;
            }
            stopped += QJsonObject{{text("id"), entry.id},
                                   {text("code"), entry.code},
                                   {text("conversation"), entry.conversation.v},
                                   {text("based_on"), entry.basedOn.value_or(0)}};
        }
        const auto facts = factsOf(m_path).join(u'\n').toUtf8();
        return {
            {text("cursor"), m_replica->position().cursor.value_or(-1)},
            {text("live"), m_link->state() == link::HubLink::State::Live},
            {text("waiting"), waiting},
            {text("stopped"), stopped},
            {text("aside"), m_replica->opening().movedAside},
            {text("harmed"), m_proxy.harmed()},
            {text("facts"), QString::fromLatin1(QCryptographicHash::hash(facts, QCryptographicHash::Sha256).toHex())}};
    }

    QRandomGenerator m_chance;
    BadProxy m_proxy;
    const SystemClock &m_clock;
    const QString m_path;
    QFile m_written;
    std::unique_ptr<replica::Replica> m_replica;
    std::unique_ptr<replica::Reader> m_reader;
    link::LinkTimes m_times;
    std::unique_ptr<link::HubLink> m_link;
    std::unique_ptr<link::OutboxDeliverer> m_deliverer;
    QTimer m_next;
    QString m_token;
    bool m_resting = false;
};

/// The lines of the standard input, as they come; its end ends the program.
class Told final : public QObject {
public:
    explicit Told(std::function<void(const QByteArray &)> take)
        : m_take(std::move(take)), m_ready(STDIN_FILENO, QSocketNotifier::Read) {
        connect(&m_ready, &QSocketNotifier::activated, this, [this] {
            char some[4096];
            const ssize_t count = ::read(STDIN_FILENO, some, sizeof some);
            if (count <= 0) return QCoreApplication::quit();
            m_said.append(some, count);
            for (qsizetype end = 0; (end = m_said.indexOf('\n')) >= 0; m_said.remove(0, end + 1))
                m_take(m_said.left(end));
        });
    }

private:
    std::function<void(const QByteArray &)> m_take;
    QSocketNotifier m_ready;
    QByteArray m_said;
};

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 4) return 2;
    const SystemClock clock;
    auto replica = replica::Replica::open(words[1] + text("/replica.db"), clock);
    if (!replica) {
        std::fprintf(stderr, "soak_desk: %s\n", qPrintable(replica.error().code));
        return 1;
    }
    SoakDesk desk(*std::move(replica), words[1], clock, words[3].toUInt());
    bool begun = false;
    Told told([&](const QByteArray &line) {
        if (std::exchange(begun, true)) return desk.told(line);
        if (!desk.begin(QString::fromLatin1(line), words[2].toUShort(), words.contains(text("--idle"))))
            QCoreApplication::exit(1);
    });
    return QCoreApplication::exec();
}
