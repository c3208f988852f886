// SPDX-License-Identifier: GPL-3.0-or-later
// A hub whose disk fails at any one operation of its database: what it says it kept it has, what it refused it can be
// asked again, and with the disk sound it goes on by itself.
#include <QCoreApplication>
#include <iostream>

#include "hub/backup/backup.h"
#include "support/baddisk.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::test;

namespace {

const QString kLedger = QStringLiteral("/ledger.db");

QString text(const char *word) { return QLatin1String(word); }

/// What a disk's fault is called; anything else would be said of something that is not so.
bool isOfTheDisk(const QString &code) {
    return QStringList{text("io-failed"), text("disk-full"), text("read-only"), text("busy"), text("write-failed")}
        .contains(code);
}

class HubDisk : public testing::TestWithParam<DiskFault> {
protected:
    int failEach(
        const std::function<void(int)> &what, const std::function<void(int)> &after = [](int) {}) {
        const int failed = disk.faults().failEach(GetParam(), kLedger, what, after);
        std::cout << failed << " operations failed, each once" << std::endl;
        EXPECT_GT(failed, 0);
        return failed;
    }

    BadDisk disk;  ///< outlives what stands on it
};

INSTANTIATE_TEST_SUITE_P(Each, HubDisk, testing::ValuesIn(kDiskFaults),
                         [](const auto &info) { return info.param.name; });

TEST_P(HubDisk, FailsWhileALedgerIsMade) {
    std::unique_ptr<CoreBed> bed;
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            bed = std::make_unique<CoreBed>();
            const auto opened = bed->open();
            EXPECT_TRUE(opened || isOfTheDisk(opened.error().code))
                << (opened ? std::string() : opened.error().code.toStdString());
        },
        [&](int n) {
            SCOPED_TRACE(n);
            bed->close();
            const auto opened = bed->open();
            ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' ' << opened.error().detail.toStdString();
            bed->begin();
            EXPECT_EQ(bed->findings(), QStringList());
        });
}

TEST_P(HubDisk, FailsWhileAHubStartsOrStops) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const qint64 conversation = bed.begin();
    int said = 1;
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            bed.close();
            const auto opened = bed.open();
            EXPECT_TRUE(opened || isOfTheDisk(opened.error().code))
                << (opened ? std::string() : opened.error().code.toStdString());
        },
        [&](int n) {
            SCOPED_TRACE(n);
            bed.close();
            const auto opened = bed.open();
            ASSERT_TRUE(opened) << opened.error().code.toStdString() << ' ' << opened.error().detail.toStdString();
            bed.reply(conversation);  // something for the log, so that the next stop has work
            ASSERT_EQ(bed.messages().size(), ++said);
        });
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubDisk, FailsWhileAMessageComesIn) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    QStringList came;
    failEach(
        [&](int n) {
            const auto result = bed.receive(CoreBed::inbound(QString::number(n), QString::number(n)));
            if (!result.kept) EXPECT_TRUE(isOfTheDisk(result.refusal)) << n << result.refusal.toStdString();
        },
        [&](int n) {
            // As a connector does that was refused, or whose confirmation got lost.
            const auto again = bed.receive(CoreBed::inbound(QString::number(n), QString::number(n)));
            EXPECT_TRUE(again.kept) << n << again.refusal.toStdString();
            came += QString::number(n);
        });
    bed.close();
    ASSERT_TRUE(bed.open());
    auto messages = bed.messages();
    std::reverse(messages.begin(), messages.end());
    QStringList there;
    for (const Message &message : messages) there += plainText(message.parts);
    EXPECT_EQ(there, came);
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubDisk, FailsWhileANoteIsTaken) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const qint64 conversation = bed.begin();
    int asked = 0;
    const auto note = [&](int n) {
        const QJsonObject args = CoreBed::in(conversation, {{text("parts"), CoreBed::textParts(QString::number(n))}});
        const auto frame = bed.execute(text("note"), args, {}, QStringLiteral("note-%1").arg(n));
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        return refused ? refused->code : QString();
    };
    failEach(
        [&](int n) {
            const QString refusal = note(n);
            if (!refusal.isEmpty()) EXPECT_TRUE(isOfTheDisk(refusal)) << n << refusal.toStdString();
        },
        [&](int n) {
            EXPECT_EQ(note(n), QString()) << n;
            ++asked;
        });
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(bed.messages().size(), asked + 1);
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubDisk, FailsWhileAReplyGoesOut) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const auto reply = [&](int n) {
        // To a customer of its own, for one at a time goes to each.
        return bed.reply(bed.begin(text("?"), QString::number(n)));
    };
    QList<qint64> replies{reply(0)};
    QList<MessageId> taken;
    const auto take = [&] {
        const auto due = bed.takeDue();
        for (const hub::OutboxEntry &entry : due) taken += entry.message;
    };
    failEach([&](int) { take(); },
             [&](int n) {
                 take();  // of what could not be taken before
                 EXPECT_EQ(taken.size(), replies.size()) << "none taken twice, none left" << n;
                 replies += reply(n);
             });
    take();
    EXPECT_EQ(taken.size(), replies.size());
    for (int n = 0; n < replies.size(); ++n) EXPECT_EQ(taken[n].v, replies[n]);

    // What the channel said of them is kept, sooner or later.
    int settled = 0;
    disk.faults().failEach(
        GetParam(), kLedger,
        [&](int) {
            if (settled < taken.size()) bed.settle(taken[settled++], channelapi::SendOutcome::Kind::Accepted);
        },
        [](int) {});
    while (settled < taken.size()) bed.settle(taken[settled++], channelapi::SendOutcome::Kind::Accepted);
    CoreBed::wait([&] {
        const auto messages = bed.messages();
        return std::all_of(messages.begin(), messages.end(), [](const Message &message) {
            return message.direction == Direction::In || message.delivery == Delivery::Sent;
        });
    });
    EXPECT_EQ(bed.findings(), QStringList());
}

TEST_P(HubDisk, FailsWhileABackupIsMade) {
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const qint64 conversation = bed.begin();
    for (int n = 0; n < 20; ++n) bed.reply(conversation);
    const QString file = bed.ownFolder.filePath(text("backup"));
    // The copy's file too, so all of them.
    const int failed = disk.faults().failEach(
        GetParam(), text("ledger.db"),
        [&](int n) {
            SCOPED_TRACE(n);
            const auto made = hub::backUp({bed.folder, file, {}}, bed.clock);
            EXPECT_TRUE(made || isOfTheDisk(made.error().code))
                << (made ? std::string() : made.error().code.toStdString());
            EXPECT_EQ(bool(made), QFile::exists(file));  // whole, or not there
        },
        [&](int n) {
            SCOPED_TRACE(n);
            bed.reply(conversation);  // the hub itself is none the worse
            if (!QFile::exists(file)) return;
            QTemporaryDir there;
            const auto restored = hub::restore({there.filePath(text("hub")), file, {}}, bed.clock);
            ASSERT_TRUE(restored) << restored.error().code.toStdString();
            EXPECT_EQ(restored->findings, QStringList());
            EXPECT_TRUE(QFile::remove(file));
        });
    EXPECT_GT(failed, 0);
    EXPECT_EQ(QDir(bed.ownFolder.path()).entryList({text(".heard-backup*")}, QDir::Dirs | QDir::Hidden), QStringList());
    EXPECT_EQ(bed.findings(), QStringList());
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
