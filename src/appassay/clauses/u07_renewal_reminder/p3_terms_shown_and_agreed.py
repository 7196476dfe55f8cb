"""The terms of renewal say when, how much, and how to cancel.

Applies to: terms of renewal that were handed in; windows of a run record that sell a renewal.
Expects: the price that is charged next, its period, and the way to cancel. The criterion asks for
    them on the screen of the purchase, so that terms without them are a suspicion; a screen without
    a price or a way to cancel is proved where no picture can hold the words.
Cannot tell: whether the link to the terms opens, and texts that are folded: without a run on a
    phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import TEXTS, contents, documents
from appassay.clauses.u07_renewal_reminder.offered import terms
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
WANTED = {
    "renewal-price": Outcome.SUSPECT,
    "renewal-cancel": Outcome.SUSPECT,
    "renewal-period": Outcome.SUSPECT,
}


def applies(facts: Facts) -> Sequence[DocumentSeen | Package]:
    """Return the terms of renewal, and the app where a run record holds windows."""
    return [*documents(facts, "renewal"), *(the_app(facts) if facts.of(WindowSeen) else ())]


def expects(target: DocumentSeen | Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each of the contents in one document, or in the windows."""
    if isinstance(target, DocumentSeen):
        yield from contents(WANTED, [target], facts)
    else:
        yield from terms(target, facts)
