#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An agent's desk as small as a test needs it: signs in to a hub and prints each conversation that changes, one JSON a
line, until its input ends or a time is over. What is there before is not printed.

usage: inboxwatch.py HUB_URL TOKEN_FILE SECONDS
"""
import json
import pathlib
import sys

from wsclient import WebSocket


def main(url, token_file, seconds):
    socket = WebSocket(url.replace("http", "ws", 1) + "/ws", None, float(seconds))
    token = pathlib.Path(token_file).read_text(encoding="utf-8").strip()
    socket.send(t="hello", v=1, token=token, device="inboxwatch", program="inboxwatch")
    welcome = socket.until(t="welcome")
    socket.send(t="resume", cursor=welcome["head"])
    print(json.dumps({"ready": True}), flush=True)
    while True:
        frame = socket.receive()
        if frame.get("t") == "ping":
            socket.send(t="pong")
        for item in frame.get("items", []):
            if item.get("kind") == "conversation":
                print(json.dumps(item["data"]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
