"""Everyday movement of the phone leads nowhere.

Applies to: apps, by the movements that were played to the phone in a run record.
Expects: no start of another app during a daily movement (T1 to T5) or right after it, while a
    window that informs is on screen. One below the reference values (T6) is a suspicion with the
    measured values. What opens while the phone lies still (T0) opens by itself, and proves nothing
    of movement.
Cannot tell: pages of the app itself that open; triggers that no movement was played to: without
    movements nothing is concluded.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.showings import ANSWER, LOOKED, information, nothing, outside
from appassay.clauses.u04_closable_windows.motion import limits, short_of, size
from appassay.knowledge.windows import spot
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
MOTION = "user.motion"
STILL, DAILY = ("T0",), ("T1", "T2", "T3", "T4", "T5")
"""Names of movements, as the criterion has them."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what followed each movement."""
    moved = facts.events(MOTION)
    still = [event for event in moved if _name(event) in STILL and _opened(event, facts)]
    found = [f for event in moved if (f := _of(event, package, facts, point, bool(still)))]
    yield from found
    if not moved:
        yield nothing(Outcome.UNTESTED, "not_moved", facts)
    elif not found:
        names = {_name(event) for event in moved}
        whole = names.issuperset(DAILY)
        yield nothing(
            Outcome.PASSED if whole else Outcome.UNTESTED,
            "nothing_opened" if whole else "moved_in_part", facts, len(moved), LOOKED,
        )  # fmt: skip


def _name(event: Event) -> str:
    return event.args[0].partition(" ")[0] if event.args else ""


def _opened(event: Event, facts: Facts) -> list[Event]:
    return outside(event, round(size(event, "seconds") * 1000) + ANSWER, facts)


def _of(
    event: Event, package: Package, facts: Facts, point: TestPoint, by_itself: bool
) -> Finding | None:
    """Return what a movement led to, if it is one that should lead nowhere."""
    starts = _opened(event, facts)
    daily, short = _name(event) in DAILY, short_of(event, point)
    if not starts or _name(event) in STILL or not (daily or short):
        return None
    window = _window(event, package, facts)
    says = "by_itself" if by_itself else "daily" if daily else "below"
    proved = says == "daily" and window is not None
    args: dict[str, Value] = {
        "name": event.args[0],
        "force": f"{size(event, 'force'):g}",
        "turn": f"{size(event, 'turn'):g}",
        "seconds": f"{size(event, 'seconds'):g}",
        "window": spot(window) if window else "?",
        **limits(point),
    }
    return Finding(
        outcome=Outcome.FAILED if proved else Outcome.SUSPECT,
        says=says,
        args=args,
        evidence=(event, *starts[:3], *([window] if window else [])),
        owner=starts[0].owner,
    )


def _window(event: Event, package: Package, facts: Facts) -> WindowSeen | None:
    """Return the information window that was on screen when the phone was moved."""
    for showing in information(facts, package, 1.1):
        seen = [w for w in showing.windows if w.time <= event.time and w.record == event.record]
        if seen and (showing.gone is None or showing.gone > event.time):
            return seen[-1]
    return None
