// SPDX-License-Identifier: GPL-3.0-or-later
// What the e-mail connector takes in, from servers that do as they should and from some that don't.
#include <QCoreApplication>
#include <QDir>

#include "emailconnectortest.h"
#include "support/mail/scriptedserver.h"

using namespace heard;
using namespace heard::channelapi;
using namespace heard::test;

namespace {

TEST_F(EmailConnectorTest, TakesWhatComesFromNowOn) {
    servers.put(QStringLiteral("support"), mailOf("old"));
    Running running(settings());
    ASSERT_TRUE(running.isReady()) << running.host.state.code.toStdString();
    servers.put(QStringLiteral("support"), mailOf("first", "Hello there\r\n\r\n-- \r\nIvan"));
    ASSERT_TRUE(running.has(1));
    const InboundMessage first = running.host.kept.first();
    EXPECT_EQ(first.address, QStringLiteral("ivan@client.test"));
    EXPECT_EQ(first.addressLabel, QStringLiteral("Ivan@Client.Test"));
    EXPECT_EQ(first.customerName, QStringLiteral("Ivan"));
    EXPECT_EQ(first.subject, QStringLiteral("about first"));
    EXPECT_TRUE(first.attestations.isEmpty()) << "anybody can write any From";
    EXPECT_FALSE(first.silent);
    EXPECT_TRUE(textOf(first).contains(QStringLiteral("Hello there")));
    EXPECT_EQ(first.extra.value(QStringLiteral("message_id")).toString(), QStringLiteral("first@client.test"));
    servers.put(QStringLiteral("support"),
                mailOf("second", "more", "In-Reply-To: <first@client.test>\r\nReferences: <first@client.test>\r\n"));
    ASSERT_TRUE(running.has(2));
    EXPECT_EQ(running.host.kept[1].threadKey, first.threadKey);
    EXPECT_EQ(running.host.redelivered, 0);
    EXPECT_TRUE(until([&] { return QDir(running.folder.path()).isEmpty(); })) << "nothing stays in the work folder";
}

TEST_F(EmailConnectorTest, OldMailIfItIsWished) {
    servers.put(QStringLiteral("support"), mailOf("old"));
    Running running(settings({{QStringLiteral("daysBack"), 3}}));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, FilesGoInAsFiles) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    servers.put(
        QStringLiteral("support"),
        "From: a@client.test\r\nMIME-Version: 1.0\r\nMessage-ID: <f@client.test>\r\nContent-Type: multipart/mixed; "
        "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xd0\xd2\xc9\xd7\xc5\xd4\r\n--b\r\n"
        "Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.4\r\n--b--\r\n");
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(textOf(running.host.kept.first()).contains(QStringLiteral("привет")));
    const auto parts = running.host.kept.first().parts;
    const auto file =
        std::find_if(parts.begin(), parts.end(), [](const Part &part) { return !part.blob.id.isEmpty(); });
    ASSERT_NE(file, parts.end());
    EXPECT_EQ(file->blob.name, QStringLiteral("a.pdf"));
}

TEST_F(EmailConnectorTest, SeveralFoldersAndOneThatIsMissing) {
    Running running(
        settings({{QStringLiteral("folders"), QJsonArray{QStringLiteral("INBOX"), QStringLiteral("Orders")}}}));
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"), mailOf("here"));
    servers.put(QStringLiteral("support"), mailOf("there"), QStringLiteral("Orders"));
    ASSERT_TRUE(running.has(2));
    // The same mail in two folders is one message.
    servers.put(QStringLiteral("support"), mailOf("here"), QStringLiteral("Orders"));
    ASSERT_TRUE(until([&] { return running.host.redelivered == 1; }));
    EXPECT_EQ(running.host.kept.size(), 2);
    Running missing(
        settings({{QStringLiteral("folders"), QJsonArray{QStringLiteral("INBOX"), QStringLiteral("Нет")}}}));
    ASSERT_TRUE(missing.says("mail-folder-missing"));
    EXPECT_EQ(missing.host.state.kind, ChannelState::Kind::Trouble);
    ASSERT_TRUE(until([&] { return missing.host.remembered.contains(QStringLiteral("place.INBOX")); }));
    servers.put(QStringLiteral("support"), mailOf("still"));
    EXPECT_TRUE(missing.has(1)) << "the other folder goes on";
}

TEST_F(EmailConnectorTest, GoesOnWhereItStopped) {
    QJsonObject kept;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        servers.put(QStringLiteral("support"), mailOf("one"));
        ASSERT_TRUE(running.has(1));
        ASSERT_TRUE(
            until([&] { return running.host.remembered.value(QStringLiteral("place.INBOX"))[u"done"].toInt() == 1; }));
        kept = running.host.remembered;
    }
    servers.put(QStringLiteral("support"), mailOf("two"));
    Running again(settings(), QStringLiteral("support-secret"), kept);
    ASSERT_TRUE(again.has(1));
    ASSERT_TRUE(again.isReady());
    EXPECT_EQ(again.host.kept.size(), 1);
    EXPECT_EQ(again.host.kept.first().subject, QStringLiteral("about two"));
}

