"""The pages of drafts in a real Chromium: they fit a phone, and cells can be filled in."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from appassay.cli import main
from browser.chromium import probe
from browser.test_html import APP

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


def _page(*words: str | Path) -> str:
    result = CliRunner().invoke(main, ["draft", "lists", *map(str, words), "--format", "html"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lists_fit_a_phone_and_a_desk(lang: str, inputs: Path, tmp_path: Path) -> None:
    page = _page(inputs / APP, "--lang", lang)
    phone, desk = probe(page, PROBE, tmp_path, 390), probe(page, PROBE, tmp_path, 1200)
    assert (phone["width"] <= 390, phone["heads"]) == (True, "none")
    assert (desk["width"] <= 1200, desk["heads"]) == (True, "table-header-group")
    assert phone["editable"] and phone["rows"] > 20


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_changes_fit_a_phone(lang: str, inputs: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.md"
    policy.write_text("# Privacy policy\n\nWe do not read your notifications.\n", "utf-8")
    page = _page(inputs / APP, "--diff", policy, "--lang", lang)
    found = probe(page, PROBE, tmp_path, 390)
    assert found["width"] <= 390
    assert found["changes"] >= 3
