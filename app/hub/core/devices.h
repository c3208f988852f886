// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"

/// What agents sign in from, and the tokens they do it by. A token is made by who will use it: the hub learns its hash
/// only. A device has one; while that is being replaced it has two, and the first time the new one is used ends the
/// other. So nobody is locked out by a frame that was lost or a program that was killed in between.
namespace heard::hub {

inline constexpr auto kAgentSession = "agent";  ///< the token in use
inline constexpr auto kNextSession = "next";    ///< is to replace it once it was used
inline constexpr auto kWipeSession = "wipe";    ///< lets nobody in: the desk that comes with it is told to wipe

inline constexpr qint64 kRenewAfterMs = 30LL * 24 * 60 * 60 * 1000;

// On the writer's thread.
/// A new device with its token; its id.
qint64 addDevice(Change &change, AgentId agent, const QString &name, const QString &tokenHash);
/// All tokens of an agent but those of purpose `spared`, and those that order to wipe.
void endSessions(Change &change, AgentId agent, const char *spared);
/// A desk has come by the token, or (empty) has gone: when it was last seen, what it calls itself, and that a token
/// that was the next one is the one now.
void noteSeen(Change &change, qint64 device, const QString &name, const QString &tokenHash);
/// The desk that came by the token has wiped what it had: the token is worth nothing from now on.
void noteWiped(Change &change, const QString &tokenHash);

/// The answer to the query "devices": one's own; an administrator's answer has everybody's.
Result<QJsonObject> devicesFor(Tables &tables, const Agent &who);

}  // namespace heard::hub
