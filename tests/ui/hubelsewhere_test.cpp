// SPDX-License-Identifier: GPL-3.0-or-later
// The page and the choice behind it with real peers: heard-hub as it is, what is no hub, and the program heard on what
// was chosen.
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSslCertificate>
#include <QTimer>

#include "domain/hubaddress.h"
#include "platform/hubprocess.h"
#include "replica/replica.h"
#include "secrets/secretstore.h"
#include "support/desk/fakehub.h"
#include "support/uibed.h"
#include "ui/models/kepthubchoice.h"
#include "ui/models/replicadesk.h"
#include "ui/settings/hubpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kPatienceMs = 120'000;

bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatienceMs); }

QString program(const char *name) {
    return QDir(qEnvironmentVariable("HEARD_BIN_DIR")).filePath(QString::fromLatin1(name));
}

/// A program that is asked to end, and made to if it does not.
struct Running {
    QProcess process;
    ~Running() { stop(); }
    void start(const QString &path, const QStringList &arguments) {
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path, arguments);
    }
    void stop() {
        if (process.state() == QProcess::NotRunning) return;
        process.terminate();
        if (!process.waitForFinished(kPatienceMs)) process.kill();
    }
};

/// heard-hub on a folder of its own.
struct Hub : Running {
    QTemporaryDir folder;
    RunningHub facts;

    bool begin(const QStringList &further = {}) {
        const QString ready = folder.filePath(QStringLiteral("ready.json"));
        start(program("heard-hub"), QStringList{QStringLiteral("serve"), QStringLiteral("--data"),
                                                folder.filePath(QStringLiteral("data")), QStringLiteral("--listen"),
                                                QStringLiteral("127.0.0.1:0"), QStringLiteral("--ready-file"), ready} +
                                        further);
        if (!waitFor([&] { return readRunningHub(ready).has_value(); })) return false;
        facts = *readRunningHub(ready);
        return true;
    }
    QString token() const { return readToken(facts.tokenFile); }
};

/// A keychain in memory, or none.
class FakeKeychain final : public secrets::SecretStore {
public:
    bool isThere = true;
    bool isLocked = false;
    QHash<QString, QString> kept;

    void read(const QString &name, QObject *context, Read told) override {
        Result<QString> outcome = failure(QStringLiteral("no-keychain"));
        if (isThere) outcome = failure(QStringLiteral("secret-missing"));
        if (isThere && !isLocked && kept.contains(name)) outcome = kept.value(name);
        QTimer::singleShot(0, context, [told, outcome] { told(outcome); });
    }
    void write(const QString &name, const QString &secret, QObject *context, Done told) override {
        const bool taken = isThere && !isLocked;
        if (taken) kept.insert(name, secret);
        tell(taken, context, told);
    }
    void remove(const QString &name, QObject *context, Done told) override {
        kept.remove(name);
        tell(isThere, context, told);
    }

private:
    static void tell(bool done, QObject *context, const Done &told) {
        const Result<void> outcome = done ? Result<void>() : failure(QStringLiteral("no-keychain"));
        QTimer::singleShot(0, context, [told, outcome] { told(outcome); });
    }
};

