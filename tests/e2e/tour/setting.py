# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tour is played with: the two programs as they were built, a tap between them, and a stand-in for xdg-open."""

import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import zlib
from pathlib import Path

from window import wait_until

ROOT = Path(__file__).resolve().parents[3]


class Setting:
    """The programs laid out in `home` as an installation has them: bin/heard beside bin/heard-hub, and plugins."""

    def __init__(self, build, home):
        self.build, self.home = Path(build), Path(home)
        self.recording = self.home / "frames.jsonl"
        self.opened = self.home / "opened-urls"
        self.data = Path(os.environ["XDG_DATA_HOME"])
        self._lay_out()
        self._desk = None

    def _lay_out(self):
        bin_folder = self.home / "program/bin"
        bin_folder.mkdir(parents=True)
        shutil.copy2(self.build / "bin/heard", bin_folder / "heard")
        hub = bin_folder / "heard-hub"
        hub.write_text(f'#!/bin/sh\nexec "{sys.executable}" -B "{ROOT}/tests/support/hub_behind_tap.py" "$@"\n')
        hub.chmod(0o755)
        (self.home / "program/plugins").symlink_to(self.build / "plugins")
        tools = self.home / "tools"
        tools.mkdir()
        opener = tools / "xdg-open"
        opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >>"{self.opened}"\n')
        opener.chmod(0o755)
        self.environment = {
            **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HEARD_REAL_HUB": str(self.build / "bin/heard-hub"),
            "HEARD_RECORDING": str(self.recording),
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._desk and self._desk.poll() is None:
            self._desk.kill()

    def start_desk(self, *arguments):
        self._desk = subprocess.Popen([self.home / "program/bin/heard", *arguments], env=self.environment)
        return self._desk.pid

    def wait_desk(self):
        """Waits until it has ended by itself; the exit code."""
        return self._desk.wait(60)

    def stop_desk(self):
        """Asks it to end and waits; the exit code."""
        self._desk.send_signal(signal.SIGTERM)
        return self._desk.wait(60)

    def hub_pid(self):
        """Of the hub that runs now, from its ready file."""
        return wait_until(lambda: [json.loads(f.read_text())["pid"] for f in self.data.rglob("hub.json")],
                          "the hub's ready file")[0]

    def hub_folder(self):
        return next(iter(sorted(self.data.rglob("ledger.db")))).parent

    def logs(self):
        return sorted(path for path in self.data.rglob("*.log*") if path.is_file())

    def next_opened(self, before):
        """The address that the desk asked the system to open after the `before` earlier ones."""
        return wait_until(lambda: self.all_opened()[before:], "an address for the browser")[0]

    def all_opened(self):
        return self.opened.read_text().splitlines() if self.opened.exists() else []

    def hub(self, *arguments):
        """Runs the real heard-hub; (exit code, output)."""
        run = subprocess.run([self.build / "bin/heard-hub", *map(str, arguments)], capture_output=True, text=True,
                             check=False, timeout=60)
        return run.returncode, run.stdout + run.stderr


def write_picture(path, colour, width=240, height=160):
    """A PNG of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                           + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
