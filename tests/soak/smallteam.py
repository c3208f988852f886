# SPDX-License-Identifier: GPL-3.0-or-later
"""A hub, two desks and a customer at work, for tests that do something to one of them: afterwards what was written is on all
sides, and once."""
import pathlib
import random
import shutil
import tempfile
import time
import unittest

from customers import Chat
from soak import Desk, Hub

PATIENCE = 120


class SmallTeam(unittest.TestCase):
    build = None  # the folder of the build that is tried

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-team-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.hub = Hub(self.build, self.folder)
        chance = random.Random(1)
        self.desks = []
        for number in range(2):
            file = self.folder / f"token-{number}"
            self.hub.command("agent", "add", f"Agent {number}", "--token-file", file)
            self.desks.append(Desk(number, self.hub, file.read_text().strip(), self.folder / f"desk-{number}", chance))
        self.before_the_start()
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

    def before_the_start(self):
        pass

    def eventually(self, condition, what):
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise AssertionError(f"{what}: not within {PATIENCE} s")
            time.sleep(0.1)

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
