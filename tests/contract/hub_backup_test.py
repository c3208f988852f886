#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heard-hub backup and restore: a backup of a hub at work, restored and read; broken ones; a desk that has seen more than
the restored hub knows.

usage: hub_backup_test.py BUILD_DIR [unittest's arguments]
"""
import hashlib
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from hub_program_test import PATIENCE, HubTest  # noqa: E402
from wsclient import WebSocket  # noqa: E402

SECRET = "sword fish"
PASSPHRASE = "open sesame\n"
LEDGER_REFUSED = 4


def rows(folder, sql, *values):
    ledger = sqlite3.connect(f"file:{folder}/ledger.db?mode=ro", uri=True)
    try:
        return ledger.execute(sql, values).fetchall()
    finally:
        ledger.close()


class Desk:
    """A desk's side of the protocol, as far as this test needs it."""

    def __init__(self, test, hub, cursor=None):
        token = pathlib.Path(hub.facts["token_file"]).read_text().strip()
        workspace = rows(hub.data, "SELECT value FROM meta WHERE name = 'workspace'")[0][0]
        self.socket = WebSocket(hub.facts["ws"], None, PATIENCE)
        test.addCleanup(self.socket.close)
        self.socket.send(t="hello", v=1, token=token, device="test", workspace=workspace,
                         **({} if cursor is None else {"cursor": cursor}))
        self.welcome = self.socket.until(t="welcome")

    def ask(self, query, **args):
        self.socket.send(t="ask", id="q", query=query, args=args)
        return self.socket.until(t="answer", id="q")["result"]

    def do(self, identity, verb, **args):
        self.socket.send(t="do", id=identity, verb=verb, args=args)
        while True:
            answer = self.socket.receive()
            if answer.get("id") == identity and answer["t"] in ("done", "refused"):
                return answer


class Backup(HubTest):
    def folder(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return pathlib.Path(folder.name)

    def working_hub(self, *fixtures):
        hub = self.hub("sample", *fixtures)
        hub.command("channel", "add", "sample", "--name", "Site", "--key", "shop")
        hub.start()
        self.assertEqual(hub.post("shop", "m1", "Where is my parcel?")[0], 200)
        return hub

    def back_up(self, hub, file, *words, typed=None):
        said = hub.command("backup", str(file), *words, typed=typed)
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        return said.stdout

    def restored(self, hub, file, *words, typed=None, bring_key=True):
        """The hub moved to the folder that the backup gave."""
        key = (hub.data / "secrets.key").read_bytes()
        hub.data = hub.folder / f"restored-{time.monotonic_ns()}"
        said = hub.command("restore", str(file), *words, typed=typed)
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")
        if bring_key and "--passphrase" not in words:
            (hub.data / "secrets.key").write_bytes(key)
            (hub.data / "secrets.key").chmod(0o600)
        return said.stdout

    def assert_refused(self, hub, file, code, *words, typed=None):
        refused = hub.folder / "refused"
        said = hub.run("restore", str(file), *words, "--data", str(refused), typed=typed)
        self.assertNotEqual(said.returncode, 0)
        self.assertIn(f"[{code}]", said.stderr)
        self.assertFalse(refused.exists(), "nothing is left of it")
        self.assertEqual([p.name for p in hub.folder.iterdir() if "restore" in p.name], [])

    def test_a_backup_of_a_working_hub_has_all_that_was_acknowledged(self):
        hub = self.working_hub()
        file = self.folder() / "hub.backup"
        kept, stop = [], threading.Event()

        def write():
            number = 0
            while not stop.is_set():
                number += 1
                if hub.post("shop", f"w{number}", "more")[0] == 200:
                    kept.append(f"w{number}")

        writer = threading.Thread(target=write)
        writer.start()
        try:
            backups = []
            for _ in range(5):
                before = list(kept)
                self.back_up(hub, file)
                backups.append((before, file.read_bytes()))
        finally:
            stop.set()
            writer.join(PATIENCE)
        self.assertEqual(hub.stop(), 0)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        self.assertEqual([each.name for each in file.parent.iterdir()], ["hub.backup"], "nothing else is left")
        for before, content in backups:
            file.write_bytes(content)
            self.restored(hub, file)
            texts = [row[0] for row in
                     rows(hub.data, "SELECT remote_id FROM message WHERE direction = 'in' ORDER BY id")]
            self.assertEqual(texts[0], "m1")
            self.assertEqual(texts[1:], kept[:len(texts) - 1], "in order, none twice, none left out")
            self.assertGreaterEqual(len(texts) - 1, len(before), "what was acknowledged before it began")
            hub.start()
            self.assertEqual(hub.post("shop", "after", "And now?")[0], 200, "it works")
            self.assertEqual(hub.stop(), 0)

    def test_files_come_with_it_and_tar_can_read_it(self):
        hub = self.working_hub()
        token = pathlib.Path(hub.facts["token_file"]).read_text().strip()
        picture = b"Not a picture, only words. " * 5000
        request = urllib.request.Request(f"{hub.facts['url']}/blob?name=a.txt", data=picture, method="POST",
                                         headers={"authorization": f"Bearer {token}",
                                                  "content-type": "text/plain"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            blob = json.loads(reply.read())["id"]
        conversation = rows(hub.data, "SELECT conversation FROM message WHERE remote_id LIKE '%m1'")[0][0]
        desk = Desk(self, hub)
        note = desk.do("n1", "note", conversation=conversation,
                       parts=[{"kind": "file", "blob": blob, "name": "a.txt", "mime": "text/plain",
                               "size": len(picture)}])
        self.assertEqual(note["t"], "done", note)
        file = self.folder() / "hub.backup"
        said = self.back_up(hub, file)
        self.assertIn("with 1 files", said)
        self.assertIn("secrets", said, "that the key is not in it is said")
        listed = subprocess.run(["tar", "--zstd", "-tf", file], capture_output=True, text=True, check=False)
        digest = hashlib.sha256(picture).hexdigest()
        if listed.returncode == 0:  # a tar without Zstandard can't
            self.assertEqual(listed.stdout.split(), ["heard-backup.json", "ledger.db", f"blobs/{digest[:2]}/{digest}",
                                                     "sums"])
        self.assertEqual(hub.stop(), 0)
        self.restored(hub, file)
        self.assertEqual((hub.data / "blobs" / digest[:2] / digest).read_bytes(), picture)

    def test_the_key_is_only_in_an_encrypted_one(self):
        hub = self.working_hub("wantssecret")
        hub.command("channel", "add", "wantssecret", "--name", "Mail", "--key", "mail", "--secret", "password",
                    typed=f"{SECRET}\n")
        clear, sealed = self.folder() / "clear", self.folder() / "sealed"
        self.back_up(hub, clear)
        self.back_up(hub, sealed, "--passphrase", typed=PASSPHRASE)
        self.assertEqual(hub.stop(), 0)
        self.assertNotIn(b"parcel", sealed.read_bytes())
        key = (hub.data / "secrets.key").read_bytes()
        self.assert_refused(hub, sealed, "needs-passphrase")
        self.assert_refused(hub, sealed, "wrong-passphrase", "--passphrase", typed="barley\n")
        self.restored(hub, sealed, "--passphrase", typed=PASSPHRASE)
        self.assertEqual((hub.data / "secrets.key").read_bytes(), key)
        hub.start()
        self.assertEqual(hub.channels()["mail"]["state"], "ready", "it knows its password")
        self.assertEqual(hub.stop(), 0)
        said = self.restored(hub, clear, bring_key=False)
        self.assertIn("secrets forget", said)
        self.assertEqual(hub.launch().wait(PATIENCE), LEDGER_REFUSED)
        (hub.data / "secrets.key").write_bytes(key)
        (hub.data / "secrets.key").chmod(0o600)
        hub.start()
        self.assertEqual(hub.channels()["mail"]["state"], "ready")

    def test_a_broken_one_leaves_nothing(self):
        hub = self.working_hub()
        folder = self.folder()
        file, broken = folder / "whole", folder / "broken"
        self.back_up(hub, file)
        self.assertEqual(hub.stop(), 0)
        whole = file.read_bytes()
        self.assert_refused(hub, folder / "nowhere", "not-found")
        for content, code in ((b"", "not-a-backup"), (b"Dear diary", "not-a-backup")):
            broken.write_bytes(content)
            self.assert_refused(hub, broken, code)
        for length in range(200, len(whole), max(1, len(whole) // 25)):
            broken.write_bytes(whole[:length])
            refused = hub.folder / "refused"
            said = hub.run("restore", str(broken), "--data", str(refused))
            self.assertRegex(said.stderr, r"\[(damaged|truncated|not-a-backup)\]", length)
            self.assertFalse(refused.exists())
        for at in range(30, len(whole), max(1, len(whole) // 25)):
            broken.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:])
            changed = hub.folder / f"changed-{at}"
            said = hub.run("restore", str(broken), "--data", str(changed))
            if said.returncode == 0:  # a byte that nothing depends on, as in a tar header's time
                self.assertEqual(rows(changed, "SELECT count(*) FROM message WHERE direction = 'in'"), [(1,)])
            else:
                self.assertFalse(changed.exists(), said.stderr)
        self.assertIn("[not-empty]", hub.command("restore", str(file)).stderr)

    def test_a_desk_that_is_ahead_loses_nothing_and_gets_the_hubs_state(self):
        hub = self.working_hub()
        conversation = rows(hub.data, "SELECT conversation FROM message WHERE remote_id LIKE '%m1'")[0][0]
        file = self.folder() / "yesterday"
        self.back_up(hub, file)
        # After the backup: it was answered and resolved, and another customer wrote.
        desk = Desk(self, hub)
        self.assertEqual(desk.do("r1", "resolve", conversation=conversation)["t"], "done")
        self.assertEqual(hub.post("shop", "m2", "Something else")[0], 200)
        ahead = rows(hub.data, "SELECT max(seq) FROM journal")[0][0]
        highest = rows(hub.data, "SELECT max(id) FROM message")[0][0]
        self.assertEqual(hub.stop(), 0)
        self.restored(hub, file)
        hub.start()
        # Its cursor is none of the restored hub's: it has to take a snapshot, and every row is newer than what it has.
        desk = Desk(self, hub, cursor=ahead)
        self.assertTrue(desk.welcome["reset"], desk.welcome)
        for kind in ("agent", "channel", "card", "customer", "conversation", "message"):
            for item in desk.ask("snapshot", kind=kind, after=0, limit=1000)["items"]:
                self.assertGreater(item["seq"], ahead, kind)
        self.assertEqual(desk.welcome["restored"]["from"] > 0, True)
        # What waited on the desk is done, as if nothing had been.
        note = desk.do("n1", "note", conversation=conversation, parts=[{"kind": "text", "text": "Call her"}])
        self.assertEqual(note["t"], "done", note)
        # An id that a desk has seen is not given to something else.
        self.assertEqual(hub.post("shop", "m3", "Hello?")[0], 200)
        self.assertGreater(rows(hub.data, "SELECT max(id) FROM message WHERE direction = 'in'")[0][0], highest + 1000)


if __name__ == "__main__":
    unittest.main()
