// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "domain/channel.h"
#include "domain/people.h"
#include "ui/models/search/searchsource.h"

namespace heard {
class WorkerThread;
}

namespace heard::replica {
struct Change;
}

namespace heard::ui {

class ReplicaIndexer;
class ReplicaQuery;

/// Searches what this computer keeps: people, subjects and messages of the replica, by an index that it keeps up with
/// it. The index is followed on one thread and asked on another, so that neither waits for the other, and this one for
/// neither. Main thread.
class ReplicaSearch final : public SearchSource {
    Q_OBJECT
public:
    /// `channels` and `me` are asked here, on the main thread, at each question.
    struct Facts {
        std::function<QList<Channel>()> channels;
        std::function<Agent()> me;
    };

    ReplicaSearch(const QString &replicaPath, const QString &indexPath, Facts facts);
    ~ReplicaSearch() override;

    /// The replica has changed: the index goes after it.
    void follow(const replica::Change &change);

    void ask(const SearchQuestion &question, Take take) override;
    void open(const SearchHit &, bool) override {}  // of these kinds the window opens the conversation

private:
    void start();
    void goAfter();
    void step();
    void giveUp(const Error &why);
    void askNow(const SearchQuestion &question, Take take);

    const QString m_replicaPath;
    const QString m_indexPath;
    const Facts m_facts;
    std::shared_ptr<std::atomic<quint64>> m_latest;  ///< number of the newest question, for who works on an older one
    QTimer m_startLater;
    QTimer m_goAfter;
    QSet<MessageId> m_named;  ///< by commits since it went after them last
    QSet<ConversationId> m_gone;
    bool m_started = false;
    bool m_ready = false;         ///< the index is there: sound, and of this version's rules
    std::function<void()> m_ask;  ///< the newest question, while it is not
    // Made and used on their threads, which come after them here and so end first.
    std::unique_ptr<ReplicaIndexer> m_indexer;
    std::unique_ptr<ReplicaQuery> m_query;
    std::unique_ptr<WorkerThread> m_indexing;
    std::unique_ptr<WorkerThread> m_asking;
};

}  // namespace heard::ui
