// SPDX-License-Identifier: GPL-3.0-or-later
// Replies on their way out of the hub: order, retries, what a restart leaves, receipts, a person's decisions.
#include <QCoreApplication>

#include "hub/core/laterreplies.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;
using Kind = heard::channelapi::SendOutcome::Kind;
using ReceiptKind = heard::channelapi::Receipt::Kind;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

class CoreOutbox : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    /// A reply that was handed to the connector.
    MessageId sending(qint64 conversation, const char *text = "Good day") {
        const MessageId id{bed.reply(conversation, s(text))};
        const auto taken = bed.takeDue();
        EXPECT_EQ(taken.size(), 1);
        return id;
    }
    MessageId sent(qint64 conversation, const char *text = "Good day") {
        const MessageId id = sending(conversation, text);
        bed.settle(id, Kind::Accepted);
        return id;
    }
    Delivery deliveryOf(MessageId id) { return bed.message(id.v).delivery; }
    void receipt(MessageId id, ReceiptKind kind, const char *address = "visitor-1") {
        bed.core->channels().receipt(bed.channelId(), {kind, s(address), QString::number(id.v), s("bounced")});
        (void)bed.write<bool>([](Change &) -> Result<bool> { return true; });  // jobs are done in order
    }
    QString decide(const char *verb, MessageId id) { return bed.refusal(s(verb), {{s("message"), id.v}}); }

    CoreBed bed;
};

TEST_F(CoreOutbox, EachAddressHasItsOwnOrder) {
    const qint64 a = bed.begin(s("hi"), s("visitor-1"));
    const qint64 b = bed.begin(s("hi"), s("visitor-2"));
    const MessageId a1{bed.reply(a)}, a2{bed.reply(a)}, b1{bed.reply(b)};
    QList<MessageId> taken;
    for (const OutboxEntry &entry : bed.takeDue()) taken += entry.message;
    EXPECT_EQ(taken, (QList<MessageId>{a1, b1}));
    bed.settle(b1, Kind::Accepted);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "the first to visitor-1 is still on its way";
    bed.settle(a1, Kind::RetryLater, CoreBed::kStart + 5000);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "nothing overtakes one that is to be tried again";
    EXPECT_EQ(bed.core->channels().nextDue(), CoreBed::kStart + 5000);
    bed.clock.advance(5000);
    const auto again = bed.takeDue();
    ASSERT_EQ(again.size(), 1);
    EXPECT_EQ(again[0].message, a1);
    EXPECT_EQ(again[0].outbound.attempt, 2);
    bed.settle(a1, Kind::RefusedForGood);
    EXPECT_EQ(deliveryOf(a1), Delivery::Failed);
    EXPECT_EQ(bed.message(a1.v).failure, s("blocked"));
    EXPECT_EQ(bed.takeDue().first().message, a2) << "a failed one holds up nothing";
    bed.settle(a2, Kind::Accepted);
    EXPECT_EQ(bed.core->channels().nextDue(), 0);
}

TEST_F(CoreOutbox, OnlyReadyChannelsAreServed) {
    bed.reply(bed.begin());
    std::optional<QList<OutboxEntry>> got;
    bed.core->channels().takeDue({bed.channelId(s("form"))}, 10, &bed, [&](const auto &entries) { got = entries; });
    CoreBed::wait([&] { return got.has_value(); });
    EXPECT_TRUE(got->isEmpty());
    EXPECT_EQ(bed.takeDue().size(), 1);
}

TEST_F(CoreOutbox, WhatWasBeingSentWhenTheHubEndedIsUncertain) {
    const qint64 conversation = bed.begin();
    const MessageId id = sending(conversation);
    const MessageId queued{bed.reply(conversation, s("next"))};
    const qint64 cursor = bed.core->desks().head();
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(deliveryOf(id), Delivery::Uncertain);
    EXPECT_EQ(deliveryOf(queued), Delivery::Queued);
    EXPECT_FALSE(bed.journal(cursor).isEmpty()) << "desks learn of it";
    EXPECT_EQ(bed.takeDue().first().message, queued) << "it is not repeated and holds up nothing";
    bed.settle(queued, Kind::Accepted);

    EXPECT_EQ(decide("send_again", id), QString());
    EXPECT_EQ(bed.takeDue().first().message, id) << "a person decided";
    bed.settle(id, Kind::Uncertain);
    EXPECT_EQ(deliveryOf(id), Delivery::Uncertain);
    EXPECT_EQ(decide("drop_reply", id), QString());
    EXPECT_EQ(deliveryOf(id), Delivery::Cancelled);
    EXPECT_EQ(decide("send_again", id), s("wrong-state"));
    EXPECT_TRUE(bed.takeDue().isEmpty());
}

