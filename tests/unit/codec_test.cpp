// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/codec.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include "protocol/items.h"
#include "protocol/itemtext.h"

using namespace heard;
using namespace heard::protocol;

namespace {

template <class T>
void expectRoundTrip(T frame) {
    frame.extra.insert(QStringLiteral("of_later"), QJsonObject{{QStringLiteral("deep"), 1}});
    const QByteArray bytes = encode(frame);
    const auto back = decode(bytes);
    ASSERT_TRUE(back) << back.error().code.toStdString() << ' ' << back.error().detail.toStdString();
    EXPECT_EQ(std::get<T>(*back), frame);
}

QString refusal(const QByteArray &bytes) {
    const auto frame = decode(bytes);
    return frame ? QString() : frame.error().code;
}

}  // namespace

TEST(Codec, EveryFrameComesBackWithItsUnknownFields) {
    const QJsonObject some{{QStringLiteral("a"), QStringLiteral("я")}};
    expectRoundTrip(
        Hello{1, QStringLiteral("t"), QStringLiteral("d"), QStringLiteral("p"), 7, QStringLiteral("w"), {}});
    expectRoundTrip(Hello{1, QStringLiteral("t"), QStringLiteral("d"), {}, std::nullopt, {}, {}});
    expectRoundTrip(Welcome{1, QStringLiteral("w"), some, 9, true, {QStringLiteral("f")}, 5, QStringLiteral("u"), {}});
    expectRoundTrip(Resume{9, {}});
    expectRoundTrip(Events{1, 2, {{1, QStringLiteral("message"), some}, {2, QStringLiteral("unheard-of"), some}}, {}});
    expectRoundTrip(Do{QStringLiteral("i"), QStringLiteral("reply"), some, 4, {}});
    expectRoundTrip(Done{QStringLiteral("i"), 3, some, {}});
    expectRoundTrip(Refused{QStringLiteral("i"), QStringLiteral("stale"), QStringLiteral("d"), some, {}});
    expectRoundTrip(Ask{QStringLiteral("i"), QStringLiteral("snapshot"), some, {}});
    expectRoundTrip(Answer{QStringLiteral("i"), some, {}});
    expectRoundTrip(HintFrame{QStringLiteral("typing"), some, {}});
    expectRoundTrip(Ping{1, {}});
    expectRoundTrip(Pong{1, {}});
    expectRoundTrip(Bye{QStringLiteral("c"), QStringLiteral("d"), {}});
}

TEST(Codec, EventsWrittenFromEncodedItemsReadAsEvents) {
    const Item one{1, QStringLiteral("message"), {{QStringLiteral("text"), QStringLiteral("привет")}}};
    const Item two{2, QStringLiteral("conversation"), {}};
    const auto frame = decode(encodeEvents(1, 2, {encodeItem(one), encodeItem(two)}));
    ASSERT_TRUE(frame);
    EXPECT_EQ(std::get<Events>(*frame), (Events{1, 2, {one, two}, {}}));
}

