// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replyindex.h"

#include <QCollator>
#include <algorithm>

namespace heard::ui {
namespace {

using replies::CannedReply;

constexpr int kTextScore = 1;         // below any match of a name
constexpr int kWholeShortcut = 4000;  // above any other match: somebody knows it by heart
constexpr int kShortcutStart = 400;
constexpr qsizetype kLeastForTexts = 3;  // letters of the longest word

int rank(const CannedReply &reply) { return reply.agent ? 0 : reply.team != 0 ? 1 : 2; }

QStringList wordsOf(const QString &folded) { return folded.simplified().split(u' ', Qt::SkipEmptyParts); }

bool hasAll(const QString &text, const QStringList &words) {
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

}  // namespace

std::shared_ptr<const ReplyIndex> ReplyIndex::of(const QList<Card> &cards) {
    auto index = std::make_shared<ReplyIndex>();
    QSet<QString> folders;
    index->m_entries.reserve(cards.size());
    for (const Card &card : cards) {
        auto reply = replies::cannedReplyFrom(card);
        if (!reply) continue;
        Entry entry;
        entry.name = search::FuzzyText(reply->shortcut + u' ' + reply->title);
        entry.titleAt = int(reply->shortcut.size()) + 1;
        QString texts;
        for (const replies::Variant &variant : std::as_const(reply->variants)) texts += variant.text + u'\n';
        entry.text = search::fold(texts).letters;
        const int place = int(index->m_entries.size());
        index->m_byId.insert(reply->id.v, place);
        const QString key = reply->shortcut.toLower();
        const auto known = index->m_byShortcut.constFind(key);
        if (known == index->m_byShortcut.cend() || rank(*reply) < rank(index->m_entries[*known].reply))
            index->m_byShortcut.insert(key, place);
        if (!reply->folder.isEmpty()) folders.insert(reply->folder);
        entry.reply = *std::move(reply);
        index->m_entries += std::move(entry);
    }
    index->m_folders = folders.values();
    QCollator collator;
    std::sort(index->m_folders.begin(), index->m_folders.end(), collator);
    return index;
}

const CannedReply *ReplyIndex::byId(CardId id) const {
    const auto found = m_byId.constFind(id.v);
    return found == m_byId.cend() ? nullptr : &m_entries[*found].reply;
}

const CannedReply *ReplyIndex::byShortcut(const QString &shortcut) const {
    const auto found = m_byShortcut.constFind(shortcut.toLower());
    return found == m_byShortcut.cend() ? nullptr : &m_entries[*found].reply;
}

bool ReplyIndex::passes(const Entry &entry, const Filter &filter) const {
    const CannedReply &reply = entry.reply;
    switch (filter.scope) {
        case Scope::All: break;
        case Scope::Mine:
            if (!reply.agent) return false;
            break;
        case Scope::Team:
            if (reply.agent || reply.team == 0) return false;
            break;
        case Scope::Everybody:
            if (reply.agent || reply.team != 0) return false;
            break;
    }
    return filter.folder.isEmpty() || reply.folder == filter.folder || reply.folder.startsWith(filter.folder + u'/');
}

QList<ReplyIndex::Hit> ReplyIndex::find(const QString &typed, const Filter &filter, const Uses &uses, int limit) const {
    const search::FuzzyPattern pattern(typed);
    const QString folded = search::fold(typed).letters;
    const QStringList words = wordsOf(folded);
    const bool inTexts =
        std::any_of(words.begin(), words.end(), [](const QString &w) { return w.size() >= kLeastForTexts; });
    struct Found {
        int entry;
        int score;
        qint64 used;
    };
    QList<Found> found;
    QList<int> unnamed;
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (!passes(entry, filter)) continue;
        const auto named = pattern.score(entry.name);
        if (!named) {
            unnamed += i;
            continue;
        }
        int score = *named + kTextScore;
        if (words.size() == 1) {
            const QString &name = entry.name.folded().letters;
            const bool starts = name.startsWith(words.first());
            if (starts) score += kShortcutStart;
            if (starts && words.first().size() == entry.titleAt - 1) score += kWholeShortcut;
        }
        found += {i, score, uses.value(entry.reply.id.v).count};
    }
    // They come after all of those: where there is no room left, the long texts are not looked at.
    if (inTexts && found.size() < limit)
        for (const int i : std::as_const(unnamed))
            if (hasAll(m_entries[i].text, words)) found += {i, kTextScore, uses.value(m_entries[i].reply.id.v).count};
    const auto better = [this](const Found &a, const Found &b) {
        if (a.score != b.score) return a.score > b.score;
        if (a.used != b.used) return a.used > b.used;
        return m_entries[a.entry].reply.title.compare(m_entries[b.entry].reply.title) < 0;
    };
    const auto end = found.begin() + std::min<qsizetype>(limit, found.size());
    std::partial_sort(found.begin(), end, found.end(), better);
    QList<Hit> hits;
    for (auto it = found.begin(); it != end; ++it) {
        Hit hit{it->entry, it->score, {}, {}};
        const Entry &entry = m_entries[it->entry];
        const auto match = it->score > kTextScore && !pattern.isEmpty() ? pattern.match(entry.name) : std::nullopt;
        QList<int> inShortcut;
        QList<int> inTitle;
        for (const int place : match ? match->positions : QList<int>()) {
            if (place < entry.titleAt - 1) inShortcut += place;
            if (place >= entry.titleAt) inTitle += place - entry.titleAt;
        }
        hit.inShortcut = search::marksAt(inShortcut);
        hit.inTitle = search::marksAt(inTitle);
        hits += hit;
    }
    return hits;
}

}  // namespace heard::ui
