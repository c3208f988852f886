// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/settingsfrom.h"

#include <QHash>
#include <QJsonArray>
#include <optional>

namespace heard::hub {
namespace {

using Written = QHash<QString, QStringList>;

std::optional<QJsonValue> boolFrom(const QString &text) {
    if (text == QLatin1String("true") || text == QLatin1String("yes")) return QJsonValue(true);
    if (text == QLatin1String("false") || text == QLatin1String("no")) return QJsonValue(false);
    return std::nullopt;
}

std::optional<QJsonValue> numberFrom(const QString &text) {
    bool good = false;
    const double number = text.toDouble(&good);
    return good ? std::optional(QJsonValue(number)) : std::nullopt;
}

std::optional<QJsonValue> choiceFrom(const QString &text, const QJsonArray &choices) {
    for (const QJsonValue &choice : choices)
        if (choice[QLatin1String("value")].toString() == text) return QJsonValue(text);
    return std::nullopt;
}

std::optional<QJsonValue> valueFrom(const QJsonObject &field, const QStringList &written) {
    const QString type = field.value(QLatin1String("type")).toString();
    if (type == QLatin1String("list")) return QJsonValue(QJsonArray::fromStringList(written));
    if (written.size() != 1) return std::nullopt;
    if (type == QLatin1String("bool")) return boolFrom(written.first());
    if (type == QLatin1String("number")) return numberFrom(written.first());
    if (type == QLatin1String("choice"))
        return choiceFrom(written.first(), field.value(QLatin1String("choices")).toArray());
    return QJsonValue(written.first());
}

Result<void> takeField(const QJsonObject &field, Written &written, QJsonObject &secretsLeft, ChannelSettings &taken) {
    const QString key = field.value(QLatin1String("key")).toString();
    const bool secret = field.value(QLatin1String("type")).toString() == QLatin1String("secret");
    if (secret && written.contains(key)) return failure(QStringLiteral("setting-secret"), key);
    if (secret && secretsLeft.contains(key)) {
        taken.secrets.insert(key, secretsLeft.take(key));
    } else if (written.contains(key) && !secret) {
        const auto value = valueFrom(field, written.take(key));
        if (!value) return failure(QStringLiteral("setting-wrong"), key);
        taken.settings.insert(key, *value);
    } else if (field.contains(QLatin1String("default")) && !secret) {
        taken.settings.insert(key, field.value(QLatin1String("default")));
    } else if (field.value(QLatin1String("required")).toBool()) {
        return failure(QStringLiteral("setting-missing"), key);
    }
    return {};
}

}  // namespace

Result<ChannelSettings> settingsFrom(const QJsonObject &metadata, const QStringList &written,
                                     const QJsonObject &secrets) {
    Written left;
    for (const QString &word : written) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals < 1) return failure(QStringLiteral("setting-wrong"), word);
        left[word.left(equals)] += word.mid(equals + 1);
    }
    QJsonObject secretsLeft = secrets;
    ChannelSettings taken;
    const QJsonArray fields = metadata.value(QLatin1String("settings")).toArray();
    for (const QJsonValue &field : fields)
        if (auto done = takeField(field.toObject(), left, secretsLeft, taken); !done)
            return tl::unexpected(done.error());
    if (!left.isEmpty()) return failure(QStringLiteral("setting-unknown"), *left.keyBegin());
    if (!secretsLeft.isEmpty()) return failure(QStringLiteral("setting-unknown"), secretsLeft.keys().first());
    return taken;
}

}  // namespace heard::hub
