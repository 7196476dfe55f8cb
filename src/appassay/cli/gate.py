"""Whether a report lets a build go on."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from appassay import files
from appassay.errors import ConfigError
from appassay.model import FindingEntry, Outcome, Report

OK, FOUND, COULD_NOT_TEST = 0, 1, 2
"""Exit codes."""

_AT_OR_ABOVE = {
    "failed": {Outcome.FAILED},
    "suspect": {Outcome.FAILED, Outcome.SUSPECT},
    "never": set[Outcome](),
}


def findings(report: Report) -> Iterator[FindingEntry]:
    """Yield every finding of a report."""
    for clause in report.clauses:
        for point in clause.points:
            yield from point.findings


def known_ids(baseline: Path | None) -> frozenset[str]:
    """Return the ids of the findings in an earlier JSON report.

    Raises:
        ConfigError: the file is not a JSON report of ours.
    """
    if baseline is None:
        return frozenset()
    try:
        table = msgspec.json.decode(files.content(baseline))
        points = (point for clause in table["clauses"] for point in clause["test_points"])
        return frozenset(f["id"] for point in points for f in point["findings"])
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise ConfigError(f"{baseline}: not a JSON report of assay check") from error


def stopping(report: Report, fail_on: str, known: frozenset[str]) -> list[FindingEntry]:
    """Return the findings that are new, not waived, and at or above the level asked for."""
    bad = _AT_OR_ABOVE[fail_on]
    return [f for f in findings(report) if f.outcome in bad and not f.waived and f.id not in known]
