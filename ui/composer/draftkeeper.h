// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/models/desk.h"

namespace heard::ui {

/// Hands what is being written to the desk within a second, and at once when it is left. One draft a conversation and
/// one more for its note.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(Desk &desk, QObject *parent = nullptr);

    /// The draft of another place, after keeping that of the last one.
    ComposerDraft open(ConversationId id, bool note);
    void change(const ComposerDraft &draft);
    void keepNow();
    /// What the desk has now; forgets what was not yet kept.
    ComposerDraft reread();
    bool hasUnkept() const { return m_timer.isActive(); }
    /// More than where the caret stands. What was just sent is kept no more, wherever its caret has gone since.
    bool hasUnkeptWords() const { return hasUnkept() && !m_draft.isSameWriting(m_kept); }
    bool isUnread() const { return m_unread; }

private:
    Desk &m_desk;
    QTimer m_timer;
    ConversationId m_id;
    bool m_unread = false;  ///< nothing is kept then: it would be over what is stored
    bool m_note = false;
    ComposerDraft m_draft;
    ComposerDraft m_kept;  ///< as it was given to the desk last, or came from it
};

}  // namespace heard::ui
