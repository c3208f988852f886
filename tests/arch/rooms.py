# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the rooms: includes and link targets follow arrows.txt, plugins see channelapi only."""

import re

from source import PRODUCT, Finding

_INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]')
_COMMAND = re.compile(r"(heard_add_module|heard_add_plugin|heard_add_program|target_link_libraries)\s*\(([^)]*)\)")


def arrows(tree):
    """room -> set of rooms it may include, from arrows.txt; '*' allows all."""
    result = {}
    for line in tree.read("tests/arch/arrows.txt").splitlines():
        line = line.split("#")[0].strip()
        if line:
            room, _, allowed = line.partition("->")
            result[room.strip()] = set(allowed.split())
    return result


def room_of(name, rooms):
    """The room a path is in: the longest that is its prefix."""
    fitting = [room for room in rooms if name == room or name.startswith(room + "/")]
    return max(fitting, key=len, default=None)


def check_arrows(tree):
    rooms = arrows(tree)
    for room in rooms:
        if not (tree.root / room).is_dir():
            yield Finding("no-such-room", "tests/arch/arrows.txt", 1, f"{room} has arrows and no folder")
        for other in rooms[room] - {"*"} - set(rooms):
            yield Finding("no-such-room", "tests/arch/arrows.txt", 1, f"{room} -> {other}, which is no room")
    for start in rooms:
        seen, queue = set(), [start]
        while queue:
            for other in rooms.get(queue.pop(), set()) - {"*"}:
                if other == start:
                    yield Finding("arrow-cycle", "tests/arch/arrows.txt", 1, f"{start} reaches itself")
                    queue.clear()
                    break
                if other not in seen:
                    seen.add(other)
                    queue.append(other)


def _target_of(include, source, tree):
    """The file of ours that an include names, as a path from the root, or None."""
    beside = (source.path.parent / include).resolve()
    places = [beside, tree.root / include, tree.root / "app" / include]
    for place in places:
        if place.is_file() and tree.root in place.parents:
            return place.resolve().relative_to(tree.root).as_posix()
    return None


def _may(room, other, rooms, name, target):
    if room == "plugins":  # a plugin folder is a room of its own; `common` is shared
        mine, theirs = name.split("/")[1], target.split("/")[1]
        if other == "plugins":
            return mine == theirs or theirs == "common"
    return room == other or "*" in rooms[room] or other in rooms[room]


def check_includes(tree):
    rooms = arrows(tree)
    for source in tree.code():
        room = room_of(source.name, rooms)
        if room is None:
            yield source.finding("room-without-arrows", 1, "this folder is not in arrows.txt")
            continue
        for number, line in enumerate(source.lines, 1):
            match = _INCLUDE.match(line)
            target = match and _target_of(match.group(1), source, tree)
            if not target or target.split("/")[0] not in PRODUCT + ("tests",):
                continue
            other = room_of(target, rooms)
            if other is None or not _may(room, other, rooms, source.name, target):
                yield source.finding("include", number, f"{room} may not include {match.group(1)}")


def _room_of_target(target):
    """Heard::ui_models -> ui/models, Heard::link -> app/link."""
    name = target.split("::", 1)[1]
    return "ui/" + name[3:] if name.startswith("ui_") else "app/" + name


def check_links(tree):
    rooms = arrows(tree)
    for source in tree.cmake:
        room = room_of(source.name, rooms)
        if room is None:
            continue
        text = re.sub(r"#[^\n]*", lambda m: " " * len(m.group()), source.text)
        for match in _COMMAND.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            for target in re.findall(r"Heard::\w+", match.group(2)):
                other = _room_of_target(target)
                if other == "app/flags" or other == room or "*" in rooms[room]:
                    continue
                if other not in rooms[room]:
                    yield Finding("link", source.name, line, f"{room} may not link {target}")


def check_readmes(tree):
    """A room that has something in it says what it is."""
    for room in arrows(tree):
        inside = [s for s in tree.code() if s.name.startswith(room + "/")]
        folders = {"/".join(s.name.split("/")[:2]) for s in inside} if room == "plugins" else {room} if inside else set()
        for folder in sorted(folders):
            if not (tree.root / folder / "README.md").is_file():
                yield Finding("no-readme", folder, 1, "a room says in README.md what it is and what it is not")


CHECKS = (check_arrows, check_includes, check_links, check_readmes)
