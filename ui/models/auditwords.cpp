// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditwords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <array>

#include "ui/models/desk.h"

namespace heard::ui {
namespace {

struct Word {
    const char *code;
    const char *words;
};

constexpr std::array kActions = {
    Word{"signed_in", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Signed in")},
    Word{"sign_in_refused", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Was refused to sign in")},
    Word{"agent_add", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Added an agent")},
    Word{"agent_token", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Gave an agent a new token")},
    Word{"agent_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Removed an agent")},
    Word{"device_add", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Let in a device")},
    Word{"device_revoke", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Signed out a device")},
    Word{"device_renew", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Asked a device for a new token")},
    Word{"device_wiped", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "A device deleted what it had")},
    Word{"token_renew", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Renewed the token of a device")},
    Word{"token_add", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Let in a shop's system")},
    Word{"token_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Shut out a shop's system")},
    Word{"channel_add", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Added a channel")},
    Word{"channel_update", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Changed a channel")},
    Word{"channel_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Removed a channel")},
    Word{"customer_merge", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Merged two customers")},
    Word{"merge_undo", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Took two customers apart again")},
    Word{"conversation_move", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Gave a conversation to another customer")},
    Word{"conversation_merge", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Merged two conversations")},
    Word{"conversation_split", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Split a conversation")},
    Word{"identity_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Removed a customer's address")},
    Word{"delete_reply", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Took back a reply")},
    Word{"customers_import", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Imported customers")},
    Word{"person_erase", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Erased a person")},
    Word{"person_export", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Exported a person")},
    Word{"retention", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Erased what was past its time")},
    Word{"card_add", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Added")},
    Word{"card_put", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Changed")},
    Word{"card_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Removed")},
    Word{"sample_load", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Loaded the sample conversations")},
    Word{"sample_remove", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Removed the sample conversations")},
    Word{"backup", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Made a backup")},
    Word{"restore", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Restored a backup")},
    Word{"anchor_differs",
         QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Found that this log was cut off or written anew")},
    Word{"anchor_missing", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Found that the end of this log was not noted")},
};

constexpr std::array kThings = {
    Word{"agent", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Agent")},
    Word{"device", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Device")},
    Word{"channel", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Channel")},
    Word{"customer", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Customer")},
    Word{"identity", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Customer's address")},
    Word{"conversation", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Conversation")},
    Word{"message", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Message")},
    Word{"card", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Departments, views, replies, macros")},
};

constexpr std::array kCards = {
    Word{"department", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Department")},
    Word{"view", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "View")},
    Word{"canned_reply", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Canned reply")},
    Word{"macro", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Macro")},
    Word{"merge", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "Merge")},
};

constexpr std::array kSettings = {
    Word{"name", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "name")},
    Word{"settings", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "settings")},
    Word{"secrets", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "passwords and keys")},
    Word{"department", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "department")},
    Word{"reply_within", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "promised time")},
    Word{"keep_days", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "days that are kept")},
};

constexpr std::array kCounts = {
    Word{"count", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "count: %1")},
    Word{"rows", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "rows: %1")},
    Word{"keep_days", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "days: %1")},
    Word{"conversations", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "conversations: %1")},
    Word{"messages", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "messages: %1")},
    Word{"files", QT_TRANSLATE_NOOP("heard::ui::AuditWords", "files: %1")},
};

/// A word this version does not know is shown as it is, never hidden.
template <class Table>
QString wordsIn(const Table &table, const QString &code) {
    for (const Word &word : table)
        if (code == QLatin1String(word.code)) return AuditWords::tr(word.words);
    return code;
}

template <class Values, class Id>
QString nameIn(const Values &values, Id id) {
    for (const auto &value : values)
        if (value.id == id) return value.name;
    return {};
}

}  // namespace

QStringList AuditWords::headings() { return {tr("When"), tr("Who"), tr("What"), tr("Of what")}; }

QStringList AuditWords::cells(const AuditLine &line) const {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.at);
    return {QLocale().toString(at, QLocale::ShortFormat), who(line), what(line), ofWhat(line)};
}

QList<std::pair<QString, QString>> AuditWords::kinds() {
    QList<std::pair<QString, QString>> all;
    for (const Word &word : kThings) all += {QLatin1String(word.code), tr(word.words)};
    return all;
}

QString AuditWords::who(const AuditLine &line) const {
    const QString known = nameIn(m_desk.agents(), line.agent);
    const QString name = known.isEmpty() ? tr("Agent %1").arg(line.agent.v) : known;
    if (line.by == QLatin1String("desk")) return name;
    if (line.by == QLatin1String("command"))
        return line.agent ? tr("%1, by the command line").arg(name) : tr("Command line of the hub");
    return line.agent ? tr("Hub, for %1").arg(name) : tr("Hub");
}

QString AuditWords::what(const AuditLine &line) {
    QStringList details;
    const QJsonArray changed = line.facts.value(QLatin1String("changed")).toArray();
    for (const QJsonValue &each : changed) details += wordsIn(kSettings, each.toString());
    for (const Word &count : kCounts)
        if (const QJsonValue value = line.facts.value(QLatin1String(count.code)); value.isDouble())
            details += tr(count.words).arg(value.toInteger());
    if (line.facts.value(QLatin1String("wipe")).toBool()) details += tr("told to delete what it has");
    const QString action = wordsIn(kActions, line.action);
    return details.isEmpty() ? action : tr("%1 (%2)").arg(action, details.join(QLatin1String(", ")));
}

QString AuditWords::nameOf(const AuditLine &line) const {
    if (line.kind == QLatin1String("agent")) return nameIn(m_desk.agents(), AgentId{line.entity});
    if (line.kind == QLatin1String("channel")) return nameIn(m_desk.channels(), ChannelId{line.entity});
    if (line.kind != QLatin1String("customer")) return {};
    const auto customer = m_desk.customer(CustomerId{line.entity});
    return customer ? customer->name : QString();
}

QString AuditWords::ofWhat(const AuditLine &line) const {
    if (line.kind.isEmpty()) return line.facts.value(QLatin1String("name")).toString();
    if (const QString name = nameOf(line); !name.isEmpty()) return name;
    const QString card = line.facts.value(QLatin1String("card_kind")).toString();
    const QString thing = line.kind != QLatin1String("card") ? wordsIn(kThings, line.kind)
                          : card.isEmpty()                   ? wordsIn(kCards, QStringLiteral("merge"))
                                                             : wordsIn(kCards, card);
    return line.entity ? tr("%1 %2").arg(thing).arg(line.entity) : thing;
}

}  // namespace heard::ui
