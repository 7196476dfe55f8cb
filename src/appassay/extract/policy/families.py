"""Words put together from parts ("model of your phone"), found without spelling all of them out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from appassay.extract.policy.senses import Sense, fold
from appassay.knowledge.policies import FamilyRow, policy_families

Part = dict[str, tuple[str, ...]]
"""The words of a part by their first character, longest first; of the empty word, by ""."""


@dataclass(frozen=True, slots=True)
class Made:
    """A word of a family that stands in a text."""

    end: int
    sense: Sense


@dataclass(frozen=True, slots=True)
class Family:
    """A family, ready to be looked for."""

    sense: Sense
    parts: tuple[Part, ...]

    def end(self, low: str, at: int, number: int = 0) -> int:
        """Return where the parts from a number on end, if they stand here; else 0."""
        if number == len(self.parts):
            return at
        part = self.parts[number]
        for word in part.get(low[at : at + 1], ()):
            if low.startswith(word, at):
                end = self.end(low, at + len(word), number + 1)
                if end:
                    return end
        if _seam(low, at):
            end = self.end(low, at + 1, number)
            if end:
                return end
        return self.end(low, at, number + 1) if "" in part else 0


def _seam(low: str, at: int) -> bool:
    """Return whether a blank stands here between Latin and Chinese letters."""
    inside = 0 < at < len(low) - 1 and low[at] == " "
    return inside and low[at - 1].isascii() != low[at + 1].isascii()


@dataclass(frozen=True, slots=True)
class Families:
    """All families, by the first two characters of their words."""

    by_start: dict[str, tuple[Family, ...]] = field(default_factory=dict)

    def longest(self, low: str, at: int) -> Made | None:
        """Return the longest word that begins here and is not ruled out by what stands around."""
        best: Made | None = None
        for family in self.by_start.get(low[at : at + 2], ()):
            end = family.end(low, at)
            if end > (best.end if best else 0) and family.sense.fits(low, at, end, False):
                best = Made(end, family.sense)
        return best


def _part(words: tuple[str, ...]) -> Part:
    found: dict[str, list[str]] = {}
    for word in sorted(map(fold, words), key=len, reverse=True):
        found.setdefault(word[:1], []).append(word)
    return {first: tuple(dict.fromkeys(rest)) for first, rest in found.items()}


def _starts(parts: list[tuple[str, ...]], before: str = "") -> Iterator[str]:
    """Yield the first two characters of all words."""
    for word in parts[0]:
        start = before + word
        if len(start) > 1 or len(parts) == 1:
            yield start[:2]
        else:
            yield from _starts(parts[1:], start)
            if start and start.isascii() != parts[1][0][:1].isascii():
                yield start + " "


def _family(row: FamilyRow) -> Family:
    before = tuple(map(fold, row.unless_before))
    sense = Sense(
        kind=row.kind, weak=row.weak, before=before, after=tuple(map(fold, row.unless_after))
    )
    return Family(sense, tuple(map(_part, row.parts)))


@cache
def families() -> Families:
    """Return the families of all tables."""
    by_start: dict[str, list[Family]] = {}
    for row in policy_families():
        family = _family(row)
        folded = [tuple(map(fold, part)) for part in row.parts]
        for start in dict.fromkeys(_starts(folded)):
            by_start.setdefault(start, []).append(family)
    return Families({start: tuple(found) for start, found in by_start.items()})
