// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entries.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heard::ui {

Entries::~Entries() = default;

QJsonObject argsOf(const HandEntry &entry) {
    QJsonArray parts;
    if (!entry.text.trimmed().isEmpty())
        parts += QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")}, {QStringLiteral("text"), entry.text}};
    QJsonObject args{{QStringLiteral("kind"), entry.kind}, {QStringLiteral("parts"), parts}};
    const auto set = [&args](const char *name, const QString &value) {
        if (!value.isEmpty()) args.insert(QLatin1String(name), value);
    };
    set("name", entry.name);
    set("address", entry.address);
    set("language", entry.language);
    set("topic", entry.topic);
    set("place", entry.place);
    if (entry.customer) args.insert(QStringLiteral("customer"), entry.customer.v);
    if (entry.at > 0) args.insert(QStringLiteral("at"), entry.at);
    if (entry.settled) args.insert(QStringLiteral("settled"), true);
    return args;
}

HandEntry handEntryFrom(const QJsonObject &args, const QStringList &files) {
    const auto text = [&args](const char *name) { return args.value(QLatin1String(name)).toString(); };
    HandEntry entry;
    entry.kind = text("kind");
    entry.customer.v = args.value(QLatin1String("customer")).toInteger();
    entry.name = text("name");
    entry.address = text("address");
    entry.language = text("language");
    entry.topic = text("topic");
    entry.place = text("place");
    entry.at = args.value(QLatin1String("at")).toInteger();
    entry.settled = args.value(QLatin1String("settled")).toBool();
    entry.text = args.value(QLatin1String("parts"))[0][QLatin1String("text")].toString();
    entry.files = files;
    return entry;
}

ComposerDraft draftOf(const HandEntry &entry) {
    const bool empty = (entry.name + entry.address + entry.topic + entry.text).trimmed().isEmpty();
    if (empty && entry.files.isEmpty()) return {};
    ComposerDraft draft;
    draft.text = QString::fromUtf8(QJsonDocument(argsOf(entry)).toJson(QJsonDocument::Compact));
    draft.files = entry.files;
    return draft;
}

HandEntry handEntryFrom(const ComposerDraft &draft) {
    return handEntryFrom(QJsonDocument::fromJson(draft.text.toUtf8()).object(), draft.files);
}

}  // namespace heard::ui
