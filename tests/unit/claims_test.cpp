// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's claims: leases of a minute on a clock that the test moves.
#include "hub/core/claims.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <memory>

#include "support/fakeclock.h"

using namespace heard;
using namespace heard::hub;
using namespace heard::test;

namespace {

struct ClaimsTest : testing::Test {
    ClaimsTest() {
        QObject::connect(&claims, &Claims::told, &claims, [this](const protocol::HintFrame &hint) {
            said += hint.kind + QLatin1Char(' ') +
                    QString::number(hint.args.value(QLatin1String("conversation")).toInteger()) + QLatin1Char(' ') +
                    hint.args.value(QLatin1String("name")).toString();
        });
    }
    Result<QJsonObject> ask(const Agent &who, QObject &desk, const char *what, qint64 conversation = 7) {
        holder = {};
        return claims.ask(
            who, &desk, {{QStringLiteral("conversation"), conversation}, {QStringLiteral("what"), QLatin1String(what)}},
            holder);
    }
    QString code(const Agent &who, QObject &desk, const char *what, qint64 conversation = 7) {
        const auto answer = ask(who, desk, what, conversation);
        return answer ? QString() : answer.error().code;
    }
    static Agent agent(qint64 id, const char *name) {
        Agent made;
        made.id.v = id;
        made.name = QString::fromUtf8(name);
        return made;
    }
    qint64 number(const char *name) const { return holder.value(QLatin1String(name)).toInteger(); }

    FakeClock clock{1'800'000'000'000};
    Claims claims{clock};
    const Agent anna = agent(1, "Anna");
    const Agent olga = agent(2, "Olga");
    QJsonObject holder;
    QStringList said;  // outlives the desks, whose end is said
    QObject annasDesk;
    QObject olgasDesk;
};

}  // namespace

