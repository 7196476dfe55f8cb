"""One tap on the close control ends a window that informs.

Applies to: apps, by the taps and windows of a run record.
Expects: after a tap on a control that says it closes, the window is gone in time, and no other app
    was opened. A window that is still there later, and a start of another app, are proved; a tap
    within half a second of the window's appearance may have come before it was ready.
Cannot tell: windows whose close control nobody tapped: they are untested, never passed.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.showings import (
    LOOKED,
    Showing,
    actions,
    information,
    judged,
    nothing,
    outside,
    stays,
    tapped,
    while_shown,
)
from appassay.clauses.windows import closes, closing
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
READY = 500
"""Milliseconds a window may take to be ready for a tap."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what followed the first tap on the close control of each window."""
    shown = list(information(facts, package, point.number("fills")))
    found = [finding for showing in shown for finding in _of(showing, facts, point)]
    yield from found
    if not found:
        says = "not_tapped" if any(map(_can_close, shown)) else "none_shown"
        outcome = Outcome.UNTESTED if says == "not_tapped" else Outcome.INAPPLICABLE
        yield nothing(outcome, says, facts, len(shown))


def _can_close(showing: Showing) -> bool:
    return any(closing(window) for window in showing.windows)


def _taps(showing: Showing, facts: Facts) -> Iterator[tuple[Event, WindowSeen]]:
    """Yield the taps on close controls, each with the window as it was when tapped."""
    for event in while_shown(actions(facts, showing.first.record), showing):
        before = [window for window in showing.windows if window.time <= event.time]
        hit = tapped(event, before[-1]) if before and event.event == "user.tap" else None
        if hit is not None and closes(hit):
            yield event, before[-1]


def _of(showing: Showing, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    within = round(point.number("gone_within") * 1000)
    taps = list(_taps(showing, facts))
    for event, window in taps:
        starts = outside(event, within, facts)
        if starts:
            yield judged(Outcome.FAILED, "opens_another", [window], facts, beside=[event, *starts])
            return
    if not taps:
        return
    kept = [(event, window) for event, window in taps if stays(event, showing, within, facts)]
    if kept:
        event, window = kept[0]
        early = event.time - showing.first.time < READY
        yield judged(
            Outcome.SUSPECT if early and len(kept) == 1 else Outcome.FAILED, "stays",
            [window, *_later(showing, event, within)], facts,
            beside=[event], args={"taps": len(kept)},
        )  # fmt: skip
    elif stays(taps[0][0], showing, within, facts) is False:
        yield judged(
            Outcome.PASSED, "closed", [taps[0][1]], facts, beside=[taps[0][0]], rests=LOOKED
        )
    else:
        yield judged(Outcome.UNTESTED, "unknown", [taps[0][1]], facts, beside=[taps[0][0]])


def _later(showing: Showing, event: Event, within: int) -> list[WindowSeen]:
    return [window for window in showing.windows if window.time >= event.time + within][:1]
