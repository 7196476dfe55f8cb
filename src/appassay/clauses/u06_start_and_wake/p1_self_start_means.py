"""The package holds no means of starting itself.

Applies to: the manifest and the code, of apps and SDK archives.
Expects: no enabled receiver of broadcasts that come without the user, no job that survives a
    reboot, no repeating alarm, no account synchronisation, notification listener or sticky service,
    and no receiver with a filter of extreme priority. Broadcasts that no phone the app can be
    installed on delivers to it are listed only, and services the manifest lacks are left out.
    A receiver that sets the user's alarm again, and synchronisation of an account that a tap
    makes, are for a person.
Cannot tell: whether the service needs it, as alarm clocks, messengers and input methods do.
    Receivers that are switched off, and a permission without a receiver, are listed only.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import (
    SHOWN,
    by_owner,
    live,
    on_tap,
    words,
)
from appassay.clauses.u06_start_and_wake.arranged import restores
from appassay.clauses.u06_start_and_wake.broadcasts import is_delivered, told
from appassay.clauses.u06_start_and_wake.in_code import in_code
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    Permission,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Component,)
READS: tuple[type[Fact], ...] = (Permission, ApiCall, MethodShape, Package)
BOOT = "android.permission.RECEIVE_BOOT_COMPLETED"
LISTENER = "android.permission.BIND_NOTIFICATION_LISTENER_SERVICE"
SYNC, ACCOUNT = "android.content.SyncAdapter", "android.accounts.AccountAuthenticator"


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole package."""
    return ["package"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """List each means with its owner."""
    found = [*_in_manifest(facts, point), *in_code(facts)]
    yield from found
    if found:
        return
    off = [c for c in facts.of(Component) if _waits(c)]
    allowed = [p for p in facts.of(Permission) if p.name == BOOT]
    idle = [c for c in off if c.enabled]
    says = "never_delivered" if idle else "switched_off"
    yield Finding(
        outcome=Outcome.PASSED,
        says=says if off or allowed else "nothing_found",
        args={"names": _names(off) or BOOT} if off or allowed else {},
        evidence=(*allowed, *off)[:SHOWN],
        absent=(Component, ApiCall, MethodShape),
    )


def _in_manifest(facts: Facts, point: TestPoint) -> Iterator[Finding]:
    on = [c for c in facts.of(Component) if c.enabled and c.in_code is not False]
    on = [c for c in on if not c.name.startswith(words("generic.library"))]
    allowed = [p for p in facts.of(Permission) if p.name == BOOT]
    receivers = [c for c in on if c.kind == "receiver"]
    heard = [c for c in on if _delivered(c, facts)]
    own = [c for c in heard if restores(c, facts)]
    yield from _declared("receiver", [c for c in heard if c not in own], facts, allowed)
    yield from map(_for_a_person, _declared("restores_alarm", own, facts, allowed))
    # Nothing starts a service or an activity for the priority of its filter.
    urgent = [c for c in receivers if _priority(c) >= point.number("priority")]
    yield from _declared("priority", urgent, facts)
    if any(ACCOUNT in _actions(c) for c in on):
        synced = _declared("account_sync", [c for c in on if SYNC in _actions(c)], facts)
        made = live(facts.calls("keepalive.add_account"), facts)
        asked = bool(made) and all(on_tap(call) for call in made)
        yield from map(_for_a_person, synced) if asked else synced
    yield from _declared("listener", [c for c in on if c.permission == LISTENER], facts)


def _for_a_person(finding: Finding) -> Finding:
    return replace(finding, outcome=Outcome.REVIEW)


def _waits(component: Component) -> bool:
    """Return whether this is a receiver of a broadcast that comes without the user."""
    awaited = set(words("start.broadcast"))
    return component.kind == "receiver" and bool(awaited & _actions(component))


def _delivered(component: Component, facts: Facts) -> bool:
    """Return whether a broadcast it waits for reaches it on some phone the app can be put on."""
    return component.kind == "receiver" and bool(_awaited(component, facts))


def _awaited(component: Component, facts: Facts) -> set[str]:
    """Return the broadcasts without the user that reach a component."""
    awaited = set(words("start.broadcast")) & _actions(component)
    return {action for action in awaited if is_delivered(action, facts)}


def _actions(component: Component) -> set[str]:
    return {action for one in component.filters for action in one.actions}


def _priority(component: Component) -> int:
    return max((one.priority for one in component.filters), default=0)


def _declared(
    says: str, components: Iterable[Component], facts: Facts, beside: Sequence[Fact] = ()
) -> Iterator[Finding]:
    for owner, group in by_owner(components):
        awaited = {told(action, facts) for c in group for action in _awaited(c, facts)}
        yield Finding(
            outcome=Outcome.SUSPECT,
            says=says,
            args={
                "names": _names(group),
                "actions": ", ".join(sorted(awaited)),
                "priority": max(_priority(c) for c in group),
            },
            evidence=(*group, *beside)[:SHOWN],
            certainty=Certainty.MUST,
            owner=owner,
        )


def _names(components: Sequence[Component], most: int = 3) -> str:
    names = [c.name for c in components]
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
