// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagemodel.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QJsonArray>
#include <QSignalSpy>

#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"
#include "ui/models/desk.h"
#include "ui/models/shelf.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

class MessageModelTest : public testing::Test {
protected:
    void SetUp() override {
        shelf = std::make_unique<Shelf>(*bed.reader, bed.clock, nullptr);
        model = std::make_unique<MessageModel>(*bed.reader, *shelf);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        tester->setUseFetchMore(false);  // or it would fetch all pages by itself, before the tests look
        QObject::connect(bed.replica.get(), &replica::Replica::changed, model.get(),
                         [this](const replica::Change &change) {
                             shelf->apply(change);
                             model->apply(change);
                         });
    }
    void TearDown() override {
        tester.reset();
        model.reset();
    }
    void fill(int messages) {
        QList<protocol::Item> items{conversationItem(1, 1, 100)};
        for (int id = 1; id <= messages; ++id) items += messageItem(id + 1, id, 1, QStringLiteral("text %1").arg(id));
        ASSERT_TRUE(bed.snapshot(messages + 1, items));
        model->open(ConversationId{1});
    }
    MessageRow at(int row) const { return model->data(model->index(row), Desk::RowRole).value<MessageRow>(); }
    MessageRow last() const { return at(model->rowCount() - 1); }

    ReplicaBed bed;
    std::unique_ptr<Shelf> shelf;
    std::unique_ptr<MessageModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

const QString c1 = QStringLiteral("c1");
const QString c2 = QStringLiteral("c2");

}  // namespace

TEST_F(MessageModelTest, ShowsTheNewestPageAndFetchesOlderOnesAtTheTop) {
    EXPECT_EQ(model->rowCount(), 0);
    fill(120);
    EXPECT_EQ(model->rowCount(), 50);
    EXPECT_EQ(at(0).id.v, 71);
    EXPECT_EQ(last().id.v, 120);
    ASSERT_TRUE(model->canFetchMore({}));
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    model->fetchMore({});
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 0);
    EXPECT_EQ(inserted[0][2].toInt(), 49);
    model->fetchMore({});
    EXPECT_EQ(model->rowCount(), 120);
    EXPECT_EQ(at(0).id.v, 1);
    EXPECT_FALSE(model->canFetchMore({}));
}

TEST_F(MessageModelTest, LiveMessagesAreAppendedAndChangesAreOneRow) {
    fill(60);
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(bed.apply(
        62, 63, {messageItem(62, 61, 1, QStringLiteral("new")), messageItem(63, 62, 2, QStringLiteral("elsewhere"))}));
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(last().id.v, 61);
    protocol::Item read = messageItem(64, 61, 1, QStringLiteral("new"));
    read.data.insert(QStringLiteral("delivery"), QStringLiteral("read"));
    ASSERT_TRUE(bed.apply(64, 64, {read}));
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), model->rowCount() - 1);
    EXPECT_EQ(last().delivery, Delivery::Read);
    // One that is older than what is loaded stays out until it is fetched.
    ASSERT_TRUE(bed.apply(65, 65, {messageItem(65, 3, 1, QStringLiteral("changed"))}));
    EXPECT_EQ(inserted.size(), 1);
    ASSERT_TRUE(bed.apply(66, 66, {goneItem(66, QStringLiteral("message"), 61)}));
    EXPECT_EQ(last().id.v, 60);
}

