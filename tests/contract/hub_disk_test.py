#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heard-hub on a disk that is really full, and on one that can't be written: a file system of 8 MB in a mount namespace
of this test's own. Where that is not permitted the test says so and is skipped.

usage: hub_disk_test.py BUILD_DIR [unittest's arguments]
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

SKIPPED = 77  # as heard_add_check tells ctest
INSIDE = "HEARD_TEST_OWN_MOUNTS"

if INSIDE not in os.environ:
    way = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
    tried = subprocess.run([*way, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, text=True)
    if tried.returncode != 0:
        print(f"SKIPPED: no file system can be mounted here, so a full disk can't be tried: {tried.stderr.strip()}")
        sys.exit(SKIPPED)
    os.execvpe(way[0], [*way, sys.executable, *sys.argv], dict(os.environ, **{INSIDE: "1"}))

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from hub_program_test import PATIENCE, Hub  # noqa: E402
from wsclient import WebSocket  # noqa: E402


def mount(*words):
    subprocess.run(["mount", *words], check=True)


class Disk(unittest.TestCase):
    def setUp(self):
        self.hub = Hub()
        self.addCleanup(self.hub.close)
        self.hub.data.mkdir(mode=0o700)
        mount("-t", "tmpfs", "-o", "size=8m,mode=700", "none", str(self.hub.data))
        self.addCleanup(subprocess.run, ["umount", "--lazy", str(self.hub.data)], check=True)

    def visitor(self):
        url = self.hub.facts["url"]
        socket = WebSocket(f"{url.replace('http', 'ws', 1)}/chat/site/socket", url, PATIENCE)
        self.addCleanup(socket.close)
        socket.send(type="hello", token="", lang="en", page="")
        self.token = socket.until(type="welcome")["token"]
        return socket

    def send(self, socket, identity):
        """Sends a message and gives what the visitor is told about it."""
        socket.send(type="send", id=identity, text="Is my parcel there? " * 100, files=[])
        while True:
            frame = socket.receive()
            if frame["type"] in ("kept", "refused") and frame["id"] == identity:
                return frame

    def request(self, path, body=None, headers={}):
        asked = urllib.request.Request(self.hub.facts["url"] + path, data=body, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def upload(self, content):
        body = (f'--edge\r\nContent-Disposition: form-data; name="token"\r\n\r\n{self.token}\r\n'
                '--edge\r\nContent-Disposition: form-data; name="file"; filename="list.txt"\r\n'
                "Content-Type: text/plain\r\n\r\n").encode() + content + b"\r\n--edge--\r\n"
        return self.request("/chat/site/upload", body, {"Origin": self.hub.facts["url"],
                                                        "Content-Type": "multipart/form-data; boundary=edge"})

    def fill(self):
        with open(self.hub.data / "ballast", "wb", buffering=0) as ballast:
            try:
                while ballast.write(bytes(4096)):
                    pass
            except OSError:
                pass
        self.assertEqual(os.statvfs(self.hub.data).f_bfree, 0)

    def files(self):
        return [each for each in (self.hub.data / "blobs").rglob("*") if each.is_file()]

    def test_a_full_disk_refuses_loses_nothing_and_is_over_when_there_is_room(self):
        self.hub.start()
        socket = self.visitor()
        self.assertEqual(self.send(socket, "before")["type"], "kept")
        self.assertEqual(self.request("/healthz")[0], 200)
        self.fill()
        refused = self.send(socket, "during")
        self.assertEqual((refused["type"], refused.get("reason")), ("refused", "disk-full"))
        status, body = self.request("/healthz")
        self.assertEqual((status, json.loads(body)["code"]), (503, "disk-full"))
        status, body = self.upload(b"a list of goods\n" * 1000)
        self.assertEqual(json.loads(body), {"error": "disk-full"}, status)
        self.assertEqual(self.files(), [])

        (self.hub.data / "ballast").unlink()
        until = time.monotonic() + PATIENCE
        while self.request("/healthz")[0] != 200:  # it finds out by itself
            self.assertLess(time.monotonic(), until, "still not healthy with room on the disk")
            time.sleep(0.1)
        self.assertEqual([self.send(socket, "during")["type"] for _ in range(2)], ["kept", "kept"])
        self.assertEqual(self.hub.stop(), 0)
        self.assertEqual(self.hub.texts(), ["before", "during"])
        self.assertEqual(self.hub.command("check").returncode, 0)

    def test_killed_on_a_full_disk_it_has_what_it_said_it_kept(self):
        self.hub.start()
        socket = self.visitor()
        self.assertEqual(self.send(socket, "before")["type"], "kept")
        self.fill()
        self.assertEqual(self.send(socket, "during")["type"], "refused")
        self.hub.process.kill()
        (self.hub.data / "ballast").unlink()
        self.hub.start()
        self.assertEqual(self.hub.stop(), 0)
        self.assertEqual(self.hub.texts(), ["before"])
        self.assertEqual(self.hub.command("check").returncode, 0)

    def test_a_read_only_folder_is_refused_untouched(self):
        self.hub.start()
        self.assertEqual(self.hub.stop(), 0)
        before = self.fingerprint()
        mount("-o", "remount,ro", str(self.hub.data))
        self.hub.launch()
        said = self.hub.process.communicate(timeout=PATIENCE)[1].decode()
        self.assertEqual(self.hub.process.returncode, 4, said)
        self.assertIn("[read-only]", said)
        self.assertEqual(self.fingerprint(), before)

    def fingerprint(self):
        return {str(each): hashlib.sha256(each.read_bytes()).hexdigest()
                for each in self.hub.data.rglob("*") if each.is_file()}


if __name__ == "__main__":
    unittest.main(verbosity=2)
