#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of a Telegram message through a real heard-hub: a customer writes at the Bot API server of tests/support/botapi, a
desk sees it and answers, the customer has the answer once; also when the hub is killed at random moments.

usage: telegram_hub_test.py BUILD_DIR SOURCE_DIR [unittest's arguments]      HEARD_KILLS: how often it is killed (12)
"""
import base64
import collections
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
import uuid

BUILD = pathlib.Path(sys.argv.pop(1))
SOURCE = pathlib.Path(sys.argv.pop(1))
sys.path.insert(0, str(SOURCE / "tests/support"))
from ports import free_port  # noqa: E402
from wsclient import WebSocket  # noqa: E402

PROGRAM = BUILD / "bin/heard-hub"
PATIENCE = 90  # seconds until something is called missing
KILLS = int(os.environ.get("HEARD_KILLS", "12"))


def eventually(condition, what):
    until = time.monotonic() + PATIENCE
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > until:
            raise AssertionError(what() if callable(what) else what)
        time.sleep(0.02)


class BotApi:
    """tests/support/botapi and its control side."""

    def __init__(self):
        self.process = subprocess.Popen(["node", str(SOURCE / "tests/support/botapi/main.mjs")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def control(self, what, **facts):
        request = urllib.request.Request(f"{self.facts['control']}/{what}", data=json.dumps(facts).encode())
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def say(self, text, who=1001, **more):
        return self.control("say", **{"from": {"id": who, "first_name": f"C{who}"}, "message": {"text": text}, **more})

    def texts(self):
        return [each["message"]["text"] for each in self.control("sent")["sent"] if each["method"] == "sendMessage"]

    def methods(self):
        return [each["method"] for each in self.control("sent")["sent"]]

    def close(self):
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


class Hub:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-telegram-"))
        self.data = self.folder / "data"
        self.environment = dict(os.environ, HEARD_PLUGIN_DIR=str(BUILD / "plugins"), HOME=str(self.folder))
        self.listen = f"127.0.0.1:{free_port()}"  # there again after it was killed
        self.process = None

    def start(self):
        ready = self.folder / "ready"
        ready.unlink(missing_ok=True)
        self.process = subprocess.Popen([PROGRAM, "serve", "--data", self.data, "--listen", self.listen, "--ready-file", ready],
                                        env=self.environment, stderr=subprocess.DEVNULL)
        eventually(lambda: ready.exists() or self.process.poll() is not None, "the hub does not come up")
        facts = json.loads(ready.read_text())
        self.url = facts["url"].rstrip("/")
        self.token = pathlib.Path(facts["token_file"]).read_text(encoding="utf-8").strip()

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE)

    def command(self, *words, typed=None):
        return subprocess.run([PROGRAM, *words, "--data", self.data], env=self.environment, text=True, capture_output=True,
                              timeout=PATIENCE, input=typed, check=True).stdout

    def channel(self, key):
        return next(each for each in json.loads(self.command("channel", "list", "--json")) if each["key"] == key)

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder)


class Desk:
    """An agent's desk: all messages it has heard of, by id, and verbs that are asked for again until they are answered."""

    def __init__(self, hub):
        self.hub = hub
        self.messages = {}
        self.answers = {}
        self.asked = {}
        self.cursor = 0
        self.workspace = None
        self.lock = threading.Lock()
        self.socket = None
        self.open = True
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while self.open:
            try:
                self._session()
            except (OSError, ConnectionError, ValueError):
                time.sleep(0.02)

    def _session(self):
        socket = WebSocket(self.hub.url.replace("http", "ws", 1) + "/ws", None, PATIENCE)
        try:
            self._serve(socket)
        finally:
            with self.lock:
                self.socket = None
            socket.close()

    def _serve(self, socket):
        hello = dict(t="hello", v=1, token=self.hub.token, device="telegram-test", program="telegram-test")
        if self.workspace:
            hello.update(cursor=self.cursor, workspace=self.workspace)
        socket.send(**hello)
        welcome = socket.until(t="welcome")
        self.workspace = welcome["workspace"]
        if welcome["reset"]:
            page = {"next": None}
            while "next" in page:
                older = {"after": page["next"]} if page["next"] else {}
                socket.send(t="ask", id=str(uuid.uuid4()), query="snapshot", args={"kind": "message", "limit": 200, **older})
                page = socket.until(t="answer")["result"]
                self._take(page["items"])
            self.cursor = welcome["head"]
            socket.send(t="resume", cursor=self.cursor)
        with self.lock:
            self.socket = socket
            for frame in self.asked.values():
                socket.send(**frame)
        while self.open:
            frame = socket.receive()
            if frame["t"] == "ping":
                socket.send(t="pong")
            elif frame["t"] == "events":
                self._take(frame["items"])
                self.cursor = frame["to"]
            elif frame["t"] in ("done", "refused"):
                with self.lock:
                    self.asked.pop(frame["id"], None)
                    self.answers[frame["id"]] = frame

    def _take(self, items):
        for item in items:
            if item["kind"] == "message":
                self.messages[item["data"]["id"]] = item["data"]

    def do(self, verb, based_on, **args):
        identity = str(uuid.uuid4())
        frame = dict(t="do", id=identity, verb=verb, based_on=based_on, args=args)
        with self.lock:
            self.asked[identity] = frame
            if self.socket:
                try:
                    self.socket.send(**frame)
                except OSError:
                    pass  # it goes again with the next session
        return identity

    def reply(self, message, text):
        return self.do("reply", message["id"], conversation=message["conversation"], parts=[{"kind": "text", "text": text}])

    def incoming(self, text):
        return next((m for m in list(self.messages.values()) if m["direction"] == "in" and m["parts"][0].get("text") == text), None)

    def outgoing(self, text):
        return next((m for m in list(self.messages.values()) if m["direction"] == "out" and m["parts"][0].get("text") == text), None)

    def close(self):
        self.open = False
        with self.lock:
            if self.socket:
                self.socket.socket.shutdown(2)
        self.thread.join(PATIENCE)


class Telegram(unittest.TestCase):
    def setUp(self):
        self.api = BotApi()
        self.addCleanup(self.api.close)
        self.hub = Hub()
        self.addCleanup(self.hub.close)
        self.hub.start()

    def add_channel(self, *settings):
        words = [word for each in (f"api={self.api.facts['api']}", *settings) for word in ("--set", each)]
        self.hub.command("channel", "add", "telegram", "--name", "Bot", "--key", "bot", *words, "--secret", "token",
                         typed=self.api.facts["token"] + "\n")
        eventually(lambda: self.hub.channel("bot")["state"] == "ready", lambda: str(self.hub.channel("bot")))

    def open_desk(self):
        desk = Desk(self.hub)
        self.addCleanup(desk.close)
        return desk

    def no_token_anywhere(self):
        """Neither in a log nor in what a desk is told."""
        told = "".join(file.read_text() for file in (self.hub.data / "logs").iterdir())
        self.assertNotIn(self.api.facts["token"], told)

    def test_a_customer_writes_and_is_answered_once(self):
        self.add_channel()
        desk = self.open_desk()
        self.api.say("Чи є чоботи 42?")
        came = eventually(lambda: desk.incoming("Чи є чоботи 42?"), "the desk does not see it")
        desk.reply(came, "**Так**, є")
        eventually(lambda: (desk.outgoing("**Так**, є") or {}).get("delivery") == "sent", "it is not sent")
        sent = desk.outgoing("**Так**, є")
        self.assertEqual(self.api.texts(), ["Так, є"])
        self.api.control("limits", perChat=1000, chatBurst=1000)
        desk.do("edit_reply", 0, message=sent["id"], parts=[{"kind": "text", "text": "Ні, немає"}])
        eventually(lambda: "editMessageText" in self.api.methods(), "the edit does not arrive")
        desk.do("delete_reply", 0, message=sent["id"])
        eventually(lambda: "deleteMessage" in self.api.methods(), "it is not taken back")
        picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(200)).decode()
        self.api.say("", message={"caption": "such"}, files={"document": {"base64": picture, "name": "boots.png", "mime": "image/png"}})
        with_file = eventually(lambda: next((m for m in desk.messages.values() if len(m["parts"]) == 2), None), "no file")
        self.assertGreater(with_file["parts"][0]["blob"], 0)
        self.assertEqual(with_file["parts"][0]["size"], 208)
        self.assertEqual(with_file["conversation"], came["conversation"])
        self.no_token_anywhere()

    @unittest.skipUnless((SOURCE / "tests/e2e/node_modules/telegram-test-api").exists(), "npm ci --prefix tests/e2e")
    def test_a_server_that_others_wrote_agrees_on_text(self):
        other = subprocess.Popen(["node", str(SOURCE / "tests/e2e/telegram/secondopinion.mjs")], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (other.stdin.close(), other.wait(PATIENCE), other.stdout.close()))
        self.api.facts.update(json.loads(other.stdout.readline()))
        self.add_channel()
        desk = self.open_desk()
        other.stdin.write("Чи є чоботи 42?\n")
        other.stdin.flush()
        came = eventually(lambda: desk.incoming("Чи є чоботи 42?"), "the desk does not see it")
        desk.reply(came, "Так, є")
        self.assertEqual(json.loads(other.stdout.readline()), {"text": "Так, є"})
        eventually(lambda: (desk.outgoing("Так, є") or {}).get("delivery") == "sent", "it is not sent")

    def test_by_webhook(self):
        self.add_channel("way=webhook")
        desk = self.open_desk()
        self.api.say("hello")
        eventually(lambda: desk.incoming("hello"), "the desk does not see it")
        eventually(lambda: self.api.control("state")["pending"] == 0, "it was never confirmed")
        request = urllib.request.Request(f"{self.hub.url}/hook/bot", data=b'{"update_id":1}',
                                         headers={"X-Telegram-Bot-Api-Secret-Token": "guess"})
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=PATIENCE)
        self.assertEqual(refused.exception.code, 403)
        refused.exception.close()
        self.hub.kill()
        self.api.say("while it was down")
        self.hub.start()
        eventually(lambda: desk.incoming("while it was down"), "what came while the hub was down is lost")

    def test_a_revoked_bot_is_said_and_the_others_do_not_notice(self):
        self.add_channel()
        self.api.control("revoke")
        eventually(lambda: self.hub.channel("bot").get("code") == "bot-token" or self.hub.channel("bot")["state"] == "down",
                   lambda: str(self.hub.channel("bot")))
        others = [each for each in json.loads(self.hub.command("channel", "list", "--json")) if each["kind"] in ("webchat", "form")]
        self.assertTrue(all(each["state"] == "ready" for each in others), others)
        self.no_token_anywhere()

    def test_killed_at_random_moments(self):
        self.add_channel()
        desk = self.open_desk()
        seed = int(os.environ.get("HEARD_TEST_SEED", random.randrange(2**31)))
        print("HEARD_TEST_SEED", seed)
        chance = random.Random(seed)
        replies = []
        written = []
        for round_ in range(KILLS):
            for _ in range(3):
                written.append(f"question {len(written)}")
                self.api.say(written[-1], who=2000 + len(written))
            moment = time.monotonic() + chance.uniform(0, 0.7)
            answered = {text for text, _ in replies}
            while time.monotonic() < moment:
                for text in written:
                    came = desk.incoming(text)
                    answer = text.replace("question", "answer")
                    if came and answer not in answered:
                        answered.add(answer)
                        replies.append((answer, desk.reply(came, answer)))
                time.sleep(0.01)
            self.hub.kill()
            self.hub.start()
        eventually(lambda: all(desk.incoming(text) for text in written), "a customer's message is lost")
        texts = [m["parts"][0]["text"] for m in desk.messages.values() if m["direction"] == "in"]
        self.assertEqual(sorted(texts), sorted(written), "each is there once")
        eventually(lambda: not desk.asked, "a reply was never taken")

        def ends():
            found = collections.Counter()
            for text, _ in replies:
                found[(desk.outgoing(text) or {}).get("delivery", "missing")] += 1
            return found
        eventually(lambda: set(ends()) <= {"sent", "uncertain"}, lambda: f"not all replies have an end: {ends()}, {self.hub.channel('bot')}")
        print(f"{KILLS} kills, {len(written)} messages in, replies out: {dict(ends())}")
        times = collections.Counter(self.api.texts())
        for text, _ in replies:
            self.assertLessEqual(times[text], 1, f"{text} arrived twice")
            if desk.outgoing(text)["delivery"] == "sent":
                self.assertEqual(times[text], 1, f"{text} is called sent and did not arrive")


if __name__ == "__main__":
    if not shutil.which("node"):
        sys.exit(77)
    unittest.main(verbosity=2)
