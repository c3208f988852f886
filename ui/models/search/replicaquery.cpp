// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search/replicaquery.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/log.h"
#include "search/fuzzy.h"
#include "ui/models/search/replicaindexer.h"

namespace heard::ui {
namespace {

constexpr int kExcerpt = 140;
constexpr int kPeopleShown = 4;
constexpr int kPeopleRanked = 200;
constexpr int kSubjectsShown = 4;
constexpr int kSubjectsTried = 50;

struct SearchTr {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

void nameChannel(SearchHit &hit, ChannelId id, const QList<Channel> &channels) {
    for (const Channel &channel : channels) {
        if (channel.id != id) continue;
        hit.channelKind = channel.kind;
        hit.channelName = channel.name;
    }
}

QString nameOf(const QString &customerName) { return customerName.isEmpty() ? SearchTr::tr("Customer") : customerName; }

void logged(const char *what, const Error &error) {
    log::category("search")->error("{}: {} {}", what, str(error.code), str(error.detail));
}

/// Addresses are shown for what was typed, or the first one.
struct Address {
    QString text;
    QList<search::Mark> marks;
    int score = 0;
};

Address bestAddress(const Customer &customer, const search::FuzzyPattern &pattern, const search::Query &query) {
    Address best;
    for (const Identity &identity : customer.identities)
        for (const QString &text : {identity.label, identity.address}) {
            if (text.isEmpty()) continue;
            if (best.text.isEmpty()) best.text = text;
            for (const search::PhoneNumber &number : search::phoneNumbersOf(text))
                for (const search::Term &term : query.terms)
                    if (term.kind == search::Term::Kind::Phone && term.phone == number.key())
                        best = {text, {{number.start, number.length}}, 100'000};
            const auto match = pattern.match(search::FuzzyText(text));
            if (match && match->score > best.score) best = {text, search::marksAt(match->positions), match->score};
        }
    return best;
}

}  // namespace

std::optional<SearchHit> messageHit(const Message &message, const std::optional<Conversation> &conversation,
                                    const QList<Channel> &channels, const QString &me, search::Matcher &matcher) {
    const QString text = plainText(message.parts);
    const auto marks = matcher.match(text);
    if (!marks) return std::nullopt;
    const search::Excerpt excerpt = search::excerptOf(text, *marks, kExcerpt);
    SearchHit hit;
    hit.kind = SearchHit::Kind::Message;
    hit.title = conversation ? nameOf(conversation->customerName) : QString();
    if (message.direction != Direction::In) {
        const QString writer = message.authorName == me ? SearchTr::tr("You") : message.authorName;
        hit.title = hit.title.isEmpty() ? writer : SearchTr::tr("%1 to %2").arg(writer, hit.title);
        if (message.direction == Direction::Note) hit.title = SearchTr::tr("Note, %1").arg(hit.title);
    }
    hit.text = excerpt.text;
    hit.textMarks = excerpt.marks;
    hit.at = message.at;
    hit.direction = message.direction;
    hit.conversation = message.conversation;
    hit.message = message.id;
    if (conversation) hit.status = conversation->status;
    nameChannel(hit, message.channel, channels);
    return hit;
}

Result<std::unique_ptr<ReplicaQuery>> ReplicaQuery::open(const QString &replicaPath, const QString &indexPath) {
    auto reader = replica::Reader::open(replicaPath);
    if (!reader) return tl::unexpected(reader.error());
    auto index = search::IndexReader::open(indexPath);
    if (!index) return tl::unexpected(index.error());
    return std::unique_ptr<ReplicaQuery>(new ReplicaQuery(*std::move(reader), *std::move(index)));
}

ReplicaQuery::ReplicaQuery(std::unique_ptr<replica::Reader> reader, std::unique_ptr<search::IndexReader> index)
    : m_reader(std::move(reader)), m_index(std::move(index)) {}

ReplicaQuery::~ReplicaQuery() = default;

SearchAnswer ReplicaQuery::answer(const SearchQuestion &question, const Facts &facts,
                                  const std::function<bool()> &stop) {
    SearchAnswer answer;
    answer.whole = m_index->place().whole && m_index->place().source == ReplicaIndexer::sourceOf(*m_reader);
    addMessages(question, facts, stop, answer);
    if (question.before || stop()) return answer;
    addPeople(question, answer);
    addSubjects(question, facts, answer);
    return answer;
}

void ReplicaQuery::addMessages(const SearchQuestion &question, const Facts &facts, const std::function<bool()> &stop,
                               SearchAnswer &answer) {
    search::Matcher matcher(question.query, m_stemmer);
    const search::IndexReader::Context context{search::channelsFor(question.query.channels, facts.channels),
                                               facts.me.id};
    int found = 0;
    const auto take = [&](MessageId id) {
        const QList<Message> messages = m_reader->messages(QList<MessageId>{id});
        if (messages.isEmpty()) return true;  // gone since it was indexed
        const auto hit = messageHit(messages.first(), m_reader->conversation(messages.first().conversation),
                                    facts.channels, facts.me.name, matcher);
        if (!hit) return true;
        if (found == question.limit) return !(answer.more = true);
        answer.hits += *hit;
        ++found;
        return true;
    };
    if (auto done = m_index->messages(question.query, context, question.before, take, stop); !done)
        logged("messages", done.error());
}

void ReplicaQuery::addPeople(const SearchQuestion &question, SearchAnswer &answer) {
    if (question.query.hasOperators()) return;
    const auto ids = m_index->people(question.query, kPeopleRanked);
    if (!ids) return logged("people", ids.error());
    const search::FuzzyPattern pattern(question.query.rest);
    QList<SearchHit> people;
    for (const CustomerId id : *ids) {
        const auto customer = m_reader->customer(id);
        const ConversationId conversation = m_index->newestConversationOf(id);
        if (!customer || !conversation) continue;
        const Address address = bestAddress(*customer, pattern, question.query);
        SearchHit hit;
        hit.kind = SearchHit::Kind::Person;
        hit.title = customer->name.isEmpty() ? nameOf(address.text) : customer->name;
        if (hit.title != address.text) {
            hit.text = address.text;
            hit.textMarks = address.marks;
        }
        const auto match = pattern.match(search::FuzzyText(hit.title));
        // The index may still know an earlier name.
        if (!match && address.score == 0 && !pattern.score(search::FuzzyText(hit.title + u' ' + address.text)))
            continue;
        if (match) hit.titleMarks = search::marksAt(match->positions);
        hit.score = std::max(match ? match->score : 0, address.score);
        hit.customer = id;
        hit.conversation = conversation;
        people += hit;
    }
    std::stable_sort(people.begin(), people.end(),
                     [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; });
    answer.hits += people.mid(0, kPeopleShown);
}

void ReplicaQuery::addSubjects(const SearchQuestion &question, const Facts &facts, SearchAnswer &answer) {
    search::Query words = question.query;
    words.is = 0;
    if (words.hasOperators()) return;
    const auto ids = m_index->subjects(question.query, kSubjectsTried);
    if (!ids) return logged("subjects", ids.error());
    search::Matcher matcher(question.query, m_stemmer);
    int found = 0;
    for (const ConversationId id : *ids) {
        const auto conversation = m_reader->conversation(id);
        const auto marks = conversation ? matcher.match(conversation->subject) : std::nullopt;
        if (!marks) continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Subject;
        hit.title = conversation->subject;
        hit.titleMarks = *marks;
        hit.text = nameOf(conversation->customerName);
        hit.at = conversation->lastAt;
        hit.conversation = id;
        hit.customer = conversation->customer;
        hit.status = conversation->status;
        nameChannel(hit, conversation->channel, facts.channels);
        answer.hits += hit;
        if (++found == kSubjectsShown) return;
    }
}

}  // namespace heard::ui
