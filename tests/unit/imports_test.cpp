// SPDX-License-Identifier: GPL-3.0-or-later
// Files of customers come in whole or not at all: rows that can't are told before anything is done, a hub killed in the
// middle of 50,000 goes on where it stood, and others are served meanwhile.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QProcess>

#include <cstdio>

#include "hub/core/imports.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

constexpr int kMany = 50'000;
constexpr int kAtOnce = 1000;
constexpr int kLongMs = 300'000;  ///< a deadline, not a wait: sanitizers on a loaded machine

QString s(const char *text) { return QString::fromUtf8(text); }

QJsonObject person(const QString &name, QJsonArray phones, QJsonArray emails = {}) {
    return {{s("name"), name}, {s("phones"), phones}, {s("emails"), emails}};
}

QJsonObject nth(int n) {
    return person(QStringLiteral("Person %1").arg(n), {QStringLiteral("+38050%1").arg(n, 7, 10, QLatin1Char('0'))},
                  {QStringLiteral("p%1@example.org").arg(n)});
}

struct ImportBed : CoreBed {
    using CoreBed::CoreBed;

    QJsonObject part(const char *import, int first, const QJsonArray &rows) {
        return {{s("import"), s(import)}, {s("first"), first}, {s("rows"), rows}, {s("region"), s("UA")}};
    }
    void layDown(const char *import, int count) {
        for (int first = 0; first < count; first += kAtOnce) {
            QJsonArray rows;
            for (int n = first; n < std::min(count, first + kAtOnce); ++n) rows += nth(n);
            done(s("import_part"), part(import, first, rows));
        }
    }
    void begin(const char *import, int rows) {
        done(s("customers_import"), {{s("import"), s(import)}, {s("rows"), rows}});
    }
    QJsonObject standing(const char *import) { return ask(s("import"), {{s("import"), s(import)}}); }
    QJsonObject finished(const char *import) {
        QJsonObject now;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                now = standing(import);
                return now.value(s("state")) == s("done");
            },
            kLongMs));
        return now;
    }
    QJsonObject whole(const char *import, const QJsonArray &rows) {
        done(s("import_part"), part(import, 0, rows));
        begin(import, int(rows.size()));
        return finished(import);
    }
    QList<Customer> customers() {
        return *read<QList<Customer>>(
            [](Tables &tables) -> Result<QList<Customer>> { return tables.customers({}, kMany + 1000); });
    }
    Customer named(const char *name) {
        for (const Customer &one : customers())
            if (one.name == s(name)) return one;
        return {};
    }
};

class Imports : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    ImportBed bed;
};

TEST_F(Imports, RowsAreNewCustomersOrFillKnownOnes) {
    bed.CoreBed::begin(s("Hi"), s("anna@example.org"), s("form"));
    QJsonObject anna = person(s("Anna K"), {}, {s("ANNA@example.org")});
    anna.insert(s("notes"), s("Likes tea"));
    QJsonObject olena = person(s("Олена"), {s("050 123 45 67")});
    olena.insert(s("tags"), QJsonArray{s("vip")});
    const QJsonArray rows{olena, anna, person(s("Somebody"), {s("+380501234567")})};
    const QJsonObject first = bed.whole("f1", rows);
    EXPECT_EQ(first.value(s("added")).toInt(), 1);
    EXPECT_EQ(first.value(s("changed")).toInt(), 1);
    EXPECT_EQ(first.value(s("same")).toInt(), 1);
    EXPECT_EQ(bed.named("Anna K").notes, s("Likes tea"));
    EXPECT_EQ(bed.conversations().first().customerName, s("Anna K"));
    ASSERT_EQ(bed.named("Олена").identities.size(), 1);
    EXPECT_EQ(bed.named("Олена").identities.first().address, s("+380501234567"));
    EXPECT_EQ(bed.whole("f2", rows).value(s("same")).toInt(), 3) << "once more is nothing more";
}

TEST_F(Imports, ARowOfTwoPeopleIsLeftOutAndSoIsOneThatFillsWhoIsFull) {
    QJsonObject many = person(s("Full"), {s("+380501234599")});
    QJsonArray tags;
    for (int i = 0; i < 50; ++i) tags += QStringLiteral("tag %1").arg(i);
    many.insert(s("tags"), tags);
    bed.whole("f1", {person(s("A"), {s("+380501234567")}), person(s("B"), {}, {s("b@example.org")}), many});
    QJsonObject more = person(s("Full"), {s("+380501234599")});
    tags = {};
    for (int i = 0; i < 50; ++i) tags += QStringLiteral("further %1").arg(i);
    more.insert(s("tags"), tags);
    const QJsonObject result = bed.whole("f2", {person(s("C"), {}, {s("c@example.org")}),
                                                person(s("A or B"), {s("+380501234567")}, {s("b@example.org")}), more});
    EXPECT_EQ(result.value(s("added")).toInt(), 1);
    EXPECT_EQ(result.value(s("unclear")).toArray(), QJsonArray{1});
    EXPECT_EQ(result.value(s("full")).toArray(), QJsonArray{2});
    EXPECT_EQ(bed.named("Full").tags.size(), 50);
}

