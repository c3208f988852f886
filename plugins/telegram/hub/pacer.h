// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace heard::telegram {

/// When a message may go, so that the limits of core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
/// are kept: one a second in a chat, twenty a minute in a group, thirty a second in all; and what a 429 asks for.
/// Times are ms since 1970 UTC and come from outside. Who waits asks again when the time has come. One thread.
class Pacer {
public:
    /// 0 if a message to `chat` may go now (and is counted), else the ms to wait before asking again.
    [[nodiscard]] qint64 take(qint64 chat, qint64 now);
    /// Telegram answered 429 with retry_after to a call for `chat`. If two chats are told so at a time, it is the limit
    /// in all that was meant, and every chat waits.
    void pause(qint64 chat, qint64 until, qint64 now);

private:
    qint64 waitOf(qint64 chat, qint64 now) const;
    void forgetQuiet(qint64 now);

    QHash<qint64, qint64> m_next;    ///< of each chat: when its next message may go
    QHash<qint64, qint64> m_paused;  ///< until when
    qint64 m_allPaused = 0;
    double m_tokens = 0;  ///< of the limit in all
    qint64 m_filledAt = 0;
};

}  // namespace heard::telegram
