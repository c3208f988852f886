// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draftkeeper.h"

namespace heard::ui {

DraftKeeper::DraftKeeper(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(400);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keepNow);
}

ComposerDraft DraftKeeper::open(ConversationId id, bool note) {
    if (hasUnkept()) keepNow();
    m_id = id;
    m_note = note;
    return reread();
}

void DraftKeeper::change(const ComposerDraft &draft) {
    if (!m_id || m_unread || draft == m_draft) return;
    m_draft = draft;
    // Not started anew by each key: kept while somebody types without a pause, too.
    if (!m_timer.isActive()) m_timer.start();
}

void DraftKeeper::keepNow() {
    m_timer.stop();
    m_kept = m_draft;
    if (m_id && !m_unread) m_desk.saveDraft(m_id, m_note, m_draft);
}

ComposerDraft DraftKeeper::reread() {
    m_timer.stop();
    m_unread = m_id && m_desk.isDraftUnread(m_id, m_note);
    m_draft = m_id ? m_desk.draft(m_id, m_note) : ComposerDraft();
    m_kept = m_draft;
    return m_draft;
}

}  // namespace heard::ui
