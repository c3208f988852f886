// SPDX-License-Identifier: GPL-3.0-or-later
// The pure rules about customers: addresses, courtesy, merging, and their fields as JSON.
#include <gtest/gtest.h>

#include <QDateTime>
#include <QJsonArray>

#include "domain/addresses.h"
#include "domain/courtesy.h"
#include "domain/customermerge.h"
#include "protocol/profile.h"

using namespace heard;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

TEST(Addresses, PhonesInAllTheWaysTheyAreWritten) {
    const QString moscow = s("+79261234567");
    for (const char *text : {"+7 926 123-45-67", "8 (926) 123-45-67", "89261234567", "7 926 123 45 67",
                             "007 926 123 4567", "926.123.45.67", " +7\u00a0926\u00a0123\u201145\u201167 "})
        EXPECT_EQ(normalPhone(s(text), s("ru")), moscow) << text;
    const QString kyiv = s("+380501234567");
    for (const char *text : {"+380 50 123 45 67", "050 123-45-67", "0501234567", "380501234567", "501234567"})
        EXPECT_EQ(normalPhone(s(text), s("uk-UA")), kyiv) << text;
    EXPECT_EQ(normalPhone(s("0501234567"), {}), kyiv);
    EXPECT_EQ(normalPhone(s("8 926 123 45 67"), {}), moscow);
    EXPECT_EQ(normalPhone(s("+44 20 7946 0958"), s("ru")), s("+442079460958"));
    EXPECT_EQ(normalPhone(s("123 456 789"), s("pl")), s("+48123456789"));
    EXPECT_EQ(normalPhone(s("٠٥٠١٢٣٤٥٦٧"), {}), kyiv);
    for (const char *text : {"", "12345", "call me", "+1", "+1234567890123456", "926 123 45 67 ext 4", "++79261234567",
                             "+0501234567", "1234567"})
        EXPECT_EQ(normalPhone(s(text), {}), QString()) << text;
}

TEST(Addresses, MailsWithoutCaseAndSpaces) {
    EXPECT_EQ(normalMail(s("  Anna.K@Example.ORG ")), s("anna.k@example.org"));
    EXPECT_EQ(normalMail(s("ПОЧТА@пример.рф")), s("почта@пример.рф"));
    for (const char *text : {"", "anna", "@example.org", "anna@", "anna@org", "a b@example.org", "a@b@c.org", "a@b."})
        EXPECT_EQ(normalMail(s(text)), QString()) << text;
}

TEST(Addresses, WhatReachesTheSamePersonIsEqual) {
    const auto key = [](const char *kind, const char *address) {
        return reachKey({{}, s(kind), s(address), {}}, s("ru"));
    };
    EXPECT_EQ(key("sms", "8 926 123 45 67"), key("whatsapp", "+79261234567"));
    EXPECT_EQ(key("form", "Anna@Example.org"), key("email", "anna@example.org"));
    EXPECT_EQ(key("webchat", "+79261234567"), key("phone", "89261234567"));
    EXPECT_EQ(key("webchat", "89261234567"), QString());  // a number of its own, not a phone's
    EXPECT_EQ(key("telegram", "anna"), QString());
}

qint64 at(const char *text, const char *zone = "Europe/Kyiv") {
    QDateTime time = QDateTime::fromString(s(text), s("yyyy-MM-dd HH:mm"));
    time.setTimeZone(QTimeZone(zone));
    return time.toMSecsSinceEpoch();
}

class Courtesy : public testing::Test {
protected:
    Courtesy() {
        customer.timeZone = s("Europe/Kyiv");
        customer.quiet = {22 * 60, 8 * 60};
        conversation.lastDirection = Direction::Out;
    }
    QList<Concern::Kind> kinds(qint64 now, const char *channel = "webchat") {
        QList<Concern::Kind> found;
        for (const Concern &one : concernsOf(customer, conversation, s(channel), QTimeZone("UTC"), now))
            found += one.kind;
        return found;
    }
    Customer customer;
    Conversation conversation;
};

