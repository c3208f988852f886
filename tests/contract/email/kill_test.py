#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of the hub at random moments while mails are fetched and replies are sent. Afterwards each mail is in the
ledger exactly once; each reply is in the customer's mailbox at most once, exactly once if the hub says it was sent; and
none is lost: what is not sent is uncertain, for a person to decide. What was sent has its one copy in Sent.

usage: kill_test.py BUILD_DIR [--rounds 10] [--seed N]
"""
import argparse
import imaplib
import pathlib
import random
import re
import ssl
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "support/mail"))

from mailhub import MailHub  # noqa: E402
from mailservers import MailServers  # noqa: E402

MAILS = 6  # a round
REPLIES = 4


def mail_of(number):
    return (f"From: Customer {number} <customer+{number}@heard.test>\r\nTo: support@heard.test\r\n"
            f"Subject: question {number}\r\nMessage-ID: <kill-{number}@heard.test>\r\n"
            f"Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nquestion {number}\r\n" + "x" * (number % 7) * 1000 + "\r\n").encode()


def mailbox(mail, user, folder="INBOX"):
    """The texts of all mails of somebody."""
    context = ssl.create_default_context(cafile=mail.facts()["ca"])
    with imaplib.IMAP4_SSL("localhost", mail.ports["imaps"], ssl_context=context) as box:
        box.login(user, f"{user}-secret")
        _, count = box.select(folder, readonly=True)
        if count == [b"0"]:
            return []
        _, found = box.fetch("1:*", "BODY.PEEK[]")
        return [each[1].decode() for each in found or [] if isinstance(each, tuple)]


def counted(texts):
    """How often each reply is among them."""
    found = {}
    for text in texts:
        for token in set(re.findall(r"^reply-\d+-\d+-\d+", text, re.M)):
            found[token] = found.get(token, 0) + 1
    return found


def unanswered(hub):
    """Conversations without a reply, with their last message."""
    return hub.rows("SELECT conversation, max(id) FROM message GROUP BY conversation HAVING max(direction = 'out') = 0 "
                    "AND min(direction) = 'in'")


def round_of(hub, mail, dice, number, asked):
    """One life of the hub: mails come, replies go, and it is killed."""
    hub.start()
    until = time.monotonic() + dice.choice((0.05, 0.3, 0.6, 0.9, 1.2, 2.0)) * (0.5 + dice.random())
    for each in range(MAILS):
        mail.put("support", mail_of(number * MAILS + each))
    try:
        desk = hub.desk()
        for conversation, last in dice.sample(open_ones := unanswered(hub), min(REPLIES, len(open_ones))):
            text = f"reply-{number}-{conversation}-{dice.getrandbits(40)}"
            asked[desk.reply(conversation, last, text)] = text
        while time.monotonic() < until:
            time.sleep(0.005)
        desk.close()
    finally:
        hub.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(32))
    options = parser.parse_args()
    dice = random.Random(options.seed)
    print(f"rounds {options.rounds}, seed {options.seed}", flush=True)
    asked = {}
    with MailServers() as mail, MailHub(options.build, mail) as hub:
        hub.start()
        hub.wait_ready()
        hub.stop()
        for number in range(options.rounds):
            round_of(hub, mail, dice, number, asked)
        expected = options.rounds * MAILS
        hub.start()
        count = "SELECT count(*) FROM message WHERE direction = 'in'"
        hub.wait(lambda: hub.rows(count)[0][0] >= expected, "all mails")
        # A send whose end is not known is looked up for a while before a person is asked.
        hub.wait(lambda: hub.rows("SELECT count(*) FROM outbox WHERE state != 'uncertain'")[0][0] == 0 and not hub.rows(
            "SELECT 1 FROM message WHERE delivery IN ('queued', 'sending')"), "all replies have an end")
        hub.wait(lambda: not list((mail.folder / "spool/input").glob("*-D")), "exim's queue is empty")
        states = dict(hub.rows("SELECT client_id, delivery FROM message WHERE direction = 'out' AND client_id IS NOT NULL"))
        sent = [asked[identity] for identity, state in states.items() if state == "sent"]
        hub.wait(lambda: set(sent) <= set(counted(mailbox(mail, "support", "Sent"))), "copies of all that was sent")
        hub.stop()
        sound = hub.command("check")
        assert sound.returncode == 0, sound.stdout + sound.stderr

        ids = [row[0].split()[0] for row in hub.rows("SELECT remote_id FROM message WHERE direction = 'in'")]
        assert sorted(ids) == sorted(f"kill-{n}@heard.test" for n in range(expected)), "each mail exactly once"

        copies = counted(mailbox(mail, "support", "Sent"))
        assert max(copies.values(), default=1) == 1, f"copied twice: {copies}"
        arrived = counted(mailbox(mail, "customer"))
        tally = {}
        for identity, state in states.items():
            times = arrived.pop(asked[identity], 0)
            tally[(state, times)] = tally.get((state, times), 0) + 1
            assert times <= 1, f"{asked[identity]} arrived {times} times"
            assert state in ("sent", "uncertain"), f"{asked[identity]} is {state}"
            assert state != "sent" or times == 1, f"{asked[identity]} is {state} and arrived {times} times"
        assert not arrived, f"mails that nobody wrote: {arrived}"
        print(f"{expected} mails once each; {len(asked)} replies asked for, {len(states)} taken; (state, arrived): {tally}; "
              f"{len(copies)} copies in Sent, {len(sent)} of them of replies said to be sent")


if __name__ == "__main__":
    main()
