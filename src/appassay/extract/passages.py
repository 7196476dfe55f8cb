"""Sentences that speak of a matter beside what statements say, by the rows of `passages.toml`."""

import re
from collections.abc import Iterator
from functools import cache

from appassay.errors import ClauseError
from appassay.knowledge.policies import policy_passages
from appassay.model import Document, Passage, Place, Role

_NEVER = "(?!)"


@cache
def _rows() -> tuple[tuple[str, frozenset[str], re.Pattern[str], re.Pattern[str]], ...]:
    """Return each row as its topic, its roles, what it looks for and what rules a sentence out."""
    try:
        return tuple(
            (
                row.id,
                frozenset(row.roles),
                re.compile("|".join(row.any), re.IGNORECASE),
                re.compile("|".join(row.unless) or _NEVER, re.IGNORECASE),
            )
            for row in policy_passages()
        )
    except re.error as error:
        raise ClauseError(f"passages.toml: {error}") from error


def passages(document: Document, role: Role) -> Iterator[Passage]:
    """Yield the sentences of a document that rows for its role look for, in order."""
    rows = [row for row in _rows() if not row[1] or role in row[1]]
    if not rows:
        return
    place = Place(file=document.artifact.name)
    for block in document.blocks:
        for sentence in block.sentences:
            for topic, _, wanted, unless in rows:
                match = wanted.search(sentence.text)
                if match and not sentence.style.hidden and not unless.search(sentence.text):
                    yield Passage(
                        at=place,
                        topic=topic,
                        value=next((g for g in match.groups() if g), ""),
                        sentence=sentence.number,
                        quote=sentence.text,
                        page=sentence.page,
                        row=block.kind == "row",
                        headings=block.headings,
                    )
