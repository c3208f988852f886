# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk's window as someone with a screen reader, a mouse and a keyboard has it: the accessibility bus and xdotool."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


PATIENCE = 60  # seconds until something is called missing


class NotSeen(AssertionError):
    """What a step waits for did not come."""


def wait_until(look, what, seconds=PATIENCE):
    """The first true value of look(); it is asked again whenever the window may have changed."""
    end = time.monotonic() + seconds
    while True:
        try:
            if found := look():
                return found
        except GLib.Error:
            pass  # the thing looked at has gone meanwhile
        if time.monotonic() > end:
            raise NotSeen(f"{what}: not within {seconds} s")
        time.sleep(0.05)


def children(node):
    return [child for i in range(node.get_child_count()) if (child := node.get_child_at_index(i))]


def walk(node, depth=0):
    yield node
    if depth < 25:
        for child in children(node):
            yield from walk(child, depth + 1)


def is_shown(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class Window:
    def __init__(self, pid):
        self._pid = pid
        self.app = wait_until(self._find_app, "the desk on the accessibility bus")

    def _find_app(self):
        return next((app for app in children(Atspi.get_desktop(0)) if app.get_process_id() == self._pid), None)

    def find(self, role, name, shown=True):
        """The first of this role and accessible name (or one that a predicate accepts), or None."""
        fits = name if callable(name) else lambda text: text == name
        for node in walk(self.app):
            if node.get_role_name() == role and fits(node.get_name() or "") and (not shown or is_shown(node)):
                return node
        return None

    def need(self, role, name, seconds=PATIENCE):
        return wait_until(lambda: self.find(role, name), f"{role} \"{name if not callable(name) else '…'}\"", seconds)

    def items(self, name):
        """Accessible texts of a list's rows."""
        rows = self.find("list", name)
        return [child.get_name() or "" for child in children(rows)] if rows else []

    def item(self, name, text, seconds=PATIENCE):
        """The row of a list whose accessible text has `text` in it."""
        def look():
            rows = self.find("list", name)
            return rows and next((c for c in reversed(children(rows)) if text in (c.get_name() or "")), None)

        return wait_until(look, f"a row of \"{name}\" with {text!r}", seconds)

    def wait_item(self, name, *texts, seconds=PATIENCE):
        """A row's accessible text once it has all of these in it."""
        def look():
            return next((t for t in self.items(name) if all(x in t for x in texts)), None)

        return wait_until(look, f"a row of \"{name}\" with {texts!r}", seconds)

    def click(self, node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def press(self, name):
        """Presses a button through its accessible action, as a screen reader does."""
        button = wait_until(lambda: next((b for role in ("push button", "button") if (b := self.find(role, name))), None),
                            f"button \"{name}\"")
        Atspi.Action.do_action(button, 0)

    def text_of(self, name):
        node = self.need("text", name)
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def box(self, node):
        e = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        return e.x, e.y, e.width, e.height

    def tree(self):
        """The window as text, for a failed step's report."""
        lines = []

        def write(node, depth):
            lines.append("  " * depth + f"{node.get_role_name()} {node.get_name()!r}")
            if depth < 14:
                for child in children(node)[:40]:
                    write(child, depth + 1)

        try:
            write(self.app, 0)
        except GLib.Error as error:
            lines.append(f"({error.message})")
        return "\n".join(lines)


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def screenshot(path):
    subprocess.run(["import", "-window", "root", path], check=True, env={**os.environ, "MAGICK_THREAD_LIMIT": "1"})


def colour_share(box, colour, tolerance=12):
    """The share of a screen box's pixels that have this colour (r, g, b)."""
    x, y, width, height = box
    pixels = subprocess.run(
        ["import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-"],
        check=True, capture_output=True).stdout
    near = sum(
        1 for i in range(0, len(pixels) - 2, 3)
        if all(abs(pixels[i + c] - colour[c]) <= tolerance for c in range(3)))
    return near / max(1, len(pixels) // 3)
