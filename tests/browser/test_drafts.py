"""The pages of drafts in a real Chromium: they fit a phone, and cells can be filled in."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from appassay.cli import main
from browser.test_html import APP, _chromium

PROBE = """
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  const d = frame.contentWindow.document;
  const cell = d.querySelector(".todo");
  document.querySelector("#out").textContent = JSON.stringify({
    width: d.documentElement.scrollWidth,
    editable: cell ? cell.isContentEditable : null,
    rows: d.querySelectorAll("tr.row").length,
    changes: d.querySelectorAll("section.change").length,
    heads: getComputedStyle(d.querySelector("thead") || d.body).display,
  });
});
"""


def _probe(page: str, folder: Path, width: int) -> dict[str, Any]:
    probe = folder / "probe.html"
    frame = f'<iframe width="{width}" height="800" srcdoc="{html.escape(page)}"></iframe>'
    probe.write_text(
        f'<meta charset="utf-8">{frame}<pre id="out"></pre><script>{PROBE}</script>', "utf-8"
    )
    dom = _chromium("--virtual-time-budget=5000", "--dump-dom", f"file://{probe}", folder=folder)
    match = re.search(r'<pre id="out">(.*?)</pre>', dom)
    assert match, "the page did not load"
    found: dict[str, Any] = json.loads(html.unescape(match[1]))
    return found


def _page(*words: str | Path) -> str:
    result = CliRunner().invoke(main, ["draft", "lists", *map(str, words), "--format", "html"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lists_fit_a_phone_and_a_desk(lang: str, inputs: Path, tmp_path: Path) -> None:
    page = _page(inputs / APP, "--lang", lang)
    phone, desk = _probe(page, tmp_path, 390), _probe(page, tmp_path, 1200)
    assert (phone["width"] <= 390, phone["heads"]) == (True, "none")
    assert (desk["width"] <= 1200, desk["heads"]) == (True, "table-header-group")
    assert phone["editable"] and phone["rows"] > 20


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_changes_fit_a_phone(lang: str, inputs: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.md"
    policy.write_text("# Privacy policy\n\nWe do not read your notifications.\n", "utf-8")
    found = _probe(_page(inputs / APP, "--diff", policy, "--lang", lang), tmp_path, 390)
    assert found["width"] <= 390
    assert found["changes"] >= 3
