// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/verbs.h"

/// Which of the things that desks ask for stand in the audit log, and as what. On the writer's thread.
namespace heard::hub {

/// What a verb will have done, as far as it can only be known before; none: nothing for the log.
[[nodiscard]] std::optional<AuditEntry> auditEntryFor(VerbContext &context);
/// Once it was done with this result.
void tellAudit(VerbContext &context, AuditEntry entry, const QJsonObject &result);

/// Who asks: at a desk, or by the command line of the hub's machine, which says so of itself. That is not to be
/// believed further than the token, whose agent is named too.
[[nodiscard]] AuditEntry::By askedBy(const protocol::Do &what);

}  // namespace heard::hub
