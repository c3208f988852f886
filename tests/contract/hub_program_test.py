#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heard-hub as a program: its commands and exit codes, plugins that crash or hang it, kill -9 with a client that resends.

usage: hub_program_test.py BUILD_DIR [unittest's arguments]
"""
import json
import os
import pathlib
import resource
import select
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

BUILD = pathlib.Path(sys.argv.pop(1))
PROGRAM = BUILD / "bin/heard-hub"
PATIENCE = 60  # seconds until something is called missing


class Hub:
    """A data folder with plugins of its own, and the hub that runs on it."""

    def __init__(self, *fixtures):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-hub-test-"))
        self.data = self.folder / "data"
        self.plugins = self.folder / "plugins"
        self.plugins.mkdir(mode=0o700)
        for name in fixtures:
            shutil.copy(BUILD / f"tests/plugins/{name}.so", self.plugins)
        self.environment = dict(os.environ, HEARD_PLUGIN_DIR=str(self.plugins), HOME=str(self.folder))
        self.environment.pop("XDG_DATA_HOME", None)
        self.process = None
        self.drain = None  # reads on what it says, so that it never waits for us
        self.facts = None

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
        self.forget()
        shutil.rmtree(self.folder)

    def forget(self):
        """Waits for the last process's end and lets go of what was held of it."""
        if self.process:
            self.process.wait(PATIENCE)
        if self.drain:
            self.drain.join(PATIENCE)
        if self.process:
            self.process.stderr.close()
        self.process = self.drain = None

    def run(self, *words, typed=None):
        return subprocess.run([PROGRAM, *words], env=self.environment, text=True, capture_output=True, timeout=PATIENCE,
                              input=typed)

    def command(self, *words, typed=None):
        return self.run(*words, "--data", str(self.data), typed=typed)

    def launch(self, *options, listen="127.0.0.1:0"):
        """Starts it without waiting: the way of those that are not expected to come up."""
        self.forget()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.data, "--listen", listen, "--ready-file", self.folder / "ready", *options],
            env=self.environment, stderr=subprocess.PIPE)
        return self.process

    def start(self, *options, listen="127.0.0.1:0"):
        """Starts it and waits until it says on stderr that it listens; the ready file is there by then."""
        self.launch(*options, listen=listen)
        seen = b""
        while b"listens on port" not in seen:
            if not select.select([self.process.stderr], [], [], PATIENCE)[0]:
                raise AssertionError(f"heard-hub does not come up: {seen}")
            piece = os.read(self.process.stderr.fileno(), 65536)
            if not piece:
                raise AssertionError(f"heard-hub ended with {self.process.wait()}: {seen}")
            seen += piece
        self.facts = json.loads((self.folder / "ready").read_text())
        self.drain = threading.Thread(target=self._drain, args=(self.process.stderr,), daemon=True)
        self.drain.start()

    @staticmethod
    def _drain(pipe):
        while os.read(pipe.fileno(), 65536):
            pass

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def plugin(self, identity):
        found = json.loads(self.command("plugins", "--json").stdout)["plugins"]
        return next(plugin for plugin in found if plugin["id"] == identity)

    def channels(self):
        """The fixtures' channels by key; a new ledger begins with channels of the plugins it is built with."""
        listed = json.loads(self.command("channel", "list", "--json").stdout)
        return {each["key"]: each for each in listed if each["kind"] not in ("webchat", "form", "desk-entry")}

    def get(self, path):
        """The status of a page."""
        try:
            with urllib.request.urlopen(self.facts["url"] + path, timeout=PATIENCE) as reply:
                return reply.status
        except urllib.error.HTTPError as error:
            return error.code

    def logs(self):
        return "".join(file.read_text() for file in (self.data / "logs").iterdir())

    def wait_for_channel(self, key, state):
        """Until the running hub says so: what a plugin does by itself takes its time."""
        until = time.monotonic() + PATIENCE
        while True:
            channel = self.channels()[key]
            if channel["state"] == state:
                return channel
            if time.monotonic() > until:
                raise AssertionError(f"{key} is not {state}: {channel}")

    def post(self, key, identity, text):
        """Hands a message to the sample plugin's page; gives its status and body."""
        request = urllib.request.Request(f"{self.facts['url']}/fixture/{key}/in", data=text.encode(), method="POST",
                                         headers={"x-visitor": "ann", "x-id": identity})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def kept(self, identity):
        """How many messages the ledger holds of this remote id, as another program sees it: what is committed."""
        with sqlite3.connect(f"file:{self.data}/ledger.db?mode=ro", uri=True) as ledger:
            return ledger.execute("SELECT count(*) FROM message WHERE remote_id = ?", (identity,)).fetchone()[0]

    def texts(self):
        """The ids that visitors gave to what the ledger holds of them, oldest first."""
        with sqlite3.connect(f"file:{self.data}/ledger.db?mode=ro", uri=True) as ledger:
            rows = ledger.execute("SELECT remote_id FROM message WHERE direction = 'in' ORDER BY id").fetchall()
        return [row[0].split(".", 1)[1] for row in rows]


