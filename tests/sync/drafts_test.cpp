// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of one agent at two real desks on one real hub, and a colleague's desk that must not hear of them; and how
// much of what is settled a desk keeps.
#include <QCoreApplication>
#include <QFile>

#include "base/token.h"
#include "protocol/codec.h"
#include "support/desk/agentdesk.h"
#include "support/desk/runningdesk.h"
#include "ui/models/drafts.h"
#include "ui/models/keeping.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

bool waitFor(const std::function<bool()> &condition) { return AgentDesk::waitFor(condition); }

class DraftsTest : public testing::Test {
protected:
    void SetUp() override {
        laptop = std::make_unique<AgentDesk>(hub, hub.address.token);
        desktop = std::make_unique<AgentDesk>(hub, hub.address.token);
        ASSERT_TRUE(laptop->live());
        ASSERT_TRUE(desktop->live());
        id.v = hub.bed.begin(s("Hello"), s("visitor-1"));
        for (AgentDesk *each : {laptop.get(), desktop.get()})
            ASSERT_TRUE(waitFor([&] { return each->desk->conversation(id).has_value(); }));
    }
    QString at(const AgentDesk &where, bool note = false) const { return where.desk->draft(id, note).text; }
    /// As a person who goes on with what stands there.
    void type(const AgentDesk &where, const char *text) const {
        hub.bed.clock.advance(1000);
        ComposerDraft draft = where.desk->draft(id, false);
        draft.text = s(text);
        draft.caret = 1;
        where.desk->saveDraft(id, false, draft);
    }
    QStringList versions(const AgentDesk &where) const {
        QStringList out;
        for (const OtherDraft &version : where.desk->drafts().versions(id, false)) out += version.draft.text;
        return out;
    }
    void goOffline(const AgentDesk &where) const {
        where.desk->setHub({}, {}, {});
        ASSERT_TRUE(waitFor([&] { return where.desk->link().state == LinkStatus::State::Offline; }));
    }
    /// What is written on a desk that is offline is on its disk and in its outbox.
    void typeAway(const AgentDesk &where, const char *text) const {
        type(where, text);
        where.desk->openConversation({});
        ASSERT_TRUE(waitFor([&] {
            const auto stored = storedText(where);
            return stored == s(text);
        }));
    }
    static QString storedText(const AgentDesk &where) {
        auto database =
            *storage::Database::open({.path = where.dir.filePath(QStringLiteral("replica.db")), .readOnly = true});
        auto rows = *database->run(QStringLiteral(
            "SELECT json_extract(args, '$.text') FROM outbox WHERE verb = 'draft_put' ORDER BY ord DESC"));
        return rows.next() ? rows.text(0) : QString();
    }

    mutable RunningHub hub;
    ConversationId id;
    std::unique_ptr<AgentDesk> laptop;
    std::unique_ptr<AgentDesk> desktop;
};

}  // namespace

