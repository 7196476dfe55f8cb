"""The package holds no means of starting itself.

Applies to: the manifest and the code, of apps and SDK archives.
Expects: no enabled receiver of broadcasts that come without the user, no job that survives a
    reboot, no repeating alarm, no account synchronisation, notification listener or sticky service,
    and no intent filter of extreme priority.
    Broadcasts that no phone the app can be installed on delivers to a manifest are listed only.
    A receiver that sets the user's alarm again, and synchronisation of an account that a tap
    makes, are for a person.
Cannot tell: whether the service needs it, as alarm clocks, messengers and input methods do.
    Receivers that are switched off, and a permission without a receiver, are listed only.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from appassay.clauses.hits import SHOWN, by_owner, live, on_tap, shapes, suspicion, words
from appassay.clauses.u06_start_and_wake.arranged import restores
from appassay.clauses.u06_start_and_wake.broadcasts import is_delivered
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
START_STICKY = 1


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole package."""
    return ["package"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """List each means with its owner."""
    found = [*_in_manifest(facts, point), *_in_code(facts)]
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
    heard = [c for c in on if _delivered(c, facts)]
    own = [c for c in heard if restores(c, facts)]
    yield from _declared("receiver", [c for c in heard if c not in own], allowed)
    yield from map(_for_a_person, _declared("restores_alarm", own, allowed))
    urgent = [c for c in on if _priority(c) >= point.number("priority")]
    yield from _declared("priority", urgent)
    if any(ACCOUNT in _actions(c) for c in on):
        synced = _declared("account_sync", [c for c in on if SYNC in _actions(c)])
        made = live(facts.calls("keepalive.add_account"), facts)
        asked = bool(made) and all(on_tap(call) for call in made)
        yield from map(_for_a_person, synced) if asked else synced
    yield from _declared("listener", [c for c in on if c.permission == LISTENER])


def _for_a_person(finding: Finding) -> Finding:
    return replace(finding, outcome=Outcome.REVIEW)


def _waits(component: Component) -> bool:
    """Return whether this is a receiver of a broadcast that comes without the user."""
    awaited = set(words("start.broadcast"))
    return component.kind == "receiver" and bool(awaited & _actions(component))


def _delivered(component: Component, facts: Facts) -> bool:
    """Return whether a broadcast it waits for reaches it on some phone the app can be put on."""
    return _waits(component) and any(
        action in words("start.broadcast") and is_delivered(action, facts.first(Package))
        for action in _actions(component)
    )


def _actions(component: Component) -> set[str]:
    return {action for one in component.filters for action in one.actions}


def _priority(component: Component) -> int:
    return max((one.priority for one in component.filters), default=0)


def _declared(
    says: str, components: Iterable[Component], beside: Sequence[Fact] = ()
) -> Iterator[Finding]:
    for owner, group in by_owner(components):
        awaited = {a for c in group for a in _actions(c)} & set(words("start.broadcast"))
        yield Finding(
            outcome=Outcome.SUSPECT,
            says=says,
            args={
                "names": _names(group),
                "actions": ", ".join(sorted(a.rpartition(".")[2] for a in awaited)),
                "priority": max(_priority(c) for c in group),
            },
            evidence=(*group, *beside)[:SHOWN],
            certainty=Certainty.MUST,
            owner=owner,
        )


def _in_code(facts: Facts) -> Iterator[Finding]:
    jobs = [c for c in facts.calls("start.persisted_job") if c.args[:1] != (0,)]
    yield from suspicion("persisted_job", live(jobs, facts))
    yield from suspicion("alarm", live(facts.calls("start.repeating_alarm"), facts))
    sticky = [s for s in shapes(facts, "start.service_command") if s.returns == START_STICKY]
    yield from suspicion("sticky_service", live(sticky, facts))


def _names(components: Sequence[Component], most: int = 3) -> str:
    names = [c.name for c in components]
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
