"""The close control of a window that informs is large enough to be seen and hit.

Applies to: apps whose windows in a run record have a control that says it closes.
Expects: no side shorter than the limit, some room to the edge of the screen unless the control is
    large, a contrast in the picture that is no less than the limit, and no sign with words to close
    that takes no taps while a smaller part inside it does. All limits are ours, so that what falls
    short is a suspicion.
Cannot tell: a sign that lies on a photograph or was never on a picture of the whole screen, which a
    person looks at; opacity by itself, which a picture shows only in the contrast; areas that code
    enlarges for touch; a screen whose density the record does not name.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.looks import contrast
from appassay.clauses.showings import Showing, information, judged, nothing
from appassay.clauses.windows import Control, closes, closing, controls
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowNode,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Run)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Measure the close control of each window, as it was first seen."""
    count = 0
    for showing in information(facts, package, point.number("fills")):
        window = next((window for window in showing.windows if closing(window)), None)
        found = list(_of(window, showing, facts, point)) if window else []
        found += _smaller_than_drawn(window or showing.first, facts)
        count += bool(found)
        yield from found
    if not count:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _of(window: WindowSeen, showing: Showing, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    # Where there are several, the largest is what a user goes for.
    control = max(closing(window), key=lambda c: min(c.node.width, c.node.height))
    side = window.dp(min(control.node.width, control.node.height))
    if side is None:
        yield judged(Outcome.UNTESTED, "no_density", [window], facts)
        return
    room = window.dp(_room(control.node, window))
    args: dict[str, Value] = {
        "width": round(window.dp(control.node.width) or 0, 1),
        "height": round(window.dp(control.node.height) or 0, 1),
        "least": point.number("side"),
        "room": round(room or 0, 1),
        "edge": point.number("edge"),
        "name": control.words[0] if control.words else control.node.id,
    }
    clear = contrast(control.node, showing)
    faint = clear is not None and clear < point.number("contrast")
    args |= {"contrast": f"{clear or 0:.2f}", "clear": point.number("contrast")}
    small = side < point.number("side")
    tight = side < point.number("roomy") and (room or 0) < point.number("edge")
    if small:
        yield judged(Outcome.SUSPECT, "small", [window], facts, args=args, node=control.node)
    if tight:
        yield judged(Outcome.SUSPECT, "at_the_edge", [window], facts, args=args, node=control.node)
    if faint:
        yield judged(Outcome.SUSPECT, "faint", [window], facts, args=args, node=control.node)
    if small or tight or faint:
        return
    if clear is None:
        outcome = Outcome.REVIEW if window.screen else Outcome.UNTESTED
        yield judged(outcome, "large_enough", [window], facts, args=args, node=control.node)
    else:
        yield judged(Outcome.PASSED, "clear", [window], facts, args=args, node=control.node)


def _room(node: WindowNode, window: WindowSeen) -> int:
    """Return the pixels from a control to the nearest edge of the screen."""
    left, top, right, bottom = node.bounds
    sides = [left, top]
    sides += [window.width - right] if window.width else []
    sides += [window.height - bottom] if window.height else []
    return min(sides)


def _smaller_than_drawn(window: WindowSeen, facts: Facts) -> Iterator[Finding]:
    """Yield signs that say they close and take no taps, but for a part inside them."""
    answering = controls(window)
    for node in window.nodes:
        sign = Control(node, (node.words,) if node.words else ())
        if node.clickable or not node.words or not closes(sign):
            continue
        inside = [c.node for c in answering if _within(c.node, node) and c.node.area < node.area]
        if inside:
            args: dict[str, Value] = {"share": f"{inside[-1].area / node.area:.0%}"}
            yield judged(
                Outcome.SUSPECT, "smaller_than_drawn", [window], facts, args=args, node=node
            )


def _within(inner: WindowNode, outer: WindowNode) -> bool:
    a, b = inner.bounds, outer.bounds
    return a[0] >= b[0] and a[1] >= b[1] and a[2] <= b[2] and a[3] <= b[3]
