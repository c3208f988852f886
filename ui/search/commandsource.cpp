// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/commandsource.h"

#include <algorithm>

namespace heard::ui {
namespace {}  // namespace

CommandSource::CommandSource(Actions actions, QObject *parent) : SearchSource(parent), m_actions(std::move(actions)) {}

void CommandSource::ask(const SearchQuestion &question, Take take) {
    m_found.clear();
    SearchAnswer answer;
    const search::Query &query = question.query;
    if (!query.commands && (query.rest.isEmpty() || query.hasOperators())) return take(answer);
    const search::FuzzyPattern pattern(query.rest);
    const QList<QAction *> actions = m_actions();
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->text().isEmpty()) continue;
        const search::FuzzyText words(action->text());
        const auto match = pattern.match(words);
        if (!match || (!query.commands && !search::beginsWords(words, query.rest))) continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Source;
        hit.group = tr("Commands");
        hit.icon = QStringLiteral("terminal");
        hit.title = action->text();
        hit.titleMarks = search::marksAt(match->positions);
        hit.text = action->shortcut().toString(QKeySequence::NativeText);
        hit.key = QString::number(m_found.size());
        hit.score = match->score;
        m_found.insert(hit.key, action);
        answer.hits += hit;
    }
    if (!pattern.isEmpty())
        std::stable_sort(answer.hits.begin(), answer.hits.end(),
                         [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; });
    if (!query.commands) answer.hits = answer.hits.mid(0, kShown);
    take(answer);
}

void CommandSource::open(const SearchHit &hit, bool) {
    if (const QPointer<QAction> action = m_found.value(hit.key)) action->trigger();
}

}  // namespace heard::ui