TEST_F(ClaimsTest, OneHoldsItAndTheOtherIsToldWhoAndForHowLong) {
    const auto granted = ask(anna, annasDesk, "write");
    ASSERT_TRUE(granted);
    EXPECT_EQ(granted->value(QLatin1String("left_ms")).toInteger(), 60'000);
    clock.advance(45'000);
    EXPECT_EQ(code(olga, olgasDesk, "write"), QStringLiteral("claimed"));
    EXPECT_EQ(number("agent"), 1);
    EXPECT_EQ(number("held_ms"), 45'000);
    EXPECT_EQ(number("left_ms"), 15'000);
    EXPECT_EQ(code(olga, olgasDesk, "write", 8), QString()) << "another conversation is free";
    EXPECT_EQ(said, (QStringList{QStringLiteral("claimed 7 Anna"), QStringLiteral("claimed 8 Olga")}));
}

TEST_F(ClaimsTest, RenewedItLastsAMinuteMoreAndBeganWhenItBegan) {
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(59'999);
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(59'999);
    claims.sweep();
    EXPECT_EQ(code(olga, olgasDesk, "write"), QStringLiteral("claimed"));
    EXPECT_EQ(number("held_ms"), 119'998);
    EXPECT_EQ(number("left_ms"), 1);
    clock.advance(1);
    said.clear();
    claims.sweep();
    EXPECT_EQ(said, QStringList{QStringLiteral("claim-free 7 ")});
    EXPECT_EQ(code(olga, olgasDesk, "write"), QString());
}

TEST_F(ClaimsTest, WhatHasRunOutIsFreeEvenBeforeTheNextSweep) {
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(60'000);
    EXPECT_EQ(code(olga, olgasDesk, "write"), QString());
    EXPECT_EQ(code(anna, annasDesk, "write"), QStringLiteral("claimed"));
    EXPECT_EQ(number("agent"), 2);
}

TEST_F(ClaimsTest, TakenOverItIsTheOthersAtOnceAndAllAreTold) {
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(5'000);
    said.clear();
    const auto taken = ask(olga, olgasDesk, "take");
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->value(QLatin1String("held_ms")).toInteger(), 0) << "hers began now";
    EXPECT_EQ(said, QStringList{QStringLiteral("claimed 7 Olga")});
    EXPECT_EQ(code(anna, annasDesk, "write"), QStringLiteral("claimed"));
    EXPECT_EQ(code(anna, annasDesk, "leave"), QString()) << "what is not hers is left alone";
    EXPECT_EQ(code(anna, annasDesk, "write"), QStringLiteral("claimed"));
}

TEST_F(ClaimsTest, LeavingEndsIt) {
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    ASSERT_TRUE(ask(anna, annasDesk, "leave"));
    EXPECT_EQ(said.last(), QStringLiteral("claim-free 7 "));
    EXPECT_EQ(code(olga, olgasDesk, "write"), QString());
    ASSERT_TRUE(ask(anna, annasDesk, "leave", 99)) << "nothing to leave is nothing wrong";
}

TEST_F(ClaimsTest, ItEndsWithTheDeskThatHoldsIt) {
    auto desk = std::make_unique<QObject>();
    ASSERT_TRUE(ask(anna, *desk, "write", 7));
    ASSERT_TRUE(ask(anna, *desk, "write", 8));
    ASSERT_TRUE(ask(olga, olgasDesk, "write", 9));
    said.clear();
    desk.reset();
    said.sort();
    EXPECT_EQ(said, (QStringList{QStringLiteral("claim-free 7 "), QStringLiteral("claim-free 8 ")}));
    EXPECT_EQ(code(olga, olgasDesk, "write", 7), QString());
}

TEST_F(ClaimsTest, AnAgentAtTwoDesksIsOneAgent) {
    QObject phone;
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(1'000);
    ASSERT_TRUE(ask(anna, phone, "write"));
    ASSERT_TRUE(ask(anna, annasDesk, "leave")) << "she goes on at the other";
    EXPECT_EQ(code(olga, olgasDesk, "write"), QStringLiteral("claimed"));
    EXPECT_EQ(number("held_ms"), 1'000);
    ASSERT_TRUE(ask(anna, phone, "leave"));
    EXPECT_EQ(code(olga, olgasDesk, "write"), QString());
}

TEST_F(ClaimsTest, AClockThatJumpsHoldsNothingForEver) {
    ASSERT_TRUE(ask(anna, annasDesk, "write"));
    clock.advance(-10LL * 365 * 24 * 3600 * 1000);
    EXPECT_EQ(code(olga, olgasDesk, "write"), QString());
    clock.advance(20LL * 365 * 24 * 3600 * 1000);
    EXPECT_EQ(code(anna, annasDesk, "write"), QString());
}

TEST_F(ClaimsTest, ADeskThatComesHearsOfAllThatIsHeld) {
    ASSERT_TRUE(ask(anna, annasDesk, "write", 7));
    ASSERT_TRUE(ask(olga, olgasDesk, "write", 8));
    clock.advance(1'000);
    ASSERT_TRUE(ask(olga, olgasDesk, "write", 9));
    clock.advance(59'500);
    said.clear();
    claims.tellAll();
    said.sort();
    EXPECT_EQ(said, (QStringList{QStringLiteral("claim-free 7 "), QStringLiteral("claim-free 8 "),
                                 QStringLiteral("claimed 9 Olga")}));
}

TEST_F(ClaimsTest, NonsenseAndTooManyAreRefused) {
    EXPECT_EQ(code(anna, annasDesk, "write", 0), QStringLiteral("wrong-shape"));
    EXPECT_EQ(code(anna, annasDesk, "sing"), QStringLiteral("wrong-shape"));
    EXPECT_FALSE(claims.ask(anna, &annasDesk, {}, holder));
    for (int i = 1; i <= Claims::kMostOfOneDesk; ++i) ASSERT_TRUE(ask(anna, annasDesk, "write", i));
    EXPECT_EQ(code(anna, annasDesk, "write", 1000), QStringLiteral("too-many"));
    EXPECT_EQ(code(anna, annasDesk, "write", 5), QString()) << "what it has it may renew";
    EXPECT_EQ(code(olga, olgasDesk, "write", 1000), QString());
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
