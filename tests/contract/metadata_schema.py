#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the metadata of our plugins, and examples of good and bad metadata, against the schema.

usage: metadata_schema.py SOURCE_DIR
"""
import json
import pathlib
import sys

import jsonschema


def main(source):
    schema = json.loads((source / "resources/plugins/metadata.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    examples = source / "tests/contract/metadata"
    good = sorted(examples.glob("good/*.json")) + sorted(source.glob("plugins/*/hub/*-hub.json")) + sorted(source.glob("plugins/*/desk/*-desk.json"))
    bad = sorted(examples.glob("bad/*.json"))
    wrong = [] if good and bad else ["no examples found"]
    for path in good:
        wrong += [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(path.read_text()))]
    wrong += [f"{path}: should have been refused" for path in bad if validator.is_valid(json.loads(path.read_text()))]
    print("\n".join(wrong) or f"{len(good)} good and {len(bad)} bad: as the schema says")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
