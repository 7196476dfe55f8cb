"""What the policy gained since the version before is told to the users.

Applies to: apps with a privacy policy, compared with the policy of the version before.
Expects: no more kinds of information and no more SDKs than before. What was gained has to be told
    after the update, which a person or a run has to see.
Cannot tell: the notice itself, changed purposes, and texts that a server varies: without a run on a
    phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import kind_names
from appassay.clauses.stated import PAPERS, policies, shown, statements, within
from appassay.model import (
    DocumentSeen,
    EarlierDocument,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (Package, EarlierDocument)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the privacy policies of an app as one group."""
    papers = policies(facts) if the_app(facts) else []
    return [tuple(papers)] if papers else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare with the policy before."""
    before = [paper for paper in facts.of(EarlierDocument) if paper.role == "policy"]
    if not before:
        yield Finding(outcome=Outcome.UNTESTED, says="no_earlier", evidence=papers)
        return
    known = {kind for paper in before for kind in paper.kinds}
    listed = {name for paper in before for name in paper.receivers}
    said = within(statements(facts, "collects", "sdk-collects", "sdk"), papers)
    kinds = {s.value for s in said if s.word != "sdk"} - known
    names = {s.value for s in said if s.word == "sdk"} - listed
    new = [s for s in said if s.value in (names if s.word == "sdk" else kinds)]
    args: dict[str, Value] = {"kinds": kind_names(kinds), "names": "、".join(sorted(names))}
    yield Finding(
        outcome=Outcome.REVIEW if new else Outcome.PASSED,
        says="grew" if new else "same",
        args=args if new else {},
        evidence=(*shown(new), *before) if new else (*papers, *before),
    )
