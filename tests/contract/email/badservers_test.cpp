// SPDX-License-Identifier: GPL-3.0-or-later
// The IMAP and SMTP clients against servers that misbehave: each end has its name, and nothing hangs.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "plugins/email/wire/imapclient.h"
#include "plugins/email/wire/imaputf7.h"
#include "plugins/email/wire/smtpclient.h"
#include "support/mail/scriptedserver.h"

using namespace heard;
using namespace heard::email;
using heard::test::imapAnswers;
using heard::test::ScriptedServer;
using heard::test::smtpAnswers;

namespace {

constexpr int kPatience = 60'000;
const Credentials kWho{QStringLiteral("shop@heard.test"), QStringLiteral("secret"), {}};

bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, kPatience); }

/// How a connection ends on which `command` is run.
Trouble endOf(const ScriptedServer &server, const ImapCommand &command = ImapCommand("NOOP"),
              const QString &path = {}) {
    ImapClient client(server.server(), kWho);
    std::optional<Trouble> end;
    QObject::connect(&client, &ImapClient::failed, &client, [&](const Trouble &why) { end = why; });
    QObject::connect(&client, &ImapClient::ready, &client, [&] {
        client.runInto(command, path, 1 << 20, [&](const ImapReply &reply) {
            end = reply.ok ? Trouble{QStringLiteral("ok"), {}, false} : reply.trouble();
        });
    });
    client.open();
    EXPECT_TRUE(until([&] { return end.has_value(); }));
    return end.value_or(Trouble{});
}

TEST(BadImap, GarbageInsteadOfAGreeting) {
    for (const char *greeting :
         {"HTTP/1.1 400 Bad Request", "220 mail.example ESMTP", "* 3 EXISTS", "\x16\x03\x01", "((("}) {
        const ScriptedServer server(greeting, imapAnswers({}));
        EXPECT_EQ(endOf(server).code, QStringLiteral("mail-garbage")) << greeting;
    }
}

TEST(BadImap, ABusyServerSaysBye) {
    const ScriptedServer server("* BYE Too many connections of shop@heard.test", imapAnswers({}));
    const Trouble end = endOf(server);
    EXPECT_EQ(end.code, QStringLiteral("mail-busy"));
    EXPECT_EQ(end.detail, QStringLiteral("Too many connections of …@…"));
}

TEST(BadImap, NobodyListens) {
    auto gone = std::make_unique<ScriptedServer>("", imapAnswers({}));
    const Server address = gone->server();
    gone.reset();
    ImapClient client(address, kWho);
    std::optional<Trouble> end;
    QObject::connect(&client, &ImapClient::failed, &client, [&](const Trouble &why) { end = why; });
    client.open();
    ASSERT_TRUE(until([&] { return end.has_value(); }));
    EXPECT_EQ(end->code, QStringLiteral("mail-connection-refused"));
}

TEST(BadImap, NoPasswordGoesInClearOverANetwork) {
    QHostAddress outside;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &each : addresses)
        if (!each.isLoopback() && each.protocol() == QAbstractSocket::IPv4Protocol) outside = each;
    if (outside.isNull()) GTEST_SKIP() << "this computer is on no network";
    const ScriptedServer server("* OK hi", imapAnswers({}), outside);
    EXPECT_EQ(endOf(server).code, QStringLiteral("mail-needs-encryption"));
    for (const QByteArray &line : server.lines()) EXPECT_FALSE(line.contains("LOGIN"));
    const ScriptedServer here("* OK hi", imapAnswers({}));
    EXPECT_EQ(endOf(here).code, QStringLiteral("ok"));
}

TEST(BadImap, StatusLinesHaveTheirNames) {
    const std::pair<const char *, const char *> cases[] = {{"NO [AUTHENTICATIONFAILED] no", "mail-sign-in-refused"},
                                                           {"NO just no", "mail-sign-in-refused"},
                                                           {"NO [UNAVAILABLE] database is away", "mail-busy"},
                                                           {"BAD what", "mail-sign-in-refused"},
                                                           {"NO [EXPIRED] password is old", "mail-sign-in-refused"},
                                                           {"NO [PRIVACYREQUIRED] tls", "mail-needs-encryption"}};
    for (const auto &[line, code] : cases) {
        const ScriptedServer server("* OK hi", imapAnswers([&, line = line](QTcpSocket &client, const QByteArray &tag,
                                                                            const QByteArray &command) {
                                        if (!command.startsWith("LOGIN")) return false;
                                        client.write(tag + ' ' + line + "\r\n");
                                        return true;
                                    }));
        EXPECT_EQ(endOf(server).code, QLatin1String(code)) << line;
    }
}

