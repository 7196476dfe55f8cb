"""The privacy policy is not overlong, and is divided by headings.

Applies to: every privacy policy that was handed in.
Expects: no more words than the limit unless there is a summary, and a heading every so many words;
    tables are not counted.
Cannot tell: whether its words are plain; a summary that the app shows elsewhere.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.stated import PAPERS, mentioned, policies
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = ()


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the privacy policies."""
    return policies(facts)


def expects(policy: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Measure one policy."""
    limit = int(point.thresholds["length"].value)
    every = int(point.thresholds["per_heading"].value)
    args: dict[str, Value] = {
        "name": policy.name,
        "words": policy.words,
        "headings": policy.headings,
    }
    long = policy.words > limit and not mentioned(facts.of(DocumentSeen), "summary")
    if long:
        yield Finding(
            outcome=Outcome.SUSPECT, says="overlong", args=args | {"limit": limit},
            evidence=(policy,),
        )  # fmt: skip
    undivided = policy.words > every and policy.headings * every < policy.words
    if undivided:
        yield Finding(
            outcome=Outcome.SUSPECT, says="undivided", args=args | {"every": every},
            evidence=(policy,),
        )  # fmt: skip
    if not long and not undivided:
        yield Finding(outcome=Outcome.PASSED, says="readable", args=args, evidence=(policy,))
