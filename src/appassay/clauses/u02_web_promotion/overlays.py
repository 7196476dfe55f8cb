"""What floats above a page and calls for an app: how it was closed, and what came of that."""

from collections.abc import Sequence

from msgspec import Struct

from appassay.clauses.pages import (
    UNASKED,
    Float,
    closes,
    cover,
    floats,
    promotes,
    taps,
)
from appassay.clauses.windows import Control, controls, unnamed
from appassay.model import Facts, PageEvent, PageWindow, Visit

SOON = 6_000
"""Milliseconds after a tap in which what floats has to go, so that the tap closed it."""


class Closing(Struct, frozen=True):
    """One tap that should close what floats."""

    tap: PageEvent
    window: PageWindow
    control: Control | None
    """What was tapped; None where it was beside everything."""
    went: bool


def prompting(facts: Facts, visit: Visit, share: float = 0.0) -> list[Float]:
    """Return what floated unasked, calls for an app, and covers more of the screen than a share."""
    return [
        one for one in floats(facts, visit)
        if one.first.state in UNASKED
        and any(promotes(w) and cover(w) > share for w in one.windows)
    ]  # fmt: skip


def closings(one: Float, facts: Facts, visit: Visit) -> list[Closing]:
    """Return the taps that should close something, in order of time."""
    mine = [
        tap for tap in taps(facts, visit)
        if tap.window in one.numbers and tap.kind in ("close", "outside")
    ]  # fmt: skip
    found = []
    for tap in mine:
        window = next(w for w in one.windows if w.number == tap.window)
        later = [other.time for other in mine if other.time > tap.time]
        soon = one.gone is not None and one.gone - tap.time <= SOON
        went = soon and all(one.gone is not None and one.gone <= time for time in later)
        found.append(Closing(tap, window, _hit(tap, window), went))
    return found


def _hit(tap: PageEvent, window: PageWindow) -> Control | None:
    if tap.kind == "outside":
        return None
    x, y = (int(arg) for arg in tap.args[:2])
    hit = [control for control in controls(window) if control.node.holds(x, y)]
    return hit[-1] if hit else None


def ways_to_close(one: Float) -> list[Control]:
    """Return the controls of what floats that say, or may show by a sign, that they close it."""
    return [
        control for window in one.windows
        for control in [*(c for c in controls(window) if closes(c)), *unnamed(window)]
    ]  # fmt: skip


def shut_in(one: Float, facts: Facts, visit: Visit) -> bool:
    """Return whether nothing closed it, of all that was tried, and it did not go by itself."""
    tried = closings(one, facts, visit)
    return one.gone is None and not any(closing.went for closing in tried)


def returns(one: Float, all_of_them: Sequence[Float]) -> Float | None:
    """Return where the same appears again on the same page after it was closed."""
    from appassay.clauses.pages import alike

    later = [o for o in all_of_them if o.first.time > one.first.time and o.loaded == one.loaded]
    return next((o for o in later if alike(o.first, one.windows[-1])), None)
