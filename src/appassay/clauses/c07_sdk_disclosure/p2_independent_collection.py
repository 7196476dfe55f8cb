"""What an SDK collects by itself is stated, with purpose and retention.

Applies to: the kinds of personal information that the code of an SDK archive reads, with papers.
Expects: a statement of each kind, with a purpose. A kind that goes to the network in a host that is
    played, while the SDK calls a server that it names itself, is collected by the SDK: without a
    statement that is a breach. Of the others the code does not show where they go, so that what is
    missing is a suspicion.
Cannot tell: who is the processor in law: without a run nothing passes.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.c07_sdk_disclosure.reads import READS_KINDS, kinds_read, kinds_sent
from appassay.clauses.hits import SHOWN, is_library
from appassay.clauses.log import kind_names
from appassay.clauses.stated import PAPERS, shown, statements
from appassay.model import (
    ApiCall,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    SdkEvent,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (*PAPERS, ApiCall)
READS: tuple[type[Fact], ...] = READS_KINDS


class Read(Struct, frozen=True):
    """A kind that the code reads, and where."""

    kind: str
    places: tuple[ApiCall | SdkEvent, ...]
    sent: bool = False
    """Whether it certainly goes to the network."""


def applies(facts: Facts) -> Sequence[Read]:
    """Return the kinds that the archive reads, if its papers are there."""
    given = is_library(facts) and bool(facts.of(DocumentSeen))
    if not given:
        return []
    read, sent = kinds_read(facts), kinds_sent(facts)
    return [
        Read(kind, sent.get(kind) or read[kind], kind in sent) for kind in sorted({*read, *sent})
    ]


def expects(read: Read, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a statement of one kind."""
    said = [s for s in statements(facts, "collects", "sdk-collects") if s.value == read.kind]
    args = {"kind": kind_names([read.kind])}
    named = any(read.kind in paper.kinds for paper in facts.of(DocumentSeen))
    if any(s.purpose for s in said):
        yield Finding(outcome=Outcome.PASSED, says="stated", args=args, evidence=shown(said))
    elif said:
        yield Finding(outcome=Outcome.SUSPECT, says="no_purpose", args=args, evidence=shown(said))
    else:
        worst, says = (Outcome.FAILED, "sent") if read.sent else (Outcome.SUSPECT, "unstated")
        yield Finding(
            outcome=Outcome.REVIEW if named else worst,
            says="unclear" if named else says,
            args=args,
            evidence=read.places[:SHOWN],
            absent=PAPERS,
        )