/// A channel that can find out what became of a doubtful send, as e-mail can in its Sent folder.
class DoubtfulOutbox : public CoreOutbox {
protected:
    void SetUp() override {
        CoreOutbox::SetUp();
        const auto set = bed.write<bool>([id = bed.channelId()](Change &change) -> Result<bool> {
            auto channel = change.channel(id);
            channel->channel.traits.insert(s("lookUp"), true);
            change.put(*channel, Effects::ChannelEvent::StateChanged);
            return true;
        });
        ASSERT_TRUE(set);
    }
    OutboxEntry doubtful() {
        bed.clock.advance(5000);
        const auto taken = bed.takeDue();
        EXPECT_EQ(taken.size(), 1);
        return taken.isEmpty() ? OutboxEntry{} : taken.first();
    }
};

TEST_F(DoubtfulOutbox, WhatIsUncertainIsLookedUpAndNotSent) {
    const qint64 conversation = bed.begin();
    const MessageId id = sending(conversation);
    bed.settle(id, Kind::Uncertain);
    EXPECT_EQ(deliveryOf(id), Delivery::Uncertain);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "not at once: what broke may be settling";
    const OutboxEntry entry = doubtful();
    EXPECT_TRUE(entry.doubtful);
    EXPECT_EQ(entry.message, id);
    EXPECT_EQ(entry.outbound.clientId, bed.message(id.v).clientId);
    EXPECT_EQ(deliveryOf(id), Delivery::Uncertain) << "nothing is being sent";
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "asked once";
    bed.settle(id, Kind::Accepted);
    EXPECT_EQ(deliveryOf(id), Delivery::Sent);
    EXPECT_EQ(bed.core->channels().nextDue(), 0);
}

TEST_F(DoubtfulOutbox, WhatCertainlyNeverWentOutGoesOut) {
    const MessageId id = sending(bed.begin());
    bed.settle(id, Kind::Uncertain);
    EXPECT_TRUE(doubtful().doubtful);
    bed.settle(id, Kind::RetryLater, bed.clock.now());
    const auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_FALSE(taken[0].doubtful);
    bed.settle(id, Kind::Accepted);
    EXPECT_EQ(deliveryOf(id), Delivery::Sent);
}

TEST_F(DoubtfulOutbox, WhatCannotBeToldIsAPersonsToDecide) {
    const qint64 conversation = bed.begin();
    const MessageId id = sending(conversation);
    const MessageId next{bed.reply(conversation, s("next"))};
    bed.settle(id, Kind::Uncertain);
    EXPECT_EQ(bed.takeDue().first().message, next) << "a doubtful one holds up nothing";
    bed.settle(next, Kind::Accepted);
    EXPECT_EQ(doubtful().message, id);
    bed.settle(id, Kind::Uncertain);
    EXPECT_EQ(deliveryOf(id), Delivery::Uncertain);
    bed.clock.advance(3'600'000);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "asked once, and it can't be told";
    EXPECT_EQ(decide("send_again", id), QString());
    EXPECT_EQ(bed.takeDue().first().message, id);
    bed.settle(id, Kind::Accepted);
}

TEST_F(DoubtfulOutbox, ARestartHasAllOfThemLookedUpAgain) {
    const qint64 a = bed.begin(s("hi"), s("visitor-1")), b = bed.begin(s("hi"), s("visitor-2"));
    const MessageId killed = sending(a);
    const MessageId asked = sending(b);
    bed.settle(asked, Kind::Uncertain);
    EXPECT_EQ(doubtful().message, asked);
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_GT(bed.core->channels().nextDue(), 0) << "0 says that nothing is due, and then nothing goes out any more";
    QSet<MessageId> doubted;
    for (const OutboxEntry &entry : bed.takeDue()) {
        EXPECT_TRUE(entry.doubtful);
        doubted += entry.message;
    }
    EXPECT_EQ(doubted, (QSet<MessageId>{killed, asked}));
    receipt(killed, ReceiptKind::Delivered);
    EXPECT_EQ(deliveryOf(killed), Delivery::Delivered) << "the customer's side says so itself";
    bed.settle(killed, Kind::Uncertain);
    EXPECT_EQ(deliveryOf(killed), Delivery::Delivered);
    EXPECT_EQ(decide("drop_reply", asked), QString());
    bed.settle(asked, Kind::RetryLater, bed.clock.now());
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "a person was quicker";
}

