// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace heard::test {

/// A generated workspace: the same numbers give the same rows, to the byte. Customers, conversations and messages in
/// English, Russian and Ukrainian; four fifths of the conversations resolved, the rest open, waiting or snoozed.
struct WorkspaceSize {
    int conversations = 100'000;
    int messages = 1'000'000;
    quint32 seed = 1;
};

/// The name of the workspace and its head, as a hub would say them.
inline constexpr auto kWorkspaceName = "generated";

/// Writes a whole replica, as if it had just taken a snapshot; the file must not be there yet. Codes of
/// storage/errors.h.
[[nodiscard]] Result<void> writeReplica(const QString &path, const WorkspaceSize &size);

}  // namespace heard::test
