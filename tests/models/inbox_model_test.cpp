// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inboxmodel.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

#include "base/workerthread.h"
#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"
#include "support/desk/workspace.h"
#include "ui/models/desk.h"
#include "ui/models/shelf.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;
using replica::View;

namespace {

constexpr int kWaitMs = 20'000;
const View kDrafts{View::Own::Drafts, {}, Sort::Newest, {}};
const View kOutbox{View::Own::Outbox, {}, Sort::Newest, {}};

/// The same with a customer who waits since then.
protocol::Item waitingItem(protocol::Item item, qint64 since) {
    item.data.insert(QStringLiteral("waiting_since"), since);
    item.data.insert(QStringLiteral("due_at"), since == 0 ? 0 : since + 100);
    return item;
}

/// Of a status, or of all unresolved; perhaps only what is unread; in any order.
View someView(QRandomGenerator &chance) {
    View view;
    if (const int status = chance.bounded(5); status < 4)
        view.filter.statuses = {static_cast<ConversationStatus>(status)};
    view.filter.unread = chance.bounded(3) == 0;
    view.sort = static_cast<Sort>(chance.bounded(3));
    return view;
}

class InboxModelTest : public testing::Test {
protected:
    void SetUp() override { build(); }
    void TearDown() override {
        tester.reset();
        model.reset();
    }
    void build() {
        tester.reset();
        model.reset();
        shelf = std::make_unique<Shelf>(*bed.reader, bed.clock, nullptr);
        model = std::make_unique<InboxModel>(*bed.reader, *shelf, worker, [this](const View &view, qint64 now) {
            auto reader = bed.replica->newReader();
            return reader ? (*reader)->order(view, -1, now) : QList<replica::Spot>();
        });
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        QObject::connect(bed.replica.get(), &replica::Replica::changed, model.get(),
                         [this](const replica::Change &change) {
                             shelf->apply(change);
                             model->apply(change);
                         });
    }
    QList<qint64> rows() const {
        QList<qint64> ids;
        for (int row = 0; row < model->rowCount(); ++row) ids += at(row).id.v;
        return ids;
    }
    InboxRow at(int row) const { return model->data(model->index(row), Desk::RowRole).value<InboxRow>(); }
    bool waitRows(const QList<qint64> &wanted) {
        return QTest::qWaitFor([&] { return rows() == wanted; }, kWaitMs);
    }
    /// The model shows what a fresh read of the same view gives.
    bool waitTrue() {
        return QTest::qWaitFor([&] { return model->isWhole() && rows() == bed.order(model->view()); }, kWaitMs);
    }

    ReplicaBed bed;
    WorkerThread worker{QStringLiteral("worker")};
    std::unique_ptr<Shelf> shelf;
    std::unique_ptr<InboxModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace

TEST_F(InboxModelTest, BeginsEmptyAndFillsBySnapshot) {
    EXPECT_EQ(model->rowCount(), 0);
    ASSERT_TRUE(bed.snapshot(
        10, {channelItem(1, 1, QStringLiteral("webchat")), conversationItem(2, 1, 100, QStringLiteral("open"), 2),
             conversationItem(3, 2, 200), conversationItem(4, 3, 300, QStringLiteral("resolved"))}));
    ASSERT_TRUE(waitRows({2, 1}));
    const InboxRow row = at(1);
    EXPECT_EQ(row.title, QStringLiteral("Customer 1"));
    EXPECT_EQ(row.unread, 2);
    EXPECT_EQ(row.channelKind, QStringLiteral("webchat"));
    const QString spoken = model->data(model->index(1), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(QStringLiteral("Customer 1, Site chat, 2 unread"))) << spoken.toStdString();
    EXPECT_EQ(model->data(model->index(1), Qt::DisplayRole).toString(), spoken);
}

TEST_F(InboxModelTest, AChangeIsOneRow) {
    ASSERT_TRUE(
        bed.snapshot(10, {conversationItem(1, 1, 100), conversationItem(2, 2, 200), conversationItem(3, 3, 300)}));
    ASSERT_TRUE(waitTrue());
    QSignalSpy moved(model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    ASSERT_TRUE(bed.apply(11, 11, {conversationItem(11, 1, 400)}));
    ASSERT_TRUE(waitRows({1, 3, 2}));
    EXPECT_EQ(moved.size(), 1);
    ASSERT_TRUE(bed.apply(12, 12, {conversationItem(12, 4, 350)}));
    ASSERT_TRUE(waitRows({1, 4, 3, 2}));
    EXPECT_EQ(inserted.size(), 1);
    ASSERT_TRUE(bed.apply(13, 13, {conversationItem(13, 3, 300, QStringLiteral("resolved"))}));
    ASSERT_TRUE(waitRows({1, 4, 2}));
    EXPECT_EQ(removed.size(), 1);
    changed.clear();
    ASSERT_TRUE(bed.apply(14, 14, {conversationItem(14, 2, 200, QStringLiteral("open"), 5)}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return at(2).unread == 5; }, kWaitMs));
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 2);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(moved.size() + inserted.size() + removed.size(), 3);
}

TEST_F(InboxModelTest, EachViewHoldsItsOwn) {
    ASSERT_TRUE(bed.snapshot(10, {conversationItem(1, 1, 100, QStringLiteral("open"), 1),
                                  conversationItem(2, 2, 200, QStringLiteral("waiting")),
                                  conversationItem(3, 3, 300, QStringLiteral("snoozed")),
                                  conversationItem(4, 4, 400, QStringLiteral("resolved"))}));
    bed.replica->saveDraft({ConversationId{4}, false, QStringLiteral("черновик"), {}, 0, 1});
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(QStringLiteral("c1"), 2)));
    using Status = ConversationStatus;
    const auto inChannel = [](qint64 channel) {
        View view = replica::viewOf(Status::Open);
        view.filter.channels = {ChannelId{channel}};
        return view;
    };
    View unread = replica::viewOf(Status::Open);
    unread.filter.unread = true;
    const QList<std::pair<View, QList<qint64>>> wanted{{replica::viewOf(Status::Open), {1}},
                                                       {unread, {1}},
                                                       {replica::viewOf(Status::Waiting), {2}},
                                                       {replica::viewOf(Status::Snoozed), {3}},
                                                       {replica::viewOf(Status::Resolved), {4}},
                                                       {kDrafts, {4}},
                                                       {kOutbox, {2}},
                                                       {inChannel(1), {1}},
                                                       {inChannel(2), {}}};
    for (const auto &[view, ids] : wanted) {
        model->setView(view);
        EXPECT_TRUE(waitRows(ids)) << ids.value(0);
    }
}

