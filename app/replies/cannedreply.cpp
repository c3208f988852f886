// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/cannedreply.h"

#include <QJsonArray>

#include "protocol/items.h"
#include "protocol/reader.h"

namespace heard::replies {
namespace {

using FieldReader = protocol::Reader;

constexpr int kMostShortcut = 60;
constexpr int kMostTitle = 200;
constexpr int kMostText = 20'000;
constexpr int kMostVariants = 60;
constexpr int kMostAttachments = 20;

Variant variantFrom(const QJsonObject &json) {
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    return {text("language"), text("channel"), text("text")};
}

QJsonObject toJson(const Variant &variant) {
    QJsonObject json{{QStringLiteral("text"), variant.text}};
    if (!variant.language.isEmpty()) json.insert(QStringLiteral("language"), variant.language);
    if (!variant.channelKind.isEmpty()) json.insert(QStringLiteral("channel"), variant.channelKind);
    return json;
}

Result<CannedReply> readBody(const QJsonObject &body) {
    FieldReader read(body);
    CannedReply reply;
    reply.shortcut = read.text("shortcut");
    reply.title = read.text("title");
    reply.folder = read.text("folder");
    reply.team = read.number("team");
    const QJsonArray variants = read.array("variants", FieldReader::Need::Required);
    const QJsonArray files = read.array("attachments");
    reply.reviewAt = read.number("review_at");
    if (read.failed()) return tl::unexpected(read.error());
    for (const QJsonValue &each : variants) reply.variants += variantFrom(each.toObject());
    auto parts = protocol::partsFrom(files);
    if (!parts) return tl::unexpected(parts.error());
    reply.attachments = *std::move(parts);
    reply.extra = read.rest();
    return reply;
}

bool wellFormed(const QString &shortcut) {
    return shortcut.size() <= kMostShortcut &&
           std::none_of(shortcut.begin(), shortcut.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
}

int worth(const Variant &variant, const Audience &audience) {
    int score = variant.language.isEmpty() ? 1 : 0;
    for (qsizetype i = 0; i < audience.languages.size(); ++i)
        if (!variant.language.isEmpty() && languageOf(variant.language) == languageOf(audience.languages[i])) {
            score = 20 - int(std::min<qsizetype>(i, 10));
            break;
        }
    score *= 3;
    if (variant.channelKind == audience.channelKind && !variant.channelKind.isEmpty()) score += 2;
    if (variant.channelKind.isEmpty()) score += 1;
    // Written for another channel ("see the link below" in a letter): only rather than nothing.
    if (!variant.channelKind.isEmpty() && variant.channelKind != audience.channelKind) score -= 100;
    return score;
}

bool hasAny(const QString &text, QStringView letters) {
    return std::any_of(text.begin(), text.end(), [letters](QChar c) { return letters.contains(c.toLower()); });
}

}  // namespace

Result<CannedReply> cannedReplyFrom(const Card &card) {
    auto reply = readBody(card.body);
    if (!reply) return reply;
    reply->id = card.id;
    reply->agent = card.agent;
    reply->seq = card.seq;
    return reply;
}

QJsonObject bodyOf(const CannedReply &reply) {
    QJsonObject body = reply.extra;
    body.insert(QStringLiteral("shortcut"), reply.shortcut);
    body.insert(QStringLiteral("title"), reply.title);
    if (!reply.folder.isEmpty()) body.insert(QStringLiteral("folder"), reply.folder);
    if (reply.team != 0) body.insert(QStringLiteral("team"), reply.team);
    QJsonArray variants;
    for (const Variant &variant : reply.variants) variants += toJson(variant);
    body.insert(QStringLiteral("variants"), variants);
    if (!reply.attachments.isEmpty()) body.insert(QStringLiteral("attachments"), protocol::toJson(reply.attachments));
    if (reply.reviewAt != 0) body.insert(QStringLiteral("review_at"), reply.reviewAt);
    return body;
}

Card cardOf(const CannedReply &reply) {
    Card card;
    card.id = reply.id;
    card.kind = QLatin1String(kCardKind);
    card.agent = reply.agent;
    card.body = bodyOf(reply);
    card.seq = reply.seq;
    return card;
}

Result<void> checkBody(const QJsonObject &body) {
    const auto wrong = [](const char *field) { return failure(QStringLiteral("wrong-shape"), QLatin1String(field)); };
    const auto reply = readBody(body);
    if (!reply) return tl::unexpected(reply.error());
    if (reply->shortcut.isEmpty() || !wellFormed(reply->shortcut)) return wrong("shortcut");
    if (reply->title.size() > kMostTitle) return wrong("title");
    if (reply->folder.size() > kMostTitle) return wrong("folder");
    if (reply->variants.isEmpty() || reply->variants.size() > kMostVariants) return wrong("variants");
    if (reply->attachments.size() > kMostAttachments) return wrong("attachments");
    for (const Variant &variant : reply->variants)
        if (variant.text.trimmed().isEmpty() || variant.text.size() > kMostText) return wrong("variants");
    for (const Part &part : reply->attachments)
        if (!part.blob) return wrong("attachments");
    return {};
}

const Variant *variantFor(const CannedReply &reply, const Audience &audience) {
    const auto best = std::max_element(
        reply.variants.begin(), reply.variants.end(),
        [&audience](const Variant &a, const Variant &b) { return worth(a, audience) < worth(b, audience); });
    return best == reply.variants.end() ? nullptr : &*best;
}

QString languageOf(const QString &tag) {
    const qsizetype end =
        std::find_if(tag.begin(), tag.end(), [](QChar c) { return c == u'-' || c == u'_'; }) - tag.begin();
    return tag.left(end).toLower();
}

QString guessLanguage(const QString &text) {
    if (hasAny(text, u"іїєґ")) return QStringLiteral("uk");
    if (hasAny(text, u"ыэъё")) return QStringLiteral("ru");
    int cyrillic = 0;
    int latin = 0;
    for (const QChar c : text) {
        cyrillic += c.script() == QChar::Script_Cyrillic;
        latin += c.script() == QChar::Script_Latin;
    }
    if (latin > cyrillic && latin >= 3) return QStringLiteral("en");
    if (cyrillic < 3) return {};
    const QString lower = text.toLower();
    static const QStringList russian{
        QStringLiteral("здравствуйте"), QStringLiteral("добрый"),  QStringLiteral("спасибо"),
        QStringLiteral("когда"),        QStringLiteral("как"),     QStringLiteral("можно"),
        QStringLiteral("что"),          QStringLiteral("сегодня"), QStringLiteral("пожалуйста")};
    static const QStringList ukrainian{
        QStringLiteral("дякую"),      QStringLiteral("добрий"), QStringLiteral("скільки"),
        QStringLiteral("коли"),       QStringLiteral("можна"),  QStringLiteral("доброго дня"),
        QStringLiteral("будь ласка"), QStringLiteral("чому"),   QStringLiteral("замовлення")};
    const auto said = [&lower](const QStringList &words) {
        return std::any_of(words.begin(), words.end(), [&lower](const QString &word) { return lower.contains(word); });
    };
    const bool ru = said(russian);
    if (ru == said(ukrainian)) return {};
    return ru ? QStringLiteral("ru") : QStringLiteral("uk");
}

Use useFrom(const QJsonObject &body) {
    Use use;
    use.count = body.value(QLatin1String("count")).toInteger();
    use.lastAt = body.value(QLatin1String("last_at")).toInteger();
    const QJsonObject agents = body.value(QLatin1String("by")).toObject();
    for (auto it = agents.begin(); it != agents.end(); ++it) use.byAgent.insert(it.key().toLongLong(), it->toInteger());
    return use;
}

QJsonObject bodyOf(const Use &use) {
    QJsonObject agents;
    for (auto it = use.byAgent.begin(); it != use.byAgent.end(); ++it) agents.insert(QString::number(it.key()), *it);
    return {
        {QStringLiteral("count"), use.count}, {QStringLiteral("last_at"), use.lastAt}, {QStringLiteral("by"), agents}};
}

}  // namespace heard::replies
