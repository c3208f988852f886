# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked at when both programs have ended: the recorded frames, the logs, the ledger."""

import ipaddress
import re
import shutil
import subprocess
import sys

from setting import ROOT

# What must have passed between a desk and its hub in a tour.
KINDS = ("hello", "welcome", "events", "do", "done", "ask", "answer", "resume", "hint typing", "do reply", "do resolve",
         "do mark_read", "ask snapshot", "item channel", "item customer", "item conversation", "item message")


def frames(setting):
    run = subprocess.run([sys.executable, "-B", ROOT / "tests/protocol/check_recording.py", setting.recording, *KINDS],
                         capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.strip().splitlines()[-1]


def logs(setting, texts):
    """Neither what was written nor a part of it, no token, no mail address, no IP address but those listened on."""
    files = setting.logs()
    assert files, f"no log under {setting.data}"
    tokens = [path.read_text().strip() for path in setting.data.rglob("*.token")]
    assert tokens, "the hub has no token file"
    lines = 0
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            lines += 1
            place = f"{file.name}:{number}"
            for text in texts + [part for text in texts for part in text.split() if len(part) > 6]:
                assert text not in line, f"{place} holds what was written"
            assert not any(token in line for token in tokens), f"{place} holds a token"
            assert not re.search(r"\b[\w.+-]+@[\w-]+\.\w+", line), f"{place} holds a mail address"
            for word in re.findall(r"\b\d{1,3}(?:\.\d{1,3}){3}\b", line):
                assert ipaddress.ip_address(word).is_loopback and "listen" in line, f"{place} holds an address"
    assert lines > 5, f"only {lines} lines were logged"
    return f"{lines} lines in {', '.join(file.name for file in files)}"


def ledger(setting):
    code, output = setting.hub("check", "--data", setting.hub_folder())
    assert code == 0, f"heard-hub check ended with {code}: {output}"
    return output.strip().splitlines()[-1]


def keep_logs(setting, folder):
    for file in setting.logs() + ([setting.recording] if setting.recording.exists() else []):
        shutil.copy2(file, folder / file.name)
