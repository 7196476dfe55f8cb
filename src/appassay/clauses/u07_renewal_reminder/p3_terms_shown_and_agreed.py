"""The terms of renewal say when, how much, and how to cancel.

Applies to: terms of renewal that were handed in.
Expects: the price that is charged next, its period, and the way to cancel. The criterion asks for
    them on the screen of the purchase, so that terms without them are a suspicion.
Cannot tell: what the screen shows, and whether the link to the terms opens: without a run on a
    phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.stated import TEXTS, contents, documents
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = ()
WANTED = {
    "renewal-price": Outcome.SUSPECT,
    "renewal-cancel": Outcome.SUSPECT,
    "renewal-period": Outcome.SUSPECT,
}


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the terms of renewal."""
    return documents(facts, "renewal")


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each of the contents in one document."""
    yield from contents(WANTED, [paper], facts)
