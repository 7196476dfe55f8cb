"""Words of column heads, labels and headings, and what a heading means."""

from collections.abc import Iterator
from functools import cache

from appassay.extract.policy.senses import fold
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import (
    CueRow,
    MeaningRow,
    NameRow,
    forms,
    policy_heading_words,
    policy_meanings,
    policy_names,
)


@cache
def rows_in(table: str, key: str) -> tuple[tuple[NameRow, tuple[str, ...]], ...]:
    """Return the rows with their folded words, as `matching` wants them."""
    return tuple(
        (row, tuple(fold(word) for word in (*row.zh, *row.en))) for row in policy_names(table, key)
    )


def inside(low: str, word: str) -> bool:
    """Return whether a word stands in a folded text; an English one stands alone there."""
    at = low.find(word)
    if at < 0 or not word[0].isascii():
        return at >= 0
    free = not (at and low[at - 1].isascii() and low[at - 1].isalnum())
    end = at + len(word)
    end += 1 if low[end : end + 1] == "s" else 0
    return free and not (end < len(low) and low[end].isascii() and low[end].isalnum())


@cache
def matching(table: str, key: str, text: str) -> tuple[str, ...]:
    """Return the rows whose words stand in a heading or column head, in their order."""
    low = fold(text)
    return tuple(
        row.id for row, words in rows_in(table, key) if any(inside(low, word) for word in words)
    )


@cache
def _sorts() -> dict[str, tuple[str, ...]]:
    """Return the words of each sort, folded."""
    return {row.id: tuple(_folded(row)) for row in policy_heading_words()}


def _folded(row: CueRow) -> Iterator[str]:
    bent = (form for verb in row.verbs for form in forms(verb))
    yield from (fold(word) for word in (*row.zh, *row.en, *bent))


@cache
def meant_by(heading: str) -> tuple[str, ...]:
    """Return the section a heading opens by what it means, or nothing."""
    low = fold(heading)
    row = next((row for row in policy_meanings() if _means(low, row)), None)
    return (row.section,) if row else ()


def _means(low: str, row: MeaningRow) -> bool:
    """Return whether a folded heading has the words a meaning asks for."""
    return all(any(_has(low, sort) for sort in group) for group in row.all) and not any(
        _has(low, sort) for sort in row.none
    )


@cache
def _has(low: str, sort: str) -> bool:
    """Return whether a word of a sort stands in a heading; any word for a partner is another."""
    if sort in _OTHERS and names_others(low):
        return True
    return any(inside(low, word) for word in _sorts()[sort])


_OTHERS = frozenset({"others", "party"})


def names_others(heading: str) -> bool:
    """Return whether a heading names somebody who is neither the app nor its user."""
    return any("partner" in token.roles for token in vocabulary().find(heading))
