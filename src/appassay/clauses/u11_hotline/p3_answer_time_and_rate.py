"""The hotline answers fast enough, and often enough, month by month.

Applies to: a table of calls in which a person was asked for.
Expects: in each calendar month a mean time from request to answer, over answered calls, of no more
    than the limit, and an answer rate over the limit; every request counts, however soon it was
    abandoned. Months with few calls decide nothing.
Cannot tell: whether the log is true.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from appassay.clauses.tabled import months, share, tables, whole
from appassay.model import (
    CallMonth,
    Fact,
    Facts,
    FigureTableSeen,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (CallMonth,)
READS: tuple[type[Fact], ...] = (FigureTableSeen, Package)


def applies(facts: Facts) -> Sequence[FigureTableSeen]:
    """Return the table of calls."""
    return tables(facts, "calls")


def expects(table: FigureTableSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge each month, and whether there are months enough."""
    found: list[CallMonth] = months(facts, "calls")
    for month in found:
        yield from _month(month, point)
    asked = sum(month.asked for month in found)
    args: dict[str, Value] = {"months": len(found), "asked": asked, "local": table.local}
    yield whole("counted", table, point, args, found)


def _month(month: CallMonth, point: TestPoint) -> Iterable[Finding]:
    """Yield what is missed in a month; rows with disputed numbers leave a doubt."""
    least, longest = int(point.number("calls")), point.number("mean_time")
    rate = Fraction(str(point.number("answer_rate")))
    args: dict[str, Value] = {"month": month.month, "asked": month.asked}
    if month.asked < least:
        few = args | {"least": least}
        yield Finding(outcome=Outcome.UNTESTED, says="few_calls", args=few, evidence=(month,))
        return
    args |= {
        "mean": round(month.mean, 2),
        "p50": month.p50,
        "p95": month.p95,
        "rate": share(month.answered, month.asked),
        "most": longest,
        "limit": f"{float(rate):.0%}",
    }
    missed = []
    if month.answered and month.mean > longest:
        missed.append("slow")
    if month.answered <= rate * month.asked:
        missed.append("unanswered")
    breach = Outcome.SUSPECT if month.disputed else Outcome.FAILED
    for says in missed:
        yield Finding(outcome=breach, says=says, args=args, evidence=(month,))
    if not missed:
        yield Finding(outcome=Outcome.PASSED, says="met", args=args, evidence=(month,))
