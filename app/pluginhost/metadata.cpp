// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/metadata.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <optional>

namespace heard::pluginhost {
namespace {

/// Remembers the first field that breaks a rule; later ones are not looked at in vain by the caller.
class Checker {
public:
    bool good() const { return m_wrong.isEmpty(); }
    QString wrong() const { return m_wrong; }
    void require(bool rule, const QString &field) {
        if (!rule && m_wrong.isEmpty()) m_wrong = field;
    }
    void text(const QJsonValue &value, const QString &field, qsizetype limit, const char *pattern) {
        require(value.isString() && value.toString().size() <= limit, field);
        const QRegularExpression expression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
        require(expression.match(value.toString()).hasMatch(), field);
    }
    void optionalType(const QJsonObject &object, const char *key, QJsonValue::Type type, const QString &prefix = {}) {
        const QJsonValue value = object.value(QLatin1String(key));
        require(value.isUndefined() || value.type() == type, prefix + QLatin1String(key));
    }
    void words(const QJsonValue &value, const QString &field) {
        require(value.isObject(), field);
        const QJsonObject object = value.toObject();
        require(!object.value(QLatin1String("en")).toString().isEmpty(), field + QStringLiteral(".en"));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString entry = field + QLatin1Char('.') + it.key();
            text(QJsonValue(it.key()), entry, 40, "[a-z]{2,3}(-[A-Za-z0-9]+)*");
            require(it->isString() && it->toString().size() <= 1000, entry);
        }
    }

private:
    QString m_wrong;
};

bool wholeNumber(const QJsonValue &value) {
    return value.isDouble() && value.toDouble() >= 0 && value.toInteger(-1) >= 0;
}

void checkChoices(const QJsonValue &value, const QString &field, Checker &check) {
    const QJsonArray choices = value.toArray();
    check.require(!choices.isEmpty(), field);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QString entry = QStringLiteral("%1[%2]").arg(field).arg(i);
        const QJsonObject choice = choices.at(i).toObject();
        check.require(choice.value(QLatin1String("value")).isString(), entry + QStringLiteral(".value"));
        check.words(choice.value(QLatin1String("label")), entry + QStringLiteral(".label"));
    }
}

void checkField(const QJsonObject &field, const QString &at, Checker &check) {
    static const QSet<QString> kTypes{QStringLiteral("text"), QStringLiteral("secret"), QStringLiteral("number"),
                                      QStringLiteral("bool"), QStringLiteral("choice"), QStringLiteral("list")};
    const QString type = field.value(QLatin1String("type")).toString();
    check.text(field.value(QLatin1String("key")), at + QStringLiteral(".key"), 60, "[a-zA-Z][a-zA-Z0-9_]*");
    check.require(kTypes.contains(type), at + QStringLiteral(".type"));
    check.optionalType(field, "required", QJsonValue::Bool, at + QLatin1Char('.'));
    check.optionalType(field, "coded", QJsonValue::Bool, at + QLatin1Char('.'));
    check.optionalType(field, "advanced", QJsonValue::Bool, at + QLatin1Char('.'));
    check.words(field.value(QLatin1String("label")), at + QStringLiteral(".label"));
    if (field.contains(QLatin1String("help")))
        check.words(field.value(QLatin1String("help")), at + QStringLiteral(".help"));
    check.optionalType(field, "oauth", QJsonValue::Object, at + QLatin1Char('.'));
    if (field.contains(QLatin1String("oauth")))
        check.text(field.value(QLatin1String("oauth"))[QLatin1String("clientId")],
                   at + QStringLiteral(".oauth.clientId"), 60, "[a-zA-Z][a-zA-Z0-9_]*");
    if (type == QLatin1String("choice") || field.contains(QLatin1String("choices")))
        checkChoices(field.value(QLatin1String("choices")), at + QStringLiteral(".choices"), check);
}

void checkEmbed(const QJsonObject &json, Checker &check) {
    check.optionalType(json, "embed", QJsonValue::Object);
    if (!json.contains(QLatin1String("embed"))) return;
    const QJsonObject embed = json.value(QLatin1String("embed")).toObject();
    check.text(embed.value(QLatin1String("line")), QStringLiteral("embed.line"), 2000, "(?s).*%url%.*");
    if (embed.contains(QLatin1String("needs")))
        check.text(embed.value(QLatin1String("needs")), QStringLiteral("embed.needs"), 60, "[a-zA-Z][a-zA-Z0-9_]*");
}

void checkSheets(const QJsonObject &json, Checker &check) {
    check.optionalType(json, "sheets", QJsonValue::Object);
    if (!json.contains(QLatin1String("sheets"))) return;
    const QJsonObject sheets = json.value(QLatin1String("sheets")).toObject();
    check.text(sheets.value(QLatin1String("places")), QStringLiteral("sheets.places"), 60, "[a-zA-Z][a-zA-Z0-9_]*");
    check.words(sheets.value(QLatin1String("sentence")), QStringLiteral("sheets.sentence"));
}

