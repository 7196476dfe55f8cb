"""A sign that says it closes does not lead on.

Applies to: apps whose windows in a run record show such a sign in an information window.
Expects: no tap on a sign with words or an id to close that opens another app; that is proved. A
    sign that takes no taps of its own and lies in a large picture that does is a suspicion.
Cannot tell: signs drawn in a picture; signs that nobody tapped: they are untested, never passed.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import the_app
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
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    WindowNode,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
NEVER = 1.1
"""Share of the screen that no window has: only marked windows and offers are looked at."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what followed taps on signs that close, then at where these signs lie."""
    count = 0
    for showing in information(facts, package, NEVER):
        signs = [(window, sign) for window in showing.windows for sign in _signs(window)]
        if signs:
            count += 1
            yield _of(showing, signs, facts, point)
    if not count:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _signs(window: WindowSeen) -> Iterator[WindowNode]:
    """Yield the elements that say they close, whether or not they take taps."""
    for node in window.nodes:
        said = (node.words,) if node.words else ()
        if node.area and closes(Control(node, said)):
            yield node


def _of(
    showing: Showing,
    signs: Sequence[tuple[WindowSeen, WindowNode]],
    facts: Facts,
    point: TestPoint,
) -> Finding:
    taps = list(_taps(showing, signs, facts))
    for event, window in taps:
        starts = outside(event, ANSWER, facts)
        if starts:
            return judged(Outcome.FAILED, "jumps", [window], facts, beside=[event, *starts])
    for window, sign in signs:
        if _in_a_picture(sign, window, point.number("creative")):
            return judged(Outcome.SUSPECT, "in_a_picture", [window], facts)
    if taps:
        shown, tap = taps[0][1], taps[0][0]
        return judged(Outcome.PASSED, "real", [shown], facts, beside=[tap], rests=LOOKED)
    return judged(Outcome.UNTESTED, "not_tapped", [signs[0][0]], facts)


def _taps(
    showing: Showing, signs: Sequence[tuple[WindowSeen, WindowNode]], facts: Facts
) -> Iterator[tuple[Event, WindowSeen]]:
    for event in while_shown(actions(facts, showing.first.record), showing):
        at = point_of(event)
        for window, sign in signs if at and event.event == "user.tap" else ():
            if window.time <= event.time and at and sign.holds(*at):
                yield event, window
                break


def _in_a_picture(sign: WindowNode, window: WindowSeen, least: float) -> bool:
    """Return whether a sign takes no taps, and all that does around it is a large picture."""
    screen = window.width * window.height
    middle = (sign.bounds[0] + sign.bounds[2]) // 2, (sign.bounds[1] + sign.bounds[3]) // 2
    hit = [control for control in controls(window) if control.node.holds(*middle)]
    return bool(screen and hit) and not closes(hit[-1]) and hit[-1].node.area >= least * screen
