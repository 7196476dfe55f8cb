"""Whether a text matches a row of the phrase table, outside of the package's own search."""

import re
from functools import cache, lru_cache

from appassay.knowledge.tables import phrases


def words(row: str) -> tuple[str, ...]:
    """Return the texts of a row of the phrase table."""
    return phrases()[row].any


@lru_cache(maxsize=1 << 16)
def says_so(row: str, text: str) -> bool:
    """Return whether a text matches a row of the phrase table."""
    return any(word in text for word in words(row)) or bool(_regex(row).search(text))


@cache
def _regex(row: str) -> re.Pattern[str]:
    return re.compile(phrases()[row].regex or r"(?!)")
