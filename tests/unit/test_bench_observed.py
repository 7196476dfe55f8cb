"""The part of the accuracy page on records, figures and answers is written alone."""

import json
from pathlib import Path

import pytest

from benchmarks import accuracy
from conftest import ROOT
from corpus.observed.__main__ import entry
from corpus.observed.case import find

ONLY = "records/u04/popup_close/"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with a part of former days, and an index of one case."""
    (case,) = find(ROOT / "corpus", ONLY)
    cases = [entry(case, variant, tmp_path) for variant in case.labels]
    index = tmp_path / "observed.json"
    index.write_text(json.dumps({"format": 1, "digest": "d" * 64, "apps": cases}))
    page = tmp_path / "accuracy.md"
    page.write_text(f"# Accuracy\n\n{accuracy.BEGIN}of old\n{accuracy.END}\n## Read by hand\n")
    for name, path in (
        ("OBSERVED", index),
        ("PAGE", page),
        ("KEPT", tmp_path / "kept"),
        ("ROOT", tmp_path),
    ):
        monkeypatch.setattr(accuracy, name, path)
    return page


def test_it_stands_between_its_marks_and_leaves_the_rest(page: Path) -> None:
    bars = accuracy.observed()
    assert bars == [("wrong failed: no open case", True), ("wrong passed: no open case", True)]
    text = page.read_text("utf-8")
    assert text.startswith("# Accuracy\n\n<!-- observed -->\n\n## Records, figures, answers\n")
    assert text.endswith("<!-- /observed -->\n\n## Read by hand\n")
    assert "of old" not in text
    assert "3 cases of corpus `dddddddddddddddd`, 0 of them sealed" in text
    (row,) = (line for line in text.splitlines() if line.startswith("| u04 |"))
    assert row.split(" | ")[1:8] == ["3", "1", "0", "0", "1", "0", "0"]
    accuracy.observed()
    again = page.read_text("utf-8")
    assert again.count("## Records, figures, answers") == again.count(accuracy.BEGIN) == 1
    assert again.endswith("<!-- /observed -->\n\n## Read by hand\n")
