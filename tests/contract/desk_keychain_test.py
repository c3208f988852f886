#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real desk and a real gnome-keyring, on a session bus of their own: the token is read from it, a renewed one lands in it,
a wipe and signing out take it away; without a keychain the desk asks for it at each start. Its window is worked as by a person:
by keys and by what the accessibility bus says of it.

usage: desk_keychain_test.py BUILD_DIR BARE_SESSION_CONF [unittest's arguments]
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

NEEDED = ("dbus-run-session", "gnome-keyring-daemon", "secret-tool", "xvfb-run", "xdotool")
INSIDE = "HEARD_KEYCHAIN_TEST"

if INSIDE not in os.environ:
    for program in NEEDED:
        if not shutil.which(program):
            print(f"skipped: there is no {program} (packages dbus, gnome-keyring, libsecret-tools, xvfb and xdotool)")
            sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="heard-keychain-") as home:
        place = pathlib.Path(home)
        for folder in ("run", "share/keyrings"):
            (place / folder).mkdir(parents=True, mode=0o700)
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")}
        environment |= {INSIDE: home, "HOME": home, "XDG_RUNTIME_DIR": f"{home}/run", "XDG_DATA_HOME": f"{home}/share",
                        "XDG_CONFIG_HOME": f"{home}/config", "XDG_CURRENT_DESKTOP": "GNOME"}
        python = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable  # the system's has gi
        sys.exit(subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", "dbus-run-session",
                                 f"--config-file={sys.argv[2]}", "--", python, "-B", *sys.argv], env=environment).returncode)

BARE = sys.argv.pop(2)

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "e2e/tour"))

import unittest  # noqa: E402

from desk_access_test import AccessTest, wait_for  # noqa: E402
from window import Atspi, Window, wait_until, xdotool  # noqa: E402

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def is_on_bus(name):
    said = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                           "org.freedesktop.DBus.NameHasOwner", f"string:{name}"], capture_output=True, text=True).stdout
    return "boolean true" in said


class Keyring:
    """An unlocked one."""

    def __init__(self):
        self.process = subprocess.Popen(["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process.stdin.write(b"password")
        self.process.stdin.close()
        wait_for(lambda: is_on_bus("org.freedesktop.secrets"), "the keyring")

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
        self.not_on_disk(renewed)
        self.its.command("device", "revoke", "1", "--wipe")
        wait_for(lambda: not self.kept(), "it is gone from there")
        wait_for(lambda: self.device()["state"] == "wiped", "the hub knows")

    def open_window(self):
        """The desk on the display."""
        self.desk.environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": os.environ["DISPLAY"], "QT_ACCESSIBILITY": "1",
                                  "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self.desk.start()
        return Window(self.desk.process.pid)

    def give(self, window, token):
        """Writes it where it is asked for."""
        field = window.need("password text", "Token or invitation")
        xdotool("windowfocus", "--sync", wait_until(lambda: self.on_display("Sign in"), "the dialog on the display"))
        wait_until(lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), "the keyboard there")
        xdotool("key", "ctrl+a")
        xdotool("type", "--", token)  # which may begin with a hyphen
        xdotool("key", "Return")

    @staticmethod
    def on_display(title):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}"], capture_output=True,
                              text=True).stdout.strip()

    def not_on_disk(self, token):
        for file in self.desk.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(token.encode(), file.read_bytes(), file)

    def test_without_a_keychain_the_token_is_asked_for_at_each_start(self):
        self.keyring.end()
        window = self.open_window()
        self.desk.wait_log("the hub's token: no-keychain")
        window.need("label", lambda name: name.startswith("There is no keychain on this computer"))
        self.give(window, "wrong")
        self.desk.wait_log("Refused wrong-token")
        window.need("label", lambda name: name.startswith("The hub does not accept this desk's token."))
        self.give(window, self.token)
        self.desk.wait_log("Live")
        wait_until(lambda: not self.on_display("Sign in"), "no dialog")
        # One that is kept nowhere stays the one that its agent knows, whatever the hub wants.
        self.its.command("device", "renew", "1")
        self.desk.kill()
        self.not_on_disk(self.token)
        settings = self.desk.data / "settings.ini"
        settings.write_text(settings.read_text().replace("=keychain", "=nowhere"))
        window = self.open_window()
        self.desk.wait_log("the hub's token: token-asked")
        window.press("Work offline for now")
        window.press("Sign in…")
        self.give(window, self.token)
        self.desk.wait_log("Live", 2)
        self.desk.kill()
        self.not_on_disk(self.token)

    def test_signing_out_takes_it_out_of_the_keychain_and_wipes_the_copy(self):
        window = self.open_window()
        self.desk.wait_log("Live")
        wait_for(lambda: (self.desk.replica / "replica.db").exists(), "the copy")
        for page in ("Settings", "Hub"):
            window.click(wait_until(lambda: window.find("radio button", page) or window.find("check box", page), page))
        Atspi.Action.do_action(window.need("check box", lambda name: name.startswith("Delete this hub's conversations")), 0)
        window.press("Sign out…")
        window.press("Sign out now")
        wait_for(lambda: not self.kept(), "the keychain has it no more")
        wait_for(lambda: not self.desk.replica.exists(), "nor this computer the conversations")
        self.assertEqual(self.devices(), [], "and the hub takes it no more")
        self.not_on_disk(self.token)


if __name__ == "__main__":
    bus = subprocess.Popen([next(place for place in LAUNCHERS if os.access(place, os.X_OK)), "--launch-immediately"])
    try:
        wait_for(lambda: is_on_bus("org.a11y.Bus"), "the accessibility bus")
        Atspi.init()
        unittest.main()
    finally:
        bus.terminate()
        bus.wait()
