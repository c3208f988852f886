#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hub at work while somebody speaks nonsense to it: frames of every kind, changed at random, before and after the token;
bytes that are no text, texts that are no JSON, WebSockets that keep no rule. The hub must live, answer a proper desk all
the while, grow by little, and have a sound ledger at the end.

usage: hub_frames_test.py BUILD_DIR [unittest's arguments]; HEARD_FUZZ_SECONDS: how long (20); HEARD_TEST_SEED: which way
"""
import copy
import json
import os
import pathlib
import random
import socket
import struct
import subprocess
import sys
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from hub_program_test import BUILD, PATIENCE, HubTest  # noqa: E402
from wsclient import WebSocket  # noqa: E402

SECONDS = int(os.environ.get("HEARD_FUZZ_SECONDS", "20"))
VALUES = [None, True, False, 0, 1, -1, 2**31, 2**53, -2**53, 1e308, 0.5, "", "x", "\u0000", "\ud83d\ude00" * 3, "а" * 5000, [], {}, [[]], [None],
          {"": ""}, {"kind": "text"}, [{"kind": "text", "text": "hello"}], [1] * 2000]


def samples():
    """What real programs say, one frame each, as the protocol's own test has them."""
    said = subprocess.run([BUILD / "tests/frame_samples"], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")]


class Nonsense:
    def __init__(self, chance, frames):
        self.chance = chance
        self.frames = frames

    def places(self, value, path=()):
        yield path
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, each in items:
            yield from self.places(each, path + (key,))

    def value(self):
        return copy.deepcopy(self.chance.choice(VALUES))

    def changed(self, frame):
        """The frame with one to three things in it taken away, put in, or made something else."""
        frame = copy.deepcopy(frame)
        for _ in range(self.chance.randint(1, 3)):
            path = self.chance.choice([each for each in self.places(frame) if each] or [("t",)])
            holder = frame
            for key in path[:-1]:
                holder = holder[key]
            what = self.chance.randint(0, 3)
            if what == 0 and isinstance(holder, dict):
                holder.pop(path[-1], None)
            elif what == 1 and isinstance(holder, dict):
                name = self.chance.choice(["id", "t", "args", "conversation", "later", "парам"])
                holder[name] = self.value()
            elif what == 2:
                other = self.chance.choice(self.frames)
                holder[path[-1]] = copy.deepcopy(self.chance.choice(list(other.values())))
            else:
                holder[path[-1]] = self.value()
            if not isinstance(frame, dict) or not frame:
                break
        return frame

    def text(self):
        """One message's bytes."""
        lot = self.chance.random()
        frame = self.chance.choice(self.frames)
        if lot < 0.2:
            return json.dumps(frame).encode()
        if lot < 0.8:
            return json.dumps(self.changed(frame)).encode("utf-8", "surrogatepass")
        if lot < 0.87:
            whole = json.dumps(frame).encode()
            return whole[:self.chance.randint(0, len(whole))]
        if lot < 0.92:
            whole = bytearray(json.dumps(frame).encode())
            for _ in range(self.chance.randint(1, 5)):
                whole[self.chance.randrange(len(whole))] = self.chance.randrange(256)
            return bytes(whole)
        if lot < 0.95:
            depth = self.chance.choice([31, 32, 33, 5000])
            return b'{"t":"do","id":"d","verb":"note","args":{"a":' + b"[" * depth + b"]" * depth + b"}}"
        return b'{"t":"ask","id":"' + b"x" * self.chance.choice([10, 70_000, 1_100_000]) + b'"}'

    def envelope(self, payload):
        """Mostly a text of one piece, as RFC 6455 wants it of a client; now and then something that it forbids."""
        lot = self.chance.random()
        first, masked = 0x81, True
        if lot < 0.05:
            first = 0x82
        elif lot < 0.08:
            first = self.chance.randrange(256)
        elif lot < 0.1:
            masked = False
        head = bytes([first])
        bit = 0x80 if masked else 0
        size = len(payload)
        if lot > 0.99:
            size = self.chance.choice([2**20, 2**31, 2**62])  # promises more than comes
        if size < 126:
            head += bytes([bit | size])
        elif size < 65536:
            head += bytes([bit | 126]) + struct.pack(">H", size)
        else:
            head += bytes([bit | 127]) + struct.pack(">Q", size)
        if not masked:
            return head + payload
        mask = struct.pack(">I", self.chance.getrandbits(32))
        return head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))


