"""A denied permission is not asked for again and again.

Applies to: apps whose code was executed from the first launch on, and launched again.
Expects: no request at the next launch (R8), with no tap, of a permission group that was asked for
    before, and none from within the answer to a request. Where both requests happen on every way
    with no tap, it is proved. A request of a run record that follows a tap on the control that led
    to the first one is the user's.
Cannot tell: how much time lies between two launches; the 48 h are practice, not law.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import (
    UNTOUCHED,
    asked,
    clean,
    grouped,
    groups,
    happened,
    permission_names,
    seen,
)
from appassay.clauses.showings import actions, tapped
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, WindowSeen)
RELAUNCH = "R8"
SOON = 3_000
"""Milliseconds within which a request follows the tap that led to it."""
ANSWER = "onRequestPermissionsResult"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the requests of the next launch, and of answers, with those before."""
    requests = asked(facts)
    first = [e for e in requests if e.state != RELAUNCH and not e.entry.endswith(ANSWER)]
    again = [e for e in requests if e.state == RELAUNCH and _known(e, first)]
    again = [e for e in again if not _same_tap(e, first, facts)]
    answers = [e for e in requests if e.entry.endswith(ANSWER) and _known(e, first)]
    idle = [e for e in first if e.state in UNTOUCHED and e.sure]
    found = [_finding("each_launch", group, proves=_known(group[0], idle)) for group in _by(again)]
    found += [_finding("on_denial", group, proves=False) for group in _by(answers)]
    yield from found
    if found:
        return
    # A denial given in use is not followed to the next launch.
    followed = any(event.state == RELAUNCH for event in facts.of(Event))
    if requests and (not followed or any(e.state not in UNTOUCHED for e in first)):
        yield Finding(outcome=Outcome.UNTESTED, says="not_launched_again")
    else:
        yield clean("asked_once", facts, {"count": len(requests)})


def _same_tap(event: Event, before: Iterable[Event], facts: Facts) -> bool:
    """Return whether a request follows a tap on the control that led to an earlier one, too."""
    control = _tapped_for(event, facts)
    return control is not None and any(
        control == _tapped_for(other, facts) for other in before if _known(event, [other])
    )


def _tapped_for(event: Event, facts: Facts) -> tuple[str, ...] | None:
    """Return what is written on the control that was tapped just before a request."""
    acts = [a for a in actions(facts, event.record) if seen(event) and a.time <= event.time]
    if not acts or event.time - acts[-1].time > SOON:
        return None
    windows = (w for w in facts.of(WindowSeen) if w.record == event.record)
    window = next((w for w in windows if w.number == acts[-1].window), None)
    control = tapped(acts[-1], window) if window else None
    return tuple(control.words) if control and control.words else None


def _known(event: Event, before: Iterable[Event]) -> bool:
    """Return whether a group of a request was asked for before."""
    wanted = set(groups(event))
    return any(wanted & set(groups(other)) for other in before)


def _by(events: Iterable[Event]) -> list[list[Event]]:
    return [group for _, group in grouped(events, lambda event: (event.owner, event.state))]


def _finding(says: str, group: Sequence[Event], *, proves: bool) -> Finding:
    return happened(says, group, proves=proves, args={"permissions": permission_names(group)})
