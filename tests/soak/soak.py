#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One heard-hub, twenty desks behind bad networks, customers on thirteen channels, and every few seconds one of the programs
is killed with -9 or put to sleep. At the end all come to rest, and what everybody wrote is counted: nothing may be lost or
doubled; what is stale or uncertain must have been caused by a customer who wrote meanwhile, or by a kill in the middle of
a send.

usage: soak.py BUILD_DIR [--minutes 60] [--desks 20] [--seed N]
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from customers import Chat, DeskEntry, Feedback, Form, Mail, Telegram, TESTS

sys.path.insert(0, str(TESTS / "support"))
from ports import free_port  # noqa: E402

PATIENCE = 300  # seconds in which all must have come to rest
UNTOUCHED = 3  # desks that are never killed, whose memory shows what a long life costs


def say(*words):
    print(time.strftime("%H:%M:%S"), *words, flush=True)


def memory_of(process):
    """Resident MiB."""
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
    return 0


# Somebody wrote since, or a colleague resolved the conversation, gave it away or merged it.
STALE = {"stale", "was-resolved", "was-reassigned", "was-merged"}


class Program:
    """One that is killed and started again."""

    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        self.process = None
        self.lives = self.naps = 0
        self.memory = []  # MiB, of a life that is old enough

    def start(self):
        self.lives += 1
        self.began = time.monotonic()
        self.launch()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.send_signal(signal.SIGCONT)
        self.process.wait()

    def note_memory(self):
        if self.process.poll() is None and time.monotonic() - self.began > 10:
            self.memory.append(memory_of(self.process))


class Hub(Program):
    def __init__(self, build, folder):
        super().__init__("hub", folder / "hub")
        self.build, self.port = build, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = dict(os.environ, HEARD_PLUGIN_DIR=str(build / "plugins"), HOME=str(folder))
        self.environment.pop("XDG_DATA_HOME", None)
        self.errors = open(folder / "hub.errors", "ab")
        self.sending = set()  # messages that were being sent when it was killed

    def command(self, *words, typed=None):
        done = subprocess.run([self.build / "bin/heard-hub", *words, "--data", self.folder], env=self.environment, text=True,
                              capture_output=True, timeout=120, input=typed)
        if done.returncode != 0:
            raise AssertionError(f"{words}: {done.stdout}{done.stderr}")
        return done.stdout

    def launch(self):
        self.process = subprocess.Popen([self.build / "bin/heard-hub", "serve", "--data", self.folder, "--listen",
                                         f"127.0.0.1:{self.port}"], env=self.environment, stdout=subprocess.DEVNULL,
                                        stderr=self.errors)

    def kill(self):
        super().kill()
        self.sending |= {row[0] for row in self.rows("SELECT id FROM message WHERE delivery = 'sending'")}

    def rows(self, question, *values):
        ledger = sqlite3.connect(f"file:{self.folder}/ledger.db?mode=ro", uri=True, timeout=60)
        try:
            return ledger.execute(question, values).fetchall()
        finally:
            ledger.close()

    def head(self):
        return self.rows("SELECT max(seq) FROM journal")[0][0]


class Desk(Program):
    def __init__(self, number, hub, token, folder, chance, idle=False):
        super().__init__(f"desk-{number}", folder)
        self.hub, self.token, self.chance, self.idle = hub, token, chance, idle
        self.environment = dict(os.environ)
        folder.mkdir(mode=0o700)

    def launch(self):
        words = [self.hub.build / "tests/soak_desk", self.folder, str(self.hub.port), str(self.chance.getrandbits(31))]
        with open(self.folder / "errors", "ab") as errors:
            self.process = subprocess.Popen(words + ["--idle"] * self.idle, env=self.environment, stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=errors)
        self.tell(self.token)

    def tell(self, word):
        self.process.stdin.write(word.encode() + b"\n")
        self.process.stdin.flush()

    def report(self):
        self.tell("report")
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            raise AssertionError(f"{self.name} does not answer")
        return json.loads(self.process.stdout.readline())

    def written(self):
        """What it kept before it was said to its agent that it is kept: (id, conversation, what was seen)."""
        file = self.folder / "written"
        return [line.split() for line in file.read_text().splitlines() if line.count(" ") == 2] if file.exists() else []

    def kill(self):
        super().kill()
        self.process.stdin.close()
        self.process.stdout.close()


