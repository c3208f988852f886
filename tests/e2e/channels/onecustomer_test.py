#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One customer, three ways: a mail with a Cyrillic subject in koi8-r and an attachment (swaks, exim4, dovecot), Telegram
(tests/support/botapi), and a score left at a place. All in one hub; after a suggested merge one person; the answers come
back threaded in the customer's mailbox and in their chat.

usage: onecustomer_test.py BUILD_DIR [unittest's arguments]
"""
import base64
import email
import email.policy
import http.client
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import urllib.request
import uuid

TESTS = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TESTS / "support"), str(TESTS / "support/mail")]
from mailservers import MailServers  # noqa: E402
from wsclient import WebSocket  # noqa: E402

PATIENCE = 120
BUILD = pathlib.Path(sys.argv[1])
CUSTOMER = "customer@heard.test"
SUBJECT = "Не приходит подтверждение заказа 20417"


def eventually(what, ask):
    """What `ask` gives once it gives something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := ask():
            return found
        time.sleep(0.1)
    raise AssertionError(f"{what}: not within {PATIENCE} s")


class Telegram:
    def __init__(self):
        self.process = subprocess.Popen(["node", str(TESTS / "support/botapi/main.mjs")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def tell(self, what, **how):
        request = urllib.request.Request(f"{self.facts['control'].rstrip('/')}/{what}", json.dumps(how).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(PATIENCE)


class Desk:
    """An agent's desk: what the hub has, kept up to date whenever it is looked at, and what can be done."""

    def __init__(self, url, token):
        self.socket = WebSocket(url.replace("http", "ws", 1) + "/ws", None, PATIENCE)
        self.socket.send(t="hello", v=1, token=token, device="onecustomer", program="onecustomer")
        self.socket.until(t="welcome")
        self.facts = {}
        self.socket.send(t="resume", cursor=0)

    def take(self, frame):
        if frame.get("t") == "ping":
            self.socket.send(t="pong")
        for item in frame.get("items", []):
            if item["kind"] == "gone":
                continue
            self.facts[item["kind"], item["data"]["id"]] = item["data"]

    def all(self, kind):
        return [facts for (its, _), facts in self.facts.items() if its == kind]

    def until(self, what, look):
        """Takes frames until `look` gives something."""
        deadline = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}: not within {PATIENCE} s")
            self.take(self.socket.receive())
        return found

    def call(self, wanted, **frame):
        name = str(uuid.uuid4())
        self.socket.send(id=name, **frame)
        while True:
            said = self.socket.receive()
            if said.get("id") == name:
                if said["t"] != wanted:
                    raise AssertionError(said)
                return said
            self.take(said)

    def do(self, verb, args, **more):
        return self.call("done", t="do", verb=verb, args=args, **more).get("result", {})

    def ask(self, query, **args):
        return self.call("answer", t="ask", query=query, args=args)["result"]

    def reply(self, conversation, text):
        parts = [{"kind": "text", "text": text}]
        return self.do("reply", {"conversation": conversation["id"], "parts": parts}, based_on=conversation["last_message"])


class OneCustomer(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-one-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.mail = self.enterContext(MailServers())
        self.telegram = Telegram()
        self.addCleanup(self.telegram.close)
        data, ready = self.folder / "data", self.folder / "ready.json"
        self.hub = subprocess.Popen([BUILD / "bin/heard-hub", "serve", "--data", data, "--listen", "127.0.0.1:0",
                                     "--ready-file", ready], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.addCleanup(self.end)
        eventually("the hub", ready.exists)
        self.url = json.loads(ready.read_text())["url"].rstrip("/")
        self.desk = Desk(self.url, (data / "desk.token").read_text().strip())
        self.addCleanup(self.desk.socket.close)

    def end(self):
        self.hub.terminate()
        self.hub.wait(PATIENCE)

    def channel(self, kind, settings, secrets):
        made = self.desk.do("channel_add", {"kind": kind, "name": kind, "key": kind, "settings": settings, "secrets": secrets})

        def ready():
            one = self.desk.facts.get(("channel", made["channel"]), {})
            if one.get("state") == "down":
                raise AssertionError(one)
            return one.get("state") == "ready" and one
        return self.desk.until(f"{kind} is ready", ready)

    def mailbox(self):
        box = self.mail.folder / "mail/customer"
        files = [path for name in ("new", "cur") for path in (box / name).glob("*") if path.is_file()]
        return [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in files]

    def write_mail(self):
        """Header and body in koi8-r, as mail programs here wrote for years."""
        word = base64.b64encode(SUBJECT.encode("koi8-r")).decode()
        receipt = base64.b64encode(b"%PDF-1.4 receipt").decode()
        body = base64.b64encode("Здравствуйте! Письмо с подтверждением так и не пришло.".encode("koi8-r")).decode()
        text = "\n".join([
            f"From: =?koi8-r?B?{base64.b64encode('Анатолий Кузнецов'.encode('koi8-r')).decode()}?= <{CUSTOMER}>",
            "To: support@heard.test", f"Subject: =?koi8-r?B?{word}?=", "Message-ID: <first@heard.test>", "MIME-Version: 1.0",
            'Content-Type: multipart/mixed; boundary="b"', "", "--b", "Content-Type: text/plain; charset=koi8-r",
            "Content-Transfer-Encoding: base64", "", body, "--b", 'Content-Type: application/pdf; name="receipt.pdf"',
            "Content-Transfer-Encoding: base64", 'Content-Disposition: attachment; filename="receipt.pdf"', "", receipt,
            "--b--", ""])
        sent = subprocess.run(
            ["swaks", "--server", "localhost", "--port", str(self.mail.ports["smtp"]), "--tls", "--auth", "PLAIN",
             "--auth-user", "customer", "--auth-password", "customer-secret", "--from", CUSTOMER, "--to",
             "support@heard.test", "--data", "-"], input=text, capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(sent.returncode, 0, sent.stdout + sent.stderr)

    def leave_score(self, places):
        at = urllib.parse.urlsplit(self.url)

        def page(method, path, body=None, kind=None):
            connection = http.client.HTTPConnection(at.hostname, at.port, timeout=PATIENCE)
            connection.request(method, path, body, {"Content-Type": kind} if kind else {})
            answer = connection.getresponse()
            text = answer.read().decode()
            connection.close()
            return answer.status, text
        path = f"/feedback/feedback/{places}"
        status, form = page("GET", path)
        self.assertEqual(status, 200, form)
        stamp = re.search(r'name="stamp" value="([^"]+)"', form).group(1)
        time.sleep(1.1)  # the page holds up who is quicker than a person
        fields = {"stamp": stamp, "score": "2", "text": "Долго ждал у кассы", "address": CUSTOMER}
        status, text = page("POST", path, urllib.parse.urlencode(fields), "application/x-www-form-urlencoded")
        self.assertEqual(status, 303, text)

    def conversation(self, what, wanted):
        return self.desk.until(what, lambda: next((one for one in self.desk.all("conversation") if wanted(one)), None))

    def messages(self, conversation):
        return sorted((one for one in self.desk.all("message") if one["conversation"] == conversation["id"]),
                      key=lambda one: one["id"])

    def test_three_ways_one_person(self):
        ports = self.mail.ports
        mailbox = {"address": "support@heard.test", "name": "Heard Shop", "user": "support", "imapHost": "localhost",
                   "imapPort": ports["imap"], "imapSecurity": "starttls", "smtpHost": "localhost",
                   "smtpPort": ports["smtp"], "smtpSecurity": "starttls", "provider": "other",
                   "caFile": str(self.mail.folder / "tls/ca.pem")}
        mail = self.channel("email", mailbox, {"password": "support-secret"})
        bot = self.channel("telegram", {"api": self.telegram.facts["api"]}, {"token": self.telegram.facts["token"]})
        place = self.channel("feedback", {"places": ["#k7q2 Main street"]}, {})

        self.write_mail()
        mailed = self.conversation("the mail", lambda one: one["channel"] == mail["id"])
        self.assertEqual(mailed["subject"], SUBJECT)
        self.assertEqual(mailed["customer_name"], "Анатолий Кузнецов")
        parts = self.messages(mailed)[0]["parts"]
        self.assertIn("так и не пришло", parts[0]["text"])
        self.assertEqual([part["name"] for part in parts if part["kind"] == "file"], ["receipt.pdf"])

        self.telegram.tell("say", message={"text": "Это снова я, про заказ 20417"},
                           **{"from": {"id": 1001, "first_name": "Анатолий", "last_name": "К."}})
        chatted = self.conversation("Telegram", lambda one: one["channel"] == bot["id"])
        self.leave_score("k7q2")
        scored = self.conversation("the score", lambda one: one["channel"] == place["id"])
        self.assertIn("Main street", scored["subject"])
        self.assertTrue(all(one["status"] == "open" for one in (mailed, chatted, scored)), "all wait in one list")

        # The address left at the place is that of the mail: suggested, not merged by machine.
        self.assertNotEqual(mailed["customer"], scored["customer"])
        hints = self.desk.ask("duplicates", customer=mailed["customer"])
        self.assertEqual([hint["customer"] for hint in hints["items"]], [scored["customer"]], hints)
        self.desk.do("customer_merge", {"into": mailed["customer"], "from": scored["customer"]})
        self.desk.do("customer_merge", {"into": mailed["customer"], "from": chatted["customer"]})
        person = self.desk.until("one person", lambda: next(
            (one for one in self.desk.all("customer") if one["id"] == mailed["customer"] and len(one["identities"]) == 3), None))
        self.assertEqual({one["kind"] for one in person["identities"]}, {"email", "telegram", "feedback"})
        for one in (mailed, chatted, scored):
            self.assertEqual(self.desk.facts["conversation", one["id"]]["customer"], person["id"])

        # The answers go where each was written, the mail threaded.
        self.desk.reply(mailed, "Анатолий, выслали ещё раз.")
        answer = eventually("the answer in the mailbox", lambda: next(iter(self.mailbox()), None))
        self.assertEqual(answer["In-Reply-To"], "<first@heard.test>")
        self.assertIn("<first@heard.test>", answer["References"])
        self.assertEqual(answer["Subject"], f"Re: {SUBJECT}")
        self.assertIn("Heard Shop", str(answer["From"]))
        self.assertIn("выслали ещё раз", answer.get_body(("plain",)).get_content())
        self.desk.reply(self.desk.facts["conversation", chatted["id"]], "Ответили на почту.")
        eventually("the answer in the chat", lambda: any(
            "Ответили на почту" in json.dumps(one, ensure_ascii=False) for one in self.telegram.tell("sent")["sent"]))

        # Answered again, it is the same conversation.
        reply = (f"From: {CUSTOMER}\nTo: support@heard.test\nSubject: Re: something else\nMessage-ID: <second@heard.test>\n"
                 f"In-Reply-To: {answer['Message-ID']}\nReferences: <first@heard.test> {answer['Message-ID']}\n\nThank you!\n")
        self.mail.put("support", reply.encode())
        self.desk.until("the thread goes on", lambda: any(
            "Thank you!" in part["text"] for one in self.messages(mailed) if one["direction"] == "in" for part in one["parts"]))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
