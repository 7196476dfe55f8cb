"""The app does not start itself without telling, or before the user agrees.

Applies to: apps whose code was executed from the first launch on.
Expects: nothing that runs because a broadcast, a job or an alarm started the process after it was
    killed, or because the system binds a service that the user switched on. Whether the rules tell
    of it stands in a document, and whether it is needed is for a person, so that a start is a
    suspicion, however sure it is. What only another app starts is left to U6.5 and C2.3.
Cannot tell: starts in which nothing happens that the log keeps; how often they come. Nothing found
    is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import clean, from_outside, grouped, happened, when
from appassay.clauses.u06_start_and_wake.broadcasts import is_delivered
from appassay.model import (
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    Package,
    Permission,
    Run,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, Component, Permission)
STARTED = ("R5", "R6")
UPDATED = "android.intent.action.MY_PACKAGE_REPLACED"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for what runs after the system started the process."""
    idle = {c.name for c in facts.of(Component) if _is_idle(c, facts)}
    woken = [event for event in facts.of(Event) if event.state in STARTED]
    woken = [event for event in woken if event.entry.rpartition(".")[0] not in idle]
    # What another app starts does not start itself: U6.5 and C2.3 speak of open components.
    woken = [event for event in woken if not from_outside(event)]
    for (_, agreed, _), group in grouped(woken, lambda e: (e.owner, e.agreed, when(e))):
        entry = group[0].entry
        says = "starts" if agreed else "starts_unagreed"
        yield happened(says, group, proves=False, args={"entry": entry})
    if not woken:
        yield clean("stays_down", facts)


def _is_idle(component: Component, facts: Facts) -> bool:
    """Return whether a receiver hears of updates of the app alone, or of nothing any more."""
    actions = {action for one in component.filters for action in one.actions}
    heard = [a for a in actions if a != UPDATED and is_delivered(a, facts)]
    return component.kind == "receiver" and bool(actions) and not heard