/// A channel where what was sent can be changed, as in Telegram.
class AmendingOutbox : public CoreOutbox {
protected:
    void SetUp() override {
        CoreOutbox::SetUp();
        const auto set = bed.write<bool>([id = bed.channelId()](Change &change) -> Result<bool> {
            auto channel = change.channel(id);
            channel->channel.traits.insert(s("edits"), true);
            change.put(*channel, Effects::ChannelEvent::StateChanged);
            return true;
        });
        ASSERT_TRUE(set);
    }
    QString edit(MessageId id, const char *text) {
        return bed.refusal(s("edit_reply"), {{s("message"), id.v}, {s("parts"), CoreBed::textParts(s(text))}});
    }
    OutboxEntry amending() {
        const auto taken = bed.takeDue();
        EXPECT_EQ(taken.size(), 1);
        if (taken.isEmpty() || !taken[0].amendment) ADD_FAILURE() << "nothing to be changed";
        return taken.isEmpty() ? OutboxEntry{} : taken[0];
    }
    QJsonObject extraOf(MessageId id) { return bed.message(id.v).extra; }
};

TEST_F(AmendingOutbox, WhatWasSentIsChangedOnceTheOtherSideHasIt) {
    const qint64 conversation = bed.begin();
    const MessageId id = sent(conversation, "Till ten");
    EXPECT_EQ(edit(id, "Till nine"), QString());
    EXPECT_EQ(plainText(bed.message(id.v).parts), s("Till ten")) << "not before";
    EXPECT_EQ(extraOf(id).value(s("amending")), s("edit"));
    const OutboxEntry entry = amending();
    EXPECT_EQ(entry.amendment->kind, channelapi::OutboundAmendment::Kind::Edit);
    EXPECT_EQ(entry.amendment->remoteId, s("remote"));
    EXPECT_EQ(entry.amendment->message.parts.first().text, s("Till nine"));
    bed.settle(id, Kind::Accepted);
    EXPECT_EQ(plainText(bed.message(id.v).parts), s("Till nine"));
    EXPECT_EQ(deliveryOf(id), Delivery::Sent);
    EXPECT_FALSE(extraOf(id).contains(s("amending")));
    EXPECT_EQ(extraOf(id).value(s("before"))[0][s("parts")][0][s("text")].toString(), s("Till ten"));
    EXPECT_EQ(bed.conversation(conversation).lastSnippet, s("Till nine"));
    EXPECT_EQ(bed.core->channels().nextDue(), 0);
}

TEST_F(AmendingOutbox, TakenBackItIsGoneForTheCustomerAndKeptForUs) {
    const MessageId id = sent(bed.begin(), "Till ten");
    bed.done(s("delete_reply"), {{s("message"), id.v}});
    EXPECT_EQ(amending().amendment->kind, channelapi::OutboundAmendment::Kind::Delete);
    bed.settle(id, Kind::Accepted);
    EXPECT_TRUE(extraOf(id).contains(s("deleted")));
    EXPECT_EQ(plainText(bed.message(id.v).parts), s("Till ten"));
    EXPECT_EQ(edit(id, "Again"), s("wrong-state"));
}

