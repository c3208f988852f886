# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of a tour: steps with their names, what was seen in each, and pictures."""

import time
from pathlib import Path


class Story:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._transcript = open(self.folder / "transcript.txt", "w", encoding="utf-8", buffering=1)
        self._start = time.monotonic()
        self.number = 0

    def step(self, name):
        self.number += 1
        self._say(f"{self.number:02d} {name}")

    def saw(self, what):
        self._say(f"   saw: {what}")

    def failed(self, why):
        self._say(f"   NOT SEEN: {why}")

    def say(self, text):
        self._say(text)

    def picture(self, what, take):
        """Takes a picture named after the current step: NN-what.png."""
        take(str(self.folder / f"{self.number:02d}-{what}.png"))

    def _say(self, text):
        line = f"{time.strftime('%H:%M:%S')} {time.monotonic() - self._start:7.2f} s  {text}"
        print(line, flush=True)
        self._transcript.write(line + "\n")
