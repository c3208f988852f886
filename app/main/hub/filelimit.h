// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heard::hub {

/// Lets this process open as many files, and so sockets, as the system allows it at most: a usual first limit of 1,024
/// would turn away desks and visitors long before that. Where there is no such limit it does nothing.
void raiseFileLimit();

}  // namespace heard::hub