TEST_F(InboxModelTest, DraftsAndOutboxComeAndGoWithWhatIsWritten) {
    ASSERT_TRUE(bed.snapshot(10, {conversationItem(1, 1, 100), conversationItem(2, 2, 200)}));
    model->setView(kDrafts);
    bed.replica->saveDraft({ConversationId{1}, false, QStringLiteral("черновик"), {}, 0, 1});
    ASSERT_TRUE(waitRows({1}));
    EXPECT_TRUE(at(0).hasDraft);
    EXPECT_EQ(at(0).snippet, QStringLiteral("черновик"));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(QStringLiteral("c1"), 1)));
    ASSERT_TRUE(waitRows({}));
    model->setView(kOutbox);
    EXPECT_EQ(rows(), (QList<qint64>{1}));
    EXPECT_EQ(at(0).outboxEntries, 1);
    ASSERT_TRUE(bed.apply(11, 11, {messageItem(11, 5, 1, QStringLiteral("c1"), QStringLiteral("c1"))}));
    ASSERT_TRUE(waitRows({}));
}

TEST_F(InboxModelTest, WhatWasDoneOfflineShowsAtOnce) {
    ASSERT_TRUE(bed.snapshot(10, {conversationItem(1, 1, 100, QStringLiteral("open"), 2, 7)}));
    ASSERT_TRUE(waitRows({1}));
    ASSERT_TRUE(bed.enqueue(ReplicaBed::entry(QStringLiteral("c1"), 1, QStringLiteral("resolve"))));
    replica::OutboxEntry read = ReplicaBed::entry(QStringLiteral("c2"), 1, QStringLiteral("mark_read"));
    read.args.insert(QStringLiteral("up_to"), 7);
    ASSERT_TRUE(bed.enqueue(read));
    ASSERT_TRUE(QTest::qWaitFor([&] { return at(0).unread == 0; }, kWaitMs));
    EXPECT_EQ(at(0).status, ConversationStatus::Resolved);
    EXPECT_EQ(at(0).outboxEntries, 1) << "that a conversation was read is nothing that waits to be sent";
}

TEST_F(InboxModelTest, AStormOfChangesEndsWhereAFreshReadDoes) {
    const quint32 seed = qEnvironmentVariableIntValue("HEARD_TEST_SEED")
                             ? quint32(qEnvironmentVariableIntValue("HEARD_TEST_SEED"))
                             : QRandomGenerator::global()->generate();
    RecordProperty("seed", int(seed));
    SCOPED_TRACE(testing::Message() << "HEARD_TEST_SEED=" << seed);
    QRandomGenerator chance(seed);
    const QStringList statuses{QStringLiteral("open"), QStringLiteral("waiting"), QStringLiteral("snoozed"),
                               QStringLiteral("resolved")};
    QList<protocol::Item> items;
    for (int id = 1; id <= 300; ++id) items += conversationItem(id, id, chance.bounded(1000));
    ASSERT_TRUE(bed.snapshot(300, items));
    qint64 seq = 300;
    for (int round = 0; round < 60; ++round) {
        if (round % 10 == 5) model->setView(someView(chance));  // before the order is whole
        QList<protocol::Item> burst;
        for (int n = chance.bounded(1, 20); n > 0; --n) {
            const qint64 id = chance.bounded(1, 400);
            if (chance.bounded(10) == 0)
                burst += goneItem(++seq, QStringLiteral("conversation"), id);
            else
                burst += waitingItem(
                    conversationItem(++seq, id, chance.bounded(1000), statuses[chance.bounded(4)], chance.bounded(3)),
                    chance.bounded(200));
        }
        ASSERT_TRUE(bed.apply(burst.first().seq, seq, burst));
        if (round % 7 == 0) QCoreApplication::processEvents();
    }
    EXPECT_TRUE(waitTrue());
    model->setView(replica::viewOf(ConversationStatus::Open));
    EXPECT_TRUE(waitTrue());
}

TEST_F(InboxModelTest, TheListOfALargeWorkspaceIsThereAtOnceAndReadsOnlyWhatIsLookedAt) {
    bed.reader.reset();
    bed.replica.reset();
    ASSERT_TRUE(QFile::remove(bed.path()));
    ASSERT_TRUE(writeReplica(bed.path(), {20'000, 20'000, 7}));
    bed.open();
    build();
    EXPECT_EQ(model->rowCount(), 64) << "the first page, before the worker has brought the rest";
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->isWhole(); }, kWaitMs));
    EXPECT_EQ(inserted.size(), 1) << "the rest comes as one range";
    EXPECT_EQ(model->rowCount(), bed.replica->counts().open.n);
    EXPECT_EQ(model->rowCount(), bed.order().size());
    EXPECT_EQ(model->rowOf(at(1500).id), 1500);
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
