// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts in the hub's core: which device's goes on, what is kept beside it, what colleagues see.
#include <QCoreApplication>
#include <QFile>

#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreDrafts : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(bed.open());
        conversation = bed.begin();
    }
    /// Whatever a test did, the ledger is sound at its end.
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    QList<Card> cards(const char *kind, qint64 owner) {
        return *bed.read<QList<Card>>(
            [kind = s(kind), owner](Tables &tables) -> Result<QList<Card>> { return tables.cardsOf(kind, owner); });
    }
    QJsonObject body(qint64 owner = 0) {
        const auto found = cards("draft", owner ? owner : conversation);
        return found.size() == 1 ? found.first().body : QJsonObject();
    }
    qint64 seq() { return cards("draft", conversation).value(0).seq; }
    QStringList versions() {
        QStringList out;
        for (const QJsonValue &version : body().value(s("versions")).toArray())
            out += version[s("device")].toString() + u' ' + version[s("text")].toString();
        return out;
    }
    QString text() { return body().value(s("text")).toString(); }
    /// True if it is the one that goes on.
    bool put(const char *device, const char *words, qint64 at, qint64 seen = 0, const char *draft = "d1",
             QJsonObject more = {}) {
        more.insert(s("draft"), s(draft));
        more.insert(s("device"), s(device));
        more.insert(s("device_name"), s(device));
        more.insert(s("at"), CoreBed::kStart - 100'000 + at);
        more.insert(s("text"), s(words));
        more.insert(s("seen"), seen);
        return bed.done(s("draft_put"), CoreBed::in(conversation, more)).value(s("current")).toBool();
    }
    void end(const char *device, qint64 seen = 0, const char *draft = "d1") {
        const auto frame = bed.execute(
            s("draft_end"),
            CoreBed::in(conversation, {{s("draft"), s(draft)}, {s("device"), s(device)}, {s("seen"), seen}}), {},
            s("end-") + s(draft));
        EXPECT_TRUE(std::holds_alternative<protocol::Done>(frame));
    }

    CoreBed bed;
    qint64 conversation = 0;
};

TEST_F(CoreDrafts, ADeviceGoesOnWithItsOwnAndWithWhatItHasSeen) {
    EXPECT_TRUE(put("laptop", "Good", 1));
    EXPECT_TRUE(put("laptop", "Good day", 2));
    EXPECT_TRUE(put("desktop", "Good day, Olga", 3, seq()));
    EXPECT_EQ(text(), s("Good day, Olga"));
    EXPECT_EQ(versions(), QStringList());
    EXPECT_TRUE(cards("draft", conversation).first().agent) << "nobody else's";
}

TEST_F(CoreDrafts, ItsFilesAreItsWritersAndAVersionKeepsThem) {
    const QString one = bed.storeBlob("of the laptop", s("a.txt"), {})->id;
    const QString two = bed.storeBlob("of the desktop", s("b.txt"), {})->id;
    const auto with = [](const QString &blob) {
        return QJsonObject{
            {s("parts"), QJsonArray{QJsonObject{{s("kind"), s("file")}, {s("blob"), blob.toLongLong()}}}}};
    };
    const AgentId colleague{bed.done(s("agent_add"), {{s("name"), s("Pavlo")}}).value(s("agent")).toInteger()};
    ASSERT_TRUE(colleague);
    EXPECT_TRUE(put("laptop", "See the file", 1, 0, "d1", with(one)));
    EXPECT_TRUE(put("desktop", "newer", 2, 0, "d2", with(two)));
    ASSERT_EQ(versions(), QStringList{s("laptop See the file")});
    for (const QString &blob : {one, two}) {
        EXPECT_TRUE(bed.loadBlob(blob)) << "on all devices of its writer";
        EXPECT_EQ(bed.loadBlob(blob, colleague).error().code, s("not-found")) << "whoever guesses its number";
    }
    QJsonObject sharing = with(two);
    sharing.insert(s("shared"), true);
    EXPECT_TRUE(put("desktop", "newer", 3, seq(), "d2", sharing));
    EXPECT_TRUE(bed.loadBlob(two, colleague)) << "shared on purpose";
    EXPECT_EQ(bed.loadBlob(one, colleague).error().code, s("not-found")) << "a version is not";
}

TEST_F(CoreDrafts, OfTwoThatHaveNotSeenEachOtherTheNewerGoesOnAndTheOtherIsKept) {
    EXPECT_TRUE(put("laptop", "of the laptop", 5));
    EXPECT_FALSE(put("desktop", "older", 4, 0, "d2"));
    EXPECT_EQ(text(), s("of the laptop"));
    EXPECT_EQ(versions(), QStringList{s("desktop older")});
    EXPECT_TRUE(put("desktop", "newer", 6, 0, "d2"));
    EXPECT_EQ(text(), s("newer"));
    EXPECT_EQ(versions(), (QStringList{s("desktop older"), s("laptop of the laptop")}));
    bed.done(s("draft_drop"), CoreBed::in(conversation, {{s("version"), s("d2/desktop")}}));
    EXPECT_EQ(versions(), QStringList{s("laptop of the laptop")});
    EXPECT_TRUE(put("desktop", "of the laptop, and more", 7, seq(), "d2", {{s("took"), QJsonArray{s("d1/laptop")}}}));
    EXPECT_EQ(versions(), QStringList{s("desktop newer")}) << "what stood there before is kept";
}

