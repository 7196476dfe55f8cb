"""A table of the SDK's functions says which information each needs, and which is optional.

Applies to: the papers handed in with an SDK archive: its page, guide or privacy policy.
Expects: rows of a table that name kinds of personal information and whether they are required. The
    same in running text is for a person; papers that call nothing optional or required lack it.
Cannot tell: whether what is called required is needed.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import is_library
from appassay.clauses.stated import (
    TEXTS,
    documents,
    mentioned,
    passages,
    shown,
    statements,
    within,
)
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the SDK's papers as one group."""
    papers = documents(facts, "sdk_page", "sdk_guide", "policy") if is_library(facts) else []
    return [tuple(papers)] if papers else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for rows, then for sentences."""
    said = statements(facts, "collects", "sdk-collects", "shares")
    of_kinds = {(s.at.file, s.sentence) for s in within(said, papers)}
    told = [
        p
        for p in within(passages(facts, "optional"), papers)
        if (p.at.file, p.sentence) in of_kinds
    ]
    rows = [passage for passage in told if passage.row]
    if rows:
        yield Finding(
            outcome=Outcome.PASSED, says="table", args={"count": len(rows)}, evidence=shown(rows)
        )
    elif told or mentioned(papers, "optional"):
        yield Finding(outcome=Outcome.REVIEW, says="no_table", evidence=(*shown(told), *papers))
    else:
        yield Finding(outcome=Outcome.FAILED, says="missing", evidence=papers, absent=TEXTS)
