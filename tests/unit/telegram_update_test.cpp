// SPDX-License-Identifier: GPL-3.0-or-later
// Updates of every kind that core.telegram.org/bots/api#update names, as Telegram's JSON, and what they become.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include "plugins/telegram/hub/update.h"

using namespace heard;
using namespace heard::telegram;
using channelapi::Part;

namespace {

QJsonObject json(const QByteArray &text) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << text.constData();
    return object;
}

const QByteArray kIvan =
    R"("from":{"id":1001,"is_bot":false,"first_name":"Іван","last_name":"Петренко","username":"ivan","language_code":"uk"},)"
    R"("chat":{"id":1001,"type":"private","first_name":"Іван","username":"ivan"},"date":1700000000)";

/// The update whose message has these fields beside who and when.
Update message(const QByteArray &fields, const QByteArray &word = "message", const UpdateRules &rules = {}) {
    const auto update =
        readUpdate(json(R"({"update_id":7,")" + word + R"(":{"message_id":5,)" + kIvan + "," + fields + "}}"), rules);
    EXPECT_TRUE(update);
    EXPECT_FALSE(update->message.parts.isEmpty());
    return *update;
}

const QByteArray kFile = R"("file_id":"F1","file_unique_id":"U1","file_size":1234)";

TEST(TelegramUpdate, TextWithItsEntities) {
    const Update update = message(
        R"("text":"Дивіться тут 😀 жирно","entities":[{"type":"text_link","offset":9,"length":3,"url":"https://shop.example/a"},
           {"type":"bold","offset":16,"length":5},{"type":"bold","offset":900,"length":5}])");
    EXPECT_EQ(update.kind, Update::Kind::Message);
    EXPECT_EQ(update.message.remoteId, QStringLiteral("1001:5"));
    EXPECT_EQ(update.message.sentAt, 1700000000000);
    EXPECT_EQ(update.message.customerName, QStringLiteral("Іван Петренко"));
    EXPECT_EQ(update.message.addressLabel, QStringLiteral("@ivan"));
    EXPECT_EQ(update.message.language, QStringLiteral("uk"));
    const Part part = update.message.parts.first();
    EXPECT_EQ(part.text, QStringLiteral("Дивіться тут (https://shop.example/a) 😀 жирно"));
    const QJsonArray entities = part.extra[u"entities"].toArray();
    ASSERT_EQ(entities.size(), 2) << "what lies outside the text is left out";
    EXPECT_EQ(part.text.mid(entities[1][u"offset"].toInt(), entities[1][u"length"].toInt()), QStringLiteral("жирно"));
    EXPECT_EQ(part.text.mid(entities[0][u"offset"].toInt(), entities[0][u"length"].toInt()), QStringLiteral("тут"));
}

