// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing a person, and the proof: strings that stand nowhere else are put into every place where something of a person
// is kept, by a real hub and real desks over real sockets; once they are erased, no file of the hub or of a desk has
// one of these strings in it, in UTF-8 or UTF-16.
#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QImage>
#include <QSignalSpy>

#include "base/token.h"
#include "hub/core/queries.h"
#include "protocol/verbs.h"
#include "support/runninghub.h"
#include "ui/models/replicadesk.h"
#include "ui/models/search/search.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

namespace verb = protocol::verb;

constexpr int kWaitMs = 60'000;

bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kWaitMs); }
QString s(const char *text) { return QString::fromUtf8(text); }

/// Words that stand nowhere else, Latin and Cyrillic.
const QStringList &marks() {
    static const QStringList all{s("zqalphamark"),   s("zqnotemark"),   s("zqreplymark"),  s("zqdraftmark"),
                                 s("zqcardmark"),    s("zqfilemark"),   s("zqimportmark"), s("zqnamemark"),
                                 s("zqaddressmark"), s("zqlatermark"),  s("щъьыметка"),    s("zqmergemark"),
                                 s("zqunsentmark"),  s("zqsubjectmark")};
    return all;
}

/// The files below a folder that have one of the words, or a UTF-16 spelling of it, and which.
QStringList tracesIn(const QString &folder) {
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.readAll().toLower();
        for (const QString &mark : marks()) {
            const QByteArray little(reinterpret_cast<const char *>(mark.utf16()), mark.size() * 2);
            QByteArray big = little;
            for (qsizetype i = 0; i + 1 < big.size(); i += 2) std::swap(big[i], big[i + 1]);
            for (const QByteArray &spelling : {mark.toUtf8(), little, big})
                if (bytes.contains(spelling)) found += QFileInfo(file).fileName() + u' ' + mark;
        }
        if (file.fileName().contains(s("zq"))) found += file.fileName();
    }
    found.removeDuplicates();
    return found;
}

/// Whether a file of that name, or its log, has the word.
bool isIn(const QString &folder, const char *file, const char *word) {
    for (const QString &trace : tracesIn(folder))
        if (trace.startsWith(s(file)) && trace.endsWith(s(word))) return true;
    return false;
}

struct OneDesk {
    explicit OneDesk(RunningHub &hub) : m_hub(hub) { start(); }
    void start() {
        DeskConfig config;
        config.dataFolder = folder();
        config.program = s("heard test");
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.times.entryRetry = 5;
        config.plugins.has = [](const QString &) { return true; };
        desk = *ReplicaDesk::open(config, m_hub.bed.clock);
    }
    void connect() {
        desk->setHub(m_hub.address.socket, m_hub.address.base, m_hub.address.token);
        EXPECT_TRUE(waitFor([this] { return desk->link().state == LinkStatus::State::Connected; }));
    }
    QString folder() const { return dir.filePath(s("desk")); }

    RunningHub &m_hub;
    QTemporaryDir dir;
    std::unique_ptr<ReplicaDesk> desk;
};

class EraseTest : public testing::Test {
protected:
    static QJsonArray text(const QString &words) { return CoreBed::textParts(words); }

