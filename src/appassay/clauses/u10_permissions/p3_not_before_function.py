"""A permission is asked for when its function starts, not before.

Applies to: apps whose code was executed from the first launch on.
Expects: no request of a dangerous permission at the first launch, after a refusal, or right after
    agreeing, where the user has tapped nothing that needs it. A request on every way the app can
    take is proved; one on some ways is a suspicion. Notifications give no personal information.
    A window of a run record by which the system asks for a known group is proved as well.
Cannot tell: whether the first screen is itself the function (a camera, a map, a dialler).
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import UNTOUCHED, asked, clean, grouped, happened, permission_names
from appassay.clauses.u10_permissions.asking import too_early
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for requests in the states in which nothing was tapped."""
    requests = asked(facts)
    idle = [event for event in requests if event.state in UNTOUCHED]
    for (_, _), group in grouped(idle, lambda event: (event.owner, event.state)):
        yield happened("too_early", group, args={"permissions": permission_names(group)})
    seen = list(too_early(facts, {event.state for event in idle}))
    yield from seen
    if not idle and not seen:
        yield clean("on_tap" if requests else "none_asked", facts, {"count": len(requests)})
