"""A window that answers movement says which movement does what.

Applies to: apps whose windows in a run record speak of shaking, twisting or sliding, or were on
    screen when a movement that was played opened another app.
Expects: words for the movement and for what it leads to. A trigger that was seen to work in a
    window without such words is a suspicion, for words may be part of a picture; where no picture
    and no hidden part can hold them it is proved.
Cannot tell: whether the words are clear; triggers that were not tried and are not spoken of.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import (
    ANSWER,
    Showing,
    information,
    judged,
    nothing,
    outside,
    while_shown,
)
from appassay.clauses.u04_closable_windows.motion import size
from appassay.clauses.windows import painted
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
NEVER = 1.1
"""Share of the screen that no window has: only marked windows and offers are looked at."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the words of each window that answers movement."""
    count = 0
    for showing in information(facts, package, NEVER):
        live = _triggers(showing, facts)
        window = next((w for w in showing.windows if _says("window.moves", w)), showing.last)
        moves, leads = _says("window.moves", window), _says("window.leads", window)
        if not moves and not live:
            continue
        count += 1
        if moves and leads:
            yield judged(Outcome.PASSED, "told", [window], facts, beside=live)
        elif live and not moves:
            outcome = Outcome.SUSPECT if painted(window) else Outcome.FAILED
            yield judged(outcome, "not_told", [window], facts, beside=live, lack=True)
        else:
            yield judged(Outcome.REVIEW, "result_not_told", [window], facts, beside=live)
    if not count:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts)


def _says(row: str, window: WindowSeen) -> bool:
    return any(says_so(row, text) for text in window.texts)


def _triggers(showing: Showing, facts: Facts) -> list[Event]:
    """Return the movements during a window that opened another app."""
    moved = [e for e in facts.events("user.motion") if e.record == showing.first.record]
    during = while_shown(moved, showing)
    return [e for e in during if outside(e, round(size(e, "seconds") * 1000) + ANSWER, facts)]
