#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by keyboard alone, and every control known by name: keyboard.py BUILD OUT.

The two real programs in a real window. The mouse is never used; what is seen is read from the accessibility bus, as a
screen reader does. Each place that is reached is walked whole, and a control without a name or with no known role fails.
Run by ../tour.sh.
"""

import contextlib
import os
import subprocess
import sys
import traceback
from pathlib import Path

from setting import Setting
from story import Story
from window import PATIENCE, Atspi, Window, is_shown, screenshot, wait_until, walk, xdotool

REPLY = "Yes, until ten tonight."
NOTE = "The spare key is with the guard."
LAST = "And by the way"
# What holds controls and is none; "unknown" is the line between two columns, which Qt calls a grip.
LAYOUT_ONLY = {"unknown", "filler", "panel", "split pane", "scroll pane", "separator", "scroll bar", "layered pane", "application",
               "viewport", "root pane", "redundant object", "tool bar", "image", "client"}
NAMED = {"push button", "button", "toggle button", "check box", "radio button", "text", "password text", "spin button",
         "combo box", "list", "list item", "menu item", "check menu item", "page tab", "page tab list", "table", "tree",
         "slider", "dialog", "frame", "link", "date editor", "label", "popup menu", "menu", "tool tip", "grouping",
         "statusbar", "alert", "heading", "table cell", "table column header", "tree item", "editable combo box", "progress bar"}
WINDOWS = {"frame", "dialog", "application", "page tab"}


class Keyboard:
    def __init__(self, setting, story, window, pid):
        self.setting, self.story, self.window, self.pid = setting, story, window, pid
        self.walked = 0

    def steps(self):
        return [
            ("The desk is connected and has the keyboard", self.connected),
            ("Sample data is loaded from the welcome card", self.load_sample),
            ("The first conversation is opened", self.open_first),
            ("Messages are read: who, channel, when, what, delivery", self.read_messages),
            ("It is answered", self.answer),
            ("A note is written", self.write_note),
            ("It is snoozed", self.snooze),
            ("The next one is resolved, and the one after it opened", self.resolve_and_next),
            ("The sheet of keys comes on a question mark", self.sheet),
            ("Every page of the settings is reached", self.settings),
            ("Canned replies, macros and the tabs beside the conversation are reached", self.pages),
            ("Focus goes round the window and comes back", self.focus_order),
            ("The desk ends by its key, with the last words at the hub", self.quit),
        ]

    # --- Means ---------------------------------------------------------------------------------------------------

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def windows(self):
        """Of the desk, on the display."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.pid)], capture_output=True,
                              text=True, check=False).stdout.split()

    def take_keyboard(self):
        xdotool("windowfocus", wait_until(self.windows, "a window on the display")[-1])

    def focused(self):
        """What has the keyboard. Qt says it of the current tab of every tab list, and of the current row of every list,
        wherever the keyboard is: a row has it only if nothing else does."""
        row = None
        for node in walk(self.window.app):
            states = node.get_state_set()
            if not states.contains(Atspi.StateType.FOCUSED) or node.get_role_name() in WINDOWS:
                continue
            if not is_shown(node) or not is_shown(node.get_parent()):
                continue
            if node.get_role_name() != "list item":
                return node
            row = row or node
        return row

    def focus_name(self):
        node = self.focused()
        return (node.get_name() or "") if node else ""

    def wait_focus(self, name, seconds=PATIENCE):
        return wait_until(lambda: self.focus_name() == name, f"the keyboard at \"{name}\"", seconds)

    def tab_to(self, name, most=80):
        places = []
        for _ in range(most):
            before = self.focus_name()
            if before == name:
                return
            if before == "" and len(places) > 5:
                break
            places.append(before)
            self.key("Tab")
            with contextlib.suppress(AssertionError):
                wait_until(lambda before=before: self.focus_name() != before, "another place", 2)
        raise AssertionError(f"Tab does not reach \"{name}\": {places}")

    def check_names(self, where):
        """Fails on a control that does not say what it is."""
        nameless = []
        for node in walk(self.window.app):
            role = node.get_role_name()
            takes_keys = node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            if not is_shown(node) or (role in LAYOUT_ONLY and not takes_keys):
                continue
            self.walked += 1
            if role not in NAMED and role not in LAYOUT_ONLY:
                nameless.append(f"role {role!r} of {node.get_name()!r} is no role of a control")
            elif role != "label" and not (node.get_name() or "").strip():
                path, up = [], node
                while up and len(path) < 4:
                    path.append(f"{up.get_role_name()} {up.get_name()!r}")
                    up = up.get_parent()
                nameless.append(" in ".join(path))
        assert not nameless, f"{where}: {len(nameless)} without a name:\n  " + "\n  ".join(nameless[:12])

    # --- Steps ---------------------------------------------------------------------------------------------------

    def connected(self):
        self.window.need("label", lambda name: name.startswith("Connection: Connected"), 60)
        self.take_keyboard()
        self.check_names("the welcome card")

    def load_sample(self):
        self.tab_to("Load sample data")
        self.key("space")
        wait_until(lambda: len(self.window.items("Conversations")) >= 3, "three conversations")
        self.story.saw(f"{len(self.window.items('Conversations'))} conversations")
        self.check_names("the inbox")

    def open_first(self):
        self.key("ctrl+l")
        self.key("Home")
        wait_until(lambda: self.window.items("Messages"), "messages")
        self.first = self.window.items("Conversations")[0]
        self.story.saw(self.first)
        self.check_names("an open conversation")
        self.story.picture("open", screenshot)

    def read_messages(self):
        rows = self.window.items("Messages")
        for row in rows:
            assert ": " in row and any(c.isdigit() for c in row.split(": ")[0]), f"no who and when: {row}"
        self.key("ctrl+m")
        wait_until(lambda: (node := self.focused()) and node.get_role_name() in ("list", "list item"), "the messages")
        self.story.saw(rows[-1])

    def answer(self):
        self.key("ctrl+r")
        self.wait_focus("Reply text")
        xdotool("type", "--delay", "40", REPLY)
        wait_until(lambda: self.window.text_of("Reply text") == REPLY, "the typed reply")
        self.key("ctrl+Return")
        self.story.saw(self.window.wait_item("Messages", REPLY))
        wait_until(lambda: self.window.text_of("Reply text") == "", "an empty composer")

    def write_note(self):
        self.key("ctrl+shift+n")
        self.wait_focus("Note text")
        xdotool("type", "--delay", "40", NOTE)
        self.key("ctrl+Return")
        self.story.saw(self.window.wait_item("Messages", NOTE, "note"))

    def snooze(self):
        self.key("ctrl+shift+s")
        # Qt does not list an open menu among the program's windows on the bus; the display does.
        wait_until(lambda: len(self.windows()) == 2, "times to choose from")
        self.key("Down", "Return")
        status = wait_until(lambda: self.window.find("label", lambda name: "snoozed until" in name), "it snoozed")
        self.story.saw(status.get_name())

    def resolve_and_next(self):
        self.key("ctrl+l")
        self.key("Home")
        rows = wait_until(lambda: self.window.items("Conversations"), "conversations")
        name = rows[0].split(",")[0]
        self.key("ctrl+shift+r")
        wait_until(lambda: all(name not in row for row in self.window.items("Conversations")), "the list without it")
        self.key("ctrl+Down")
        wait_until(lambda: self.window.items("Messages"), "the next one's messages")
        self.story.picture("next", screenshot)

    def sheet(self):
        self.key("ctrl+l")
        self.key("question")
        self.window.need("dialog", "Keyboard")
        self.check_names("the sheet of keys")
        self.story.picture("keys", screenshot)
        self.key("Escape")
        wait_until(lambda: not self.window.find("dialog", "Keyboard"), "the sheet gone")
        self.take_keyboard()  # back to the window: a window manager's work, and there is none here

    def settings(self):
        self.key("ctrl+comma")
        self.tab_to("General")
        for page in ("General", "Hub", "Devices", "Notifications", "Keys", "Channels and plugins", "Departments",
                     "Audit log", "About"):
            if page != "General":  # within a choice of one, arrows move and choose
                self.key("Down")
            wait_until(lambda page=page: self.window.find("label", page), page)
            self.check_names(f"settings, {page}")
            self.story.saw(page)
        self.story.picture("settings", screenshot)
        self.key("ctrl+l")

    def pages(self):
        for keys, page in (("ctrl+alt+r", "Canned replies"), ("ctrl+alt+m", "Macros")):
            self.key(keys)
            wait_until(lambda page=page: self.window.find("label", page), page)
            self.check_names(page)
            self.story.saw(page)
        self.key("ctrl+l")
        for keys, tab in (("ctrl+shift+d", "Standards"), ("ctrl+shift+l", "Replies")):
            self.key(keys)
            self.check_names(f"the tab {tab}")
            self.story.saw(f"the tab {tab}")
        self.key("ctrl+l")

    def focus_order(self):
        self.key("ctrl+l")
        self.wait_focus("Conversations") if self.focus_name() == "Conversations" else None
        start, places = self.focus_name(), []
        for _ in range(120):
            before = self.focus_name()
            self.key("Tab")
            with contextlib.suppress(AssertionError):
                wait_until(lambda before=before: self.focus_name() != before, "another place", 2)
            places.append(self.focus_name())
            if places[-1] == start and len(places) > 3:
                break
        assert places[-1] == start, f"the keyboard does not come back to {start!r}: {places}"
        assert all(places), f"a place without a name: {places}"
        self.story.saw(f"{self.walked} controls by name; places: {', '.join(places)}")

    def quit(self):
        self.key("ctrl+r")
        self.wait_focus("Reply text")
        xdotool("type", "--delay", "40", LAST)
        wait_until(lambda: self.window.text_of("Reply text").endswith(LAST), "the last words")
        self.key("ctrl+q")
        code = self.setting.wait_desk()
        assert code == 0, f"exit code {code}"
        sent = self.setting.recording.read_text(encoding="utf-8").splitlines()
        assert any("draft_put" in frame and LAST in frame for frame in sent), "the last words have not left"


def play(keyboard, story):
    for name, step in keyboard.steps():
        story.step(name)
        try:
            step()
        except Exception as error:  # whatever went wrong is the step not being seen
            story.failed(f"{type(error).__name__}: {error}")
            traceback.print_exc()
            with contextlib.suppress(Exception):
                story.picture("failed", screenshot)
            (story.folder / "window-tree.txt").write_text(keyboard.window.tree(), encoding="utf-8")
            return False
    story.say(f"all {story.number} steps were seen")
    return True


def main(build, out):
    story = Story(out)
    Atspi.init()
    subprocess.run(["setxkbmap", "us"], check=True)
    with Setting(build, os.environ["HOME"]) as setting:
        pid = setting.start_desk("--lang", "en_GB")
        return 0 if play(Keyboard(setting, story, Window(pid), pid), story) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
