"""The documents tell of self-start and of starting other apps, with the purpose.

Applies to: apps in which U6.1, U6.2 or U6.3 found something, with their documents.
Expects: a sentence about starting by itself or being woken, and a purpose in that sentence. Where
    none is there, a start that was proved is a breach, and one that was only found a suspicion.
Cannot tell: whether what the sentence says is what the app does; a permission list that was not
    handed in.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG
from appassay.clauses.stated import PAPERS, mentioned, shown, statements
from appassay.clauses.u06_start_and_wake import (
    p1_self_start_means,
    p2_really_starts_itself,
    p3_no_linked_start,
)
from appassay.knowledge import load_clauses
from appassay.model import (
    Certainty,
    Component,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (*PAPERS, Component)
MEANS = {
    "U6.1": p1_self_start_means,
    "U6.2": p2_really_starts_itself,
    "U6.3": p3_no_linked_start,
}
"""The checks whose findings have to be told of."""
READS: tuple[type[Fact], ...] = tuple(
    dict.fromkeys(
        kind
        for module in MEANS.values()
        for kind in (*module.TARGETS, *module.READS)
        if kind is not Component
    )
)
ALSO: tuple[type[Fact], ...] = (*PAPERS, *LOG)
BREACHES = (Outcome.FAILED, Outcome.SUSPECT)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its documents are there."""
    return the_app(facts) if facts.of(DocumentSeen) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare what was found with what is told."""
    means = _means(facts)
    if not means:
        return
    told = statements(facts, "auto-start")
    evidence = tuple(fact for finding in means for fact in finding.evidence[:2])[:6]
    if told:
        meant = [statement for statement in told if _has_purpose(statement, facts)]
        yield Finding(
            outcome=Outcome.PASSED if meant else Outcome.SUSPECT,
            says="told" if meant else "no_purpose",
            evidence=(*shown(meant or told), *evidence),
        )
        return
    if mentioned(facts.of(DocumentSeen), "auto-start"):
        yield Finding(outcome=Outcome.REVIEW, says="unclear", evidence=evidence)
        return
    proved = any(finding.outcome is Outcome.FAILED for finding in means)
    yield Finding(
        outcome=Outcome.FAILED if proved else Outcome.SUSPECT,
        says="untold",
        evidence=(*facts.of(DocumentSeen), *evidence),
        certainty=Certainty.MUST if proved else Certainty.MAY,
        absent=PAPERS,
    )


def _means(facts: Facts) -> list[Finding]:
    """Return what the checks of self-start and linked start found."""
    found: list[Finding] = []
    points = {point.id: point for clause in load_clauses() for point in clause.points}
    for name, module in MEANS.items():
        ways = (module.TARGETS, getattr(module, "ALSO", module.TARGETS))
        if all(facts.level(kinds) is Level.NONE for kinds in ways):
            continue
        for target in module.applies(facts):
            found += module.expects(target, facts, points[name])
    return [finding for finding in found if finding.outcome in BREACHES]


def _has_purpose(told: Statement, facts: Facts) -> bool:
    here = (told.at.file, told.sentence)
    return any((s.at.file, s.sentence) == here for s in statements(facts, "purpose"))
