# SPDX-License-Identifier: GPL-3.0-or-later
"""heard-hub with one e-mail channel on a mail domain of its own (mailservers.py): for tests from outside."""
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from wsclient import WebSocket  # noqa: E402

PATIENCE = 120


class MailHub:
    def __init__(self, build, mail, user="support", **settings):
        self.build = pathlib.Path(build)
        self.mail = mail
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-mailhub-"))
        self.data = self.folder / "data"
        self.plugins = self.folder / "plugins"
        self.plugins.mkdir(mode=0o700)
        shutil.copy(self.build / "plugins/email-hub.so", self.plugins)
        self.environment = dict(os.environ, HEARD_PLUGIN_DIR=str(self.plugins), HOME=str(self.folder))
        self.environment.pop("XDG_DATA_HOME", None)
        self.process = None
        self.facts = None
        facts = mail.facts()
        values = dict(address=f"{user}@{facts['domain']}", provider="other", imapHost="localhost", imapPort=facts["imaps"],
                      imapSecurity="tls", smtpHost="localhost", smtpPort=facts["smtp"], smtpSecurity="starttls",
                      caFile=facts["ca"], **settings)
        words = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
        added = self.command("channel", "add", "email", "--name", "Mail", "--key", "mail", *words, "--secret", "password",
                             typed=f"{user}-secret\n")
        if added.returncode != 0:
            raise AssertionError(added.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *words, typed=None):
        return subprocess.run([self.build / "bin/heard-hub", *words, "--data", str(self.data)], env=self.environment,
                              text=True, capture_output=True, timeout=PATIENCE, input=typed)

    def start(self):
        """Until it serves; with what it says in a file, so that nobody has to read it."""
        ready = self.folder / "ready"
        ready.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [self.build / "bin/heard-hub", "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--ready-file", ready],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=open(self.folder / "stderr", "ab"))
        self.wait(lambda: ready.exists() or self.process.poll() is not None, "the hub's start")
        if self.process.poll() is not None:
            raise AssertionError("the hub has ended: " + self.said())
        self.facts = json.loads(ready.read_text())

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def said(self):
        logs = "".join(file.read_text() for file in sorted((self.data / "logs").glob("*"))) if self.data.exists() else ""
        return ((self.folder / "stderr").read_text() + logs)[-8000:]

    def rows(self, question, *values):
        with sqlite3.connect(f"file:{self.data}/ledger.db?mode=ro", uri=True, timeout=30) as ledger:
            return ledger.execute(question, values).fetchall()

    def state(self):
        return next(each for each in json.loads(self.command("channel", "list", "--json").stdout) if each["key"] == "mail")

    def wait(self, condition, what, patience=PATIENCE):
        until = time.monotonic() + patience
        while not condition():
            if time.monotonic() > until:
                raise AssertionError(f"{what}: not within {patience} s\n{self.said()}")
            time.sleep(0.02)

    def wait_ready(self):
        self.wait(lambda: self.state()["state"] == "ready", "the channel is ready")

    def desk(self):
        return Desk(self.facts)


class Desk:
    """An agent who replies."""

    def __init__(self, facts):
        self.socket = WebSocket(facts["url"].replace("http", "ws", 1) + "/ws", None, PATIENCE)
        token = pathlib.Path(facts["token_file"]).read_text(encoding="utf-8").strip()
        self.socket.send(t="hello", v=1, token=token, device="mail-test", program="mail-test")
        welcome = self.socket.until(t="welcome")
        self.socket.send(t="resume", cursor=welcome["head"])

    def close(self):
        self.socket.close()

    def ask(self, verb, identity=None, based_on=None, **args):
        """Sends it without waiting for the answer; gives its id."""
        identity = identity or str(uuid.uuid4())
        frame = dict(t="do", id=identity, verb=verb, args=args)
        if based_on is not None:
            frame["based_on"] = based_on
        self.socket.send(**frame)
        return identity

    def answer(self, identity):
        while True:
            frame = self.socket.receive()
            if frame.get("t") == "ping":
                self.socket.send(t="pong")
            if frame.get("id") == identity and frame.get("t") in ("done", "refused"):
                return frame

    def reply(self, conversation, based_on, text, **outgoing):
        args = dict(conversation=conversation, parts=[{"kind": "text", "text": text}])
        if outgoing:
            args["outgoing"] = outgoing
        return self.ask("reply", based_on=based_on, **args)
