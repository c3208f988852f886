// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger itself: a full disk, refused jobs, one hub a folder, the journal's end, a killed hub, and that a replica
// made of a snapshot is the same as one made of the journal.
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>

#include "support/corebed.h"
#include "support/migration.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class LedgerTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    /// Sets something on the writer's own connection, as an operator's shell would on another.
    void pragma(const char *text) {
        const auto set = bed.write<bool>([text](Change &change) -> Result<bool> {
            return change.read().database().exec(QLatin1String(text)).map([] { return true; });
        });
        ASSERT_TRUE(set) << set.error().detail.toStdString();
    }
    void fillDisk() {
        const auto pages = bed.write<qint64>([](Change &change) -> Result<qint64> {
            return change.read().database().value(QStringLiteral("PRAGMA page_count")).map([](const QVariant &v) {
                return v.toLongLong();
            });
        });
        pragma(("PRAGMA max_page_count=" + QByteArray::number(*pages)).constData());
    }

    CoreBed bed;
};

// ------------------------------------------------------------------ a replica of the snapshot is one of the journal

using Rows = QMap<QPair<QString, qint64>, QJsonObject>;

void apply(Rows &rows, const QString &kind, const QJsonObject &data) {
    if (kind == QLatin1String("gone"))
        rows.remove({data.value(s("kind")).toString(), data.value(s("id")).toInteger()});
    else
        rows.insert({kind, data.value(s("id")).toInteger()}, data);
}

Rows fromJournal(CoreBed &bed) {
    Rows rows;
    qint64 expected = 1;
    for (const JournalItem &item : bed.journal()) {
        EXPECT_EQ(item.seq, expected++) << "a hole";
        const QJsonObject json = QJsonDocument::fromJson(item.json).object();
        EXPECT_EQ(json.value(s("seq")).toInteger(), item.seq);
        apply(rows, json.value(s("kind")).toString(), json.value(s("data")).toObject());
    }
    return rows;
}

Rows fromSnapshot(CoreBed &bed, int limit) {
    Rows rows;
    for (const char *kind : {"agent", "channel", "card", "customer", "conversation", "message"}) {
        QJsonObject args{{s("kind"), s(kind)}, {s("limit"), limit}};
        while (true) {
            const QJsonObject page = bed.ask(s("snapshot"), args);
            EXPECT_TRUE(page.contains(s("items")));
            EXPECT_LT(QJsonDocument(page).toJson(QJsonDocument::Compact).size(), protocol::kMaxFrameBytes);
            for (const QJsonValue &item : page.value(s("items")).toArray())
                apply(rows, item[s("kind")].toString(), item[s("data")].toObject());
            if (!page.contains(s("next"))) break;
            args.insert(s("after"), page.value(s("next")));
        }
    }
    return rows;
}

/// Anything that may happen to a hub, in any order; refusals are part of it.
class Turmoil {
public:
    Turmoil(CoreBed &bed, quint32 seed) : m_bed(bed), m_random(seed) {}

    void step() {
        const int which = m_random.bounded(20);
        if (which < 6) return receive();
        if (which < 9) return speak(which == 8 ? "note" : "reply");
        if (which < 10) return takeAndSettle();
        if (which < 11) return receipt();
        if (which < 16) return decide();
        if (which < 17) return m_bed.clock.advance(m_random.bounded(300'000'000));
        if (which < 18) return change(m_random.bounded(6) ? "sample_load" : "sample_remove", {});
        if (which < 19)
            return change("channel_update", {{s("channel"), m_bed.channelId(s("form")).v}, {s("name"), word()}});
        const auto state =
            m_random.bounded(2) ? channelapi::ChannelState::Kind::Ready : channelapi::ChannelState::Kind::Down;
        m_bed.core->channels().setState(m_bed.channelId(), {state, word(), {}});
    }

private:
    QString word() { return QString(1 + m_random.bounded(4000), QChar(0x430 + m_random.bounded(30))); }
    ConversationId someConversation() {
        const auto all = m_bed.conversations();
        return all.isEmpty() ? ConversationId{} : all[m_random.bounded(static_cast<int>(all.size()))].id;
    }
    MessageId someMessage() {
        const auto all = m_bed.messages();
        return all.isEmpty() ? MessageId{} : all[m_random.bounded(static_cast<int>(all.size()))].id;
    }
    QString address() { return s("visitor-") + QString::number(m_random.bounded(8)); }

