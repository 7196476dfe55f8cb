"""No open component lets other apps wake this one.

Applies to: exported services, activities and providers without a permission, of apps and SDK
    archives.
Expects: none that belongs to a push SDK, or that bears a name by which push and keep-alive kits
    wake each other's hosts. Components a user opens (links, sharing, tiles, widgets) are left out,
    and so are activities of push SDKs, which notifications open, and the phone makers' own push.
Cannot tell: whether other apps make use of it.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, by_owner, says_so, words
from appassay.knowledge import sdks
from appassay.model import Certainty, Component, Fact, Facts, Finding, Outcome, TestPoint

TARGETS: tuple[type[Fact], ...] = (Component,)
READS: tuple[type[Fact], ...] = ()
KINDS = {"service", "activity", "provider"}


def applies(facts: Facts) -> Sequence[tuple[Component, ...]]:
    """Return the open components as one group."""
    group = tuple(c for c in facts.of(Component) if _is_open(c))
    return [group] if group else []


def _is_open(component: Component) -> bool:
    if component.kind not in KINDS or not component.exported or not component.enabled:
        return False
    guards = (component.permission, component.read_permission, component.write_permission)
    return not any(guards) and component.in_code is not False


def expects(group: Sequence[Component], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for components made to be woken."""
    found = [c for c in group if _is_for_waking(c)]
    for owner, components in by_owner(found):
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="wakes_from_outside",
            args={"names": ", ".join(c.name for c in components[:3]), "count": len(components)},
            evidence=tuple(components[:SHOWN]),
            owner=owner,
            certainty=Certainty.POSSIBLE,
        )
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="none_for_waking",
            args={"count": len(group)},
            evidence=tuple(group[:SHOWN]),
            absent=(Component,),
        )


def _is_for_waking(component: Component) -> bool:
    actions = {action for one in component.filters for action in one.actions}
    if actions & set(words("wake.user_facing")):
        return False
    row = sdks().get(component.owner.sdk)
    push = row is not None and row.category == "push" and row.id not in words("wake.system_push")
    return (push and component.kind != "activity") or says_so("wake.component", component.name)
