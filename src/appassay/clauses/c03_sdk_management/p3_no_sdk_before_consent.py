"""SDKs do nothing with personal information before the user agrees.

Applies to: apps whose code was executed from the first launch on.
Expects: no SDK that reads personal information or contacts a host before the user agreed, or after
    a refusal. On every way the app can take it is proved; on some ways it is a suspicion, and so is
    an SDK at work that reads device data, which is only noted, where not all it does could be
    followed.
Cannot tell: what an SDK does in native code; SDKs under shortened names count as the app's own.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import (
    HOSTS,
    clean,
    early,
    events,
    grouped,
    happened,
    is_plain,
    is_strict,
    kind_names,
    sdk_name,
    when,
)
from appassay.model import Event, Fact, Facts, Finding, Level, Package, Run, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for reads by SDKs, for contacts with hosts, and else for other signs that they run."""
    theirs = [event for event in early(facts.of(Event)) if event.owner.sdk]
    reads = [event for event in theirs if event.event == "source"]
    strict = [event for event in reads if is_strict(event.kind)]
    groups = grouped(strict, lambda e: (e.owner, when(e), e.kind, bool(e.denied)))
    found = [
        _seen("tries" if denied else "reads", group, facts, kind=kind)
        for (_, _, kind, denied), group in groups
    ]
    sent = [event for event in theirs if event.event == "sink" and event.kind in HOSTS]
    found += [_seen("contacts", group, facts) for _, group in _by_owner(sent)]
    told = {finding.owner for finding in found}
    works = {e.owner for e in theirs if e.state == "R0" and _by_itself(e)} - told
    active = [e for e in reads if e.owner in works and e.state == "R0" and e.sure]
    if facts.level(TARGETS) is Level.FULL:
        # All the SDK does was followed, so that reading device data alone is no matter.
        active = []
    found += [_seen("runs", group, facts, proves=False) for _, group in _by_owner(active)]
    yield from found
    if not found:
        later = {event.owner for event in events(facts, "source") if event.owner.sdk}
        yield clean("quiet", facts, {"count": len(later)})


def _by_itself(event: Event) -> bool:
    """Return whether an SDK does more than answer a call of the app: it loads, starts or runs."""
    if event.event != "source" or not event.stack:
        return True
    outer, inner = event.stack[0].cls, event.stack[-1].cls
    return outer.split(".")[:3] == inner.split(".")[:3]


def _by_owner(found: Iterable[Event]) -> Iterable[tuple[object, list[Event]]]:
    return grouped(found, lambda event: (event.owner, when(event)))


def _seen(
    says: str, group: Sequence[Event], facts: Facts, *, kind: str = "", proves: bool = True
) -> Finding:
    kinds = kind_names([kind] if kind else [k for event in group for k in event.kinds])
    proves = proves and is_plain(group[0], facts)
    args: dict[str, Value] = {"kinds": kinds, "sdk": sdk_name(group[0].owner)}
    return happened(says, group, proves=proves, args=args)
