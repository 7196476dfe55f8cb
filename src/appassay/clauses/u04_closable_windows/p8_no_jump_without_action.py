"""Nothing jumps out of the app without any action of the user.

Applies to: apps whose code was executed from the first launch on.
Expects: no start of another app, a browser or a store while the user touches nothing. On every way
    the app can take it is proved; on some ways it is a suspicion.
Cannot tell: jumps that an ad from a server brings about.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import clean, events, grouped, happened
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
IDLE = ("R0", "R2", "R4", "R8")
"""States in which nothing was touched; an answer to the consent window apart."""
OUTSIDE = ("data=http://", "data=https://", "data=market:")
"""Addresses that a browser or a store opens."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for screens of others that open by themselves."""
    opened = [e for e in events(facts, "start.activity") if e.state in IDLE and e.kind == "other"]
    jumps = [event for event in opened if _leaves(event, package.name)]
    for _, group in grouped(jumps, lambda event: (event.owner, event.state)):
        where = sorted({_target(event, package.name) for event in group})
        yield happened("jumps", group, args={"targets": ", ".join(where[:3])})
    if not jumps:
        yield clean("stays", facts)


def _target(event: Event, own: str) -> str:
    """Return the address or package an intent leads to outside the app; empty if to neither."""
    address = next((a.removeprefix("data=") for a in event.args if a.startswith(OUTSIDE)), "")
    packages = [a.removeprefix("package=") for a in event.args if a.startswith("package=")]
    return address or next((name for name in packages if name != own), "")


def _leaves(event: Event, own: str) -> bool:
    inside = f"package={own}" in event.args
    return not inside and bool(_target(event, own))