class HubTest(unittest.TestCase):
    def hub(self, *fixtures):
        hub = Hub(*fixtures)
        self.addCleanup(hub.close)
        return hub


class Commands(HubTest):
    def test_help_and_version(self):
        hub = self.hub()
        for words in (["--help"], ["serve", "--help"], ["channel", "--help"], ["check", "--help"], ["plugins", "--help"]):
            said = hub.run(*words)
            self.assertEqual((said.returncode, said.stderr), (0, ""), words)
            self.assertTrue(said.stdout.startswith("usage: heard-hub"), words)
        self.assertRegex(hub.run("--version").stdout, r"^heard-hub \d+\.\d+\.\d+\n$")

    def test_wrong_words(self):
        hub = self.hub()
        for words in ([], ["fly"], ["serve"], ["serve", "--data", "x"], ["serve", "--nothing"], ["check", "--data", "x", "y"],
                      ["serve", "--data", str(hub.data), "--listen", "nowhere"],
                      ["serve", "--data", str(hub.data), "--listen", "127.0.0.1:0", "--public-url", "chat"],
                      ["serve", "--data", str(hub.data), "--listen", "127.0.0.1:0", "--trusted-proxy", "proxy.example"],
                      ["channel", "paint", "--data", "x"], ["plugins", "release", "../x", "--data", "x"]):
            said = hub.run(*words)
            self.assertEqual(said.returncode, 2, words)
            self.assertTrue(said.stderr, words)
        self.assertFalse(hub.data.exists())

    def test_ready_files_tell_how_to_reach_it_and_go_at_a_clean_stop(self):
        hub = self.hub("sample")
        hub.start()
        self.assertEqual(json.loads((hub.data / "hub.json").read_text()), hub.facts)
        self.assertEqual(hub.facts["pid"], hub.process.pid)
        for file in (hub.data / "hub.json", pathlib.Path(hub.facts["token_file"]), hub.folder / "ready"):
            self.assertEqual(file.stat().st_mode & 0o077, 0, file)
        self.assertEqual(hub.data.stat().st_mode & 0o077, 0)
        with urllib.request.urlopen(hub.facts["url"] + "/healthz", timeout=PATIENCE) as reply:
            self.assertEqual(reply.status, 200)
        self.assertEqual(hub.stop(), 0)
        self.assertFalse((hub.data / "hub.json").exists())
        self.assertFalse((hub.folder / "ready").exists())

    def test_channels_while_it_runs_and_while_it_does_not(self):
        hub = self.hub("sample")
        self.assertEqual(hub.command("channel", "list").returncode, 4, "there is no ledger yet")
        self.assertEqual(hub.command("channel", "add", "sample", "--name", "Cold", "--key", "cold").returncode, 0)
        hub.start()
        self.assertEqual(hub.command("channel", "add", "sample", "--name", "Warm", "--key", "warm").returncode, 0)
        self.assertEqual({key: each["state"] for key, each in hub.channels().items()}, {"cold": "ready", "warm": "ready"})
        self.assertEqual(hub.post("warm", "m1", "hello")[0], 200)
        self.assertEqual(hub.command("channel", "test", "warm").returncode, 0)
        self.assertIn("[key-taken]", hub.command("channel", "add", "sample", "--name", "Again", "--key", "warm").stderr)
        self.assertIn("[unknown-kind]", hub.command("channel", "add", "telepathy", "--name", "T").stderr)
        self.assertIn("[setting-unknown]", hub.command("channel", "add", "sample", "--name", "S", "--set", "a=b").stderr)
        self.assertEqual(hub.command("channel", "remove", "warm").returncode, 0)
        self.assertEqual(hub.post("warm", "m2", "hello")[0], 404)
        self.assertIn("[not-found]", hub.command("channel", "test", "warm").stderr)
        self.assertEqual(hub.stop(), 0)
        self.assertEqual(list(hub.channels()), ["cold"])
        self.assertIn("[not-running]", hub.command("channel", "test", "cold").stderr)
        self.assertEqual(hub.command("channel", "remove", "cold").returncode, 0)
        self.assertEqual(hub.channels(), {})

    def test_one_hub_on_a_folder(self):
        hub = self.hub("sample")
        hub.start()
        second = hub.command("serve", "--listen", "127.0.0.1:0")
        self.assertEqual(second.returncode, 3)
        self.assertIn("[folder-in-use]", second.stderr)
        self.assertTrue((hub.data / "hub.json").exists(), "the first one's file stays")
        # Loading a plugin leaves and takes back a mark in this folder; the second one ends before it loads any.
        marks = (hub.data / "plugins").stat().st_mtime_ns
        self.assertEqual(hub.command("serve", "--listen", "127.0.0.1:0").returncode, 3)
        self.assertEqual((hub.data / "plugins").stat().st_mtime_ns, marks)
        self.assertEqual(hub.command("channel", "list").returncode, 0)

    def test_it_may_open_as_many_files_as_the_system_allows(self):
        hub = self.hub()
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.prlimit(os.getpid(), resource.RLIMIT_NOFILE, (256, hard))
        self.addCleanup(resource.prlimit, os.getpid(), resource.RLIMIT_NOFILE, (min(1024, hard), hard))
        hub.start()
        self.assertEqual(resource.prlimit(hub.process.pid, resource.RLIMIT_NOFILE), (hard, hard))

    def test_a_port_that_is_taken(self):
        hub, other = self.hub(), self.hub()
        hub.start()
        said = other.command("serve", "--listen", hub.facts["url"].removeprefix("http://"))
        self.assertEqual(said.returncode, 5)
        self.assertIn("[listen-failed]", said.stderr)

    def test_a_damaged_ledger_is_refused_and_left_as_it_is(self):
        hub = self.hub("sample")
        hub.data.mkdir(mode=0o700)
        damaged = b"SQLite format 3\0" + bytes(range(256)) * 64
        (hub.data / "ledger.db").write_bytes(damaged)
        for words in (["serve", "--listen", "127.0.0.1:0"], ["channel", "list"], ["check"]):
            said = hub.command(*words)
            self.assertEqual(said.returncode, 4, (words, said.stderr))
            self.assertEqual((hub.data / "ledger.db").read_bytes(), damaged)

    def test_check(self):
        hub = self.hub("sample")
        self.assertEqual(hub.command("check").returncode, 4)
        hub.command("channel", "add", "sample", "--name", "Shop", "--key", "shop")
        hub.start()
        hub.post("shop", "m1", "hello")
        self.assertEqual(hub.command("check").returncode, 0, "beside a running hub")
        hub.stop()
        with sqlite3.connect(hub.data / "ledger.db") as ledger:
            ledger.execute("UPDATE conversation SET unread = 7")
        said = hub.command("check")
        self.assertEqual(said.returncode, 4)
        self.assertTrue(said.stdout.strip(), "it says what is wrong")
        self.assertIn("[unsound]", said.stderr)

    def test_a_second_signal_ends_it_at_once(self):
        hub = self.hub("hangsonstop")
        hub.command("channel", "add", "hangsonstop", "--name", "Stubborn")
        hub.start()
        hub.process.send_signal(signal.SIGINT)
        while (hub.data / "hub.json").exists():  # its removal shows that the first one has been taken
            self.assertIsNone(hub.process.poll())
        hub.process.send_signal(signal.SIGINT)
        self.assertEqual(hub.process.wait(PATIENCE), -signal.SIGINT)

    def test_a_connector_that_does_not_stop_does_not_keep_it(self):
        hub = self.hub("hangsonstop")
        hub.command("channel", "add", "hangsonstop", "--name", "Stubborn")
        hub.start()
        self.assertEqual(hub.stop(), 0)


