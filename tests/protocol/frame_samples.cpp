// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one frame a line, as the codec writes it: every frame with all its fields and with as few as it can have,
// every item kind, every verb and query. frame_schema_test.py holds them against the document.
#include <cstdio>

#include "domain/names.h"
#include "protocol/codec.h"
#include "protocol/items.h"
#include "protocol/verbs.h"

using namespace heard;
using namespace heard::protocol;

namespace {

void print(const Frame &frame) { std::puts(encode(frame).constData()); }

QString word(const char *text) { return QString::fromLatin1(text); }

const QString kId = QStringLiteral("0b8d0a5e-0f5a-4a38-9f0e-2b8c7f2c9f10");

Part textPart() {
    Part part;
    part.kind = QStringLiteral("text");
    part.text = QStringLiteral("До дев'яти вечора — до «девяти».\n😀");
    return part;
}

Part filePart(const char *kind) {
    Part part;
    part.kind = word(kind);
    part.blob = BlobId{5};
    part.name = QStringLiteral("чек.png");
    part.mime = QStringLiteral("image/png");
    part.size = 1234;
    part.width = 40;
    part.height = 30;
    return part;
}

Part unknownPart() {
    Part part;
    part.kind = QStringLiteral("hologram");
    part.extra = {{QStringLiteral("depth"), 3}};
    return part;
}

Agent agent() {
    return {AgentId{1}, QStringLiteral("Anna"), {QStringLiteral("agent"), QStringLiteral("administrator")}, false, 2,
            {}};
}

Channel channel(Channel::State state) {
    Channel value;
    value.id = ChannelId{2};
    value.key = QStringLiteral("shop");
    value.kind = QStringLiteral("webchat");
    value.name = QStringLiteral("Site chat");
    value.state = state;
    value.stateSince = 1'700'000'000'000;
    value.stateCode = state == Channel::State::Down ? QStringLiteral("wrong-secret") : QString();
    value.traits = {{QStringLiteral("typing_in"), true}};
    value.settings = {{QStringLiteral("sites"), QJsonArray{QStringLiteral("https://example.org")}}};
    value.publicUrl = QStringLiteral("http://127.0.0.1:4000/chat/shop");
    value.department = CardId{12};
    value.replyWithin = 600;
    value.removed = state == Channel::State::Off;
    value.seq = 3;
    return value;
}

Customer customer(Consent consent) {
    Customer value;
    value.id = CustomerId{3};
    value.name = QStringLiteral("Олена");
    value.language = QStringLiteral("uk");
    value.identities = {{IdentityId{4}, QStringLiteral("form"), QStringLiteral("olena@example.org"), QString()}};
    value.timeZone = word("Europe/Kyiv");
    value.tags = {word("оптом"), word("vip")};
    value.fields = {{word("Картка"), word("4417")}};
    value.consent = consent;
    value.preferredChannel = word("form");
    value.quiet = {22 * 60, 8 * 60};
    value.notes = word("Дзвонити не раніше десятої.\nЛюбить каву.");
    value.nameByAgent = true;
    value.mergedInto = consent == Consent::Refused ? CustomerId{2} : CustomerId();
    value.sample = true;
    value.seq = 4;
    return value;
}

Conversation conversation(ConversationStatus status) {
    Conversation value;
    value.id = ConversationId{6};
    value.customer = CustomerId{3};
    value.customerName = QStringLiteral("Олена");
    value.channel = ChannelId{2};
    value.subject = QStringLiteral("Повернення");
    value.status = status;
    value.snoozedUntil = status == ConversationStatus::Snoozed ? 1'800'000'000'000 : 0;
    value.assignee = AgentId{1};
    value.createdAt = 1'700'000'000'000;
    value.lastAt = 1'700'000'000'001;
    value.lastMessage = MessageId{9};
    value.lastSnippet = QStringLiteral("До девяти");
    value.lastDirection = Direction::Out;
    value.lastDelivery = Delivery::Read;
    value.unread = 2;
    value.waitingSince = 1'700'000'000'000;
    value.lastInboundAt = 1'700'000'000'000;
    value.dueAt = 1'700'000'600'000;
    value.department = CardId{12};
    value.tags = {QStringLiteral("доставка"), QStringLiteral("срочно")};
    value.mentioned = {AgentId{1}, AgentId{2}};
    value.mentionUnseen = {AgentId{2}};
    value.customerReadUpTo = MessageId{9};
    value.mergedInto = status == ConversationStatus::Resolved ? ConversationId{5} : ConversationId();
    value.sample = true;
    value.seq = 5;
    return value;
}

Message message(Direction direction, Delivery delivery) {
    Message value;
    value.id = MessageId{9};
    value.conversation = ConversationId{6};
    value.channel = ChannelId{2};
    value.direction = direction;
    value.author = AgentId{1};
    value.authorName = QStringLiteral("Anna");
    if (direction == Direction::System)
        value.event = QStringLiteral("resolved");
    else
        value.parts = {textPart(), filePart("image"), filePart("file"), unknownPart()};
    value.at = 1'700'000'000'001;
    value.sentAt = 1'700'000'000'000;
    value.delivery = delivery;
    value.failure = delivery == Delivery::Failed ? QStringLiteral("refused") : QString();
    value.clientId = kId;
    value.basedOn = MessageId{8};
    value.seq = 6;
    return value;
}

Card card() {
    return {CardId{11},        word("view"), 6, AgentId{1}, {{word("name"), word("Мої")}},
            1'700'000'000'000, AgentId{1},   7, {}};
}

template <class T>
void print(const char *kind, const T &value) {
    print(Events{value.seq, value.seq, {{value.seq, word(kind), toJson(value)}}, {}});
}

void printItems() {
    print("agent", agent());
    Agent removed = agent();
    removed.removed = true;
    print("agent", removed);
    for (const auto state : {Channel::State::Starting, Channel::State::Ready, Channel::State::Trouble,
                             Channel::State::Down, Channel::State::Off})
        print("channel", channel(state));
    for (const auto consent : {Consent::Unknown, Consent::Given, Consent::AnswersOnly, Consent::Refused})
        print("customer", customer(consent));
    for (const auto status : {ConversationStatus::Open, ConversationStatus::Waiting, ConversationStatus::Snoozed,
                              ConversationStatus::Resolved})
        print("conversation", conversation(status));
    for (const auto direction : {Direction::In, Direction::Out, Direction::Note, Direction::System})
        for (const auto delivery :
             {Delivery::None, Delivery::Queued, Delivery::Sending, Delivery::Sent, Delivery::Delivered, Delivery::Read,
              Delivery::Failed, Delivery::Uncertain, Delivery::Cancelled})
            print("message", message(direction, delivery));
    print("card", card());
    print(Events{7,
                 8,
                 {{7, word("gone"), {{word("kind"), word("customer")}, {word("id"), 3}}},
                  {8, word("of_later"), {{word("x"), 1}}}},
                 {}});
    print(Events{9, 9, {}, {}});
}

void printVerbs() {
    const int conversation = 6;
    const QJsonArray parts = toJson(QList<Part>{textPart(), filePart("image"), unknownPart()});
    const auto say = [](const char *verb, const QJsonObject &args, std::optional<qint64> basedOn = {}) {
        print(Do{kId, word(verb), args, basedOn, {}});
    };
    say(verb::kReply, {{word("conversation"), conversation}, {word("parts"), parts}}, 9);
    say(verb::kReply,
        {{word("conversation"), conversation},
         {word("parts"), parts},
         {word("channel"), 2},
         {word("identity"), 4},
         {word("used"), QJsonArray{11}}},
        9);
    say(verb::kReplyLater,
        {{word("conversation"), conversation}, {word("parts"), parts}, {word("until"), qint64(1'800'000'000'000)}}, 9);
    say(verb::kLaterMove, {{word("card"), 11}, {word("until"), qint64(1'800'000'000'000)}}, 9);
    say(verb::kNote, {{word("conversation"), conversation}, {word("parts"), parts}, {word("mentions"), QJsonArray{2}}});
    say(verb::kMarkRead, {{word("conversation"), conversation}, {word("up_to"), 9}});
    say(verb::kResolve, {{word("conversation"), conversation}});
    say(verb::kReopen, {{word("conversation"), conversation}});
    say(verb::kSnooze, {{word("conversation"), conversation}, {word("until"), qint64(1'800'000'000'000)}});
    say(verb::kAssign, {{word("conversation"), conversation}, {word("agent"), 0}});
    say(verb::kTag, {{word("conversation"), conversation},
                     {word("add"), QJsonArray{word("delivery")}},
                     {word("remove"), QJsonArray{word("urgent")}}});
    say(verb::kMoveDepartment, {{word("conversation"), conversation}, {word("department"), 12}});
    say(verb::kDraftPut, {{word("conversation"), conversation},
                          {word("draft"), word("d1")},
                          {word("device"), word("dev")},
                          {word("at"), qint64(1'800'000'000'000)},
                          {word("text"), word("Good d")},
                          {word("seen"), 7}});
    say(verb::kDraftEnd,
        {{word("conversation"), conversation}, {word("draft"), word("d1")}, {word("device"), word("dev")}});
    say(verb::kDraftDrop, {{word("conversation"), conversation}, {word("version"), word("d1/dev")}});
    say(verb::kMentionsSeen, {{word("conversation"), conversation}});
    say(verb::kSendAgain, {{word("message"), 9}});
    say(verb::kDropReply, {{word("message"), 9}});
    say(verb::kEditReply,
        {{word("message"), 9},
         {word("parts"), QJsonArray{QJsonObject{{word("kind"), word("text")}, {word("text"), word("Till ten")}}}}});
    say(verb::kDeleteReply, {{word("message"), 9}});
    say(verb::kChannelAdd, {{word("kind"), word("webchat")},
                            {word("name"), word("Shop")},
                            {word("key"), word("shop")},
                            {word("settings"), QJsonObject{}},
                            {word("secrets"), QJsonObject{}}});
    say(verb::kChannelUpdate, {{word("channel"), 2},
                               {word("name"), word("Shop")},
                               {word("department"), 12},
                               {word("reply_within"), 600},
                               {word("keep_days"), 365}});
    say(verb::kChannelRemove, {{word("channel"), 2}});
    say(verb::kChannelTest, {{word("channel"), 2}});
    const QJsonObject profile{{word("name"), word("Олена")},
                              {word("tags"), QJsonArray{word("vip")}},
                              {word("fields"), QJsonObject{{word("Картка"), word("4417")}}},
                              {word("consent"), word("given")},
                              {word("quiet"), QJsonObject{{word("from"), 1320}, {word("to"), 480}}}};
    say(verb::kCustomerPut,
        {{word("customer"), 3}, {word("set"), profile}, {word("was"), QJsonObject{{word("name"), QJsonValue()}}}});
    say(verb::kIdentityAdd, {{word("customer"), 3}, {word("kind"), word("phone")}, {word("address"), word("+380501")}});
    say(verb::kEntryRegister, {{word("kind"), word("call")},
                               {word("parts"), QJsonArray{QJsonObject{{word("kind"), word("text")},
                                                                      {word("text"), word("Asked for a call back")}}}},
                               {word("name"), word("Олена")},
                               {word("address"), word("050 123-45-67")},
                               {word("topic"), word("Delivery")},
                               {word("place"), word("Main street")},
                               {word("at"), qint64(1'790'000'000'000)},
                               {word("settled"), true}});
    say(verb::kImportPart,
        {{word("import"), word("f1")},
         {word("first"), 0},
         {word("rows"),
          QJsonArray{QJsonObject{{word("name"), word("Олена")}, {word("phones"), QJsonArray{word("+380501234567")}}}}},
         {word("region"), word("UA")}});
    say(verb::kCustomersImport, {{word("import"), word("f1")}, {word("rows"), 1}});
    say(verb::kImportDrop, {{word("import"), word("f1")}});
    say(verb::kIdentityRemove, {{word("identity"), 4}});
    say(verb::kCustomerMerge, {{word("into"), 3}, {word("from"), 2}, {word("take"), QJsonArray{word("name")}}});
    say(verb::kMergeUndo, {{word("merge"), 11}});
    say(verb::kConversationMove,
        {{word("conversation"), conversation}, {word("customer"), 3}, {word("with_identity"), true}});
    say(verb::kConversationMerge, {{word("conversation"), conversation}, {word("into"), 5}});
    say(verb::kConversationSplit, {{word("conversation"), conversation}, {word("message"), 9}});
    say(verb::kTokenAdd, {{word("name"), word("shop")}, {word("token_hash"), QString(64, u'a')}});
    say(verb::kTokenRemove, {{word("name"), word("shop")}});
    say(verb::kCardAdd, {{word("kind"), word("view")}, {word("mine"), true}, {word("body"), card().body}});
    say(verb::kCardAdd, {{word("kind"), word("view")}, {word("bodies"), QJsonArray{card().body}}});
    say(verb::kCardPut, {{word("card"), 11}, {word("body"), card().body}, {word("seq"), 7}});
    say(verb::kCardRemove, {{word("card"), 11}});
    const QString hash(64, QLatin1Char('a'));
    say(verb::kAgentAdd, {{word("name"), word("Pavlo")},
                          {word("roles"), QJsonArray{word("agent"), word("supervisor")}},
                          {word("token_hash"), hash}});
    say(verb::kDeviceAdd, {{word("agent"), 2}, {word("name"), word("anna-laptop")}, {word("token_hash"), hash}});
    say(verb::kDeviceRevoke, {{word("device"), 2}, {word("wipe"), true}});
    say(verb::kDeviceRenew, {{word("device"), 2}});
    say(verb::kTokenRenew, {{word("was"), hash}, {word("token_hash"), QString(64, u'b')}});
    say(verb::kAgentToken, {{word("agent"), 2}, {word("token_hash"), hash}});
    say(verb::kAgentRemove, {{word("agent"), 2}});
    say(verb::kScoreItem, {{word("conversation"), conversation},
                           {word("standard"), word("complaint")},
                           {word("item"), word("care")},
                           {word("mark"), word("met")}});
    say(verb::kPersonErase, {{word("customer"), 3}});
    say(verb::kSampleLoad, {});
    say(verb::kSampleRemove, {});
    print(Ask{
        kId, word(query::kSnapshot), {{word("kind"), word("message")}, {word("after"), 9}, {word("limit"), 500}}, {}});
    print(Ask{kId, word(query::kMessages), {{word("conversation"), 4}, {word("before"), 9}}, {}});
    print(Ask{kId, word(query::kDuplicates), {{word("customer"), 3}}, {}});
    print(Ask{kId, word(query::kImport), {{word("import"), word("f1")}}, {}});
    print(Ask{kId, word(query::kTokens), {}, {}});
    print(Ask{kId, word(query::kAudit), {{word("limit"), 100}, {word("before"), 7}}, {}});
    print(Ask{kId, word(query::kAudit), {{word("limit"), 9}, {word("agent"), 2}, {word("kind"), word("channel")}}, {}});
    print(Ask{kId, word(query::kClaim), {{word("conversation"), 6}, {word("what"), word("take")}}, {}});
    print(Ask{kId, word(query::kDevices), {}, {}});
    print(Ask{kId, word(query::kPlugins), {}, {}});
    print(Ask{kId, word(query::kKinds), {}, {}});
    print(Ask{kId,
              word(query::kSearch),
              {{word("text"), word("from:anna parcel")},
               {word("limit"), 8},
               {word("before"), 9},
               {word("zone"), word("Europe/Kyiv")}},
              {}});
    print(Ask{kId, word(query::kChannelSecrets), {{word("channel"), 2}}, {}});
}

void printFrames() {
    const QString device = QStringLiteral("6d1f3a52-6d2b-4d1e-8e0f-0c9f1f6c2a11");
    const QJsonObject later{{word("of_later"), QJsonObject{{word("deep"), QJsonValue(true)}}}};
    print(Hello{kVersion, word("token"), device, word("heard 0.1.0"), 7, word("w"), word("anna-laptop"), later});
    print(Hello{kVersion, word("token"), device, {}, std::nullopt, {}, {}, {}});
    print(Welcome{kVersion,
                  word("w"),
                  toJson(agent()),
                  9,
                  true,
                  {word("typing")},
                  1'700'000'000'000,
                  word("http://127.0.0.1:1"),
                  {1'699'000'000'000, 1'700'000'000'000},
                  4,
                  later});
    print(Welcome{kVersion, word("w"), toJson(agent()), 0, false, {}, 0, {}, {}, 0, {}});
    print(Resume{9, later});
    print(Done{kId, 3, {{word("state"), word("ready")}}, later});
    print(Refused{kId, word("stale"), word("someone wrote"), {{word("since"), QJsonArray{8, 9}}}, later});
    print(Refused{{}, word("unknown-frame"), word("sing"), {}, {}});
    print(Answer{kId, {{word("items"), QJsonArray{}}}, later});
    print(HintFrame{
        word("typing"), {{word("conversation"), 6}, {word("name"), word("Anna")}, {word("agent"), 1}}, later});
    print(
        HintFrame{word("looking"), {{word("conversation"), 6}, {word("name"), word("Anna")}, {word("agent"), 1}}, {}});
    print(HintFrame{word("looking-stopped"), {{word("conversation"), 6}, {word("agent"), 1}}, {}});
    print(HintFrame{word("typing-stopped"), {{word("conversation"), 6}}, {}});
    print(HintFrame{word("claimed"),
                    {{word("conversation"), 6},
                     {word("name"), word("Anna")},
                     {word("agent"), 1},
                     {word("held_ms"), 90'000},
                     {word("left_ms"), 60'000}},
                    {}});
    print(HintFrame{word("claim-free"), {{word("conversation"), 6}}, {}});
    print(Ping{1, later});
    print(Pong{1, later});
    print(Renew{later});
    print(Wipe{later});
    print(Wiped{later});
    print(Bye{word("wrong-token"), word("sign in again"), later});
}

}  // namespace

int main() {
    printFrames();
    printItems();
    printVerbs();
    return 0;
}
