# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer's browser: ../browser.mjs, spoken to line by line."""

import json
import subprocess
from pathlib import Path

from window import NotSeen


class Browser:
    def __init__(self, environment):
        self._node = subprocess.Popen(
            ["node", "browser.mjs"], cwd=Path(__file__).resolve().parents[1], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self._last = 0
        self.version = self._read()["ready"]

    def _read(self):
        line = self._node.stdout.readline()
        if not line:
            raise NotSeen("the browser has ended")
        return json.loads(line)

    def ask(self, page, verb, **args):
        self._last += 1
        self._node.stdin.write(json.dumps({"id": self._last, "page": page, "do": verb, "args": args}) + "\n")
        self._node.stdin.flush()
        answer = self._read()
        if "error" in answer:
            raise NotSeen(f"{page} page, {verb}: {answer['error']}")
        return answer["result"]

    def page(self, name):
        return Page(self, name)

    def close(self):
        self._node.stdin.close()
        try:
            self._node.wait(10)
        except subprocess.TimeoutExpired:
            self._node.kill()


class Page:
    """One person's page: page.see(text="…"), page.press(button="Send") … as the verbs of browser.mjs."""

    def __init__(self, browser, name):
        self._browser, self._name = browser, name

    def __getattr__(self, verb):
        return lambda **args: self._browser.ask(self._name, verb, **args)
