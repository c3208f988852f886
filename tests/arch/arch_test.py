#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the repository to its architecture: arch_test.py ROOT. Prints each finding as file:line: [rule] text."""

import sys

import habits
import rooms
from source import Tree


def findings(root):
    tree = Tree(root)
    return [f for check in rooms.CHECKS + habits.CHECKS for f in check(tree)]


def allowed(root):
    """(rule, path) of tests/arch/allowed.txt."""
    lines = Tree(root).read("tests/arch/allowed.txt").splitlines()
    return {tuple(line.split()[:2]) for line in lines if line.split("#")[0].strip()}


def main(root):
    known, found = allowed(root), findings(root)
    new = [f for f in found if (f.rule, f.path) not in known]
    stale = known - {(f.rule, f.path) for f in found}
    for finding in new:
        print(finding)
    for rule, path in sorted(stale):
        print(f"tests/arch/allowed.txt: \"{rule} {path}\" finds nothing any more: take it out")
    print(f"{len(new)} findings, {len(found) - len(new)} allowed, {len(stale)} stale allowances")
    return 1 if new or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
