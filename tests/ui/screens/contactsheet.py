#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes index.html of a folder of heard_screens' pictures: contactsheet.py FOLDER. A row for each state; language, theme and
scale are columns that can be left out, and a click shows a picture whole."""

import html
import sys
from pathlib import Path

STYLE = """
body { font: 14px system-ui, sans-serif; margin: 16px; background: #e8e8e4; color: #222 }
h2 { font-size: 15px; margin: 20px 0 6px } nav { position: sticky; top: 0; background: #e8e8e4; padding: 8px 0 }
label { margin-right: 12px } .row { display: flex; flex-wrap: wrap; gap: 8px } figure { margin: 0; width: 470px }
img { width: 100%; border: 1px solid #999 } figcaption { font-size: 12px; color: #555 }
"""
SCRIPT = """
for (const box of document.querySelectorAll('input')) box.onchange = () => {
  const off = [...document.querySelectorAll('input:not(:checked)')].map(b => b.value);
  for (const f of document.querySelectorAll('figure')) f.hidden = f.dataset.is.split(' ').some(w => off.includes(w));
};
"""


def main(folder):
    pictures = [path.name.split(".")[:-1] for path in sorted(folder.glob("*.*.*.*.png"))]
    states = list(dict.fromkeys(name[0] for name in pictures))
    out = ["<!doctype html><meta charset=utf-8><title>Heard, every screen</title>", f"<style>{STYLE}</style><nav>"]
    for place in (1, 2, 3):
        for word in sorted({name[place] for name in pictures}, key=lambda word: (word != "light", word)):
            out.append(f"<label><input type=checkbox checked value={html.escape(word)}>{html.escape(word)}</label>")
    out.append(f"{len(states)} screens, {len(pictures)} pictures</nav>")
    for state in states:
        out.append(f"<h2 id={html.escape(state)}>{html.escape(state)}</h2><div class=row>")
        for name in (name for name in pictures if name[0] == state):
            file = html.escape(".".join(name) + ".png")
            words = html.escape(" ".join(name[1:]))
            out.append(f"<figure data-is='{words}'><a href='{file}'><img loading=lazy src='{file}' alt='{words}'></a>"
                       f"<figcaption>{words}</figcaption></figure>")
        out.append("</div>")
    out.append(f"<script>{SCRIPT}</script>")
    (folder / "index.html").write_text("\n".join(out), encoding="utf-8")
    print(f"{len(states)} screens, {len(pictures)} pictures: {folder.resolve()}/index.html")
    return 0 if pictures else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
