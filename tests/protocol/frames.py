# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds frames against resources/protocol: their shape, who may send them, and that answers fit their questions."""

import json
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROTOCOL = ROOT / "resources/protocol"


def schema():
    return json.loads((PROTOCOL / "frames.schema.json").read_text(encoding="utf-8"))


def document():
    return yaml.safe_load((PROTOCOL / "heard.asyncapi.yaml").read_text(encoding="utf-8"))


def senders(doc):
    """{"desk": frame names, "hub": frame names} as the document's operations have them."""
    def names(operation):
        return {message["$ref"].rsplit("/", 1)[1] for message in doc["operations"][operation]["messages"]}

    return {"desk": names("deskSays"), "hub": names("hubSays")}


class FrameCheck:
    """Checks frames one after the other; `seen` counts the kinds, verbs, queries and items that passed by."""

    def __init__(self):
        self._schema = schema()
        jsonschema.Draft7Validator.check_schema(self._schema)
        self._frames = jsonschema.Draft7Validator(self._schema)
        self._results = {
            name[len("result_"):]: jsonschema.Draft7Validator(
                {"$ref": f"#/definitions/{name}", "definitions": self._schema["definitions"]})
            for name in self._schema["definitions"] if name.startswith("result_")
        }
        self._senders = senders(document())
        self._asked = {}
        self.seen = {}

    def problems(self, frame, sender=None):
        """What is wrong with a frame: a list of sentences, empty if nothing is. Never quotes the frame's values."""
        wrong = [f"{'/'.join(map(str, e.absolute_path)) or 'frame'}: breaks {e.validator} "
                 f"({'/'.join(map(str, list(e.schema_path)[-4:]))})" for e in self._frames.iter_errors(frame)]
        if wrong:
            return wrong
        name = frame["t"]
        if sender and name not in self._senders[sender]:
            wrong.append(f"a {sender} does not send {name}")
        wrong += self._result_problems(frame)
        self._count(frame)
        return wrong

    def _result_problems(self, frame):
        if frame["t"] in ("do", "ask"):
            self._asked[frame["id"]] = frame.get("verb") or frame.get("query")
            return []
        if frame["t"] not in ("done", "answer", "refused"):
            return []
        what = self._asked.get(frame.get("id"))
        if what is None:
            return [f"{frame['t']} to something that was never asked"] if self._asked and frame.get("id") else []
        check = self._results.get(what) if frame["t"] != "refused" else None
        return [f"result of {what}: {'/'.join(map(str, e.absolute_path))} breaks {e.validator}"
                for e in (check.iter_errors(frame.get("result", {})) if check else [])]

    def _count(self, frame):
        keys = [frame["t"]]
        keys += [f"{frame['t']} {frame[field]}" for field in ("verb", "query", "kind") if field in frame]
        items = frame.get("items") or frame.get("result", {}).get("items", [])  # live, or of a snapshot
        keys += [f"item {item['kind']}" for item in items]
        for key in keys:
            self.seen[key] = self.seen.get(key, 0) + 1
