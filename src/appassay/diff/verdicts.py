"""Test points whose verdict is another, and findings that came or went."""

from collections.abc import Iterator

from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.knowledge import wording
from appassay.model import FindingEntry, Outcome, PointEntry, Text

BAD = (Outcome.FAILED, Outcome.SUSPECT)


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield what differs in the verdicts."""
    was, now = (_points(side) for side in (old, new))
    for name, point in now.items():
        before = was.get(name)
        if before is None or before.outcome is point.outcome:
            yield from _findings(before, point)
            continue
        text = filled("verdict", point=name, check=point.check, old=_word(before), new=_word(point))
        worse = point.outcome in BAD and list(Outcome).index(point.outcome) < list(Outcome).index(
            before.outcome
        )
        evidence = tuple(e for finding in point.findings for e in finding.evidence)
        yield Row(
            section="verdicts", change="changed", text=text, heavy=worse, evidence=evidence[:6]
        )


def _points(side: Side) -> dict[str, PointEntry]:
    return {p.id: p for clause in side.report.clauses for p in clause.points}


def _word(point: PointEntry) -> Text:
    return wording()["outcome"][point.outcome.value]


def _findings(before: PointEntry | None, after: PointEntry) -> Iterator[Row]:
    """Findings of a point whose verdict stayed: another breach beside the known one."""
    known = {finding.id for finding in before.findings} if before else set()
    for finding in after.findings:
        if finding.outcome in BAD and finding.id not in known:
            yield Row(
                section="verdicts", change="added", text=_said(after.id, finding),
                heavy=finding.outcome is Outcome.FAILED, evidence=finding.evidence[:6],
            )  # fmt: skip


def _said(point: str, finding: FindingEntry) -> Text:
    return Text(zh=f"{point} {finding.message.zh}", en=f"{point} {finding.message.en}")