TEST_F(Courtesy, QuietHoursAreTheCustomersAndPassMidnight) {
    const QTimeZone kyiv("Europe/Kyiv");
    const auto until = [&](const char *now) { return quietUntil(customer.quiet, kyiv, at(now)); };
    EXPECT_EQ(until("2026-01-10 21:59"), 0);
    EXPECT_EQ(until("2026-01-10 22:00"), at("2026-01-11 08:00"));
    EXPECT_EQ(until("2026-01-10 23:30"), at("2026-01-11 08:00"));
    EXPECT_EQ(until("2026-01-11 07:59"), at("2026-01-11 08:00"));
    EXPECT_EQ(until("2026-01-11 08:00"), 0);
    customer.quiet = {12 * 60, 13 * 60 + 30};
    EXPECT_EQ(until("2026-01-11 12:00"), at("2026-01-11 13:30"));
    EXPECT_EQ(until("2026-01-11 13:30"), 0);
    customer.quiet = {18 * 60, 24 * 60};
    EXPECT_EQ(until("2026-01-11 23:00"), at("2026-01-12 00:00"));
    EXPECT_EQ(until("2026-01-12 00:00"), 0);
    customer.quiet = {};
    EXPECT_EQ(until("2026-01-11 00:00"), 0);
}

TEST_F(Courtesy, AChangeOfClocksEndsNoQuietHoursTooEarly) {
    // On 29 March 2026 clocks go from 03:00 to 04:00 in Kyiv.
    customer.quiet = {60, 3 * 60 + 30};
    const qint64 now = at("2026-03-29 02:30");
    const qint64 end = quietUntil(customer.quiet, QTimeZone("Europe/Kyiv"), now);
    EXPECT_GT(end, now);
    EXPECT_LE(end, at("2026-03-29 04:30"));
}