    /// A person with something in every place, and one beside them who stays.
    void SetUp() override {
        CoreBed &bed = hub.bed;
        stays = bed.begin(s("Somebody else entirely"), s("visitor-stays"));
        channelapi::InboundMessage first =
            CoreBed::inbound(s("in-1"), s("Hello zqalphamark щъьыметка"), s("zqaddressmark"));
        first.customerName = s("Zqnamemark Smith");
        first.subject = s("zqsubjectmark");
        bed.receive(first);
        conversation = bed.conversations().first().id.v;
        customer = bed.conversation(conversation).customer.v;
        bed.done(QLatin1String(verb::kNote), CoreBed::in(conversation, {{s("parts"), text(s("zqnotemark"))}}));
        reply = bed.reply(conversation, s("zqreplymark"));
        bed.done(QLatin1String(verb::kReplyLater),
                 CoreBed::in(conversation,
                             {{s("parts"), text(s("zqlatermark"))}, {s("until"), bed.clock.now() + 9'000'000}}),
                 reply);
        bed.done(QLatin1String(verb::kCustomerPut),
                 {{s("customer"), customer}, {s("set"), QJsonObject{{s("notes"), s("zqcardmark of the person")}}}});
        // A picture whose bytes have the mark.
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        image.setText(s("Comment"), s("zqfilemark"));
        QBuffer buffer(&picture);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "BMP");
        picture += "zqfilemark";
        auto blob = bed.storeChannelBlob(picture, s("zqfilemark.bmp"), s("image/bmp"));
        if (!blob) {
            picture = "plain text with zqfilemark";
            blob = bed.storeBlob(picture, s("zqfilemark.txt"), s("text/plain"));
        }
        ASSERT_TRUE(blob);
        file = blob->id.toLongLong();
        const QJsonObject part{{s("kind"), s("file")},
                               {s("blob"), file},
                               {s("name"), blob->name},
                               {s("mime"), blob->mime},
                               {s("size"), blob->size}};
        bed.done(QLatin1String(verb::kNote), CoreBed::in(conversation, {{s("parts"), QJsonArray{part}}}));
        // Once one with somebody else, and taken apart again.
        const qint64 other = bed.begin(s("I am zqmergemark"), s("visitor-other"));
        const qint64 merged = bed.done(QLatin1String(verb::kCustomerMerge),
                                       {{s("into"), bed.conversation(stays).customer.v}, {s("from"), customer}})
                                  .value(s("merge"))
                                  .toInteger();
        bed.done(QLatin1String(verb::kMergeUndo), {{s("merge"), merged}});
        bed.done(QLatin1String(verb::kCustomerMerge),
                 {{s("into"), customer}, {s("from"), bed.conversation(other).customer.v}});
        bed.done(
            QLatin1String(verb::kImportPart),
            {{s("import"), s("f1")},
             {s("first"), 0},
             {s("rows"),
              QJsonArray{QJsonObject{{s("name"), s("zqimportmark")}, {s("emails"), QJsonArray{s("zqa@example.com")}}},
                         QJsonObject{{s("name"), s("Stays")}, {s("emails"), QJsonArray{s("b@example.com")}}}}}});
        bed.done(QLatin1String(verb::kIdentityAdd),
                 {{s("customer"), customer}, {s("kind"), s("email")}, {s("address"), s("zqa@example.com")}});
    }

    void fill(OneDesk &one) {
        one.connect();
        Desk &desk = *one.desk;
        const ConversationId id{conversation};
        ASSERT_TRUE(waitFor([&] { return desk.conversation(id).has_value(); }));
        desk.openConversation(id);
        desk.saveDraft(id, false, {s("zqdraftmark"), {}, 0});
        const Part part{s("file"), {}, BlobId{file}, s("zqfilemark.txt"), s("text/plain"), picture.size(), 0, 0, {}};
        (void)desk.blobPath(part);  // asks for it
        EXPECT_TRUE(waitFor([&] { return isIn(one.folder(), "replica.db", "zqdraftmark"); }));
        EXPECT_TRUE(waitFor([&] { return isIn(one.folder(), "search.db", "zqalphamark"); }));
        EXPECT_TRUE(waitFor([&] { return isIn(one.folder(), "", "zqfilemark") && !desk.blobPath(part).isEmpty(); }));
    }

    void erase() {
        const QJsonObject counts = hub.bed.done(QLatin1String(verb::kPersonErase), {{s("customer"), customer}});
        EXPECT_GE(counts.value(s("conversations")).toInteger(), 2);
        EXPECT_EQ(counts.value(s("files")).toInteger(), 1);
    }

    /// What of a file of customers is laid down and not yet taken over; packed, so no search of bytes finds words in it.
    QByteArray importUnderWay() {
        return *hub.bed.read<QByteArray>([](hub::Tables &tables) -> Result<QByteArray> {
            QByteArray all;
            if (auto rows = tables.run("import_parts"))
                while (rows->next()) all += qUncompress(rows->bytes(2));
            return all;
        });
    }

    void expectClean(const QString &folder, const char *what) {
        EXPECT_TRUE(waitFor([&] { return tracesIn(folder).isEmpty(); }))
            << what << ": " << qPrintable(tracesIn(folder).join(s(", ")));
    }

    RunningHub hub;
    qint64 stays = 0;
    qint64 conversation = 0;
    qint64 customer = 0;
    qint64 reply = 0;
    qint64 file = 0;
    QByteArray picture;
};

}  // namespace