    void receive() {
        auto message = CoreBed::inbound(QString::number(m_random.bounded(200)), word(), address());
        if (m_random.bounded(3) == 0) message.customerName = s("N") + QString::number(m_random.bounded(3));
        if (m_random.bounded(5) == 0) message.threadKey = s("t") + QString::number(m_random.bounded(4));
        m_bed.receive(message, m_random.bounded(2) ? s("site") : s("form"));
    }
    void change(const char *verb, const QJsonObject &args, std::optional<qint64> basedOn = {}) {
        (void)m_bed.execute(s(verb), args, basedOn);
    }
    void speak(const char *verb) {
        const Conversation c = m_bed.conversation(someConversation().v);
        change(verb, CoreBed::in(c.id.v, {{s("parts"), CoreBed::textParts(word())}}),
               c.lastMessage.v - m_random.bounded(2));
    }
    void takeAndSettle() {
        using Kind = channelapi::SendOutcome::Kind;
        for (const OutboxEntry &entry : m_bed.takeDue()) {
            const Kind kinds[] = {Kind::Accepted, Kind::Accepted, Kind::RefusedForGood, Kind::RetryLater,
                                  Kind::Uncertain};
            if (m_random.bounded(6)) m_bed.settle(entry.message, kinds[m_random.bounded(5)], m_bed.clock.now() + 1000);
        }
    }
    void receipt() {
        using Kind = channelapi::Receipt::Kind;
        const Kind kinds[] = {Kind::Delivered, Kind::Read, Kind::Failed};
        m_bed.core->channels().receipt(m_bed.channelId(),
                                       {kinds[m_random.bounded(3)], address(), QString::number(someMessage().v), {}});
    }
    void decide() {
        const QJsonObject conversation = CoreBed::in(
            someConversation().v,
            {{s("until"), m_bed.clock.now() + 1000}, {s("up_to"), someMessage().v}, {s("agent"), m_random.bounded(2)}});
        const char *verbs[] = {"resolve", "reopen", "snooze", "assign", "mark_read", "send_again", "drop_reply"};
        const int which = m_random.bounded(7);
        change(verbs[which], which < 5 ? conversation : QJsonObject{{s("message"), someMessage().v}});
    }

    CoreBed &m_bed;
    QRandomGenerator m_random;
};

TEST_F(LedgerTest, ASnapshotIsTheJournalApplied) {
    for (const quint32 seed : {1U, 2U, 3U}) {
        Turmoil turmoil(bed, seed);
        for (int i = 0; i < 60; ++i) turmoil.step();
        Rows journal, small, large;
        qint64 head = -1;
        while (head != bed.core->desks().head()) {  // a snoozed conversation may wake in between
            head = bed.core->desks().head();
            journal = fromJournal(bed);
            small = fromSnapshot(bed, 7);
            large = fromSnapshot(bed, 1000);
        }
        EXPECT_TRUE(small == journal) << "seed " << seed;
        EXPECT_TRUE(large == journal) << "seed " << seed;
        EXPECT_GT(journal.size(), 10);
        EXPECT_EQ(bed.findings(), QStringList());
        bed.close();  // and a hub that starts again goes on in the same journal
        ASSERT_TRUE(bed.open());
    }
}

