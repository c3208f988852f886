#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages say what the programs say of themselves: each option and command of --help is there, and no other."""

import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

PAGES = Path(os.environ["HEARD_SOURCE_DIR"]) / "packaging/man"
PROGRAMS = Path(os.environ["HEARD_BIN_DIR"])
COMMANDS = ("serve", "agent", "device", "department", "channel", "check", "audit", "person", "plugins", "token", "backup", "restore", "secrets")


def help_of(program, *words):
    run = subprocess.run([PROGRAMS / program, *words, "--help"], text=True, capture_output=True, check=True, timeout=60)
    return run.stdout


def page_of(program):
    """The page's text without the markup: \\- is a hyphen, \\fR and the like change the font, a first word is a request."""
    text = (PAGES / f"{program}.1").read_text(encoding="utf-8")
    text = re.sub(r"\\f[A-Z]", "", text.replace("\\-", "-"))
    return re.sub(r"^\.(\\\".*|[A-Z]+)", "", text, flags=re.MULTILINE).replace('"', "")


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def words_explained(text):
    """The words at the start of a help text's indented lines: `  list      the channels …`."""
    return set(re.findall(r"^  ([a-z]+)(?=  )", text, flags=re.MULTILINE))


class Manual(unittest.TestCase):
    def test_the_desk_has_one_text(self):
        self.assertEqual(options_in(page_of("heard")) - {"--help"}, options_in(help_of("heard")) - {"--help"})

    def test_the_hub_has_one_text(self):
        said = options_in(help_of("heard-hub")).union(*(options_in(help_of("heard-hub", word)) for word in COMMANDS))
        self.assertEqual(options_in(page_of("heard-hub")) - {"--help"}, said - {"--help"})

    def test_each_command_of_the_hub_is_explained(self):
        page = page_of("heard-hub")
        words = words_explained(help_of("heard-hub"))
        self.assertEqual(words, set(COMMANDS))
        for command in COMMANDS:
            self.assertRegex(page, rf"(?m)^ {command.upper()}$")
            for word in words_explained(help_of("heard-hub", command)):
                self.assertRegex(page, rf"(?m)^ {word}\b", f"{command} {word}")

    def test_exit_codes_are_the_same(self):
        codes = dict(re.findall(r"(\d) ([^;(.]+)", " ".join(help_of("heard-hub").split("Exit codes:")[1].split())))
        page = " ".join(page_of("heard-hub").split())
        self.assertGreater(len(codes), 5)
        for code, meaning in codes.items():
            self.assertIn(f"{code} {meaning.strip()}", page)

    @unittest.skipUnless(shutil.which("man"), "there is no man (./dev install package)")
    def test_the_pages_are_well_formed(self):
        for program in ("heard", "heard-hub"):
            run = subprocess.run(["man", "--warnings", "--encoding=utf8", "-Tutf8", "-l", PAGES / f"{program}.1"], text=True,
                                 capture_output=True, check=True, timeout=60, env=os.environ | {"MANWIDTH": "80"})
            self.assertEqual(run.stderr, "")


if __name__ == "__main__":
    unittest.main()
