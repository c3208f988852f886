// SPDX-License-Identifier: GPL-3.0-or-later
// What a restored hub does with replies that were on their way when it was backed up: nothing twice, nothing lost.
#include <QCoreApplication>
#include <QFile>

#include "hub/backup/backup.h"
#include "protocol/verbs.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

namespace verb = protocol::verb;

constexpr qint64 kHour = 3600 * 1000;

class BackupTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }

    qint64 replyLater(qint64 conversation, qint64 in) {
        const QJsonObject args =
            CoreBed::in(conversation, {{QStringLiteral("parts"), CoreBed::textParts(QStringLiteral("Later"))},
                                       {QStringLiteral("until"), bed.clock.now() + in}});
        return bed.done(QLatin1String(verb::kReplyLater), args).value(QLatin1String("card")).toInteger();
    }

    /// The hub as it is `after` its backup was made, in a folder of its own.
    std::unique_ptr<CoreBed> restoredAfter(qint64 after) {
        const BackupPlace place{bed.folder, bed.ownFolder.filePath(QStringLiteral("backup")), {}};
        EXPECT_TRUE(backUp(place, bed.clock));
        const QString folder = bed.ownFolder.filePath(QStringLiteral("restored"));
        bed.clock.advance(after);
        const auto made = restore({folder, place.file, {}}, bed.clock);
        EXPECT_TRUE(made);
        EXPECT_TRUE(QFile::copy(bed.folder + QStringLiteral("/secrets.key"), folder + QStringLiteral("/secrets.key")));
        auto again = std::make_unique<CoreBed>(folder);
        again->clock.advance(bed.clock.now() - again->clock.now());
        EXPECT_TRUE(again->open());
        return again;
    }

    CoreBed bed;
};

}  // namespace

TEST_F(BackupTest, RepliesThatWaitedAreDoubtfulAsTheyMayHaveGoneOutSince) {
    const qint64 conversation = bed.begin();
    const qint64 waiting = bed.reply(conversation, QStringLiteral("On its way"));
    auto after = restoredAfter(kHour);
    EXPECT_EQ(after->message(waiting).delivery, Delivery::Uncertain);
    EXPECT_TRUE(after->takeDue().isEmpty()) << "nothing goes out by itself";
    after->done(QLatin1String(verb::kSendAgain), {{QStringLiteral("message"), waiting}});
    EXPECT_EQ(after->takeDue().size(), 1) << "a person decided";
    EXPECT_EQ(after->findings(), QStringList());
}

TEST_F(BackupTest, RepliesForLaterAreHeldIfTheirTimeHasCome) {
    const qint64 conversation = bed.begin();
    const qint64 soon = replyLater(conversation, kHour / 2);
    const qint64 far = replyLater(conversation, 5 * kHour);
    auto after = restoredAfter(kHour);
    const auto codeOf = [&](qint64 id) {
        return after
            ->read<QString>([id](Tables &tables) -> Result<QString> {
                const auto card = tables.card(CardId{id});
                return card ? card->body.value(QLatin1String("code")).toString(QStringLiteral("none")) : QString();
            })
            .value();
    };
    EXPECT_EQ(codeOf(soon), u"restored");
    EXPECT_EQ(codeOf(far), u"none");
    EXPECT_TRUE(after->takeDue().isEmpty());
}

TEST_F(BackupTest, WhatWasDoneOnceIsNotDoneAgain) {
    const qint64 conversation = bed.begin();
    const QJsonObject args =
        CoreBed::in(conversation, {{QStringLiteral("parts"), CoreBed::textParts(QStringLiteral("Noted"))}});
    const auto first = bed.execute(QLatin1String(verb::kNote), args, {}, QStringLiteral("n1"));
    auto after = restoredAfter(kHour);
    const auto again = after->execute(QLatin1String(verb::kNote), args, {}, QStringLiteral("n1"));
    EXPECT_EQ(std::get<protocol::Done>(first).result, std::get<protocol::Done>(again).result);
    EXPECT_EQ(after->messages().size(), bed.messages().size());
}

TEST_F(BackupTest, ASecondRestoringOfTheSameBackupGivesNoNumberTwice) {
    bed.begin();
    const BackupPlace place{bed.folder, bed.ownFolder.filePath(QStringLiteral("backup")), {}};
    ASSERT_TRUE(backUp(place, bed.clock));
    qint64 highest = 0;
    for (int round = 0; round < 3; ++round) {
        bed.clock.advance(kHour);
        const QString folder = bed.ownFolder.filePath(QStringLiteral("restored%1").arg(round));
        ASSERT_TRUE(restore({folder, place.file, {}}, bed.clock));
        ASSERT_TRUE(QFile::copy(bed.folder + QStringLiteral("/secrets.key"), folder + QStringLiteral("/secrets.key")));
        CoreBed again(folder);
        ASSERT_TRUE(again.open());
        again.receive(CoreBed::inbound(QStringLiteral("r%1").arg(round), QStringLiteral("Hello")));
        EXPECT_GT(again.messages().first().id.v, highest);
        EXPECT_GT(again.core->ledger().head(), highest);
        highest = std::max(again.core->ledger().head(), again.messages().first().id.v);
    }
}
int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
