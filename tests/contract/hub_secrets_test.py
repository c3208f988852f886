#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The channels' secrets in a hub's data folder: sealed, with a key from where the operator keeps it; a wrong, a missing
and a lost key; a ledger of before.

usage: hub_secrets_test.py BUILD_DIR [unittest's arguments]
"""
import json
import os
import sqlite3
import unittest

from hub_program_test import PATIENCE, HubTest  # noqa: F401

SECRET = "sword fish"
LEDGER_REFUSED = 4


class Secrets(HubTest):
    def hub_with_channel(self):
        hub = self.hub("wantssecret")
        self.tell(hub)
        return hub

    def tell(self, hub):
        added = hub.command("channel", "add", "wantssecret", "--name", "Mail", "--key", "mail", "--secret", "password",
                            typed=f"{SECRET}\n")
        self.assertEqual((added.returncode, added.stderr), (0, ""))

    def assert_nowhere(self, hub):
        for place, _, files in os.walk(hub.data):
            for name in files:
                with open(os.path.join(place, name), "rb") as file:
                    self.assertNotIn(SECRET.encode(), file.read(), name)

    def state(self, hub):
        return hub.channels()["mail"]["state"]

    def assert_refused(self, hub, code):
        said = hub.command("check")
        self.assertEqual(said.returncode, 0, "what is wrong with a key is nothing wrong with the ledger")
        process = hub.launch()
        _, said = process.communicate(timeout=PATIENCE)
        self.assertEqual((process.returncode, f"[{code}]" in said.decode()), (LEDGER_REFUSED, True), said)

    def test_no_file_has_them_in_clear(self):
        hub = self.hub_with_channel()
        self.assert_nowhere(hub)
        hub.start()
        self.assertEqual(self.state(hub), "ready")
        changed = hub.command("channel", "set", "mail", "--name", "Post")
        self.assertEqual(changed.returncode, 0)
        self.assert_nowhere(hub)  # the write-ahead log as well
        self.assertEqual((hub.data / "secrets.key").stat().st_mode & 0o777, 0o600)

    def test_a_ledger_of_before_is_sealed_at_the_next_start(self):
        hub = self.hub_with_channel()
        (hub.data / "secrets.key").unlink()
        with sqlite3.connect(hub.data / "ledger.db") as ledger:
            ledger.execute("DELETE FROM meta WHERE name = 'sealed_word'")
            ledger.execute("UPDATE channel SET channel_secret = randomblob(32), secrets = x''")
            ledger.execute("UPDATE channel SET secrets = ? WHERE key = 'mail'",
                           (json.dumps({"password": SECRET}).encode(),))
        ledger.close()
        with self.assertRaises(AssertionError):
            self.assert_nowhere(hub)
        hub.start()
        self.assertEqual(self.state(hub), "ready", "it still knows its password")
        self.assert_nowhere(hub)

    def test_another_key_or_none_is_said_at_the_start(self):
        hub = self.hub_with_channel()
        right = (hub.data / "secrets.key").read_text()
        (hub.data / "secrets.key").write_text("00" * 32)
        self.assert_refused(hub, "wrong-key")
        (hub.data / "secrets.key").unlink()
        self.assert_refused(hub, "key-missing")
        self.assertFalse((hub.data / "secrets.key").exists(), "none is made for a ledger that is sealed with another")
        hub.environment["HEARD_HUB_KEY"] = right.strip()
        hub.start()
        self.assertEqual(self.state(hub), "ready")

    def test_a_lost_key_costs_the_secrets_and_nothing_else(self):
        hub = self.hub_with_channel()
        (hub.data / "secrets.key").unlink()
        said = hub.command("secrets", "forget")
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        hub.start()
        self.assertEqual(hub.command("secrets", "forget").returncode, 3, "not while it runs")
        self.assertNotEqual(self.state(hub), "ready")
        changed = hub.command("channel", "remove", "mail")
        self.assertEqual(changed.returncode, 0)
        self.assertEqual(hub.stop(), 0)
        self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")

    def test_the_key_may_stand_where_systemd_puts_it(self):
        hub = self.hub("wantssecret")
        credentials = hub.folder / "credentials"
        credentials.mkdir()
        (credentials / "heard-hub-key").write_text("5a" * 32 + "\n")
        hub.environment["CREDENTIALS_DIRECTORY"] = str(credentials)
        self.tell(hub)
        self.assertFalse((hub.data / "secrets.key").exists(), "the folder then has none of its own")
        hub.start()
        self.assertEqual(self.state(hub), "ready")
        self.assertEqual(hub.stop(), 0)
        del hub.environment["CREDENTIALS_DIRECTORY"]
        self.assert_refused(hub, "key-missing")


if __name__ == "__main__":
    unittest.main()
