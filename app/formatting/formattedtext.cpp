// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatting/formattedtext.h"

#include <QJsonObject>
#include <algorithm>

namespace heard::formatting {

FormattedText FormattedText::part(qsizetype from, qsizetype to) const {
    FormattedText piece{text.mid(from, to - from), {}};
    for (Entity entity : entities) {
        const qsizetype begin = std::max(entity.offset, from);
        const qsizetype end = std::min(entity.offset + entity.length, to);
        if (end <= begin) continue;
        entity.offset = begin - from;
        entity.length = end - begin;
        piece.entities += entity;
    }
    return piece;
}

QJsonArray FormattedText::entitiesJson() const {
    QJsonArray array;
    for (const Entity &entity : entities) {
        QJsonObject json{{QStringLiteral("type"), entity.type},
                         {QStringLiteral("offset"), entity.offset},
                         {QStringLiteral("length"), entity.length}};
        if (!entity.url.isEmpty()) json.insert(QStringLiteral("url"), entity.url);
        if (!entity.language.isEmpty()) json.insert(QStringLiteral("language"), entity.language);
        array += json;
    }
    return array;
}

FormattedText FormattedText::from(const QString &text, const QJsonArray &entities) {
    FormattedText made{text, {}};
    for (const auto &value : entities) {
        const QJsonObject json = value.toObject();
        const auto word = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
        const qint64 offset = json.value(QLatin1String("offset")).toInteger(-1);
        const qint64 length = json.value(QLatin1String("length")).toInteger(-1);
        if (offset < 0 || length <= 0 || offset > text.size() || length > text.size() - offset) continue;
        made.entities += Entity{word("type"), offset, length, word("url"), word("language")};
    }
    return made;
}

}  // namespace heard::formatting
