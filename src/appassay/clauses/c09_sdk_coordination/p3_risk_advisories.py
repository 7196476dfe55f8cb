"""The changelog of an SDK tells fixes of risks and versions that are no longer supported.

Applies to: the changelog handed in with an SDK archive.
Expects: an entry on a fix of security or personal information, and one on versions that ended. A
    changelog of a single version has no history yet, and is for a person.
Cannot tell: fixes that were kept silent; advisories on other pages.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import is_library
from appassay.clauses.stated import TEXTS, contents, documents, passages, within
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
WANTED = {"log-fix": Outcome.FAILED, "log-ended": Outcome.FAILED}
HISTORY = 2
"""Versions that make a history."""


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the changelogs as one group, which may be empty, if it is an SDK."""
    return [tuple(documents(facts, "sdk_changelog"))] if is_library(facts) else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for both kinds of entries."""
    versions = {p.value for p in within(passages(facts, "log-version"), papers)}
    if not papers:
        outcome, says = Outcome.UNTESTED, "not_given"
    elif len(versions) < HISTORY:
        outcome, says = Outcome.REVIEW, "no_history"
    else:
        yield from contents(WANTED, papers, facts)
        return
    yield Finding(
        outcome=outcome, says=says, args={"count": len(versions)},
        evidence=papers or tuple(facts.of(DocumentSeen)),
    )  # fmt: skip
