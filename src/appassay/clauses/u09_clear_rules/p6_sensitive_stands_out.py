"""What is said of sensitive personal information stands out.

Applies to: the sentences that say sensitive personal information is collected, in documents whose
    format tells how text looks.
Expects: most of them have words that are bolder, larger, coloured or underlined.
Cannot tell: a plain text file, which loses its looks; a frame around a paragraph; purpose, way and
    scope of each kind, which a person compares.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.log import kind_names
from appassay.clauses.stated import PAPERS, shown, statements
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Statement,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = ()
SENSITIVE = frozenset(
    {
        "biometrics", "id_document", "body_activity", "bank_account", "location_precise",
        "contacts", "sms", "call_log", "minors",
    }
)  # fmt: skip
"""The kinds the criterion names (PIPL, article 28; GB/T 35273, annex B)."""


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the policies that speak of sensitive information."""
    return [paper for paper in facts.of(DocumentSeen) if _sentences(paper, facts)]


def _sentences(paper: DocumentSeen, facts: Facts) -> list[Statement]:
    """Return one statement for each sentence about sensitive information."""
    found = (s for s in statements(facts, "collects", "sdk-collects") if s.value in SENSITIVE)
    return list({s.sentence: s for s in found if s.at.file in ("", paper.name)}.values())


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Count the sentences that stand out."""
    sentences = _sentences(paper, facts)
    plain = [s for s in sentences if not s.stands_out]
    least = point.thresholds["share"].value
    share = 1 - len(plain) / len(sentences)
    args: dict[str, Value] = {
        "name": paper.name,
        "count": len(sentences),
        "plain": len(plain),
        "kinds": kind_names(s.value for s in plain),
    }
    if not paper.styled:
        yield Finding(outcome=Outcome.UNTESTED, says="no_looks", args=args, evidence=(paper,))
    elif share >= least:
        yield Finding(outcome=Outcome.PASSED, says="stands_out", args=args, evidence=(paper,))
    else:
        yield Finding(
            outcome=Outcome.SUSPECT if share else Outcome.FAILED,
            says="some_plain" if share else "all_plain",
            args=args,
            evidence=shown(plain),
        )
