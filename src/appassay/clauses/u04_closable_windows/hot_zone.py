"""How much of an information window takes taps outside of its buttons, and what they led to."""

from collections.abc import Iterator

from msgspec import Struct

from appassay.clauses.showings import (
    ANSWER,
    LOOKED,
    Showing,
    actions,
    information,
    judged,
    nothing,
    outside,
    point_of,
    while_shown,
)
from appassay.clauses.windows import Control, closes, controls
from appassay.model import Event, Facts, Finding, Outcome, Package, TestPoint, Value, WindowSeen


class Zone(Struct, frozen=True):
    """The points of a grid over the screen: how many lie outside of buttons, how many take taps."""

    free: int
    hot: int

    @property
    def share(self) -> float:
        """Return the share of the free points that take taps."""
        return self.hot / self.free if self.free else 0.0


def judged_windows(package: Package, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    """Yield what the windows of a run tell of hot zones."""
    shown = list(information(facts, package, point.number("fills")))
    for showing in shown:
        yield _of(showing, facts, point)
    if not shown:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _of(showing: Showing, facts: Facts, point: TestPoint) -> Finding:
    window = max(showing.windows, key=lambda w: zone(w, point).share)
    share = zone(window, point).share
    args: dict[str, Value] = {"share": f"{share:.0%}"}
    done = while_shown(actions(facts, window.record), showing)
    taps = [event for event in done if _loose(event, showing, point)]
    whole = share >= point.number("hot")
    for tap in taps:
        starts = outside(tap, ANSWER, facts)
        if starts:
            # A picture that is no larger than a button may be one, with its words painted on it.
            outcome = Outcome.FAILED if whole else Outcome.SUSPECT
            beside = [tap, *starts]
            return judged(outcome, "hot_tapped", [window], facts, beside=beside, args=args)
    places = len({point_of(tap) for tap in taps})
    if places >= point.number("columns") * point.number("rows") - _buttons(window, point):
        return judged(
            Outcome.PASSED,
            "cool",
            [window],
            facts,
            args=args | {"count": places},
            rests=LOOKED,
        )
    outcome = Outcome.SUSPECT if whole else Outcome.UNTESTED
    return judged(outcome, "hot" if whole else "not_tapped", [window], facts, args=args)


def zone(window: WindowSeen, point: TestPoint) -> Zone:
    """Return what the points of a grid over the screen lie in."""
    free = hot = 0
    for x, y in _grid(window, point):
        hit = [control for control in controls(window) if control.node.holds(x, y)]
        if hit and _is_meant(hit[-1], window, point):
            continue
        free += 1
        hot += bool(hit)
    return Zone(free, hot)


def _buttons(window: WindowSeen, point: TestPoint) -> int:
    """Return how many points of the grid lie in buttons."""
    return len(list(_grid(window, point))) - zone(window, point).free


def _grid(window: WindowSeen, point: TestPoint) -> Iterator[tuple[int, int]]:
    columns, rows = round(point.number("columns")), round(point.number("rows"))
    for column in range(columns if window.width else 0):
        for row in range(rows):
            yield (
                window.width * (2 * column + 1) // (2 * columns),
                window.height * (2 * row + 1) // (2 * rows),
            )


def _is_meant(control: Control, window: WindowSeen, point: TestPoint) -> bool:
    """Return whether a control closes the window, or is a button whose words say what it does."""
    if closes(control):
        return True
    small = control.node.area <= point.number("button") * window.width * window.height
    return bool(control.words) and small


def _loose(event: Event, showing: Showing, point: TestPoint) -> bool:
    """Return whether a tap went to a window, outside of its buttons and its close control."""
    at = point_of(event)
    before = [window for window in showing.windows if window.time <= event.time]
    if event.event != "user.tap" or at is None or not before:
        return False
    if event.window is not None and event.window not in {w.number for w in showing.windows}:
        return False
    hit = [control for control in controls(before[-1]) if control.node.holds(*at)]
    return not hit or not _is_meant(hit[-1], before[-1], point)
