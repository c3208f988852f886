#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` makes works where it is put: install_test.py CMAKE BUILD.

Installs into a fresh folder, moves that, and starts the hub from there: it must find its library and its plugins by itself, and
serve a page.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

CMAKE, BUILD = sys.argv[1:3]


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        home = Path(cls.folder.name)
        first = home / "first"
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", first], check=True, stdout=subprocess.DEVNULL)
        cls.prefix = first.rename(home / "prefix")
        cls.data = home / "data"
        cls.environment = {key: value for key, value in os.environ.items() if not key.startswith("HEARD_")}
        cls.environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "share"), "QT_QPA_PLATFORM": "offscreen"}

    def run_hub(self, *arguments):
        run = subprocess.run([self.prefix / "bin/heard-hub", *map(str, arguments)], env=self.environment, text=True,
                             capture_output=True, check=False, timeout=30)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def test_programs_say_their_version(self):
        self.assertRegex(self.run_hub("--version"), r"^heard-hub \d+\.\d+\.\d+$")
        run = subprocess.run([self.prefix / "bin/heard", "--version"], env=self.environment, text=True, capture_output=True,
                             check=True, timeout=30)
        self.assertRegex(run.stdout, r"^heard \d+\.\d+\.\d+$")

    def test_nothing_points_back_into_the_build(self):
        for program in ("heard", "heard-hub"):
            run = subprocess.run(["ldd", self.prefix / "bin" / program], env=self.environment, text=True, capture_output=True,
                                 check=True)
            self.assertNotIn(str(BUILD), run.stdout)
            self.assertNotIn("not found", run.stdout)

    def test_what_others_need_is_there(self):
        for place in ("include/heard/channelapi/connector.h", "share/heard/protocol/frames.schema.json",
                      "share/heard/protocol/heard.asyncapi.yaml", "share/applications/org.heard.Heard.desktop",
                      "lib/systemd/system/heard-hub.service"):
            self.assertTrue((self.prefix / place).is_file(), place)

    def test_the_bill_of_materials_names_what_is_loaded(self):
        """As CycloneDX 1.5; where the system knows packages, each has the version that is installed here."""
        bill = json.loads((self.prefix / "share/doc/heard/heard.cdx.json").read_text())
        self.assertEqual((bill["bomFormat"], bill["specVersion"]), ("CycloneDX", "1.5"))
        parts = {part["name"]: part for part in bill["components"]}
        self.assertEqual(len(parts), len(bill["components"]), "something is named twice")
        self.assertIn("lucide", parts)
        files = {fact["value"] for part in bill["components"] for fact in part.get("properties", [])}
        for program in ("heard", "heard-hub"):
            run = subprocess.run(["readelf", "-dW", self.prefix / "bin" / program], text=True, capture_output=True, check=True)
            needed = {name for name in re.findall(r"NEEDED.*\[(.*)\]", run.stdout) if "heardchannelapi" not in name}
            self.assertEqual(needed - files, set())
        self.assertIn("libqsqlite.so", files)  # loaded by its name
        if shutil.which("dpkg-query"):
            for name in ("libsodium23", "libqt6core6"):
                version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], text=True, capture_output=True, check=True)
                self.assertEqual(parts[name]["version"], version.stdout)
                self.assertTrue(parts[name]["purl"].startswith("pkg:deb/"), parts[name]["purl"])

    def test_the_hub_finds_its_plugins_and_serves_a_page(self):
        hub = subprocess.Popen([self.prefix / "bin/heard-hub", "serve", "--data", self.data, "--listen", "127.0.0.1:0",
                                "--ready-file", self.data.with_name("ready.json")], env=self.environment,
                               stderr=subprocess.DEVNULL)
        self.addCleanup(hub.kill)
        end = time.monotonic() + 20
        while not self.data.with_name("ready.json").exists() and hub.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        self.assertTrue(self.data.with_name("ready.json").exists(), f"not ready; exit code {hub.poll()}")

        self.run_hub("channel", "add", "webchat", "--data", self.data, "--name", "Shop", "--key", "installed")
        channels = json.loads(self.run_hub("channel", "list", "--data", self.data, "--json"))
        url = next(c["public_url"] for c in channels if c["key"] == "installed")
        with urllib.request.urlopen(url, timeout=60) as page:
            self.assertIn(b"widget.js", page.read())
        plugins = {p["id"]: p for p in json.loads(self.run_hub("plugins", "--data", self.data, "--json"))["plugins"]}
        for name in ("org.heard.webchat.hub", "org.heard.form.hub"):
            self.assertEqual(plugins[name]["state"], "running", plugins[name])
            self.assertIn(str(self.prefix), plugins[name]["file"])

        hub.send_signal(signal.SIGTERM)
        self.assertEqual(hub.wait(60), 0)


if __name__ == "__main__":
    del sys.argv[1:3]
    unittest.main()
