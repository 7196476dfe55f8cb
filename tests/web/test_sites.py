"""Labelled sites, served on loopback, visited in a real Chromium, and judged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.pages import everything
from conftest import ROOT
from corpus.builder.case import CaseError
from corpus.sites import page_cases
from corpus.sites.case import lines_of

FEW = (
    "u01/listing/no_permissions", "u01/listing/sheet", "u01/advert/confirm", "u01/bundle/two",
    "u01/site/window", "u02/auto_jump/frame", "u02/auto_jump/tapped", "u02/auto_elsewhere/breach",
    "u02/auto_elsewhere/lazy", "u02/folded/breach", "u02/folded/late", "u02/overlay/sign",
    "u02/returns/breach", "u02/hidden_roots/breach", "u02/hidden_roots/frame_closes",
    "u02/landing/hero", "u02/cancel/fetches", "c07/sdk_page/spread", "u11/hotline/contact",
)  # fmt: skip
"""One of each kind; `make bench` goes through all."""


@pytest.fixture(scope="module")
def answers() -> Iterator[dict[str, list[tuple[str, str, str]]]]:
    """What was said of each site."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for answer in everything(FEW):
        row = (answer.point, answer.said, answer.wanted)
        found.setdefault(f"{answer.case}/{answer.variant}", []).append(row)
    yield found


@pytest.mark.parametrize("site", FEW)
def test_a_site_is_judged_as_it_is_labelled(
    site: str, answers: dict[str, list[tuple[str, str, str]]]
) -> None:
    assert answers[site]
    assert [(point, said) for point, said, _ in answers[site]] == [
        (point, wanted) for point, _, wanted in answers[site]
    ]


def test_there_are_twins_of_every_point_a_page_decides() -> None:
    verdicts: dict[str, set[str]] = {}
    sites = 0
    for case in page_cases(ROOT / "corpus"):
        for variant in case.variants:
            sites += 1
            for label in variant.expect:
                verdicts.setdefault(label.point, set()).add(label.verdict)
    assert sites >= 40
    for point in ("U1.1", "U1.2", "U1.3", "U1.6", "U2.1", "U2.2", "U2.3", "U2.4", "C4.3", "C7.1"):
        assert {"failed", "passed"} <= verdicts[point], point
    assert {"failed", "passed"} <= verdicts["C4.5"] and "passed" in verdicts["U11.1"]


def test_lines_stand_in_the_variants_they_name() -> None:
    text = "<p>a</p> <!--: @one -->\nb(); //: @one,two\nc\n"
    assert lines_of(text, "one") == "<p>a</p>\nb();\nc\n"
    assert lines_of(text, "two") == "\nb();\nc\n"


def test_a_mark_nobody_labelled_is_refused(tmp_path: Path) -> None:
    case = tmp_path / "open" / "pages" / "u02" / "x"
    (case / "site").mkdir(parents=True)
    (case / "site" / "a.html").write_text("<p>a</p> <!--: @strange -->\n", "utf-8")
    (case / "labels.toml").write_text(
        'open = "/a.html"\n[clean]\nwhy = "x"\nexpect = [{ point = "U2.1", verdict = "passed" }]\n',
        "utf-8",
    )
    with pytest.raises(CaseError, match="strange"):
        list(page_cases(tmp_path))