TEST_F(CoreDrafts, ErasingAPersonLeavesNoWordOfDraftsThatEndedLongAgo) {
    EXPECT_TRUE(put("laptop", "zqdraftmark", 1));
    end("laptop", seq());
    const auto traces = [this] {
        qsizetype found = 0;
        for (const char *name : {"/ledger.db", "/ledger.db-wal"}) {
            QFile file(bed.folder + s(name));
            if (file.open(QIODevice::ReadOnly)) found += file.readAll().count("zqdraftmark");
        }
        return found;
    };
    ASSERT_GT(traces(), 0) << "the journal tells of it";
    bed.done(s("person_erase"), {{s("customer"), bed.conversation(conversation).customer.v}});
    EXPECT_EQ(traces(), 0);
}

TEST_F(CoreDrafts, AClockThatIsAheadWinsNothing) {
    EXPECT_TRUE(put("laptop", "of a laptop that lives in next year", 40'000'000'000));
    EXPECT_TRUE(put("desktop", "now", 100'000, 0, "d2")) << "the hub's now is later than what it heard before";
}

TEST_F(CoreDrafts, WhatWasSentDoesNotComeBackByItself) {
    EXPECT_TRUE(put("laptop", "Good day", 1));
    EXPECT_TRUE(put("desktop", "Good day, Olga", 2, seq()));
    end("desktop", seq());
    EXPECT_TRUE(cards("draft", conversation).isEmpty());
    EXPECT_FALSE(put("laptop", "Good day, late", 9));
    EXPECT_EQ(text(), QString());
    EXPECT_EQ(versions(), QStringList{s("laptop Good day, late")}) << "but it is not lost";
    bed.done(s("draft_drop"), CoreBed::in(conversation, {{s("version"), s("d1/laptop")}}));
    EXPECT_TRUE(cards("draft", conversation).isEmpty());
}

TEST_F(CoreDrafts, WhoSendsHasNotSeenWhatAnotherDeviceWroteSince) {
    EXPECT_TRUE(put("laptop", "Good day", 1));
    const qint64 seen = seq();
    EXPECT_TRUE(put("desktop", "Good day, and by the way", 2, seen));
    end("laptop", seen);
    EXPECT_EQ(text(), QString());
    EXPECT_EQ(versions(), QStringList{s("desktop Good day, and by the way")});
    EXPECT_EQ(bed.refusal(s("draft_end"), CoreBed::in(conversation, {{s("draft"), s("d1")}, {s("device"), s("x")}})),
              s("wrong-shape"))
        << "an end has the draft's name, or nobody would know of it later";
}

TEST_F(CoreDrafts, OnlyWhatIsSharedOnPurposeIsEverybodys) {
    EXPECT_TRUE(put("laptop", "secret", 1));
    EXPECT_TRUE(cards("shared_draft", conversation).isEmpty());
    EXPECT_TRUE(put("laptop", "shared", 2, 0, "d1", {{s("shared"), true}}));
    auto shared = cards("shared_draft", conversation);
    ASSERT_EQ(shared.size(), 1);
    EXPECT_FALSE(shared.first().agent);
    EXPECT_EQ(shared.first().body.value(s("text")).toString(), s("shared"));
    EXPECT_TRUE(put("laptop", "shared, further", 3, 0, "d1", {{s("shared"), true}}));
    shared = cards("shared_draft", conversation);
    ASSERT_EQ(shared.size(), 1) << "the same one";
    EXPECT_EQ(bed.refusal(s("card_put"), {{s("card"), shared.first().id.v}, {s("body"), QJsonObject()}}),
              s("not-allowed"))
        << "it is to be read";
    EXPECT_TRUE(put("laptop", "mine again", 4));
    EXPECT_TRUE(cards("shared_draft", conversation).isEmpty());
    EXPECT_TRUE(put("laptop", "shared", 5, 0, "d1", {{s("shared"), true}}));
    end("laptop");
    EXPECT_TRUE(cards("shared_draft", conversation).isEmpty());
}

TEST_F(CoreDrafts, AMergedConversationsDraftGoesOnInTheOther) {
    const qint64 other = bed.begin(s("Something else"), s("visitor-2"));
    const auto customerOf = [&](qint64 id) { return bed.conversation(id).customer.v; };
    bed.done(s("customer_merge"), {{s("into"), customerOf(other)}, {s("from"), customerOf(conversation)}});
    EXPECT_TRUE(put("laptop", "Good day", 1, 0, "d1", {{s("shared"), true}}));
    bed.done(s("conversation_merge"), CoreBed::in(conversation, {{s("into"), other}}));
    EXPECT_TRUE(cards("draft", conversation).isEmpty());
    EXPECT_TRUE(cards("shared_draft", conversation).isEmpty());
    EXPECT_EQ(body(other).value(s("text")).toString(), s("Good day"));
    EXPECT_EQ(cards("shared_draft", other).size(), 1);
}

TEST_F(CoreDrafts, ItIsHeldToWhatADraftIs) {
    EXPECT_EQ(bed.refusal(s("draft_put"), CoreBed::in(conversation, {{s("draft"), s("d")}, {s("device"), s("x")}})),
              s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("draft_put"), CoreBed::in(conversation, {{s("draft"), s("d")},
                                                                     {s("device"), s("x")},
                                                                     {s("at"), 1},
                                                                     {s("text"), QString(300'000, u'x')}})),
              s("too-large"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("draft")}, {s("owner"), conversation}}), s("unknown-kind"));
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
