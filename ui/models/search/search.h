// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimeZone>
#include <QTimer>
#include <memory>

#include "base/clock.h"
#include "ui/models/search/searchsource.h"

namespace heard::ui {

/// The search box's other side: asks all sources what was typed and puts their answers together. Answers come as they
/// are ready; those of an older question are dropped. Main thread.
class Search final : public QObject {
    Q_OBJECT
public:
    /// Whether what is shown is all there is.
    enum class Reach {
        Nothing,     ///< nothing was asked, or nothing that messages are looked through for
        Asking,      ///< an answer is still to come
        Everything,  ///< all that this computer or the hub has
        NoHub,       ///< only what this computer keeps: the hub can't be reached
        HubFailed,   ///< the hub could not answer
    };
    /// From where messages, people and subjects come. `hub` may be null; it is asked for messages that this computer
    /// may not have, and says by `canAsk` whether it can be.
    struct Sources {
        std::unique_ptr<SearchSource> own;
        std::unique_ptr<SearchSource> hub;
        std::function<bool()> canAsk;
    };

    Search(Sources sources, const Clock &clock, QObject *parent = nullptr);
    ~Search() override;

    /// From now on `source` is asked too. It stays its owner's; a deleted one is left out.
    void addSource(SearchSource *source);

    void ask(const QString &typed);
    /// Asks for as many messages again, older than those that are there.
    void more();
    /// Forgets the question and what was found.
    void clear();
    /// A hit of Kind::Source goes to its source; false for the others.
    bool open(const SearchHit &hit, bool beside);

    const QString &typed() const { return m_question.typed; }
    const search::Query &query() const { return m_question.query; }
    /// People, subjects, messages newest first; then what the sources found, best first within each.
    QList<SearchHit> hits() const;
    bool hasMore() const { return m_more || m_hubMore; }
    bool isAsking() const { return m_waiting > 0; }
    Reach reach() const { return m_reach; }

Q_SIGNALS:
    void changed();

private:
    struct Extra {
        QPointer<SearchSource> source;
        QList<SearchHit> hits;
    };
    static constexpr int kPage = 8;
    static constexpr int kMorePage = 30;
    static constexpr int kHubPauseMs = 150;

    void askOwn();
    void takeOwn(const SearchAnswer &answer);
    void askHub();
    void takeHub(const SearchAnswer &answer);
    void merge(const QList<SearchHit> &hits);
    SearchSource::Take guarded(void (Search::*take)(const SearchAnswer &));

    Sources m_sources;
    const Clock &m_clock;
    QList<Extra> m_extras;
    SearchQuestion m_question;
    quint64 m_number = 0;  ///< of the question; answers to another one are dropped
    int m_waiting = 0;
    QTimer m_hubPause;
    QList<SearchHit> m_people;
    QList<SearchHit> m_subjects;
    QList<SearchHit> m_messages;
    bool m_more = false;
    bool m_hubMore = false;
    bool m_paging = false;
    Reach m_reach = Reach::Nothing;
};

}  // namespace heard::ui
