// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/messageparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <array>

#include "plugins/telegram/hub/formattedtext.h"

namespace heard::telegram {

using channelapi::Part;

namespace {

QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

Part &add(MessageContent &content, const char *kind, const QString &words, const QJsonObject &extra = {}) {
    content.parts += Part{QString::fromLatin1(kind), words, {}, extra};
    return content.parts.last();
}

void addText(MessageContent &content, const QString &words, const QJsonArray &entities) {
    const ReadText read = readable(words, entities);
    QJsonObject extra;
    if (!read.entities.isEmpty()) extra.insert(QStringLiteral("entities"), read.entities);
    add(content, "text", read.text, extra);
}

/// A part with a file. `words` is what is shown until it is there, and if it never is.
void addFile(MessageContent &content, const char *kind, const QJsonObject &file, const QString &name,
             const QString &words, const QJsonObject &extra = {}) {
    FileWish wish;
    wish.part = content.parts.size();
    wish.fileId = text(file, "file_id");
    wish.name = text(file, "file_name").isEmpty() ? name : text(file, "file_name");
    wish.mime = text(file, "mime_type");
    wish.size = std::max<qint64>(0, file.value(QLatin1String("file_size")).toInteger());
    add(content, kind, words.isEmpty() ? wish.name : words, extra);
    if (!wish.fileId.isEmpty()) content.files += wish;
}

QJsonObject seconds(const QJsonObject &file) {
    const qint64 duration = file.value(QLatin1String("duration")).toInteger();
    return duration > 0 ? QJsonObject{{QStringLiteral("seconds"), duration}} : QJsonObject{};
}

void addPhoto(MessageContent &content, const QJsonArray &sizes) {
    QJsonObject largest;
    qint64 most = -1;
    for (const auto &value : sizes) {
        const QJsonObject size = value.toObject();
        const qint64 area =
            size.value(QLatin1String("width")).toInteger() * size.value(QLatin1String("height")).toInteger();
        if (area > most && !text(size, "file_id").isEmpty()) {
            most = area;
            largest = size;
        }
    }
    largest.insert(QStringLiteral("mime_type"), QStringLiteral("image/jpeg"));
    addFile(content, "image", largest, QStringLiteral("photo.jpg"), {});
}

void addSticker(MessageContent &content, const QJsonObject &sticker) {
    const bool moving = sticker.value(QLatin1String("is_animated")).toBool();
    const bool video = sticker.value(QLatin1String("is_video")).toBool();
    const QString emoji = text(sticker, "emoji");
    const QString name = video    ? QStringLiteral("sticker.webm")
                         : moving ? QStringLiteral("sticker.tgs")
                                  : QStringLiteral("sticker.webp");
    QJsonObject extra{{QStringLiteral("emoji"), emoji}};
    if (!text(sticker, "set_name").isEmpty()) extra.insert(QStringLiteral("set"), text(sticker, "set_name"));
    addFile(content, "sticker", sticker, name, emoji, extra);
}

QJsonObject place(const QJsonObject &location) {
    return {{QStringLiteral("latitude"), location.value(QLatin1String("latitude")).toDouble()},
            {QStringLiteral("longitude"), location.value(QLatin1String("longitude")).toDouble()}};
}

QString degrees(const QJsonObject &place) {
    return QStringLiteral("%1, %2")
        .arg(place.value(QLatin1String("latitude")).toDouble(), 0, 'f', 6)
        .arg(place.value(QLatin1String("longitude")).toDouble(), 0, 'f', 6);
}

void addVenue(MessageContent &content, const QJsonObject &venue) {
    QJsonObject extra = place(venue.value(QLatin1String("location")).toObject());
    const QString where = degrees(extra);
    extra.insert(QStringLiteral("title"), text(venue, "title"));
    extra.insert(QStringLiteral("address"), text(venue, "address"));
    QStringList lines{text(venue, "title"), text(venue, "address"), where};
    lines.removeAll(QString());
    add(content, "location", lines.join(QLatin1Char('\n')), extra);
}

/// A phone number as E.164 if it can be one, else as it came.
QString phone(const QString &given) {
    static const QRegularExpression kNoise(QStringLiteral("[\\s().-]"));
    static const QRegularExpression kDigits(QStringLiteral("^[1-9][0-9]{6,14}$"));
    QString number = given;
    number.remove(kNoise);
    return kDigits.match(number).hasMatch() ? QLatin1Char('+') + number : number;
}

void addCard(MessageContent &content, const QJsonObject &card, const QJsonObject &sender) {
    const QString name = (text(card, "first_name") + QLatin1Char(' ') + text(card, "last_name")).trimmed();
    const QString number = phone(text(card, "phone_number"));
    add(content, "contact", QStringLiteral("%1\n%2").arg(name, number).trimmed(),
        {{QStringLiteral("name"), name}, {QStringLiteral("phone"), number}});
    // Telegram fills in user_id from the number itself: if it is the sender's, so is the number.
    const qint64 owner = card.value(QLatin1String("user_id")).toInteger();
    const bool own = owner != 0 && owner == sender.value(QLatin1String("id")).toInteger();
    if (own && number.startsWith(QLatin1Char('+'))) content.attestations += {QStringLiteral("phone"), number, true};
}

void addPoll(MessageContent &content, const QJsonObject &poll) {
    QJsonArray options;
    QStringList lines{text(poll, "question")};
    const QJsonArray given = poll.value(QLatin1String("options")).toArray();
    for (const auto &option : given) {
        options += option.toObject().value(QLatin1String("text")).toString();
        lines += QStringLiteral("– ") + options.last().toString();
    }
    add(content, "poll", lines.join(QLatin1Char('\n')),
        {{QStringLiteral("question"), lines.constFirst()}, {QStringLiteral("options"), options}});
}

void addDice(MessageContent &content, const QJsonObject &dice) {
    add(content, "text",
        QStringLiteral("%1 %2").arg(text(dice, "emoji")).arg(dice.value(QLatin1String("value")).toInteger()),
        {{QStringLiteral("dice"), dice}});
}

/// Adds the one medium that a message carries; false if there is none of those known.
bool addMedium(MessageContent &content, const QJsonObject &message) {
    const auto object = [&](const char *key) { return message.value(QLatin1String(key)).toObject(); };
    const auto has = [&](const char *key) { return message.contains(QLatin1String(key)); };
    // An animation comes with a document, a venue with a location: the fuller one is looked at first.
    if (has("photo")) {
        addPhoto(content, message.value(QLatin1String("photo")).toArray());
    } else if (has("animation")) {
        addFile(content, "video", object("animation"), QStringLiteral("animation.mp4"), {},
                seconds(object("animation")));
    } else if (has("video")) {
        addFile(content, "video", object("video"), QStringLiteral("video.mp4"), {}, seconds(object("video")));
    } else if (has("video_note")) {
        QJsonObject extra = seconds(object("video_note"));
        extra.insert(QStringLiteral("round"), true);
        QJsonObject file = object("video_note");
        file.insert(QStringLiteral("mime_type"), QStringLiteral("video/mp4"));
        addFile(content, "video", file, QStringLiteral("video-note.mp4"), {}, extra);
    } else if (has("voice")) {
        addFile(content, "voice", object("voice"), QStringLiteral("voice.ogg"), {}, seconds(object("voice")));
    } else if (has("audio")) {
        QJsonObject extra = seconds(object("audio"));
        for (const char *key : {"title", "performer"})
            if (const QString value = text(object("audio"), key); !value.isEmpty())
                extra.insert(QLatin1String(key), value);
        addFile(content, "audio", object("audio"), QStringLiteral("audio.mp3"), {}, extra);
    } else if (has("sticker")) {
        addSticker(content, object("sticker"));
    } else if (has("document")) {
        const bool picture = text(object("document"), "mime_type").startsWith(QLatin1String("image/"));
        addFile(content, picture ? "image" : "file", object("document"), QStringLiteral("file"), {});
    } else if (has("venue")) {
        addVenue(content, object("venue"));
    } else if (has("location")) {
        const QJsonObject where = place(object("location"));
        add(content, "location", degrees(where), where);
    } else if (has("contact")) {
        addCard(content, object("contact"), object("from"));
    } else if (has("poll")) {
        addPoll(content, object("poll"));
    } else if (has("dice")) {
        addDice(content, object("dice"));
    } else {
        return false;
    }
    return true;
}

void addWords(MessageContent &content, const QJsonObject &message) {
    const QString words = text(message, "text");
    if (!words.isEmpty()) {
        addText(content, words, message.value(QLatin1String("entities")).toArray());
        // core.telegram.org/bots/features#deep-linking: 64 letters at most
        static const QRegularExpression kStart(QStringLiteral("^/start(?:@\\w+)?(?:\\s+([A-Za-z0-9_-]{1,64}))?\\s*$"));
        if (const auto start = kStart.match(words); start.hasMatch()) {
            content.joinToken = start.captured(1);
            content.silent = content.joinToken.isEmpty();  // the button that opens a bot, and not yet a question
        }
    }
    if (const QString caption = text(message, "caption"); !caption.isEmpty())
        addText(content, caption, message.value(QLatin1String("caption_entities")).toArray());
}

/// What tells only that something happened in the chat: nobody waits for an answer to it.
bool isEvent(const QJsonObject &message) {
    static constexpr std::array kEvents{"new_chat_members",
                                        "left_chat_member",
                                        "new_chat_title",
                                        "new_chat_photo",
                                        "delete_chat_photo",
                                        "group_chat_created",
                                        "supergroup_chat_created",
                                        "migrate_to_chat_id",
                                        "migrate_from_chat_id",
                                        "pinned_message",
                                        "message_auto_delete_timer_changed",
                                        "chat_background_set",
                                        "write_access_allowed",
                                        "connected_website",
                                        "boost_added",
                                        "forum_topic_created",
                                        "video_chat_started",
                                        "video_chat_ended"};
    return std::any_of(kEvents.begin(), kEvents.end(),
                       [&](const char *key) { return message.contains(QLatin1String(key)); });
}

}  // namespace

void addRaw(MessageContent &content, const QString &what, const QJsonObject &json, const QString &reason) {
    FileWish wish;
    wish.part = content.parts.size();
    wish.name = QStringLiteral("telegram.json");
    wish.mime = QStringLiteral("application/json");
    wish.bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    wish.size = wish.bytes.size();
    content.files += wish;
    add(content, "raw", what.left(40), {{QStringLiteral("reason"), reason}});
}

MessageContent readContent(const QJsonObject &message) {
    MessageContent content;
    const bool known = addMedium(content, message);
    addWords(content, message);
    if (!known && content.parts.isEmpty()) {
        static const QSet<QString> kFrame{QStringLiteral("message_id"), QStringLiteral("from"),
                                          QStringLiteral("chat"),       QStringLiteral("date"),
                                          QStringLiteral("edit_date"),  QStringLiteral("via_bot")};
        QString what = QStringLiteral("message");
        for (auto field = message.begin(); field != message.end(); ++field)
            if (!kFrame.contains(field.key()) && (field->isObject() || field->isArray())) what = field.key();
        addRaw(content, what, message, QStringLiteral("unknown-kind"));
        content.silent = isEvent(message);
    }
    return content;
}

}  // namespace heard::telegram
