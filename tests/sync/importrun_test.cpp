// SPDX-License-Identifier: GPL-3.0-or-later
// A file's customers from the desk to a real hub: whole although the connection breaks, and not at all if the desk
// gives up before the hub has all rows.
#include <QCoreApplication>

#include "link/hublink.h"
#include "support/desk/replicabed.h"
#include "support/runninghub.h"
#include "ui/models/importrun.h"

using namespace heard;
using namespace heard::test;
using ui::Entries;

namespace {

constexpr int kWaitMs = 120'000;
constexpr int kRows = 6000;

QString s(const char *text) { return QString::fromUtf8(text); }

struct Desk {
    Desk() {
        link::LinkTimes times;
        times.backoffFirst = 2;
        times.backoffMost = 20;
        link = std::make_unique<link::HubLink>(*bed.replica, bed.clock, s("heard test"), times);
        join();
    }
    void join() {
        link->setHub(hub.address);
        EXPECT_TRUE(QTest::qWaitFor([this] { return link->canSend(); }, kWaitMs));
    }
    static QList<QJsonObject> rows() {
        QList<QJsonObject> rows;
        for (int n = 0; n < kRows; ++n)
            rows += QJsonObject{{s("name"), QStringLiteral("Person %1").arg(n)},
                                {s("emails"), QJsonArray{QStringLiteral("p%1@example.org").arg(n)}}};
        return rows;
    }
    qsizetype customers() {
        return hub.bed
            .read<qsizetype>(
                [](hub::Tables &tables) -> Result<qsizetype> { return tables.customers({}, kRows * 2).size(); })
            .value();
    }
    int imports() {
        return hub.bed
            .read<int>([](hub::Tables &tables) -> Result<int> {
                auto rows = tables.database().run(s("SELECT count(*) FROM import"));
                return rows && rows->next() ? int(rows->number(0)) : -1;
            })
            .value();
    }

    RunningHub hub;
    ReplicaBed bed;
    std::unique_ptr<link::HubLink> link;
    Entries::Imported now;
};

TEST(ImportRun, AFileComesInWholeAlthoughTheConnectionBreaks) {
    Desk desk;
    QObject context;
    int breaks = 0;
    (new ui::ImportRun(
         *desk.link, Desk::rows(), {}, [&](const Entries::Imported &now) { desk.now = now; }, &context))
        ->start();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            if (desk.now.laid == kRows && breaks == 0) {
                ++breaks;  // the last word is on its way, heard or not
                desk.link->setHub({});
                desk.join();
            }
            return desk.now.finished;
        },
        kWaitMs));
    EXPECT_EQ(breaks, 1);
    EXPECT_EQ(desk.now.code, QString());
    EXPECT_EQ(desk.now.added, kRows);
    EXPECT_EQ(desk.customers(), kRows);
}

TEST(ImportRun, AConnectionLostBeforeTheLastWordBringsNothingIn) {
    Desk desk;
    QObject context;
    (new ui::ImportRun(
         *desk.link, Desk::rows(), {}, [&](const Entries::Imported &now) { desk.now = now; }, &context))
        ->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return desk.now.laid > 0; }, kWaitMs));
    ASSERT_LT(desk.now.laid, kRows);
    desk.link->setHub({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return desk.now.finished; }, kWaitMs));
    EXPECT_EQ(desk.now.code, s("link-lost"));
    EXPECT_EQ(desk.customers(), 0);
}

TEST(ImportRun, WhoGivesUpBeforeTheLastWordLeavesNothing) {
    Desk desk;
    auto context = std::make_unique<QObject>();
    (new ui::ImportRun(
         *desk.link, Desk::rows(), {}, [&](const Entries::Imported &now) { desk.now = now; }, context.get()))
        ->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return desk.now.laid > 0; }, kWaitMs));
    EXPECT_EQ(desk.imports(), 1);
    context.reset();
    EXPECT_TRUE(QTest::qWaitFor([&] { return desk.imports() == 0; }, kWaitMs));
    EXPECT_EQ(desk.customers(), 0);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
