# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of single files: banned calls, sizes, licence line, headers, words."""

import re

from source import CODE, SCRIPTS

CLOCK = (
    r"\b(?:QDateTime|QDate|QTime)::current\w+|\bcurrent(?:MSecs|Secs)SinceEpoch\s*\(|"
    r"\bsystem_clock::now|\bgettimeofday\s*\(|(?<![\w:.>])time\s*\(\s*(?:nullptr|NULL|0)\s*\)"
)

# rule, pattern in the code, folders it holds in, places it is allowed in, what to do instead
BANNED = (
    ("clock", CLOCK, ("app", "ui", "plugins"), ("app/base/clock.cpp",), "take the time from a Clock"),
    ("shell", r"(?<![\w.>:])(?:std::|::)?(?:system|popen)\s*\(", ("app", "ui", "plugins", "tests"), (), "use QProcess"),
    ("debug-print", r"\bq(?:Debug|Info|Warning|Critical)\s*\(", ("app", "ui", "plugins"), (), "log through base/log.h"),
    ("stdout", r"\bstd::c(?:out|err)\b|\b(?:f|std::)?printf\s*\(", ("app", "ui", "plugins"), ("app/main/",),
     "only the programs print"),
    ("thread-lambda", r"\bQMetaObject::invokeMethod\b|Qt::BlockingQueuedConnection", ("app", "ui", "plugins"), (),
     "hand over through base/mailbox.h"),
    ("old-connect", r"\b(?:SIGNAL|SLOT)\s*\(", ("app", "ui", "plugins", "tests"), (), "connect member functions"),
    ("nested-loop", r"\bprocessEvents\s*\(", ("app", "ui", "plugins"), (), "let the event loop run"),
    ("sleep", r"\b(?:Q?Thread::|std::this_thread::|::)(?:m|u)?sleep(?:_for|_until)?\s*\(|\bqSleep\s*\(|\busleep\s*\(",
     ("app", "ui", "plugins", "tests"), (), "wait for an event"),
    ("singleton", r"\bstatic\s+[\w:<>]+\s*[*&]\s*(?:instance|self|get)\s*\(", ("app", "ui", "plugins"), (),
     "pass the object to who needs it"),
    ("test-hook", r"\bqEnvironmentVariable\w*\s*\(|\bgetenv\s*\(|\bqgetenv\s*\(", ("app/domain", "app/protocol", "app/storage",
     "app/replica", "app/link", "app/hub", "ui"), (), "settings come through main, and there are no hooks for tests"),
)
SQL = re.compile(
    r'^u?(?:R"\w*\(|")\s*(?:SELECT\s|INSERT\s+(?:INTO|OR)\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(?:CREATE|DROP|ALTER)\s+\w)',
    re.I,
)
TR = re.compile(r'\b(?:tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|translate)\s*\([^;]*?("(?:\\.|[^"\\])*")')
HARD_LIMIT = {".cpp": 800, ".h": 300}


def check_banned(tree):
    for source in tree.code(("app", "ui", "plugins", "tests")):
        for rule, pattern, folders, allowed, instead in BANNED:
            if not any(source.name.startswith(f + "/") for f in folders):
                continue
            if any(source.name.startswith(place) for place in allowed):
                continue
            for line, text in source.matches(pattern):
                yield source.finding(rule, line, f"{text}: {instead}")


def check_sql(tree):
    for source in tree.code():
        for line, literal in source.strings:
            if SQL.match(literal):
                yield source.finding("sql-in-code", line, "SQL lives in .sql files")


def check_sizes(tree):
    for source in tree.sources:
        limit = HARD_LIMIT.get(source.path.suffix)
        if limit and len(source.lines) > limit:
            yield source.finding("too-long", len(source.lines), f"{len(source.lines)} lines, at most {limit}")


def check_licence(tree):
    for source in tree.sources:
        first = [line for line in source.lines[:2] if not line.startswith("#!")][:1]
        if source.path.suffix in CODE | SCRIPTS and not (first and "SPDX-License-Identifier: GPL-3.0-or-later" in first[0]):
            yield source.finding("no-licence-line", 1, "the first line names the licence (SPDX)")


def check_headers(tree):
    """Each .cpp includes its own header first, so every header with a .cpp is proven to stand alone by the compiler;
    headers_test compiles the others."""
    for source in tree.code():
        if source.path.suffix == ".h":
            if "#pragma once" not in source.code:
                yield source.finding("no-guard", 1, "#pragma once is missing")
            for line, text in source.matches(r"(?m)^[ \t]*using\s+namespace\b[^;]*"):
                yield source.finding("using-in-header", line, text)
            continue
        own = source.path.with_suffix(".h")
        includes = re.findall(r'^\s*#\s*include\s*["<]([^">]+)[">]', source.text, re.M)
        if own.exists() and (not includes or includes[0].split("/")[-1] != own.name):
            yield source.finding("own-header-first", 1, f"{own.name} is not the first include")


def _words(tree):
    for line in tree.read("tests/arch/words.txt").splitlines():
        parts = line.split("#")[0].split()
        if parts:
            yield parts[0], parts[1], tuple(p + "/" for p in parts[2:])


def check_words(tree):
    words = list(_words(tree))
    for source in tree.code():
        for word, better, allowed in words:
            if any(source.name.startswith(place) for place in allowed):
                continue
            shown = word.rstrip("_")
            part = rf"\b(?:\w*_)?{shown}s?(?=[A-Z_]|\b)\w*|\b\w*{shown.capitalize()}s?(?=[A-Z_]|\b)\w*"
            names = () if word.endswith("_") else source.matches(part)
            for line, text in names:
                yield source.finding("word", line, f"{text}: say {better}")
            for match in TR.finditer(source.text):
                if re.search(rf"\b{shown}s?\b", match.group(1), re.I):
                    line = source.text.count("\n", 0, match.start()) + 1
                    yield source.finding("word", line, f"{match.group(1)}: say {better}")


CHECKS = (check_banned, check_sql, check_sizes, check_licence, check_headers, check_words)
