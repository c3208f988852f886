#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs and plugins carry what HeardHardening.cmake asks for, read back out of their ELF files: hardening_test.py BUILD."""

import re
import subprocess
import sys
import unittest
from pathlib import Path

BUILD = Path(sys.argv[1])
PROGRAMS = sorted(path for path in (BUILD / "bin").iterdir() if path.name in ("heard", "heard-hub"))
MODULES = sorted((BUILD / "plugins").glob("*.so")) + sorted((BUILD / "lib").glob("libheard*.so"))


def readelf(what, file):
    return subprocess.run(["readelf", "--wide", what, file], capture_output=True, text=True, check=True).stdout


class Hardening(unittest.TestCase):
    def says(self, what, pattern, files):
        """Each file's `readelf what` has the pattern; only the names are told of those that have not."""
        without = [file.name for file in files if not re.search(pattern, readelf(what, file))]
        self.assertEqual(without, [], f"no {pattern} in readelf {what}")

    def test_there_is_something_to_look_at(self):
        self.assertEqual([program.name for program in PROGRAMS], ["heard", "heard-hub"])
        self.assertGreater(len(MODULES), 5)

    def test_programs_lie_where_nobody_can_know(self):
        self.says("-h", r"Type:\s+DYN", PROGRAMS)
        self.says("-d", r"FLAGS_1.*PIE", PROGRAMS)

    def test_tables_are_read_only_once_it_runs(self):
        self.says("-l", r"GNU_RELRO", PROGRAMS + MODULES)
        self.says("-d", r"BIND_NOW|FLAGS_1.*NOW", PROGRAMS + MODULES)

    def test_no_memory_is_both_written_and_run(self):
        self.says("-l", r"GNU_STACK.* RW ", PROGRAMS + MODULES)
        for file in PROGRAMS + MODULES:
            self.assertNotRegex(readelf("-l", file), r"LOAD.* RWE ")

    def test_a_frame_that_was_written_over_ends_the_program(self):
        self.says("--dyn-syms", r"__stack_chk_fail", PROGRAMS)

    def test_bounds_are_checked(self):
        self.says("--dyn-syms", r"__\w+printf_chk", PROGRAMS)  # FORTIFY_SOURCE
        self.says("--dyn-syms", r"__glibcxx_assert_fail", PROGRAMS)  # _GLIBCXX_ASSERTIONS

    def test_libraries_come_from_the_system_or_lie_beside_the_program(self):
        for file in PROGRAMS + MODULES:
            for path in re.findall(r"(?:RPATH|RUNPATH).*\[(.*)\]", readelf("-d", file)):
                for part in path.split(":"):
                    self.assertTrue(not part or part.startswith("$ORIGIN") or Path(part).is_relative_to(BUILD), part)


if __name__ == "__main__":
    del sys.argv[1:2]
    unittest.main()