TEST_F(AmendingOutbox, WhatWasRefusedIsAsItWas) {
    const MessageId id = sent(bed.begin(), "Till ten");
    EXPECT_EQ(edit(id, "Till nine"), QString());
    (void)amending();
    bed.settle(id, Kind::RefusedForGood);
    EXPECT_EQ(plainText(bed.message(id.v).parts), s("Till ten"));
    EXPECT_EQ(deliveryOf(id), Delivery::Sent);
    EXPECT_TRUE(extraOf(id).contains(s("amend_refused")));
    EXPECT_EQ(edit(id, "Till eight"), QString()) << "and may be tried again";
    EXPECT_FALSE(extraOf(id).contains(s("amend_refused")));
    bed.close();  // in the middle of nothing, and then in the middle of it
    ASSERT_TRUE(bed.open());
    (void)amending();
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_GT(bed.core->channels().nextDue(), 0);
    EXPECT_EQ(deliveryOf(id), Delivery::Sent);
    (void)amending();
    bed.settle(id, Kind::Uncertain);
    EXPECT_TRUE(bed.takeDue().isEmpty());
    bed.clock.advance(60'000);
    (void)amending();
    bed.settle(id, Kind::Accepted);
    EXPECT_EQ(plainText(bed.message(id.v).parts), s("Till eight"));
}

TEST_F(AmendingOutbox, OnlyWhatHasGoneOutWhereTheChannelCan) {
    const qint64 conversation = bed.begin();
    const MessageId queued{bed.reply(conversation)};
    EXPECT_EQ(edit(queued, "x"), s("wrong-state"));
    EXPECT_EQ(edit(MessageId{999}, "x"), s("not-found"));
    EXPECT_EQ(bed.takeDue().size(), 1);
    bed.settle(queued, Kind::Accepted);
    EXPECT_EQ(edit(queued, " "), s("empty"));
    const qint64 form = bed.begin(s("hi"), s("case-1"), s("form"));
    bed.reply(form);
    const auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    bed.settle(taken[0].message, Kind::Accepted);
    EXPECT_EQ(edit(taken[0].message, "x"), s("no-amending"));
}

TEST_F(CoreOutbox, AReplyCarriesWhatItAnswers) {
    auto first = CoreBed::inbound(s("their-1"), s("Hello"));
    first.extra = {{s("message_id"), s("<a@b>")}};
    bed.receive(first);
    bed.receive(CoreBed::inbound(s("their-2"), s("Are you there?")));
    const qint64 conversation = bed.conversations().first().id.v;
    bed.reply(conversation);
    bed.receive(CoreBed::inbound(s("their-3"), s("Too late")));
    const auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken[0].outbound.replyTo, s("their-2")) << "not what came after it was written";
    EXPECT_EQ(taken[0].outbound.replyToExtra, QJsonObject());
}

TEST_F(CoreOutbox, AReplyAnswersTheMessageThatItsWriterChose) {
    auto first = CoreBed::inbound(s("their-1"), s("Hello"));
    first.extra = {{s("message"), 11}};
    bed.receive(first);
    const qint64 conversation = bed.conversations().first().id.v;
    const qint64 chosen = bed.conversation(conversation).lastMessage.v;
    bed.receive(CoreBed::inbound(s("their-2"), s("Are you there?")));
    const qint64 strange = bed.begin(s("another's"), s("visitor-2"));
    const auto answered = [&](qint64 message) {
        const QJsonObject outgoing{
            {s("reply_to"), QJsonObject{{s("message"), message}, {s("by"), s("Ann")}, {s("text"), s("Hello")}}}};
        bed.done(s("reply"),
                 CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("Yes"))}, {s("outgoing"), outgoing}}),
                 bed.conversation(conversation).lastMessage.v);
        const auto taken = bed.takeDue();
        EXPECT_EQ(taken.size(), 1);
        EXPECT_EQ(taken.value(0).outbound.extra, outgoing);
        bed.settle(taken.value(0).message, Kind::Accepted);
        return taken.value(0).outbound;
    };
    EXPECT_EQ(answered(chosen).replyTo, s("their-1"));
    EXPECT_EQ(answered(chosen).replyToExtra, first.extra);
    EXPECT_EQ(answered(bed.conversation(strange).lastMessage.v).replyTo, s("their-2")) << "not another customer's";
    EXPECT_EQ(answered(987'654).replyTo, s("their-2"));
}

TEST_F(CoreOutbox, ButtonsGoOutAsTheyWereMade) {
    const qint64 conversation = bed.begin();
    const auto with = [&](const QJsonObject &button) {
        const QJsonObject outgoing{{s("buttons"), QJsonArray{QJsonArray{button}}}};
        return CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("Yes?"))}, {s("outgoing"), outgoing}});
    };
    const qint64 seen = bed.conversation(conversation).lastMessage.v;
    EXPECT_EQ(bed.refusal(s("reply"), with({{s("text"), s(" ")}, {s("data"), s("x")}}), seen), s("wrong-shape"));
    EXPECT_EQ(bed.refusal(s("reply"), with({{s("text"), s("Yes")}}), seen), s("wrong-shape"));
    bed.done(s("reply"), with({{s("text"), s("Yes")}, {s("data"), s("Yes")}}), seen);
    const auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken[0].outbound.extra[s("buttons")][0][0],
              QJsonValue(QJsonObject{{s("text"), s("Yes")}, {s("data"), s("Yes")}}));
    bed.settle(taken[0].message, Kind::Accepted);
}