TEST(BadImap, GoesAwayInTheMiddle) {
    QTemporaryDir folder;
    struct Case {
        const char *said;
        const char *code;
    };
    for (const Case &each : {Case{"* 1 FETCH (UID 1 BODY[] {1000}\r\nhalf of it", "mail-connection-lost"},
                             Case{"* BYE shutting down\r\n", "mail-closed"}, Case{"", "mail-connection-lost"},
                             Case{"* 1 FETCH (UID 1 FLA", "mail-connection-lost"}}) {
        const ScriptedServer server("* OK hi",
                                    imapAnswers([&](QTcpSocket &client, const QByteArray &, const QByteArray &command) {
                                        if (!command.startsWith("FETCH")) return false;
                                        client.write(each.said);
                                        client.disconnectFromHost();
                                        return true;
                                    }));
        EXPECT_EQ(
            endOf(server, ImapCommand("FETCH").raw("1 BODY.PEEK[]"), folder.filePath(QStringLiteral("mail"))).code,
            QLatin1String(each.code))
            << each.said;
    }
}

TEST(BadImap, AnswersThatNeverEndAreCutOff) {
    const QByteArray endless(1 << 20, 'x');
    for (const QByteArray &first :
         {QByteArray("* OK "), QByteArray("* LIST \""), QByteArray("* SEARCH {999999999}\r\n"),
          QByteArray("* X ") + QByteArray(200, '(')}) {
        const ScriptedServer server("* OK hi",
                                    imapAnswers([&](QTcpSocket &client, const QByteArray &, const QByteArray &command) {
                                        if (command != "NOOP") return false;
                                        client.write(first);
                                        for (int i = 0; i < 8; ++i) client.write(endless);
                                        client.write("\r\n");
                                        return true;
                                    }));
        EXPECT_EQ(endOf(server).code, QStringLiteral("mail-garbage")) << first.left(20).toStdString();
    }
}

TEST(BadImap, NoSpaceOnOurDiskIsOurTrouble) {
    const ScriptedServer server("* OK hi",
                                imapAnswers([](QTcpSocket &client, const QByteArray &tag, const QByteArray &command) {
                                    if (!command.startsWith("FETCH")) return false;
                                    client.write("* 1 FETCH (UID 1 BODY[] {5}\r\nhello)\r\n" + tag + " OK\r\n");
                                    return true;
                                }));
    EXPECT_EQ(endOf(server, ImapCommand("FETCH").raw("1 BODY.PEEK[]"), QStringLiteral("/nonexistent/folder/mail")).code,
              QStringLiteral("disk-full"));
}

TEST(BadImap, AnyCutAndAnyPlaceOfLiteralsIsUnderstood) {
    const QByteArray said =
        "* 12 FETCH (FLAGS (\\Seen \"odd\") UID 7 X-THING {3}\r\na)( BODY[HEADER.FIELDS (SUBJECT DATE)] {4}\r\nS: x"
        " BODY[] {6}\r\nA: )\r\n RFC822.SIZE 99)\r\n"
        "* LIST (\\HasNoChildren) \"/\" {5}\r\nwe \"r\r\n"
        "a1 OK [APPENDUID 1 2] done {5}\r\n";
    for (qsizetype cut = 1; cut <= said.size(); ++cut) {
        QTemporaryDir folder;
        ImapReader reader;
        reader.setFile(folder.filePath(QStringLiteral("mail")), 1000);
        for (qsizetype at = 0; at < said.size(); at += cut) reader.feed(said.mid(at, cut));
        ASSERT_EQ(reader.error(), QString()) << cut;
        QList<ImapResponse> all;
        while (reader.has()) all += reader.take();
        ASSERT_EQ(all.size(), 3) << cut;
        const ImapValue &facts = all[0].values.last();
        ASSERT_TRUE(facts.after("UID") && facts.after("RFC822.SIZE") && facts.after("X-THING"));
        EXPECT_EQ(facts.after("UID")->number(), 7U);
        EXPECT_EQ(facts.after("RFC822.SIZE")->number(), 99U);
        EXPECT_EQ(facts.after("X-THING")->bytes, "a)(");
        EXPECT_EQ(facts.after("BODY[HEADER.FIELDS (SUBJECT DATE)]")->bytes, "S: x");
        EXPECT_EQ(facts.after("BODY[]")->kind, ImapValue::Kind::File);
        QFile file(folder.filePath(QStringLiteral("mail")));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(file.readAll(), "A: )\r\n");
        EXPECT_EQ(all[1].values.last().bytes, "we \"r");
        EXPECT_EQ(all[2].code, "APPENDUID");
        EXPECT_EQ(all[2].codeValue, "1 2");
    }
}

