"""An SDK that reads personal information has switches for it.

Applies to: SDK archives whose code reads personal information.
Expects: a public method that holds collection back, by the SDK table or by its name, for what is
    read or for all of it; or papers that name one, which a person has to find in the archive. None
    at all is a suspicion, since hosts may hand in an object that decides.
Cannot tell: whether a switch works (C8.3), and switches on a server.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c07_sdk_disclosure.reads import kinds_read, kinds_seen
from appassay.clauses.c08_sdk_configuration.settings import switches
from appassay.clauses.hits import SHOWN, is_library
from appassay.clauses.log import kind_names
from appassay.clauses.stated import TEXTS, mentioned, passages, shown
from appassay.knowledge.hosted import about
from appassay.model import (
    ApiCall,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    SdkEntry,
    SdkEvent,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall,)
READS: tuple[type[Fact], ...] = (*TEXTS, Package, SdkEntry, SdkEvent)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the SDK archive, if its code reads anything."""
    read = is_library(facts) and (kinds_read(facts) or kinds_seen(facts))
    return facts.of(Package)[:1] if read else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for switches in the code, then in the papers."""
    read, seen = kinds_read(facts), kinds_seen(facts)
    args: dict[str, Value] = {"kinds": kind_names({*read, *seen})}
    found = [s for s in switches(facts) if _fits(s, {*read, *seen})]
    told = passages(facts, "sdk-switch")
    if found:
        args |= {"names": _names(found), "count": len(found)}
        yield Finding(
            outcome=Outcome.PASSED, says="offered", args=args, evidence=tuple(found[:SHOWN])
        )
        return
    if told:
        names = ", ".join(dict.fromkeys(p.value for p in told if p.value)) or "–"
        yield Finding(
            outcome=Outcome.REVIEW, says="told", args=args | {"names": names}, evidence=shown(told)
        )
        return
    papers = facts.of(DocumentSeen)
    unclear = mentioned(papers, "sdk-switch")
    says = "unclear" if unclear else "none" if papers else "none_in_code"
    yield Finding(
        outcome=Outcome.REVIEW if unclear else Outcome.SUSPECT,
        says=says,
        args=args,
        evidence=_reads(read, seen),
        absent=TEXTS if papers else (SdkEntry,),
    )


def _fits(switch: SdkEntry, kinds: set[str]) -> bool:
    """Return whether a switch is about something that is read, or about all of it."""
    only = about(switch.method)
    return not only or bool(only & kinds)


def _names(found: Sequence[SdkEntry], most: int = 3) -> str:
    names = [entry.method.partition("(")[0] for entry in found]
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def _reads(
    read: dict[str, tuple[ApiCall, ...]], seen: dict[str, tuple[SdkEvent, ...]]
) -> tuple[Fact, ...]:
    calls: list[Fact] = [call for calls in read.values() for call in calls[:2]]
    return tuple([*(event for events in seen.values() for event in events[:1]), *calls][:6])