class HubElsewhere : public testing::Test {
protected:
    void SetUp() override {
        UiBed::language().speak(QStringLiteral("en_GB"));
        KeptHubChoice::Setup setup;
        setup.folder = folder.path();
        setup.program = QStringLiteral("heard test");
        setup.keychain = keychain;
        // The name server of the machine that runs this may take its time.
        setup.times.connect = kPatienceMs / 4;
        choice = std::make_shared<KeptHubChoice>(setup);
        DeskConfig config;
        config.dataFolder = folder.path();
        config.hubs = choice;
        auto opened = ReplicaDesk::open(config, clock);
        ASSERT_TRUE(opened);
        desk = *std::move(opened);
        page = std::make_unique<HubPage>(Kit{UiBed::theme(), clock}, *desk);
        page->show();
        press(QStringLiteral("A hub elsewhere"));
        QObject::connect(page.get(), &HubPage::restartWanted, page.get(), [this] { ++restarts; });
    }
    Button *button(const QString &name) const {
        for (auto *one : page->findChildren<Button *>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    void press(const QString &name) const { button(name)->click(); }
    void write(const QString &address, const QString &token) const {
        for (auto *edit : page->findChildren<QLineEdit *>()) {
            edit->setText(edit->accessibleName() == QLatin1String("Address") ? address : token);
        }
    }
    /// What the page says when it has tried.
    QString pressed(const QString &name) const {
        press(name);
        if (!waitFor([&] { return button(name)->isEnabled(); })) return QStringLiteral("no answer");
        return page->findChildren<Label *>().last()->text();
    }
    QString tested(const QString &address, const QString &token) const {
        write(address, token);
        return pressed(QStringLiteral("Test"));
    }
    QString inSettings(const char *key) const {
        return QSettings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
            .value(QString::fromLatin1(key))
            .toString();
    }

    QTemporaryDir folder;
    FixedClock clock;
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
    std::shared_ptr<KeptHubChoice> choice;
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<HubPage> page;
    int restarts = 0;
};

std::string beginning(const QString &text) { return text.left(30).toStdString(); }

}  // namespace

TEST_F(HubElsewhere, ATestSaysWhatIsTheMatter) {
    Hub hub;
    ASSERT_TRUE(hub.begin()) << hub.process.readAll().toStdString();
    const QString there = hub.facts.webSocket.toString();
    EXPECT_EQ(beginning(tested(there, hub.token())), "It works: the hub knows you as");
    EXPECT_EQ(beginning(tested(there, QStringLiteral("wrong"))), "The hub does not accept this d");
    EXPECT_EQ(beginning(tested(there, {})), "There is no token for this hub");
    QUrl elsewhere = hub.facts.webSocket;
    elsewhere.setPath(QStringLiteral("/other"));
    EXPECT_EQ(beginning(tested(elsewhere.toString(), hub.token())), "What answers at this address i");
    elsewhere = hub.facts.webSocket;
    elsewhere.setScheme(QStringLiteral("wss"));  // a hub without a certificate
    EXPECT_EQ(beginning(tested(elsewhere.toString(), hub.token())), "What answers at this address i");
    hub.stop();
    EXPECT_EQ(beginning(tested(there, hub.token())), "Nothing answers at this addres");
    EXPECT_TRUE(keychain->kept.isEmpty());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("settings.ini"))));
    EXPECT_EQ(restarts, 0);
}

TEST_F(HubElsewhere, ANameThatIsNotThereIsSaid) {
    EXPECT_EQ(beginning(tested(QStringLiteral("no-such-hub.invalid"), QStringLiteral("x"))),
              "No computer of this name is fo");
}

TEST_F(HubElsewhere, ACertificateThatNobodySignedIsSaid) {
    Hub hub;
    const QString key = hub.folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = hub.folder.filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                                              QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                                              QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate,
                                              QStringLiteral("-subj"), QStringLiteral("/CN=desk.example.com")});
    ASSERT_TRUE(openssl.waitForFinished(kPatienceMs) && openssl.exitCode() == 0);
    ASSERT_TRUE(hub.begin({QStringLiteral("--certificate"), certificate, QStringLiteral("--key"), key}))
        << hub.process.readAll().toStdString();
    EXPECT_EQ(beginning(tested(hub.facts.webSocket.toString(), hub.token())), "The hub's certificate can't be");
    // An invitation names it, and is remembered once the hub is chosen.
    const QUrl there = hub.facts.webSocket;
    const QString pin =
        QString::fromLatin1(QSslCertificate::fromPath(certificate).value(0).digest(QCryptographicHash::Sha256).toHex());
    ASSERT_TRUE(choice->expect(there, pin));
    EXPECT_EQ(beginning(pressed(QStringLiteral("Test"))), "It works: the hub knows you as");
    EXPECT_TRUE(inSettings("hub/address").isEmpty());
    pressed(QStringLiteral("Connect"));
    EXPECT_EQ(restarts, 1);
    const QByteArray pinKey = "hub/pins/" + hubFolderName(there).toLatin1();
    EXPECT_EQ(inSettings(pinKey.constData()), pin);
    EXPECT_EQ(*choice->pinsFor(there), QByteArrayList{QByteArray::fromHex(pin.toLatin1())});
    ASSERT_TRUE(choice->expect(there, QString(64, u'a')));
    EXPECT_EQ(beginning(pressed(QStringLiteral("Test"))), "The hub does not show the cert");
    EXPECT_FALSE(choice->expect(there, QStringLiteral("no sum")));
}

