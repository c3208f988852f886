// SPDX-License-Identifier: GPL-3.0-or-later
// The IMAP and SMTP clients against real servers.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "plugins/email/wire/imapclient.h"
#include "plugins/email/wire/smtpclient.h"
#include "support/mail/mailservers.h"

using namespace heard;
using namespace heard::email;
using heard::test::MailServers;
using heard::test::person;

namespace {

constexpr int kPatience = 60'000;

bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatience); }

/// An IMAP connection with what it told.
struct Imap {
    std::unique_ptr<ImapClient> client;
    bool ready = false;
    int changes = 0;
    std::optional<Trouble> trouble;

    Imap(const Server &server, const Credentials &who) : client(std::make_unique<ImapClient>(server, who)) {
        QObject::connect(client.get(), &ImapClient::ready, client.get(), [this] { ready = true; });
        QObject::connect(client.get(), &ImapClient::changed, client.get(), [this] { ++changes; });
        QObject::connect(client.get(), &ImapClient::failed, client.get(),
                         [this](const Trouble &why) { trouble = why; });
        client->open();
    }
    bool signsIn() {
        return until([this] { return ready || trouble; }) && ready;
    }
    QString code() {
        return until([this] { return trouble.has_value(); }) ? trouble->code : QString();
    }
    std::optional<ImapReply> run(const ImapCommand &command) {
        std::optional<ImapReply> answer;
        client->run(command, [&answer](const ImapReply &reply) { answer = reply; });
        (void)until([&] { return answer || trouble; });
        return answer;
    }
};

SmtpOutcome sendBy(const Server &server, const Credentials &who, const Envelope &envelope) {
    SmtpClient client(server, who, "[127.0.0.1]");
    std::optional<SmtpOutcome> end;
    QObject::connect(&client, &SmtpClient::endsNow, &client, &SmtpClient::end);
    QObject::connect(&client, &SmtpClient::finished, &client, [&](const SmtpOutcome &outcome) { end = outcome; });
    client.send(envelope);
    EXPECT_TRUE(until([&] { return end.has_value(); }));
    return end.value_or(SmtpOutcome{});
}

class Wire : public testing::Test {
protected:
    static void SetUpTestSuite() { servers = new MailServers; }
    static void TearDownTestSuite() { delete servers; }
    void SetUp() override { ASSERT_TRUE(servers->isUp()) << servers->troubles().toStdString(); }

