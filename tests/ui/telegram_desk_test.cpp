// SPDX-License-Identifier: GPL-3.0-or-later
// From the keys of the window to Telegram and back: the product's window and desk with its plugins, heard-hub as it is
// with its own, and the Bot API server of tests/support/botapi in Telegram's place.
#include <QDir>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QtTest>

#include "platform/hubprocess.h"
#include "pluginhost/pluginhost.h"
#include "support/botapiserver.h"
#include "ui/composer/answeredline.h"
#include "ui/composer/composer.h"
#include "ui/composer/replyedit.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/models/deskplugins.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/label.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 120'000;

QString s(const char *text) { return QString::fromUtf8(text); }

/// heard-hub on a folder of its own, with a Telegram channel that is ready.
struct Hub {
    QTemporaryDir folder;
    QProcess process;
    RunningHub facts;
    QString program = QDir(qEnvironmentVariable("HEARD_BIN_DIR")).filePath(s("heard-hub"));

    ~Hub() {
        process.terminate();
        if (!process.waitForFinished(kWaitMs)) process.kill();
        process.waitForFinished(kWaitMs);
    }
    QString data() const { return folder.filePath(s("data")); }
    bool start() {
        const QString ready = folder.filePath(s("ready.json"));
        process.start(program,
                      {s("serve"), s("--data"), data(), s("--listen"), s("127.0.0.1:0"), s("--ready-file"), ready});
        if (!eventually([&] { return readRunningHub(ready).has_value(); })) return false;
        facts = *readRunningHub(ready);
        return true;
    }
    QByteArray command(const QStringList &words, const QByteArray &typed = {}) {
        QProcess run;
        run.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        run.start(program, words + QStringList{s("--data"), data()});
        run.write(typed);
        run.closeWriteChannel();
        run.waitForFinished(kWaitMs);
        return run.readAllStandardOutput();
    }
    bool connectTo(const BotApiServer &api) {
        const QByteArray said = command({s("channel"), s("add"), s("telegram"), s("--name"), s("Bot"), s("--key"),
                                         s("bot"), s("--set"), s("api=") + api.api, s("--secret"), s("token")},
                                        api.token.toUtf8() + '\n');
        const auto isReady = [&] {
            const QJsonArray channels =
                QJsonDocument::fromJson(command({s("channel"), s("list"), s("--json")})).array();
            for (const QJsonValue &each : channels)
                if (each[u"key"].toString() == s("bot")) return each[u"state"].toString() == s("ready");
            return false;
        };
        const bool ready = eventually(isReady);
        if (!ready) qWarning("%s", (said + command({s("channel"), s("list"), s("--json")})).constData());
        return ready;
    }
};

