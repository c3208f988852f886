# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a source tree: which files there are, and C++ text without its comments and strings."""

import re
from dataclasses import dataclass, field
from pathlib import Path

PRODUCT = ("app", "ui", "plugins")
CODE = {".cpp", ".h"}
SCRIPTS = {".py", ".mjs", ".js", ".sh"}
SKIPPED = {"build", "node_modules", ".git", "planted", "__pycache__"}

_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|u?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S
)


@dataclass(frozen=True)
class Finding:
    rule: str
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.text}"


@dataclass
class Source:
    """One file. `code` is the text with comments and literals blanked, line by line the same as `text`."""

    root: Path
    path: Path
    text: str = ""
    code: str = ""
    strings: list = field(default_factory=list)  # (line, literal)

    def __post_init__(self):
        self.text = self.path.read_text(encoding="utf-8")
        if self.path.suffix in CODE:
            self.code = _TOKEN.sub(self._blank, self.text)

    def _blank(self, match):
        literal = match.group()
        if '"' in literal[:3] and not literal.startswith("/"):
            self.strings.append((self.text.count("\n", 0, match.start()) + 1, literal))
        return re.sub(r"[^\n]", " ", literal)

    @property
    def name(self):
        return self.path.relative_to(self.root).as_posix()

    @property
    def lines(self):
        return self.text.splitlines()

    def finding(self, rule, line, text):
        return Finding(rule, self.name, line, text)

    def matches(self, pattern):
        """Line number and matched text of each match in the code."""
        for match in re.finditer(pattern, self.code):
            yield self.code.count("\n", 0, match.start()) + 1, match.group().strip()


class Tree:
    """All sources of a repository or of a planted one."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.files = [
            path
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not SKIPPED & set(path.relative_to(self.root).parts)
        ]
        self.sources = [Source(self.root, p) for p in self.files if p.suffix in CODE | SCRIPTS]
        self.cmake = [Source(self.root, p) for p in self.files if p.name == "CMakeLists.txt"]

    def code(self, folders=PRODUCT):
        return [s for s in self.sources if s.path.suffix in CODE and s.name.split("/")[0] in folders]

    def read(self, relative):
        path = self.root / relative
        return path.read_text(encoding="utf-8") if path.exists() else ""