void checkSettings(const QJsonObject &json, Checker &check) {
    check.optionalType(json, "settings", QJsonValue::Array);
    const QJsonArray fields = json.value(QLatin1String("settings")).toArray();
    for (qsizetype i = 0; i < fields.size(); ++i)
        checkField(fields.at(i).toObject(), QStringLiteral("settings[%1]").arg(i), check);
}

void checkTraits(const QJsonObject &json, Checker &check) {
    check.optionalType(json, "traits", QJsonValue::Object);
    const QJsonObject traits = json.value(QLatin1String("traits")).toObject();
    const QString prefix = QStringLiteral("traits.");
    for (const char *key : {"textLimit", "attachmentLimit", "replyWindowHours"}) {
        const QJsonValue value = traits.value(QLatin1String(key));
        check.require(value.isUndefined() || wholeNumber(value), prefix + QLatin1String(key));
    }
    for (const char *key : {"attachments", "subject", "typingIn", "typingOut", "readReceipts", "publicReplies",
                            "recipients", "edits", "replies", "buttons", "replyTo", "lookUp"})
        check.optionalType(traits, key, QJsonValue::Bool, prefix);
    if (traits.contains(QLatin1String("formatting")))
        check.text(traits.value(QLatin1String("formatting")), prefix + QStringLiteral("formatting"), 20,
                   "plain|markdown|html");
    check.optionalType(traits, "attachmentTypes", QJsonValue::Array, prefix);
    const QJsonArray types = traits.value(QLatin1String("attachmentTypes")).toArray();
    for (const QJsonValue &type : types)
        check.text(type, prefix + QStringLiteral("attachmentTypes"), 100, "[a-z]+/[a-z0-9.+*-]+");
}

std::optional<Side> sideFrom(const QString &word) {
    if (word == QLatin1String("desk")) return Side::Desk;
    if (word == QLatin1String("hub")) return Side::Hub;
    return std::nullopt;
}

QString checkAll(const QJsonObject &json) {
    Checker check;
    const auto at = [&json](const char *key) { return json.value(QLatin1String(key)); };
    check.text(at("id"), QStringLiteral("id"), 100, "[a-z0-9]+([.-][a-z0-9]+)+");
    check.text(at("kind"), QStringLiteral("kind"), 40, "[a-z][a-z0-9-]*");
    check.require(sideFrom(at("side").toString()).has_value(), QStringLiteral("side"));
    check.words(at("names"), QStringLiteral("names"));
    check.text(at("version"), QStringLiteral("version"), 40, "[0-9]+(\\.[0-9]+){1,3}([-+][0-9A-Za-z.-]+)?");
    check.text(at("api"), QStringLiteral("api"), 9, "[0-9]{1,4}\\.[0-9]{1,4}");
    check.optionalType(json, "icon", QJsonValue::String);
    check.require(at("icon").toString().size() <= 20000, QStringLiteral("icon"));
    if (json.contains(QLatin1String("colour")))
        check.text(at("colour"), QStringLiteral("colour"), 7, "#[0-9a-fA-F]{6}");
    if (json.contains(QLatin1String("webPrefix")))
        check.text(at("webPrefix"), QStringLiteral("webPrefix"), 40, "[a-z][a-z0-9-]*");
    checkEmbed(json, check);
    checkSheets(json, check);
    checkSettings(json, check);
    checkTraits(json, check);
    return check.wrong();
}

}  // namespace

QString wordFor(Side side) { return side == Side::Desk ? QStringLiteral("desk") : QStringLiteral("hub"); }

Result<PluginMetadata> metadataFrom(const QJsonObject &json) {
    if (const QString wrong = checkAll(json); !wrong.isEmpty()) return failure(QStringLiteral("bad-metadata"), wrong);
    const auto at = [&json](const char *key) { return json.value(QLatin1String(key)); };
    PluginMetadata metadata;
    metadata.id = at("id").toString();
    metadata.kind = at("kind").toString();
    metadata.side = *sideFrom(at("side").toString());
    const QJsonObject names = at("names").toObject();
    for (auto it = names.begin(); it != names.end(); ++it) metadata.names.insert(it.key(), it->toString());
    metadata.version = at("version").toString();
    const QStringList api = at("api").toString().split(QLatin1Char('.'));
    metadata.apiMajor = api.at(0).toInt();
    metadata.apiMinor = api.at(1).toInt();
    metadata.webPrefix = at("webPrefix").toString();
    metadata.json = json;
    return metadata;
}

}  // namespace heard::pluginhost
