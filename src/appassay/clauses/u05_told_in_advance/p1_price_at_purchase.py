"""Where something is bought, its price and period stand on the screen.

Applies to: apps whose windows in a run record have a control that pays, or one that opens a paid
    service beside a price.
Expects: a price, and for services that run for a time a period. What is missing is proved where
    the window has nothing that could be it, no picture that may hold it and no part that scrolls;
    else it is a suspicion.
Cannot tell: whether the rights are true and complete, which a person compares; pages that the walk
    did not come to.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.paying import PayScreen, pay_screens
from appassay.clauses.showings import judged, nothing
from appassay.model import Fact, Facts, Finding, Outcome, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Run)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each window in which something is paid for."""
    screens = pay_screens(package, facts)
    for screen in screens:
        yield _of(screen, facts)
    if not screens:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _of(screen: PayScreen, facts: Facts) -> Finding:
    runs = screen.says("window.member") or screen.says("window.renewal")
    priced, period = screen.says("window.price"), screen.says("window.period")
    args = {"control": screen.control.words[0]}
    if priced and (period or not runs):
        return judged(Outcome.PASSED, "told", [screen.window], facts, args=dict(args))
    says = "no_period" if priced else "no_price"
    proved = screen.lacks("window.any_period" if priced else "window.any_price")
    outcome = Outcome.FAILED if proved else Outcome.SUSPECT
    return judged(outcome, says, [screen.window], facts, args=dict(args), lack=True)
