// SPDX-License-Identifier: GPL-3.0-or-later
// Canned replies and standards from the window to a real hub and back: the product's window and desk, the hub's core
// and gateway, real sockets between them.
#include <QListView>
#include <QSettings>
#include <QtTest>

#include "support/desk/plainplugin.h"
#include "support/runninghub.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/models/replicadesk.h"
#include "ui/replies/repliespage.h"
#include "ui/replies/replyeditor.h"
#include "ui/replies/replypopover.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/standards/itemrow.h"
#include "ui/standards/standardspanel.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 60'000;

QString s(const char *text) { return QString::fromUtf8(text); }

/// Hub and desk, signed in and caught up, with one conversation of a customer who writes Ukrainian.
struct Pair {
    CoreBed hub;
    NoPages pages;
    std::unique_ptr<hub::Gateway> gateway;
    QTemporaryDir folder;
    SystemClock clock;
    PlainPlugin plugin;
    QSettings settings{folder.filePath(s("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<MainWindow> window;
    qint64 conversation = 0;

    explicit Pair(Theme &theme) {
        [&] {
            ASSERT_TRUE(hub.open());
            gateway = std::make_unique<hub::Gateway>(hub::GatewayConfig{}, hub.core->desks(), pages);
            ASSERT_TRUE(gateway->listen(s("127.0.0.1"), 0));
        }();
        conversation = hub.begin(s("Добрий день! Коли ви працюєте? Дякую"));
        DeskConfig config;
        config.dataFolder = folder.filePath(s("desk"));
        config.plugins.has = [](const QString &) { return true; };
        config.plugins.call = [this](const QString &, const QString &, const DeskPlugins::Call &call) {
            call(plugin);
            return true;
        };
        desk = ReplicaDesk::open(config, clock).value_or(nullptr);
        QFile token(hub.core->deskTokenPath());
        if (!desk || !token.open(QIODevice::ReadOnly)) qFatal("no desk");
        const QString host = s("://127.0.0.1:%1").arg(gateway->port());
        window = std::make_unique<MainWindow>(Kit{theme, clock}, *desk, settings);
        window->resize(1400, 800);
        window->show();
        desk->setHub(QUrl(s("ws") + host + s("/ws")), QUrl(s("http") + host),
                     QString::fromLatin1(token.readAll()).trimmed());
    }
    QList<Card> cards(const char *kind, qint64 owner = 0) {
        return *hub.read<QList<Card>>([kind = s(kind), owner](hub::Tables &tables) -> Result<QList<Card>> {
            return tables.cardsOf(kind, owner);
        });
    }
};

}  // namespace

class RepliesHubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheSlashToTheKeptScore() {
        Language language;
        language.speak(QStringLiteral("en_GB"));
        Theme theme(*qApp);
        Pair pair(theme);
        ReplyBook &book = pair.desk->replies();
        QTRY_COMPARE_WITH_TIMEOUT(book.index()->entries().size(), 40, kWaitMs);  // what a new workspace begins with
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->inbox()->rowCount() == 1, kWaitMs);
        InboxPage &page = pair.window->inbox();
        page.open(ConversationId{pair.conversation});
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->messages()->rowCount() > 0, kWaitMs);

        // A reply of one's own, with a file, written on its page.
        QFile file(pair.folder.filePath(s("map.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("turn left");
        file.close();
        replies::CannedReply map;
        map.shortcut = s("map");
        map.title = s("The way");
        map.variants = {{s("uk"), {}, s("Ось мапа.")}, {{}, {}, s("Here is a map.")}};
        QString kept;
        pair.desk->keepAttachment(file.fileName(), [&kept](const QString &path) { kept = path; });
        QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty(), kWaitMs);
        pair.desk->cards().add(replies::cardOf(map), {kept});
        QTRY_VERIFY_WITH_TIMEOUT(book.index()->byShortcut(s("map")), kWaitMs);
        QCOMPARE(book.index()->byShortcut(s("map"))->attachments.size(), 1);
        const CardId mapId = book.index()->byShortcut(s("map"))->id;

        // Into a message, in the customer's language, and out with its file.
        auto *edit = page.composer().findChild<ReplyEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, s("/map"));
        QVERIFY(page.popover().isVisible());
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), s("Ось мапа."));
        page.composer().send();
        QTRY_COMPARE_WITH_TIMEOUT(pair.cards("reply_use", mapId.v).size(), 1, kWaitMs);
        const QList<Message> sent = pair.hub.messages();
        const auto out =
            std::find_if(sent.begin(), sent.end(), [](const Message &m) { return m.direction == Direction::Out; });
        QVERIFY(out != sent.end());
        QCOMPARE(out->parts.size(), 2);
        QCOMPARE(out->parts.last().name, s("map.txt"));
        QTRY_COMPARE_WITH_TIMEOUT(book.uses().value(mapId.v).count, qint64(1), kWaitMs);

        // The standard, marked by the agent; the score is kept with the resolving.
        page.place().goToSide(ConversationSide::kStandards);
        ItemRow *care = nullptr;
        for (auto *row : page.side().findChildren<ItemRow *>())
            if (row->text().startsWith(s("Care"))) care = row;
        QVERIFY(care);
        QTest::keyClick(care, Qt::Key_Plus);
        QCOMPARE(care->mark(), standards::Mark::Met);
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->scores().current(ConversationId{pair.conversation}).items.size() == 1,
                                 kWaitMs);
        page.resolveOrReopen();
        QTRY_COMPARE_WITH_TIMEOUT(pair.desk->scores().kept(ConversationId{pair.conversation}).size(), 1, kWaitMs);
        const standards::Score score = pair.desk->scores().kept(ConversationId{pair.conversation}).first();
        QCOMPARE(score.items.value(s("care")).mark, standards::Mark::Met);
        QCOMPARE(score.items.value(s("first-reply")).mark, standards::Mark::Met);
        QVERIFY(score.value && *score.value > 0);

        // Everything out to a table and in again changes nothing; a changed line changes one reply.
        const QString table = pair.folder.filePath(s("replies.csv"));
        std::optional<QString> error;
        book.exportTo(table, this, [&error](const QString &said) { error = said; });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), kWaitMs);
        QCOMPARE(*error, QString());
        std::optional<ReplyBook::FilePlan> plan;
        book.planImport(table, pair.desk->me().id, this, [&plan](const ReplyBook::FilePlan &made) { plan = made; });
        QTRY_VERIFY_WITH_TIMEOUT(plan.has_value(), kWaitMs);
        QCOMPARE(plan->plan.same, 41);
        QVERIFY(plan->plan.added.isEmpty() && plan->plan.changed.isEmpty());
    }
};

QTEST_MAIN(RepliesHubTest)
#include "replies_hub_test.moc"
