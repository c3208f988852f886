// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/plan.h"

#include <QJsonArray>
#include <QUrl>

#include "formatting/marks.h"
#include "plugins/telegram/hub/formattedtext.h"

namespace heard::telegram {

using channelapi::Blob;
using channelapi::OutboundMessage;
using channelapi::Part;

namespace {

// core.telegram.org/bots/api: sendMessage, sendPhoto, sendMediaGroup, sending files
constexpr qsizetype kTextLimit = 4096;
constexpr qsizetype kCaptionLimit = 1024;
constexpr qint64 kPhotoLimit = 10LL * 1024 * 1024;
constexpr qint64 kFileLimit = 50LL * 1024 * 1024;
constexpr qsizetype kAlbum = 10;
constexpr QLatin1String kBusiness("business:");

/// The name of the parameter for the file: photo, video, audio, voice, animation or document.
QString mediumOf(const Blob &blob, const QString &kind) {
    const QString &mime = blob.mime;
    static const QStringList kPhotos{QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                                     QStringLiteral("image/webp")};
    if (kPhotos.contains(mime) && blob.size <= kPhotoLimit) return QStringLiteral("photo");
    if (mime == QLatin1String("image/gif")) return QStringLiteral("animation");
    if (mime == QLatin1String("video/mp4")) return QStringLiteral("video");
    if (mime == QLatin1String("audio/ogg") && kind == QLatin1String("voice")) return QStringLiteral("voice");
    if (mime == QLatin1String("audio/mpeg") || mime == QLatin1String("audio/mp4")) return QStringLiteral("audio");
    return QStringLiteral("document");
}

/// Media of which one album is made; empty: none takes it.
QString albumFamily(const QString &medium) {
    if (medium == QLatin1String("photo") || medium == QLatin1String("video")) return QStringLiteral("seen");
    if (medium == QLatin1String("document") || medium == QLatin1String("audio")) return medium;
    return {};
}

void caption(QJsonObject &params, const FormattedText &text) {
    params.insert(QStringLiteral("caption"), text.text);
    if (!text.entities.isEmpty()) params.insert(QStringLiteral("caption_entities"), text.entitiesJson());
}

Step textStep(const FormattedText &text) {
    Step step{QStringLiteral("sendMessage"), {{QStringLiteral("text"), text.text}}, {}};
    if (!text.entities.isEmpty()) step.params.insert(QStringLiteral("entities"), text.entitiesJson());
    return step;
}

struct Medium {
    QString name;
    Blob blob;
};

Step mediumStep(const Medium &medium) {
    const QString method = QStringLiteral("send") + medium.name.at(0).toUpper() + medium.name.mid(1);
    return {method, {{medium.name, QStringLiteral("attach://file0")}}, {{QStringLiteral("file0"), medium.blob}}};
}

Step albumStep(const QList<Medium> &media) {
    Step step{QStringLiteral("sendMediaGroup"), {}, {}};
    QJsonArray items;
    for (const Medium &medium : media) {
        const QString field = QStringLiteral("file%1").arg(step.files.size());
        items += QJsonObject{{QStringLiteral("type"), medium.name},
                             {QStringLiteral("media"), QStringLiteral("attach://") + field}};
        step.files += {field, medium.blob};
    }
    step.params.insert(QStringLiteral("media"), items);
    return step;
}

QList<Step> mediaSteps(const QList<Medium> &media) {
    QList<Step> steps;
    for (qsizetype at = 0; at < media.size();) {
        const QString family = albumFamily(media.at(at).name);
        qsizetype end = at + 1;
        while (!family.isEmpty() && end < media.size() && end - at < kAlbum &&
               albumFamily(media.at(end).name) == family)
            ++end;
        steps += end - at > 1 ? albumStep(media.sliced(at, end - at)) : mediumStep(media.at(at));
        at = end;
    }
    return steps;
}

void captionTo(Step &step, const FormattedText &text) {
    if (step.method != QLatin1String("sendMediaGroup")) return caption(step.params, text);
    QJsonArray items = step.params.value(QLatin1String("media")).toArray();
    QJsonObject first = items.first().toObject();
    caption(first, text);
    items[0] = first;
    step.params.insert(QStringLiteral("media"), items);
}

std::optional<Step> placeStep(const Part &part) {
    if (part.kind != QLatin1String("location")) return std::nullopt;
    Step step{QStringLiteral("sendLocation"),
              {{QStringLiteral("latitude"), part.extra.value(QLatin1String("latitude"))},
               {QStringLiteral("longitude"), part.extra.value(QLatin1String("longitude"))}},
              {}};
    const QString title = part.extra.value(QLatin1String("title")).toString();
    const QString address = part.extra.value(QLatin1String("address")).toString();
    if (title.isEmpty() || address.isEmpty()) return step;
    step.method = QStringLiteral("sendVenue");
    step.params.insert(QStringLiteral("title"), title);
    step.params.insert(QStringLiteral("address"), address);
    return step;
}

std::optional<Step> cardStep(const Part &part) {
    if (part.kind != QLatin1String("contact")) return std::nullopt;
    return Step{QStringLiteral("sendContact"),
                {{QStringLiteral("phone_number"), part.extra.value(QLatin1String("phone"))},
                 {QStringLiteral("first_name"), part.extra.value(QLatin1String("name"))}},
                {}};
}

QJsonObject buttonOf(const QJsonValue &value) {
    const QJsonObject given = value.toObject();
    const QString text = given.value(QLatin1String("text")).toString().trimmed();
    const QString data = given.value(QLatin1String("data")).toString();
    const QUrl url(given.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    if (text.isEmpty()) return {};
    if (url.isValid() && !url.scheme().isEmpty())
        return {{QStringLiteral("text"), text}, {QStringLiteral("url"), url.toString()}};
    if (data.isEmpty() || data.toUtf8().size() > 64)
        return {};  // bytes: core.telegram.org/bots/api#inlinekeyboardbutton
    return {{QStringLiteral("text"), text}, {QStringLiteral("callback_data"), data}};
}

}  // namespace

std::optional<Target> targetOf(const OutboundMessage &message) {
    Target target;
    bool number = false;
    target.chat = message.address.toLongLong(&number);
    if (!number || target.chat == 0) return std::nullopt;
    const QJsonObject &answered = message.replyToExtra;
    const bool sameChat = answered.value(QLatin1String("chat")).toInteger() == target.chat;
    // "business:<connection>:<chat>", as update.cpp makes it
    const QString end = QLatin1Char(':') + message.address;
    if (sameChat)
        target.business = answered.value(QLatin1String("business")).toString();
    else if (message.threadKey.startsWith(kBusiness) && message.threadKey.endsWith(end))
        target.business = message.threadKey.mid(kBusiness.size()).chopped(end.size());
    if (sameChat && !message.replyTo.isEmpty()) target.replyTo = answered.value(QLatin1String("message")).toInteger();
    return target;
}

QJsonObject keyboardOf(const QJsonObject &extra) {
    const QJsonArray given = extra.value(QLatin1String("buttons")).toArray();
    QJsonArray rows;
    QJsonArray only;
    for (const auto &entry : given) {
        QJsonArray row;
        const QJsonArray inside = entry.toArray();
        for (const auto &button : inside)
            if (const QJsonObject made = buttonOf(button); !made.isEmpty()) row += made;
        if (const QJsonObject made = buttonOf(entry); !made.isEmpty()) only += made;
        if (!row.isEmpty()) rows += row;
    }
    if (!only.isEmpty()) rows += only;
    return rows.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("inline_keyboard"), rows}};
}

