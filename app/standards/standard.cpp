// SPDX-License-Identifier: GPL-3.0-or-later
#include "standards/standard.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "protocol/reader.h"

// Compiled into this library; a static library has to ask for them.
static void initStandardResources() { Q_INIT_RESOURCE(standards_readymade); }

namespace heard::standards {
namespace {

using FieldReader = protocol::Reader;

Words wordsFrom(const QJsonObject &json) {
    Words words;
    for (auto it = json.begin(); it != json.end(); ++it) words.insert(it.key(), it->toString());
    return words;
}

QJsonObject toJson(const Words &words) {
    QJsonObject json;
    for (auto it = words.begin(); it != words.end(); ++it) json.insert(it.key(), *it);
    return json;
}

Result<Item> itemFrom(const QJsonObject &json) {
    FieldReader read(json);
    Item item;
    item.id = read.text("id", FieldReader::Need::Required);
    item.weight = int(read.number("weight", FieldReader::Need::Required));
    item.detector = read.text("detector");
    item.atEnd = read.flag("at_end");
    item.text = wordsFrom(read.object("text", FieldReader::Need::Required));
    item.guidance = wordsFrom(read.object("guidance"));
    if (item.weight < 1 || item.weight > 1000) read.refuse("weight");
    if (read.failed()) return tl::unexpected(read.error());
    return item;
}

QJsonObject toJson(const Item &item) {
    QJsonObject json{{QStringLiteral("id"), item.id},
                     {QStringLiteral("weight"), item.weight},
                     {QStringLiteral("text"), toJson(item.text)},
                     {QStringLiteral("guidance"), toJson(item.guidance)}};
    if (!item.detector.isEmpty()) json.insert(QStringLiteral("detector"), item.detector);
    if (item.atEnd) json.insert(QStringLiteral("at_end"), true);
    return json;
}

QJsonObject objectIn(const QString &file) {
    QFile source(QStringLiteral(":/standards/") + file);
    if (!source.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(source.readAll()).object();
}

Result<Standard> standardFromBody(const QJsonObject &body) {
    FieldReader read(body);
    Standard standard;
    standard.id = read.text("id", FieldReader::Need::Required);
    standard.version = int(read.number("version", FieldReader::Need::Required));
    standard.name = wordsFrom(read.object("name", FieldReader::Need::Required));
    standard.channelKinds = read.words("channels");
    standard.topic = read.text("topic");
    standard.promiseMinutes = int(read.number("promise_minutes", FieldReader::Need::Required));
    const QJsonObject byKind = read.object("promise_by_channel");
    const QJsonArray items = read.array("items", FieldReader::Need::Required);
    if (standard.promiseMinutes < 1) read.refuse("promise_minutes");
    if (items.isEmpty()) read.refuse("items");
    if (read.failed()) return tl::unexpected(read.error());
    for (auto it = byKind.begin(); it != byKind.end(); ++it) standard.promiseByKind.insert(it.key(), it->toInt());
    for (const QJsonValue &each : items) {
        const auto item = itemFrom(each.toObject());
        if (!item) return tl::unexpected(item.error());
        standard.items += *item;
    }
    return standard;
}

}  // namespace

QString wordsIn(const Words &words, const QString &language) {
    for (const QString &wanted : {language, language.section(u'-', 0, 0).section(u'_', 0, 0), QStringLiteral("en")})
        if (const auto found = words.constFind(wanted); found != words.cend()) return *found;
    return words.isEmpty() ? QString() : *words.cbegin();
}

const Item *Standard::item(const QString &itemId) const {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &each) { return each.id == itemId; });
    return found == items.end() ? nullptr : &*found;
}

qint64 Standard::promiseMs(const QString &channelKind) const {
    const int minutes = promiseByKind.value(channelKind, promiseMinutes);
    return std::max(1, minutes) * 60'000LL;
}

Result<Standard> standardFrom(const Card &card) {
    auto standard = standardFromBody(card.body);
    if (standard) standard->card = card.id;
    return standard;
}

QJsonObject bodyOf(const Standard &standard) {
    QJsonArray items;
    for (const Item &item : standard.items) items += toJson(item);
    QJsonObject byKind;
    for (auto it = standard.promiseByKind.begin(); it != standard.promiseByKind.end(); ++it)
        byKind.insert(it.key(), *it);
    return {{QStringLiteral("id"), standard.id},
            {QStringLiteral("version"), standard.version},
            {QStringLiteral("name"), toJson(standard.name)},
            {QStringLiteral("channels"), QJsonArray::fromStringList(standard.channelKinds)},
            {QStringLiteral("topic"), standard.topic},
            {QStringLiteral("promise_minutes"), standard.promiseMinutes},
            {QStringLiteral("promise_by_channel"), byKind},
            {QStringLiteral("items"), items}};
}

QList<Standard> readyMade() {
    initStandardResources();
    const QJsonObject library = objectIn(QStringLiteral("items.json"));
    const QJsonArray list = objectIn(QStringLiteral("standards.json")).value(QLatin1String("standards")).toArray();
    QList<Standard> standards;
    for (const QJsonValue &each : list) {
        // A standard names its items and weighs them; what they say is in the library.
        QJsonObject body = each.toObject();
        QJsonArray items;
        const QJsonObject weights = body.take(QLatin1String("weights")).toObject();
        const QJsonArray order = body.take(QLatin1String("order")).toArray();
        for (const QJsonValue &id : order) {
            QJsonObject item = library.value(id.toString()).toObject();
            item.insert(QStringLiteral("id"), id);
            item.insert(QStringLiteral("weight"), weights.value(id.toString()));
            items += item;
        }
        body.insert(QStringLiteral("items"), items);
        if (auto standard = standardFromBody(body)) standards += *standard;
    }
    return standards;
}

QList<Standard> newest(const QList<Standard> &all) {
    QList<Standard> result;
    for (const Standard &each : all) {
        const auto known =
            std::find_if(result.begin(), result.end(), [&](const Standard &other) { return other.id == each.id; });
        if (known == result.end())
            result += each;
        else if (each.version > known->version)
            *known = each;
    }
    return result;
}

const Standard *standardFor(const QList<Standard> &standards, const QString &channelKind, const QStringList &tags) {
    const Standard *best = nullptr;
    int most = -1;
    for (const Standard &each : standards) {
        const bool here = each.channelKinds.contains(channelKind);
        if (!here && !each.channelKinds.isEmpty()) continue;
        const bool told = tags.contains(each.topic, Qt::CaseInsensitive);
        if (!told && each.topic != QLatin1String("question")) continue;
        const int worth = (told ? 2 : 0) + (here ? 1 : 0);
        if (worth > most) {
            most = worth;
            best = &each;
        }
    }
    return best;
}

bool canSee(const Item &item) { return item.detector == QLatin1String(kFirstReply); }

}  // namespace heard::standards