class Frames(HubTest):
    def steady_desk(self, hub, token):
        desk = WebSocket(hub.facts["ws"], None, PATIENCE)
        self.addCleanup(desk.close)
        desk.send(t="hello", v=1, token=token, device="steady")
        desk.until(t="welcome")
        return desk

    def nonsense_connection(self, hub, token, nonsense, chance):
        """Says its piece and looks at what comes back, as long as anything does."""
        at = urllib.parse.urlsplit(hub.facts["ws"])
        with socket.create_connection((at.hostname, at.port), PATIENCE) as line:
            line.sendall(f"GET {at.path} HTTP/1.1\r\nHost: {at.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
            if chance.random() < 0.75:
                hello = {"t": "hello", "v": 1, "token": token, "device": "odd"}
                if chance.random() < 0.5:
                    hello["cursor"] = chance.choice([0, 1, 5, 2**40, -1])
                payload = json.dumps(hello).encode()
                line.sendall(b"\x81" + (bytes([0x80 | len(payload)]) if len(payload) < 126
                                        else b"\xfe" + struct.pack(">H", len(payload))) + bytes(4) + payload)
            line.settimeout(0.02)
            try:
                for _ in range(chance.randint(1, 25)):
                    line.sendall(nonsense.envelope(nonsense.text()))
                    if chance.random() < 0.3:
                        self.listen(line)
                self.listen(line)
            except (ConnectionError, TimeoutError):
                return  # it has had enough of us

    @staticmethod
    def listen(line):
        until = time.monotonic() + 0.05
        try:
            while line.recv(65536) and time.monotonic() < until:
                pass
        except TimeoutError:
            pass

    def memory(self, hub):
        status = pathlib.Path(f"/proc/{hub.process.pid}/status").read_text()
        return int(next(row for row in status.splitlines() if row.startswith("VmRSS")).split()[1])

    def test_whatever_is_said_to_it_the_hub_serves_the_others(self):
        seed = int(os.environ.get("HEARD_TEST_SEED", random.SystemRandom().randrange(2**32)))
        print(f"HEARD_TEST_SEED={seed}", flush=True)
        chance = random.Random(seed)
        hub = self.hub("sample")
        hub.command("channel", "add", "sample", "--name", "Shop", "--key", "shop")
        hub.start()
        for number in range(20):
            hub.post("shop", f"m{number}", "hello")
        token = pathlib.Path(hub.facts["token_file"]).read_text().strip()
        # Agents and tokens could be taken away by a frame that happens to be right: ours among them.
        dangerous = {"agent_remove", "agent_token", "sample_remove"}
        frames = [frame for frame in samples() if frame.get("verb") not in dangerous]
        nonsense = Nonsense(chance, frames)
        desk = self.steady_desk(hub, token)
        before = self.memory(hub)
        until = time.monotonic() + SECONDS
        connections = 0
        while time.monotonic() < until:
            self.nonsense_connection(hub, token, nonsense, chance)
            connections += 1
            self.assertIsNone(hub.process.poll(), "the hub is gone")
            if connections % 10 == 0:
                desk.send(t="ping", n=connections)
                self.assertEqual(desk.until(t="pong")["n"], connections)
        self.assertEqual(hub.get("/healthz"), 200)
        desk.send(t="ask", id="last", query="snapshot", args={"kind": "message", "limit": 10})
        self.assertTrue(desk.until(t="answer", id="last")["result"]["items"])
        print(f"{connections} connections, {before} KiB before, {self.memory(hub)} KiB after", flush=True)
        self.assertEqual(hub.stop(), 0)
        self.assertEqual(hub.command("check").stdout, "The ledger is sound.\n")


if __name__ == "__main__":
    unittest.main()
