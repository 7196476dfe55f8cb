"""Nothing is collected that the documents do not declare.

Applies to: every kind of personal information that the app or an SDK reads, in a run or in code
    that can be reached, where a privacy policy was handed in.
Expects: a statement that this kind is collected, by the app or by an SDK. A read that is proved is
    a breach, one that may happen a suspicion; where the documents speak of device information
    only in general, a person has to look.
Cannot tell: collection in native code; whether the statement is meant for this use of the kind.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appassay.clauses.hits import live, the_app
from appassay.clauses.log import events, happened, is_strict, is_whole, kind_names
from appassay.clauses.stated import PAPERS, declared, policies, statements
from appassay.knowledge import apis, pi_kinds
from appassay.model import (
    ApiCall,
    Certainty,
    DocumentSeen,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    Statement,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (*PAPERS, Event, Run)
READS: tuple[type[Fact], ...] = (ApiCall, Package)
_GENERAL = re.compile(
    r"设备(?:信息|标识|识别)|标识符|device (?:information|identifier|id)", re.IGNORECASE
)


class Collected(Struct, frozen=True):
    """A kind that is read, and where."""

    kind: str
    read: tuple[Event, ...]
    reachable: tuple[ApiCall, ...]


def applies(facts: Facts) -> Sequence[Collected]:
    """Return the kinds whose reading matters, with the reads that were seen."""
    if not (the_app(facts) and policies(facts)):
        return []
    found: dict[str, Collected] = {}
    for event in (event for event in events(facts, "source") if not event.denied):
        for kind in event.kinds or (event.kind,):
            before = found.get(kind, Collected(kind, (), ()))
            found[kind] = Collected(kind, (*before.read, event), ())
    for call in live(facts.of(ApiCall), facts):
        for kind in _kinds_of(call):
            before = found.get(kind, Collected(kind, (), ()))
            found[kind] = Collected(kind, before.read, (*before.reachable, call))
    return [found[kind] for kind in sorted(found) if is_strict(kind)]


def _kinds_of(call: ApiCall) -> tuple[str, ...]:
    rows = apis().get(call.api, ()) if call.api.startswith("pi.") else ()
    return tuple(dict.fromkeys(kind for row in rows for kind in row.kinds))


def expects(collected: Collected, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a statement about one kind."""
    kind = collected.kind
    args: dict[str, Value] = {"kind": kind_names([kind])}
    if kind in declared(facts):
        says = [s for s in statements(facts, "collects", "sdk-collects") if s.value == kind]
        yield Finding(outcome=Outcome.PASSED, says="declared", args=args, evidence=tuple(says[:1]))
        return
    papers = [paper for paper in facts.of(DocumentSeen) if kind in paper.kinds]
    if papers:
        yield Finding(
            outcome=Outcome.REVIEW, says="named", args=args,
            evidence=(*papers, *_evidence(collected)),
        )  # fmt: skip
        return
    general = _general(kind, facts)
    if general:
        yield Finding(
            outcome=Outcome.REVIEW, says="in_general", args=args,
            evidence=(general, *_evidence(collected)),
        )  # fmt: skip
        return
    if collected.read:
        first = min(collected.read, key=lambda event: (not event.sure, event.time))
        alike = [e for e in collected.read if (e.state, e.owner) == (first.state, first.owner)]
        found = happened("read", alike, proves=is_whole(first), args=args)
    else:
        found = Finding(
            outcome=Outcome.SUSPECT, says="reachable", args=args,
            evidence=_evidence(collected), certainty=Certainty.MAY,
            owner=collected.reachable[0].owner,
        )  # fmt: skip
    yield replace(found, absent=PAPERS)


def _general(kind: str, facts: Facts) -> Statement | None:
    """Return a statement that covers an identifier by a general word for the device."""
    row = pi_kinds().get(kind)
    if row is None or row.cls not in ("I", "D"):
        return None
    found = statements(facts, "collects", "sdk-collects")
    return next((s for s in found if _GENERAL.search(s.quote)), None)


def _evidence(collected: Collected) -> tuple[Fact, ...]:
    return (*collected.read[:5], *collected.reachable[:5])
