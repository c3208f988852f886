#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the sources is in translations/, finished, in every language: translations_test.py LUPDATE ROOT.

The texts are what lupdate finds now, asked as `./dev translations` asks it; a file that has to be brought up to the sources is
a fault like a missing translation. The last class plants each fault to prove that it is found.
"""

import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LUPDATE, ROOT = sys.argv[1], Path(sys.argv[2])
FORMS = {"en": 2, "ru": 3, "uk": 3}
FOREIGN_LETTERS = {"ru": "іїєґІЇЄҐ", "uk": "ыэъёЫЭЪЁ"}  # letters that only a mix-up of the two brings in
MARK = re.compile(r"%L?\d+|%n|%\{\w+\}")


def messages(path):
    """(context, source, comment) -> message element."""
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment")): message
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def forms_of(message):
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural if message.get("numerus") == "yes" else [translation.text or ""]


def faults_of(key, message, language):
    """What is wrong with one message, in words."""
    if message.find("translation").get("type"):
        return [f"{key}: {message.find('translation').get('type')}"]
    found = []
    forms = forms_of(message)
    plural = message.get("numerus") == "yes"
    if plural and len(forms) != FORMS[language]:
        found.append(f"{key}: {len(forms)} plural forms and not {FORMS[language]}")
    for form in forms:
        if not form.strip():
            found.append(f"{key}: empty")
        elif sorted(MARK.findall(form)) != sorted(MARK.findall(key[1])):
            found.append(f"{key}: other place markers in {form!r}")
        if set(form) & set(FOREIGN_LETTERS.get(language, "")):
            found.append(f"{key}: letters of another language in {form!r}")
        if key[1].endswith("…") != form.endswith("…"):
            found.append(f"{key}: only one ends in an ellipsis: {form!r}")
    return found


def file_faults(path, language, wanted):
    """What is wrong with a file, given the messages that the sources need."""
    there = messages(path)
    found = [f"{key}: in the sources and not in the file" for key in wanted.keys() - there.keys()]
    found += [f"{key}: in the file and not in the sources" for key in there.keys() - wanted.keys()]
    for key, message in there.items():
        found += faults_of(key, message, language)
    return found


def needed(folder, plural_only):
    """What lupdate finds in the sources now."""
    path = Path(folder) / "fresh_ru.ts"
    path.unlink(missing_ok=True)
    options = ["-silent", "-locations", "none", "-extensions", "cpp,h", "-I", ".", "-I", "app"]
    options += ["-pluralonly"] if plural_only else []
    run = subprocess.run([LUPDATE, *options, "app", "ui", "plugins", "-target-language", "ru", "-ts", str(path)], cwd=ROOT,
                         text=True, capture_output=True, check=True)
    return messages(path), run.stderr


class Translations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.all, cls.complaints = needed(folder, False)
            cls.plurals, _ = needed(folder, True)

    def test_lupdate_understands_every_text(self):
        # A text whose class it can't name gets a context that the program never asks for.
        self.assertEqual(self.complaints, "")
        self.assertGreater(len(self.all), 300)
        unplaced = {key[0] for key in self.all} & {"", "std", "heard", "heard::ui"}
        self.assertEqual(unplaced, set(), "free functions need Q_DECLARE_TR_FUNCTIONS")

    def test_every_language_is_whole(self):
        files = sorted(path.stem for path in (ROOT / "translations").glob("*.ts"))
        self.assertEqual(files, [f"heard_{language}" for language in sorted(FORMS)])
        for language in FORMS:
            with self.subTest(language):
                path = ROOT / "translations" / f"heard_{language}.ts"
                found = file_faults(path, language, self.plurals if language == "en" else self.all)
                self.assertEqual(found, [], "./dev translations brings the files up to the sources")


PLANTED = """<TS version="2.1" language="ru"><context><name>C</name>
<message><source>Fine %1</source><translation>Хорошо %1</translation></message>
<message><source>Unfinished</source><translation type="unfinished">Да</translation></message>
<message><source>Lost %1</source><translation>Потеряно</translation></message>
<message><source>Empty</source><translation></translation></message>
<message><source>Mixed</source><translation>Змішано</translation></message>
<message><source>Wait…</source><translation>Ждите</translation></message>
<message numerus="yes"><source>%n new</source><translation><numerusform>%n новый</numerusform></translation></message>
<message><source>Gone</source><translation>Ушло</translation></message>
</context></TS>"""


class PlantedFaults(unittest.TestCase):
    def test_each_is_found_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "planted.ts"
            path.write_text(PLANTED, encoding="utf-8")
            wanted = {key: message for key, message in messages(path).items() if key[1] != "Gone"}
            wanted[("C", "Missing", None)] = None
            found = sorted(fault.split("'")[3] for fault in file_faults(path, "ru", wanted))
        self.assertEqual(found, ["%n new", "Empty", "Gone", "Lost %1", "Missing", "Mixed", "Unfinished", "Wait…"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
