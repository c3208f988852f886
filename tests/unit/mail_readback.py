#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads with Python's email package what our writer wrote: mail_readback.py MAIL-SAMPLES."""

import base64
import json
import subprocess
import sys
import tempfile
from email import policy
from email.parser import BytesParser
from pathlib import Path


def people(header):
    """Blanks are joined: Python keeps the one between two encoded words of a name, which RFC 2047 6.2 takes out."""
    return [[" ".join(a.display_name.split()), a.addr_spec] for a in header.addresses] if header else []


def unflowed(text):
    """RFC 3676 by its letter: stuffed spaces off, soft ends joined."""
    out, paragraph = [], ""
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line[1:] if line.startswith(" ") else line
        paragraph += line
        if not line.endswith(" ") or line == "-- ":
            out.append(paragraph)
            paragraph = ""
    return "\n".join(out + ([paragraph] if paragraph else []))


def check(path):
    want = json.loads(path.with_suffix(".json").read_text())
    raw = path.read_bytes()
    assert all(byte < 0x80 for byte in raw), "7-bit throughout"
    assert b"\n" not in raw.replace(b"\r\n", b""), "every line ends in CRLF"
    assert max(map(len, raw.split(b"\r\n"))) <= 998, "RFC 5322 2.1.1"
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    for part in mail.walk():
        assert not part.defects, part.defects
    assert not mail["from"].defects and not mail["subject"].defects
    assert people(mail["from"]) == want["from"], people(mail["from"])
    assert people(mail["to"]) == want["to"], people(mail["to"])
    assert people(mail["cc"]) == want["cc"], people(mail["cc"])
    assert mail["bcc"] is None
    assert mail["subject"] == want["subject"], mail["subject"]
    assert mail["message-id"] == f"<{want['id']}>"
    assert mail["in-reply-to"] == f"<{want['reply']}>"
    ids = mail["references"].split()
    assert ids[0] == "<q0@example.com>" and ids[-1] == f"<{want['reply']}>" and len(ids) <= 20, ids
    sent = mail["date"].datetime
    assert int(sent.timestamp()) == want["at"] and sent.utcoffset().total_seconds() == want["offset"] * 60
    assert (mail["auto-submitted"] == "auto-replied") == want["machine"], mail["auto-submitted"]

    plain = mail.get_body(("plain",))
    assert plain["content-type"].params["format"] == "flowed"
    text = unflowed(plain.get_content())
    for line in want["text"].strip().split("\n"):
        assert line.rstrip() in text.split("\n"), (line, text)
    for line in want["quoted"].split("\n"):
        assert not line or any(q.endswith(line) and q.startswith(">") for q in text.split("\n")), (line, text)
    html = mail.get_body(("html",)).get_content()
    assert "<html>" in html and "</html>" in html
    files = [p for p in mail.walk() if p.get_filename()]
    found = sorted((p.get_filename(), base64.b64encode(p.get_content()).decode()) for p in files)
    assert found == sorted((f["name"], f["base64"]) for f in want["files"]), [f[0] for f in found]
    for part in files:  # older programs read the name here
        assert part.get_param("name") is not None


def main(writer):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([writer, folder], check=True, timeout=60)
        mails = sorted(Path(folder).glob("*.eml"))
        assert len(mails) >= 4
        for path in mails:
            check(path)
        print(f"{len(mails)} mails read back")


if __name__ == "__main__":
    main(sys.argv[1])
