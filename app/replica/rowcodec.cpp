// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/rowcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>

namespace heard::replica::rowcodec {
namespace {

using State = OutboxEntry::State;
constexpr std::array<std::pair<State, const char *>, 4> kStates{{{State::Queued, "queued"},
                                                                 {State::Sending, "sending"},
                                                                 {State::Accepted, "accepted"},
                                                                 {State::Stopped, "stopped"}}};

}  // namespace

QStringList listFrom(const QString &text) {
    QStringList list;
    if (text.size() <= 2) return list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &entry : array) list += entry.toString();
    return list;
}

QByteArray bytes(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

QJsonObject object(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

QString listText(const QStringList &list) {
    if (list.isEmpty()) return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QString arrayText(const QJsonArray &array) {
    return array.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString objectText(const QJsonObject &json) { return json.isEmpty() ? QString() : QString::fromUtf8(bytes(json)); }

QString arrayColumn(const QStringList &words) { return words.isEmpty() ? QStringLiteral("[]") : listText(words); }

QString arrayColumn(const QList<AgentId> &ids) {
    QStringList numbers;
    for (const AgentId id : ids) numbers += QString::number(id.v);
    return u'[' + numbers.join(u',') + u']';
}

QList<AgentId> agentsFrom(const QString &column) {
    QList<AgentId> ids;
    if (column.size() <= 2) return ids;
    const auto numbers = QStringView(column).mid(1, column.size() - 2).split(u',');
    for (const QStringView number : numbers) ids += AgentId{number.toLongLong()};
    return ids;
}

QString wordFor(State state) {
    for (const auto &[candidate, word] : kStates)
        if (candidate == state) return QString::fromLatin1(word);
    return {};
}

Draft draftFrom(const storage::Rows &row) {
    Draft draft;
    draft.conversation.v = row.number(0);
    draft.note = row.flag(1);
    draft.text = row.text(2);
    draft.files = listFrom(row.text(3));
    draft.caret = int(row.number(4));
    draft.updatedAt = row.number(5);
    draft.parts = QJsonDocument::fromJson(row.text(6).toUtf8()).array();
    draft.used = QJsonDocument::fromJson(row.text(7).toUtf8()).array();
    draft.outgoing = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
    draft.anchor = row.isNull(9) ? draft.caret : int(row.number(9));
    draft.scroll = int(row.number(10));
    draft.name = row.text(11);
    draft.seen = row.number(12);
    draft.offeredAt = row.number(13);
    draft.syncedAt = row.number(14);
    draft.shared = row.flag(15);
    draft.uploaded = QJsonDocument::fromJson(row.text(16).toUtf8()).object();
    return draft;
}

OutboxEntry entryFrom(const storage::Rows &row) {
    OutboxEntry entry;
    entry.order = row.number(0);
    entry.id = row.text(1);
    entry.conversation.v = row.number(2);
    entry.verb = row.text(3);
    entry.args = object(row.text(4).toUtf8());
    if (!row.isNull(5)) entry.basedOn = row.number(5);
    entry.files = listFrom(row.text(6));
    entry.uploaded = QJsonDocument::fromJson(row.text(7).toUtf8()).array();
    const QString state = row.text(8);
    for (const auto &[candidate, word] : kStates)
        if (state == QLatin1String(word)) entry.state = candidate;
    entry.doneSeq = row.number(9);
    entry.code = row.text(10);
    entry.facts = object(row.text(11).toUtf8());
    entry.createdAt = row.number(12);
    entry.notBefore = row.number(13);
    return entry;
}

}  // namespace heard::replica::rowcodec