TEST(Codec, ItemsWrittenAsTextReadAsTheirTree) {
    const auto tree = [](qint64 seq, const char *kind, const auto &value) {
        return QJsonDocument::fromJson(encodeItem({seq, QLatin1String(kind), toJson(value)}));
    };
    Message message;
    message.id.v = 7;
    message.conversation.v = 3;
    message.authorName = QStringLiteral("\"Анна\" \\ \n\t\x01 😀 </script>");
    message.parts = {Part{QStringLiteral("text"), QStringLiteral("a\r\nb"), {}, {}, {}, 0, 0, 0, {}},
                     Part{QStringLiteral("sticker"),
                          {},
                          BlobId{4},
                          QStringLiteral("x.png"),
                          {},
                          9,
                          1,
                          2,
                          {{QStringLiteral("pack"), QJsonArray{1, 2}}}}};
    message.seq = 9'007'199'254'740'991;
    // A name of its own in extra must not stand twice.
    message.extra = {{QStringLiteral("seq"), 1},
                     {QStringLiteral("origin"), QJsonObject{{QStringLiteral("page"), QStringLiteral("/")}}}};
    EXPECT_EQ(QJsonDocument::fromJson(itemText(5, message)), tree(5, "message", message));
    EXPECT_EQ(itemText(5, message).count("\"seq\":"), 2);
    EXPECT_EQ(QJsonDocument::fromJson(partsText(message.parts)).array(), toJson(message.parts));
    EXPECT_EQ(partsText({}), QByteArray());

    Conversation conversation;
    conversation.id.v = 3;
    conversation.status = ConversationStatus::Snoozed;
    conversation.unread = 2;
    conversation.sample = true;
    EXPECT_EQ(QJsonDocument::fromJson(itemText(1, conversation)), tree(1, "conversation", conversation));
    Customer customer;
    customer.id.v = 1;
    customer.identities = {{IdentityId{2}, QStringLiteral("form"), QStringLiteral("a@b"), {}}};
    EXPECT_EQ(QJsonDocument::fromJson(itemText(1, customer)), tree(1, "customer", customer));
    Channel channel;
    channel.id.v = 1;
    channel.kind = QStringLiteral("form");
    channel.settings = {{QStringLiteral("greeting"), QStringLiteral("Hi")}};
    EXPECT_EQ(QJsonDocument::fromJson(itemText(1, channel)), tree(1, "channel", channel));
    const Agent agent{AgentId{1}, QStringLiteral("A"), {QStringLiteral("administrator")}, false, 2, {}};
    EXPECT_EQ(QJsonDocument::fromJson(itemText(2, agent)), tree(2, "agent", agent));
    EXPECT_EQ(QJsonDocument::fromJson(itemText(2, Agent{})), tree(2, "agent", Agent{}));
}

TEST(Codec, RefusesByName) {
    EXPECT_EQ(refusal("{"), QStringLiteral("not-json"));
    EXPECT_EQ(refusal(""), QStringLiteral("not-json"));
    EXPECT_EQ(refusal("[]"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal("{}"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":1})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":"sing"})"), QStringLiteral("unknown-frame"));
    EXPECT_EQ(refusal(R"({"t":"do","id":7,"verb":"reply"})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":"do","id":"","verb":"reply"})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":"resume","cursor":1.5})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":"resume","cursor":1e300})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(R"({"t":"events","from":1,"to":1,"items":[1]})"), QStringLiteral("wrong-shape"));
    EXPECT_EQ(refusal(QByteArray(kMaxFrameBytes + 1, ' ')), QStringLiteral("too-large"));
    EXPECT_EQ(refusal(QByteArray(kMaxDepth + 1, '[')), QStringLiteral("too-deep"));
    EXPECT_EQ(
        refusal(R"({"t":"ping","n":1,"x":)" + QByteArray(kMaxDepth - 1, '[') + QByteArray(kMaxDepth - 1, ']') + "}"),
        QString());
    EXPECT_EQ(refusal(R"({"t":"ping","n":1,"x":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[[["})"), QString());
}

TEST(Items, UnknownFieldsAndWordsAreKept) {
    const QJsonObject json{
        {QStringLiteral("id"), 5},
        {QStringLiteral("conversation"), 6},
        {QStringLiteral("direction"), QStringLiteral("sideways")},
        {QStringLiteral("parts"),
         QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("hologram")}, {QStringLiteral("depth"), 3}}}},
        {QStringLiteral("mood"), QStringLiteral("calm")}};
    const auto message = messageFrom(json);
    ASSERT_TRUE(message);
    EXPECT_EQ(message->parts.first().extra.value(QLatin1String("depth")).toInt(), 3);
    EXPECT_EQ(message->extra.value(QLatin1String("mood")).toString(), QStringLiteral("calm"));
    const QJsonObject back = toJson(*message);
    EXPECT_EQ(back.value(QLatin1String("direction_word")).toString(), QStringLiteral("sideways"));
    EXPECT_EQ(messageFrom(back).value(), *message);
}

TEST(Items, NothingIsWithoutItsId) {
    EXPECT_EQ(agentFrom({{QStringLiteral("id"), 0}}).error(),
              (Error{QStringLiteral("wrong-shape"), QStringLiteral("id")}));
    EXPECT_FALSE(agentFrom({{QStringLiteral("id"), -1}}));
    EXPECT_FALSE(conversationFrom({{QStringLiteral("id"), 1}, {QStringLiteral("customer"), 0}}));
}
