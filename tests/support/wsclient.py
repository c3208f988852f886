# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor's WebSocket (RFC 6455), as small as the tests need it: text only, no fragments, no extensions."""
import base64
import json
import os
import socket
import struct
import urllib.parse


class WebSocket:
    def __init__(self, url, origin, patience, through=None):
        """`origin`: of the page that opens it; None: no page does. `through`: a socket that is connected already, such as
        one that speaks TLS."""
        at = urllib.parse.urlsplit(url)
        self.socket = through or socket.create_connection((at.hostname, at.port), patience)
        key = base64.b64encode(os.urandom(16)).decode()
        page = "" if origin is None else f"Origin: {origin}\r\n"
        self.socket.sendall(f"GET {at.path} HTTP/1.1\r\nHost: {at.netloc}\r\n{page}Upgrade: websocket\r\n"
                            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        self.stream = self.socket.makefile("rb")
        status = self.stream.readline().decode()
        if " 101 " not in status:
            raise ConnectionError(status)
        while self.stream.readline().strip():
            pass

    def close(self):
        self.stream.close()
        self.socket.close()

    def send(self, **fields):
        payload = json.dumps(fields).encode()
        size = bytes([0x80 | len(payload)]) if len(payload) < 126 else b"\xfe" + struct.pack(">H", len(payload))
        mask = os.urandom(4)
        self.socket.sendall(b"\x81" + size + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload)))

    def receive(self):
        """The next text as JSON; what is no text is passed over, the end is an error."""
        while True:
            first, size = self.stream.read(2)
            if size == 126:
                size = struct.unpack(">H", self.stream.read(2))[0]
            elif size == 127:
                size = struct.unpack(">Q", self.stream.read(8))[0]
            payload = self.stream.read(size)
            if first & 0x0f == 8:
                raise ConnectionError(payload[2:].decode())
            if first & 0x0f == 1:
                return json.loads(payload)

    def until(self, **wanted):
        """The next frame in which all these fields are as wanted."""
        while True:
            frame = self.receive()
            if all(frame.get(name) == value for name, value in wanted.items()):
                return frame
