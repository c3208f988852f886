// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search/search.h"

#include <algorithm>

namespace heard::ui {

SearchSource::~SearchSource() = default;

Search::Search(Sources sources, const Clock &clock, QObject *parent)
    : QObject(parent), m_sources(std::move(sources)), m_clock(clock) {
    m_hubPause.setSingleShot(true);
    m_hubPause.setInterval(kHubPauseMs);
    connect(&m_hubPause, &QTimer::timeout, this, &Search::askHub);
}

Search::~Search() = default;

void Search::addSource(SearchSource *source) {
    m_extras.removeIf([](const Extra &extra) { return !extra.source; });
    m_extras += Extra{source, {}};
}

/// An answer counts only while its question does.
SearchSource::Take Search::guarded(void (Search::*take)(const SearchAnswer &)) {
    ++m_waiting;
    return [this, guard = QPointer<Search>(this), number = m_number, take](const SearchAnswer &answer) {
        if (!guard || number != m_number) return;
        --m_waiting;
        (this->*take)(answer);
        Q_EMIT changed();
    };
}

void Search::ask(const QString &typed) {
    if (typed == m_question.typed && m_number > 0) return;
    ++m_number;
    m_waiting = 0;
    m_hubPause.stop();
    m_paging = false;
    m_question = {typed, search::parseQuery(typed, m_clock.now(), QTimeZone::systemTimeZone()), kPage, {}};
    m_reach = m_question.query.findsMessages() ? Reach::Asking : Reach::Nothing;
    if (m_reach == Reach::Nothing) {
        m_people.clear();
        m_subjects.clear();
        m_messages.clear();
        m_more = m_hubMore = false;
    } else {
        askOwn();
    }
    for (Extra &extra : m_extras) {
        extra.hits.clear();
        if (!extra.source) continue;
        ++m_waiting;
        const auto take = [this, guard = QPointer<Search>(this), number = m_number,
                           source = extra.source](const SearchAnswer &answer) {
            if (!guard || number != m_number) return;
            --m_waiting;
            for (Extra &one : m_extras)
                if (one.source == source) one.hits = answer.hits;
            Q_EMIT changed();
        };
        extra.source->ask(m_question, take);
    }
    Q_EMIT changed();
}

void Search::askOwn() { m_sources.own->ask(m_question, guarded(&Search::takeOwn)); }

/// What was there for the last question stands until this one is answered, with whether there was more, so that nothing
/// flickers while typing.
void Search::takeOwn(const SearchAnswer &answer) {
    if (!m_paging) {
        m_people.clear();
        m_subjects.clear();
        m_messages.clear();
    }
    merge(answer.hits);
    m_more = answer.more;
    m_hubMore = false;
    // The hub may have what is not here: older than the replica keeps, or not indexed yet.
    if (answer.more && answer.whole) {
        m_reach = Reach::Everything;
    } else if (!m_sources.hub || !m_sources.canAsk()) {
        m_reach = Reach::NoHub;
    } else {
        ++m_waiting;
        m_hubPause.start();
    }
}

void Search::askHub() {
    --m_waiting;
    m_sources.hub->ask(m_question, guarded(&Search::takeHub));
}

void Search::takeHub(const SearchAnswer &answer) {
    merge(answer.hits);
    m_hubMore = answer.more;
    m_reach = answer.whole ? Reach::Everything : Reach::HubFailed;
}

/// What is there already stays as it is: this computer's own hit beats the hub's.
void Search::merge(const QList<SearchHit> &hits) {
    for (const SearchHit &hit : hits) {
        if (hit.kind == SearchHit::Kind::Person) m_people += hit;
        if (hit.kind == SearchHit::Kind::Subject) m_subjects += hit;
        if (hit.kind != SearchHit::Kind::Message) continue;
        const auto at = std::lower_bound(m_messages.begin(), m_messages.end(), hit,
                                         [](const SearchHit &a, const SearchHit &b) { return a.message > b.message; });
        if (at == m_messages.end() || at->message != hit.message) m_messages.insert(at, hit);
    }
}

void Search::more() {
    if (!hasMore() || isAsking() || m_messages.isEmpty()) return;
    m_paging = true;
    m_question.before = m_messages.last().message;
    m_question.limit = kMorePage;
    const bool own = m_more;
    m_more = m_hubMore = false;
    m_reach = Reach::Asking;
    if (own) {
        askOwn();
    } else {
        ++m_waiting;
        askHub();
    }
    Q_EMIT changed();
}

void Search::clear() {
    ++m_number;
    m_waiting = 0;
    m_hubPause.stop();
    m_question = {};
    m_people.clear();
    m_subjects.clear();
    m_messages.clear();
    for (Extra &extra : m_extras) extra.hits.clear();
    m_more = m_hubMore = m_paging = false;
    m_reach = Reach::Nothing;
}

bool Search::open(const SearchHit &hit, bool beside) {
    if (hit.kind != SearchHit::Kind::Source) return false;
    for (const Extra &extra : std::as_const(m_extras))
        if (extra.source && extra.hits.contains(hit)) {
            extra.source->open(hit, beside);
            return true;
        }
    return false;
}

QList<SearchHit> Search::hits() const {
    QList<SearchHit> all = m_people + m_subjects + m_messages;
    for (const Extra &extra : m_extras) all += extra.hits;
    return all;
}

}  // namespace heard::ui
