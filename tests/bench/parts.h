// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"
#include "setup.h"

/// What is measured, one function a file; README.md says how. Each waits until it is done, on the main thread. An error
/// means that it could not be measured, never that a figure is bad.
namespace heard::bench {

using Outcome = Result<Measures>;

[[nodiscard]] Outcome measureStart(const Setup &setup);          ///< start.*
[[nodiscard]] Outcome measureSwitching(const Setup &setup);      ///< switch.*, scroll.*
[[nodiscard]] Outcome measureSearch(const Setup &setup);         ///< search.*
[[nodiscard]] Outcome measureReplies(const Setup &setup);        ///< replies.*
[[nodiscard]] Outcome measureLive(const Setup &setup);           ///< live.*
[[nodiscard]] Outcome measureHubThroughput(const Setup &setup);  ///< hub.kept.*
[[nodiscard]] Outcome measureFanout(const Setup &setup);         ///< hub.desks.*
[[nodiscard]] Outcome measureIdle(const Setup &setup);           ///< hub.idle.*
[[nodiscard]] Outcome measureMemory(const Setup &setup);         ///< memory.*
[[nodiscard]] Outcome measureMailParse(const Setup &setup);      ///< mailparse.*

}  // namespace heard::bench