class BadPlugins(HubTest):
    def quarantined_after(self, kind, code, reason):
        hub = self.hub("sample", kind)
        hub.command("channel", "add", "sample", "--name", "Good", "--key", "good")
        hub.command("channel", "add", kind, "--name", "Bad", "--key", "bad")
        hub.launch()
        hub.process.communicate(timeout=PATIENCE)
        self.assertEqual(hub.process.returncode, code)
        hub.start()
        plugin = hub.plugin(f"org.heard.fixture.{kind}")
        self.assertEqual((plugin["state"], plugin["reason"], plugin["detail"]), ("quarantined", reason, "start"))
        channels = hub.channels()
        self.assertEqual(channels["good"]["state"], "ready")
        self.assertEqual((channels["bad"]["state"], channels["bad"]["state_code"]), ("down", "plugin-refused"))
        self.assertEqual(hub.post("good", "m1", "hello")[0], 200)
        self.assertEqual(hub.stop(), 0)
        return hub, plugin["id"]

    def test_one_that_crashes_is_quarantined_until_released(self):
        hub, identity = self.quarantined_after("crashesinstart", -signal.SIGABRT, "quarantined-after-crash")
        self.assertEqual(hub.command("plugins", "release", identity).returncode, 0)
        hub.launch()
        hub.process.communicate(timeout=PATIENCE)
        self.assertEqual(hub.process.returncode, -signal.SIGABRT, "it was let in again")

    def test_one_that_hangs_ends_the_hub_and_is_quarantined(self):
        self.quarantined_after("hangsinstart", 6, "hangs")

    def test_what_it_throws_from_slots_of_its_own_costs_it_its_channel(self):
        hub = self.hub("sample", "throwsinslot")
        hub.command("channel", "add", "sample", "--name", "Good", "--key", "good")
        ways = ["member", "child", "single", "queued", "socket"]
        for way in ways:
            hub.command("channel", "add", "throwsinslot", "--name", way, "--key", way)
        hub.start()
        with socket.create_server(("127.0.0.1", 0)) as listener:
            for way in ways:
                self.assertEqual(hub.get(f"/fixture/{way}/{way}?port={listener.getsockname()[1]}"), 200)
                bad = hub.wait_for_channel(way, "down")
                self.assertEqual((bad["state_code"], bad["state_detail"]), ("plugin-threw", "what a customer wrote"))
        self.assertEqual(hub.post("good", "m1", "hello")[0], 200)
        self.assertNotIn("what a customer wrote", hub.logs())
        self.assertEqual(hub.stop(), 0)

    def test_one_that_crashes_at_work_is_quarantined_the_second_time(self):
        hub = self.hub("sample", "crashesinslot")
        hub.command("channel", "add", "sample", "--name", "Good", "--key", "good")
        hub.command("channel", "add", "crashesinslot", "--name", "Bad", "--key", "bad")

        def crash():
            hub.start()
            self.assertEqual(hub.get("/fixture/bad/crash"), 200)
            self.assertEqual(hub.process.wait(PATIENCE), -signal.SIGABRT)

        crash()
        for _ in range(3):  # whoever kills the hub, it is not the plugin
            hub.start()
            hub.process.kill()
        hub.start()
        self.assertEqual(hub.channels()["bad"]["state"], "ready", "once is borne")
        self.assertEqual(hub.stop(), 0)
        crash()
        hub.start()
        self.assertEqual(hub.channels()["bad"]["state"], "ready", "the stop in between was one in order")
        hub.process.kill()
        crash()
        hub.start()
        plugin = hub.plugin("org.heard.fixture.crashesinslot")
        self.assertEqual((plugin["state"], plugin["reason"], plugin["detail"]),
                         ("quarantined", "quarantined-after-crash", "running"))
        self.assertEqual(hub.channels()["bad"]["state_code"], "plugin-refused")
        self.assertEqual(hub.post("good", "m1", "hello")[0], 200)
        self.assertEqual(hub.stop(), 0)
        self.assertEqual(hub.plugin("org.heard.fixture.crashesinslot")["state"], "quarantined", "until released")
        hub.command("plugins", "release", "org.heard.fixture.crashesinslot")
        hub.start()
        self.assertEqual(hub.channels()["bad"]["state"], "ready")

    def test_one_that_is_disabled_stays_out(self):
        hub = self.hub("sample")
        hub.command("channel", "add", "sample", "--name", "Good", "--key", "good")
        self.assertEqual(hub.command("plugins", "disable", "org.heard.fixture.sample").returncode, 0)
        hub.start()
        self.assertEqual(hub.plugin("org.heard.fixture.sample")["state"], "disabled")
        self.assertEqual(hub.channels()["good"]["state_code"], "plugin-refused")
        hub.stop()
        self.assertEqual(hub.command("plugins", "enable", "org.heard.fixture.sample").returncode, 0)
        hub.start()
        self.assertEqual(hub.channels()["good"]["state"], "ready")


