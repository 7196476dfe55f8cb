"""Taps of a run: what they went to, and what the screen held next."""

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from appassay.clauses.showings import ACTIONS, Moment, moments, point_of
from appassay.clauses.windows import FLOATING, Control, controls
from appassay.model import Event, Facts, WindowNode, WindowSeen

TAP = "user.tap"


class Hit(Struct, frozen=True):
    """A tap with the window it went to."""

    tap: Event
    window: WindowSeen
    control: Control | None
    """What took it; None where nothing that answers taps is there."""

    @property
    def spot(self) -> list[WindowNode]:
        """Return the elements at the place of the tap, in the order they are drawn."""
        at = point_of(self.tap)
        return [node for node in self.window.nodes if at and node.area and node.holds(*at)]


def hits(facts: Facts) -> list[Hit]:
    """Return the taps whose window is known, in order."""
    return facts.once("hits", _hits)


def _hits(facts: Facts) -> list[Hit]:
    found = []
    for tap in facts.events(TAP):
        held = _held(tap.record, facts)
        at = bisect_right(held, tap.time, key=lambda moment: moment.time)
        hit = _hit(tap, held[at - 1]) if at else None
        if hit is not None:
            found.append(hit)
    return found


def _held(record: str, facts: Facts) -> list[Moment]:
    """Return what was on screen in a record, in order of time."""
    return facts.once("moments by record", _by_record).get(record, [])


def _by_record(facts: Facts) -> dict[str, list[Moment]]:
    found: dict[str, list[Moment]] = {}
    for moment in moments(facts):
        found.setdefault(moment.record, []).append(moment)
    return found


def _acts(facts: Facts) -> dict[str, list[int]]:
    """Return when the user did something, in order, by record."""
    found: dict[str, list[int]] = {}
    for event in facts.events(*ACTIONS):
        found.setdefault(event.record, []).append(event.time)
    return {record: sorted(times) for record, times in found.items()}


def _hit(tap: Event, moment: Moment) -> Hit | None:
    at = point_of(tap)
    if at is None:
        return None
    named = [w for w in moment.windows if tap.window == w.number]
    # What floats lies above, and of two alike the one that came later.
    order = sorted(moment.windows, key=lambda w: (w.kind in FLOATING, w.number))
    holding = [w for w in order if any(n.area and n.holds(*at) for n in w.nodes)]
    # What holds nothing there is the ground of the uppermost window.
    windows = named or holding[-1:] or order[-1:]
    if not windows:
        return None
    took = [c for c in controls(windows[0]) if c.node.holds(*at)]
    return Hit(tap, windows[0], took[-1] if took else None)


def until_next(hit: Hit, within: int, facts: Facts) -> int:
    """Return when what follows a tap ends: after so many milliseconds, or with the next act."""
    times = facts.once("acts by record", _acts).get(hit.tap.record, [])
    later = bisect_right(times, hit.tap.time)
    return min([*times[later : later + 1], hit.tap.time + within])


def following(hit: Hit, within: int, facts: Facts) -> list[WindowSeen]:
    """Return the windows on screen at the moments after a tap and before the next act."""
    end = until_next(hit, within, facts)
    held = _held(hit.tap.record, facts)
    first = bisect_right(held, hit.tap.time, key=lambda moment: moment.time)
    last = bisect_right(held, end, key=lambda moment: moment.time)
    return [window for moment in held[first:last] for window in moment.windows]


def words_at(hit: Hit) -> Sequence[str]:
    """Return what is written at the place of a tap, and on the control that took it."""
    own = [node.words for node in hit.spot if node.words]
    return [*own, *(hit.control.words if hit.control else ())]
