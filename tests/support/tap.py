#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tap between desks and a hub: tap.py PORT RECORDING.

Listens on a free port of the loopback, prints it, hands every byte on to 127.0.0.1:PORT and back, and writes each text frame of
a WebSocket at /ws as a line {"from": "desk" or "hub", "connection": n, "frame": text}. Bytes are handed on before they are
looked at, so neither side can tell that it is there.
"""

import asyncio
import json
import struct
import sys

CONTINUATION, TEXT, BINARY = 0, 1, 2


class Frames:
    """Takes a WebSocket's bytes (RFC 6455 5.2) as they come and gives whole messages as (opcode, payload)."""

    def __init__(self):
        self._bytes = bytearray()
        self._message = bytearray()
        self._opcode = TEXT

    def feed(self, data):
        self._bytes += data
        while (frame := self._take()) is not None:
            final, opcode, payload = frame
            if opcode > BINARY:
                continue  # ping, pong and close of the WebSocket itself
            if opcode != CONTINUATION:
                self._opcode = opcode
            self._message += payload
            if final:
                yield self._opcode, bytes(self._message)
                self._message.clear()

    def _take(self):
        b = self._bytes
        if len(b) < 2:
            return None
        length, at = b[1] & 0x7F, 2
        if length >= 126:
            size = 2 if length == 126 else 8
            if len(b) < at + size:
                return None
            length = struct.unpack_from(">H" if size == 2 else ">Q", b, at)[0]
            at += size
        mask = None
        if b[1] & 0x80:
            mask, at = bytes(b[at:at + 4]), at + 4
        if len(b) < at + length:
            return None
        payload = bytes(b[at:at + length])
        if mask:
            key = (mask * (length // 4 + 1))[:length]
            payload = (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(length, "big")
        final, opcode = bool(b[0] & 0x80), b[0] & 0x0F
        del b[:at + length]
        return final, opcode, payload


class Side:
    """One direction of a connection: the HTTP head, then frames if it was an upgrade of /ws."""

    def __init__(self, name, connection, record):
        self._name, self._connection, self._record = name, connection, record
        self._head = bytearray()
        self._frames = None
        self.first_line = ""

    def feed(self, data, wanted):
        if self._frames is None:
            self._head += data
            head, end, rest = bytes(self._head).partition(b"\r\n\r\n")
            if not end or self.first_line:
                return
            self.first_line = head.split(b"\r\n")[0].decode("latin-1")
            self._frames, data = Frames(), rest
        if wanted():
            for opcode, payload in self._frames.feed(data):
                text = payload.decode("utf-8") if opcode == TEXT else f"binary message of {len(payload)} bytes"
                self._record({"from": self._name, "connection": self._connection, "frame": text})


class Tap:
    def __init__(self, port, recording):
        self._port = port
        self._file = open(recording, "a", encoding="utf-8", buffering=1)
        self._connections = 0

    def _record(self, entry):
        self._file.write(json.dumps(entry, ensure_ascii=False) + "\n")

    async def accept(self, reader, writer):
        self._connections += 1
        desk, hub = (Side(name, self._connections, self._record) for name in ("desk", "hub"))
        try:
            hub_reader, hub_writer = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            writer.close()
            return

        def wanted():
            return desk.first_line.startswith("GET /ws ") and " 101 " in hub.first_line + " "

        await asyncio.gather(self._pump(reader, hub_writer, desk, lambda: desk.first_line.startswith("GET /ws ")),
                             self._pump(hub_reader, writer, hub, wanted))

    @staticmethod
    async def _pump(reader, writer, side, wanted):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                side.feed(data, wanted)
                await writer.drain()
        except OSError:
            pass
        writer.close()


async def main(port, recording):
    tap = Tap(int(port), recording)
    server = await asyncio.start_server(tap.accept, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