TEST_F(HubElsewhere, AnotherVersionIsSaid) {
    const QList<std::pair<QString, QString>> versions{
        {QStringLiteral("0"), QStringLiteral("The hub is older than this Hea")},
        {QStringLiteral("2"), QStringLiteral("The hub is newer than this Hea")}};
    for (const auto &[version, words] : versions) {
        FakeHub hub;
        write(hub.address().socket.toString(), QStringLiteral("x"));
        press(QStringLiteral("Test"));
        hub.expect<protocol::Hello>();
        hub.push(protocol::Bye{QStringLiteral("wrong-version"), version, {}});
        EXPECT_TRUE(waitFor([&] { return button(QStringLiteral("Test"))->isEnabled(); }));
        EXPECT_EQ(beginning(page->findChildren<Label *>().last()->text()), words.toStdString());
    }
}

TEST_F(HubElsewhere, WhatSpeaksOtherwiseIsNoHub) {
    FakeHub hub;
    write(hub.address().socket.toString(), QStringLiteral("x"));
    press(QStringLiteral("Test"));
    hub.expect<protocol::Hello>();
    hub.pushText(QStringLiteral("welcome to our chat"));
    EXPECT_TRUE(waitFor([&] { return button(QStringLiteral("Test"))->isEnabled(); }));
    EXPECT_EQ(beginning(page->findChildren<Label *>().last()->text()), "What answers at this address i");
}

TEST_F(HubElsewhere, TheTokenIsInTheKeychainAndNowhereElse) {
    Hub hub;
    ASSERT_TRUE(hub.begin()) << hub.process.readAll().toStdString();
    const QUrl there = hub.facts.webSocket;
    write(there.toString(), QStringLiteral("wrong"));
    EXPECT_EQ(beginning(pressed(QStringLiteral("Connect"))), "The hub does not accept this d");
    EXPECT_TRUE(keychain->kept.isEmpty());
    write(there.toString(), hub.token());
    pressed(QStringLiteral("Connect"));
    EXPECT_EQ(restarts, 1);
    EXPECT_EQ(keychain->kept.values(), QStringList{hub.token()});
    EXPECT_EQ(inSettings("hub/address"), there.toString());
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains(hub.token().toUtf8()));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("tokens"))));
    // The kept one serves from now on, unless the keychain is locked or gone.
    EXPECT_EQ(beginning(pressed(QStringLiteral("Test"))), "It works: the hub knows you as");
    keychain->isLocked = true;
    EXPECT_EQ(beginning(pressed(QStringLiteral("Test"))), "The keychain is locked, or the");
    keychain->isThere = false;
    EXPECT_EQ(beginning(pressed(QStringLiteral("Test"))), "There is no keychain on this c");
    keychain->isThere = true;
    keychain->isLocked = false;
    pressed(QStringLiteral("Forget the token"));
    EXPECT_TRUE(keychain->kept.isEmpty());
    EXPECT_FALSE(choice->keepsToken(there));
}

