// SPDX-License-Identifier: GPL-3.0-or-later
// Canned replies, macros, standards and scores in the hub's core.
#include <QCoreApplication>

#include "replies/cannedreply.h"
#include "standards/score.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreRepliesTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }

    /// Whatever a test did, the ledger is sound at its end.
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    QList<Card> cards(const char *kind, qint64 owner = 0) {
        return *bed.read<QList<Card>>(
            [kind = s(kind), owner](Tables &tables) -> Result<QList<Card>> { return tables.cardsOf(kind, owner); });
    }
    static QJsonObject body(const QString &shortcut, const QString &text = QStringLiteral("text")) {
        replies::CannedReply reply;
        reply.shortcut = shortcut;
        reply.variants = {{{}, {}, text}};
        return replies::bodyOf(reply);
    }
    qint64 add(const QJsonObject &cardBody, bool mine = false) {
        return bed.done(s("card_add"), {{s("kind"), s("canned_reply")}, {s("mine"), mine}, {s("body"), cardBody}})
            .value(s("card"))
            .toInteger();
    }
    void replyWith(qint64 conversation, const QJsonArray &used) {
        bed.done(s("reply"),
                 CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("Good day"))}, {s("used"), used}}),
                 bed.conversation(conversation).lastMessage.v);
    }
    void mark(qint64 conversation, const char *standard, const char *item, const char *word) {
        bed.done(s("score_item"),
                 CoreBed::in(conversation, {{s("standard"), s(standard)}, {s("item"), s(item)}, {s("mark"), s(word)}}));
    }
    standards::Score score(qint64 conversation, int which = 0) {
        const auto all = cards("score", conversation);
        return which < all.size() ? standards::scoreFrom(all[which]) : standards::Score();
    }

    CoreBed bed;
};

TEST_F(CoreRepliesTest, ANewWorkspaceHasRepliesAndStandardsOnce) {
    EXPECT_EQ(cards("canned_reply").size(), 40);
    EXPECT_EQ(cards("standard").size(), standards::readyMade().size());
    const QString removed = cards("canned_reply").first().body.value(s("shortcut")).toString();
    bed.done(s("card_remove"), {{s("card"), cards("canned_reply").first().id.v}});
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(cards("canned_reply").size(), 39) << removed.toStdString() << " was removed by a person";
    EXPECT_EQ(cards("standard").size(), standards::readyMade().size());
}

TEST_F(CoreRepliesTest, AStandardOfALaterVersionComesBesideTheOld) {
    bed.write<bool>([this](Change &change) -> Result<bool> {
        Card card = change.read().cardsOf(s("standard"), 0).first();
        card.body.insert(s("version"), 0);
        change.put(card);
        return true;
    });
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(cards("standard").size(), standards::readyMade().size() + 1);
}

TEST_F(CoreRepliesTest, ACannedReplyIsHeldToItsShape) {
    EXPECT_GT(add(body(s("hello"))), 0);
    const auto refused = [this](const QJsonObject &wrong) {
        return bed.refusal(s("card_add"), {{s("kind"), s("canned_reply")}, {s("body"), wrong}});
    };
    EXPECT_EQ(refused(body(s("two words"))), s("wrong-shape"));
    EXPECT_EQ(refused(body(s("empty"), s(" "))), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s("macro")}, {s("body"), QJsonObject{{s("name"), s("x")}}}}),
              s("wrong-shape"));
    // What the hub keeps by itself can't be written by desks.
    for (const char *kind : {"reply_use", "standard", "score"})
        EXPECT_EQ(bed.refusal(s("card_add"), {{s("kind"), s(kind)}, {s("body"), QJsonObject{{s("count"), 1000}}}}),
                  s("unknown-kind"));
}

TEST_F(CoreRepliesTest, ManyAreAddedAtOnceOrNone) {
    const auto added = bed.done(
        s("card_add"), {{s("kind"), s("canned_reply")}, {s("bodies"), QJsonArray{body(s("a")), body(s("b"))}}});
    EXPECT_EQ(added.value(s("cards")).toArray().size(), 2);
    EXPECT_EQ(cards("canned_reply").size(), 42);
    EXPECT_EQ(bed.refusal(s("card_add"),
                          {{s("kind"), s("canned_reply")}, {s("bodies"), QJsonArray{body(s("c")), body(s("d d"))}}}),
              s("wrong-shape"));
    EXPECT_EQ(cards("canned_reply").size(), 42);
}

