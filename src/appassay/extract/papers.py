"""Documents in, facts out: what they are, and what they say sentence by sentence."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from appassay.knowledge.policies import document_mentions, document_roles
from appassay.model import (
    Artifact,
    Coverage,
    Document,
    DocumentSeen,
    Fact,
    Gap,
    Level,
    Passage,
    Place,
    Role,
    Sentence,
    Statement,
)

if TYPE_CHECKING:
    from appassay.extract.documents import Source

KINDS: tuple[type[Fact], ...] = (DocumentSeen, Statement, Passage)
NOT_GIVEN = Coverage(level=Level.NONE)
READABLE = 4.5
"""Least contrast of ordinary text (WCAG 2.2, section 1.4.3)."""
_TENTH = 0.1


class Papers(Struct, frozen=True):
    """What the documents of one app gave."""

    documents: tuple[Document, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: Coverage = NOT_GIVEN

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The documents as inputs of a report."""
        return tuple(document.artifact for document in self.documents)


def papers(paths: "Sequence[str | Path | Source]", role: Role | None = None) -> Papers:
    """Return what documents say: files, or addresses they are fetched from.

    Args:
        paths: the documents.
        role: what all of them are for, where that is known; else each tells it.

    Raises:
        ArtifactError: one of them can't be read; the message says which and why.
    """
    if not paths:
        return Papers()
    # Most runs have no documents, and what reads them takes a while to load.
    from appassay.extract.documents import read
    from appassay.extract.passages import passages
    from appassay.extract.policy import statements
    from appassay.extract.policy.tokens import vocabulary

    documents = [read(path) for path in paths]
    facts: list[Fact] = []
    for document in documents:
        tokens = [t for s in document.sentences for t in vocabulary().find(s.text)]
        seen = replace(
            _seen(document),
            kinds=_each(kind for token in tokens for kind in token.kinds),
            sdks=_each(token.sdk for token in tokens if token.sdk),
            permissions=_each(token.permission for token in tokens if token.permission),
        )
        seen = replace(seen, role=role) if role else seen
        facts += [seen, *statements(document), *passages(document, seen.role)]
    gaps = tuple(
        Gap(why=why, file=document.artifact.name)
        for document in documents
        for why in document.unread
    )
    sentences = sum(len(document.sentences) for document in documents)
    level = Level.PARTIAL if gaps else Level.FULL
    coverage = Coverage(level=level, read=sentences, total=sentences, unit="sentence", gaps=gaps)
    return Papers(tuple(documents), tuple(facts), coverage)


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def role_of(document: Document) -> Role:
    """Return what a document is for: by its title, else its first headings, else its name."""
    headings = [block.text for block in document.blocks if block.kind == "heading"][:3]
    first = [sentence.text for sentence in document.sentences[:1]]
    for words in (document.title, *headings, *first, document.artifact.name):
        for row in document_roles():
            if any(re.search(word, words, re.IGNORECASE) for word in (*row.zh, *row.en)):
                return cast(Role, row.id)
    return "other"


def _seen(document: Document) -> DocumentSeen:
    sentences = [s for s in document.sentences if not s.style.hidden]
    lengths = [_length([*block.sentences]) for block in document.blocks if block.kind != "row"]
    characters = _length(sentences)
    pale = [s for s in sentences if s.style.contrast is not None and s.style.contrast < READABLE]
    return DocumentSeen(
        at=Place(file=document.artifact.name),
        name=document.artifact.name,
        role=role_of(document),
        lang=document.lang,
        title=document.title,
        characters=characters,
        words=_words(document),
        sentences=len(sentences),
        headings=sum(block.kind == "heading" for block in document.blocks),
        longest=max(lengths, default=0),
        smallest=_smallest(sentences, characters),
        pale=round(_length(pale) / characters, 3) if characters else 0.0,
        styled=any(s.style.weight or s.style.size for s in sentences),
        mentions=tuple(_mentions(document)),
        digest=_digest(document),
        origin=document.origin,
    )


def _digest(document: Document) -> str:
    words = "".join(sentence.text for sentence in document.sentences)
    return hashlib.sha256("".join(words.split()).encode()).hexdigest()


def _words(document: Document) -> int:
    """Return the length as word processors count it."""
    text = " ".join(block.text for block in document.blocks if block.kind != "row")
    return len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z0-9]+", text))


def _mentions(document: Document) -> Iterable[str]:
    text = " ".join(block.text for block in document.blocks)
    for row in document_mentions():
        if any(re.search(word, text, re.IGNORECASE) for word in (*row.zh, *row.en)):
            yield row.id


def _length(sentences: Iterable[Sentence]) -> int:
    return sum(len("".join(sentence.text.split())) for sentence in sentences)


def _smallest(sentences: Iterable[Sentence], characters: int) -> float | None:
    """Return the smallest type size that a tenth of the text, or more, is set in."""
    sizes: Counter[float] = Counter()
    for sentence in sentences:
        if sentence.style.size is not None:
            sizes[sentence.style.size] += _length([sentence])
    used = [size for size, length in sizes.items() if length >= characters * _TENTH]
    return min(used, default=None)
