// SPDX-License-Identifier: GPL-3.0-or-later
// For how long a channel keeps what is resolved, from the settings to a real hub and back: the product's window and
// desk, the hub's core and gateway, real sockets between them; and what the hub then erases is gone from the desk.
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

#include "hub/core/retentionwatch.h"
#include "protocol/verbs.h"
#include "support/runninghub.h"
#include "ui/models/replicadesk.h"
#include "ui/settings/channelform.h"
#include "ui/settings/channelpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 60'000;
constexpr qint64 kDay = 86'400'000;

QString s(const char *text) { return QString::fromUtf8(text); }

/// A hub with a resolved and an open conversation, and a desk with its window, caught up.
struct KeepingPair {
    RunningHub hub;
    QTemporaryDir folder;
    SystemClock clock;
    QSettings settings{folder.filePath(s("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<MainWindow> window;
    qint64 resolved = 0;
    qint64 open = 0;

    explicit KeepingPair(Theme &theme) {
        resolved = hub.bed.begin(s("Where is my parcel?"), s("a"));
        hub.bed.done(QLatin1String(protocol::verb::kResolve), CoreBed::in(resolved));
        open = hub.bed.begin(s("Are you open today?"), s("b"));
        DeskConfig config;
        config.dataFolder = folder.filePath(s("desk"));
        desk = ReplicaDesk::open(config, clock).value_or(nullptr);
        if (!desk) qFatal("no desk");
        window = std::make_unique<MainWindow>(Kit{theme, clock}, *desk, settings);
        window->resize(1400, 800);
        window->show();
        join();
    }
    void join() { desk->setHub(hub.address.socket, hub.address.base, hub.address.token); }
    Channel channel() const {
        for (const Channel &one : desk->channels())
            if (one.id == hub.bed.channelId()) return one;
        return {};
    }
    template <class Kind>
    Kind *named(const char *name) const {
        for (Kind *one : window->findChildren<Kind *>())
            if (one->isVisible() && (one->accessibleName() == s(name) || one->property("text") == s(name))) return one;
        return nullptr;
    }
    void press(const char *name) const {
        Button *button = nullptr;
        QTRY_VERIFY2_WITH_TIMEOUT((button = named<Button>(name)) && button->isEnabled(), name, kWaitMs);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void keepFor(const char *days) const {
        auto *spin = named<QSpinBox>("Keep what is resolved");
        QVERIFY(spin);
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, s(days));
    }
    bool says(const char *words) const {
        for (const Label *label : window->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(s(words))) return true;
        return false;
    }
    /// The hub's clock goes on, and the hub looks.
    qint64 passADay() {
        hub.bed.clock.advance(kDay);
        QSignalSpy looked(&hub.bed.core->retention(), &hub::RetentionWatch::looked);
        hub.bed.core->retention().look();
        CoreBed::wait([&] { return !looked.isEmpty(); });
        return looked.value(0).value(0).toLongLong();
    }
};

}  // namespace

class KeepingHubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_language.speak(s("en_GB"));
        m_theme = new Theme(*qApp, qApp);
    }

    void whatIsSetAtTheDeskIsWhatTheHubErasesBy() {
        KeepingPair pair(*m_theme);
        QTRY_VERIFY_WITH_TIMEOUT(pair.channel().id, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->conversation(ConversationId{pair.resolved}), kWaitMs);
        pair.window->showChannel(pair.channel().id);
        pair.press("Change…");
        pair.keepFor("2");
        pair.press("Save");
        QVERIFY(pair.says("more than 2 days old"));
        QCOMPARE(pair.passADay(), 0);
        pair.press("Save and erase");
        QTRY_COMPARE_WITH_TIMEOUT(pair.channel().keepDays, 2, kWaitMs);

        QCOMPARE(pair.passADay(), 0);
        QCOMPARE(pair.passADay(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!pair.desk->conversation(ConversationId{pair.resolved}), kWaitMs);
        QVERIFY(pair.desk->conversation(ConversationId{pair.open}));

        // It is kept for good again, without a question.
        pair.press("Change…");
        pair.keepFor("0");
        pair.press("Save");
        QTRY_COMPARE_WITH_TIMEOUT(pair.channel().keepDays, 0, kWaitMs);
    }

    void withoutALinkNothingIsSetAndItIsSaid() {
        KeepingPair pair(*m_theme);
        QTRY_VERIFY_WITH_TIMEOUT(pair.channel().id, kWaitMs);
        pair.window->showChannel(pair.channel().id);
        pair.press("Change…");
        pair.keepFor("30");
        pair.hub.gateway.reset();
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->link().state != LinkStatus::State::Connected, kWaitMs);
        pair.press("Save");
        pair.press("Save and erase");
        QTRY_VERIFY_WITH_TIMEOUT(pair.says("The connection to the hub was lost."), kWaitMs);
        pair.hub.listen();
        pair.join();
        QTRY_VERIFY_WITH_TIMEOUT(pair.desk->link().state == LinkStatus::State::Connected, kWaitMs);
        QCOMPARE(pair.channel().keepDays, 0);
        // What was written is still there to be saved.
        pair.press("Save");
        pair.press("Save and erase");
        QTRY_COMPARE_WITH_TIMEOUT(pair.channel().keepDays, 30, kWaitMs);
    }

private:
    Language m_language;
    Theme *m_theme = nullptr;
};

QTEST_MAIN(KeepingHubTest)
#include "keeping_hub_test.moc"
