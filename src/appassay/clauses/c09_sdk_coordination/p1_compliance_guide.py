"""The compliance guide of an SDK exists and is complete.

Applies to: the guide handed in with an SDK archive; papers without a guide are for a person.
Expects: initialisation after consent and sample text for the policy, without which the guide fails;
    code, permissions, switches, upgrade notes and an interface for users' requests.
Cannot tell: a guide spread over pages that were not handed in; whether it is clear.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import is_library
from appassay.clauses.stated import TEXTS, contents, documents
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
WANTED = {
    "guide-consent-first": Outcome.FAILED,
    "guide-sample": Outcome.FAILED,
    "guide-code": Outcome.SUSPECT,
    "guide-permissions": Outcome.SUSPECT,
    "sdk-switch": Outcome.SUSPECT,
    "guide-upgrade": Outcome.SUSPECT,
    "guide-rights": Outcome.SUSPECT,
}


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the guides as one group, which may be empty, if it is an SDK that was handed in."""
    return [tuple(documents(facts, "sdk_guide"))] if is_library(facts) else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each section."""
    if papers:
        yield from contents(WANTED, papers, facts)
        return
    yield Finding(
        outcome=Outcome.UNTESTED, says="not_given", evidence=tuple(facts.of(DocumentSeen))
    )