class Soak:
    def __init__(self, options, folder):
        self.folder, self.chance = folder, random.Random(options.seed)
        self.minutes = options.minutes
        self.hub = Hub(options.build, folder)
        self.customers, self.napping = [], {}
        self.add_channels()
        self.desks = []
        for number in range(options.desks):
            file = folder / f"token-{number}"
            self.hub.command("agent", "add", f"Agent {number}", "--token-file", file)
            self.desks.append(Desk(number, self.hub, file.read_text().strip(), folder / f"desk-{number}", self.chance))

    def add_channels(self):
        seed = self.chance.getrandbits(32)
        for kind, count in ((Chat, 5), (Form, 3), (Feedback, 2)):
            for number in range(count):
                name = {Chat: "webchat", Form: "form", Feedback: "feedback"}[kind]
                key = f"{name}{number}"
                more = ["--set", "places=#k7q2 Main street"] if kind is Feedback else []
                self.hub.command("channel", "add", name, "--name", key, "--key", key, *more)
                self.customers.append(kind(key, self.hub.url, seed + len(self.customers)))
        if shutil.which("node"):
            telegram = Telegram("telegram", self.hub.url, seed)
            self.hub.command("channel", "add", "telegram", "--name", "bot", "--key", "telegram", "--set",
                             f"api={telegram.facts['api']}", "--secret", "token", typed=telegram.facts["token"] + "\n")
            self.customers.append(telegram)
        else:
            say("no Telegram: there is no node")
        if shutil.which("dovecot") and shutil.which("exim4"):
            mail = Mail("mail", self.hub.url, seed)
            facts = mail.servers.facts()
            values = dict(address=f"support@{facts['domain']}", provider="other", imapHost="localhost", imapPort=facts["imaps"],
                          imapSecurity="tls", smtpHost="localhost", smtpPort=facts["smtp"], smtpSecurity="starttls",
                          caFile=facts["ca"])
            self.hub.command("channel", "add", "email", "--name", "Mail", "--key", "mail", "--secret", "password",
                             *(word for key, value in values.items() for word in ("--set", f"{key}={value}")),
                             typed="support-secret\n")
            self.customers.append(mail)
        else:
            say("no mail: there is no dovecot or no exim4")

    def wait(self, condition, what):
        until = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > until:
                raise AssertionError(f"{what() if callable(what) else what}: not within {PATIENCE} s")
            time.sleep(0.2)

    def begin(self):
        self.hub.start()
        token = self.hub.folder / "desk.token"
        self.wait(token.exists, "the hub's start")
        # Of a mailbox only what comes after the first look at it is taken.
        self.wait(lambda: not self.hub.rows("SELECT 1 FROM channel WHERE state != 'ready'"), "all channels are ready")
        self.customers.append(DeskEntry("entry", self.hub.url, 1, token=token.read_text().strip()))
        for program in (*self.desks, *self.customers):
            program.start()
        say(f"{len(self.desks)} desks, {len(self.customers)} channels, {self.minutes} minutes")

    def harm(self, program):
        if self.chance.random() < 0.25:
            program.naps += 1
            program.process.send_signal(signal.SIGSTOP)
            self.napping[program] = time.monotonic() + self.chance.uniform(1, 9)  # some longer than any heartbeat
            return
        program.kill()
        if program is self.hub and self.chance.random() < 0.5:
            time.sleep(self.chance.uniform(0, 3))
        program.start()

    def wake(self, all_of_them=False):
        for program, when in list(self.napping.items()):
            if all_of_them or when < time.monotonic():
                program.process.send_signal(signal.SIGCONT)
                del self.napping[program]

    def work(self):
        end = time.monotonic() + self.minutes * 60
        told = time.monotonic()
        while time.monotonic() < end:
            for program in (self.hub, *self.desks):
                program.note_memory()
                if program.process.poll() is not None:
                    raise AssertionError(f"{program.name} has ended by itself: {program.process.returncode}")
            time.sleep(self.chance.uniform(1, 5))
            self.wake()
            victim = self.hub if self.chance.random() < 0.15 else self.chance.choice(self.desks[UNTOUCHED:])
            if victim not in self.napping:
                self.harm(victim)
            if time.monotonic() - told > 60:
                told = time.monotonic()
                say(f"{sum(each.said for each in self.customers)} said by customers, {self.hub.lives} lives of the hub, "
                    f"{sum(desk.lives for desk in self.desks)} of the desks, head {self.hub.head()}")

    def rest(self):
        say("coming to rest")
        self.wake(all_of_them=True)
        for program in (self.hub, *self.desks):  # before they are asked for all that they have
            program.note_memory()
        for each in self.customers:
            each.ended.set()
        for each in self.customers:
            each.join(PATIENCE)
        for desk in self.desks:
            desk.tell("rest")
        self.wait(lambda: not self.missing(), lambda: f"what customers said ({self.missing()})")
        self.wait(lambda: not self.hub.rows("SELECT 1 FROM outbox WHERE state != 'uncertain'"), "an end of each reply")
        self.wait(self.desks_rest, lambda: f"the desks' rest ({self.unfinished})")

    def missing(self):
        return set().union(*(each.kept for each in self.customers)) - set(self.customers_words())

    def desks_rest(self):
        self.reports = [desk.report() for desk in self.desks]
        self.unfinished = [report for report in self.reports
                           if not report["live"] or report["waiting"] or report["cursor"] != self.hub.head()]
        return not self.unfinished

    def customers_words(self):
        """Each word of a customer's as often as the ledger has it."""
        found = []
        for (parts,) in self.hub.rows("SELECT parts FROM message WHERE direction = 'in'"):
            text = " ".join(part.get("text", "") for part in json.loads(parts) if part.get("kind") == "text")
            found += re.findall(r"soak-\w+-\d+", text)[:1]
        return found

    def verdict(self):
        bad = []

        def count(what, things, must_be_none=True):
            say(f"{what}: {len(things)}", *list(things)[:5] if must_be_none else ())
            if must_be_none and things:
                bad.append(what)

        incoming = collections.Counter(self.customers_words())
        ours = collections.Counter(row[0] for row in self.hub.rows("SELECT client_id FROM message WHERE client_id IS NOT NULL "
                                                                   "AND client_id != ''"))
        stopped = {each["id"]: each for report in self.reports for each in report["stopped"]}
        written = [line for desk in self.desks for line in desk.written()]
        say(f"customers said {sum(each.said for each in self.customers)} ({sum(each.again for each in self.customers)} times "
            f"asked again), agents wrote {len(written)}, hub {self.hub.lives} lives and {self.hub.naps} naps, desks "
            f"{sum(desk.lives for desk in self.desks)} and {sum(desk.naps for desk in self.desks)}")
        for each in self.customers:
            if each.trouble:
                bad.append(f"{each.key}: {each.trouble}")
        count("lost of customers", self.missing())
        count("doubled of customers", [words for words, times in incoming.items() if times > 1])
        count("lost of agents", [line[0] for line in written if line[0] not in ours and line[0] not in stopped])
        count("doubled of agents", [name for name, times in ours.items() if times > 1 or name in stopped])

        newest = dict(self.hub.rows("SELECT conversation, max(id) FROM message GROUP BY conversation"))
        stale = [each for each in stopped.values() if each["code"] in STALE]
        count("stale, as caused", stale, must_be_none=False)
        count("stale without a cause", [each["id"] for each in stale if newest[each["conversation"]] <= each["based_on"]])
        count("refused otherwise", [each["code"] for each in stopped.values() if each["code"] not in STALE])
        uncertain = [row[0] for row in self.hub.rows("SELECT id FROM message WHERE delivery = 'uncertain'")]
        count("uncertain, as caused", uncertain, must_be_none=False)
        count("uncertain without a cause", [each for each in uncertain if each not in self.hub.sending])

        for each in self.customers:
            if hasattr(each, "sent"):
                self.judge_sent(each, count)
        count("desks unlike the hub", self.unlike())
        count("replicas set aside", [report["aside"] for report in self.reports if report["aside"]])
        self.hub.command("check")
        for program in (self.hub, *self.desks[:UNTOUCHED]):
            first, last = program.memory[0], program.memory[-1]
            say(f"memory of {program.name}: {first} MiB at the start, {last} MiB at the end, {max(program.memory)} at most")
            if last > first * 1.5 + 32:
                bad.append(f"memory of {program.name}")
        return bad

    def judge_sent(self, channel, count):
        """What arrived at the customers' own servers against what the hub says of it."""
        arrived = collections.Counter(name for text in channel.sent() for name in set(re.findall(r"agent-([0-9a-f-]{36})", text)))
        rows = self.hub.rows("SELECT m.client_id FROM message m JOIN channel c ON c.id = m.channel WHERE c.key = ? AND "
                             "m.direction = 'out' AND m.delivery IN ('sent', 'delivered', 'read')", channel.key)
        count(f"{channel.key}: said to be sent and not arrived", [row[0] for row in rows if not arrived[row[0]]])
        # A mail that answers quotes nothing of ours, so one arrival is one mail.
        count(f"{channel.key}: arrived twice", [name for name, times in arrived.items() if times > 1])

    def unlike(self):
        """Desks whose facts are not what a new desk of the same agent gets."""
        fresh = [Desk(f"new-{n}", self.hub, desk.token, self.folder / f"new-{n}", self.chance, idle=True)
                 for n, desk in enumerate(self.desks)]
        unlike = []
        for old, new, report in zip(self.desks, fresh, self.reports):
            new.start()
            found = {}

            def whole():
                found.update(new.report())
                return found["live"] and found["cursor"] == self.hub.head()
            self.wait(whole, f"{new.name} is up to date")
            new.kill()
            if found["facts"] != report["facts"]:
                unlike.append(old.name)
        return unlike

    def end(self):
        for program in (*self.desks, self.hub):
            if program.process and program.process.poll() is None:
                program.process.kill()
                program.process.wait()
        for each in self.customers:
            each.ended.set()
            if hasattr(each, "end"):
                each.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--desks", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(32))
    options = parser.parse_args()
    say(f"seed {options.seed}")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-soak-"))
    soak = bad = None
    try:
        soak = Soak(options, folder)
        soak.begin()
        soak.work()
        soak.rest()
        bad = soak.verdict()
    finally:
        if soak:
            soak.end()
        if bad == []:
            shutil.rmtree(folder, ignore_errors=True)
        else:
            say(f"left for a look: {folder}")
    say("NOT in order: " + "; ".join(bad) if bad else "in order")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
