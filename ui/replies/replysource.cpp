// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/replysource.h"

#include <algorithm>

#include "ui/models/replybook.h"

namespace heard::ui {
namespace {

constexpr int kShownReplies = 3;
constexpr int kLookedAt = 30;  ///< of the best: those whose letters only lie somewhere in the name are passed over

}  // namespace

ReplySource::ReplySource(Desk &desk, QObject *parent) : SearchSource(parent), m_desk(desk) {}

void ReplySource::ask(const SearchQuestion &question, Take take) {
    SearchAnswer answer;
    const search::Query &query = question.query;
    if (query.commands || query.rest.isEmpty() || query.hasOperators()) return take(answer);
    const QStringList words = query.rest.split(u' ', Qt::SkipEmptyParts);
    // Short ones are part of nearly every text.
    const bool longWords = std::all_of(words.begin(), words.end(), [](const QString &word) { return word.size() > 2; });
    const auto index = m_desk.replies().index();
    const QList<ReplyIndex::Hit> found = m_desk.replies().find(query.rest, {}, kLookedAt);
    for (const ReplyIndex::Hit &each : found) {
        const ReplyIndex::Entry &entry = index->entries()[each.entry];
        const bool inText = each.inShortcut.isEmpty() && each.inTitle.isEmpty();
        if (inText ? !longWords : !search::beginsWords(entry.name, query.rest)) continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Source;
        hit.group = tr("Canned replies");
        hit.icon = QStringLiteral("clipboard-list");
        hit.title = entry.reply.title.isEmpty() ? entry.reply.shortcut : entry.reply.title;
        hit.titleMarks = entry.reply.title.isEmpty() ? each.inShortcut : each.inTitle;
        hit.text = u'/' + entry.reply.shortcut;
        hit.key = QString::number(entry.reply.id.v);
        hit.score = each.score;
        answer.hits += hit;
        if (answer.hits.size() == kShownReplies) break;
    }
    take(answer);
}

/// Into the message that is being written; where none is, or with the key for "beside", where it can be looked at.
void ReplySource::open(const SearchHit &hit, bool beside) {
    const CardId reply{hit.key.toLongLong()};
    if (!beside && m_desk.currentConversation())
        Q_EMIT insertWanted(reply);
    else
        Q_EMIT showWanted(reply);
}

}  // namespace heard::ui
