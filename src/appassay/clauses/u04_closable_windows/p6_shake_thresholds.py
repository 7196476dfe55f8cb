"""Shaking sets off a jump only above the reference values.

Applies to: each reachable onSensorChanged that reads motion sensors and leads to startActivity; in
    apps and SDK archives.
Expects: where the code was executed, that motion below a reference value of acceleration, rotation
    or duration opens nothing, and motion beyond all of them does. Where it was not, numbers in the
    code that reach the reference values; how they are used then is for a person to look at.
Cannot tell: thresholds that a server sends, or that native code holds; whether the user chose the
    function (games, step counters). Reference values are no fixed limits, so nothing fails.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.log import LOG
from appassay.clauses.u04_closable_windows.motion import WORDS, Tried, is_ad, played, tried
from appassay.clauses.u04_closable_windows.numbers import by_numbers, in_code
from appassay.model import (
    ApiCall,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (MethodShape, ApiCall)
READS: tuple[type[Fact], ...] = (Package, *LOG)


def applies(facts: Facts) -> Sequence[Tried | MethodShape]:
    """Return the listeners that motion was played to, and other callbacks that can jump."""
    seen = tried(facts)
    entries = {one.entry for one in seen}
    return [*seen, *(s for s in in_code(facts) if s.method.split("(")[0] not in entries)]


def expects(target: Tried | MethodShape, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge one callback by what motion led to, else by the numbers it compares with."""
    if isinstance(target, Tried):
        yield from _by_motion(target, point)
    else:
        yield by_numbers(target, facts, point)


def _by_motion(seen: Tried, point: TestPoint) -> Iterable[Finding]:
    """Judge a listener that motion was played to."""
    full = seen.events[0]
    soon = seen.too_soon(point)
    if not seen.limit_known:
        ad = is_ad(full.owner)
        yield played("limit_unknown", seen, full, point, Outcome.SUSPECT if ad else Outcome.REVIEW)
    elif soon:
        yield from (played("opens_below", seen, e, point, Outcome.SUSPECT) for e in soon)
    elif not seen.followed:
        yield played("not_followed", seen, full, point, Outcome.REVIEW)
    elif len(seen.asked) < len(WORDS):
        yield played("asked_in_part", seen, full, point, Outcome.REVIEW)
    else:
        yield played("asks_for_all", seen, full, point, Outcome.PASSED)