Plan planOf(const OutboundMessage &message, const Target &target, bool quote) {
    QStringList texts;
    QList<Medium> media;
    QList<Step> others;
    for (const Part &part : message.parts) {
        if (!part.blob.id.isEmpty()) {
            if (part.blob.size > kFileLimit) return {{}, QStringLiteral("attachment-size")};
            media += {mediumOf(part.blob, part.kind), part.blob};
        } else if (const auto step = placeStep(part)) {
            others += *step;
        } else if (const auto step = cardStep(part)) {
            others += *step;
        } else if (!part.text.trimmed().isEmpty()) {
            texts += part.text;
        }
    }
    const FormattedText text = formatting::fromMarks(texts.join(QStringLiteral("\n\n")));
    const QJsonObject keyboard = keyboardOf(message.extra);
    QList<Step> steps = mediaSteps(media);
    // An album can have no buttons, so a text that has some stands behind it by itself.
    const bool intoAlbum =
        !steps.isEmpty() && steps.constFirst().method == QLatin1String("sendMediaGroup") && !keyboard.isEmpty();
    const bool asCaption = !steps.isEmpty() && !intoAlbum && steps.size() == 1 && !text.text.trimmed().isEmpty() &&
                           text.text.size() <= kCaptionLimit;
    QList<Step> words;
    if (asCaption)
        captionTo(steps.first(), text);
    else
        for (const FormattedText &piece : split(text, kTextLimit)) words += textStep(piece);
    steps = keyboard.isEmpty() ? words + steps + others : steps + others + words;
    if (steps.isEmpty()) return {{}, QStringLiteral("empty")};
    if (!keyboard.isEmpty()) {
        if (steps.constLast().method == QLatin1String("sendMediaGroup"))
            return {{}, QStringLiteral("buttons-without-text")};
        steps.last().params.insert(QStringLiteral("reply_markup"), keyboard);
    }
    if (quote && target.replyTo != 0)
        steps.first().params.insert(QStringLiteral("reply_parameters"),
                                    QJsonObject{{QStringLiteral("message_id"), target.replyTo},
                                                {QStringLiteral("allow_sending_without_reply"), true}});
    for (Step &step : steps) {
        step.params.insert(QStringLiteral("chat_id"), target.chat);
        if (!target.business.isEmpty()) step.params.insert(QStringLiteral("business_connection_id"), target.business);
    }
    return {steps, {}};
}

QString SentIds::toText() const {
    QStringList ids;
    for (const qint64 id : messages) ids += QString::number(id);
    const QString text = QStringLiteral("%1:%2").arg(chat).arg(ids.join(QLatin1Char(',')));
    return business.isEmpty() ? text : kBusiness + business + QLatin1Char(':') + text;
}

std::optional<SentIds> SentIds::from(const QString &text) {
    SentIds sent;
    QString rest = text;
    if (rest.startsWith(kBusiness)) {
        const qsizetype end = rest.lastIndexOf(QLatin1Char(':'), rest.lastIndexOf(QLatin1Char(':')) - 1);
        if (end < kBusiness.size()) return std::nullopt;
        sent.business = rest.mid(kBusiness.size(), end - kBusiness.size());
        rest = rest.mid(end + 1);
    }
    bool number = false;
    sent.chat = rest.section(QLatin1Char(':'), 0, 0).toLongLong(&number);
    if (!number) return std::nullopt;
    const QStringList ids = rest.section(QLatin1Char(':'), 1).split(QLatin1Char(','));
    for (const QString &id : ids) {
        sent.messages += id.toLongLong(&number);
        if (!number || sent.messages.constLast() <= 0) return std::nullopt;
    }
    return sent;
}

}  // namespace heard::telegram
