# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers for soak.py: each writes on one channel, in words that are found again (soak-<channel>-<n>), until a stop is
asked for. `said` is what they have, `kept` what the hub or the way to it has confirmed. Who is not answered asks again."""
import http.client
import json
import pathlib
import random
import re
import struct
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "support"), str(TESTS / "support/mail")]
from wsclient import WebSocket  # noqa: E402

PATIENCE = 20  # seconds that a hub may take for an answer, unless it is killed


class Customers(threading.Thread):
    """All customers of one channel, one after the other."""

    every = 1.0  # seconds between two, about

    def __init__(self, key, url, seed):
        super().__init__(name=key, daemon=True)
        self.key, self.url = key, url
        self.chance = random.Random(seed)
        self.ended = threading.Event()
        self.said = self.again = 0
        self.kept = set()
        self.trouble = None

    def run(self):
        try:
            self.write()
        except Exception as trouble:  # one who gave up is told of at the end
            self.trouble = repr(trouble)

    def write(self):
        while not self.ended.is_set():
            self.said += 1
            words = f"soak-{self.key}-{self.said}"
            while not self.tell(words):  # what was begun is brought to its end
                self.again += 1
                time.sleep(0.2)
            self.kept.add(words)
            self.ended.wait(self.every * self.chance.uniform(0.3, 1.7))
        self.close()

    def tell(self, words):
        """Whether the hub has it for certain."""
        try:
            return self.once(words)
        except (OSError, http.client.HTTPException, ValueError, struct.error):  # a WebSocket may end in the middle of a frame
            return False

    def close(self):
        pass


class Chat(Customers):
    """Visitors of a site chat, each with a token of their own, who send each message until it is kept."""

    def __init__(self, *how):
        super().__init__(*how)
        self.visitors = [{"token": "", "socket": None} for _ in range(3)]

    def once(self, words):
        visitor = self.visitors[int(words.rsplit("-", 1)[1]) % len(self.visitors)]
        try:
            if not visitor["socket"]:
                visitor["socket"] = WebSocket(self.url.replace("http", "ws", 1) + f"/chat/{self.key}/socket", self.url, PATIENCE)
                visitor["socket"].send(type="hello", token=visitor["token"], lang="en", page="")
                visitor["token"] = visitor["socket"].until(type="welcome")["token"]
            visitor["socket"].send(type="send", id=words, text=words, files=[])
            while True:
                frame = visitor["socket"].receive()
                if frame["type"] in ("kept", "refused") and frame["id"] == words:
                    return frame["type"] == "kept"
        except Exception:
            if visitor["socket"]:
                visitor["socket"].close()
            visitor["socket"] = None
            raise

    def close(self):
        for visitor in self.visitors:
            if visitor["socket"]:
                visitor["socket"].close()


class Form(Customers):
    """Who fills in a page without JavaScript; the same page is sent until it leads to its case."""

    every = 12.0  # more from one address is taken for a robot
    page = "/form/{key}"

    def __init__(self, *how):
        super().__init__(*how)
        self.stamps = {}

    def fields(self, words):
        return {"name": "Ann", "contact": f"{words}@soak.test", "address": f"{words}@soak.test", "text": words}

    def ask(self, method, body=None):
        at = urllib.parse.urlsplit(self.url)
        connection = http.client.HTTPConnection(at.hostname, at.port, timeout=PATIENCE)
        try:
            kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, self.page.format(key=self.key), body, kind)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def once(self, words):
        if words not in self.stamps:
            status, page = self.ask("GET")
            if status != 200:
                return False
            self.stamps[words] = re.search(r'name="stamp" value="([^"]+)"', page).group(1)
            time.sleep(1.2)  # who is quicker is a robot
        status, page = self.ask("POST", urllib.parse.urlencode({"stamp": self.stamps[words], **self.fields(words)}))
        if status == 429:
            time.sleep(5)
        elif status != 303 and status < 500:
            raise AssertionError(f"{self.key}: {status} {page[:2000]}")
        return status == 303


class Feedback(Form):
    page = "/feedback/{key}/k7q2"

    def fields(self, words):
        return {"score": str(self.chance.randint(1, 5)), "text": words, "address": f"{words}@soak.test"}


class DeskEntry(Customers):
    """Callers, whom an agent takes down: the same entry until it is done."""

    every = 2.0

    def __init__(self, *how, token):
        super().__init__(*how)
        self.token, self.ids = token, {}

    def once(self, words):
        identity = self.ids.setdefault(words, str(uuid.uuid4()))
        socket = WebSocket(self.url.replace("http", "ws", 1) + "/ws", None, PATIENCE)
        try:
            socket.send(t="hello", v=1, token=self.token, device="soak", program="soak")
            socket.until(t="welcome")
            socket.send(t="do", id=identity, verb="entry_register",
                        args={"kind": "call", "name": words, "parts": [{"kind": "text", "text": words}]})
            while True:
                frame = socket.receive()
                if frame.get("id") == identity:
                    if frame["t"] == "refused" and frame["code"] not in ("busy", "stopping"):
                        raise AssertionError(frame)
                    return frame["t"] == "done"
        finally:
            socket.close()


class Telegram(Customers):
    """Chats at tests/support/botapi, which keeps an update until the hub has taken it."""

    def __init__(self, *how):
        super().__init__(*how)
        self.process = subprocess.Popen(["node", str(TESTS / "support/botapi/main.mjs")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def control(self, what, **facts):
        request = urllib.request.Request(f"{self.facts['control'].rstrip('/')}/{what}", json.dumps(facts).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def once(self, words):
        who = 1001 + self.said % 5
        self.control("say", **{"from": {"id": who, "first_name": f"C{who}"}, "message": {"text": words}})
        return True

    def sent(self):
        """The texts that customers were sent."""
        return [each["message"]["text"] for each in self.control("sent")["sent"] if each["method"] == "sendMessage"]

    def end(self):
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


class Mail(Customers):
    """Mails in a real mailbox; the answers are in the customer's."""

    every = 2.0

    def __init__(self, *how):
        super().__init__(*how)
        from mailservers import MailServers
        self.servers = MailServers().__enter__()

    def once(self, words):
        self.servers.put("support", (
            f"From: Customer <customer+{self.said % 7}@heard.test>\r\nTo: support@heard.test\r\nSubject: {words}\r\n"
            f"Message-ID: <{words}@heard.test>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n{words}\r\n").encode())
        return True

    def sent(self):
        box = self.servers.folder / "mail/customer"
        files = [path for name in ("new", "cur") for path in (box / name).glob("*") if path.is_file()]
        return [path.read_text(errors="replace") for path in files]

    def end(self):
        self.servers.close()
