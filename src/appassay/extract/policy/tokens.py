"""Find the words of the policy tables in a text: the longest word at a place wins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain

from appassay.extract.policy.beside import settled
from appassay.extract.policy.families import Families, Made, families
from appassay.extract.policy.senses import Sense, Token, fold
from appassay.knowledge import sdks
from appassay.knowledge.policies import (
    forms,
    policy_cues,
    policy_permissions,
    policy_sdk_names,
    policy_terms,
)

__all__ = ["Token", "Vocabulary", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, and the lengths they have by their first two characters."""

    words: dict[str, list[Sense]] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Longest first."""
    families: Families = field(default_factory=Families)

    def find(self, text: str, *, listed: bool = False) -> list[Token]:
        """Return the words in a text from left to right; none overlaps another.

        Args:
            text: a sentence or a cell.
            listed: it stands where permissions are listed, so they need not be called that.
        """
        return list(_found(text, listed))

    def scan(self, text: str, listed: bool) -> list[Token]:
        """Do what `find` does, without looking whether it was done before."""
        low = fold(text)
        found: list[Token] = []
        at, size = 0, len(low)
        while at < size:
            token = self._at(low, at, listed)
            if token is None:
                at += 1
                continue
            found.append(token)
            at = token.end
        found = settled(low, found)
        return [token for token in found if token.roles or token.kinds or _named(token)]

    def _at(self, low: str, at: int, listed: bool) -> Token | None:
        if at and _ascii(low[at]) and _ascii(low[at - 1]):
            return None
        made = self.families.longest(low, at)
        sizes = self.lengths.get(low[at : at + 2]) or self.lengths.get(low[at], ())
        span = made.end - at if made else 0
        return (
            self._known(low, at, listed, [n for n in sizes if n >= span])
            or _made(low, at, made, listed)
            or self._known(low, at, listed, [n for n in sizes if n < span])
        )

    def _known(self, low: str, at: int, listed: bool, sizes: Iterable[int]) -> Token | None:
        for size in sizes:
            senses = self.words.get(low[at : at + size]) if at + size <= len(low) else None
            end = _end(low, at + size) if senses else 0
            fitting = [s for s in senses or () if end and s.fits(low, at, end, listed)]
            if fitting:
                return _token(low, at, end, fitting)
        return None


def _made(low: str, at: int, made: Made | None, listed: bool) -> Token | None:
    """Return the word of a family, unless what stands around makes it another thing."""
    end = _end(low, made.end) if made else 0
    fits = made and end and made.sense.fits(low, at, end, listed)
    return _token(low, at, end, [made.sense]) if made and fits else None


@lru_cache(maxsize=2048)
def _found(text: str, listed: bool) -> tuple[Token, ...]:
    # a sentence is looked at whole, by its label, and as what the next one goes back to
    return tuple(vocabulary().scan(text, listed))


def _named(token: Token) -> bool:
    return bool(token.permission) or token.sdk is not None


def _ascii(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "_")


def _end(low: str, end: int) -> int:
    """Return where the word ends, with its plural; 0 where it runs on."""
    if not _ascii(low[end - 1]):
        return end
    for plural in ("", "s", "es"):
        after = end + len(plural)
        if low.startswith(plural, end) and (after >= len(low) or not _ascii(low[after])):
            return after
    return 0


def _token(low: str, start: int, end: int, senses: list[Sense]) -> Token:
    names = [s for s in senses if s.sdk is not None]
    return Token(
        start,
        end,
        low[start:end],
        frozenset(s.role for s in senses if s.role),
        tuple(dict.fromkeys(s.kind for s in senses if s.kind)),
        next((s.permission for s in senses if s.permission), ""),
        next((s.sdk for s in names if s.sdk), "") if names else None,
        any(s.sure for s in names),
        any(s.weak for s in senses) and not any(s.kind and not s.weak for s in senses),
    )


Worded = Iterator[tuple[str, Sense]]


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


def _of_terms() -> Worded:
    for term in policy_terms():
        sense = Sense(
            kind=term.kind,
            weak=term.weak or term.bare,
            bare=term.bare,
            before=_folded(term.unless_before),
            after=_folded(term.unless_after),
            needs=_folded(term.needs),
        )
        yield from ((word, sense) for word in (*term.zh, *term.en))


def _of_cues() -> Worded:
    for cue in policy_cues():
        before, after = _folded(cue.unless_before), _folded(cue.unless_after)
        bent = (form for verb in cue.verbs for form in forms(verb))
        for word in (*cue.zh, *cue.en, *bent):
            yield word, Sense(cue.id, before=before, after=after)


def _of_names() -> Worded:
    for row in policy_permissions():
        yield from ((word, Sense(permission=row.name)) for word in (*row.zh, *row.en))
    rows = policy_sdk_names()
    everyday = {word.lower() for row in rows if row.everyday for word in row.names}
    doubted = {word for row in rows if not row.sure for word in row.names}
    told = {word for row in rows if row.sure for word in row.names}
    for name in rows:
        for word in name.names if not name.everyday else ():
            yield word, Sense(sdk=name.sdk, sure=word not in doubted)
    for sdk in sdks().values():
        for full in (sdk.zh, sdk.en) if sdk.category not in {"library", "hot_update"} else ():
            word = full.partition("（")[0].partition(" (")[0]
            if word.lower() not in everyday:
                plain = _PLAIN.fullmatch(word) is not None and word not in told
                yield word, Sense(sdk=sdk.id, sure=word not in doubted and not plain)


_PLAIN = re.compile(r"[a-z]+|[\u4e00-\u9fff]{1,2}")
"""Names that may be words: they name an SDK only beside a sign of one."""


_LATIN = re.compile(r"[A-Za-z]")
_SEAM = re.compile(r"(?<=[A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[A-Za-z])")
"""Where Latin letters meet Chinese ones: some writers put a blank there."""


def _shapes(word: str) -> tuple[str, ...]:
    if word.isascii() or not _LATIN.search(word):
        return (word,)
    spaced = _SEAM.sub(" ", word)
    return (word,) if spaced == word else (word, spaced)


@cache
def vocabulary() -> Vocabulary:
    """Return the words of all tables."""
    senses: dict[str, list[Sense]] = {}
    for word, sense in chain(_of_terms(), _of_cues(), _of_names()):
        for shape in _shapes(fold(word)):
            kept = senses.setdefault(shape, [])
            if sense not in kept:
                kept.append(sense)
    sizes: dict[str, set[int]] = {}
    for word in senses:
        sizes.setdefault(word[:2], set()).add(len(word))
    singles = {key: sorted(found) for key, found in sizes.items() if len(key) == 1}
    lengths = {
        key: tuple(sorted(found | set(singles.get(key[:1], ())), reverse=True))
        for key, found in sizes.items()
        if key
    }
    return Vocabulary(senses, lengths, families())
