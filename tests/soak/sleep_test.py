#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine that sleeps: the hub or a desk stands still for longer than the other side is patient, and wakes. They find each
other again, what was written meanwhile is on both sides, and once.

usage: sleep_test.py BUILD_DIR
"""
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from customers import Chat  # noqa: E402
from soak import Desk, Hub  # noqa: E402

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
PATIENCE = 120
NAP = 25  # seconds: more than any side waits for a word (protocol's silence is 20, these desks' own 4)


class Sleep(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-sleep-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.hub = Hub(BUILD, self.folder)
        chance = random.Random(1)
        self.desks = []
        for number in range(2):
            file = self.folder / f"token-{number}"
            self.hub.command("agent", "add", f"Agent {number}", "--token-file", file)
            self.desks.append(Desk(number, self.hub, file.read_text().strip(), self.folder / f"desk-{number}", chance))
        self.hub.start()
        self.addCleanup(self.hub.errors.close)
        for program in (self.hub, *self.desks):
            self.addCleanup(lambda program=program: program.process and program.kill())
        self.eventually((self.hub.folder / "desk.token").exists, "the hub's start")
        for desk in self.desks:
            desk.start()
        self.visitor = Chat("site", self.hub.url, 1)
        self.visitor.every = 0.3
        self.visitor.start()
        self.eventually(lambda: self.visitor.said > 5 and all(desk.written() for desk in self.desks), "some work")

    def eventually(self, condition, what):
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise AssertionError(f"{what}: not within {PATIENCE} s")
            time.sleep(0.1)

    def nap(self, program):
        """It stands still; how long is what is tried, so this time is waited for."""
        program.process.send_signal(signal.SIGSTOP)
        until = time.monotonic() + NAP
        while time.monotonic() < until:
            time.sleep(0.5)
        program.process.send_signal(signal.SIGCONT)

    def all_is_well(self):
        self.visitor.ended.set()
        self.visitor.join(PATIENCE)
        self.assertIsNone(self.visitor.trouble)
        for desk in self.desks:
            desk.tell("rest")
        reports = []

        def rest():
            reports[:] = [desk.report() for desk in self.desks]
            return all(each["live"] and not each["waiting"] and each["cursor"] == self.hub.head() for each in reports)
        self.eventually(rest, "the desks' rest")
        came = [row[0].split(".", 1)[1] for row in self.hub.rows("SELECT remote_id FROM message WHERE direction = 'in' "
                                                                 "AND remote_id LIKE '%soak-%'")]
        self.assertEqual(sorted(came), sorted(self.visitor.kept), "each once")
        ours = [row[0] for row in self.hub.rows("SELECT client_id FROM message WHERE client_id IS NOT NULL AND client_id != ''")]
        self.assertEqual(len(ours), len(set(ours)))
        for desk, report in zip(self.desks, reports):
            given_back = {each["id"] for each in report["stopped"]}
            for name, _, _ in desk.written():
                self.assertNotEqual(name in ours, name in given_back, name)
        self.hub.command("check")

    def test_the_hub_sleeps(self):
        self.nap(self.hub)
        self.all_is_well()

    def test_a_desk_sleeps(self):
        self.nap(self.desks[0])
        self.all_is_well()


if __name__ == "__main__":
    unittest.main(verbosity=2)