TEST_F(EraseTest, OfWhoIsErasedNoByteIsLeftAtTheHubNorAtADeskThatListens) {
    OneDesk desk(hub);
    fill(desk);
    // Else the proof would prove nothing.
    const QString hubs = hub.bed.folder;
    for (const char *word : {"zqalphamark", "zqnotemark", "zqreplymark", "zqlatermark", "zqcardmark", "zqmergemark"})
        EXPECT_TRUE(isIn(hubs, "ledger.db", word)) << word;
    EXPECT_TRUE(isIn(hubs, "ledger.db", "щъьыметка"));
    EXPECT_TRUE(waitFor([&] { return isIn(hubs, "search.db", "zqalphamark"); }));
    EXPECT_TRUE(isIn(hubs, "", "zqfilemark"));
    EXPECT_TRUE(importUnderWay().contains("zqimportmark"));
    erase();
    EXPECT_FALSE(importUnderWay().contains("zqimportmark"));
    EXPECT_TRUE(importUnderWay().contains("Stays"));
    expectClean(hub.bed.folder, "hub");
    expectClean(desk.folder(), "desk");
    EXPECT_FALSE(desk.desk->conversation(ConversationId{conversation}));
    EXPECT_TRUE(desk.desk->conversation(ConversationId{stays}));
    EXPECT_EQ(hub.bed.findings(), QStringList());
}

TEST_F(EraseTest, ADeskThatWasOffDoesSoWhenItResumes) {
    OneDesk desk(hub);
    fill(desk);
    desk.desk.reset();
    desk.start();  // without a hub: what is written now waits
    desk.desk->reply(ConversationId{conversation}, {s("zqunsentmark"), {}, 0});
    ASSERT_TRUE(waitFor([&] { return isIn(desk.folder(), "replica.db", "zqunsentmark"); }));
    desk.desk.reset();
    erase();
    ASSERT_FALSE(tracesIn(desk.folder()).isEmpty());
    desk.start();
    desk.connect();
    expectClean(desk.folder(), "desk");
}

TEST_F(EraseTest, ADeskThatTakesAFreshSnapshotDoesSoToo) {
    OneDesk desk(hub);
    fill(desk);
    desk.desk.reset();
    erase();
    // So long away that the journal no longer reaches back to where it stood.
    hub.bed.write<bool>([](hub::Change &change) -> Result<bool> {
        change.read().run("journal_trim", change.seq() - 1);
        return true;
    });
    hub.restart();
    desk.start();
    desk.connect();
    expectClean(desk.folder(), "desk");
}

TEST_F(EraseTest, TheJournalStaysWithoutHolesAndSaysNothingOfThem) {
    erase();
    const auto items = hub.bed.journal();
    for (qsizetype i = 1; i < items.size(); ++i) EXPECT_EQ(items[i].seq, items[i - 1].seq + 1);
    for (const hub::JournalItem &item : items)
        for (const QString &mark : marks())
            EXPECT_FALSE(item.json.toLower().contains(mark.toUtf8())) << item.json.constData();
    hub.restart();
    expectClean(hub.bed.folder, "hub");
    EXPECT_EQ(hub.bed.findings(), QStringList());
}

TEST_F(EraseTest, WhoWritesAgainIsSomebodyNew) {
    erase();
    const qint64 again = hub.bed.begin(s("It is me"), s("zqaddressmark"));
    EXPECT_NE(hub.bed.conversation(again).customer.v, customer);
    EXPECT_NE(again, conversation);
    EXPECT_EQ(hub.bed.findings(), QStringList());
}

TEST_F(EraseTest, TheAuditLogSaysWhoWasErasedByNumberOnly) {
    erase();
    const auto rows = hub.bed.read<QList<hub::AuditRow>>(
        [](hub::Tables &tables) -> Result<QList<hub::AuditRow>> { return auditFrom(tables, 0, 1000); });
    const hub::AuditRow last = rows->last();
    EXPECT_EQ(last.action, QLatin1String(verb::kPersonErase));
    EXPECT_EQ(last.entity, customer);
    EXPECT_TRUE(last.facts.contains(s("\"files\":1"))) << qPrintable(last.facts);
}

TEST_F(EraseTest, OnlyAdministratorsMayAndOnlyWhoIsThere) {
    CoreBed &bed = hub.bed;
    EXPECT_EQ(bed.refusal(QLatin1String(verb::kPersonErase), {{s("customer"), 999'999}}), u"not-found");
    const Agent administrator = bed.agent;
    bed.agent.roles = {s("agent")};
    EXPECT_EQ(bed.refusal(QLatin1String(verb::kPersonErase), {{s("customer"), customer}}), u"not-allowed");
    bed.agent = administrator;
}

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
