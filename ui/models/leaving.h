// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>

#include "ui/models/rows.h"

namespace heard::ui {

class Shelf;

/// Replies and notes between *Send* and the outbox. On a slow disk that takes a while, in which the words are still in
/// the box: who presses again means the same reply, and not a second one. Main thread.
class Leaving {
public:
    using Box = std::pair<ConversationId, bool>;  ///< whose: the conversation, and whether it is its note

    void leaves(const QString &clientId, ConversationId id, bool note, const ComposerDraft &draft);
    /// It could not be kept, so its words may be sent again.
    void stays(const QString &clientId) { m_all.remove(clientId); }
    void stay(ConversationId id);
    /// The same words are on their way, for ten seconds at most: a channel's plugin may have dropped them.
    [[nodiscard]] bool has(ConversationId id, bool note, const ComposerDraft &draft) const;
    /// Those that the outbox has now, which are on their way no more.
    [[nodiscard]] QList<Box> takeKept(const Shelf &shelf);

private:
    struct One {
        Box box;
        ComposerDraft draft;
        QDeadlineTimer believed;
    };
    QHash<QString, One> m_all;
};

}  // namespace heard::ui
