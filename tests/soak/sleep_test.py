#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine that sleeps: the hub or a desk stands still for longer than the other side is patient, and wakes. They find each
other again, what was written meanwhile is on both sides, and once.

usage: sleep_test.py BUILD_DIR
"""
import pathlib
import signal
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from smallteam import SmallTeam  # noqa: E402

SmallTeam.build = pathlib.Path(sys.argv.pop(1)).resolve()
NAP = 25  # seconds: more than any side waits for a word (protocol's silence is 20, these desks' own 4)


class Sleep(SmallTeam):
    def nap(self, program):
        """It stands still; how long is what is tried, so this time is waited for."""
        program.process.send_signal(signal.SIGSTOP)
        until = time.monotonic() + NAP
        while time.monotonic() < until:
            time.sleep(0.5)
        program.process.send_signal(signal.SIGCONT)

    def test_the_hub_sleeps(self):
        self.nap(self.hub)
        self.all_is_well()

    def test_a_desk_sleeps(self):
        self.nap(self.desks[0])
        self.all_is_well()


if __name__ == "__main__":
    unittest.main(verbosity=2)
