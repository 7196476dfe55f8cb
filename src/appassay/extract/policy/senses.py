"""What a word may stand for, and how texts are folded before words are looked up."""

import re
from dataclasses import dataclass

_FOLDED = str.maketrans("（）：；，！？／’“”　", '():;,!?/\'"" ')


def fold(text: str) -> str:
    """Return the text in lower case and with half-width marks; each place keeps its character."""
    low = text.translate(_FOLDED)
    folded = low.lower()
    return folded if len(folded) == len(text) else "".join(c.lower()[:1] or c for c in low)


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing a word may stand for, and where it does not."""

    role: str = ""
    kind: str = ""
    permission: str = ""
    sdk: str | None = None
    sure: bool = False
    weak: bool = False
    bare: bool = False
    """It is this only as a whole entry of a list."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def fits(self, text: str, start: int, end: int, listed: bool) -> bool:
        """Return whether what stands around lets it be this."""
        if self.permission and not (listed or "权限" in text or "permission" in text):
            return False
        if self.before and text.endswith(self.before, 0, start):
            return False
        if self.after and text.startswith(self.after, end):
            return False
        if self.bare and not _is_entry(text, start, end):
            return False
        return not self.needs or any(word in text for word in self.needs)


def _is_entry(low: str, start: int, end: int) -> bool:
    """Return whether a word is all that an entry of a list says."""
    opens, ends = _OPENS.search(low, 0, start), _ENDS.match(low, end)
    return bool(opens and ends and (opens["mark"] or ends["mark"]))


_OPENS = re.compile(
    r"(?:(?P<mark>[、,;/(]|[和及与或]|\band|\bor|&)|^|[:|])\s*(?:your |the |an? |其)?$"
)
_ENDS = re.compile(r"\s*(?:(?P<mark>[、,;/)]|[啦等和及与或]|and\b|or\b|&)|$|[.。|])")


@dataclass(frozen=True, slots=True)
class Token:
    """A known word in a text."""

    start: int
    end: int
    text: str
    """In lower case."""
    roles: frozenset[str] = frozenset()
    """Rows of `policy/cues.toml`."""
    kinds: tuple[str, ...] = ()
    permission: str = ""
    sdk: str | None = None
    """Row of `sdks/`, or empty for an SDK without one; None: names no SDK."""
    sure: bool = False
    """It names an SDK, not perhaps a company."""
    weak: bool = False
    """It names a kind only beside another one."""
