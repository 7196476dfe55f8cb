"""Whoever is charged for a renewal was reminded in time.

Applies to: a table of charges of automatic renewal.
Expects: for each charge a delivered reminder the limit of calendar days before it, or more.
Cannot tell: whether the log is genuine. A plan opened too shortly before its first charge for a
    reminder in time, charges before an agreement and charges after cancelling are for a person.
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
    RenewalMonth,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (RenewalMonth,)
READS: tuple[type[Fact], ...] = (FigureTableSeen, FigureRow, Package)


def applies(facts: Facts) -> Sequence[FigureTableSeen]:
    """Return the table of charges."""
    return tables(facts, "renewals")


def expects(table: FigureTableSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Name the charges without a reminder by month, then tell of the whole."""
    found: list[RenewalMonth] = months(facts, "renewals")
    yield from each_month(facts, "renewals", "unreminded", Outcome.FAILED, of="charges")
    for why in ("opened_late", "unagreed", "cancelled"):
        yield from each_month(facts, "renewals", why, Outcome.REVIEW, of="charges")
    charges = sum(month.charges for month in found)
    reminded = sum(month.reminded for month in found)
    args: dict[str, Value] = {"charges": charges, "rate": share(reminded, charges)}
    yield whole("counted", table, point, args, found)
