"""The privacy policy is in Chinese, and set in type that can be read.

Applies to: the privacy policies that were handed in with an app, and the windows of a run record.
Expects: one in Chinese; body text no smaller and no paler than the limits, where its format tells
    how text looks. In a run: a way from the main screen to them of no more taps than the rule
    allows. A longer one is a suspicion, for a shorter one may be there that was not taken.
Cannot tell: the way to it in the app, line height, zoom, and a Chinese version that was not handed
    in: without a run on a phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import PAPERS, policies
from appassay.clauses.u09_clear_rules.reach import reached
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
PIXELS_A_POINT = 4 / 3
"""A CSS pixel is 1/96 inch, a point 1/72 (CSS Values and Units 3)."""
SHARE = 0.1
"""Pale text that is less than this is no body text."""
PAGED = (".pdf", ".docx")
"""Formats for paper, whose points are no pixels of a screen."""


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...] | Package]:
    """Return the privacy policies of an app as one group, and the app where windows were seen."""
    apps = the_app(facts)
    found = policies(facts) if apps else []
    return [*([tuple(found)] if found else []), *(apps if facts.of(WindowSeen) else [])]


def expects(
    target: tuple[DocumentSeen, ...] | Package, facts: Facts, point: TestPoint
) -> Iterable[Finding]:
    """Look at the language, then at the type of each; in windows, at the way to them."""
    if isinstance(target, Package):
        yield from reached(target, facts, point, with_papers=bool(policies(facts)))
    else:
        yield from _papers(target, point)


def _papers(papers: tuple[DocumentSeen, ...], point: TestPoint) -> Iterable[Finding]:
    chinese = [paper for paper in papers if paper.lang == "zh"]
    if not chinese:
        yield Finding(
            outcome=Outcome.SUSPECT, says="not_chinese", args={"name": papers[0].name},
            evidence=papers, absent=PAPERS,
        )  # fmt: skip
        return
    for paper in chinese:
        yield from _judged(paper, point)


def _judged(paper: DocumentSeen, point: TestPoint) -> Iterable[Finding]:
    size = (paper.smallest or 0) * PIXELS_A_POINT
    args: dict[str, Value] = {"name": paper.name, "size": round(size, 1)}
    args["least"] = point.number("type_size")
    args["pale"] = f"{paper.pale:.0%}"
    if not paper.styled:
        yield Finding(outcome=Outcome.UNTESTED, says="no_looks", args=args, evidence=(paper,))
        return
    on_screen = not paper.name.lower().endswith(PAGED)
    small = on_screen and 0 < size < point.number("type_size")
    if small:
        yield Finding(outcome=Outcome.SUSPECT, says="small", args=args, evidence=(paper,))
    if paper.pale >= SHARE:
        yield Finding(outcome=Outcome.SUSPECT, says="pale", args=args, evidence=(paper,))
    if not small and paper.pale < SHARE:
        yield Finding(outcome=Outcome.PASSED, says="readable", args=args, evidence=(paper,))
