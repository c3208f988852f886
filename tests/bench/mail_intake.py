#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast mails come from a mailbox into the ledger, and what that takes: generated mails of mixed sizes in a dovecot of
its own, a hub with one e-mail channel, durable commits. Prints one JSON: mails and megabytes a second, the hub's memory
before, at a quarter and at the end (flat: it does not grow with what was taken).

usage: mail_intake.py BUILD_DIR [--mails 10000]
"""
import argparse
import base64
import json
import pathlib
import random
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support/mail"))

from mailhub import MailHub  # noqa: E402
from mailservers import MailServers  # noqa: E402

WORDS = "заказ доставка возврат привет спасибо hello order where please дякую замовлення".split()


def mail_of(number, dice):
    """Most are short; one in ten has HTML beside, one in twenty a file of up to 300 kB."""
    text = " ".join(dice.choices(WORDS, k=dice.randint(5, 400)))
    charset = dice.choice(("utf-8", "utf-8", "koi8-u"))
    plain = (f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode() +
             base64.encodebytes(text.encode(charset)).replace(b"\n", b"\r\n"))
    parts = [plain]
    if number % 10 == 0:
        parts.append(f"Content-Type: text/html; charset=utf-8\r\n\r\n<p>{text}</p>\r\n".encode())
    if number % 20 == 0:
        file = base64.encodebytes(dice.randbytes(dice.randint(1_000, 300_000))).replace(b"\n", b"\r\n")
        parts.append(b"Content-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n"
                     b"Content-Disposition: attachment\r\n\r\n" + file)
    head = (f"From: Customer {number % 1000} <c{number % 1000}@client.test>\r\nTo: support@heard.test\r\n"
            f"Subject: question {number}\r\nMessage-ID: <bench-{number}@client.test>\r\n"
            f"Date: Sun, 22 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n").encode()
    if len(parts) == 1:
        return head + plain
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + body + b"--b--\r\n"


def memory_of(process):
    facts = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines())
    return round(int(facts["VmRSS"].split()[0]) / 1024, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--mails", type=int, default=10_000)
    options = parser.parse_args()
    dice = random.Random(1)
    with MailServers(smtp=True) as mail, MailHub(options.build, mail) as hub:
        hub.start()
        hub.wait_ready()
        hub.stop()
        size = 0
        for number in range(options.mails):
            content = mail_of(number, dice)
            size += len(content)
            mail.put("support", content)
        hub.start()
        began = time.monotonic()
        count = "SELECT count(*) FROM message WHERE direction = 'in'"
        idle = memory_of(hub.process)
        quarter = None
        while (taken := hub.rows(count)[0][0]) < options.mails:
            if quarter is None and taken * 4 >= options.mails:
                quarter = memory_of(hub.process)
            if hub.process.poll() is not None or time.monotonic() - began > 1200:
                raise SystemExit(f"{taken} of {options.mails}\n{hub.said()}")
            time.sleep(0.1)
        seconds = time.monotonic() - began
        print(json.dumps({"mails": options.mails, "megabytes": round(size / 1e6, 1), "seconds": round(seconds, 1),
                          "mails_per_second": round(options.mails / seconds),
                          "megabytes_per_second": round(size / 1e6 / seconds, 1), "memory_mb": {
                              "start": idle, "quarter": quarter, "end": memory_of(hub.process)}}))


if __name__ == "__main__":
    main()
