"""A permission is asked for when its function starts, not before.

Applies to: apps whose code was executed from the first launch on.
Expects: no request of a dangerous permission at the first launch, after a refusal, or right after
    agreeing, where the user has tapped nothing that needs it. A request on every way the app can
    take is proved; one on some ways is a suspicion. Notifications give no personal information.
Cannot tell: whether the first screen is itself the function (a camera, a map, a dialler).
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import UNTOUCHED, asked, clean, grouped, happened, permission_names
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for requests in the states in which nothing was tapped."""
    requests = asked(facts)
    idle = [event for event in requests if event.state in UNTOUCHED]
    for (_, _), group in grouped(idle, lambda event: (event.owner, event.state)):
        yield happened("too_early", group, args={"permissions": permission_names(group)})
    if not idle:
        yield clean("on_tap" if requests else "none_asked", facts, {"count": len(requests)})