TEST_F(EmailConnectorTest, NewNumbersDoubleNothingAndLoseNothing) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    for (const char *id : {"a", "b", "c"}) servers.put(QStringLiteral("support"), mailOf(id));
    ASSERT_TRUE(running.has(3));
    ASSERT_TRUE(servers.tell(QStringLiteral("new-validity support INBOX")));
    servers.put(QStringLiteral("support"), mailOf("d"));
    ASSERT_TRUE(running.has(4));
    ASSERT_TRUE(until([&] { return running.host.redelivered == 3; }));
    ASSERT_TRUE(running.isReady());
    EXPECT_EQ(running.host.kept.size(), 4);
}

TEST_F(EmailConnectorTest, AServerThatComesBackIsFoundAgain) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    ASSERT_TRUE(servers.tell(QStringLiteral("stop imap")));
    ASSERT_TRUE(until([&] { return running.host.state.kind == ChannelState::Kind::Trouble; }));
    EXPECT_FALSE(running.host.state.code.isEmpty());
    servers.put(QStringLiteral("support"), mailOf("meanwhile"));
    ASSERT_TRUE(servers.tell(QStringLiteral("start imap")));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, AWrongPasswordIsLoud) {
    Running running(settings(), QStringLiteral("wrong"));
    ASSERT_TRUE(running.says("mail-sign-in-refused"));
    EXPECT_EQ(running.host.state.kind, ChannelState::Kind::Down);
    Running none(settings(), {});
    EXPECT_EQ(none.host.state.code, QStringLiteral("mail-no-password"));
    Running noServer({{QStringLiteral("address"), QStringLiteral("a@unheard-of.test")},
                      {QStringLiteral("provider"), QStringLiteral("other")}});
    EXPECT_EQ(noServer.host.state.code, QStringLiteral("mail-no-server"));
}

TEST_F(EmailConnectorTest, ATestTellsAtOnce) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    running.host.state = {};
    running.connector->test();
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, AFullDiskHereLosesNothing) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    running.host.refusal = QStringLiteral("disk-full");
    servers.put(QStringLiteral("support"), mailOf("patient"));
    ASSERT_TRUE(running.says("disk-full"));
    EXPECT_TRUE(running.host.kept.isEmpty());
    running.host.refusal.clear();
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.isReady());
}

TEST_F(EmailConnectorTest, MachinesAreSilentAndOwnMailGoesInNoCircles) {
    Running running(settings());
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"), mailOf("away", "I am away", "Auto-Submitted: auto-replied\r\n"));
    ASSERT_TRUE(running.has(1));
    EXPECT_TRUE(running.host.kept.first().silent);
    InboundMessage self;
    self.address = QStringLiteral("support@heard.test");
    ASSERT_EQ(running.endOf(running.connector->send(running.reply(self, QStringLiteral("to myself")))).kind,
              SendOutcome::Kind::Accepted);
    servers.put(QStringLiteral("support"), mailOf("last"));
    ASSERT_TRUE(running.has(2));
    EXPECT_EQ(running.host.kept[1].subject, QStringLiteral("about last"));
}

TEST_F(EmailConnectorTest, AMailThatKilledTheHubIsNotParsedForEver) {
    QJsonObject kept;
    {
        Running running(settings());
        ASSERT_TRUE(running.isReady());
        kept = running.host.remembered;
    }
    servers.put(QStringLiteral("support"), mailOf("poison"));
    servers.put(QStringLiteral("support"), mailOf("harmless"));
    // As it would be if the hub had died while it was being read, four times.
    QJsonObject place = kept.value(QStringLiteral("place.INBOX")).toObject();
    place.insert(QStringLiteral("tries"), QJsonObject{{QStringLiteral("1"), 4}});
    kept.insert(QStringLiteral("place.INBOX"), place);
    Running running(settings(), QStringLiteral("support-secret"), kept);
    ASSERT_TRUE(running.has(2));
    const InboundMessage &poison = running.host.kept.first();
    ASSERT_EQ(poison.parts.size(), 1);
    EXPECT_EQ(poison.parts.first().kind, QStringLiteral("raw"));
    EXPECT_EQ(poison.parts.first().extra.value(QStringLiteral("reason")).toString(), QStringLiteral("not-parsed"));
    EXPECT_FALSE(poison.parts.first().blob.id.isEmpty()) << "it is kept whole";
    EXPECT_EQ(textOf(running.host.kept[1]).trimmed(), QStringLiteral("hello"));
}

