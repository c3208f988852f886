// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/mentions.h"

namespace heard::hub {
namespace {

constexpr int kEveryAgent = 100'000;

/// True if "@name" stands in the text and no longer word begins there.
bool namesBy(const QString &text, const QString &name) {
    const QString sign = QLatin1Char('@') + name;
    for (qsizetype at = text.indexOf(sign, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(sign, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + sign.size();
        if (end == text.size() || !text[end].isLetterOrNumber()) return true;
    }
    return false;
}

}  // namespace

QList<AgentId> mentionsIn(Change &change, Message &note, const QJsonArray &named) {
    const QString text = plainText(note.parts);
    QList<AgentId> found;
    if (named.isEmpty() && !text.contains(u'@')) return found;
    const auto agents = change.read().agents({}, kEveryAgent);
    for (const Agent &agent : agents) {
        if (agent.removed || agent.id == note.author) continue;
        const bool meant =
            named.contains(agent.id.v) || namesBy(text, agent.name) || namesBy(text, agent.name.section(u' ', 0, 0));
        if (meant) found += agent.id;
    }
    if (found.isEmpty()) return found;
    QJsonArray ids;
    for (const AgentId agent : std::as_const(found)) ids += agent.v;
    note.extra.insert(QStringLiteral("mentions"), ids);
    return found;
}

bool mention(Conversation &conversation, const QList<AgentId> &agents) {
    for (const AgentId agent : agents) {
        if (!conversation.mentioned.contains(agent)) conversation.mentioned += agent;
        if (!conversation.mentionUnseen.contains(agent)) conversation.mentionUnseen += agent;
    }
    return !agents.isEmpty();
}

}  // namespace heard::hub
