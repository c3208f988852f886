// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include "link/hublink.h"

class QTimer;

namespace heard::link {

/// "Is writing", both ways: ours is repeated at most every few seconds while it goes on, the customer's fades by itself
/// if its end is never told. Nothing of it is kept. Main thread.
class TypingHints final : public QObject {
    Q_OBJECT
public:
    explicit TypingHints(HubLink &link, const LinkTimes &times = {}, QObject *parent = nullptr);

    void write(ConversationId conversation, bool writing);
    bool isTyping(ConversationId conversation) const { return m_fading.contains(conversation); }

Q_SIGNALS:
    void customerTyping(heard::ConversationId conversation, bool typing);

private:
    void take(const protocol::HintFrame &hint);
    void fade(ConversationId conversation);

    HubLink &m_link;
    LinkTimes m_times;
    ConversationId m_writing;
    QElapsedTimer m_lastSent;
    QHash<ConversationId, QTimer *> m_fading;
};

}  // namespace heard::link
