// SPDX-License-Identifier: GPL-3.0-or-later
// Which hubs a desk believes: real certificates, made by openssl, shown by heard-hub as it is.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "domain/hubaddress.h"
#include "link/hubcheck.h"
#include "link/pins.h"

using namespace heard;

namespace {

constexpr int kPatienceMs = 120'000;

QString s(const char *text) { return QString::fromUtf8(text); }

bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatienceMs); }

class Certificates : public testing::Test {
protected:
    void SetUp() override {
        before = QSslConfiguration::defaultConfiguration();
        openssl({s("req"), s("-x509"), s("-newkey"), s("rsa:2048"), s("-nodes"), s("-keyout"), at("ca.key"), s("-out"),
                 at("ca.pem"), s("-subj"), s("/CN=Test authority"), s("-days"), s("30")});
        // As if an administrator had put it among the system's.
        QSslConfiguration trusting = before;
        trusting.addCaCertificates(at("ca.pem"));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    void TearDown() override {
        stop();
        QSslConfiguration::setDefaultConfiguration(before);
    }
    QString at(const char *name) const { return folder.filePath(s(name)); }
    void openssl(const QStringList &words) const {
        QProcess process;
        process.start(s("openssl"), words);
        ASSERT_TRUE(process.waitForFinished(kPatienceMs) && process.exitCode() == 0)
            << process.readAllStandardError().toStdString();
    }
    /// NAME.key and NAME.pem, by the authority, for these names ("DNS:…,IP:…") and days from now.
    void sign(const char *name, const char *names, int days = 30) const {
        const QString key = at(name) + s(".key");
        const QString request = at(name) + s(".csr");
        QFile extensions(at("extensions"));
        ASSERT_TRUE(extensions.open(QIODevice::WriteOnly));
        extensions.write(QByteArray("subjectAltName=") + names);
        extensions.close();
        openssl({s("req"), s("-newkey"), s("rsa:2048"), s("-nodes"), s("-keyout"), key, s("-out"), request, s("-subj"),
                 s("/CN=A hub")});
        openssl({s("x509"), s("-req"), s("-in"), request, s("-CA"), at("ca.pem"), s("-CAkey"), at("ca.key"),
                 s("-CAcreateserial"), s("-days"), QString::number(days), s("-extfile"), extensions.fileName(),
                 s("-out"), at(name) + s(".pem")});
    }
    void signItself(const char *name) const {
        openssl({s("req"), s("-x509"), s("-newkey"), s("rsa:2048"), s("-nodes"), s("-keyout"), at(name) + s(".key"),
                 s("-out"), at(name) + s(".pem"), s("-subj"), s("/CN=desk.example.com"), s("-days"), s("30")});
    }
    QSslCertificate certificate(const char *name) const {
        return QSslCertificate::fromPath(at(name) + s(".pem")).value(0);
    }
    void serve(const char *name) {
        stop();
        QFile::remove(at("ready"));
        const QString program = QDir(qEnvironmentVariable("HEARD_BIN_DIR")).filePath(s("heard-hub"));
        hub.setProcessChannelMode(QProcess::MergedChannels);
        hub.start(program, {s("serve"), s("--data"), at("data"), s("--listen"), s("127.0.0.1:0"), s("--ready-file"),
                            at("ready"), s("--certificate"), at(name) + s(".pem"), s("--key"), at(name) + s(".key")});
        ASSERT_TRUE(waitFor([&] { return QFile::exists(at("ready")); })) << hub.readAll().toStdString();
        QFile ready(at("ready"));
        ASSERT_TRUE(ready.open(QIODevice::ReadOnly));
        const QJsonObject facts = QJsonDocument::fromJson(ready.readAll()).object();
        address = QUrl(facts.value(s("ws")).toString());
        QFile tokenFile(facts.value(s("token_file")).toString());
        ASSERT_TRUE(tokenFile.open(QIODevice::ReadOnly));
        token = QString::fromLatin1(tokenFile.readAll()).trimmed();
    }
    void stop() {
        if (hub.state() == QProcess::NotRunning) return;
        hub.terminate();
        if (!hub.waitForFinished(kPatienceMs)) hub.kill();
    }
    /// What a desk that knows these pins says of it; empty: it is let in.
    QString said(const QByteArrayList &pins = {}) const {
        link::LinkTimes times;
        times.connect = kPatienceMs / 4;
        link::HubCheck check(s("heard test"), times);
        std::optional<QString> code;
        QObject::connect(&check, &link::HubCheck::finished, &check, [&](const link::HubCheck::Outcome &outcome) {
            code = outcome ? QString() : outcome.error().code;
        });
        check.start({address, hubBase(address), token, pins});
        return waitFor([&] { return code.has_value(); }) ? *code : s("no answer");
    }

    QTemporaryDir folder;
    QSslConfiguration before;
    QProcess hub;
    QUrl address;
    QString token;
};

QByteArray digest(const QSslCertificate &certificate) { return certificate.digest(QCryptographicHash::Sha256); }

}  // namespace

