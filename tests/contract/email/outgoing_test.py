#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of replies by mail, from an agent's verb to a customer's mailbox and back into the ledger: whose
signature stands below, who of several was refused, why a mail came back.

usage: outgoing_test.py BUILD_DIR
"""
import argparse
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "support/mail"))

from mailhub import MailHub  # noqa: E402
from mailservers import MailServers  # noqa: E402


def texts(mail, user):
    """All mails in somebody's INBOX."""
    box = mail.folder / "mail" / user
    return [path.read_text() for part in ("new", "cur") if (box / part).exists() for path in (box / part).iterdir()]


def question(mail, hub, sender, number):
    """A mail from `sender`; gives its conversation and message."""
    mail.put("support", f"From: {sender}@heard.test\r\nTo: support@heard.test\r\nSubject: question {number}\r\n"
                        f"Message-ID: <q{number}@heard.test>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n"
                        f"question {number}\r\n".encode())
    asked = "SELECT conversation, id FROM message WHERE direction = 'in' AND remote_id LIKE ?"
    hub.wait(lambda: hub.rows(asked, f"q{number}@%"), f"question {number}")
    return hub.rows(asked, f"q{number}@%")[0]


def standing(hub, message):
    """Delivery, code, and what the other side said."""
    delivery, failure, extra = hub.rows("SELECT delivery, failure, extra FROM message WHERE id = ?", message)[0]
    return delivery, failure, json.loads(extra or "{}").get("failure_detail", "")


def answered(hub, desk, conversation, based_on, text, until, **outgoing):
    """Replies, and waits until its message stands so."""
    done = desk.answer(desk.reply(conversation, based_on, text, **outgoing))
    assert done["t"] == "done", done
    message = done["result"]["message"]
    hub.wait(lambda: until(standing(hub, message)), f"{text} goes out")
    return message


def signatures(mail, hub, desk):
    added = desk.answer(desk.ask("card_add", kind="department",
                                 body={"name": "Returns", "signature": "Returns of Example Shop\n{agent}, room 7"}))
    department = added["result"]["card"]
    conversation, last = question(mail, hub, "customer", 1)
    last = answered(hub, desk, conversation, last, "from no department", lambda now: now[0] == "sent")
    assert desk.answer(desk.ask("move_department", conversation=conversation, department=department))["t"] == "done"
    last = answered(hub, desk, conversation, last, "from Returns", lambda now: now[0] == "sent")
    assert desk.answer(desk.ask("card_put", card=department, body={"name": "Returns"}))["t"] == "done"
    answered(hub, desk, conversation, last, "from Returns without one", lambda now: now[0] == "sent")
    hub.wait(lambda: len(texts(mail, "customer")) == 3, "three answers")
    agent = hub.rows("SELECT name FROM agent")[0][0]
    for text in texts(mail, "customer"):
        its_own = "from Returns\n" in text.replace("\r", "")
        assert (f"Returns of Example Shop\n{agent}, room 7" in text.replace("\r", "")) == its_own, text
        assert ("Example Shop, all of us" in text) != its_own, text


def refusals(mail, hub, desk):
    conversation, last = question(mail, hub, "customer", 2)
    message = answered(hub, desk, conversation, last, "to two", lambda now: now[0] == "sent", cc=["nobody@heard.test"])
    _, code, said = standing(hub, message)
    assert code == "mail-some-refused", code
    assert said.startswith("nobody@heard.test (550 ") and "no such person here" in said, said

    conversation, last = question(mail, hub, "full", 3)
    message = answered(hub, desk, conversation, last, "x" * 2000, lambda now: now[0] == "failed")
    _, code, said = standing(hub, message)
    assert code == "mail-mailbox-full", (code, said)
    assert said.startswith("full@heard.test: ") and "5.2.2" in said, said
    assert not hub.rows("SELECT 1 FROM message WHERE direction = 'in' AND parts LIKE '%failed%'"), "it came as no message"
    assert "full@heard.test" not in hub.said(), "no address is in a log"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    options = parser.parse_args()
    with MailServers() as mail, MailHub(options.build, mail, signature="Example Shop, all of us") as hub:
        hub.start()
        hub.wait_ready()
        desk = hub.desk()
        signatures(mail, hub, desk)
        refusals(mail, hub, desk)
        desk.close()
        hub.stop()
        sound = hub.command("check")
        assert sound.returncode == 0, sound.stdout + sound.stderr
    print("signatures, refused recipients and bounces are right")


if __name__ == "__main__":
    main()
