#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles each header that no .cpp of its own proves to stand alone: headers_test.py ROOT BUILD."""

import json
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from source import Tree

DROPPED_WITH_VALUE = {"-o", "-c", "-MF", "-MT", "-MQ"}
DROPPED = {"-MD", "-MMD"}


def flags(command):
    """The compile command without its files, output and dependency options; also without a leading ccache."""
    words, result, skip = shlex.split(command), [], False
    while "ccache" in Path(words[0]).name:
        words.pop(0)
    for word in words:
        if skip or word in DROPPED_WITH_VALUE:
            skip = not skip
        elif word not in DROPPED:
            result.append(word)
    return result


def commands_by_folder(root, build):
    """Several files may be compiled as one, which then stands in the build folder."""
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = Path(entry["file"])
        if "autogen" in entry["file"]:
            continue
        folder = file.parent
        if file.is_relative_to(build) and "CMakeFiles" in file.parts:
            folder = root / Path(str(file.relative_to(build)).split("/CMakeFiles/")[0])
        commands[str(folder)] = flags(entry["command"])
    return commands


def compile_alone(header, commands):
    """The compiler's complaint, or an empty string."""
    folder = next((str(p) for p in header.parents if str(p) in commands), next(iter(commands)))
    run = subprocess.run([*commands[folder], "-fsyntax-only", "-Wno-pragma-once-outside-header", "-x", "c++", str(header)],
                         capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else f"{header}:\n{run.stderr[:2000]}"


def main(root, build):
    commands = commands_by_folder(Path(root).resolve(), Path(build).resolve())
    headers = [s.path for s in Tree(root).code() if s.path.suffix == ".h" and not s.path.with_suffix(".cpp").exists()]
    with ThreadPoolExecutor(2) as pool:
        wrong = [text for text in pool.map(lambda h: compile_alone(h, commands), headers) if text]
    print("\n".join(wrong))
    print(f"{len(headers)} headers compiled alone, {len(wrong)} do not stand")
    return 1 if wrong or not headers else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
