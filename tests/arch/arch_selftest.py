#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The test of the architecture test: the house in planted/ has known faults, and exactly those must be found."""

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from arch_test import findings, main

EXPECTED = """
arrow-cycle         tests/arch/arrows.txt:1
arrow-cycle         tests/arch/arrows.txt:1
clock               app/high/high.cpp:6
clock               app/low/low.cpp:6
debug-print         app/high/high.cpp:8
include             app/low/low.cpp:4
include             plugins/mail/mail.cpp:3
include             plugins/mail/mail.cpp:4
include             ui/left/left.cpp:2
link                app/high/CMakeLists.txt:1
link                plugins/mail/CMakeLists.txt:1
nested-loop         app/high/high.cpp:12
no-guard            app/high/high.h:1
no-licence-line     app/low/other.h:1
no-readme           plugins/mail:1
old-connect         app/high/high.cpp:11
old-connect         app/high/high.cpp:11
own-header-first    app/low/low.cpp:1
own-header-first    plugins/mail/mail.cpp:1
room-without-arrows app/hidden/hidden.cpp:1
shell               app/high/high.cpp:7
singleton           app/high/high.h:6
sleep               app/high/high.cpp:13
sql-in-code         app/high/high.h:3
stdout              app/high/high.cpp:9
test-hook           ui/left/left.cpp:6
thread-lambda       app/high/high.cpp:10
too-long            app/main/big.cpp:801
too-long            app/main/big.h:301
using-in-header     app/low/other.h:3
word                app/low/other.h:4
word                ui/left/left.cpp:5
"""


def plant(folder):
    """A copy of the planted house with the two files that would be too long to keep."""
    house = Path(folder) / "house"
    shutil.copytree(Path(__file__).parent / "planted", house)
    licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    (house / "app/main/big.cpp").write_text(licence + '#include "main/big.h"\n' + "//\n" * 799)
    (house / "app/main/big.h").write_text(licence + "#pragma once\n" + "//\n" * 299)
    return house


def test():
    with tempfile.TemporaryDirectory() as folder:
        house = plant(folder)
        expected = Counter(tuple(line.split()) for line in EXPECTED.split("\n") if line)
        found = Counter((f.rule, f"{f.path}:{f.line}") for f in findings(house))
        for rule, place in sorted((expected - found).elements()):
            print(f"not found: [{rule}] {place}")
        for rule, place in sorted((found - expected).elements()):
            print(f"found without reason: [{rule}] {place}")
        good = expected == found

        # An allowance hides what it names, and one that names nothing is itself a failure.
        rows = [f"{rule} {place.rsplit(':', 1)[0]}\n" for rule, place in expected]
        allowed = house / "tests/arch/allowed.txt"
        allowed.write_text("".join(rows))
        good &= main(house) == 0
        allowed.write_text("".join(rows) + "clock app/main/main.cpp\n")
        good &= main(house) == 1
        print("good" if good else "the architecture test does not find what it should")
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(test())
