// SPDX-License-Identifier: GPL-3.0-or-later
// What a replica makes of the hub's word about drafts: taken over where nothing is ahead, and nothing lost where it is.
#include <QCoreApplication>

#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr ConversationId kOne{1};

protocol::Item draftCard(qint64 seq, const char *draft, const char *device, const char *text, qint64 at) {
    const QJsonObject body{
        {s("note"), false}, {s("draft"), s(draft)}, {s("device"), s(device)}, {s("text"), s(text)}, {s("at"), at}};
    return {
        seq, s("card"), {{s("id"), 7}, {s("kind"), s("draft")}, {s("owner"), 1}, {s("agent"), 1}, {s("body"), body}}};
}

class ReplicaDraftsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.snapshot(10, conversation())); }
    static QList<protocol::Item> conversation() { return {conversationItem(2, 1, 100, s("open"), 0, 5)}; }
    void save(const char *text, qint64 seen = 0, const char *name = "") {
        replica::Draft draft;
        draft.conversation = kOne;
        draft.text = s(text);
        draft.updatedAt = ++now;
        draft.seen = seen;
        draft.name = s(name);
        bed.replica->saveDraft(draft);
    }
    /// As the deliverer does it when the hub has answered.
    void offerAndHave(qint64 seq) {
        bed.replica->offerDraft({kOne, false, s("this one"), {}});
        settle();
        const auto entries = bed.reader->outbox(kOne);
        ASSERT_EQ(entries.size(), 1);
        replica::OutboxEntry entry = entries.first();
        entry.state = replica::OutboxEntry::State::Accepted;
        entry.doneSeq = seq;
        entry.facts = {{s("current"), true}};
        ASSERT_TRUE(bed.settled(
            [&](QObject *c, replica::Replica::Kept k) { bed.replica->updateEntry(entry, c, std::move(k)); }));
    }
    void settle() { ASSERT_TRUE(bed.apply(1, 1, {})); }
    QString text() {
        const auto draft = bed.reader->draft(kOne, false);
        return draft ? draft->text : QString();
    }

    ReplicaBed bed;
    qint64 now = 100;
};

}  // namespace

TEST_F(ReplicaDraftsTest, AnothersIsTakenOverUnlessThisOneIsAhead) {
    ASSERT_TRUE(bed.apply(11, 11, {draftCard(11, "d1", "laptop", "from the laptop", 50)}));
    EXPECT_EQ(text(), s("from the laptop"));
    save("written on", 11, "d1");
    ASSERT_TRUE(bed.apply(12, 12, {draftCard(12, "d1", "laptop", "meanwhile", 60)}));
    EXPECT_EQ(text(), s("written on")) << "the hub has to choose";
    offerAndHave(13);
    const auto entry = bed.reader->outbox(kOne);
    EXPECT_EQ(text(), s("written on"));
    ASSERT_TRUE(bed.apply(13, 14, {draftCard(14, "d1", "laptop", "and later", 70)}));
    EXPECT_EQ(text(), s("and later"));
    ASSERT_TRUE(bed.apply(15, 15, {{15, s("gone"), {{s("kind"), s("card")}, {s("id"), 7}}}}));
    EXPECT_EQ(text(), QString());
}

TEST_F(ReplicaDraftsTest, WhatIsOfferedGoesAsItIsAtLastAndItsEndHasItsName) {
    save("G");
    bed.replica->offerDraft({kOne, false, s("this one"), {}});
    save("Good day");
    bed.replica->offerDraft({kOne, false, s("this one"), {}});
    bed.replica->offerDraft({kOne, false, s("this one"), {}});
    settle();
    const auto entries = bed.reader->outbox(kOne);
    ASSERT_EQ(entries.size(), 1) << "one that has not left gives way";
    EXPECT_EQ(entries.first().args.value(s("text")).toString(), s("Good day"));
    EXPECT_EQ(bed.reader->counts().outbox, 0);
    const QString name = entries.first().args.value(s("draft")).toString();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(s("r1"), 1)));
    const auto after = bed.reader->outbox(kOne);
    ASSERT_EQ(after.size(), 2);
    EXPECT_EQ(after[0].id, s("r1"));
    EXPECT_EQ(after[1].id, s("end-") + name);
    EXPECT_EQ(text(), QString());
    ASSERT_TRUE(bed.apply(11, 11, {draftCard(11, qPrintable(name), "laptop", "Good day", 50)}));
    EXPECT_EQ(text(), QString()) << "an echo of what was sent does not come back";
}

TEST_F(ReplicaDraftsTest, AfterASnapshotWhatEndedIsGoneAndWhatAPutBackHubHasLostIsNot) {
    save("sent elsewhere");
    offerAndHave(12);
    ASSERT_TRUE(bed.snapshot(20, conversation()));
    EXPECT_EQ(text(), QString());
    save("the hub was put back");
    offerAndHave(22);
    bed.replica->beginSnapshot(s("w1"), false, {}, true);
    bed.replica->addPage(conversation(), nullptr, {});
    ASSERT_TRUE(bed.settled([&](QObject *c, replica::Replica::Kept k) { bed.replica->endSnapshot(40, c, k); }));
    EXPECT_EQ(text(), s("the hub was put back"));
    EXPECT_TRUE(bed.reader->draft(kOne, false)->isAhead()) << "it goes out again";
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
