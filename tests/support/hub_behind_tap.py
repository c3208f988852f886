#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for heard-hub beside a desk under test: runs the real one and puts a tap before it.

$HEARD_REAL_HUB is the program, $HEARD_RECORDING the file for the frames. `serve --data DIR [--ready-file FILE]` runs the real hub on
DIR/behind-tap; its hub.json goes into DIR, and into FILE, with the tap's port in the address of /ws. Everything else is handed on as
it is: other arguments, signals, output, exit code.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

TAP = Path(__file__).resolve().parent / "tap.py"


def wait_for(file, hub):
    """The ready file's text, or None if the hub ended first."""
    while hub.poll() is None:
        try:
            text = file.read_text(encoding="utf-8")
            json.loads(text)
            return text
        except (OSError, ValueError):
            time.sleep(0.02)
    return None


def write_owner_file(path, text):
    temporary = path.with_suffix(".new")
    temporary.touch(mode=0o600)
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def serve(program, arguments):
    at = arguments.index("--data") + 1
    folder = Path(arguments[at])
    behind = folder / "behind-tap"
    arguments[at] = str(behind)
    ready_files = [folder / "hub.json"]
    if "--ready-file" in arguments:
        where = arguments.index("--ready-file")
        ready_files.append(Path(arguments[where + 1]))
        del arguments[where:where + 2]
    (behind / "hub.json").unlink(missing_ok=True)
    hub = subprocess.Popen([program, *arguments])
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda n, _: hub.send_signal(n))
    tap = None
    if ready := wait_for(behind / "hub.json", hub):
        port = re.search(r"ws://[^/\"]*:(\d+)", ready).group(1)
        tap = subprocess.Popen([sys.executable, "-B", TAP, port, os.environ["HEARD_RECORDING"]], stdout=subprocess.PIPE,
                               text=True)
        tapped = tap.stdout.readline().strip()
        for file in ready_files:
            write_owner_file(file, re.sub(rf"(ws://[^/\"]*:){port}", rf"\g<1>{tapped}", ready))
    code = hub.wait()
    if tap:
        tap.terminate()
        tap.wait()
    for file in ready_files:
        file.unlink(missing_ok=True)
    return code if code >= 0 else 128 - code


def main():
    program, arguments = os.environ["HEARD_REAL_HUB"], sys.argv[1:]
    if arguments[:1] != ["serve"]:
        os.execv(program, [program, *arguments])
    return serve(program, arguments)


if __name__ == "__main__":
    sys.exit(main())
