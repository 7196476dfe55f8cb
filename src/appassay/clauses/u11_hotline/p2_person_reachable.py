"""Whoever dials the hotline reaches a person.

Applies to: a table of dial tests.
Expects: over days in a row, at several hours of each (clock hours, our way of counting times of
    day), a choice of a person in the menu and a person who answers. None in any dial fails; none in
    some is for a person, as an outage may happen once.
Cannot tell: what happens at other times; this system dials nobody.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from appassay.clauses.hits import SHOWN
from appassay.clauses.tabled import months, rows, tables
from appassay.model import (
    DialDay,
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

TARGETS: tuple[type[Fact], ...] = (DialDay,)
READS: tuple[type[Fact], ...] = (FigureTableSeen, FigureRow, Package)


def applies(facts: Facts) -> Sequence[FigureTableSeen]:
    """Return the table of dial tests."""
    return tables(facts, "dials")


def expects(table: FigureTableSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the dials together."""
    days: list[DialDay] = months(facts, "dials")
    dials, offered = sum(day.dials for day in days), sum(day.offered for day in days)
    answered = sum(day.answered for day in days)
    slots, least = int(point.number("slots")), int(point.number("days"))
    whole = _in_a_row([day for day in days if len(day.hours) >= slots]) >= least
    args: dict[str, Value] = {
        "dials": dials, "offered": offered, "answered": answered, "days": len(days),
        "keys": max(day.keys for day in days), "wait": max(day.wait for day in days),
        "slots": slots, "least": least,
    }  # fmt: skip
    sure = whole and not table.disputed
    if not offered or not answered:
        says, outcome = "never_answered", Outcome.FAILED if sure else Outcome.SUSPECT
        says = says if offered else "no_person"
    elif offered < dials or answered < dials:
        says, outcome = "not_always", Outcome.REVIEW
    else:
        says, outcome = "reached", Outcome.PASSED
    failing = [*rows(facts, "dials", "no_person"), *rows(facts, "dials", "not_answered")]
    yield Finding(outcome=outcome, says=says, args=args, evidence=(*days, *failing)[:SHOWN])
    if not whole:
        yield Finding(outcome=Outcome.UNTESTED, says="few_dials", args=args, evidence=(table,))


def _in_a_row(days: Sequence[DialDay]) -> int:
    """Return the length of the longest run of days one after another."""
    known = {date.fromisoformat(day.day) for day in days}
    longest = 0
    for day in known:
        length = 1
        while day + timedelta(days=length) in known:
            length += 1
        longest = max(longest, length)
    return longest
