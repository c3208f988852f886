// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include "channelapi/values.h"

namespace heard::telegram {

/// How a call to the Bot API ended (core.telegram.org/bots/api#making-requests). A value; any thread.
struct ApiAnswer {
    enum class Kind {
        Ok,       ///< `result`
        Refused,  ///< Telegram's own error: `code`, `description`; the call has had no effect
        Unsent,   ///< it never left whole: no effect
        Lost      ///< it may have had its effect: no answer, or one that is none
    };
    Kind kind = Kind::Lost;
    QJsonValue result;
    int code = 0;
    QString description;    ///< without the token
    qint64 retryAfter = 0;  ///< seconds, of 429
    qint64 migratedTo = 0;  ///< the group has this id now
    /// Of Unsent and Lost, and of Refused with a code from 500: "service-unreachable", "service-silent",
    /// "service-error", "service-garbage", "service-insecure".
    QString problem;

    [[nodiscard]] bool ok() const { return kind == Kind::Ok; }
    [[nodiscard]] bool wrongToken() const;
};

/// Reads what came: any status, any bytes.
[[nodiscard]] ApiAnswer readAnswer(int status, const QByteArray &body);

/// The channel's state after an answer that is not ok: Down with "bot-token", "second-poller" or "webhook-elsewhere",
/// else Trouble with the problem. `detail` never has a token, an address or words of customers.
[[nodiscard]] channelapi::ChannelState stateAfter(const ApiAnswer &answer);

/// What a send came to; `now` in ms since 1970 UTC. For Ok it is Accepted without a remote id.
[[nodiscard]] channelapi::SendOutcome outcomeOf(const ApiAnswer &answer, qint64 now);

}  // namespace heard::telegram
