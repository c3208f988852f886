// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/reader.h"

#include <cmath>

namespace heard::protocol {

QJsonValue Reader::take(const char *name, QJsonValue::Type type, Need need) {
    const QJsonValue value = m_left.take(QLatin1String(name));
    const bool absent = value.isUndefined() || value.isNull();
    if (absent ? need == Need::Required : value.type() != type) {
        refuse(name);
        return {};
    }
    return absent ? QJsonValue() : value;
}

void Reader::refuse(const char *name) {
    if (m_wrong.isEmpty()) m_wrong = QString::fromLatin1(name);
}

QString Reader::text(const char *name, Need need) { return take(name, QJsonValue::String, need).toString(); }

qint64 Reader::number(const char *name, Need need) {
    const QJsonValue value = take(name, QJsonValue::Double, need);
    if (!value.isDouble()) return 0;
    const double asDouble = value.toDouble();
    // Above 2^53 a JSON number has no exact meaning; and a fraction is no id, time or size.
    if (std::abs(asDouble) > 9007199254740992.0 || asDouble != std::floor(asDouble)) {
        refuse(name);
        return 0;
    }
    return value.toInteger();
}

std::optional<qint64> Reader::maybeNumber(const char *name) {
    const QJsonValue value = m_left.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull()) {
        m_left.remove(QLatin1String(name));
        return std::nullopt;
    }
    return number(name);
}

bool Reader::flag(const char *name) { return take(name, QJsonValue::Bool, Need::Optional).toBool(); }

QJsonObject Reader::object(const char *name, Need need) { return take(name, QJsonValue::Object, need).toObject(); }

QJsonArray Reader::array(const char *name, Need need) { return take(name, QJsonValue::Array, need).toArray(); }

QStringList Reader::words(const char *name) {
    QStringList result;
    const QJsonArray values = array(name);
    for (const QJsonValue &value : values) {
        if (!value.isString()) refuse(name);
        result += value.toString();
    }
    return result;
}

}  // namespace heard::protocol
