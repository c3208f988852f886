#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The protocol's document against the codec: frame_schema_test.py PROGRAM, which prints samples of every frame."""

import copy
import json
import re
import subprocess
import sys
import unittest

import frames

SAMPLES = []


def read(path):
    return (frames.ROOT / path).read_text(encoding="utf-8")


def without_field(frame, definitions):
    """The frame with one required field less, once for each of its own required fields."""
    for field in definitions[frame["t"]]["required"]:
        broken = copy.deepcopy(frame)
        del broken[field]
        yield field, broken


class Samples(unittest.TestCase):
    def setUp(self):
        self.check = frames.FrameCheck()

    def test_everything_the_codec_writes_fits(self):
        for frame in SAMPLES:
            frames_check = frames.FrameCheck()  # a sample is no answer to another sample
            self.assertEqual(frames_check.problems(frame), [], frame)

    def test_every_frame_item_verb_and_query_has_a_sample(self):
        for frame in SAMPLES:
            self.check.problems(frame)
        definitions = frames.schema()["definitions"]
        wanted = set(frames.schema()["properties"]["t"]["enum"])
        wanted |= {f"do {verb}" for verb in definitions["do"]["properties"]["verb"]["enum"]}
        wanted |= {f"ask {query}" for query in definitions["ask"]["properties"]["query"]["enum"]}
        wanted |= {f"item {kind}" for kind in ("agent", "channel", "customer", "conversation", "message", "gone")}
        self.assertEqual(wanted - set(self.check.seen), set())

    def test_a_frame_without_a_required_field_does_not_fit(self):
        definitions = frames.schema()["definitions"]
        for frame in SAMPLES:
            for field, broken in without_field(frame, definitions):
                self.assertNotEqual(self.check.problems(broken), [], f"{frame['t']} without {field}")

    def test_wrong_frames_do_not_fit(self):
        lines = read("tests/protocol/wrong_frames.jsonl").splitlines()
        self.assertGreater(len(lines), 20)
        for line in lines:
            case = json.loads(line)
            self.assertNotEqual(self.check.problems(case["frame"], case.get("from")), [], case["why"])

    def test_an_answer_must_fit_its_question(self):
        ask = {"t": "ask", "id": "q", "query": "snapshot", "args": {"kind": "agent"}}
        self.assertEqual(self.check.problems(ask), [])
        self.assertNotEqual(self.check.problems({"t": "answer", "id": "q", "result": {"rows": []}}), [])
        self.assertNotEqual(self.check.problems({"t": "answer", "id": "never asked", "result": {}}), [])
        self.assertEqual(self.check.problems({"t": "answer", "id": "q", "result": {"items": []}}), [])


class Document(unittest.TestCase):
    def test_messages_are_the_frames(self):
        document, names = frames.document(), set(frames.schema()["properties"]["t"]["enum"])
        self.assertEqual(set(document["components"]["messages"]), names)
        self.assertEqual(set(document["channels"]["desk"]["messages"]), names)
        for name, message in document["components"]["messages"].items():
            self.assertEqual(message["payload"]["schema"]["$ref"], f"frames.schema.json#/definitions/{name}")
        sent = frames.senders(document)
        self.assertEqual(sent["desk"] | sent["hub"], names)

    def test_its_examples_fit(self):
        check = frames.FrameCheck()
        for message in frames.document()["components"]["messages"].values():
            for example in message.get("examples", []):
                self.assertEqual(check.problems(example["payload"]), [], example)

    def test_it_names_the_words_of_the_code(self):
        definitions = frames.schema()["definitions"]
        text = read("app/protocol/verbs.h")
        verbs, queries = text.split("namespace heard::protocol::query {")
        words = re.compile(r'constexpr auto k\w+ = "(\w+)"')
        self.assertEqual(set(definitions["do"]["properties"]["verb"]["enum"]), set(words.findall(verbs)))
        self.assertEqual(set(definitions["ask"]["properties"]["query"]["enum"]), set(words.findall(queries)))
        names = read("app/domain/names.cpp")
        for name in definitions["direction"]["enum"] + definitions["delivery"]["enum"]:
            self.assertIn(f'"{name}"', names)

    def test_it_names_every_frame_of_the_code(self):
        variant = re.search(r"using Frame =\s*std::variant<([^>]+)>", read("app/protocol/frames.h")).group(1)
        structs = {name.strip().replace("Frame", "").lower() for name in variant.split(",")}
        self.assertEqual(structs, set(frames.schema()["properties"]["t"]["enum"]))


if __name__ == "__main__":
    output = subprocess.run([sys.argv.pop(1)], capture_output=True, check=True).stdout.decode("utf-8")
    SAMPLES += [json.loads(line) for line in output.splitlines()]
    unittest.main()