TEST_F(HubElsewhere, WithoutAKeychainTheTokenIsKeptNowhereAndGivenAtEachStart) {
    Hub hub;
    ASSERT_TRUE(hub.begin()) << hub.process.readAll().toStdString();
    const QUrl there = hub.facts.webSocket;
    keychain->isThere = false;
    write(there.toString(), hub.token());
    EXPECT_EQ(beginning(pressed(QStringLiteral("Connect"))), "There is no keychain on this c");
    EXPECT_EQ(restarts, 0);
    press(QStringLiteral("Connect"));
    ASSERT_TRUE(waitFor([&] { return restarts == 1; }));
    const QByteArray placeKey = "hub/tokens/" + hubFolderName(there).toLatin1();
    EXPECT_EQ(inSettings(placeKey.constData()), QStringLiteral("nowhere"));
    EXPECT_TRUE(choice->asksEachTime(there));
    EXPECT_FALSE(choice->keepsToken(there));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("tokens"))));

    KeptHubChoice::Setup setup;
    setup.folder = folder.path();
    setup.hub = there;
    setup.keychain = keychain;
    KeptHubChoice next(setup);  // of the next start
    const auto read = [&] {
        std::optional<Result<QString>> token;
        next.readToken(there, page.get(), [&](const Result<QString> &got) { token = got; });
        EXPECT_TRUE(waitFor([&] { return token.has_value(); }));
        return token.value_or(failure(QStringLiteral("no answer")));
    };
    EXPECT_EQ(read().error().code, QStringLiteral("token-asked"));
    QString given;
    QObject::connect(&next, &HubChoice::tokenGiven, page.get(), [&](const QString &token) { given = token; });
    next.giveToken(hub.token());
    EXPECT_EQ(given, hub.token());
    EXPECT_EQ(*read(), hub.token()) << "it serves as long as the program runs";
    next.keepGiven();
    EXPECT_FALSE(next.keepsTokenInUse());
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains(hub.token().toUtf8()));

    // A keychain that was to have it, and could not be asked at the start, has it once the hub takes the token.
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QString::fromLatin1(placeKey), QStringLiteral("keychain"));
    settings.sync();
    KeptHubChoice third(setup);
    third.giveToken(hub.token());
    EXPECT_FALSE(third.keepsTokenInUse());
    keychain->isThere = true;
    third.keepGiven();
    ASSERT_TRUE(waitFor([&] { return third.keepsTokenInUse(); }));
    EXPECT_EQ(keychain->kept.values(), QStringList{hub.token()});
}

TEST_F(HubElsewhere, HeardWorksThereInAFolderOfItsOwn) {
    Hub hub;
    ASSERT_TRUE(hub.begin()) << hub.process.readAll().toStdString();
    const QUrl there = hub.facts.webSocket;
    keychain->isThere = false;
    std::optional<HubChoice::Outcome> outcome;
    const auto choose = [&](HubChoice::Keep keep) {
        outcome.reset();
        choice->choose(there, hub.token(), keep, page.get(), [&](const HubChoice::Outcome &got) { outcome = got; });
        return waitFor([&] { return outcome.has_value(); });
    };
    ASSERT_TRUE(choose(HubChoice::Keep::Keychain));
    EXPECT_EQ(outcome->code, QStringLiteral("no-keychain"));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("tokens"))));
    EXPECT_TRUE(inSettings("hub/address").isEmpty());
    ASSERT_TRUE(choose(HubChoice::Keep::File));
    ASSERT_TRUE(outcome->done()) << outcome->code.toStdString();
    desk->saveDraft(ConversationId{7}, false, {QStringLiteral("of the former hub"), {}, 0});
    page.reset();
    desk.reset();  // as at the end of the program; what is left is the folder

    const QString own = KeptHubChoice::folderOf(folder.path(), there);
    EXPECT_NE(own, folder.path());
    Running heard;
    heard.start(program("heard"), {QStringLiteral("--data"), folder.path()});
    // It has said hello and taken over the workspace, in that hub's folder.
    const auto positionIn = [&](const QString &place) {
        auto replica = replica::Replica::open(place + QLatin1String("/replica.db"), clock);
        return replica ? (*replica)->position() : replica::Position();
    };
    const QString logFile = folder.filePath(QStringLiteral("logs/heard.log"));
    ASSERT_TRUE(waitFor([&] {
        QFile file(logFile);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("Live");
    })) << heard.process.readAll().toStdString();
    heard.stop();
    EXPECT_FALSE(positionIn(own).workspace.isEmpty());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("hub")))) << "its own hub was not started";
    const auto former = replica::Replica::open(folder.filePath(QStringLiteral("replica.db")), clock);
    ASSERT_TRUE(former);
    EXPECT_TRUE((*former)->position().workspace.isEmpty());
    EXPECT_EQ((*former)->counts().drafts, 1) << "what was written for the former hub is where it was";
    QFile said(logFile);
    ASSERT_TRUE(said.open(QIODevice::ReadOnly));
    const QByteArray log = said.readAll();
    EXPECT_FALSE(log.contains(hub.token().toUtf8()));
    EXPECT_FALSE(log.contains(QByteArray::number(there.port())));
}

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
