"""Permission states that the user set are not changed by the app.

Applies to: apps whose code was executed.
Expects: no call of AppOpsManager.setMode or setUidMode, by name or by reflection. On every way the
    app can take it is proved; on some ways it is a suspicion.
Cannot tell: shell commands, taps by an accessibility service, and what happens over an update; so
    nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import clean, events, grouped, happened
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for changes of a mode."""
    changes = events(facts, "permission.change")
    for _, group in grouped(changes, lambda event: (event.owner, event.state)):
        yield happened("changed", group)
    if not changes:
        yield clean("not_changed", facts)
