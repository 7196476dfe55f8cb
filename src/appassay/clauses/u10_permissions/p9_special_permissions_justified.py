"""Each special permission has a reason the user is told.

Applies to: the special permissions the test point names, declared as such or as the guard of a
    service (accessibility, notification listener, VPN).
Expects: a reason in the rules or the list of permissions, which a person has to find; the uses in
    code are prepared for that.
Cannot tell: whether the permission is needed.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.u10_permissions.uses import (
    CODE,
    USES,
    declared,
    label,
    names,
    uses_of,
)
from appassay.knowledge import PermissionRow, permissions
from appassay.model import (
    Component,
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
READS: tuple[type[Fact], ...] = (Package, *USES)
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
    uses = uses_of(name, facts)
    seen = tuple(use for use in uses.seen if use is not element)
    args: dict[str, Value] = {"permission": label(name), "name": name, "uses": names(seen)}
    evidence = (element, *seen)
    if seen or isinstance(element, Component):
        says = "service" if not seen else "used" if uses.reachable else "used_unreached"
        yield Finding(outcome=Outcome.REVIEW, says=says, args=args, evidence=evidence)
    else:
        yield Finding(
            outcome=Outcome.REVIEW, says="no_use_seen", args=args, evidence=evidence, absent=CODE
        )
