"""The HTML report in a real Chromium: it works, fits a phone, and prints."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from appassay.api import check
from appassay.model import Lang
from appassay.report import render

APP = "npm_io.appium.settings-8.0.10.apk"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PROBE = """
const out = {};
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  const w = frame.contentWindow, d = w.document;
  const shown = () => [...d.querySelectorAll(".point")].filter((p) => p.offsetParent || !p.hidden).length;
  const search = (text) => {
    d.querySelector("#search").value = text;
    d.querySelector("#search").dispatchEvent(new w.Event("input"));
  };
  out.width = d.documentElement.scrollWidth;
  out.clauses = d.querySelectorAll("section.clause").length;
  out.all = shown();
  search("u10.1");
  out.found = [...d.querySelectorAll(".point")].filter((p) => !p.hidden).map((p) => p.id);
  search("surely nothing has this");
  out.none = !d.querySelector("#nothing").hidden;
  search("");
  out.again = shown();
  d.querySelector('[data-outcome-chip="untested"]').click();
  out.tested = [...d.querySelectorAll(".point")].filter((p) => !p.hidden).every((p) => p.dataset.outcome !== "untested");
  d.querySelector("#theme").click();
  out.theme = d.documentElement.dataset.theme;
  document.querySelector("#out").textContent = JSON.stringify(out);
});
"""


def _chromium(*words: str, folder: Path) -> str:
    name = shutil.which("chromium")
    assert name, "chromium is missing: run scripts/debian.sh browser"
    command = [name, *FLAGS, f"--user-data-dir={folder / 'profile'}", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


@pytest.fixture(params=["zh", "en"])
def page(request: pytest.FixtureRequest, inputs: Path) -> tuple[Lang, str]:
    """A real report in one language."""
    lang: Lang = request.param
    return lang, render(check(inputs / APP), "html", lang).decode()


def _probe(page: str, folder: Path, width: int) -> dict[str, Any]:
    """Open the page in a frame of that width and try its controls."""
    probe = folder / "probe.html"
    frame = f'<iframe width="{width}" height="800" srcdoc="{html.escape(page)}"></iframe>'
    probe.write_text(
        f'<meta charset="utf-8">{frame}<pre id="out"></pre><script>{PROBE}</script>', "utf-8"
    )
    dom = _chromium("--virtual-time-budget=5000", "--dump-dom", f"file://{probe}", folder=folder)
    match = re.search(r'<pre id="out">(.*?)</pre>', dom)
    assert match, "the page did not load"
    result: dict[str, Any] = json.loads(html.unescape(match[1]))
    return result


def test_the_page_works_and_fits_a_phone(page: tuple[Lang, str], tmp_path: Path) -> None:
    out = _probe(page[1], tmp_path, 390)
    assert out["width"] <= 390, "it scrolls sideways"
    assert out["clauses"] == 30
    assert out["all"] == out["again"] == 158
    assert "U10.1" in out["found"] and "U3.1" not in out["found"]
    assert out["none"] and out["tested"]
    assert out["theme"] in {"light", "dark"}


def test_the_page_prints_whole(page: tuple[Lang, str], tmp_path: Path) -> None:
    lang, text = page
    source, target = tmp_path / "report.html", tmp_path / "report.pdf"
    source.write_text(text, "utf-8")
    _chromium(
        "--no-pdf-header-footer", f"--print-to-pdf={target}", f"file://{source}", folder=tmp_path
    )
    printed = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Appium Settings" in printed
    assert {"zh": "整改建议", "en": "how to mend it"}[lang] in printed
    for clause in ("U12", "C14", "S4"):
        assert clause in printed
