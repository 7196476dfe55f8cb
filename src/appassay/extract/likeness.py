"""SDKs known by what their code does, whatever its names."""

from collections.abc import Iterator, Sequence
from typing import Self

from msgspec import Struct

from appassay.extract.rows import KitRow
from appassay.knowledge import Kit, SdkRow, kits
from appassay.model import Place, SdkPresent

FEWEST = 6
"""Prints that must be found: one or two may be alike by chance."""
LEAST = 0.15
"""Share of the kept prints that must be found."""
MANY = 60
FEW = 0.1
"""So many prints tell an SDK though they are a smaller share of it: the rest was shrunk away."""
SURE = 0.5
"""A version is guessed only with this confidence or more."""


class Likeness(Struct, frozen=True, kw_only=True):
    """How much an SDK's code is like code of the app."""

    sdk: str
    share: float
    guess: str
    confidence: float
    classes: int
    used: int
    examples: tuple[str, ...]

    @classmethod
    def of(cls, row: KitRow, kit: Kit) -> Self:
        """Return the likeness that a row of the reading tells."""
        shares = sorted(((found / kept, n) for n, found, kept in row["versions"]), reverse=True)
        share, number = shares[0]
        confidence = _confidence([share for share, _ in shares])
        return cls(
            sdk=kit.sdk,
            share=round(share, 3),
            guess=kit.versions[number] if confidence >= SURE else "",
            confidence=confidence if confidence >= SURE else 0,
            classes=row["classes"],
            used=row["used"],
            examples=tuple(row["examples"]),
        )

    def fact(self, row: SdkRow) -> SdkPresent:
        """Return the fact that the SDK is there though no name tells."""
        return SdkPresent(
            at=Place(),
            sdk=self.sdk,
            name=row.text,
            signs=self.examples,
            classes=self.classes,
            used=self.used,
            how="shape",
            share=self.share,
            guess=self.guess,
            confidence=self.confidence,
        )


def _confidence(shares: Sequence[float]) -> float:
    """Return how sure the version of the greatest share is.

    Nearly all of its prints must be there, and it must be ahead of the next version: a tenth of
    the prints sets two versions well apart.
    """
    best = shares[0]
    ahead = min(1.0, 0.5 + 5 * (best - shares[1])) if len(shares) > 1 else 1.0
    return round(best**3 * ahead, 2)


def likenesses(rows: Sequence[KitRow]) -> Iterator[Likeness]:
    """Yield the SDKs of which enough was found."""
    for row in rows:
        share = max(found / kept for _, found, kept in row["versions"])
        if row["found"] >= FEWEST and (share >= LEAST or (share >= FEW and row["found"] >= MANY)):
            yield Likeness.of(row, kits()[row["kit"]])