TEST(TelegramUpdate, StartWithAParameterJoinsAndStartAloneOpensNothing) {
    const Update joined = message(R"("text":"/start aB3_-x")");
    EXPECT_EQ(joined.message.joinToken, QStringLiteral("aB3_-x"));
    EXPECT_FALSE(joined.message.silent);
    const Update alone = message(R"("text":"/start")");
    EXPECT_TRUE(alone.message.joinToken.isEmpty());
    EXPECT_TRUE(alone.message.silent);
    EXPECT_TRUE(message(R"("text":"/start not one word")").message.joinToken.isEmpty());
    EXPECT_TRUE(message(QByteArray(R"("text":"/start )") + QByteArray(65, 'a') + '"').message.joinToken.isEmpty());
}

TEST(TelegramUpdate, FilesOfEachKind) {
    struct Case {
        const char *fields;
        const char *kind;
        const char *name;
    };
    const QByteArray f = kFile;
    const QList<std::pair<QByteArray, Case>> cases{
        {R"("photo":[{"file_id":"small","width":90,"height":60},{"file_id":"F1","width":800,"height":600,"file_size":1234}])",
         {nullptr, "image", "photo.jpg"}},
        {R"("video":{)" + f + R"(,"duration":9,"file_name":"clip.mp4","mime_type":"video/mp4"})",
         {nullptr, "video", "clip.mp4"}},
        {R"("animation":{)" + f + R"(,"duration":2},"document":{"file_id":"other"})",
         {nullptr, "video", "animation.mp4"}},
        {R"("video_note":{)" + f + R"(,"duration":9,"length":240})", {nullptr, "video", "video-note.mp4"}},
        {R"("voice":{)" + f + R"(,"duration":9,"mime_type":"audio/ogg"})", {nullptr, "voice", "voice.ogg"}},
        {R"("audio":{)" + f + R"(,"duration":9,"title":"Song","performer":"Band","file_name":"song.mp3"})",
         {nullptr, "audio", "song.mp3"}},
        {R"("sticker":{)" + f +
             R"(,"type":"regular","emoji":"👍","width":512,"height":512,"is_animated":false,"is_video":false})",
         {nullptr, "sticker", "sticker.webp"}},
        {R"("document":{)" + f + R"(,"file_name":"рахунок.pdf","mime_type":"application/pdf"})",
         {nullptr, "file", "рахунок.pdf"}},
        {R"("document":{)" + f + R"(,"file_name":"a.png","mime_type":"image/png"})", {nullptr, "image", "a.png"}},
    };
    for (const auto &[fields, expected] : cases) {
        const Update update = message(fields + R"(,"caption":"look")");
        ASSERT_EQ(update.message.parts.size(), 2) << fields.constData();
        EXPECT_EQ(update.message.parts.at(0).kind, QLatin1String(expected.kind));
        EXPECT_FALSE(update.message.parts.at(0).text.isEmpty()) << "always something a person can read";
        EXPECT_EQ(update.message.parts.at(1).text, QStringLiteral("look"));
        ASSERT_EQ(update.files.size(), 1) << fields.constData();
        EXPECT_EQ(update.files.first().fileId, QStringLiteral("F1"));
        EXPECT_EQ(update.files.first().name, QString::fromUtf8(expected.name));
        EXPECT_EQ(update.files.first().size, 1234);
        EXPECT_EQ(update.files.first().part, 0);
    }
    EXPECT_EQ(message(R"("voice":{)" + kFile + R"(,"duration":9})").message.parts.first().extra[u"seconds"].toInt(), 9);
}

TEST(TelegramUpdate, PlacesPollsDice) {
    const Part place = message(R"("location":{"latitude":50.45,"longitude":30.52})").message.parts.first();
    EXPECT_EQ(place.kind, QStringLiteral("location"));
    EXPECT_EQ(place.extra[u"latitude"].toDouble(), 50.45);
    const Part venue =
        message(R"("venue":{"location":{"latitude":50.45,"longitude":30.52},"title":"Крамниця","address":"Хрещатик 1"},
                                   "location":{"latitude":50.45,"longitude":30.52})")
            .message.parts.first();
    EXPECT_EQ(venue.extra[u"title"].toString(), QStringLiteral("Крамниця"));
    EXPECT_EQ(venue.text, QStringLiteral("Крамниця\nХрещатик 1\n50.450000, 30.520000"));
    const Part poll =
        message(
            R"("poll":{"id":"1","question":"When?","options":[{"text":"now","voter_count":0},{"text":"later","voter_count":0}]})")
            .message.parts.first();
    EXPECT_EQ(poll.kind, QStringLiteral("poll"));
    EXPECT_EQ(poll.extra[u"options"].toArray(), QJsonArray({QStringLiteral("now"), QStringLiteral("later")}));
    EXPECT_EQ(message(R"("dice":{"emoji":"🎲","value":4})").message.parts.first().text, QStringLiteral("🎲 4"));
}

TEST(TelegramUpdate, APhoneNumberIsVouchedForOnlyIfItIsTheSendersOwn) {
    const Update own = message(R"("contact":{"phone_number":"380441234567","first_name":"Іван","user_id":1001})");
    ASSERT_EQ(own.message.attestations.size(), 1);
    EXPECT_EQ(own.message.attestations.first().kind, QStringLiteral("phone"));
    EXPECT_EQ(own.message.attestations.first().address, QStringLiteral("+380441234567"));
    EXPECT_TRUE(own.message.attestations.first().verified);
    for (const char *fields : {R"("contact":{"phone_number":"380441234567","first_name":"Мама","user_id":77})",
                               R"("contact":{"phone_number":"380441234567","first_name":"Мама"})",
                               R"("contact":{"phone_number":"0","first_name":"Іван","user_id":1001})"})
        EXPECT_TRUE(message(fields).message.attestations.isEmpty()) << fields;
}

TEST(TelegramUpdate, RepliesForwardsQuotesAlbums) {
    const Update update = message(
        R"("text":"so?","reply_to_message":{"message_id":3,"text":"until six"},"quote":{"text":"six"},"media_group_id":"9",
           "forward_origin":{"type":"hidden_user","sender_user_name":"Олена","date":1600000000})");
    EXPECT_EQ(update.message.extra[u"reply_to"].toString(), QStringLiteral("1001:3"));
    EXPECT_EQ(update.message.extra[u"quoted"].toString(), QStringLiteral("six"));
    EXPECT_EQ(update.message.extra[u"answers"][u"text"].toString(), QStringLiteral("six"));
    const Update picture = message(
        R"("text":"nice","reply_to_message":{"message_id":4,"from":{"first_name":"Shop"},"caption":"The\nnew one","photo":[]})");
    EXPECT_EQ(picture.message.extra[u"answers"],
              QJsonValue(QJsonObject{{QStringLiteral("by"), QStringLiteral("Shop")},
                                     {QStringLiteral("text"), QStringLiteral("The new one")}}));
    const Update place =
        message(R"("text":"there?","reply_to_message":{"message_id":5,"location":{"latitude":1.5,"longitude":2.5}})");
    EXPECT_EQ(place.message.extra[u"answers"][u"text"].toString(), QStringLiteral("1.500000, 2.500000"));
    EXPECT_EQ(update.message.extra[u"forwarded"][u"from"].toString(), QStringLiteral("Олена"));
    EXPECT_EQ(update.mediaGroup, QStringLiteral("9"));
}

TEST(TelegramUpdate, EditsNameTheMessageTheyChange) {
    const Update update = message(R"("text":"better","edit_date":1700000100)", "edited_message");
    EXPECT_EQ(update.kind, Update::Kind::Edited);
    EXPECT_EQ(update.message.remoteId, QStringLiteral("1001:5"));
    EXPECT_EQ(update.at, 1700000100000);
}

TEST(TelegramUpdate, GroupsAreLeftAloneUnlessAllowed) {
    const QJsonObject group = json(
        R"({"update_id":8,"message":{"message_id":5,"date":1,"from":{"id":1001,"first_name":"Іван"},
            "chat":{"id":-1005,"type":"supergroup","title":"Наш двір"},"text":"hello"}})");
    EXPECT_EQ(readUpdate(group, {})->kind, Update::Kind::Ignored);
    const auto allowed = readUpdate(group, {{-1005}, false});
    EXPECT_EQ(allowed->kind, Update::Kind::Message);
    EXPECT_EQ(allowed->message.address, QStringLiteral("-1005"));
    EXPECT_EQ(allowed->message.customerName, QStringLiteral("Наш двір"));
    EXPECT_EQ(allowed->message.parts.first().text, QStringLiteral("Іван: hello"));
    const QJsonObject post = json(
        R"({"update_id":8,"channel_post":{"message_id":5,"date":1,"chat":{"id":-1006,"type":"channel","title":"News"},"text":"hello"}})");
    EXPECT_EQ(readUpdate(post, {})->kind, Update::Kind::Ignored);
    EXPECT_EQ(readUpdate(post, {{-1006}, false})->kind, Update::Kind::Message);
}

