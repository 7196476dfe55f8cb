"""Requests about personal information are done in time.

Applies to: a table of requests to view, copy, correct, delete, close an account or withdraw.
Expects: each done within the limit of working days, by the holidays the State Council arranges, the
    day of receipt not counted.
Cannot tell: whether data were really deleted; rows that are late only if the check of the person's
    identity is counted are for a person; days of years whose holidays are not known decide nothing.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.tabled import each_month, months, share, tables, whole
from appassay.model import (
    Fact,
    Facts,
    FigureRow,
    FigureTableSeen,
    Finding,
    Outcome,
    Package,
    RequestMonth,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (RequestMonth,)
READS: tuple[type[Fact], ...] = (FigureTableSeen, FigureRow, Package)


def applies(facts: Facts) -> Sequence[FigureTableSeen]:
    """Return the table of requests."""
    return tables(facts, "requests")


def expects(table: FigureTableSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Name the late ones by month, then tell of the whole."""
    found: list[RequestMonth] = months(facts, "requests")
    yield from each_month(facts, "requests", "overdue", Outcome.FAILED, of="received")
    yield from each_month(facts, "requests", "unverified", Outcome.REVIEW, of="received")
    yield from each_month(facts, "requests", "unknown", Outcome.UNTESTED, of="received")
    if not table.as_of:
        yield from each_month(facts, "requests", "open", Outcome.REVIEW, of="received")
    received = sum(month.received for month in found)
    late = sum(month.overdue + month.unverified for month in found)
    args: dict[str, Value] = {
        "received": received,
        "rate": share(received - late, received),
        "longest": max(month.longest for month in found),
    }
    yield whole("counted", table, point, args, found)
