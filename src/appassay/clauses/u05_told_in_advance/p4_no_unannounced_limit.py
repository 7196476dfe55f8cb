"""Terms and listing tell of no function that was free and now costs.

Applies to: the terms of use and the store page of an app.
Expects: no sentence that puts a function that was free behind payment or membership. One that does
    is for a person, who looks for a notice dated before the release.
Cannot tell: the screens of two versions: without both and a run on a phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import TEXTS, documents, passages
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return terms and store pages of an app as one group."""
    papers = documents(facts, "terms", "listing") if the_app(facts) else []
    return [tuple(papers)] if papers else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for sentences that set a limit."""
    found = passages(facts, "limit")
    for passage in found:
        yield Finding(
            outcome=Outcome.REVIEW, says="limited", args={"quote": passage.quote},
            evidence=(passage,),
        )  # fmt: skip
    if not found:
        yield Finding(outcome=Outcome.UNTESTED, says="none_told", evidence=papers)