TEST(TelegramUpdate, ButtonsTellTheirWords) {
    const auto update = readUpdate(
        json(
            R"({"update_id":8,"callback_query":{"id":"44","from":{"id":1001,"first_name":"Іван"},"data":"s:5","chat_instance":"1",
            "message":{"message_id":6,"date":1,"chat":{"id":1001,"type":"private"},"text":"?",
            "reply_markup":{"inline_keyboard":[[{"text":"Добре","callback_data":"s:5"}]]}}}})"),
        {});
    EXPECT_EQ(update->kind, Update::Kind::Message);
    EXPECT_EQ(update->message.remoteId, QStringLiteral("callback:44"));
    EXPECT_EQ(update->callback, QStringLiteral("44"));
    EXPECT_EQ(update->message.parts.first().text, QStringLiteral("Добре"));
    EXPECT_EQ(update->message.parts.first().extra[u"button"][u"of"].toString(), QStringLiteral("1001:6"));
    const auto old = readUpdate(
        json(R"({"update_id":8,"callback_query":{"id":"45","from":{"id":1001,"first_name":"Іван"},"data":"x"}})"), {});
    EXPECT_EQ(old->message.address, QStringLiteral("1001"));
    EXPECT_EQ(old->message.parts.first().text, QStringLiteral("x"));
}

TEST(TelegramUpdate, BlockedAndLetInAgain) {
    const QByteArray text = R"({"update_id":9,"my_chat_member":{)" + kIvan +
                            R"(,"old_chat_member":{"status":"%1"},"new_chat_member":{"status":"%2"}}})";
    const auto blocked =
        readUpdate(json(QString::fromUtf8(text).arg(QStringLiteral("member"), QStringLiteral("kicked")).toUtf8()), {});
    EXPECT_TRUE(blocked->message.silent);
    EXPECT_EQ(blocked->message.parts.first().extra[u"event"].toString(), QStringLiteral("blocked"));
    const auto back =
        readUpdate(json(QString::fromUtf8(text).arg(QStringLiteral("kicked"), QStringLiteral("member")).toUtf8()), {});
    EXPECT_EQ(back->message.parts.first().extra[u"event"].toString(), QStringLiteral("unblocked"));
}