TEST_F(Certificates, OneThatTheSystemTrustsForThisNameIsTaken) {
    sign("hub", "IP:127.0.0.1");
    serve("hub");
    EXPECT_EQ(said(), QString());
    sign("other", "DNS:elsewhere.example.com");
    serve("other");
    EXPECT_EQ(said(), s("tls-failed")) << "made out to another host";
    sign("old", "IP:127.0.0.1", -1);
    serve("old");
    EXPECT_EQ(said(), s("tls-failed")) << "expired";
    signItself("own");
    serve("own");
    EXPECT_EQ(said(), s("tls-failed")) << "signed by nobody";
}

TEST_F(Certificates, OneThatIsPinnedIsTakenAndNoOther) {
    signItself("own");
    serve("own");
    EXPECT_EQ(said({digest(certificate("own"))}), QString());
    const QByteArray key = QCryptographicHash::hash(certificate("own").publicKey().toDer(), QCryptographicHash::Sha256);
    EXPECT_EQ(said({key}), QString()) << "by its key";
    // As openssl x509 -pubkey | openssl pkey -pubin -outform der | openssl sha256 has it.
    openssl({s("x509"), s("-in"), at("own.pem"), s("-pubkey"), s("-noout"), s("-out"), at("public.pem")});
    openssl({s("pkey"), s("-pubin"), s("-in"), at("public.pem"), s("-outform"), s("der"), s("-out"), at("public.der")});
    QFile der(at("public.der"));
    ASSERT_TRUE(der.open(QIODevice::ReadOnly));
    EXPECT_EQ(key, QCryptographicHash::hash(der.readAll(), QCryptographicHash::Sha256));
    EXPECT_EQ(said({QByteArray(32, 'x'), digest(certificate("own"))}), QString()) << "one of several";
    // Changed since, and be it by an authority that the system trusts.
    sign("hub", "IP:127.0.0.1");
    serve("hub");
    EXPECT_EQ(said({digest(certificate("own"))}), s("certificate-changed"));
    signItself("third");
    serve("third");
    EXPECT_EQ(said({digest(certificate("own"))}), s("certificate-changed"));
}

TEST_F(Certificates, OldVersionsOfTlsAreNotSpoken) {
    signItself("own");
    QTcpServer free;
    ASSERT_TRUE(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    hub.setProcessChannelMode(QProcess::MergedChannels);
    hub.start(s("openssl"), {s("s_server"), s("-accept"), s("127.0.0.1:%1").arg(port), s("-cert"), at("own.pem"),
                             s("-key"), at("own.key"), s("-tls1_1"), s("-cipher"), s("ALL:@SECLEVEL=0")});
    ASSERT_TRUE(waitFor([&] {
        hub.waitForReadyRead(50);
        return hub.peek(10'000).contains("ACCEPT");
    })) << hub.readAll().toStdString();
    address = QUrl(s("wss://127.0.0.1:%1/ws").arg(port));
    token = s("x");
    const QString code = said({digest(certificate("own"))});
    EXPECT_FALSE(code.isEmpty());
    EXPECT_NE(code, s("no answer"));
}

TEST_F(Certificates, AnAdministratorsFileCountsOnlyIfNobodyElseMayWriteIt) {
    QFile file(at("trust.ini"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QByteArray pin(32, '\x1f');
    file.write("[pins]\ndesk.example.com=" + pin.toHex() + "\nother.example.com:8443=sha256:" +
               pin.toHex(':').toUpper() + "," + QByteArray(32, 'b').toHex() + "\nwrong.example.com=abc\n");
    file.close();
    const auto pins = [&](const char *hub) { return link::pinsIn(file.fileName(), QUrl(s(hub))); };
    EXPECT_EQ(link::pinsIn(at("none.ini"), QUrl(s("wss://desk.example.com/ws")))->size(), 0) << "there need be none";
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther);
    EXPECT_EQ(pins("wss://desk.example.com/ws").error().code, s("trust-open"));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    if (QFileInfo(file.fileName()).ownerId() != 0) {
        EXPECT_EQ(pins("wss://desk.example.com/ws").error().code, s("trust-open")) << "written by an agent";
        return;
    }
    EXPECT_EQ(*pins("wss://desk.example.com/ws"), QByteArrayList{pin});
    EXPECT_EQ(*pins("wss://other.example.com:8443/ws"), (QByteArrayList{pin, QByteArray(32, 'b')}));
    EXPECT_EQ(pins("wss://other.example.com/ws")->size(), 0) << "another port";
    EXPECT_EQ(pins("wss://third.example.com/ws")->size(), 0);
    EXPECT_EQ(pins("wss://wrong.example.com/ws").error().code, s("trust-wrong"));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteGroup);
    EXPECT_EQ(pins("wss://desk.example.com/ws").error().code, s("trust-open")) << "the folder counts too";
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
