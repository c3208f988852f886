#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Machines whose clocks are wrong: hub and desks as they are, under libfaketime, each with a clock of its own that leaps by
years, forward and back, while they work or while they are off. They go on working, what was written is on all sides and
once, and nothing is erased at the word of a clock that has leapt.

Only what tells the time of day is false: how long something takes is the machine's own count, as when somebody sets a clock.

usage: falseclock_test.py BUILD_DIR
"""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from smallteam import SmallTeam  # noqa: E402

SmallTeam.build = pathlib.Path(sys.argv.pop(1)).resolve()
LIBRARY = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
SKIPPED = 77


class FalseClock(SmallTeam):
    def before_the_start(self):
        self.clocks = {}
        for program in (self.hub, *self.desks):
            clock = self.clocks[program] = self.folder / f"clock-{program.name}"
            clock.write_text("+0\n")
            program.environment.update(LD_PRELOAD=str(LIBRARY), FAKETIME_TIMESTAMP_FILE=str(clock), FAKETIME_CACHE_DURATION="1",
                                       FAKETIME_DONT_FAKE_MONOTONIC="1", NO_FAKE_STAT="1")

    def set_clock(self, program, to):
        """`to` as faketime has it: "+20y"."""
        new = self.clocks[program].with_suffix(".new")
        new.write_text(to + "\n")
        new.replace(self.clocks[program])

    def some_more_work(self):
        said = len(self.visitor.kept)
        written = [len(desk.written()) for desk in self.desks]
        self.eventually(lambda: len(self.visitor.kept) > said + 5, "the customer's next words")
        self.eventually(lambda: all(len(desk.written()) > before for desk, before in zip(self.desks, written)),
                        "the agents' next words")

    def newest(self):
        """Seconds since 1970 that the hub gave its newest message."""
        return self.hub.rows("SELECT at / 1000 FROM message ORDER BY id DESC LIMIT 1")[0][0]

    def test_the_hubs_clock_leaps_while_it_works(self):
        before = self.newest()
        for to in ("+20y", "-3y", "+0"):
            self.set_clock(self.hub, to)
            self.some_more_work()
            if to == "+20y":
                self.assertGreater(self.newest(), before + 19 * 365 * 86400, "else the clock is not false at all")
        self.all_is_well()

    def test_a_desks_clock_leaps_while_it_works(self):
        for to in ("-3y", "+20y", "+0"):
            self.set_clock(self.desks[0], to)
            self.some_more_work()
        self.all_is_well()

    def test_a_hub_that_starts_in_another_year_erases_nothing(self):
        self.hub.command("channel", "set", "site", "--keep-days", "30")
        self.some_more_work()
        for to in ("+20y", "+0"):
            self.hub.kill()
            self.set_clock(self.hub, to)
            self.hub.start()
            self.some_more_work()
        self.all_is_well()

    def test_a_desk_that_starts_in_another_year_goes_on(self):
        for to in ("-3y", "+20y", "+0"):
            self.desks[0].kill()
            self.set_clock(self.desks[0], to)
            self.desks[0].start()
            self.some_more_work()
        self.all_is_well()


if __name__ == "__main__":
    if not LIBRARY:
        print("skipped: libfaketime is not there (Debian's faketime)")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
