// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heard::pluginhost {

/// So that a program which dies of a signal inside a plugin's code leaves a mark on disk: for as long as a plugin runs,
/// names the file that gets one more byte if the program crashes then. One for each program, made on the main thread;
/// crashes of other threads, and a kill from outside, are nobody's. On Windows it does nothing.
class CrashMark {
public:
    CrashMark();
    ~CrashMark();
    CrashMark(const CrashMark &) = delete;
    CrashMark &operator=(const CrashMark &) = delete;

    /// The file for the code that runs from now on, null for our own; the one before is given back. The text must stay
    /// where it is for as long as it is set.
    static const char *swap(const char *file);
};

}  // namespace heard::pluginhost
