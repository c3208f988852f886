// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/channelsetup.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "link/browsersignin.h"

namespace heard::ui {
namespace {

/// "uk-UA", then "uk", then English.
QString wordIn(const QJsonValue &words, const QLocale &locale) {
    const QString whole = locale.bcp47Name();
    for (const QString &code : {whole, whole.section(u'-', 0, 0), QStringLiteral("en")})
        if (const QString word = words[code].toString(); !word.isEmpty()) return word;
    return {};
}

SettingField::Type typeFrom(const QString &word) {
    using Type = SettingField::Type;
    if (word == QLatin1String("secret")) return Type::Secret;
    if (word == QLatin1String("number")) return Type::Number;
    if (word == QLatin1String("bool")) return Type::Bool;
    if (word == QLatin1String("choice")) return Type::Choice;
    if (word == QLatin1String("list")) return Type::List;
    return Type::Text;
}

SettingField fieldFrom(const QJsonValue &json, const QLocale &locale) {
    SettingField field;
    field.key = json[QLatin1String("key")].toString();
    field.type = typeFrom(json[QLatin1String("type")].toString());
    field.required = json[QLatin1String("required")].toBool();
    field.advanced = json[QLatin1String("advanced")].toBool();
    field.label = wordIn(json[QLatin1String("label")], locale);
    field.help = wordIn(json[QLatin1String("help")], locale);
    field.initial = json[QLatin1String("default")];
    field.oauth = json[QLatin1String("oauth")].toObject();
    const QJsonArray choices = json[QLatin1String("choices")].toArray();
    for (const QJsonValue &choice : choices)
        field.choices += {choice[QLatin1String("value")].toString(), wordIn(choice[QLatin1String("label")], locale)};
    return field;
}

/// Where to sign in: as the chosen provider has it, or as it is written in the form.
link::AuthorizationServer serverOf(const QJsonObject &oauth, const ChannelSetup::Form &form) {
    const auto written = [&](const char *what) {
        const QString key = oauth.value(QLatin1String(what)).toString();
        const QString secret = form.secrets.value(key).toString();
        return secret.isEmpty() ? form.settings.value(key).toString() : secret;
    };
    const QJsonValue provider = oauth.value(QLatin1String("providers"))[written("provider")];
    const auto either = [&](const char *what) {
        const QString own = written(what);
        return own.isEmpty() ? provider[QLatin1String(what)].toString() : own;
    };
    return {QUrl(either("authorize")), QUrl(either("token")),   either("scope"),
            written("clientId"),       written("clientSecret"), written("login")};
}

}  // namespace

ChannelKind channelKindFrom(const QJsonObject &metadata, const QLocale &locale) {
    ChannelKind kind;
    kind.kind = metadata.value(QLatin1String("kind")).toString();
    kind.name = wordIn(metadata.value(QLatin1String("names")), locale);
    const QJsonArray fields = metadata.value(QLatin1String("settings")).toArray();
    for (const QJsonValue &field : fields) kind.fields += fieldFrom(field, locale);
    const QJsonValue embed = metadata.value(QLatin1String("embed"));
    kind.embedLine = embed[QLatin1String("line")].toString();
    kind.embedNeeds = embed[QLatin1String("needs")].toString();
    const QJsonValue sheets = metadata.value(QLatin1String("sheets"));
    kind.sheetPlaces = sheets[QLatin1String("places")].toString();
    const QJsonObject sentences = sheets[QLatin1String("sentence")].toObject();
    for (auto it = sentences.begin(); it != sentences.end(); ++it) kind.sheetSentences.insert(it.key(), it->toString());
    return kind;
}

ChannelSetup::~ChannelSetup() = default;

QUrl ChannelSetup::signIn(const SettingField &field, const Form &form, const QString &farewell, QObject *context,
                          Told told) {
    delete m_signIn;
    auto *signIn = new link::BrowserSignIn(serverOf(field.oauth, form), context);
    m_signIn = signIn;
    signIn->setFarewell(farewell);
    connect(signIn, &link::BrowserSignIn::done, context, [signIn, told](const QJsonObject &grant) {
        signIn->deleteLater();
        told({{},
              {},
              {{QStringLiteral("secret"), QString::fromUtf8(QJsonDocument(grant).toJson(QJsonDocument::Compact))}}});
    });
    connect(signIn, &link::BrowserSignIn::failed, context, [signIn, told](const QString &code, const QString &detail) {
        signIn->deleteLater();
        told({code, {{QStringLiteral("detail"), detail}}, {}});
    });
    return signIn->start();
}

}  // namespace heard::ui
