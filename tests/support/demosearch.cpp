// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosearch.h"

#include <algorithm>

#include "search/fuzzy.h"

namespace heard::test {

using ui::SearchHit;

void DemoSearch::ask(const ui::SearchQuestion &question, Take take) {
    const Facts facts = m_facts();
    search::Matcher matcher(question.query, m_stemmer);
    const search::FuzzyPattern pattern(question.query.rest);
    ui::SearchAnswer answer;
    QList<SearchHit> messages;
    for (const Conversation &conversation : facts.conversations) {
        const auto named = pattern.match(search::FuzzyText(conversation.customerName));
        if (named && !pattern.isEmpty() && !question.query.hasOperators() && answer.hits.size() < 4) {
            SearchHit hit;
            hit.kind = SearchHit::Kind::Person;
            hit.title = conversation.customerName;
            for (const int at : named->positions) hit.titleMarks += search::Mark{at, 1};
            hit.text = QStringLiteral("anatoly.kuznetsov@example.org");
            hit.conversation = conversation.id;
            hit.customer = conversation.customer;
            answer.hits += hit;
        }
        for (const ui::MessageRow &row : facts.history.value(conversation.id.v)) {
            const QString text = plainText(row.parts);
            const auto marks = matcher.match(text);
            if (!marks || !row.id || (question.before && row.id >= question.before)) continue;
            const search::Excerpt excerpt = search::excerptOf(text, *marks, 140);
            SearchHit hit;
            hit.title = row.direction == Direction::In ? conversation.customerName : row.author;
            hit.text = excerpt.text;
            hit.textMarks = excerpt.marks;
            hit.at = row.at;
            hit.channelKind = row.channelKind;
            hit.channelName = row.channelName;
            hit.direction = row.direction;
            hit.status = conversation.status;
            hit.conversation = conversation.id;
            hit.message = row.id;
            messages += hit;
        }
    }
    std::sort(messages.begin(), messages.end(),
              [](const SearchHit &a, const SearchHit &b) { return a.message > b.message; });
    answer.more = messages.size() > question.limit;
    answer.hits += messages.mid(0, question.limit);
    take(answer);
}

}  // namespace heard::test
