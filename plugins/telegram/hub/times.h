// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heard::telegram {

/// How long things may take, ms unless it says otherwise. Tests have shorter ones.
struct Times {
    int pollSeconds = 50;      ///< how long Telegram holds an empty poll
    int pollGrace = 15'000;    ///< and how much later its answer may come
    int answer = 20'000;       ///< to any other call
    int upload = 50'000;       ///< without a byte of it having gone; less than the hub waits for a sign
    int filePause = 20'000;    ///< without a byte of a file
    int tryCall = 6'000;       ///< of each of the two calls of a test, which has 15 s
    int firstBackoff = 1'000;  ///< after a failed poll, doubled with each further one
    int longestBackoff = 60'000;
    int downAgain = 30'000;   ///< until a channel that is Down tries again by itself
    int emptyPause = 1'000;   ///< after an empty poll that was answered at once
    int albumSettles = 700;   ///< for the rest of an album whose first pictures came last in an answer
    int sendBudget = 45'000;  ///< of one message with all its pieces
    int typingAgain = 4'000;  ///< Telegram shows it for 5 s
    int refetch = 1'500;      ///< between attempts to bring a file
};

}  // namespace heard::telegram
