// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include "base/clock.h"
#include "replica/replica.h"
#include "ui/models/rows.h"

namespace heard::ui {

class Shelf;

/// Drafts as they are typed: the newest is always the answer, and it is on its way to the disk 200 ms after what
/// it was told last, or 400 ms after the first of a run of it, or at once by flush(). Main thread.
class DraftSaver final : public QObject {
public:
    DraftSaver(replica::Replica &replica, const Shelf &shelf, const Clock &clock, QObject *parent);
    ~DraftSaver() override;

    ComposerDraft draft(ConversationId id, bool note) const;
    /// What is stored of it can't be read now, and nothing newer is known.
    bool isUnread(ConversationId id, bool note) const;
    QSet<ConversationId> given() const;  ///< conversations with what may not be committed yet
    void save(ConversationId id, bool note, const ComposerDraft &draft);
    void flush();
    /// A write has failed: what is not on the disk is written again after a while, until it is. True the first time, so
    /// that a person is told once of a disk that stays full.
    bool tryAgain();
    /// Drops what is not on the disk yet: the text is on its way as a reply, and must not come back after it.
    void forget(ConversationId id, bool note);
    /// To be called after the shelf has taken the change over.
    void apply(const replica::Change &change);

private:
    void flushAll();  ///< also what was given to the replica and may not have been kept

    using Key = std::pair<ConversationId, bool>;
    ComposerDraft stored(const Key &key) const;

    replica::Replica &m_replica;
    const Shelf &m_shelf;
    const Clock &m_clock;
    QHash<Key, ComposerDraft> m_waiting;  ///< not given to the replica yet
    QHash<Key, ComposerDraft> m_given;    ///< given last, perhaps not committed yet
    QTimer m_pause;
    QTimer m_limit;
    QTimer m_again;
    bool m_failing = false;
};

}  // namespace heard::ui
