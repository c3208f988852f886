// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "main/hub/hubcalls.h"
#include "main/hub/options.h"

namespace heard::hub {

/// One of the words that may follow a command about what a hub has ("heard-hub agent add …").
struct HubAction {
    const char *name;
    qsizetype words;  ///< that must stand there, its own among them
    int (*run)(HubCalls &hub, const Options &options);
    bool makes = false;           ///< a ledger where none is yet
    const char *needs = nullptr;  ///< an option that must be given, beside --data
};

/// Runs what the words ask for on the hub of --data; the exit code.
int runAction(std::span<const HubAction> actions, Options &options, const QStringList &words);

}  // namespace heard::hub
