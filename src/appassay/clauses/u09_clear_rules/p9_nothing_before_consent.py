"""Nothing is collected before the user agrees, or after a refusal.

Applies to: apps whose code was executed from the first launch on.
Expects: no read of a strict kind of personal information (`pi_kinds.toml`, before_consent), none in
    what a record shows to be sent, and no request of a permission before the user agreed. A read on
    every way the app can take is proved; one on some ways is a suspicion. Kinds that are only noted
    never fail. A call the system refuses for want of a permission is a call before agreement all
    the same, and counts as one (the test point asks for any call), but is said to be an attempt.
    Where an app asks users of an older edition anew after an update, a person has to say whether
    what it reads before their answer is covered by the rules they had agreed to.
Cannot tell: what native code, scripts and pages from a server read; where no consent window was
    recognised, reads after a tap are suspicions at most, for the tap may have been the agreement.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import the_app
from appassay.clauses.log import (
    NETWORK,
    asked,
    clean,
    early,
    events,
    grouped,
    happened,
    is_plain,
    is_strict,
    is_whole,
    kind_names,
    permission_names,
    seen,
    when,
)
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
READ = {"R0": "read_before", "R1": "read_refused"}
TRIED = {"R0": "tried_before", "R1": "tried_refused"}


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for reads, then for permission windows, before agreement."""
    reads = early(events(facts, "source"))
    strict = [read for read in reads if is_strict(read.kind)]
    groups = grouped(strict, lambda e: (e.owner, when(e), e.kind, bool(e.denied)))
    found = [_read(group, facts) for _, group in groups]
    asking = [event for event in early(asked(facts)) if event.state == "R0"]
    found += [
        happened("asked_before", group, args={"permissions": permission_names(group)})
        for _, group in grouped(asking, lambda event: event.owner)
    ]
    found += [_sent(group) for _, group in grouped(_personal(facts), lambda e: (e.owner, when(e)))]
    renewed = [e for e in events(facts, "source") if e.state == "R9" and e.agreed]
    groups = grouped([e for e in renewed if is_strict(e.kind)], lambda e: (e.owner, e.kind))
    found += [_renewed(group) for _, group in groups]
    yield from found
    if not found:
        noted = [read.kind for read in reads]
        yield clean("noted" if noted else "nothing_read", facts, {"kinds": kind_names(noted)})


def _personal(facts: Facts) -> list[Event]:
    """Return what a record shows to be sent to a server without agreement, with its kinds.

    In the execution whatever is sent was read before, and is told of as a read.
    """
    sent = [e for e in early(events(facts, "sink")) if seen(e) and e.kind in NETWORK]
    return [event for event in sent if any(map(is_strict, event.kinds))]


def _sent(group: Sequence[Event]) -> Finding:
    kinds = {kind for event in group for kind in event.kinds if is_strict(kind)}
    return happened("sent_unagreed", group, args={"kinds": kind_names(kinds)})


def _renewed(group: Sequence[Event]) -> Finding:
    """Say that a person has to compare the editions of the rules."""
    finding = happened("read_renewed", group, args={"kinds": kind_names([group[0].kind])})
    return replace(finding, outcome=Outcome.REVIEW)


def _read(group: Sequence[Event], facts: Facts) -> Finding:
    tried = bool(group[0].denied)
    says = TRIED.get(group[0].state, "tried_unagreed") if tried else READ.get(group[0].state)
    proving = [event for event in group if event.sure and is_whole(event)]
    return happened(
        says or "read_unagreed",
        group,
        proves=is_plain(group[0], facts) and bool(proving),
        args={"kinds": kind_names([group[0].kind])},
    )