TEST_F(MessageModelTest, OpensAroundAMessageFarBackAndGrowsAtBothEnds) {
    fill(400);
    model->open(ConversationId{1}, MessageId{100});
    EXPECT_EQ(at(0).id.v, 50);
    EXPECT_EQ(last().id.v, 299);
    EXPECT_TRUE(model->canFetchMore({}));
    ASSERT_TRUE(model->canFetchNewer());
    // What comes in below the stretch, and entries, are left out until it reaches the end.
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    ASSERT_TRUE(bed.apply(402, 402, {messageItem(402, 401, 1, QStringLiteral("new"))}));
    EXPECT_EQ(inserted.size(), 0);
    ASSERT_TRUE(bed.apply(403, 403, {messageItem(403, 120, 1, QStringLiteral("changed"))}));
    EXPECT_EQ(at(70).parts.first().text, QStringLiteral("changed"));
    for (int page = 1; page <= 3; ++page) model->fetchNewer();
    EXPECT_FALSE(model->canFetchNewer());
    ASSERT_EQ(inserted.size(), 3);
    EXPECT_EQ(inserted[2][1].toInt(), 350);
    EXPECT_EQ(last().id.v, 401);
    model->fetchNewer();
    EXPECT_EQ(inserted.size(), 3);
    ASSERT_TRUE(bed.apply(404, 404, {messageItem(404, 402, 1, QStringLiteral("newer"))}));
    EXPECT_EQ(last().id.v, 402);
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(MessageModelTest, OpenedNearTheEndItReachesTheEnd) {
    fill(120);
    model->open(ConversationId{1}, MessageId{30});
    EXPECT_EQ(at(0).id.v, 1);
    EXPECT_EQ(last().id.v, 120);
    EXPECT_FALSE(model->canFetchNewer());
    EXPECT_FALSE(model->canFetchMore({}));
}

TEST_F(MessageModelTest, WhoAnswersFarBackIsTakenToTheEnd) {
    fill(400);
    model->open(ConversationId{1}, MessageId{100});
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    EXPECT_FALSE(model->canFetchNewer());
    EXPECT_TRUE(last().inOutbox);
}

TEST_F(MessageModelTest, AnEntryBecomesItsMessageInItsRow) {
    fill(2);
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_TRUE(last().inOutbox);
    EXPECT_EQ(last().delivery, Delivery::Queued);
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(bed.apply(4, 4, {messageItem(4, 9, 1, c1, c1)}));
    EXPECT_EQ(model->rowCount(), 3);
    EXPECT_EQ(last().id.v, 9);
    EXPECT_FALSE(last().inOutbox);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(inserted.size() + removed.size(), 0) << "it would flicker";
}

TEST_F(MessageModelTest, EntriesStayLastInTheirOrder) {
    fill(2);
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c2, 1, QStringLiteral("note"))));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(QStringLiteral("c3"), 1, QStringLiteral("resolve"))));
    ASSERT_EQ(model->rowCount(), 4) << "a verb without a text is no row";
    ASSERT_TRUE(bed.apply(4, 4, {messageItem(4, 9, 1, QStringLiteral("from the customer"))}));
    EXPECT_EQ(at(2).id.v, 9);
    EXPECT_EQ(at(3).clientId, c1);
    EXPECT_EQ(at(4).direction, Direction::Note);
    // The second one's message comes first: the first was refused.
    replica::OutboxEntry stopped = bed.reader->outbox().first();
    stopped.state = replica::OutboxEntry::State::Stopped;
    stopped.code = QStringLiteral("stale");
    ASSERT_TRUE(bed.settled([&](QObject *c, replica::Replica::Kept k) { bed.replica->updateEntry(stopped, c, k); }));
    EXPECT_EQ(at(3).failure, QStringLiteral("stale"));
    EXPECT_EQ(at(3).delivery, Delivery::Failed);
    ASSERT_TRUE(bed.apply(5, 5, {messageItem(5, 10, 1, c2, c2)}));
    EXPECT_EQ(at(3).id.v, 10);
    EXPECT_EQ(at(4).clientId, c1);
    ASSERT_TRUE(bed.settled([&](QObject *c, replica::Replica::Kept k) { bed.replica->takeBack(c1, c, k); }));
    EXPECT_EQ(model->rowCount(), 4);
}

TEST_F(MessageModelTest, WhatWaitsShowsItsFormattingAndButtonsAsItWillGo) {
    protocol::Item channel = channelItem(2, 1, QStringLiteral("telegram"));
    channel.data.insert(QStringLiteral("traits"),
                        QJsonObject{{QStringLiteral("formatting"), QStringLiteral("markdown")}});
    ASSERT_TRUE(bed.snapshot(3, {channel, conversationItem(3, 1, 100)}));
    model->open(ConversationId{1});
    replica::OutboxEntry entry = ReplicaBed::entry(c1, 1);
    const QJsonArray part{QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")},
                                      {QStringLiteral("text"), QStringLiteral("till **ten**")}}};
    const QJsonObject outgoing{{QStringLiteral("subject"), QStringLiteral("s")}};
    entry.args.insert(QStringLiteral("parts"), part);
    entry.args.insert(QStringLiteral("outgoing"), outgoing);
    ASSERT_TRUE(bed.enqueue(entry));
    EXPECT_TRUE(last().hasMarks);
    EXPECT_EQ(last().channel.v, 1);
    EXPECT_EQ(last().facts.value(QStringLiteral("outgoing")).toObject(), outgoing);
    const QString spoken = model->data(model->index(0), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.endsWith(QStringLiteral(": till ten"))) << spoken.toStdString();
}

TEST_F(MessageModelTest, ReadsAsAPersonWouldSayIt) {
    fill(1);
    const QString spoken = model->data(model->index(0), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(QStringLiteral("Customer, "))) << spoken.toStdString();
    EXPECT_TRUE(spoken.endsWith(QStringLiteral(": text 1"))) << spoken.toStdString();
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(c1, 1)));
    const QString own = model->data(model->index(1), Qt::DisplayRole).toString();
    EXPECT_TRUE(own.startsWith(QStringLiteral("You, "))) << own.toStdString();
    EXPECT_TRUE(own.contains(QStringLiteral("waiting to be sent: c1"))) << own.toStdString();
}

TEST_F(MessageModelTest, AnotherConversationIsAnotherListAndNoneIsEmpty) {
    fill(3);
    model->open(ConversationId{2});
    EXPECT_EQ(model->rowCount(), 0);
    ASSERT_TRUE(bed.apply(5, 5, {messageItem(5, 9, 1, QStringLiteral("of the first"))}));
    EXPECT_EQ(model->rowCount(), 0);
    model->open({});
    EXPECT_FALSE(model->canFetchMore({}));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
