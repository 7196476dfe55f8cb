"""Names of SDKs that stand in one list with known ones, though no table knows them."""

import re
from collections.abc import Iterator, Sequence

from appassay.extract.policy.entries import plausible
from appassay.extract.policy.tokens import vocabulary

_FEWEST = 2
"""Known names that make a list one of SDKs."""
_ASIDE = r"(?:\s*(?:SDK|[（(][^（()）]{1,40}[)）]))?"
_NEXT = re.compile(
    _ASIDE
    + r"\s*(?:,\s*(?:and|or)?\s*|\b(?:and|or)\s+|&\s*)(?:the )?"
    + r"(?P<name>(?:[A-Z][\w+]*(?:\.[a-z]+)?|[a-z]+[A-Z]\w*)(?: [A-Z][\w+]*){0,2})"
    + r"(?=\s*(?:[,.;:(]|and\b|or\b|SDK|$))"
)
_NEXT_ZH = re.compile(
    _ASIDE
    + r"\s*(?:、|和|以及|及|与)\s*(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)"
    + r"(?=[、，。；（(]|和|以及|及(?!时)|与|等|SDK|$)"
)


def chained(text: str, names: Sequence[str]) -> list[str]:
    """Return the further names of a list in which at least two known ones stand."""
    known = [name for name in names if text.find(name) >= 0]
    if len(known) < _FEWEST:
        return []
    found: list[str] = []
    for name in known:
        for more in _after(text, text.find(name) + len(name)):
            if not any(more in one or one in more for one in (*known, *found)):
                found.append(more)
    return found


def _after(text: str, end: int) -> Iterator[str]:
    """Yield the names that follow, one by one, in a list."""
    pattern = _NEXT if text.isascii() or "、" not in text else _NEXT_ZH
    while True:
        more = pattern.match(text, end)
        if more is None:
            return
        name = more["name"].strip()
        words = vocabulary().find(name)
        if not plausible(name, "") or any(word.kinds or word.roles for word in words):
            return
        yield name
        end = more.end("name")
