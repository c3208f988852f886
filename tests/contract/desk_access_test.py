#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk's access to its hub, with both programs as they are: its token is renewed, it is signed out and told to wipe, and goes
on wiping after kill -9.

usage: desk_access_test.py BUILD_DIR [unittest's arguments]
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from hub_program_test import BUILD, PATIENCE, HubTest


def wait_for(condition, what):
    until = time.monotonic() + PATIENCE
    while not (got := condition()):
        if time.monotonic() > until:
            raise AssertionError(f"not within {PATIENCE} s: {what}")
        time.sleep(0.02)
    return got


class Desk:
    """A desk's data folder that works with a hub elsewhere by a token in a file, and the program heard on it."""

    def __init__(self, hub, token):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-desk-test-"))
        self.data = self.folder / "data"
        address = hub.facts["ws"]
        self.name = hashlib.sha256(address.encode()).hexdigest()[:16]
        self.replica = self.data / "hubs" / self.name
        self.token_file = self.data / "tokens" / self.name
        self.order = self.data / "wipe.json"
        self.process = None
        for folder in (self.data, self.data / "hubs", self.replica, self.data / "tokens"):
            folder.mkdir(mode=0o700)
        (self.data / "settings.ini").write_text(
            f"[hub]\naddress={address}\nelsewhere=true\ntokens\\{self.name}=file\n")
        self.token_file.write_text(token)
        self.token_file.chmod(0o600)
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment = dict(os.environ, HOME=str(self.folder), XDG_RUNTIME_DIR=str(runtime), QT_QPA_PLATFORM="offscreen",
                                LANGUAGE="en", LC_ALL="C.UTF-8", DBUS_SESSION_BUS_ADDRESS=f"unix:path={self.folder}/no-bus")
        self.environment.pop("XDG_DATA_HOME", None)

    def start(self, *options):
        self.process = subprocess.Popen([BUILD / "bin/heard", "--data", self.data, *options], env=self.environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def others(self, hubs=False):
        """Programs on this folder: after a wipe the desk starts itself again, later with its own hub."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if str(self.data).encode() in words or hubs and str(self.data / "hub").encode() in words:
                found.append(int(entry.name))
        return found

    def kill(self, hubs=False):
        def none_left():
            found = self.others(hubs)
            for process in found:
                try:
                    os.kill(process, 9)
                except ProcessLookupError:
                    pass
            return not found

        wait_for(none_left, "the desk's end")
        if self.process:
            self.process.kill()  # one that was just becoming another program has no name in /proc
            self.process.wait(PATIENCE)
        wait_for(none_left, "the end of what it was just starting")

    def close(self):
        self.kill(hubs=True)
        shutil.rmtree(self.folder)

    def log(self):
        file = self.data / "logs/heard.log"
        return file.read_text() if file.exists() else ""

    def wait_log(self, words, count=1):
        wait_for(lambda: self.log().count(words) >= count, f"{words} in {self.log()[-2000:]}")


class AccessTest(HubTest):
    def setUp(self):
        self.its = self.hub()
        self.its.start()
        self.token = self.its.command("agent", "add", "Anna").stdout.strip()
        self.desk = Desk(self.its, self.token)
        self.addCleanup(self.desk.close)

    def devices(self):
        return json.loads(self.its.command("device", "list", "--json").stdout)

    def device(self):
        return self.devices()[0]

    def audited(self):
        return self.its.command("audit").stdout


class Renewed(AccessTest):
    def test_the_new_token_is_where_the_old_one_was_and_works_after_a_restart(self):
        self.desk.start()
        self.desk.wait_log("Live")
        self.assertTrue(self.device()["here"])
        self.assertEqual(self.device()["name"], os.uname().nodename)
        self.assertEqual(self.its.command("device", "renew", "1").returncode, 0)
        wait_for(lambda: self.desk.token_file.read_text().strip() != self.token, "another token")
        self.desk.wait_log("Live", 2)
        self.desk.kill()
        self.desk.start()
        self.desk.wait_log("Live", 3)
        self.desk.kill()
        self.assertNotIn(self.desk.token_file.read_text().strip(), self.desk.log() + self.its.logs())
        after = self.desk.token_file.read_text()
        self.desk.token_file.write_text(self.token)
        self.desk.start()
        self.desk.wait_log("Refused wrong-token")
        self.assertIn("device_renew", self.audited())
        self.assertNotIn(after, self.audited())


class Revoked(AccessTest):
    def test_it_is_signed_out_at_once_and_keeps_what_it_has(self):
        self.desk.start()
        self.desk.wait_log("Live")
        self.assertEqual(self.its.command("device", "revoke", "1").returncode, 0)
        self.desk.wait_log("Refused signed-out")
        self.assertTrue((self.desk.replica / "replica.db").exists())
        self.assertEqual(self.devices(), [])
        self.assertIn("[not-found]", self.its.command("device", "revoke", "1").stderr)
        self.assertIn("device_revoke", self.audited())


class Wiped(AccessTest):
    def gone(self):
        return not self.desk.replica.exists() and not self.desk.token_file.exists()

    def fill(self, files=150):
        """What makes the wiping last: pictures and attachments, some of them links to elsewhere."""
        outside = self.desk.folder / "outside.txt"
        outside.write_text("not this desk's")
        for folder in ("cache/w", "outbox"):
            place = self.desk.replica / folder
            place.mkdir(parents=True, exist_ok=True)
            for number in range(files):
                (place / f"{number}.png").write_bytes(b"secret" * 50_000)
            (place / "link.txt").symlink_to(outside)
            (place / "folder").symlink_to(self.desk.folder / "elsewhere")
        return outside

    def test_a_desk_that_is_in_deletes_all_and_says_so(self):
        outside = self.fill(3)
        self.desk.start()
        self.desk.wait_log("Live")
        self.assertEqual(self.its.command("device", "revoke", "1", "--wipe").returncode, 0)
        wait_for(lambda: self.device()["state"] == "wiped", "the hub knows it")
        self.assertTrue(self.gone())
        wait_for(lambda: not self.desk.order.exists(), "nothing left to tell")
        self.assertEqual(outside.read_text(), "not this desk's", "links are not followed")
        settings = (self.desk.data / "settings.ini").read_text()
        self.assertIn("elsewhere=false", settings)
        self.assertIn("wiped at 20", self.its.command("device", "list").stdout)
        self.assertIn("device_wiped", self.audited())
        self.assertEqual(self.its.command("check").returncode, 0)

    def test_one_that_is_not_there_is_told_when_it_comes(self):
        self.desk.start()
        self.desk.wait_log("Live")
        self.desk.kill()
        self.its.command("device", "revoke", "1", "--wipe")
        self.assertIn("to be wiped", self.its.command("device", "list").stdout)
        self.desk.start()
        wait_for(lambda: self.device()["state"] == "wiped", "the hub knows it")
        self.assertTrue(self.gone())

    def test_a_desk_that_is_killed_in_the_middle_goes_on(self):
        self.fill()
        self.its.command("device", "revoke", "1", "--wipe")
        self.its.stop()
        # As the desk writes it when the order comes.
        self.desk.order.write_text(json.dumps({"hub": self.its.facts["ws"], "token_file": "", "token": self.token,
                                               "gone": False}))
        before = len(list(self.desk.replica.rglob("*.png")))
        cut = 0
        for _ in range(20):
            self.desk.start()
            wait_for(lambda: len(list(self.desk.replica.rglob("*.png"))) < before or not self.desk.replica.exists(), "a step")
            self.desk.kill()
            before = len(list(self.desk.replica.rglob("*.png")))
            if not self.desk.replica.exists():
                break
            cut += 1
            self.assertTrue(self.desk.order.exists(), "the order stands as long as something is left")
        self.assertGreater(cut, 0, "it was killed in the middle")
        self.desk.start()
        wait_for(self.gone, "all is gone")
        wait_for(lambda: json.loads(self.desk.order.read_text())["gone"], "it knows that")
        wait_for(lambda: json.loads(self.desk.order.read_text())["token_gone"], "a later token is another one")
        self.desk.kill()  # the hub was not there to be told
        self.its.start(listen=self.its.facts["ws"].split("/")[2])  # its address, port included
        self.desk.start()
        wait_for(lambda: self.device()["state"] == "wiped", "told at a later start")
        wait_for(lambda: not self.desk.order.exists(), "nothing left to tell")


if __name__ == "__main__":
    unittest.main()
