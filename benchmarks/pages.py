"""How right web pages are judged, by the labelled sites of `corpus/*/pages`.

Each variant is served on loopback, visited and judged. Prints precision and recall for each test
point, open and sealed apart. With `--misses` it shows each wrong verdict of the open ones.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measure import ROOT
from corpus.sites import PageCase, PageVariant, page_cases, served

BAR = 0.95
"""Least precision and recall of breaches, over all test points."""
BAD = ("failed", "suspect")


@dataclass(slots=True)
class Tally:
    """Answers compared with labels: a breach is what is failed or suspect."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)

    def add(self, point: str, wanted: str, said: str) -> None:
        """Add one answer."""
        self.labels[point] += 1
        self.same[point] += wanted == said
        if wanted in BAD and said in BAD:
            self.right[point] += 1
        elif said in BAD:
            self.extra[point] += 1
        elif wanted in BAD:
            self.missed[point] += 1

    def rates(self, points: Sequence[str]) -> tuple[float, float]:
        """Return precision and recall of breaches."""
        right, extra, missed = (
            sum(c[p] for p in points) for c in (self.right, self.extra, self.missed)
        )
        return right / max(1, right + extra), right / max(1, right + missed)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one labelled point."""

    case: str
    variant: str
    part: str
    point: str
    wanted: str
    said: str


def answers(case: PageCase, variant: PageVariant) -> list[Answer]:
    """Visit a variant, judge it, and return what was said."""
    from appassay.api import check
    from appassay.recording.web import visit

    with tempfile.TemporaryDirectory() as place, served(case, variant) as url:
        folder = Path(place) / "visit"
        visit(url, folder)
        report = check(folder, only=[label.point for label in variant.expect])
    said = {point.id: point.outcome.value for clause in report.clauses for point in clause.points}
    return [
        Answer(case.name, variant.name, case.part, e.point, e.verdict, said[e.point])
        for e in variant.expect
    ]


def everything(only: Sequence[str] = ()) -> Iterator[Answer]:
    """Yield the answers to the labels of all sites, or of those named, two visits at a time."""
    todo = [(case, variant) for case in page_cases(ROOT / "corpus") for variant in case.variants]
    todo = [row for row in todo if not only or f"{row[0].name}/{row[1].name}" in only]
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        for rows in pool.map(answers, *zip(*todo, strict=True)):
            yield from rows


def pages() -> list[tuple[str, bool]]:
    """Score every labelled site; with --misses show what was wrong in the open ones."""
    begin, show = time.monotonic(), "--misses" in sys.argv
    tallies: dict[str, Tally] = {}
    sites: dict[str, set[str]] = {}
    for answer in everything():
        tallies.setdefault(answer.part, Tally()).add(answer.point, answer.wanted, answer.said)
        sites.setdefault(answer.part, set()).add(f"{answer.case}/{answer.variant}")
        if show and answer.part == "open" and answer.said != answer.wanted:
            where = f"{answer.case}/{answer.variant}"
            print(f"  {where} {answer.point}: {answer.said}, labelled {answer.wanted}")
    bars = []
    for part, tally in tallies.items():
        print(f"\n{part}: {len(sites[part])} sites, {sum(tally.labels.values())} labels")
        bars += _shown(part, tally)
    print(f"  {time.monotonic() - begin:.0f} s")
    return bars


def _shown(part: str, tally: Tally) -> list[tuple[str, bool]]:
    points = sorted(tally.labels, key=lambda p: (p[0], [int(n) for n in p[1:].split(".")]))
    for name, group in (*((point, [point]) for point in points), ("all", points)):
        precision, recall = tally.rates(group)
        same, labels = (sum(c[p] for p in group) for c in (tally.same, tally.labels))
        print(
            f"  {name:<6} precision {precision:.3f}  recall {recall:.3f}  same verdict {same}/{labels}"
        )
    precision, recall = tally.rates(points)
    name = f"web pages, {part}: precision {precision:.3f} and recall {recall:.3f} >= {BAR}"
    return [(name, min(precision, recall) >= BAR)]