TEST_F(LedgerTest, SnapshotPagesStayWellBelowAFrame) {
    for (int i = 0; i < 20; ++i) bed.begin(QString(60'000, QChar(0x4e2d)), s("visitor"));
    const Rows all = fromSnapshot(bed, 1000);  // checks the size of every page
    EXPECT_EQ(std::count_if(all.keyBegin(), all.keyEnd(), [](const auto &key) { return key.first == s("message"); }),
              20);
    EXPECT_TRUE(bed.ask(s("snapshot"), {{s("kind"), s("unheard")}}).isEmpty());
    EXPECT_TRUE(bed.ask(s("what"), {}).isEmpty());
    EXPECT_EQ(bed.ask(s("kinds"), {}).value(s("kinds")).toArray().size(), 1);
}

// ------------------------------------------------------------------ what the disk does

TEST_F(LedgerTest, AFullDiskRefusesAndLosesNothing) {
    const qint64 before = bed.begin(s("kept"));
    fillDisk();
    const qint64 head = bed.core->desks().head();
    int announced = 0;
    QObject::connect(&bed.core->desks(), &DeskService::committed, &bed, [&] { ++announced; });
    // Large enough to need pages that are not there.
    const auto refused = bed.receive(CoreBed::inbound(s("big"), QString(60'000, u'x')));
    EXPECT_FALSE(refused.kept);
    EXPECT_EQ(refused.refusal, s("disk-full"));
    EXPECT_EQ(bed.refusal(s("note"), CoreBed::in(before, {{s("parts"), CoreBed::textParts(QString(60'000, u'x'))}})),
              s("disk-full"));
    EXPECT_EQ(bed.core->desks().head(), head);
    EXPECT_EQ(announced, 0);
    EXPECT_GE(bed.core->ledger().counters().failedCommits, 2);
    EXPECT_EQ(bed.findings(), QStringList());

    pragma("PRAGMA max_page_count=1000000");
    const auto kept = bed.receive(CoreBed::inbound(s("big"), QString(60'000, u'x')));
    EXPECT_TRUE(kept.kept && !kept.known) << "the same message comes again and is kept";
    fromJournal(bed);  // checks that no seq was used up
    EXPECT_EQ(bed.messages().size(), 2);
}

TEST_F(LedgerTest, TheEndOfASendIsWrittenDownOnceThereIsRoom) {
    const qint64 reply = bed.reply(bed.begin(s("hi")));
    ASSERT_EQ(bed.takeDue().size(), 1);
    fillDisk();
    QString refusal;
    for (int i = 0; refusal.isEmpty() && i < 1000; ++i)
        refusal = bed.receive(CoreBed::inbound(s("m") + QString::number(i), s("x"))).refusal;
    EXPECT_EQ(refusal, s("disk-full"));
    // And to the last small row: what became of a send takes less room than a message.
    for (bool fits = true; fits;)
        fits = bed.write<bool>([id = bed.channelId()](Change &change) -> Result<bool> {
                      auto record = change.channel(id);
                      record->channel.stateDetail += u'x';
                      change.put(*record, Effects::ChannelEvent::StateChanged);
                      return true;
                  })
                   .has_value();
    const qint64 failed = bed.core->ledger().counters().failedCommits;
    bed.core->channels().settle(MessageId{reply}, {channelapi::SendOutcome::Kind::Accepted, {}, {}, {}, 0}, 0);
    CoreBed::wait([&] { return bed.core->ledger().counters().failedCommits > failed; });
    pragma("PRAGMA max_page_count=1000000");
    CoreBed::wait([&] { return bed.message(reply).delivery == Delivery::Sent; });
    fromJournal(bed);
}

TEST_F(LedgerTest, AReadOnlyDiskRefusesAndLosesNothing) {
    const qint64 conversation = bed.begin(s("kept"));
    pragma("PRAGMA query_only=1");
    EXPECT_EQ(bed.receive(CoreBed::inbound(s("m2"), s("x"))).refusal, s("read-only"));
    EXPECT_EQ(bed.refusal(s("resolve"), CoreBed::in(conversation)), s("read-only"));
    EXPECT_EQ(bed.messages().size(), 1) << "reading goes on";
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("m2"), s("x"))).kept);
    fromJournal(bed);
}

TEST_F(LedgerTest, HealthFollowsTheDisk) {
    bed.begin(s("kept"));
    fillDisk();
    EXPECT_TRUE(bed.core->desks().health()) << "nothing has been refused yet";
    EXPECT_FALSE(bed.receive(CoreBed::inbound(s("big"), QString(60'000, u'x'))).kept);
    ASSERT_FALSE(bed.core->desks().health());
    EXPECT_EQ(bed.core->desks().health().error().code, s("disk-full"));
    EXPECT_TRUE(bed.write<bool>([](Change &) -> Result<bool> { return true; }));
    EXPECT_FALSE(bed.core->desks().health()) << "what writes nothing says nothing about the disk";
    pragma("PRAGMA max_page_count=1000000");
    CoreBed::wait([&] { return bed.core->desks().health().has_value(); });  // the hub tries by itself
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("big"), QString(60'000, u'x'))).kept);
    bed.core->close();
    EXPECT_EQ(bed.core->desks().health().error().code, s("stopping"));
}

TEST_F(LedgerTest, ARefusedJobUndoesOnlyItself) {
    // All are queued before the writer can begin, so they share a transaction or two.
    QStringList answers;
    const auto job = [&](const QString &name, bool fails) {
        bed.core->ledger().write<bool>(
            [name, fails](Change &change) -> Result<bool> {
                Customer customer;
                customer.name = name;
                change.add(customer);
                if (fails) return failure(QStringLiteral("no"));
                return true;
            },
            &bed, [&answers, name](const Result<bool> &r) { answers += r ? name : r.error().code; });
    };
    job(s("a"), false);
    job(s("b"), true);
    bed.core->ledger().write<bool>(
        [](Change &change) -> Result<bool> {
            change.read().run("session_add", QStringLiteral("same"), qint64{1}, QStringLiteral("x"), qint64{0},
                              qint64{0}, qint64{0});
            change.read().run("session_add", QStringLiteral("same"), qint64{1}, QStringLiteral("x"), qint64{0},
                              qint64{0}, qint64{0});
            return true;
        },
        &bed, [&answers](const Result<bool> &r) { answers += r ? s("done") : r.error().code; });
    job(s("c"), false);
    CoreBed::wait([&] { return answers.size() == 4; });
    EXPECT_EQ(answers, (QStringList{s("a"), s("no"), s("not-unique"), s("c")}));
    QStringList names;
    for (const auto &row : fromJournal(bed))
        if (row.contains(s("name")) && !row.contains(s("kind")) && !row.contains(s("roles")))
            names += row.value(s("name")).toString();
    EXPECT_EQ(names, (QStringList{s("a"), s("c")}));
}

TEST_F(LedgerTest, TwoHubsOnOneFolderAreOneTooMany) {
    CoreBed second(bed.folder);
    EXPECT_EQ(second.open().error().code, s("folder-in-use"));
    EXPECT_TRUE(bed.receive(CoreBed::inbound(s("m1"), s("still here"))).kept);
    bed.close();
    EXPECT_TRUE(second.open());
}

TEST_F(LedgerTest, ACorruptOrNewerLedgerIsRefusedUntouched) {
    bed.begin();
    int version = 0;
    ASSERT_TRUE(bed.write<bool>([&version](Change &change) -> Result<bool> {
        version = change.read().database().schemaVersion().value_or(0);
        return change.read().database().setSchemaVersion(99).map([] { return true; });
    }));
    bed.close();
    const QString path = bed.folder + s("/ledger.db");
    const auto content = [&] {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray newer = content();
    EXPECT_EQ(bed.open().error().code, s("newer-database"));
    EXPECT_EQ(content(), newer);

    QByteArray broken = newer;
    for (qsizetype i = 4096; i < 4096 * 6; ++i) broken[i] = '\x5a';
    broken[63] = char(version);  // the schema version, so that this is not what it is refused for
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    EXPECT_EQ(bed.open().error().code, s("corrupt-database"));
    EXPECT_EQ(content(), broken);

    QByteArray mended = newer;
    mended[63] = char(version);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(mended);
    file.close();
    ASSERT_TRUE(bed.open());
}

// ------------------------------------------------------------------ the journal

TEST_F(LedgerTest, TheJournalIsTrimmedAndSaysSo) {
    bed.close();
    Core::Options options;
    options.folder = bed.folder;
    options.ledger.retention.rows = 500;
    options.ledger.ringBytes = 2000;
    bed.core = std::make_unique<Core>(options, bed.clock, PluginFacts{&CoreBed::kindMetadata, {}, {}});
    ASSERT_TRUE(bed.core->open());
    const auto before = fromSnapshot(bed, 1000).size();
    int kept = 0;
    for (int i = 0; i < 900; ++i)
        bed.core->channels().receive(bed.channelId(), CoreBed::inbound(QString::number(i), s("x")), &bed,
                                     [&](const auto &r) { kept += r.kept; });
    CoreBed::wait([&] { return kept == 900; });
    (void)bed.write<bool>([](Change &) -> Result<bool> { return true; });
    const qint64 oldest = bed.core->desks().oldestCursor();
    EXPECT_GT(oldest, 500);
    std::optional<Result<QList<JournalItem>>> got;
    bed.core->desks().readJournal(oldest, 10, &bed, [&](const auto &items) { got = items; });
    CoreBed::wait([&] { return got.has_value(); });
    ASSERT_TRUE(*got);
    EXPECT_EQ((*got)->first().seq, oldest + 1);
    got.reset();
    bed.core->desks().readJournal(oldest - 1, 10, &bed, [&](const auto &items) { got = items; });
    CoreBed::wait([&] { return got.has_value(); });
    EXPECT_EQ(got->error().code, s("cursor-too-old"));
    EXPECT_EQ(fromSnapshot(bed, 1000).size(), before + 900 + 1 + 1);
}

TEST_F(LedgerTest, JournalBatchesComeInOrderWithoutHoles) {
    qint64 last = bed.core->desks().head();
    QObject::connect(&bed.core->desks(), &DeskService::committed, &bed,
                     [&](const std::shared_ptr<const JournalBatch> &batch) {
                         EXPECT_EQ(batch->from, last + 1);
                         EXPECT_EQ(batch->to - batch->from + 1, batch->items.size());
                         last = batch->to;
                         EXPECT_EQ(bed.core->desks().head(), last);
                     });
    int kept = 0;
    for (int i = 0; i < 300; ++i)
        bed.core->channels().receive(bed.channelId(),
                                     CoreBed::inbound(QString::number(i), s("x"), QString::number(i % 7)), &bed,
                                     [&](const auto &r) { kept += r.kept && last >= 3; });
    CoreBed::wait([&] { return kept == 300; });
    EXPECT_GT(bed.core->ledger().counters().largestGroup, 1);
    EXPECT_TRUE(bed.core->desks().metrics().contains("heard_messages_in_total{result=\"kept\"} 300\n"));
}

TEST_F(LedgerTest, WhatIsQueuedWhenTheHubClosesIsDone) {
    QList<bool> kept;
    for (int i = 0; i < 50; ++i)
        bed.core->channels().receive(bed.channelId(), CoreBed::inbound(QString::number(i), s("x")), &bed,
                                     [&](const auto &r) { kept += r.kept; });
    bed.core->close();
    bed.core->close();
    EXPECT_EQ(kept, QList<bool>(50, true));
    QString refusal;
    bed.core->channels().receive(ChannelId{1}, CoreBed::inbound(s("late"), s("x")), &bed,
                                 [&](const auto &r) { refusal = r.refusal; });
    CoreBed::wait([&] { return !refusal.isEmpty(); });
    EXPECT_EQ(refusal, s("stopping"));
}

// ------------------------------------------------------------------ a ledger of an earlier version

TEST_F(LedgerTest, AnEarlierLedgerIsBroughtUpToDateAndItsJournalToo) {
    const qint64 answered = bed.begin(s("one"));
    bed.clock.advance(1000);
    bed.reply(answered);
    const qint64 waiting = bed.begin(s("two"), s("visitor-2"));
    const qint64 at = bed.conversation(waiting).lastInboundAt;
    bed.close();
    {
        auto db = storage::Database::open({.path = bed.folder + s("/ledger.db")});
        for (const char *sql :
             {"ALTER TABLE conversation DROP COLUMN last_inbound_at",
              "UPDATE journal SET json = CAST(json_remove(CAST(json AS TEXT), '$.data.last_inbound_at') AS BLOB)"})
            EXPECT_TRUE((*db)->exec(s(sql))) << sql;
        ASSERT_TRUE(test::runMigration(**db, s(":/hub/ledger/sql/sqlite/migrations/004_last_inbound.sql")));
    }
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(bed.conversation(answered).lastInboundAt, CoreBed::kStart);
    EXPECT_EQ(bed.conversation(waiting).lastInboundAt, at);
    EXPECT_EQ(fromJournal(bed), fromSnapshot(bed, 1000)) << "a desk that was away sees it as well";
}

// ------------------------------------------------------------------ what heard-hub check finds

TEST_F(LedgerTest, TheCheckFindsWhatIsWrong) {
    const qint64 conversation = bed.begin();
    bed.reply(conversation);
    bed.close();
    const QString path = bed.folder + s("/ledger.db");
    QFile(path).copy(path + s(".good"));
    const auto findsAfter = [&](const QStringList &statements) {
        QFile::remove(path);
        QFile(path + s(".good")).copy(path);
        {
            auto db = storage::Database::open({.path = path});
            for (const QString &sql : statements) EXPECT_TRUE((*db)->exec(sql));
        }
        return bed.findings().size();
    };
    EXPECT_EQ(findsAfter({}), 0);
    EXPECT_GT(findsAfter({s("UPDATE conversation SET unread = 5")}), 0);
    EXPECT_GT(findsAfter({s("UPDATE message SET event = 'forged'")}), 0);
    EXPECT_GT(findsAfter({s("DELETE FROM journal WHERE seq = 5")}), 0);
    EXPECT_GT(findsAfter({s("UPDATE conversation SET last_inbound_at = 7")}), 0);
    EXPECT_GT(findsAfter({s("DELETE FROM outbox")}), 0);
    EXPECT_GT(findsAfter({s("PRAGMA foreign_keys=OFF"), s("DELETE FROM message")}), 0);
    EXPECT_GT(findsAfter({s("INSERT INTO blob VALUES (1, 'abc', 'n', 'm', 3, 0, 0, 0)")}), 0);
    EXPECT_EQ(findsAfter({}), 0);
}

// ------------------------------------------------------------------ kill -9

/// The hub that is killed: it says each message that it was told is kept, after it was told.
int writeUntilKilled(const QString &folder) {
    CoreBed bed(folder);
    if (!bed.open()) return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)) return 1;
    int next = 0;
    std::function<void()> send = [&] {
        const QString name = QString::number(next++);
        bed.core->channels().receive(bed.channelId(),
                                     CoreBed::inbound(name, s("text ") + name, QString::number(next % 5)), &bed,
                                     [&, name](const channelapi::IntakeResult &r) {
                                         if (r.kept) out.write(name.toLatin1() + '\n');
                                         send();
                                     });
    };
    for (int i = 0; i < 20; ++i) send();
    return QCoreApplication::exec();
}

TEST_F(LedgerTest, AKilledHubHasEverythingItSaidItKept) {
#ifdef __SANITIZE_THREAD__
    GTEST_SKIP()
        << "QProcess starts children by vfork, which the thread sanitizer does not support; the other builds run this";
#endif
    bed.close();
    for (int round = 0; round < 3; ++round) {
        QProcess hub;
        hub.setStandardErrorFile(QProcess::nullDevice());
        hub.start(QCoreApplication::applicationFilePath(), {s("--write-until-killed"), bed.folder});
        QByteArray said;
        while (said.count('\n') < 200 * (round + 1)) {
            ASSERT_TRUE(hub.waitForReadyRead(CoreBed::kWaitMs));
            said += hub.readAllStandardOutput();
        }
        hub.kill();
        ASSERT_TRUE(hub.waitForFinished());
        said += hub.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n'));
        EXPECT_EQ(bed.findings(), QStringList());
        ASSERT_TRUE(bed.open());
        fromJournal(bed);
        for (const QByteArray &name : said.split('\n')) {
            const auto again = bed.receive(CoreBed::inbound(QString::fromLatin1(name), s("again")));
            ASSERT_TRUE(again.kept && again.known) << name.toStdString();
            if (name.toInt() > 400) break;  // enough; each is a commit of its own here
        }
        bed.close();
    }
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() == 3 && args[1] == QLatin1String("--write-until-killed")) return writeUntilKilled(args[2]);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
