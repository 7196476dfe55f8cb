"""Each special permission has a reason the user is told.

Applies to: the special permissions the test point names, declared as such or as the guard of a
    service (accessibility, notification listener, VPN).
Expects: a reason in the rules or the list of permissions, which a person has to find; the uses in
    code are prepared for that. Nothing leads to the system's page for one of them while the user
    has tapped nothing; whether the app is of a kind that is of no use without it (a launcher, a
    help for the disabled) is for a person, so that this is a suspicion.
Cannot tell: whether the permission is needed.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import words
from appassay.clauses.log import UNTOUCHED, events, grouped, happened
from appassay.clauses.u10_permissions.uses import (
    CODE,
    USES,
    declared,
    label,
    names,
    uses_of,
)
from appassay.knowledge import PermissionRow, permissions, phrases
from appassay.model import (
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Permission, Component)
READS: tuple[type[Fact], ...] = (Package, Event, *USES)
IDLE = (*UNTOUCHED, "R8")
"""States in which the user taps nothing but an answer to the consent window."""
Declared = tuple[str, Fact]
"""A permission's name and the element that asks for it."""


def applies(facts: Facts) -> Sequence[Declared]:
    """Return each special permission once."""
    table = permissions()
    found: dict[str, Fact] = {p.name: p for p in declared(facts, _special)}
    for component in facts.of(Component):
        row = table.get(component.permission)
        if row and row.protection == "signature" and _special(row):
            found.setdefault(component.permission, component)
    return list(found.items())


def _special(row: PermissionRow) -> bool:
    return row.group == "special_access"


def expects(target: Declared, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Prepare what a person needs to judge one permission."""
    name, element = target
    args: dict[str, Value] = {"permission": label(name), "name": name}
    led = [event for event in events(facts, "start.activity") if _leads(event, name)]
    for _, group in grouped(led, lambda event: (event.owner, event.state)):
        yield happened("led_unasked", group, proves=False, beside=[element], args=args)
    uses = uses_of(name, facts)
    seen = tuple(use for use in uses.seen if use is not element)
    args = args | {"uses": names(seen)}
    evidence = (element, *seen)
    if seen or isinstance(element, Component):
        says = "service" if not seen else "used" if uses.reachable else "used_unreached"
        yield Finding(outcome=Outcome.REVIEW, says=says, args=args, evidence=evidence)
    else:
        yield Finding(
            outcome=Outcome.REVIEW, says="no_use_seen", args=args, evidence=evidence, absent=CODE
        )


def _leads(event: Event, name: str) -> bool:
    """Return whether the system's page for a permission is opened with nothing tapped."""
    row = f"permission_use.{name}"
    pages = words(row) if row in phrases() else ()
    actions = [arg.removeprefix("action=") for arg in event.args if arg.startswith("action=")]
    return event.state in IDLE and any(action in pages for action in actions)
