#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes emoji.tsv from Debian's unicode-data (the list and its order) and unicode-cldr-core (names and search words).

A line is: the emoji, its group, and its words in English, Russian and Ukrainian, the name first. Skin tones are left
out. Run it when a newer Unicode is wanted; the result is committed.
"""
import pathlib
import xml.etree.ElementTree as ET

UNICODE = pathlib.Path("/usr/share/unicode")


def words(language):
    found = {}
    for folder in ("annotations", "annotationsDerived"):
        tree = ET.parse(UNICODE / "cldr/common" / folder / f"{language}.xml")
        for entry in tree.iter("annotation"):
            if not entry.text or "↑" in entry.text:
                continue
            key = entry.get("cp").replace("\ufe0f", "")
            name, rest = found.get(key, ("", []))
            if entry.get("type") == "tts":
                name = entry.text.strip()
            else:
                rest = [word.strip() for word in entry.text.split("|")]
            found[key] = (name, rest)
    return {key: ", ".join(dict.fromkeys([name] + rest)) for key, (name, rest) in found.items() if name}


def main():
    spoken = [words(language) for language in ("en", "ru", "uk")]
    group = ""
    lines = []
    for line in (UNICODE / "emoji/emoji-test.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# group:"):
            group = line.split(":", 1)[1].strip()
        if line.startswith("#") or "; fully-qualified" not in line or group == "Component":
            continue
        emoji = "".join(chr(int(code, 16)) for code in line.split(";")[0].split())
        if any("\U0001f3fb" <= c <= "\U0001f3ff" for c in emoji):
            continue
        key = emoji.replace("\ufe0f", "")
        texts = [table.get(key, "") for table in spoken]
        if texts[0]:
            lines.append("\t".join([emoji, group] + texts))
    (pathlib.Path(__file__).parent / "emoji.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "emoji")


main()
