#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real desk and a real gnome-keyring, on a session bus of their own: the token is read from it, a renewed one lands in it,
and a wipe takes it away; without a keychain the desk says so.

usage: desk_keychain_test.py BUILD_DIR BARE_SESSION_CONF [unittest's arguments]
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

NEEDED = ("dbus-run-session", "gnome-keyring-daemon", "secret-tool")
INSIDE = "HEARD_KEYCHAIN_TEST"

if INSIDE not in os.environ:
    for program in NEEDED:
        if not shutil.which(program):
            print(f"skipped: there is no {program} (packages dbus, gnome-keyring and libsecret-tools)")
            sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="heard-keychain-") as home:
        place = pathlib.Path(home)
        for folder in ("run", "share/keyrings"):
            (place / folder).mkdir(parents=True, mode=0o700)
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")}
        environment |= {INSIDE: home, "HOME": home, "XDG_RUNTIME_DIR": f"{home}/run", "XDG_DATA_HOME": f"{home}/share",
                        "XDG_CONFIG_HOME": f"{home}/config", "XDG_CURRENT_DESKTOP": "GNOME"}
        sys.exit(subprocess.run(["dbus-run-session", f"--config-file={sys.argv[2]}", "--", sys.executable, "-B", *sys.argv],
                                env=environment).returncode)

BARE = sys.argv.pop(2)

import unittest  # noqa: E402

from desk_access_test import AccessTest, wait_for  # noqa: E402


class Keyring:
    """An unlocked one."""

    def __init__(self):
        self.process = subprocess.Popen(["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process.stdin.write(b"password")
        self.process.stdin.close()
        wait_for(self.is_there, "the keyring")

    @staticmethod
    def is_there():
        said = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                               "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"],
                              capture_output=True, text=True).stdout
        return "boolean true" in said

    def end(self):
        self.process.terminate()
        self.process.wait()


class Keychain(AccessTest):
    def setUp(self):
        super().setUp()
        self.keyring = Keyring()
        self.addCleanup(self.keyring.end)
        # The token moves from its file into the keychain, where the desk would have put it.
        self.desk.token_file.unlink()
        settings = self.desk.data / "settings.ini"
        settings.write_text(settings.read_text().replace("=file", "=keychain"))
        self.desk.environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        self.entry = ["user", f"{self.its.facts['ws']} {hashlib.sha256(str(self.desk.data).encode()).hexdigest()[:8]}",
                      "server", "org.heard.Heard"]
        subprocess.run(["secret-tool", "store", "--label=Heard", *self.entry, "type", "plaintext"], input=self.token,
                       text=True, check=True)

    def kept(self):
        return subprocess.run(["secret-tool", "lookup", *self.entry], capture_output=True, text=True).stdout.strip()

    def test_the_token_lives_in_the_keychain_and_nowhere_else(self):
        self.assertEqual(self.kept(), self.token)
        self.desk.start()
        self.desk.wait_log("Live")
        self.its.command("device", "renew", "1")
        wait_for(lambda: self.kept() != self.token, "the renewed one lands there")
        self.desk.wait_log("Live", 2)
        renewed = self.kept()
        self.desk.kill()
        self.desk.start()
        self.desk.wait_log("Live", 3)
        for file in self.desk.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(renewed.encode(), file.read_bytes(), file)
        self.its.command("device", "revoke", "1", "--wipe")
        wait_for(lambda: not self.kept(), "it is gone from there")
        wait_for(lambda: self.device()["state"] == "wiped", "the hub knows")

    def test_without_a_keychain_the_desk_says_so(self):
        self.keyring.end()
        self.desk.start()
        self.desk.wait_log("the hub's token: no-keychain")


if __name__ == "__main__":
    unittest.main()