/// The window on a desk of its own.
struct Desktop {
    QTemporaryDir folder;
    SystemClock clock;
    pluginhost::PluginHost plugins{
        {pluginhost::Side::Desk, {qEnvironmentVariable("HEARD_PLUGIN_DIR")}, {}, std::chrono::milliseconds(0), {}}};
    QSettings settings{folder.filePath(s("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<MainWindow> window;

    Desktop(Theme &theme, const RunningHub &hub) {
        plugins.load();
        DeskConfig config;
        config.dataFolder = folder.filePath(s("desk"));
        config.plugins = pluginsOf(plugins);
        desk = ReplicaDesk::open(config, clock).value_or(nullptr);
        if (!desk) qFatal("no desk");
        window = std::make_unique<MainWindow>(Kit{theme, clock}, *desk, settings);
        window->resize(1400, 800);
        window->show();
        window->activateWindow();
        desk->setHub(hub.webSocket, hub.base, readToken(hub.tokenFile));
    }
    MessageRow last() const {
        const QAbstractListModel &rows = *desk->messages();
        return rows.index(rows.rowCount() - 1, 0).data(Desk::RowRole).value<MessageRow>();
    }
};

}  // namespace

class TelegramDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheKeysToTheCustomersTelegram() {
        if (!BotApiServer::canRun()) QSKIP("no node here");
        Language language;
        language.speak(s("en_GB"));
        Theme theme(*qApp);
        BotApiServer api;
        Hub hub;
        QVERIFY(hub.start());
        QVERIFY(hub.connectTo(api));
        Desktop desktop(theme, hub.facts);
        const qint64 asked = api.say(QJsonObject{
            {s("text"), s("Till when?")},
            {s("entities"), QJsonArray{QJsonObject{{s("type"), s("bold")}, {s("offset"), 0}, {s("length"), 4}}}}});
        QTRY_VERIFY_WITH_TIMEOUT(desktop.desk->inbox()->rowCount() == 1, kWaitMs);
        InboxPage &page = desktop.window->inbox();
        page.open(desktop.desk->inbox()->index(0, 0).data(Desk::RowRole).value<InboxRow>().id);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.desk->messages()->rowCount() == 1, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.desk->link().state == LinkStatus::State::Connected, kWaitMs);
        QVERIFY(!desktop.last().parts.first().extra.value(s("entities")).toArray().isEmpty());
        api.say(s("And where?"));
        QTRY_VERIFY_WITH_TIMEOUT(desktop.desk->messages()->rowCount() == 2, kWaitMs);

        // The first one is answered, not the newest.
        Composer &composer = page.composer();
        composer.answer(desktop.desk->messages()->index(0, 0).data(Desk::RowRole).value<MessageRow>());
        auto *edit = composer.findChild<ReplyEdit *>();
        QVERIFY(composer.findChild<AnsweredLine *>()->isVisible());
        QTest::keyClicks(edit, s("Open "));
        QTest::keyClick(edit, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(edit, s("till ten"));
        QTRY_VERIFY_WITH_TIMEOUT(api.calls(s("sendChatAction")) > 0, kWaitMs);  // the customer sees that we write

        QTest::keyClick(edit, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        // What Telegram would not take is said before it is sent.
        words->setText(QString(40, u'я'));
        Q_EMIT words->textEdited(words->text());
        const auto said = [&composer](const char *piece) {
            for (const Label *label : composer.findChildren<Label *>())
                if (label->isVisible() && label->text().contains(s(piece))) return true;
            return false;
        };
        QVERIFY(said("too many to come back as an answer"));
        words->clear();
        QTest::keyClicks(words, s("I will come"));
        QVERIFY(!said("too many to come back as an answer"));
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);

        QVERIFY(eventually([&] { return !api.sent(s("sendMessage")).isEmpty(); }));
        const QJsonObject sent = api.sent(s("sendMessage")).first();
        const QJsonValue message = sent.value(s("message"));
        QCOMPARE(message[u"text"].toString(), s("Open till ten"));
        QCOMPARE(message[u"entities"].toArray(),
                 QJsonArray({QJsonObject{{s("type"), s("bold")}, {s("offset"), 5}, {s("length"), 8}}}));
        const QJsonValue button = message[u"reply_markup"][u"inline_keyboard"][0][0];
        QCOMPARE(button[u"text"].toString(), s("I will come"));
        QCOMPARE(message[u"reply_to_message"][u"message_id"].toInteger(), asked);

        // Here it is seen as the customer has it, and what they press comes back as their words.
        QTRY_VERIFY_WITH_TIMEOUT(desktop.last().delivery == Delivery::Sent, kWaitMs);
        ConversationView &view = page.conversation().view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectedText(), s("Open till ten"));
        api.control(
            "press",
            {{s("chat"), 1001}, {s("message_id"), message[u"message_id"]}, {s("data"), button[u"callback_data"]}});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.last().parts.value(0).text, s("I will come"), kWaitMs);

        // The customer answers ours: it is said which.
        api.say(QJsonObject{{s("text"), s("Thanks")}}, {{s("reply_to"), message[u"message_id"]}});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.last().parts.value(0).text, s("Thanks"), kWaitMs);
        QCOMPARE(desktop.last().facts.value(s("origin"))[u"answers"][u"text"].toString(), s("Open till ten"));
    }
};

QTEST_MAIN(TelegramDeskTest)
#include "telegram_desk_test.moc"
