"""Tables of operations figures, as several checks read them."""

from collections.abc import Iterable, Sequence
from typing import Any

from appassay.clauses.hits import SHOWN, the_app
from appassay.model import (
    FIGURES,
    Fact,
    Facts,
    FigureRow,
    FigureTableSeen,
    Finding,
    Outcome,
    TestPoint,
    Value,
)


def tables(facts: Facts, name: str) -> list[FigureTableSeen]:
    """Return the table of that name, where an app is tested."""
    return [t for t in facts.of(FigureTableSeen) if t.table == name] if the_app(facts) else []


def months(facts: Facts, name: str) -> list[Any]:
    """Return what the table comes to, month by month (dial tests: day by day)."""
    return facts.of(FIGURES[name])


def rows(facts: Facts, table: str, why: str, month: str = "") -> list[FigureRow]:
    """Return the rows that matter for a reason; of one month, or of all."""
    return [
        row
        for row in facts.of(FigureRow)
        if row.table == table and row.why == why and month in ("", row.month)
    ]


def each_month(
    facts: Facts, table: str, why: str, outcome: Outcome, *, of: str
) -> Iterable[Finding]:
    """Yield a finding for each month with such rows; the wording has the name of the reason.

    Args:
        facts: what was read.
        table: its name.
        why: the reason, which is also the field of the month that counts such rows.
        outcome: what such rows amount to.
        of: the field that counts all rows of the month.
    """
    for month in months(facts, table):
        count = getattr(month, why)
        if count:
            yield Finding(
                outcome=outcome,
                says=why,
                args={"month": month.month, "count": count, "whole": getattr(month, of)},
                evidence=(month, *rows(facts, table, why, month.month))[:SHOWN],
            )


def whole(
    says: str,
    table: FigureTableSeen,
    point: TestPoint,
    args: dict[str, Value],
    found: Sequence[Fact],
) -> Finding:
    """Return what the table comes to: a pass, if it has months enough, else too little for one."""
    least = int(point.number("months"))
    enough = len(found) >= least
    span = {"first": table.first, "last": table.last}
    return Finding(
        outcome=Outcome.PASSED if enough else Outcome.UNTESTED,
        says=says if enough else "few_months",
        args=span | (args if enough else {"months": len(found), "least": least}),
        evidence=(table, *found[-SHOWN + 1 :]),
    )


def share(part: int, of: int) -> str:
    """Return a share as a percentage, cut and not rounded, so that 85 % is not read for less."""
    return f"{part * 1000 // of / 10:g}%" if of else "–"
