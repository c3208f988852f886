#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for heard-hub beside a desk under test: runs the real one and puts a tap before it.

$HEARD_REAL_HUB is the program, $HEARD_RECORDING the file for the frames. Of `serve --ready-file FILE` the desk gets the real file with
the tap's port in place of the hub's in the address of /ws. Everything else is handed on as it is: arguments, signals, output, exit
code.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def own_ready_file(arguments):
    """The arguments for the real hub, the desk's ready file and the real one's."""
    for i, word in enumerate(arguments):
        if word == "--ready-file":
            real = arguments[i + 1] + ".behind-tap"
            return [*arguments[:i + 1], real, *arguments[i + 2:]], Path(arguments[i + 1]), Path(real)
        if word.startswith("--ready-file="):
            wanted = word.split("=", 1)[1]
            real = wanted + ".behind-tap"
            return [*arguments[:i], f"--ready-file={real}", *arguments[i + 1:]], Path(wanted), Path(real)
    return arguments, None, None


def wait_for(file, hub):
    """The ready file's JSON, or None if the hub ended first."""
    while hub.poll() is None:
        try:
            return json.loads(file.read_text())
        except (OSError, ValueError):
            time.sleep(0.02)
    return None


def with_tap(ready, recording):
    """Starts the tap; gives it and the ready file's facts with the tap's port in every ws:// address."""
    text = json.dumps(ready)
    port = re.search(r"ws://[^/\"]*:(\d+)", text).group(1)
    tap = subprocess.Popen([sys.executable, "-B", HERE / "tap.py", port, recording], stdout=subprocess.PIPE, text=True)
    tapped = tap.stdout.readline().strip()
    return tap, json.loads(re.sub(rf"(ws://[^/\"]*:){port}", rf"\g<1>{tapped}", text))


def main():
    arguments, wanted, real = own_ready_file(sys.argv[1:])
    program = os.environ["HEARD_REAL_HUB"]
    if wanted is None:
        os.execv(program, [program, *arguments])
    real.unlink(missing_ok=True)
    hub = subprocess.Popen([program, *arguments])
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda n, _: hub.send_signal(n))
    tap = None
    if ready := wait_for(real, hub):
        tap, tapped = with_tap(ready, os.environ["HEARD_RECORDING"])
        temporary = wanted.with_suffix(".new")
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps(tapped))
        temporary.replace(wanted)
    code = hub.wait()
    if tap:
        tap.terminate()
        tap.wait()
    wanted.unlink(missing_ok=True)
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
