// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draftsaver.h"

#include "protocol/items.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

// The composer has waited for a moment before (draftkeeper.h); together they stay below a second.
constexpr int kPauseMs = 200;
constexpr int kLimitMs = 400;
constexpr int kAgainMs = 5000;

bool sameText(const ComposerDraft &a, const ComposerDraft &b) {
    if (a.isEmpty() && b.isEmpty() && a.outgoing == b.outgoing)
        return true;  // what is empty is not kept, blanks and all
    return a.isSameWriting(b);
}

}  // namespace

DraftSaver::DraftSaver(replica::Replica &replica, const Shelf &shelf, const Clock &clock, QObject *parent)
    : QObject(parent), m_replica(replica), m_shelf(shelf), m_clock(clock) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimitMs);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &DraftSaver::flushAll);
    connect(&m_pause, &QTimer::timeout, this, &DraftSaver::flush);
    connect(&m_limit, &QTimer::timeout, this, &DraftSaver::flush);
}

DraftSaver::~DraftSaver() { m_failing ? flushAll() : flush(); }

void DraftSaver::flushAll() {
    for (auto it = m_given.cbegin(); it != m_given.cend(); ++it)
        if (!m_waiting.contains(it.key())) m_waiting.insert(it.key(), *it);
    flush();
}

ComposerDraft DraftSaver::draft(ConversationId id, bool note) const {
    const Key key{id, note};
    if (const auto waiting = m_waiting.constFind(key); waiting != m_waiting.cend()) return *waiting;
    if (const auto given = m_given.constFind(key); given != m_given.cend()) return *given;
    return stored(key);
}

bool DraftSaver::isUnread(ConversationId id, bool note) const {
    const Key key{id, note};
    return m_shelf.isDraftUnread(id) && !m_waiting.contains(key) && !m_given.contains(key);
}

QSet<ConversationId> DraftSaver::given() const {
    QSet<ConversationId> ids;
    for (auto it = m_given.keyBegin(); it != m_given.keyEnd(); ++it) ids.insert(it->first);
    return ids;
}

ComposerDraft DraftSaver::stored(const Key &key) const {
    const auto found = m_shelf.draft(key.first, key.second);
    if (!found) return {};
    ComposerDraft draft{found->text, found->files, found->caret, {}, {}, outgoingFrom(found->outgoing)};
    draft.hubFiles = protocol::partsFrom(found->parts).value_or(QList<Part>());
    for (const QJsonValue &card : found->used) draft.used += CardId{card.toInteger()};
    draft.anchor = found->anchor;
    draft.scroll = found->scroll;
    draft.name = found->name;
    draft.seen = found->seen;
    return draft;
}

void DraftSaver::save(ConversationId id, bool note, const ComposerDraft &draft) {
    if (draft == this->draft(id, note)) return;
    m_waiting.insert({id, note}, draft);
    m_pause.start();
    if (!m_limit.isActive()) m_limit.start();
}

void DraftSaver::flush() {
    m_pause.stop();
    m_limit.stop();
    const auto waiting = std::exchange(m_waiting, {});
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
        m_given.insert(it.key(), *it);
        QJsonArray used;
        for (const CardId card : it->used) used += card.v;
        replica::Draft draft{it.key().first,
                             it.key().second,
                             it->text,
                             it->files,
                             it->caret,
                             m_clock.now(),
                             protocol::toJson(it->hubFiles),
                             used,
                             toJson(it->outgoing)};
        draft.anchor = it->anchor;
        draft.scroll = it->scroll;
        draft.name = it->name;
        draft.seen = it->seen;
        m_replica.saveDraft(draft);
    }
}

bool DraftSaver::tryAgain() {
    m_again.start();
    return !std::exchange(m_failing, true);
}

void DraftSaver::forget(ConversationId id, bool note) {
    m_waiting.remove({id, note});
    m_given.remove({id, note});
}

void DraftSaver::apply(const replica::Change &change) {
    m_failing = false;  // something was kept
    if (change.everything) return m_given.clear();
    for (const ConversationId id : change.drafts)
        for (const bool note : {false, true}) {
            const Key key{id, note};
            const bool kept = m_given.contains(key) && sameText(m_given.value(key), stored(key));
            if (kept || change.draftsTaken.contains(id)) m_given.remove(key);
        }
}

}  // namespace heard::ui