TEST_F(CoreRepliesTest, UsesAreCountedOnCardsOfTheirOwn) {
    const qint64 first = add(body(s("first")));
    const qint64 second = add(body(s("second")), true);
    const qint64 conversation = bed.begin();
    const Card before = *bed.read<Card>([first](Tables &t) -> Result<Card> { return *t.card(CardId{first}); });
    replyWith(conversation, {first, second, first, 99'999, s("junk")});
    bed.clock.advance(1000);
    replyWith(conversation, {first});
    const auto uses = cards("reply_use", first);
    ASSERT_EQ(uses.size(), 1);
    const replies::Use use = replies::useFrom(uses.first().body);
    EXPECT_EQ(use.count, 2);
    EXPECT_EQ(use.lastAt, CoreBed::kStart + 1000);
    EXPECT_EQ(use.byAgent.value(bed.agent.id.v), 2);
    EXPECT_EQ(cards("reply_use", second).first().agent, bed.agent.id) << "one's own is nobody else's to see";
    EXPECT_EQ(*bed.read<Card>([first](Tables &t) -> Result<Card> { return *t.card(CardId{first}); }), before);
    bed.done(s("card_remove"), {{s("card"), first}});
    EXPECT_TRUE(cards("reply_use", first).isEmpty());
}

TEST_F(CoreRepliesTest, FilesOfACannedReplyOutliveTheMessagesThatHadThem) {
    const auto blob = bed.storeBlob("plain words", s("price.txt"), s("text/plain"));
    ASSERT_TRUE(blob);
    const QJsonObject part{{s("kind"), s("file")}, {s("blob"), blob->id.toLongLong()}};
    const qint64 card =
        bed.done(s("card_add"),
                 {{s("kind"), s("canned_reply")}, {s("body"), body(s("price"))}, {s("parts"), QJsonArray{part}}})
            .value(s("card"))
            .toInteger();
    const Card kept = *bed.read<Card>([card](Tables &t) -> Result<Card> { return *t.card(CardId{card}); });
    const auto reply = replies::cannedReplyFrom(kept);
    ASSERT_EQ(reply->attachments.size(), 1);
    EXPECT_EQ(reply->attachments.first().name, s("price.txt")) << "as the hub knows it";
    EXPECT_EQ(
        bed.refusal(s("card_put"), {{s("card"), card},
                                    {s("body"), kept.body},
                                    {s("parts"), QJsonArray{QJsonObject{{s("kind"), s("file")}, {s("blob"), 77}}}}}),
        s("no-such-blob"));
    // The same file goes out to a sample customer, who is then removed with all that was written.
    bed.done(s("sample_load"), {});
    const Conversation sample = bed.conversations().first();
    ASSERT_TRUE(sample.sample);
    bed.done(s("reply"), CoreBed::in(sample.id.v, {{s("parts"), QJsonArray{part}}}), sample.lastMessage.v);
    EXPECT_EQ(cards("score", sample.id.v).size(), 1);
    bed.done(s("sample_remove"), {});
    EXPECT_TRUE(cards("score", sample.id.v).isEmpty());
    EXPECT_TRUE(
        *bed.read<bool>([&](Tables &t) -> Result<bool> { return bool(t.blob(BlobId{blob->id.toLongLong()})); }));
}

TEST_F(CoreRepliesTest, TheFirstReplyIsTimedAndJudgedWhenItIsResolved) {
    const qint64 conversation = bed.begin();
    bed.clock.advance(30'000);
    bed.begin(s("still there?"));
    bed.clock.advance(60'000);
    replyWith(conversation, {});
    EXPECT_EQ(score(conversation).firstReplyMs, 90'000);
    const MessageId first = bed.messages().first().id;
    bed.begin(s("and?"));
    bed.clock.advance(500'000);
    replyWith(conversation, {});
    EXPECT_EQ(score(conversation).firstReplyMs, 90'000) << "only the first";
    EXPECT_FALSE(score(conversation).final);
    bed.done(s("resolve"), CoreBed::in(conversation));
    const standards::Score kept = score(conversation);
    EXPECT_TRUE(kept.final);
    EXPECT_EQ(kept.standard, s("question-chat"));
    EXPECT_FALSE(kept.value) << "no person has confirmed anything";
    // The site chat promises two minutes.
    EXPECT_EQ(kept.items.value(s("first-reply")).mark, standards::Mark::Met);
    EXPECT_EQ(kept.items.value(s("first-reply")).proof, first);
    EXPECT_FALSE(kept.items.value(s("first-reply")).by);
}

TEST_F(CoreRepliesTest, AConfirmedScoreIsKeptAndANewOneBeginsWithTheNextOpening) {
    const qint64 conversation = bed.begin();
    bed.clock.advance(10 * 60'000);
    replyWith(conversation, {});
    mark(conversation, "question-chat", "care", "met");
    mark(conversation, "complaint", "sorry", "met");  // it has turned out to be a complaint
    mark(conversation, "complaint", "makes-good", "na");
    mark(conversation, "complaint", "empathy", "not");
    mark(conversation, "complaint", "thanks", "met");
    mark(conversation, "complaint", "thanks", "none");
    bed.done(s("resolve"), CoreBed::in(conversation));
    const standards::Score kept = score(conversation);
    EXPECT_EQ(kept.standard, s("complaint"));
    EXPECT_EQ(kept.items.value(s("first-reply")).mark, standards::Mark::NotMet) << "ten minutes in a chat";
    EXPECT_EQ(kept.items.value(s("sorry")).by, bed.agent.id);
    const auto all = standards::readyMade();
    const auto complaint =
        std::find_if(all.begin(), all.end(), [](const auto &each) { return each.id == s("complaint"); });
    ASSERT_TRUE(kept.value);
    EXPECT_DOUBLE_EQ(*kept.value, standards::valueOf(*complaint, kept.items));
    EXPECT_GT(*kept.value, 0);
    const Message line = bed.messages().first();
    EXPECT_EQ(line.event, s("resolved"));
    EXPECT_DOUBLE_EQ(line.extra.value(s("score")).toDouble(), *kept.value);

    const auto marking = [&] {
        return bed.refusal(s("score_item"), CoreBed::in(conversation, {{s("standard"), s("complaint")},
                                                                       {s("item"), s("care")},
                                                                       {s("mark"), s("met")}}));
    };
    EXPECT_EQ(marking(), s("score-final"));
    bed.begin(s("one more thing"));
    mark(conversation, "question-chat", "care", "met");
    EXPECT_EQ(score(conversation, 0), kept);
    EXPECT_FALSE(score(conversation, 1).final);
}

TEST_F(CoreRepliesTest, AMarkHasToMakeSense) {
    const qint64 conversation = bed.begin();
    const auto refused = [&](const char *standard, const char *item, const char *word) {
        return bed.refusal(
            s("score_item"),
            CoreBed::in(conversation, {{s("standard"), s(standard)}, {s("item"), s(item)}, {s("mark"), s(word)}}));
    };
    EXPECT_EQ(refused("no-such", "care", "met"), s("not-found"));
    EXPECT_EQ(refused("complaint", "no-such", "met"), s("not-found"));
    EXPECT_EQ(refused("complaint", "sorry", "perhaps"), s("wrong-shape"));
    EXPECT_EQ(refused("complaint", "first-reply", "met"), s("not-allowed")) << "the program sees it by itself";
    EXPECT_TRUE(cards("score", conversation).isEmpty());
}

TEST_F(CoreRepliesTest, NothingIsKeptOfAConversationThatNobodyAnswered) {
    const qint64 conversation = bed.begin();
    bed.done(s("resolve"), CoreBed::in(conversation));
    EXPECT_TRUE(cards("score", conversation).isEmpty());
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
