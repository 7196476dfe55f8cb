"""The HTML report in a real Chromium: it works, fits a phone, and prints."""

import subprocess
from pathlib import Path

import pytest

from appassay.api import check
from appassay.model import Lang
from appassay.report import render
from browser.chromium import chromium, probe
from conftest import ROOT

APP = "npm_io.appium.settings-8.0.10.apk"
SDK = ROOT / "build" / "corpus" / "apps" / "open" / "points" / "c08" / "starts_itself" / "breach"
ENTRIES = """
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  const d = frame.contentWindow.document;
  const cells = [...d.querySelectorAll("table.offers td")].map((cell) => cell.getBoundingClientRect());
  document.querySelector("#out").textContent = JSON.stringify({
    width: d.documentElement.scrollWidth,
    text: d.querySelector("table.offers").innerText,
    below: cells[1].top >= cells[0].bottom - 1,
  });
});
"""
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


@pytest.fixture(params=["zh", "en"])
def page(request: pytest.FixtureRequest, inputs: Path) -> tuple[Lang, str]:
    """A real report in one language."""
    lang: Lang = request.param
    return lang, render(check(inputs / APP), "html", lang).decode()


def test_the_page_works_and_fits_a_phone(page: tuple[Lang, str], tmp_path: Path) -> None:
    out = probe(page[1], PROBE, tmp_path, 390)
    assert out["width"] <= 390, "it scrolls sideways"
    assert out["clauses"] == 30
    assert out["all"] == out["again"] == 158
    assert "U10.1" in out["found"] and "U3.1" not in out["found"]
    assert out["none"] and out["tested"]
    assert out["theme"] in {"light", "dark"}


@pytest.mark.parametrize("width", [390, 1200])
def test_the_entries_of_an_sdk_are_told_and_fit(width: int, tmp_path: Path) -> None:
    out = probe(render(check(SDK / "app.aar"), "html", "zh").decode(), ENTRIES, tmp_path, width)
    assert out["width"] <= width, "it scrolls sideways"
    assert "com.teal.guard.TealStarter" in out["text"]
    assert "宿主尚未调用任何接口" in out["text"]
    assert out["below"] is (width < 600), "on a phone what is read stands below its entry"


def test_the_page_prints_whole(page: tuple[Lang, str], tmp_path: Path) -> None:
    lang, text = page
    source, target = tmp_path / "report.html", tmp_path / "report.pdf"
    source.write_text(text, "utf-8")
    chromium(
        "--no-pdf-header-footer", f"--print-to-pdf={target}", f"file://{source}", folder=tmp_path
    )
    printed = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Appium Settings" in printed
    assert {"zh": "整改建议", "en": "how to mend it"}[lang] in printed
    for clause in ("U12", "C14", "S4"):
        assert clause in printed
