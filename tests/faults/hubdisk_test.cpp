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

/// A file of customers: laid down whole or not at all, taken over once, and gone on with by itself.
TEST_P(HubDisk, FailsWhileCustomersAreImported) {
    constexpr int kRows = 210;  // two commits of the taking over
    CoreBed bed;
    ASSERT_TRUE(bed.open());
    const auto part = [](const QString &import, int times, int first, int count) {
        QJsonArray rows;
        for (int n = first; n < first + count; ++n)
            rows += QJsonObject{{text("name"), QStringLiteral("Person %1 of %2").arg(n).arg(times)},
                                {text("emails"), QJsonArray{QStringLiteral("p%1-%2@example.org").arg(n).arg(times)}}};
        return QJsonObject{{text("import"), import}, {text("first"), first}, {text("rows"), rows}};
    };
    const auto asked = [&](const QString &verb, const QJsonObject &args, const QString &id) {
        const auto frame = bed.execute(verb, args, {}, id);
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        if (refused) EXPECT_TRUE(isOfTheDisk(refused->code)) << refused->code.toStdString();
        return !refused;
    };
    const auto count = [&] {
        return *bed.read<qint64>([](hub::Tables &tables) -> Result<qint64> {
            return tables.database().value(text("SELECT count(*) FROM customer")).map([](const QVariant &v) {
                return v.toLongLong();
            });
        });
    };
    int times = 0, reached = 0;
    qint64 before = count();
    QString import;
    /// As a desk does that asks again, with the same ids, where it got no answer or a refusal.
    const auto goOn = [&] {
        const auto id = [&](const char *step) { return import + text(step); };
        if (reached == 0) reached += asked(text("import_part"), part(import, times, 0, 200), id("-1"));
        if (reached == 1) reached += asked(text("import_part"), part(import, times, 200, kRows - 200), id("-2"));
        if (reached == 2)
            reached += asked(text("customers_import"), {{text("import"), import}, {text("rows"), kRows}}, id("-3"));
    };
    const auto state = [&] {
        return bed.ask(text("import"), {{text("import"), import}}).value(text("state")).toString();
    };
    const auto next = [&] {
        import = QStringLiteral("import-%1").arg(++times);
        reached = 0;
        before = count();
    };
    next();
    failEach(
        [&](int n) {
            SCOPED_TRACE(n);
            goOn();
            // Long enough for most of the taking over; what is left is done when the disk is sound.
            if (reached == 3) (void)QTest::qWaitFor([&] { return state() == text("done"); }, 150);
        },
        [&](int n) {
            SCOPED_TRACE(n);
            if (reached < 3) EXPECT_EQ(count(), before) << "nobody comes before the last word";
            goOn();
            ASSERT_EQ(reached, 3);
            // A hub that was refused by its disk tries again after seconds, a new start at once.
            bed.close();
            ASSERT_TRUE(bed.open());
            ASSERT_TRUE(QTest::qWaitFor([&] { return state() == text("done"); }, 60'000));
            const QJsonObject came = bed.ask(text("import"), {{text("import"), import}});
            EXPECT_EQ(came.value(text("added")).toInt(), kRows);
            EXPECT_EQ(count(), before + kRows);
            next();
        });
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(count(), before);
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
