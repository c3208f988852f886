#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_recording.py RECORDING [KIND...]: every frame that passed between a desk and a hub against the document.

A recording has a line {"from": "desk" or "hub", "connection": n, "frame": text} for each frame. Fails if a frame breaks
the document or if one of the kinds named ("events", "do reply", "item message") never passed.
"""

import json
import sys
from pathlib import Path

from frames import FrameCheck


def main(recording, *kinds):
    check, count, bad = FrameCheck(), 0, 0
    for number, line in enumerate(Path(recording).read_text(encoding="utf-8").splitlines(), 1):
        entry = json.loads(line)
        count += 1
        try:
            problems = check.problems(json.loads(entry["frame"]), entry["from"])
        except ValueError:
            problems = ["not JSON"]
        for problem in problems:
            print(f"{recording}:{number}: from the {entry['from']}: {problem}")
        bad += bool(problems)
    missing = [kind for kind in kinds if kind not in check.seen]
    for kind in missing:
        print(f"{recording}: no {kind} has passed")
    print(f"{count} frames checked, {bad} break the document; seen: "
          + ", ".join(f"{name} {n}" for name, n in sorted(check.seen.items())))
    return 1 if bad or missing or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
