#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parses a mail of 200 MB and ones made to fill the memory; it must not follow: mail_memory.py MAIL-SAMPLES."""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MB = 1024 * 1024
HEAD = b"From: a@example.com\r\nMessage-ID: <m@example.com>\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
LINE = b"QUJD" * 19 + b"\r\n"


def photo(out):
    out.write(HEAD + b"--B\r\n\r\nwords\r\n--B\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n")
    for _ in range(200 * MB // (len(LINE) * 1000)):
        out.write(LINE * 1000)
    out.write(b"--B--\r\n")


def endless_text(out):
    out.write(b"From: a@example.com\r\n\r\n")
    for _ in range(200):
        out.write(b"a" * MB)


def endless_dashes(out):
    out.write(HEAD)
    for _ in range(200):
        out.write(b"-" * MB)


def no_boundary_fits(out):
    out.write(HEAD)
    for _ in range(200 * MB // (len(LINE) * 1000)):
        out.write(b"--C\r\n" + LINE * 1000)


def all_parts(out):
    out.write(HEAD + b"--B\r\n\r\nx\r\n" * 2_000_000)


def all_header(out):
    for i in range(50_000):
        out.write(b"X-%d: " % i + b"a" * 1000 + b"\r\n")
    out.write(b"\r\nx")


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        mail = Path(folder) / "mail.eml"
        for make in (photo, endless_text, endless_dashes, no_boundary_fits, all_parts, all_header):
            with mail.open("wb") as out:
                make(out)
            work = Path(folder) / make.__name__
            work.mkdir()
            parts = subprocess.run([program, work, mail], check=True, capture_output=True, text=True, timeout=600).stdout
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"{make.__name__}: {mail.stat().st_size // MB} MB, at most {peak} MB so far, {parts.split(chr(10))[0]} ...")
            assert parts.strip()
            assert peak < 100, "memory follows the mail"
            if make is photo:
                assert parts.splitlines()[0].startswith("text") and parts.splitlines()[1].startswith("image 15"), parts
            for file in work.iterdir():
                file.unlink()


if __name__ == "__main__":
    main(sys.argv[1])