TEST_F(CoreOutbox, AReplyCarriesWhatItsWriterChose) {
    const qint64 conversation = bed.begin();
    const QJsonObject outgoing{{s("cc"), QJsonArray{s("Eve <eve@x.example>"), s("EVE@x.example")}},
                               {s("subject"), s("Your\norder")},
                               {s("later_field"), 7}};
    const QJsonArray parts = CoreBed::textParts(s("Hello"));
    const qint64 seen = bed.conversation(conversation).lastMessage.v;
    const QJsonObject wrong{{s("bcc"), QJsonArray{s("nobody")}}};
    EXPECT_EQ(bed.refusal(s("reply"), CoreBed::in(conversation, {{s("parts"), parts}, {s("outgoing"), wrong}}), seen),
              s("wrong-shape"));
    const QJsonObject expected{
        {s("cc"), QJsonArray{s("eve@x.example")}}, {s("subject"), s("Your order")}, {s("later_field"), 7}};
    bed.done(s("reply"), CoreBed::in(conversation, {{s("parts"), parts}, {s("outgoing"), outgoing}}), seen);
    auto taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken[0].outbound.extra, expected);
    bed.settle(taken[0].message, Kind::Accepted);

    const qint64 until = bed.clock.now() + 60'000;
    bed.done(s("reply_later"),
             CoreBed::in(conversation, {{s("parts"), parts}, {s("outgoing"), outgoing}, {s("until"), until}}),
             bed.conversation(conversation).lastMessage.v);
    bed.clock.advance(61'000);
    (void)bed.write<int>([](Change &change) -> Result<int> { return sendDueReplies(change, 10); });
    taken = bed.takeDue();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken[0].outbound.extra, expected) << "also if it was sent later";
    bed.settle(taken[0].message, Kind::Accepted);
}

TEST_F(CoreOutbox, ADroppedReplyIsNotSent) {
    const qint64 conversation = bed.begin();
    const MessageId queued{bed.reply(conversation)};
    EXPECT_EQ(decide("drop_reply", queued), QString());
    EXPECT_EQ(deliveryOf(queued), Delivery::Cancelled);
    EXPECT_TRUE(bed.takeDue().isEmpty());
    const MessageId flying = sending(conversation);
    EXPECT_EQ(decide("drop_reply", flying), s("in-flight"));
    EXPECT_EQ(decide("send_again", flying), s("wrong-state"));
    bed.settle(flying, Kind::Accepted);
    EXPECT_EQ(decide("drop_reply", flying), s("wrong-state"));
    EXPECT_EQ(decide("drop_reply", MessageId{999}), s("not-found"));
}

TEST_F(CoreOutbox, ReceiptsHoldForWhatCameBeforeAndNeverGoBack) {
    const qint64 conversation = bed.begin();
    const MessageId first = sent(conversation), second = sent(conversation), third = sent(conversation);
    receipt(second, ReceiptKind::Read);
    EXPECT_EQ(deliveryOf(first), Delivery::Read);
    EXPECT_EQ(deliveryOf(second), Delivery::Read);
    EXPECT_EQ(deliveryOf(third), Delivery::Sent);
    EXPECT_EQ(bed.conversation(conversation).customerReadUpTo, second);
    receipt(third, ReceiptKind::Delivered);
    receipt(second, ReceiptKind::Delivered);
    receipt(first, ReceiptKind::Failed);
    EXPECT_EQ(deliveryOf(first), Delivery::Read);
    EXPECT_EQ(deliveryOf(second), Delivery::Read);
    EXPECT_EQ(deliveryOf(third), Delivery::Delivered);
    EXPECT_EQ(bed.conversation(conversation).customerReadUpTo, second);
    EXPECT_EQ(bed.conversation(conversation).lastDelivery, Delivery::Delivered);
    const qint64 head = bed.core->desks().head();
    receipt(third, ReceiptKind::Read, "visitor-2");
    EXPECT_EQ(bed.core->desks().head(), head) << "nobody speaks for another customer";
}

