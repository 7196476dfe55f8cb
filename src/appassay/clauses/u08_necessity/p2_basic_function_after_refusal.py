"""Refusing what is not necessary leaves the basic function usable.

Applies to: apps whose code was executed from the first launch on.
Expects: that after each permission it asks for is denied, something of the app stays on the screen,
    and no window is left whose only buttons end it. Where a denial ends it on every way the app
    can take, it is proved.
Cannot tell: windows that come back, registration that is barred, and whether the app is of no use
    without the permission; so nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.denials import judged
from appassay.clauses.hits import the_app
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, WindowSeen)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what each denial leaves on the screen."""
    return judged(facts)
