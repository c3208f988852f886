// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's search beside a real hub: what the hub knows and this computer does not have yet is found, once.
#include <QCoreApplication>
#include <QFile>

#include "support/fakeclock.h"
#include "support/runninghub.h"
#include "ui/models/replicadesk.h"
#include "ui/models/search/search.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 30'000;

class SearchWithHub : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(bed.open());
        gateway = std::make_unique<hub::Gateway>(hub::GatewayConfig{}, bed.core->desks(), pages);
        ASSERT_TRUE(gateway->listen(QStringLiteral("127.0.0.1"), 0));
        DeskConfig config;
        config.dataFolder = folder.filePath(QStringLiteral("desk"));
        config.times.backoffFirst = 2;
        config.plugins.has = [](const QString &) { return true; };
        auto opened = ReplicaDesk::open(config, bed.clock);
        ASSERT_TRUE(opened);
        desk = *std::move(opened);
    }
    void connectDesk() {
        QFile token(bed.core->deskTokenPath());
        ASSERT_TRUE(token.open(QIODevice::ReadOnly));
        const QString host = QStringLiteral("://127.0.0.1:%1").arg(gateway->port());
        desk->setHub(QUrl(QStringLiteral("ws") + host + QStringLiteral("/ws")), QUrl(QStringLiteral("http") + host),
                     QString::fromLatin1(token.readAll()).trimmed());
        ASSERT_TRUE(wait([&] { return desk->link().state == LinkStatus::State::Connected; }));
    }
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kWaitMs); }
    QList<SearchHit> messages() {
        QList<SearchHit> found;
        for (const SearchHit &hit : desk->search().hits())
            if (hit.kind == SearchHit::Kind::Message) found += hit;
        return found;
    }

    CoreBed bed;
    NoPages pages;
    QTemporaryDir folder;
    std::unique_ptr<hub::Gateway> gateway;
    std::unique_ptr<ReplicaDesk> desk;
};

}  // namespace

TEST_F(SearchWithHub, EachMessageIsFoundOnceFromWhereverItCame) {
    const qint64 conversation = bed.begin(QStringLiteral("Когда будет доставка?"));
    bed.reply(conversation, QStringLiteral("Доставка завтра"));
    connectDesk();
    EXPECT_TRUE(wait([&] {
        if (desk->search().isAsking()) return false;
        if (messages().size() == 2 && desk->search().reach() == Search::Reach::Everything) return true;
        desk->search().clear();
        desk->search().ask(QStringLiteral("доставки "));
        return false;
    })) << int(desk->search().reach())
        << ' ' << messages().size();
    const QList<SearchHit> found = messages();
    ASSERT_EQ(found.size(), 2);
    EXPECT_GT(found[0].message, found[1].message);
    EXPECT_FALSE(found[0].textMarks.isEmpty());
    EXPECT_EQ(found[1].conversation.v, conversation);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
