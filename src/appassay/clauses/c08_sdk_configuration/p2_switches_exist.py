"""The papers of an SDK that reads personal information name switches for it.

Applies to: SDK archives with papers whose code reads personal information.
Expects: a method or setting that holds collection back. What the papers name is for a person to
    find in the archive; none at all is a suspicion, since code may have one nobody wrote about.
Cannot tell: whether a switch works, and switches on a server.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c07_sdk_disclosure.reads import kinds_read
from appassay.clauses.hits import is_library
from appassay.clauses.log import kind_names
from appassay.clauses.stated import TEXTS, mentioned, passages, shown
from appassay.model import (
    ApiCall,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (*TEXTS, ApiCall)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the SDK archive, if its papers are there and its code reads anything."""
    given = is_library(facts) and facts.of(DocumentSeen) and kinds_read(facts)
    return facts.of(Package)[:1] if given else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for switches in the papers."""
    read = kinds_read(facts)
    args: dict[str, Value] = {"kinds": kind_names(read)}
    told = passages(facts, "sdk-switch")
    if told:
        names = ", ".join(dict.fromkeys(p.value for p in told if p.value)) or "–"
        yield Finding(
            outcome=Outcome.REVIEW, says="told", args=args | {"names": names}, evidence=shown(told)
        )
        return
    unclear = mentioned(facts.of(DocumentSeen), "sdk-switch")
    yield Finding(
        outcome=Outcome.REVIEW if unclear else Outcome.SUSPECT,
        says="unclear" if unclear else "none",
        args=args,
        evidence=tuple(call for calls in read.values() for call in calls[:2])[:6],
        absent=TEXTS,
    )
