#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the hub keeps of people and of what was done: the audit log, export and erasing of a person, from outside.

usage: hub_privacy_test.py BUILD_DIR [unittest's arguments]
"""
import hashlib
import json
import pathlib
import sqlite3
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from hub_program_test import PATIENCE, HubTest  # noqa: E402
from wsclient import WebSocket  # noqa: E402

LEDGER_REFUSED = 4


def come_in(test, hub, token):
    socket = WebSocket(hub.facts["ws"], None, PATIENCE)
    test.addCleanup(socket.close)
    socket.send(t="hello", v=1, token=token, device="test")
    return socket


class Audit(HubTest):
    def rows(self, hub, *words):
        said = hub.command("audit", "--json", *words)
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        return [json.loads(line) for line in said.stdout.splitlines()]

    def test_it_tells_what_was_done_at_a_desk_and_by_the_command_line(self):
        hub = self.hub("sample")
        hub.command("channel", "add", "sample", "--name", "Confidential", "--key", "shop")
        hub.start()
        token = pathlib.Path(hub.facts["token_file"]).read_text().strip()
        come_in(self, hub, token).until(t="welcome")
        come_in(self, hub, "no such token").until(t="bye")
        added = hub.command("agent", "add", "Olena Private").stdout.strip()
        hub.stop()
        told = self.rows(hub)
        self.assertEqual([(row["by"], row["action"]) for row in told if row["action"] != "signed_in"],
                         [("command", "channel_add"), ("command", "agent_add"), ("hub", "sign_in_refused")])
        self.assertEqual(len([row for row in told if row["action"] == "signed_in"]), 2)
        self.assertEqual(told[-1]["facts"], {"count": 1})
        text = json.dumps(told)
        for secret in ("Confidential", "Private", token, added, hashlib.sha256(added.encode()).hexdigest()):
            self.assertNotIn(secret, text)
        self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")
        self.assertIn("command line as agent 1", hub.command("audit").stdout)
        self.assertEqual(self.rows(hub, "--since", "2199-01-01"), [])
        self.assertEqual(hub.command("audit", "--since", "yesterday").returncode, 2)
        self.assertIn(f"row {told[-1]['id']} {told[-1]['hash']}", hub.logs())

    def test_who_wants_to_can_work_out_the_hashes(self):
        hub = self.hub("sample")
        for name in ("Ann", "Bob"):
            hub.command("agent", "add", name)
        ledger = sqlite3.connect(f"file:{hub.data}/ledger.db?mode=ro", uri=True)
        rows = ledger.execute("SELECT id, at, by_whom, agent, action, kind, entity, facts, hash FROM audit").fetchall()
        ledger.close()
        self.assertEqual(len(rows), 2)
        before = ""
        for *content, kept in rows:
            text = json.dumps([before, *content], separators=(",", ":"), ensure_ascii=False)
            before = hashlib.sha256(text.encode()).hexdigest()
            self.assertEqual(before, kept)

    def test_check_finds_what_was_done_to_the_file(self):
        hub = self.hub("sample")
        for name in ("Ann", "Bob"):
            hub.command("agent", "add", name)
        ledger = sqlite3.connect(hub.data / "ledger.db", isolation_level=None)
        with self.assertRaises(sqlite3.DatabaseError):
            ledger.execute("DELETE FROM audit")
        ledger.execute("DROP TRIGGER audit_keeps")
        ledger.execute("DELETE FROM audit WHERE id = 2")
        ledger.close()
        said = hub.command("check")
        self.assertEqual(said.returncode, LEDGER_REFUSED)
        self.assertIn("cut off", said.stdout)


class Person(HubTest):
    def working_hub(self):
        hub = self.hub("sample")
        hub.command("channel", "add", "sample", "--name", "Site", "--key", "shop")
        hub.start()
        self.assertEqual(hub.post("shop", "m1", "Where is my zqparcel?")[0], 200)
        return hub

    def export(self, hub):
        file = hub.folder / "person.tar.zst"
        said = hub.command("person", "export", "ann", str(file))
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        text = subprocess.run(["tar", "--zstd", "-xOf", str(file), "person.json"], capture_output=True, check=True).stdout
        return json.loads(text)

    def test_an_export_has_what_there_is_of_them_and_is_told(self):
        hub = self.working_hub()
        person = self.export(hub)
        self.assertEqual(person["heard_person"], 1)
        self.assertEqual(person["customers"][0]["identities"][0]["address"], "ann")
        self.assertEqual([m["parts"][0]["text"] for m in person["messages"]], ["Where is my zqparcel?"])
        self.assertEqual(person["audit"][-1]["action"], "person_export")
        self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")

    def test_who_is_erased_is_nowhere_whether_the_hub_runs_or_not(self):
        for running in (True, False):
            hub = self.working_hub()
            if not running:
                hub.stop()
            self.assertEqual(hub.command("person", "erase", "ann").returncode, 2, "not without --yes")
            said = hub.command("person", "erase", "ann", "--yes")
            self.assertEqual((said.returncode, said.stderr), (0, ""))
            self.assertIn("1 conversations, 1 messages", said.stdout)
            self.assertNotEqual(hub.command("person", "find", "ann").returncode, 0)
            if running:
                hub.stop()
            hub.start()
            hub.stop()
            for file in (f for f in hub.data.rglob("*") if f.is_file()):
                self.assertNotIn(b"zqparcel", file.read_bytes(), file)
            self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")


if __name__ == "__main__":
    unittest.main()