TEST_F(DraftsTest, WhatIsTypedAtOneIsAtTheOtherFilesAndAll) {
    QTemporaryDir files;
    QFile file(files.filePath(s("prices.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("12 and 14");
    file.close();
    QString copy;
    laptop->desk->keepAttachment(file.fileName(), [&](const QString &path) { copy = path; });
    ASSERT_TRUE(waitFor([&] { return !copy.isEmpty(); }));
    ComposerDraft draft{s("Good day"), {copy}, 4};
    draft.outgoing.subject = s("Prices");
    laptop->desk->saveDraft(id, false, draft);
    laptop->desk->saveDraft(id, true, {s("of the team"), {}, 0});
    ASSERT_TRUE(waitFor([&] { return at(*desktop) == s("Good day") && at(*desktop, true) == s("of the team"); }));
    const ComposerDraft there = desktop->desk->draft(id, false);
    ASSERT_EQ(there.hubFiles.size(), 1);
    EXPECT_EQ(there.hubFiles.first().name, s("prices.txt"));
    EXPECT_EQ(there.outgoing.subject, s("Prices"));
    EXPECT_EQ(laptop->desk->draft(id, false).files, QStringList{copy}) << "here it is the file itself still";
    EXPECT_EQ(laptop->desk->counts().outbox, 0) << "nothing that waits to be sent";

    type(*desktop, "Good day, Olga");
    ASSERT_TRUE(waitFor([&] { return at(*laptop) == s("Good day, Olga"); }));
    EXPECT_TRUE(versions(*laptop).isEmpty()) << "it went on from what it had seen";

    desktop->desk->reply(id, desktop->desk->draft(id, false));
    ASSERT_TRUE(waitFor([&] { return at(*laptop).isEmpty(); })) << "sent is sent everywhere";
    EXPECT_EQ(at(*laptop, true), s("of the team")) << "the note is another draft";
    laptop->desk->saveDraft(id, true, {});
    EXPECT_TRUE(waitFor([&] { return at(*desktop, true).isEmpty(); })) << "so is what was given up";
}

TEST_F(DraftsTest, AFileThatTheHubRefusesIsSaidAlsoAfterARestart) {
    QTemporaryDir files;
    QFile file(files.filePath(s("plan.png")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("<html>no picture</html>");
    file.close();
    QString copy;
    laptop->desk->keepAttachment(file.fileName(), [&](const QString &path) { copy = path; });
    ASSERT_TRUE(waitFor([&] { return !copy.isEmpty(); }));
    laptop->desk->saveDraft(id, false, {s("See the plan"), {copy}, 4});
    ASSERT_TRUE(waitFor([&] { return laptop->desk->drafts().refusal(copy) == s("wrong-type"); }));
    EXPECT_EQ(laptop->desk->draft(id, false).files, QStringList{copy});
    EXPECT_TRUE(at(*desktop).isEmpty());
    laptop->open();
    EXPECT_TRUE(laptop->desk->drafts().refusal(copy).isEmpty());
    laptop->connectAs(hub.address.token);
    ASSERT_TRUE(waitFor([&] { return laptop->desk->drafts().refusal(copy) == s("wrong-type"); }));
    laptop->desk->saveDraft(id, false, {s("See the plan"), {}, 4});
    EXPECT_TRUE(waitFor([&] { return at(*desktop) == s("See the plan"); })) << "without it the draft goes";
}

TEST_F(DraftsTest, WhatWasWrittenLastGoesWhileTheDeskIsBeingClosed) {
    type(*laptop, "the last words");
    bool sent = false;
    laptop->desk->sendDrafts(laptop->desk.get(), [&] { sent = true; });
    EXPECT_FALSE(sent);
    ASSERT_TRUE(waitFor([&] { return sent; }));
    laptop->close();
    ASSERT_TRUE(waitFor([&] { return at(*desktop) == s("the last words"); }));
    goOffline(*desktop);
    type(*desktop, "words for later");
    sent = false;
    desktop->desk->sendDrafts(desktop->desk.get(), [&] { sent = true; });
    EXPECT_TRUE(sent) << "without a link nothing is waited for";
}

TEST_F(DraftsTest, WhatTheDiskDoesNotGiveForAMomentIsThereAgain) {
    goOffline(*laptop);
    typeAway(*laptop, "as it is stored");
    laptop->open();  // what is known of it is what is on the disk
    ASSERT_FALSE(laptop->desk->isDraftUnread(id, false));
    const auto rename = [&](const char *from, const char *to) {
        auto database = *storage::Database::open({.path = laptop->dir.filePath(s("replica.db"))});
        return bool(database->run(s("ALTER TABLE %1 RENAME TO %2").arg(s(from), s(to))));
    };
    ASSERT_TRUE(rename("draft", "hidden"));
    laptop->desk->assign(id, laptop->desk->me().id);
    ASSERT_TRUE(waitFor([&] { return laptop->desk->isDraftUnread(id, false); }));
    EXPECT_FALSE(at(*laptop).isEmpty()) << "what was known before";
    ASSERT_TRUE(rename("hidden", "draft"));
    ASSERT_TRUE(waitFor([&] { return !laptop->desk->isDraftUnread(id, false); })) << "it is tried again";
    EXPECT_EQ(at(*laptop), s("as it is stored"));
    // The agent's own words of now are newer than anything that can't be read.
    ASSERT_TRUE(rename("draft", "hidden"));
    laptop->desk->resolve(id);
    ASSERT_TRUE(waitFor([&] { return laptop->desk->isDraftUnread(id, false); }));
    type(*laptop, "typed meanwhile");
    EXPECT_FALSE(laptop->desk->isDraftUnread(id, false));
    ASSERT_TRUE(rename("hidden", "draft"));
    type(*laptop, "typed meanwhile, and on");
    laptop->open();
    EXPECT_EQ(at(*laptop), s("typed meanwhile, and on"));
}

TEST_F(DraftsTest, OfTwoThatWereOfflineTheNewerGoesOnAndTheOtherCanBeTakenBack) {
    goOffline(*laptop);
    goOffline(*desktop);
    typeAway(*laptop, "written on the laptop");
    typeAway(*desktop, "written later, on the desktop");
    laptop->connectAs(hub.address.token);
    ASSERT_TRUE(laptop->live());
    desktop->connectAs(hub.address.token);
    for (AgentDesk *each : {laptop.get(), desktop.get()}) {
        ASSERT_TRUE(waitFor([&] { return at(*each) == s("written later, on the desktop"); }));
        ASSERT_TRUE(waitFor([&] { return versions(*each) == QStringList{s("written on the laptop")}; }));
    }
    const OtherDraft version = desktop->desk->drafts().versions(id, false).first();
    EXPECT_FALSE(version.from.isEmpty()) << "whose it is has a name";
    EXPECT_GT(version.at, 0);
    desktop->desk->drafts().take(id, false, version.key);
    EXPECT_EQ(at(*desktop), s("written on the laptop")) << "at once";
    for (AgentDesk *each : {laptop.get(), desktop.get()}) {
        EXPECT_TRUE(waitFor([&] { return at(*each) == s("written on the laptop"); }));
        EXPECT_TRUE(waitFor([&] { return versions(*each) == QStringList{s("written later, on the desktop")}; }));
    }
    laptop->desk->drafts().drop(id, false, laptop->desk->drafts().versions(id, false).first().key);
    EXPECT_TRUE(waitFor([&] { return versions(*laptop).isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return versions(*desktop).isEmpty(); }));
}

TEST_F(DraftsTest, WhatWasSentMeanwhileComesBackAsAVersionOnly) {
    type(*laptop, "Good day");
    ASSERT_TRUE(waitFor([&] { return at(*desktop) == s("Good day"); }));
    goOffline(*laptop);
    typeAway(*laptop, "Good day, and this is late");
    desktop->desk->reply(id, desktop->desk->draft(id, false));
    ASSERT_TRUE(waitFor([&] { return at(*desktop).isEmpty(); }));
    ASSERT_TRUE(waitFor([&] { return hub.bed.messages().first().direction == Direction::Out; }));
    laptop->connectAs(hub.address.token);
    for (AgentDesk *each : {laptop.get(), desktop.get()}) {
        EXPECT_TRUE(waitFor([&] { return versions(*each) == QStringList{s("Good day, and this is late")}; }));
        EXPECT_TRUE(waitFor([&] { return at(*each).isEmpty(); })) << "what was sent does not stand there again";
    }
}

TEST_F(DraftsTest, ItIsThereAfterARestartWithoutAHubAndGoesOutLater) {
    goOffline(*laptop);
    type(*laptop, "begun on the train");
    laptop->open();
    EXPECT_EQ(at(*laptop), s("begun on the train"));
    laptop->connectAs(hub.address.token);
    EXPECT_TRUE(waitFor([&] { return at(*desktop) == s("begun on the train"); }));
}

TEST_F(DraftsTest, NoFrameToAColleagueHasIt) {
    const QString token = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Pavlo Doroshenko")}, {s("token_hash"), tokenHash(token)}});
    RunningDesk colleague;
    QByteArray heard;
    QObject::connect(colleague.link.get(), &link::HubLink::itemsArrived, colleague.link.get(),
                     [&](const QList<protocol::Item> &items) {
                         for (const protocol::Item &item : items) heard += protocol::encodeItem(item);
                     });
    colleague.link->setHub(hub.addressFor(token));
    ASSERT_TRUE(waitFor([&] { return colleague.link->canSend(); }));
    AgentDesk pavlo(hub, token);
    ASSERT_TRUE(pavlo.live());

    type(*laptop, "between me and me");
    ASSERT_TRUE(waitFor([&] { return at(*desktop) == s("between me and me"); }));
    hub.bed.done(s("assign"), CoreBed::in(id.v, {{s("agent"), pavlo.desk->me().id.v}}));
    const auto atHead = [&] { return colleague.bed.replica->position().cursor == hub.head(); };
    ASSERT_TRUE(waitFor(atHead));
    EXPECT_FALSE(heard.isEmpty());
    EXPECT_FALSE(heard.contains("between me"));
    EXPECT_FALSE(colleague.state().join(u'\n').contains(s("between me")));
    EXPECT_EQ(at(*laptop), s("between me and me")) << "that it is another's now takes no draft away";

    RunningDesk fresh;
    fresh.link->setHub(hub.addressFor(token));
    ASSERT_TRUE(waitFor([&] { return fresh.link->canSend(); }));
    EXPECT_FALSE(fresh.state().join(u'\n').contains(s("between me"))) << "nor in a snapshot";

    laptop->desk->drafts().share(id, false, true);
    ASSERT_TRUE(waitFor([&] { return pavlo.desk->drafts().shared(id).size() == 1; }));
    EXPECT_EQ(pavlo.desk->drafts().shared(id).first().draft.text, s("between me and me"));
    EXPECT_FALSE(pavlo.desk->drafts().shared(id).first().from.isEmpty());
    EXPECT_TRUE(laptop->desk->drafts().shared(id).isEmpty()) << "one's own is no colleague's";
    EXPECT_TRUE(laptop->desk->drafts().isShared(id, false));
    EXPECT_TRUE(waitFor([&] { return desktop->desk->drafts().isShared(id, false); }));
    EXPECT_TRUE(pavlo.desk->drafts().versions(id, false).isEmpty());
    type(*laptop, "between me and you");
    EXPECT_TRUE(waitFor([&] {
        const auto shared = pavlo.desk->drafts().shared(id);
        return !shared.isEmpty() && shared.first().draft.text == s("between me and you");
    }));
    laptop->desk->drafts().share(id, false, false);
    EXPECT_TRUE(waitFor([&] { return pavlo.desk->drafts().shared(id).isEmpty(); }));
    EXPECT_EQ(at(*laptop), s("between me and you"));
}

TEST_F(DraftsTest, WhoSignsInAfterFindsNothingAndWhoComesBackFindsAll) {
    const QString token = newToken();
    hub.bed.done(s("agent_add"), {{s("name"), s("Pavlo Doroshenko")}, {s("token_hash"), tokenHash(token)}});
    goOffline(*laptop);
    typeAway(*laptop, "mine alone");
    laptop->open();
    EXPECT_EQ(at(*laptop), s("mine alone"));
    laptop->connectAs(token);
    ASSERT_TRUE(laptop->live());
    ASSERT_TRUE(waitFor([&] { return laptop->desk->me().name == s("Pavlo Doroshenko"); }));
    ASSERT_TRUE(waitFor([&] { return at(*laptop).isEmpty(); }));
    EXPECT_EQ(laptop->desk->counts().drafts, 0);
    EXPECT_TRUE(at(*desktop).isEmpty()) << "nothing of it went out under another name";
    laptop->connectAs(hub.address.token);
    EXPECT_TRUE(waitFor([&] { return at(*laptop) == s("mine alone"); }));
    EXPECT_TRUE(waitFor([&] { return at(*desktop) == s("mine alone"); }));
}

// --- What is kept -------------------------------------------------------------------------------------------------

namespace {

class KeepingTest : public testing::Test {
protected:
    static constexpr qint64 kDay = 24LL * 3600 * 1000;

    static int messagesOf(const AgentDesk &where, qint64 id) {
        auto database =
            *storage::Database::open({.path = where.dir.filePath(QStringLiteral("replica.db")), .readOnly = true});
        auto rows = *database->run(QStringLiteral("SELECT count(*) FROM message WHERE conversation = ?"), id);
        return rows.next() ? int(rows.number(0)) : -1;
    }
    static QStringList facts(const AgentDesk &where) {
        QStringList lines;
        auto database =
            *storage::Database::open({.path = where.dir.filePath(QStringLiteral("replica.db")), .readOnly = true});
        for (const char *table : {"customer", "conversation", "message"}) {
            auto rows = *database->run(QStringLiteral("SELECT id, seq FROM %1 ORDER BY id").arg(QLatin1String(table)));
            while (rows.next())
                lines += QStringLiteral("%1 %2 %3").arg(QLatin1String(table)).arg(rows.number(0)).arg(rows.number(1));
        }
        return lines;
    }

    RunningHub hub;
};

}  // namespace

TEST_F(KeepingTest, WhatIsSettledAndOldGoesAndComesAgainWhenItIsWanted) {
    QList<qint64> old;
    for (int i = 0; i < 60; ++i) {
        const qint64 id = hub.bed.begin(s("An old question about zebras"), QStringLiteral("old-%1").arg(i));
        hub.bed.reply(id, s("Answered"));
        if (i > 1) hub.bed.done(s("resolve"), CoreBed::in(id));
        old += id;
    }
    hub.bed.clock.advance(100 * kDay);
    const qint64 recent = hub.bed.begin(s("A new one"), s("new"));
    hub.bed.done(s("resolve"), CoreBed::in(recent));

    AgentDesk desk(hub, hub.address.token);
    ASSERT_TRUE(desk.live());
    ASSERT_TRUE(waitFor([&] { return messagesOf(desk, recent) > 0 && messagesOf(desk, old[5]) > 1; }));
    const QStringList whole = facts(desk);
    desk.desk->saveDraft(ConversationId{old[3]}, false, {s("not yet"), {}, 0});
    ASSERT_TRUE(waitFor([&] { return desk.desk->counts().drafts == 1; }));
    desk.desk->openConversation(ConversationId{old[4]});
    KeepRule rule;
    rule.days = 30;
    desk.desk->keeping().setRule(rule);
    ASSERT_TRUE(waitFor([&] {
        for (int i = 5; i < old.size(); ++i)
            if (messagesOf(desk, old[i]) != 0) return false;
        return true;
    }));
    EXPECT_GT(messagesOf(desk, old[0]), 1) << "an open one stays, however old";
    EXPECT_GT(messagesOf(desk, old[3]), 1) << "so does what somebody writes in";
    EXPECT_GT(messagesOf(desk, old[4]), 1) << "and what somebody looks at";
    EXPECT_GT(messagesOf(desk, recent), 0) << "and what is new";
    EXPECT_EQ(desk.desk->counts().resolved.all, 59) << "the conversations themselves stay";

    // A fresh one comes to the same by the same rule.
    AgentDesk fresh(hub, hub.address.token);
    fresh.desk->keeping().open(ConversationId{old[3]});
    fresh.desk->keeping().open(ConversationId{old[4]});
    ASSERT_TRUE(fresh.live());
    ASSERT_TRUE(waitFor([&] { return facts(fresh) == whole; }));
    fresh.desk->keeping().setRule(rule);
    EXPECT_TRUE(waitFor([&] { return facts(fresh) == facts(desk); }));

    desk.desk->openConversation(ConversationId{old[20]});
    EXPECT_TRUE(waitFor([&] { return desk.desk->messages()->rowCount() > 1; })) << "it comes when it is opened";
    EXPECT_GT(messagesOf(desk, old[20]), 1);
    // The customer writes again: all of it is wanted, though nobody has opened it.
    hub.bed.receive(CoreBed::inbound(s("again-1"), s("And one more thing"), s("old-30")));
    const auto now = desk.desk->conversation(ConversationId{old[30]});
    ASSERT_TRUE(now);
    if (hub.bed.conversation(old[30]).status != ConversationStatus::Resolved)
        EXPECT_TRUE(waitFor([&] { return messagesOf(desk, old[30]) > 2; }));
}

TEST_F(KeepingTest, TheRuleIsKeptAndPicturesGoByAge) {
    AgentDesk desk(hub, hub.address.token);
    ASSERT_TRUE(desk.live());
    const QString folder = desk.dir.filePath(s("cache/w"));
    ASSERT_TRUE(QDir().mkpath(folder));
    for (int i = 0; i < 4; ++i) {
        QFile file(folder + QStringLiteral("/%1.png").arg(i));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(400'000, 'x'));
        file.flush();
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(CoreBed::kStart + i * 1000), QFileDevice::FileModificationTime);
    }
    KeepRule rule{90, 2000, 1};
    desk.desk->keeping().setRule(rule);
    ASSERT_TRUE(waitFor([&] { return !QFile::exists(folder + s("/0.png")) && !QFile::exists(folder + s("/1.png")); }));
    EXPECT_TRUE(QFile::exists(folder + s("/3.png"))) << "the newest stay";
    desk.open();
    EXPECT_EQ(desk.desk->keeping().rule(), rule);
}

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