TEST_F(EmailConnectorTest, ALargeMailComesWithItsHeaderOnly) {
    Running running(settings({{QStringLiteral("largestMegabytes"), 1}}));
    ASSERT_TRUE(running.isReady());
    servers.put(QStringLiteral("support"),
                mailOf("huge", QByteArray(60, 'x').repeated(30'000).replace("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                                                            "xxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n")));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about huge"));
    EXPECT_EQ(running.host.kept.first().extra.value(QStringLiteral("not_whole")).toString(),
              QStringLiteral("too-large"));
}

// --- servers that misbehave -----------------------------------------------------------------------------------------

qsizetype linesWith(const ScriptedServer &server, const QByteArray &what) {
    const QList<QByteArray> lines = server.lines();
    return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.contains(what); });
}

struct OddServer : testing::Test {
    QTemporaryDir folder;
    ScriptedServer smtp{"220 hi", test::smtpAnswers({})};

    QJsonObject settings(const ScriptedServer &imap) {
        return {{QStringLiteral("address"), QStringLiteral("shop@heard.test")},
                {QStringLiteral("provider"), QStringLiteral("other")},
                {QStringLiteral("imapHost"), imap.server().host},
                {QStringLiteral("imapPort"), imap.server().port},
                {QStringLiteral("imapSecurity"), QStringLiteral("none")},
                {QStringLiteral("smtpHost"), imap.server().host},
                {QStringLiteral("smtpPort"), smtp.server().port},
                {QStringLiteral("smtpSecurity"), QStringLiteral("none")},
                {QStringLiteral("pollSeconds"), 1}};
    }
};

/// One mail, told by polling; `body` is asked how its FETCH is answered.
ScriptedServer::Answer oneMail(bool &there, std::function<void(QTcpSocket &, const QByteArray &, bool header)> body) {
    return test::imapAnswers([&there, body](QTcpSocket &client, const QByteArray &tag, const QByteArray &command) {
        if (command.startsWith("UID SEARCH") && there) {
            client.write("* SEARCH 5\r\n" + tag + " OK\r\n");
        } else if (command.startsWith("UID FETCH") && command.contains("RFC822.SIZE")) {
            client.write("* 1 FETCH (UID 5 RFC822.SIZE 100 INTERNALDATE \"22-Nov-2026 10:00:00 +0000\")\r\n" + tag +
                         " OK\r\n");
        } else if (command.startsWith("UID FETCH")) {
            body(client, tag, command.contains("HEADER"));
        } else {
            return false;
        }
        return true;
    });
}

TEST_F(OddServer, WithoutIdleIsAsked) {
    bool there = false;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool) {
                                  const QByteArray mail = mailOf("polled");
                                  client.write("* 1 FETCH (UID 5 BODY[] {" + QByteArray::number(mail.size()) + "}\r\n" +
                                               mail + ")\r\n" + tag + " OK\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(until([&] { return linesWith(imap, "UID SEARCH") >= 1; }));
    there = true;
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about polled"));
}

TEST_F(OddServer, AMailOnWhichItAlwaysBreaksComesWithItsHeader) {
    bool there = true;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool header) {
                                  if (!header) {
                                      client.write("* 1 FETCH (UID 5 BODY[] {5000}\r\nFrom: half\r\n");
                                      client.disconnectFromHost();
                                      return;
                                  }
                                  const QByteArray head = mailOf("broken").split('\n').mid(0, 5).join('\n') + "\n\r\n";
                                  client.write("* 1 FETCH (UID 5 BODY[HEADER] {" + QByteArray::number(head.size()) +
                                               "}\r\n" + head + ")\r\n" + tag + " OK\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(running.says("mail-connection-lost"));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().subject, QStringLiteral("about broken"));
    EXPECT_EQ(running.host.kept.first().extra.value(QStringLiteral("not_whole")).toString(),
              QStringLiteral("not-given"));
    EXPECT_LE(linesWith(imap, "BODY.PEEK[]"), 3) << "it is not fetched in a loop";
}

TEST_F(OddServer, AMailThatIsNeverGivenIsToldAllTheSame) {
    bool there = true;
    const ScriptedServer imap("* OK hi", oneMail(there, [](QTcpSocket &client, const QByteArray &tag, bool) {
                                  client.write(tag + " NO [SERVERBUG] can't read it\r\n");
                              }));
    Running running(settings(imap));
    ASSERT_TRUE(running.has(1));
    EXPECT_EQ(running.host.kept.first().parts.first().kind, QStringLiteral("raw"));
    EXPECT_LE(linesWith(imap, "BODY.PEEK"), 6);
}

TEST_F(OddServer, SilenceAndGarbageAreNamed) {
    const ScriptedServer silent("", [](QTcpSocket &, const QByteArray &) {});
    Running waiting(settings(silent));
    EXPECT_TRUE(waiting.says("mail-silent"));
    const ScriptedServer web("HTTP/1.1 400 Bad Request", [](QTcpSocket &, const QByteArray &) {});
    Running garbage(settings(web));
    EXPECT_TRUE(garbage.says("mail-garbage"));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