TEST(TelegramUpdate, BusinessMessages) {
    const UpdateRules business{{}, true};
    const QByteArray fields = R"("business_connection_id":"bc","text":"open?")";
    EXPECT_EQ(
        readUpdate(json(R"({"update_id":7,"business_message":{"message_id":5,)" + kIvan + "," + fields + "}}"), {})
            ->kind,
        Update::Kind::Ignored)
        << "unless they are wanted";
    const Update update = message(fields, "business_message", business);
    EXPECT_EQ(update.message.remoteId, QStringLiteral("business:bc:1001:5"));
    EXPECT_EQ(update.message.threadKey, QStringLiteral("business:bc:1001"));
    EXPECT_EQ(message(fields, "edited_business_message", business).kind, Update::Kind::Edited);
    const auto own =
        readUpdate(json(R"({"update_id":7,"business_message":{"message_id":6,"business_connection_id":"bc","date":1,
        "from":{"id":42,"first_name":"Owner"},"chat":{"id":1001,"type":"private","first_name":"Іван"},"text":"till six"}})"),
                   business);
    EXPECT_TRUE(own->message.silent) << "the shop's own words are not the customer's";
    EXPECT_EQ(own->message.parts.first().kind, QStringLiteral("quote"));
    EXPECT_EQ(own->message.address, QStringLiteral("1001"));
    EXPECT_EQ(own->message.customerName, QStringLiteral("Іван"));
    const auto gone = readUpdate(json(R"({"update_id":7,"deleted_business_messages":{"business_connection_id":"bc",
        "chat":{"id":1001,"type":"private"},"message_ids":[5,6]}})"),
                                 business);
    EXPECT_EQ(gone->kind, Update::Kind::Deleted);
    EXPECT_EQ(gone->gone, QStringList({QStringLiteral("business:bc:1001:5"), QStringLiteral("business:bc:1001:6")}));
}

TEST(TelegramUpdate, WhatIsNotKnownIsKeptWholeIfItTellsWhoseItIs) {
    const Update story = message(R"("story":{"id":4,"chat":{"id":1,"type":"private"}})");
    EXPECT_EQ(story.message.parts.first().kind, QStringLiteral("raw"));
    EXPECT_EQ(story.message.parts.first().text, QStringLiteral("story"));
    ASSERT_EQ(story.files.size(), 1);
    EXPECT_TRUE(story.files.first().bytes.contains("\"story\""));
    const auto later =
        readUpdate(json(R"({"update_id":7,"thing_of_2030":{)" + kIvan + R"(,"deep":[[[[[[[1]]]]]]]}})"), {});
    EXPECT_EQ(later->kind, Update::Kind::Message);
    EXPECT_EQ(later->message.remoteId, QStringLiteral("update:7"));
    EXPECT_TRUE(later->files.first().bytes.contains("[[[[[[[1]]]]]]]"));
    EXPECT_TRUE(message(R"("pinned_message":{"message_id":1})").message.silent) << "nobody waits for an answer to it";
    const auto reaction =
        readUpdate(json(R"({"update_id":7,"message_reaction":{)" + kIvan + R"(,"new_reaction":[]}})"), {});
    EXPECT_TRUE(reaction->message.silent);
}

TEST(TelegramUpdate, WhatIsOfNoChatIsCountedOnly) {
    for (const char *word : {"inline_query", "chosen_inline_result", "shipping_query", "pre_checkout_query", "poll",
                             "poll_answer", "business_connection", "purchased_paid_media"}) {
        const auto update =
            readUpdate(json(R"({"update_id":7,")" + QByteArray(word) + R"(":{"id":"1","from":{"id":1001}}})"), {});
        ASSERT_TRUE(update) << word;
        EXPECT_EQ(update->kind, Update::Kind::Ignored) << word;
        EXPECT_EQ(update->word, QLatin1String(word));
    }
    EXPECT_FALSE(readUpdate({}, {}));
    EXPECT_FALSE(readUpdate(json(R"({"message":{"message_id":5}})"), {}));
    EXPECT_FALSE(readUpdate(json(R"({"update_id":"7"})"), {}));
    EXPECT_EQ(readUpdate(json(R"({"update_id":7})"), {})->kind, Update::Kind::Ignored);
    EXPECT_EQ(readUpdate(json(R"({"update_id":7,"message":{"chat":{"id":"x"}}})"), {})->kind, Update::Kind::Ignored);
}

}  // namespace
