#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .deb: in order, and good for a clean system. deb_test.py CPACK BUILD

Packs what was built, has it looked at by lintian, and installs it with apt into a clean system (cleansystem.py), where the desk must
show its window on a virtual display, its own hub must answer with its plugins, and removing it must leave nothing.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

from cleansystem import CannotMake, CleanSystem, run

CPACK, BUILD = sys.argv[1:3]
SOURCE = Path(os.environ["HEARD_SOURCE_DIR"])


def wait_for(what, seconds, found):
    """The first true answer of found(); the deadline is for what never comes."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come within {seconds} s")


FOLDER = tempfile.TemporaryDirectory(dir=BUILD)
DEB = None


def setUpModule():
    global DEB
    unittest.addModuleCleanup(FOLDER.cleanup)
    os.chmod(FOLDER.name, 0o755)
    made = run(CPACK, "--config", f"{BUILD}/CPackConfig.cmake", "-B", FOLDER.name)
    assert made.returncode == 0, made.stdout
    (DEB,) = Path(FOLDER.name).glob("heard_*.deb")


class Contents(unittest.TestCase):
    def test_lintian_finds_no_error(self):
        if not shutil.which("lintian"):
            self.skipTest("there is no lintian (./dev install package)")
        looked = run("lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0", DEB)
        print(looked.stdout)
        self.assertEqual(looked.returncode, 0, looked.stdout)

    def test_it_has_what_a_desktop_looks_for(self):
        listed = run("dpkg-deb", "-c", DEB).stdout
        names = {line.split()[5].removeprefix(".") for line in listed.splitlines()}
        icons = "/usr/share/icons/hicolor"
        expected = {f"{icons}/{size}x{size}/apps/org.heard.Heard.png" for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)}
        expected |= {"/usr/bin/heard", "/usr/bin/heard-hub", "/usr/share/applications/org.heard.Heard.desktop",
                     "/usr/share/metainfo/org.heard.Heard.metainfo.xml", f"{icons}/scalable/apps/org.heard.Heard.svg",
                     "/usr/share/man/man1/heard.1.gz", "/usr/share/man/man1/heard-hub.1.gz",
                     "/usr/share/doc/heard/copyright"}
        self.assertEqual(expected - names, set())
        modules = {Path(name).stem for name in names if "/heard/plugins/" in name and name.endswith(".so")}
        kinds = {module.rsplit("-", 1)[0] for module in modules}
        self.assertEqual(modules, {f"{kind}-{side}" for kind in kinds for side in ("desk", "hub")}, "both halves of each")
        self.assertEqual(kinds, {"webchat", "form", "email", "telegram", "feedback", "desk-entry"})
        self.assertEqual([line for line in listed.splitlines() if "root/root" not in line], [])

    def test_what_a_program_loads_at_run_time_is_asked_for(self):
        depends = run("dpkg-deb", "-f", DEB, "Depends").stdout
        for package in ("libqt6sql6-sqlite", "libqt6widgets6", "libqt6websockets6", "libqt6svg6"):
            self.assertIn(package, depends)


class Described(unittest.TestCase):
    def test_desktop_file_and_metainfo_are_valid(self):
        for tool, arguments, name in (("desktop-file-validate", (), "org.heard.Heard.desktop"),
                                      ("appstreamcli", ("validate", "--no-net"), "org.heard.Heard.metainfo.xml")):
            if not shutil.which(tool):
                self.skipTest(f"there is no {tool} (./dev install package)")
            looked = run(tool, *arguments, SOURCE / "packaging/linux" / name)
            self.assertEqual(looked.returncode, 0, looked.stdout)

    def test_the_metainfo_names_this_version(self):
        version = run(f"{BUILD}/bin/heard-hub", "--version").stdout.split()[1]
        self.assertIn(f'<release version="{version}"', (SOURCE / "packaging/linux/org.heard.Heard.metainfo.xml").read_text())


class Installed(unittest.TestCase):
    def setUp(self):
        self.system = CleanSystem(SOURCE / "build/clean")
        self.addCleanup(self.system.remove)
        try:
            self.system.make()
        except CannotMake as why:
            self.skipTest(str(why))
        shutil.copy(DEB, self.system.root / "tmp/heard.deb")

    def inside(self, *words, user="agent"):
        ran = self.system.run(*words, user=user)
        self.assertEqual(ran.returncode, 0, ran.stdout)
        return ran.stdout

    def start_display(self):
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"],
                                  pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        with os.fdopen(read) as told:
            return ":" + told.readline().strip()

    def test_from_install_to_removal(self):
        installed = self.system.run("apt-get", "install", "-y", "--no-install-recommends", "/tmp/heard.deb", timeout=900)
        if installed.returncode != 0 and "Unable to fetch" in installed.stdout:
            self.skipTest("the packages that the .deb asks for can't be fetched: " + installed.stdout[-500:])
        self.assertEqual(installed.returncode, 0, installed.stdout)
        self.inside("useradd", "--create-home", "agent", user="root")
        self.assertRegex(self.inside("heard", "--version"), r"^heard \d")
        self.start_and_stop()

        files = [line for line in self.inside("dpkg", "-L", "heard", user="root").splitlines() if line != "/."]
        self.inside("apt-get", "purge", "-y", "heard", user="root")
        left = [name for name in files if (path := self.system.root / name[1:]).exists() and not path.is_dir()]
        self.assertEqual(left, [])
        self.assertFalse((self.system.root / "usr/share/doc/heard").exists())
        self.assertEqual(list((self.system.root / "usr/lib").rglob("*heard*")), [])

    def start_and_stop(self):
        display = self.start_display()
        log = open(self.system.root / "tmp/heard.log", "w+", encoding="utf-8")
        self.addCleanup(log.close)
        desk = subprocess.Popen(self.system.command(["heard"], "agent", {"DISPLAY": display}), stdout=log, stderr=log)
        self.addCleanup(desk.wait)
        self.addCleanup(desk.kill)

        def window():
            self.assertIsNone(desk.poll(), (self.system.root / "tmp/heard.log").read_text())
            return run("xdotool", "search", "--onlyvisible", "--name", "Heard", env=os.environ | {"DISPLAY": display}).stdout
        wait_for("the window", 120, window)

        folder = self.system.root / "home/agent/.local/share/heard/hub"
        wait_for("the hub", 120, lambda: (folder / "hub.json").exists())
        hub = json.loads((folder / "hub.json").read_text())
        with urllib.request.urlopen(hub["url"] + "/healthz", timeout=30) as health:
            self.assertEqual(health.status, 200)
        data = ("--data", "/home/agent/.local/share/heard/hub", "--json")
        plugins = {p["id"]: p for p in json.loads(self.inside("heard-hub", "plugins", *data))["plugins"]}
        for name in ("org.heard.webchat.hub", "org.heard.form.hub"):
            self.assertEqual(plugins[name]["state"], "running", plugins[name])
            self.assertTrue(plugins[name]["file"].startswith("/usr/lib/"), plugins[name])
        pages = [c["public_url"] for c in json.loads(self.inside("heard-hub", "channel", "list", *data)) if c["kind"] == "webchat"]
        with urllib.request.urlopen(pages[0], timeout=30) as page:
            self.assertIn(b"widget.js", page.read())

        desk.send_signal(signal.SIGTERM)
        self.assertEqual(desk.wait(60), 0)
        wait_for("the hub's end", 60, lambda: not (folder / "hub.json").exists())


if __name__ == "__main__":
    del sys.argv[1:3]
    unittest.main(verbosity=2)
