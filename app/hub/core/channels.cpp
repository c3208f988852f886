// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/channels.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "base/token.h"
#include "hub/core/cleantext.h"

namespace heard::hub {
namespace {

using ChannelEvent = Effects::ChannelEvent;

Channel::State stateOf(channelapi::ChannelState::Kind kind) {
    using Kind = channelapi::ChannelState::Kind;
    switch (kind) {
        case Kind::Starting: return Channel::State::Starting;
        case Kind::Ready: return Channel::State::Ready;
        case Kind::Trouble: return Channel::State::Trouble;
        case Kind::Down: return Channel::State::Down;
        case Kind::Off: return Channel::State::Off;
    }
    return Channel::State::Down;
}

bool isTaken(Change &change, const QString &key) { return change.read().number("channel_by_key", key) != 0; }

/// "webchat", then "webchat-2" and so on.
QString freeKey(Change &change, const QString &kind) {
    QString key = kind;
    for (int n = 2; isTaken(change, key) && !change.read().fault(); ++n) key = kind + u'-' + QString::number(n);
    return key;
}

bool isText(const QJsonValue &value) { return value.isString(); }

/// Types as in resources/plugins/metadata.schema.json.
bool fits(const QJsonValue &value, const QJsonObject &field) {
    const QString type = field.value(QLatin1String("type")).toString();
    if (type == QLatin1String("number")) return value.isDouble();
    if (type == QLatin1String("bool")) return value.isBool();
    if (type == QLatin1String("list")) {
        const QJsonArray list = value.toArray();
        return value.isArray() && std::all_of(list.begin(), list.end(), isText);
    }
    if (type != QLatin1String("choice")) return value.isString();
    const QJsonArray choices = field.value(QLatin1String("choices")).toArray();
    return std::any_of(choices.begin(), choices.end(),
                       [&](const QJsonValue &choice) { return choice[QLatin1String("value")] == value; });
}

bool isGiven(const QJsonValue &value) {
    return !value.isUndefined() && value != QJsonValue(QString()) && value != QJsonValue(QJsonArray());
}

/// Four of 28 letters and digits: none that look alike, no vowels that would make words.
QString newCode() {
    static constexpr QLatin1String kLetters("23456789bcdfghjkmnpqrstvwxyz");
    QString code;
    while (code.size() < 4) code += kLetters[QRandomGenerator::system()->bounded(int(kLetters.size()))];
    return code;
}

QJsonArray withCodes(const QJsonArray &lines) {
    static const QRegularExpression coded(QStringLiteral("^\\s*#([a-z0-9]{3,16})\\s+(.*)$"));
    QSet<QString> used;
    QJsonArray result;
    QList<qsizetype> without;
    for (const QJsonValue &line : lines) {
        const auto found = coded.match(line.toString());
        const bool own = found.hasMatch() && !used.contains(found.captured(1));
        if (own) used.insert(found.captured(1));
        if (!own && line.isString()) without += result.size();
        result += own || !found.hasMatch() ? line : QJsonValue(found.captured(2));
    }
    // Only now are all taken ones known.
    for (const qsizetype at : std::as_const(without)) {
        QString code = newCode();
        while (used.contains(code)) code = newCode();
        used.insert(code);
        result[at] = u'#' + code + u' ' + result[at].toString().trimmed();
    }
    return result;
}

}  // namespace

void keepSecretsApart(ChannelRecord &record, const QJsonObject &kind) {
    const QJsonArray fields = kind.value(QLatin1String("settings")).toArray();
    for (const QJsonValue &field : fields) {
        const QString key = field[QLatin1String("key")].toString();
        if (field[QLatin1String("type")].toString() != QLatin1String("secret")) continue;
        if (const QJsonValue value = record.channel.settings.take(key); !value.isUndefined())
            record.secrets.insert(key, value);
    }
}

void giveCodes(ChannelRecord &record, const QJsonObject &kind) {
    const QJsonArray fields = kind.value(QLatin1String("settings")).toArray();
    for (const QJsonValue &field : fields) {
        const QString key = field[QLatin1String("key")].toString();
        if (!field[QLatin1String("coded")].toBool() || !record.channel.settings.value(key).isArray()) continue;
        record.channel.settings.insert(key, withCodes(record.channel.settings.value(key).toArray()));
    }
}

QString wrongSetting(const ChannelRecord &record, const QJsonObject &kind) {
    QJsonObject settings = record.channel.settings;
    QJsonObject secrets = record.secrets;
    const QJsonArray fields = kind.value(QLatin1String("settings")).toArray();
    for (const QJsonValue &each : fields) {
        const QJsonObject field = each.toObject();
        const QString key = field.value(QLatin1String("key")).toString();
        const bool secret = field.value(QLatin1String("type")).toString() == QLatin1String("secret");
        const QJsonValue value = secret ? secrets.take(key) : settings.take(key);
        if (value.isUndefined() ? field.value(QLatin1String("required")).toBool() : !fits(value, field)) return key;
        if (field.value(QLatin1String("required")).toBool() && !isGiven(value)) return key;
    }
    if (!settings.isEmpty()) return settings.constBegin().key();
    return secrets.isEmpty() ? QString() : secrets.constBegin().key();
}

QString pageUrl(const QJsonObject &kind, const QString &key, const QString &publicUrl) {
    const QString prefix = kind.value(QLatin1String("webPrefix")).toString();
    if (prefix.isEmpty() || publicUrl.isEmpty()) return {};
    return publicUrl + u'/' + prefix + u'/' + key;
}

Result<ChannelRecord> addChannel(Change &change, const NewChannel &wanted, const QJsonObject &kind,
                                 const QString &publicUrl) {
    static const QRegularExpression urlSafe(QStringLiteral("^[a-z0-9][a-z0-9-]{0,63}$"));
    if (kind.isEmpty()) return failure(QStringLiteral("unknown-kind"), wanted.kind.left(40));
    ChannelRecord record;
    Channel &channel = record.channel;
    channel.kind = wanted.kind;
    channel.name = cleanLine(wanted.name, 200);
    if (channel.name.isEmpty()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("name"));
    channel.key = wanted.key.isEmpty() ? freeKey(change, wanted.kind) : wanted.key;
    if (!urlSafe.match(channel.key).hasMatch()) return failure(QStringLiteral("bad-key"));
    if (isTaken(change, channel.key)) return failure(QStringLiteral("key-taken"), channel.key);
    channel.stateSince = change.now();
    channel.traits = kind.value(QLatin1String("traits")).toObject();
    channel.settings = wanted.settings;
    channel.replyWithin = wanted.replyWithin;
    channel.publicUrl = pageUrl(kind, channel.key, publicUrl);
    record.secrets = wanted.secrets;
    record.channelSecret = newSecret();
    keepSecretsApart(record, kind);
    if (const QString key = wrongSetting(record, kind); !key.isEmpty())
        return failure(QStringLiteral("bad-setting"), key);
    giveCodes(record, kind);
    change.add(record);
    return record;
}

void setChannelState(Change &change, ChannelId id, const channelapi::ChannelState &state) {
    auto record = change.channel(id);
    if (!record || record->channel.removed) return;
    Channel &channel = record->channel;
    const Channel::State now = stateOf(state.kind);
    const QString code = cleanLine(state.code, 100);
    const QString detail = cleanLine(state.detail, 500);
    if (channel.state == now && channel.stateCode == code && channel.stateDetail == detail) return;
    if (channel.state != now) channel.stateSince = change.now();
    channel.state = now;
    channel.stateCode = code;
    channel.stateDetail = detail;
    change.put(*record, ChannelEvent::StateChanged);
}

}  // namespace heard::hub
