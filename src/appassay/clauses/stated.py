"""What documents say, as several checks ask for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from appassay.clauses.hits import SHOWN
from appassay.knowledge import wording
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Passage,
    Role,
    Statement,
    Value,
)

PAPERS: tuple[type[Fact], ...] = (DocumentSeen, Statement)
TEXTS: tuple[type[Fact], ...] = (*PAPERS, Passage)
"""What checks rest on that look for passages too."""
Said = TypeVar("Said", Statement, Passage, Statement | Passage)


def documents(facts: Facts, *roles: Role) -> list[DocumentSeen]:
    """Return the documents of the given roles."""
    return [paper for paper in facts.of(DocumentSeen) if paper.role in roles]


def policies(facts: Facts) -> list[DocumentSeen]:
    """Return the privacy policies."""
    return documents(facts, "policy")


def statements(facts: Facts, *words: str) -> list[Statement]:
    """Return the statements of the given words, in the order of the documents."""
    return [statement for statement in facts.of(Statement) if statement.word in words]


def passages(facts: Facts, *topics: str) -> list[Passage]:
    """Return the sentences that speak of the given matters, in the order of the documents."""
    return [passage for passage in facts.of(Passage) if passage.topic in topics]


def mentioned(papers: Iterable[DocumentSeen], topic: str) -> bool:
    """Return whether words stand in a document that may speak of a matter."""
    return any(topic in paper.mentions for paper in papers)


def within(found: Iterable[Said], papers: Iterable[DocumentSeen]) -> list[Said]:
    """Return what stands in the given documents."""
    names = {paper.name for paper in papers}
    return [said for said in found if said.at.file in names]


def shown(found: Iterable[Statement | Passage]) -> tuple[Statement | Passage, ...]:
    """Return what stands as evidence: one statement a sentence, and not too many."""
    sentences = {(s.at.file, s.sentence): s for s in reversed(list(found))}
    return tuple(sentences[key] for key in sorted(sentences))[:SHOWN]


def declared(facts: Facts) -> frozenset[str]:
    """Return the kinds of personal information that documents say are collected."""
    return frozenset(s.value for s in statements(facts, "collects", "sdk-collects"))


def absence(
    topic: str, papers: Sequence[DocumentSeen], outcome: Outcome, says: str,
    args: Mapping[str, Value] | None = None,
) -> Finding:  # fmt: skip
    """Return that documents say nothing of a matter; for a person where words hint at it.

    Args:
        topic: what they should speak of.
        papers: the documents.
        outcome: what the absence amounts to where nothing hints at it.
        says: the sentence for that; else it is `unclear`.
        args: values for the sentence beside the matter itself.
    """
    unclear = mentioned(papers, topic)
    return Finding(
        outcome=Outcome.REVIEW if unclear else outcome,
        says="unclear" if unclear else says,
        args={**(args or {}), "content": wording()["content"][topic]},
        evidence=tuple(papers),
        absent=TEXTS,
    )


def contents(
    wanted: Mapping[str, Outcome], papers: Sequence[DocumentSeen], facts: Facts, *,
    words: Mapping[str, tuple[str, ...]] | None = None,
) -> Iterator[Finding]:  # fmt: skip
    """Look for each matter in the given documents, and say what is missing, unclear or complete.

    Args:
        wanted: topics of passages with what their absence amounts to.
        papers: the documents that should speak of them.
        facts: what was read.
        words: statements that will do for a topic as well.
    """
    found: list[Statement | Passage] = []
    complete = True
    names: dict[str, Value] = {"names": "、".join(paper.name for paper in papers)}
    for topic, outcome in wanted.items():
        also = (words or {}).get(topic, ())
        saying: list[Statement | Passage] = [
            *within(passages(facts, topic), papers),
            *within(statements(facts, *also), papers),
        ]
        if saying:
            found.append(saying[0])
            continue
        complete = False
        yield absence(topic, papers, outcome, "missing", names)
    if complete:
        yield Finding(
            outcome=Outcome.PASSED, says="complete", args=names | {"count": len(wanted)},
            evidence=shown(found),
        )  # fmt: skip