    QString mailFile(const QByteArray &content) {
        QFile file(folder.filePath(QStringLiteral("mail%1.eml").arg(++files)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// The newest mail of a mailbox, fetched into a file, once there are `count`.
    QByteArray newest(const QString &user, const QByteArray &folderName = "INBOX", int count = 1) {
        Imap imap(servers->server(QStringLiteral("imaps")), person(user));
        EXPECT_TRUE(imap.signsIn());
        int there = 0;
        EXPECT_TRUE(until([&] {
            const auto reply = imap.run(ImapCommand("SELECT").string(folderName));
            for (const ImapResponse &each : reply ? reply->data : QList<ImapResponse>())
                if (each.values.size() > 1 && each.values[1].is("EXISTS"))
                    there = static_cast<int>(each.values[0].number());
            return there >= count;
        }));
        const QString path = folder.filePath(QStringLiteral("fetched"));
        bool done = false;
        imap.client->runInto(ImapCommand("FETCH").raw(QByteArray::number(there)).raw("(UID BODY.PEEK[])"), path,
                             1 << 26, [&](const ImapReply &reply) { done = reply.ok; });
        EXPECT_TRUE(until([&] { return done; }));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static inline MailServers *servers = nullptr;
    QTemporaryDir folder;
    int files = 0;
};

TEST_F(Wire, SignsInByTlsAndByStartTls) {
    for (const QString &way : {QStringLiteral("imaps"), QStringLiteral("imap")}) {
        Imap imap(servers->server(way), person(QStringLiteral("support")));
        ASSERT_TRUE(imap.signsIn()) << way.toStdString() << ' ' << imap.code().toStdString();
        EXPECT_TRUE(imap.client->has("IDLE"));
        EXPECT_TRUE(imap.client->has("UIDPLUS"));
    }
}

TEST_F(Wire, AWrongPasswordIsCalledThat) {
    Credentials who = person(QStringLiteral("support"));
    who.password += QLatin1Char('x');
    Imap imap(servers->server(QStringLiteral("imaps")), who);
    EXPECT_EQ(imap.code(), QStringLiteral("mail-sign-in-refused"));
    EXPECT_TRUE(imap.trouble->standing);
    const SmtpOutcome sent = sendBy(servers->server(QStringLiteral("smtp")), who,
                                    {who.user, {QStringLiteral("customer@heard.test")}, mailFile("a: b\r\n\r\nc\r\n")});
    EXPECT_EQ(sent.kind, SmtpOutcome::Kind::RetryLater);
    EXPECT_EQ(sent.trouble.code, QStringLiteral("mail-sign-in-refused"));
}

TEST_F(Wire, ATokenSignsInAndAnOldOneDoesNot) {
    ASSERT_TRUE(servers->tell(QStringLiteral("token fresh-token support")));
    Credentials who{QStringLiteral("support@heard.test"), {}, QStringLiteral("fresh-token")};
    Imap imap(servers->server(QStringLiteral("imap")), who);
    EXPECT_TRUE(imap.signsIn()) << imap.code().toStdString();
    const Envelope envelope{who.user, {QStringLiteral("other@heard.test")}, mailFile("a: b\r\n\r\nc\r\n")};
    EXPECT_EQ(sendBy(servers->server(QStringLiteral("smtps")), who, envelope).kind, SmtpOutcome::Kind::Accepted);
    who.token = QStringLiteral("old-token");
    Imap refused(servers->server(QStringLiteral("imap")), who);
    EXPECT_EQ(refused.code(), QStringLiteral("sign-in-again"));
    const SmtpOutcome sent = sendBy(servers->server(QStringLiteral("smtps")), who, envelope);
    EXPECT_EQ(sent.kind, SmtpOutcome::Kind::RetryLater);
    EXPECT_EQ(sent.trouble.code, QStringLiteral("sign-in-again"));
}

TEST_F(Wire, ACertificateOfNoKnownAuthorityIsRefused) {
    Server server = servers->server(QStringLiteral("imaps"));
    server.caFile.clear();
    Imap imap(server, person(QStringLiteral("support")));
    EXPECT_EQ(imap.code(), QStringLiteral("mail-certificate-unknown"));
    EXPECT_TRUE(imap.trouble->standing);
    EXPECT_FALSE(imap.trouble->detail.isEmpty());
    server.caFile = folder.filePath(QStringLiteral("none.pem"));
    Imap noFile(server, person(QStringLiteral("support")));
    EXPECT_EQ(noFile.code(), QStringLiteral("mail-ca-file"));
}

TEST_F(Wire, IdleTellsOfANewMail) {
    Imap imap(servers->server(QStringLiteral("imap")), person(QStringLiteral("sales")));
    ASSERT_TRUE(imap.signsIn());
    ASSERT_TRUE(imap.run(ImapCommand("SELECT").folder(QStringLiteral("INBOX"))));
    bool idling = false;
    bool idled = false;
    QObject::connect(imap.client.get(), &ImapClient::idling, imap.client.get(), [&] { idling = true; });
    QObject::connect(imap.client.get(), &ImapClient::idled, imap.client.get(), [&] { idled = true; });
    imap.changes = 0;
    imap.client->idle();
    ASSERT_TRUE(until([&] { return idling; }));
    servers->put(QStringLiteral("sales"), "Subject: news\r\n\r\nhello\r\n");
    ASSERT_TRUE(until([&] { return imap.changes > 0; }));
    EXPECT_FALSE(idled);
    EXPECT_TRUE(imap.run(ImapCommand("NOOP"))->ok) << "a command ends it";
    EXPECT_TRUE(idled);
}

TEST_F(Wire, FoldersOfAnyNameAreFound) {
    Imap imap(servers->server(QStringLiteral("imaps")), person(QStringLiteral("sales")));
    ASSERT_TRUE(imap.signsIn());
    const QString odd = QStringLiteral("Заказы & \"возвраты\"");
    ASSERT_TRUE(imap.run(ImapCommand("CREATE").folder(odd))->ok);
    EXPECT_TRUE(imap.run(ImapCommand("SELECT").folder(odd))->ok);
    const auto missing = imap.run(ImapCommand("SELECT").folder(QStringLiteral("нет такой")));
    ASSERT_TRUE(missing);
    EXPECT_FALSE(missing->ok);
}

TEST_F(Wire, AMailGoesOutAndComesBackByteForByte) {
    QByteArray body;
    for (int line = 0; line < 40'000; ++line)
        body += (line % 3 == 0 ? "." : "") + QByteArray::number(line) + "..\r\n.\r\n";
    const QByteArray mail = "Message-ID: <big@heard.test>\r\nSubject: big\r\n\r\n" + body;
    const Credentials who = person(QStringLiteral("support"));
    for (const QString &way : {QStringLiteral("smtp"), QStringLiteral("smtps")}) {
        const SmtpOutcome sent =
            sendBy(servers->server(way), who, {who.user, {QStringLiteral("customer@heard.test")}, mailFile(mail)});
        ASSERT_EQ(sent.kind, SmtpOutcome::Kind::Accepted) << sent.trouble.detail.toStdString();
    }
    EXPECT_TRUE(newest(QStringLiteral("customer"), "INBOX", 2).endsWith(body));
}

TEST_F(Wire, SomeRecipientsRefusedIsTold) {
    const Credentials who = person(QStringLiteral("support"));
    const QString nobody = QStringLiteral("nobody@heard.test");
    const QString later = QStringLiteral("later@heard.test");
    const QString path = mailFile("Subject: x\r\n\r\nx\r\n");
    const Server server = servers->server(QStringLiteral("smtp"));
    const SmtpOutcome some = sendBy(server, who, {who.user, {nobody, QStringLiteral("other@heard.test")}, path});
    EXPECT_EQ(some.kind, SmtpOutcome::Kind::Accepted);
    ASSERT_EQ(some.refused.size(), 1);
    EXPECT_EQ(some.refused.first().address, nobody);
    EXPECT_TRUE(some.refused.first().said.contains(QStringLiteral("no such person here")))
        << some.refused.first().said.toStdString();
    const SmtpOutcome none = sendBy(server, who, {who.user, {nobody}, path});
    EXPECT_EQ(none.kind, SmtpOutcome::Kind::RefusedForGood);
    EXPECT_EQ(none.trouble.code, QStringLiteral("mail-recipient-refused"));
    EXPECT_TRUE(none.trouble.detail.contains(QStringLiteral("no such person"))) << none.trouble.detail.toStdString();
    const SmtpOutcome wait = sendBy(server, who, {who.user, {later, QStringLiteral("other@heard.test")}, path});
    EXPECT_EQ(wait.kind, SmtpOutcome::Kind::RetryLater) << "nobody has got it, so nobody gets it twice";
    const SmtpOutcome left = sendBy(server, who, {who.user, {later, QStringLiteral("other@heard.test")}, path, true});
    EXPECT_EQ(left.kind, SmtpOutcome::Kind::Accepted);
    ASSERT_EQ(left.refused.size(), 1);
    EXPECT_EQ(left.refused.first().address, later);
    const SmtpOutcome odd = sendBy(server, who, {who.user, {QStringLiteral("иван@почта.рф")}, path});
    EXPECT_EQ(odd.kind, SmtpOutcome::Kind::RefusedForGood) << "this server has no SMTPUTF8";
    EXPECT_EQ(odd.trouble.code, QStringLiteral("mail-needs-utf8"));
}

TEST_F(Wire, AppendSaysWhenThereIsNoRoom) {
    const QString path = mailFile("Message-ID: <a@b>\r\nSubject: x\r\n\r\n" + QByteArray(5000, 'x') + "\r\n");
    for (const auto &[user, fits] : {std::pair{QStringLiteral("support"), true}, {QStringLiteral("full"), false}}) {
        Imap imap(servers->server(QStringLiteral("imap")), person(user));
        ASSERT_TRUE(imap.signsIn());
        const auto reply = imap.run(
            ImapCommand("APPEND").folder(QStringLiteral("Sent")).raw("(\\Seen)").file(path, QFileInfo(path).size()));
        ASSERT_TRUE(reply);
        EXPECT_EQ(reply->ok, fits);
        if (fits) {
            EXPECT_EQ(reply->code, "APPENDUID");
            ASSERT_TRUE(imap.run(ImapCommand("SELECT").folder(QStringLiteral("Sent")))->ok);
            const auto found = imap.run(ImapCommand("UID SEARCH HEADER Message-ID").string("<a@b>"));
            ASSERT_TRUE(found && found->ok);
            EXPECT_EQ(found->data.first().values.size(), 2) << "SEARCH and one number";
        } else {
            EXPECT_EQ(reply->trouble().code, QStringLiteral("mail-over-quota"));
        }
    }
}

TEST_F(Wire, ALimitKeepsTheRestOutOfTheFile) {
    servers->put(QStringLiteral("other"), "Subject: long\r\n\r\n" + QByteArray(300'000, 'y') + "\r\n");
    Imap imap(servers->server(QStringLiteral("imaps")), person(QStringLiteral("other")));
    ASSERT_TRUE(imap.signsIn());
    ASSERT_TRUE(imap.run(ImapCommand("SELECT").folder(QStringLiteral("INBOX")))->ok);
    const QString path = folder.filePath(QStringLiteral("cut"));
    std::optional<ImapReply> answer;
    imap.client->runInto(ImapCommand("FETCH").raw("1:*").raw("(BODY.PEEK[])"), path, 1000,
                         [&](const ImapReply &reply) { answer = reply; });
    ASSERT_TRUE(until([&] { return answer.has_value(); }));
    EXPECT_TRUE(answer->ok);
    EXPECT_TRUE(imap.client->tooLarge());
    EXPECT_EQ(QFileInfo(path).size(), 1000);
    EXPECT_TRUE(imap.run(ImapCommand("NOOP"))->ok) << "and the connection goes on";
}

class Certificate : public testing::TestWithParam<std::pair<const char *, const char *>> {};

TEST_P(Certificate, IsRefusedForItsReason) {
    const auto &[kind, code] = GetParam();
    const MailServers servers({QStringLiteral("--certificate"), QLatin1String(kind)});
    ASSERT_TRUE(servers.isUp()) << servers.troubles().toStdString();
    for (const QString &way : {QStringLiteral("imaps"), QStringLiteral("imap")}) {
        Imap imap(servers.server(way), person(QStringLiteral("support")));
        EXPECT_EQ(imap.code(), QLatin1String(code)) << way.toStdString();
        EXPECT_FALSE(imap.ready);
    }
    QTemporaryDir folder;
    QFile mail(folder.filePath(QStringLiteral("mail")));
    ASSERT_TRUE(mail.open(QIODevice::WriteOnly));
    const SmtpOutcome sent = sendBy(servers.server(QStringLiteral("smtp")), person(QStringLiteral("support")),
                                    {QStringLiteral("support@heard.test"), {QStringLiteral("a@b.c")}, mail.fileName()});
    EXPECT_EQ(sent.kind, SmtpOutcome::Kind::RetryLater);
    EXPECT_EQ(sent.trouble.code, QLatin1String(code));
}

INSTANTIATE_TEST_SUITE_P(Of, Certificate,
                         testing::Values(std::pair{"expired", "mail-certificate-expired"},
                                         std::pair{"elsewhere", "mail-certificate-name"},
                                         std::pair{"own", "mail-certificate-unknown"}));

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
