"""A real Chromium, and a page in it that is looked at from outside."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium(*words: str, folder: Path) -> str:
    """Run it without a screen, and return what it prints."""
    name = shutil.which("chromium")
    assert name, "chromium is missing: run scripts/debian.sh browser"
    command = [name, *FLAGS, f"--user-data-dir={folder / 'profile'}", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


def probe(page: str, script: str, folder: Path, width: int) -> dict[str, Any]:
    """Open a page in a frame of that width, run a script beside it, and return what that finds."""
    outer = folder / "probe.html"
    frame = f'<iframe width="{width}" height="800" srcdoc="{html.escape(page)}"></iframe>'
    outer.write_text(
        f'<meta charset="utf-8">{frame}<pre id="out"></pre><script>{script}</script>', "utf-8"
    )
    dom = chromium("--virtual-time-budget=5000", "--dump-dom", f"file://{outer}", folder=folder)
    match = re.search(r'<pre id="out">(.*?)</pre>', dom)
    assert match, "the page did not load"
    found: dict[str, Any] = json.loads(html.unescape(match[1]))
    return found