TEST_F(Imports, NothingComesInBeforeTheLastWordAndABadRowIsToldBefore) {
    const qsizetype before = bed.customers().size();
    bed.done(s("import_part"), bed.part("f1", 0, {person(s("D"), {}, {s("d@example.org")})}));
    const auto frame = bed.execute(s("import_part"), bed.part("f1", 1, {nth(1), person(s("E"), {s("tomorrow")})}));
    const auto *refused = std::get_if<protocol::Refused>(&frame);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->code, s("bad-address"));
    EXPECT_EQ(refused->facts.value(s("row")).toInt(), 2) << "its place in the file";
    EXPECT_EQ(bed.refusal(s("customers_import"), {{s("import"), s("f1")}, {s("rows"), 3}}), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("import_part"), bed.part("f1", 5, {nth(1)})), s("wrong-shape")) << "a hole";
    EXPECT_EQ(bed.refusal(s("import_part"), bed.part("f2", 0, {QJsonObject()})), s("empty"));
    EXPECT_EQ(bed.customers().size(), before);
    bed.done(s("import_drop"), {{s("import"), s("f1")}});
    EXPECT_EQ(bed.refusal(s("customers_import"), {{s("import"), s("f1")}, {s("rows"), 1}}), s("not-found"));
    EXPECT_EQ(bed.customers().size(), before);
}

TEST_F(Imports, WhatWasNeverBegunIsDroppedAfterADay) {
    bed.done(s("import_part"), bed.part("f1", 0, {nth(1)}));
    bed.clock.advance(kImportAge + 1);
    bed.done(s("import_part"), bed.part("f2", 0, {nth(2)}));
    EXPECT_EQ(bed.refusal(s("customers_import"), {{s("import"), s("f1")}, {s("rows"), 1}}), s("not-found"));
    EXPECT_EQ(bed.standing("f2").value(s("state")), s("staged"));
}

TEST_F(Imports, BegunTwiceItIsOne) {
    bed.layDown("f1", 300);
    bed.begin("f1", 300);
    bed.begin("f1", 300);
    const QJsonObject result = bed.finished("f1");
    EXPECT_EQ(result.value(s("added")).toInt(), 300);
    EXPECT_EQ(result.value(s("same")).toInt(), 0);
    bed.begin("f1", 300);
    EXPECT_EQ(bed.standing("f1").value(s("added")).toInt(), 300);
}

TEST_F(Imports, OthersAreServedWhileAFileComesIn) {
    const qint64 chat = bed.CoreBed::begin();
    bed.layDown("f1", 10'000);
    bed.begin("f1", 10'000);
    bed.reply(chat);
    const QJsonObject now = bed.standing("f1");
    EXPECT_EQ(now.value(s("state")), s("running")) << "the reply did not wait for the file";
    EXPECT_EQ(bed.refusal(s("import_drop"), {{s("import"), s("f1")}}), s("in-flight"));
    EXPECT_EQ(bed.finished("f1").value(s("added")).toInt(), 10'000);
}

// --- kill -9 --------------------------------------------------------------------------------------------------------

/// The hub that is killed: says how many rows it has taken, as often as it has taken more.
int runUntilKilled(const QString &folder) {
    ImportBed bed(folder);
    if (!bed.open()) return 1;
    QFile out;
    if (!out.open(fileno(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered)) return 1;
    QObject::connect(&bed.core->ledger(), &Ledger::effects, &bed, [&] {
        bed.core->desks().ask(bed.agent, {s("a1"), s("import"), {{s("import"), s("f1")}}, {}}, &bed,
                              [&](const protocol::Frame &frame) {
                                  if (const auto *answer = std::get_if<protocol::Answer>(&frame))
                                      out.write(QByteArray::number(answer->result.value(s("taken")).toInt()) + '\n');
                              });
    });
    return QCoreApplication::exec();
}

TEST_F(Imports, AKilledHubFinishesTheFileAndBringsNobodyInTwice) {
#ifdef __SANITIZE_THREAD__
    GTEST_SKIP()
        << "QProcess starts children by vfork, which the thread sanitizer does not support; the other builds run this";
#endif
    const qsizetype before = bed.customers().size();
    bed.layDown("f1", kMany);
    EXPECT_EQ(bed.customers().size(), before) << "laid down is not brought in";
    bed.close();
    ASSERT_TRUE(bed.open());
    bed.begin("f1", kMany);
    bed.close();
    int last = -1;
    for (int round = 0; round < 4; ++round) {
        QProcess hub;
        hub.setStandardErrorFile(QProcess::nullDevice());
        hub.start(QCoreApplication::applicationFilePath(), {s("--until-killed"), bed.folder});
        QByteArray said;
        const auto reached = [&] { return said.left(said.lastIndexOf('\n')).split('\n').last().toInt(); };
        while (reached() < 8000 * (round + 1)) {
            ASSERT_TRUE(hub.waitForReadyRead(CoreBed::kWaitMs));
            said += hub.readAllStandardOutput();
        }
        hub.kill();
        ASSERT_TRUE(hub.waitForFinished());
        EXPECT_GT(reached(), last);
        last = reached();
    }
    ASSERT_LT(last, kMany) << "it was killed in the middle";
    ASSERT_TRUE(bed.open());
    const QJsonObject result = bed.finished("f1");
    EXPECT_EQ(result.value(s("added")).toInt(), kMany);
    EXPECT_EQ(result.value(s("same")).toInt(), 0) << "no row twice";
    const auto all = bed.customers();
    EXPECT_EQ(all.size() - before, kMany);
    QSet<QString> names;
    for (const Customer &one : all) names += one.name;
    EXPECT_TRUE(names.contains(s("Person 0")) && names.contains(QStringLiteral("Person %1").arg(kMany - 1)));
    EXPECT_GE(names.size(), kMany);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() == 3 && args[1] == QLatin1String("--until-killed")) return runUntilKilled(args[2]);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