TEST_F(CoreOutbox, AFailureSaysWhatTheOtherSideSaid) {
    const qint64 conversation = bed.begin();
    const MessageId bounced = sending(conversation);
    bed.core->channels().settle(bounced, {Kind::Accepted, s("a@shop"), {}, {}, 0}, 0);
    const auto failed = [&](const QJsonObject &extra, const char *address = "") {
        bed.core->channels().receipt(bed.channelId(), {ReceiptKind::Failed, s(address), QString::number(bounced.v),
                                                       s("mail-mailbox-full"), extra});
        (void)bed.write<bool>([](Change &) -> Result<bool> { return true; });
    };
    failed({});
    failed({{s("remote_id"), s("b@shop")}});
    failed({{s("remote_id"), s("a@shop")}}, "visitor-2");
    EXPECT_EQ(deliveryOf(bounced), Delivery::Sent) << "nobody speaks for another customer or another mail";
    failed({{s("remote_id"), s("a@shop")}, {s("detail"), s("552 5.2.2\r\nis over quota")}});
    EXPECT_EQ(deliveryOf(bounced), Delivery::Failed);
    EXPECT_EQ(bed.message(bounced.v).failure, s("mail-mailbox-full"));
    EXPECT_EQ(bed.message(bounced.v).extra.value(s("failure_detail")).toString(), s("552 5.2.2 is over quota"));
    EXPECT_EQ(decide("send_again", bounced), QString());
    EXPECT_FALSE(bed.message(bounced.v).extra.contains(s("failure_detail"))) << "that was the last time";
    const auto again = bed.takeDue();
    ASSERT_EQ(again.size(), 1);
    bed.core->channels().settle(bounced, {Kind::Accepted, s("a@shop"), s("mail-some-refused"), s("x@y"), 0}, 0);
    (void)bed.write<bool>([](Change &) -> Result<bool> { return true; });
    EXPECT_EQ(deliveryOf(bounced), Delivery::Sent);
    EXPECT_EQ(bed.message(bounced.v).failure, s("mail-some-refused"));
    EXPECT_EQ(bed.message(bounced.v).extra.value(s("failure_detail")).toString(), s("x@y"));
}

TEST_F(CoreOutbox, AReceiptMayComeBeforeTheAnswer) {
    const qint64 conversation = bed.begin();
    const MessageId id = sending(conversation);
    receipt(id, ReceiptKind::Delivered);
    EXPECT_EQ(deliveryOf(id), Delivery::Delivered);
    bed.settle(id, Kind::RetryLater, CoreBed::kStart);
    EXPECT_EQ(deliveryOf(id), Delivery::Delivered);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "what has arrived is not sent again";
}

TEST_F(CoreOutbox, AnUncertainReplyThatIsReadHasArrived) {
    const qint64 conversation = bed.begin();
    const MessageId lost = sending(conversation);
    bed.settle(lost, Kind::Uncertain);
    const MessageId later = sent(conversation);
    receipt(later, ReceiptKind::Read);
    EXPECT_EQ(deliveryOf(lost), Delivery::Uncertain) << "a later one's receipt does not say that this one came";
    receipt(lost, ReceiptKind::Delivered);
    EXPECT_EQ(deliveryOf(lost), Delivery::Delivered);
}

TEST_F(CoreOutbox, ARemovedChannelSendsNothing) {
    const qint64 conversation = bed.begin();
    const MessageId queued{bed.reply(conversation)};
    bed.done(s("channel_remove"), {{s("channel"), bed.channelId().v}});
    EXPECT_EQ(deliveryOf(queued), Delivery::Failed);
    EXPECT_EQ(bed.message(queued.v).failure, s("channel-removed"));
    EXPECT_EQ(decide("send_again", queued), s("channel-removed"));
    EXPECT_EQ(bed.refusal(s("reply"), CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("x"))}}),
                          bed.conversation(conversation).lastMessage.v),
              s("channel-removed"));
}

TEST_F(CoreOutbox, HistoryShowsAVisitorWhatPassed) {
    const qint64 conversation = bed.begin(s("one"));
    sent(conversation, "two");
    bed.done(s("note"), CoreBed::in(conversation, {{s("parts"), CoreBed::textParts(s("secret"))}}));
    const MessageId queued{bed.reply(conversation, s("not yet"))};
    bed.begin(s("another's"), s("visitor-2"));
    std::optional<QList<channelapi::HistoryMessage>> got;
    bed.core->channels().history(bed.channelId(), s("visitor-1"), 50, &bed, [&](const auto &h) { got = h; });
    CoreBed::wait([&] { return got.has_value(); });
    ASSERT_EQ(got->size(), 2);
    EXPECT_EQ(got->at(0).parts[0].text, s("one"));
    EXPECT_FALSE(got->at(0).outgoing);
    EXPECT_FALSE(got->at(0).remoteId.isEmpty());
    EXPECT_EQ(got->at(1).parts[0].text, s("two"));
    EXPECT_TRUE(got->at(1).outgoing);
    EXPECT_EQ(got->at(1).agentName, bed.agent.name);
    EXPECT_FALSE(got->at(1).clientId.isEmpty());
    EXPECT_EQ(deliveryOf(queued), Delivery::Queued);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
