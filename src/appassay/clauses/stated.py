"""What documents say, as several checks ask for it."""

from collections.abc import Iterable

from appassay.clauses.hits import SHOWN
from appassay.model import DocumentSeen, Fact, Facts, Role, Statement

PAPERS: tuple[type[Fact], ...] = (DocumentSeen, Statement)


def documents(facts: Facts, *roles: Role) -> list[DocumentSeen]:
    """Return the documents of the given roles."""
    return [paper for paper in facts.of(DocumentSeen) if paper.role in roles]


def policies(facts: Facts) -> list[DocumentSeen]:
    """Return the privacy policies."""
    return documents(facts, "policy")


def statements(facts: Facts, *words: str) -> list[Statement]:
    """Return the statements of the given words, in the order of the documents."""
    return [statement for statement in facts.of(Statement) if statement.word in words]


def mentioned(papers: Iterable[DocumentSeen], topic: str) -> bool:
    """Return whether words stand in a document that may speak of a matter."""
    return any(topic in paper.mentions for paper in papers)


def shown(found: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return what stands as evidence: one statement a sentence, and not too many."""
    sentences = {(s.at.file, s.sentence): s for s in reversed(list(found))}
    return tuple(sentences[key] for key in sorted(sentences))[:SHOWN]


def declared(facts: Facts) -> frozenset[str]:
    """Return the kinds of personal information that documents say are collected."""
    return frozenset(s.value for s in statements(facts, "collects", "sdk-collects"))
