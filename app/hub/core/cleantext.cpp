// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/cleantext.h"

#include <QJsonArray>
#include <algorithm>

namespace heard::hub {
namespace {

bool isPlain(QChar c) {
    return (c.unicode() >= 0x20 && c.unicode() < 0x7f) || (c.unicode() > 0x9f && !c.isSurrogate());
}

bool valueNestsDeeper(const QJsonValue &value, int limit) {
    if (!value.isObject() && !value.isArray()) return false;
    if (limit == 0) return true;
    if (value.isObject()) return nestsDeeper(value.toObject(), limit);
    const QJsonArray array = value.toArray();
    return std::any_of(array.begin(), array.end(),
                       [limit](const QJsonValue &v) { return valueNestsDeeper(v, limit - 1); });
}

}  // namespace

QString cleanText(const QString &text) {
    if (std::all_of(text.begin(), text.end(), isPlain)) return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isPlain(c) || c == u'\n' || c == u'\t') {
            out += c;
        } else if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n') out += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        }
    }
    return out;
}

QString cleanLine(const QString &text, qsizetype limit) {
    QString line = cleanText(text.left(4 * limit)).simplified().left(limit);
    if (!line.isEmpty() && line.back().isHighSurrogate()) line.chop(1);  // the cut must not halve a character
    return line;
}

bool nestsDeeper(const QJsonObject &json, int limit) {
    if (limit == 0) return true;
    return std::any_of(json.begin(), json.end(),
                       [limit](const QJsonValue &v) { return valueNestsDeeper(v, limit - 1); });
}

}  // namespace heard::hub
