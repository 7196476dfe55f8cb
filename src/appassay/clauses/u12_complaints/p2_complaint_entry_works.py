"""A complaint can be sent in the app, and is answered with a receipt.

Applies to: apps, by the windows of a run record.
Expects: on the walk, a control that leads to complaints or feedback, and after it a window with a
    receipt. An entry that was not followed to its end is for a person, and so is a walk that came
    to none.
Cannot tell: entries behind a login, in web pages and in pictures; whether anybody answers.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import judged, nothing, tapped
from appassay.clauses.windows import Control, controls, is_own
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
WALK = "R3"
SOON = 120_000
"""Milliseconds from the tap on an entry within which a receipt belongs to it."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the entry, then for a receipt after it."""
    seen = sorted(
        (w for w in facts.of(WindowSeen) if w.state == WALK and is_own(w, package)),
        key=lambda w: (w.record, w.time, w.number),
    )
    entry = next((window for window in seen if _leads(window)), None)
    if not seen:
        yield nothing(Outcome.UNTESTED, "not_walked", facts)
    elif entry is None:
        args: dict[str, Value] = {"count": len(seen)}
        yield judged(Outcome.REVIEW, "no_entry", [seen[-1]], facts, args=args)
    else:
        yield _of(entry, seen, facts)


def _of(entry: WindowSeen, seen: Sequence[WindowSeen], facts: Facts) -> Finding:
    """Return whether a receipt followed a tap on an entry, with nothing to mistake it for."""
    for tap in facts.events("user.tap"):
        before = [w for w in seen if w.record == tap.record and w.time <= tap.time]
        hit = tapped(tap, before[-1]) if before else None
        if hit is None or not _is_entry(hit):
            continue
        after = [w for w in seen if w.record == tap.record and 0 < w.time - tap.time <= SOON]
        receipt = next((w for w in after if _has(w, "window.receipt")), None)
        if receipt:
            return judged(Outcome.PASSED, "sent", [receipt, before[-1]], facts, beside=[tap])
    return judged(Outcome.REVIEW, "not_sent", [entry], facts)


def _leads(window: WindowSeen) -> bool:
    return any(map(_is_entry, controls(window)))


def _is_entry(control: Control) -> bool:
    return any(len(w) <= 24 and says_so("window.complaint", w) for w in control.words)


def _has(window: WindowSeen, row: str) -> bool:
    return any(says_so(row, text) for text in window.texts)
