"""The default of an SDK takes no more than the function in use needs.

Applies to: SDK archives; apps with SDKs wait for a run with one function.
Expects: a provider, which the system starts before any code of the host, reads nothing that needs
    consent: no function is in use by then. What an SDK has a switch for is off until the host
    turns it on. No dangerous permission is in the manifest of the archive, which the build merges
    into every host unless the host removes it.
Cannot tell: which functions are optional where there is no switch; what a server decides.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.c08_sdk_configuration.settings import (
    in_default,
    not_come_to,
    started,
    switches,
)
from appassay.clauses.hits import SHOWN
from appassay.clauses.log import kind_names
from appassay.knowledge import permissions
from appassay.knowledge.hosted import about
from appassay.model import (
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    SdkEntry,
    SdkEvent,
    SdkReach,
    TestPoint,
    Text,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (Permission, SdkEntry, SdkEvent, SdkReach)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the package."""
    return facts.of(Package)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what is read by itself, then at permissions that every host is given."""
    if not package.library:
        yield Finding(outcome=Outcome.UNTESTED, says="needs_run", evidence=(package,))
        return
    found = [*_by_itself(facts), *_at_start(facts), *_merged(facts)]
    yield from found
    if found:
        return
    entries = tuple(started(facts)[:SHOWN])
    unseen = not_come_to(facts)
    if entries and unseen:
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="unseen",
            args={"kinds": kind_names(kind for reach in unseen for kind in reach.kinds)},
            evidence=tuple(unseen[:SHOWN]),
        )
    elif entries:
        absent: tuple[type[Fact], ...] = (Permission, SdkEvent)
        yield Finding(
            outcome=Outcome.PASSED, says="minimal", evidence=(package, *entries), absent=absent
        )
    else:
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="none_merged",
            evidence=(package,),
            absent=(Permission,),
        )


def _by_itself(facts: Facts) -> Iterator[Finding]:
    """Yield what a provider reads: the host has called nothing yet, nor asked anybody."""
    reads = [event for event in in_default(facts, "provider") if event.setting == ""]
    sure = [event for event in reads if event.sure]
    if reads:
        shown = sure or reads
        yield Finding(
            outcome=Outcome.FAILED if sure else Outcome.SUSPECT,
            says="auto_reads" if sure else "auto_may_read",
            args={"kinds": _kinds(shown), "where": _entry(shown[0])},
            evidence=tuple(shown[:SHOWN]),
            certainty=Certainty.MUST if sure else Certainty.MAY,
        )


def _at_start(facts: Facts) -> Iterator[Finding]:
    """Yield what is read where the host sets the SDK going and touches no switch."""
    reads = in_default(facts, "init")
    optional = {kind for entry in switches(facts) for kind in about(entry.method)}
    chosen = [event for event in reads if event.kind in optional]
    if chosen:
        sure = any(event.sure for event in chosen)
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="on_by_default" if sure else "may_be_on",
            args={"kinds": _kinds(chosen)},
            evidence=tuple(chosen[:SHOWN]),
            certainty=Certainty.MUST if sure else Certainty.MAY,
        )
    others = [event for event in reads if event.kind not in optional]
    if others:
        yield Finding(
            outcome=Outcome.REVIEW,
            says="read_at_start",
            args={"kinds": _kinds(others), "where": _entry(others[0])},
            evidence=tuple(others[:SHOWN]),
        )


def _kinds(reads: Sequence[SdkEvent]) -> Text:
    return kind_names(event.kind for event in reads)


def _entry(event: SdkEvent) -> str:
    """Return the method or provider of the SDK that was entered."""
    return event.entry.partition("(")[0]


def _merged(facts: Facts) -> Iterator[Finding]:
    merged = [p for p in facts.of(Permission) if _is_dangerous(p)]
    if merged:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="merged",
            args={"permissions": _names(merged)},
            evidence=tuple(merged[:SHOWN]),
            certainty=Certainty.POSSIBLE,
        )


def _is_dangerous(permission: Permission) -> bool:
    row = permissions().get(permission.name)
    return row is not None and row.protection == "dangerous"


def _names(merged: Sequence[Permission]) -> Text:
    rows = [permissions()[permission.name] for permission in merged]
    names = list(dict.fromkeys((row.zh, row.en) for row in rows))
    return Text(zh="、".join(zh for zh, _ in names), en=", ".join(en for _, en in names))