TEST_F(Courtesy, AnAnswerWithinAQuarterOfAnHourIsWantedAtAnyHour) {
    const qint64 night = at("2026-01-10 23:30");
    EXPECT_EQ(kinds(night), (QList{Concern::Kind::QuietHours}));
    conversation.lastDirection = Direction::In;
    conversation.lastAt = night - 14 * 60'000;
    conversation.waitingSince = conversation.lastAt;
    EXPECT_EQ(kinds(night), QList<Concern::Kind>());
    EXPECT_EQ(kinds(night + 2 * 60'000), (QList{Concern::Kind::QuietHours}));
    EXPECT_EQ(kinds(at("2026-01-10 12:00")), QList<Concern::Kind>());
}

TEST_F(Courtesy, WithoutATimeZoneOursCounts) {
    customer.timeZone.clear();
    EXPECT_EQ(kinds(at("2026-01-10 22:30", "UTC")), (QList{Concern::Kind::QuietHours}));
    customer.timeZone = s("Mars/Olympus");
    EXPECT_EQ(kinds(at("2026-01-10 22:30", "UTC")), (QList{Concern::Kind::QuietHours}));
}

TEST_F(Courtesy, ConsentHoldsAtAnyHour) {
    const qint64 noon = at("2026-01-10 12:00");
    customer.consent = Consent::Refused;
    EXPECT_EQ(kinds(noon), (QList{Concern::Kind::Refused}));
    customer.consent = Consent::AnswersOnly;
    EXPECT_EQ(kinds(noon), (QList{Concern::Kind::AnswersOnly}));
    conversation.waitingSince = noon - 3'600'000;
    EXPECT_EQ(kinds(noon), QList<Concern::Kind>());
    customer.consent = Consent::Given;
    EXPECT_EQ(kinds(noon), QList<Concern::Kind>());
}

TEST_F(Courtesy, ThePreferredChannelCountsForWhatIsUnasked) {
    const qint64 noon = at("2026-01-10 12:00");
    customer.preferredChannel = s("telegram");
    EXPECT_EQ(kinds(noon), QList<Concern::Kind>());  // they can't be reached there
    customer.identities = {{IdentityId{1}, s("telegram"), s("anna"), {}}};
    EXPECT_EQ(kinds(noon), (QList{Concern::Kind::OtherChannel}));
    EXPECT_EQ(kinds(noon, "telegram"), QList<Concern::Kind>());
    conversation.waitingSince = noon;
    EXPECT_EQ(kinds(noon), QList<Concern::Kind>());
}

Customer anna() {
    Customer customer;
    customer.name = s("Анна");
    customer.tags = {s("vip")};
    customer.fields = {{s("Card"), s("1234")}};
    customer.notes = s("First");
    return customer;
}

Customer annaToo() {
    Customer customer;
    customer.name = s("Anna K");
    customer.nameByAgent = true;
    customer.language = s("uk");
    customer.tags = {s("vip"), s("new")};
    customer.fields = {{s("Card"), s("9")}, {s("Shop"), s("14")}};
    customer.consent = Consent::Given;
    customer.notes = s("Second");
    return customer;
}

TEST(Merging, AValueStaysUnlessThereIsNoneOrTheOtherIsTaken) {
    Customer merged = mergedCustomer(anna(), annaToo(), {});
    EXPECT_EQ(merged.name, s("Анна"));
    EXPECT_FALSE(merged.nameByAgent);
    EXPECT_EQ(merged.language, s("uk"));
    EXPECT_EQ(merged.consent, Consent::Given);
    EXPECT_EQ(merged.tags, (QStringList{s("vip"), s("new")}));
    EXPECT_EQ(merged.fields, (QJsonObject{{s("Card"), s("1234")}, {s("Shop"), s("14")}}));
    EXPECT_EQ(merged.notes, s("First\n\nSecond"));
    merged = mergedCustomer(anna(), annaToo(), {CustomerField::Name, CustomerField::TimeZone});
    EXPECT_EQ(merged.name, s("Anna K"));
    EXPECT_TRUE(merged.nameByAgent);
    EXPECT_EQ(merged.timeZone, QString());
}

TEST(Merging, TakenBackAllIsAsItWas) {
    const Customer merged = mergedCustomer(anna(), annaToo(), {CustomerField::Name});
    EXPECT_EQ(unmergedCustomer(merged, anna(), merged), anna());
}

TEST(Merging, WhatWasChangedSinceStays) {
    const Customer merged = mergedCustomer(anna(), annaToo(), {CustomerField::Name});
    Customer now = merged;
    now.language = s("ru");
    now.tags += s("since");
    now.fields.insert(s("Shop"), s("15"));
    now.notes += s(" and more");
    const Customer restored = unmergedCustomer(now, anna(), merged);
    EXPECT_EQ(restored.name, s("Анна"));
    EXPECT_EQ(restored.language, s("ru"));
    EXPECT_EQ(restored.tags, (QStringList{s("vip"), s("since")}));
    EXPECT_EQ(restored.fields.value(s("Shop")).toString(), s("15"));
    EXPECT_EQ(restored.notes, s("First\n\nSecond and more"));
    EXPECT_EQ(restored.consent, Consent::Unknown);
}

TEST(Profile, SetsWhatItNamesAndNothingElse) {
    Customer customer = annaToo();
    ASSERT_TRUE(protocol::applyProfile(customer, {{s("language"), QJsonValue()}, {s("time_zone"), s("Europe/Kyiv")}}));
    EXPECT_EQ(customer.language, QString());
    EXPECT_EQ(customer.timeZone, s("Europe/Kyiv"));
    EXPECT_EQ(customer.tags, annaToo().tags);
    Customer copy;
    ASSERT_TRUE(protocol::applyProfile(copy, protocol::profileJson(customer)));
    EXPECT_EQ(copy, customer);
}

TEST(Profile, RefusesWhatMakesNoSense) {
    const QList<QPair<QString, QJsonValue>> cases{{s("name"), 3},
                                                  {s("consent"), s("maybe")},
                                                  {s("tags"), s("vip")},
                                                  {s("fields"), 1},
                                                  {s("seq"), 4},
                                                  {s("identities"), QJsonArray()},
                                                  {s("merged_into"), 2},
                                                  {s("quiet"), QJsonObject{{s("from"), -1}, {s("to"), 3}}},
                                                  {s("quiet"), s("always")}};
    for (const auto &[field, value] : cases) {
        Customer customer = anna();
        const auto refused = protocol::applyProfile(customer, {{field, value}});
        ASSERT_FALSE(refused) << field.toStdString();
        EXPECT_EQ(refused.error().code, s("wrong-shape"));
        EXPECT_EQ(refused.error().detail, field);
        EXPECT_EQ(customer, anna());
    }
}

}  // namespace
