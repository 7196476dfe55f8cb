"""Complaints the national platform sends on are closed in time.

Applies to: a table of complaints.
Expects: each closed within the limit of calendar days, the day of receipt not counted; those still
    open not older than that on the last day the table knows of.
Cannot tell: whether working days are meant; whether a pause was asked for by the person, so that
    rows late only for it are for a person; open ones where the table does not say when it was made.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.tabled import each_month, months, share, tables, whole
from appassay.model import (
    ComplaintMonth,
    Fact,
    Facts,
    FigureRow,
    FigureTableSeen,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (ComplaintMonth,)
READS: tuple[type[Fact], ...] = (FigureTableSeen, FigureRow, Package)


def applies(facts: Facts) -> Sequence[FigureTableSeen]:
    """Return the table of complaints."""
    return tables(facts, "complaints")


def expects(table: FigureTableSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Name the late ones by month, then tell of the whole."""
    found: list[ComplaintMonth] = months(facts, "complaints")
    yield from each_month(facts, "complaints", "overdue", Outcome.FAILED, of="received")
    yield from each_month(facts, "complaints", "paused", Outcome.REVIEW, of="received")
    if not table.as_of:
        yield from each_month(facts, "complaints", "open", Outcome.REVIEW, of="received")
    received = sum(month.received for month in found)
    late = sum(month.overdue + month.paused for month in found)
    rated, satisfied = sum(m.rated for m in found), sum(m.satisfied for m in found)
    args: dict[str, Value] = {
        "received": received,
        "rate": share(received - late, received),
        "satisfied": share(satisfied, rated),
        "rated": rated,
    }
    yield whole("counted", table, point, args, found)