class Killed(HubTest):
    def test_a_message_resent_after_kill_9_is_one_message(self):
        hub = self.hub("sample")
        hub.command("channel", "add", "sample", "--name", "Shop", "--key", "shop")
        for round_number in range(5):
            hub.start()
            identity = f"m{round_number}"
            # The client's answer is thrown away: it sees a connection that broke and knows nothing.
            client = threading.Thread(target=self.post_and_forget, args=(hub, identity))
            client.start()
            while hub.kept(identity) == 0:  # until the commit is seen from outside, then at once
                pass
            hub.process.send_signal(signal.SIGKILL)
            hub.process.wait(PATIENCE)
            client.join(PATIENCE)
            self.assertEqual(hub.kept(identity), 1)
            hub.start()
            status, message = hub.post("shop", identity, "hello")
            self.assertEqual(status, 200)
            self.assertTrue(message.isdigit())
            self.assertEqual(hub.post("shop", identity, "hello"), (200, message))
            self.assertEqual(hub.kept(identity), 1)
            self.assertEqual(hub.stop(), 0)
        self.assertEqual(hub.command("check").returncode, 0)

    @staticmethod
    def post_and_forget(hub, identity):
        try:
            hub.post("shop", identity, "hello")
        except OSError:
            pass  # killed in the middle, as is meant


if __name__ == "__main__":
    unittest.main(verbosity=2)