TEST(BadImap, FolderNamesInUtf7) {
    for (const QString &name : {QStringLiteral("INBOX"), QStringLiteral("Отправленные"), QStringLiteral("a&b"),
                                QStringLiteral("~peter/mail/台北/日本語"), QStringLiteral("😀")})
        EXPECT_EQ(fromImapUtf7(toImapUtf7(name)), name);
    EXPECT_EQ(toImapUtf7(QStringLiteral("~peter/mail/台北/日本語")), "~peter/mail/&U,BTFw-/&ZeVnLIqe-")
        << "RFC 3501 5.1.3";
    EXPECT_EQ(toImapUtf7(QStringLiteral("&")), "&-");
    EXPECT_EQ(fromImapUtf7("&Jjo"), QStringLiteral("&Jjo"));
}

// --- SMTP -----------------------------------------------------------------------------------------------------------

struct BadSmtp : testing::Test {
    QTemporaryDir folder;
    Credentials nobody;  // the scripted server asks for no sign-in

    SmtpOutcome send(const ScriptedServer &server, const QByteArray &mail = "Subject: x\n\n.\nx\r.y\r\n") {
        QFile file(folder.filePath(QStringLiteral("mail")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(mail);
        file.close();
        SmtpClient client(server.server(), nobody, "localhost");
        std::optional<SmtpOutcome> end;
        int times = 0;
        QObject::connect(&client, &SmtpClient::endsNow, &client, &SmtpClient::end);
        QObject::connect(&client, &SmtpClient::finished, &client, [&](const SmtpOutcome &outcome) {
            end = outcome;
            ++times;
        });
        client.send({QStringLiteral("a@heard.test"), {QStringLiteral("b@heard.test")}, file.fileName()});
        EXPECT_FALSE(end) << "not before send() has returned";
        EXPECT_TRUE(until([&] { return end.has_value(); }));
        client.abort();
        EXPECT_EQ(times, 1);
        return end.value_or(SmtpOutcome{});
    }
    /// The outcome with a server that says `answer` to lines that begin with `to`; empty: it goes away.
    SmtpOutcome with(const QByteArray &to, const QByteArray &answer) {
        const ScriptedServer server("220 hi", smtpAnswers([&](QTcpSocket &client, const QByteArray &line) {
                                        if (!line.startsWith(to)) return false;
                                        if (answer.isEmpty())
                                            client.abort();
                                        else
                                            client.write(answer + "\r\n");
                                        return true;
                                    }));
        return send(server);
    }
};

using Kind = SmtpOutcome::Kind;

TEST_F(BadSmtp, EachEndIsExact) {
    EXPECT_EQ(with("NO SUCH", "").kind, Kind::Accepted);
    EXPECT_EQ(with("EHLO", "").kind, Kind::RetryLater);
    EXPECT_EQ(with("MAIL", "").kind, Kind::RetryLater);
    EXPECT_EQ(with("MAIL", "451 later").kind, Kind::RetryLater);
    EXPECT_EQ(with("MAIL", "550 no").kind, Kind::RefusedForGood);
    EXPECT_EQ(with("RCPT", "421 bye").kind, Kind::RetryLater);
    EXPECT_EQ(with("RCPT", "550 5.1.1 no such user").trouble.code, QStringLiteral("mail-recipient-refused"));
    EXPECT_EQ(with("DATA", "").kind, Kind::RetryLater);
    EXPECT_EQ(with("DATA", "554 spam").kind, Kind::RefusedForGood);
    EXPECT_EQ(with("DATA", "250 what").kind, Kind::RetryLater);
    EXPECT_EQ(with(".", "").kind, Kind::Uncertain);
    EXPECT_EQ(with(".", "garbage").kind, Kind::Uncertain);
    EXPECT_EQ(with(".", "451 4.3.0 try again").kind, Kind::RetryLater);
    EXPECT_EQ(with(".", "552 5.2.2 mailbox full").trouble.code, QStringLiteral("mail-over-quota"));
    EXPECT_EQ(with(".", "550-two\r\n550 lines").kind, Kind::RefusedForGood);
}

TEST_F(BadSmtp, GarbageGreetings) {
    for (const char *greeting :
         {"* OK IMAP4rev1", "HTTP/1.1 400 Bad Request", "999 x", "421 too busy", "554 go away"}) {
        const ScriptedServer server(greeting, smtpAnswers({}));
        EXPECT_NE(send(server).kind, Kind::Accepted) << greeting;
        EXPECT_NE(send(server).kind, Kind::Uncertain) << greeting;
    }
}

TEST_F(BadSmtp, DotsAndLineEndsGoByTheBook) {
    QByteArray got;
    const ScriptedServer server("220 hi", smtpAnswers({}));
    EXPECT_EQ(send(server, ".a\n..b\r.\r\n.\r\r\nlast").kind, Kind::Accepted);
    const QList<QByteArray> lines = server.lines();
    const qsizetype from = lines.indexOf("DATA") + 1;
    EXPECT_EQ(lines.mid(from, 7), (QList<QByteArray>{"..a", "...b", "..", "..", "", "last", "."}));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
