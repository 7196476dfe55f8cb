"""What format readers give: lines of text as they stand, with how they look."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from appassay.model import BlockKind

LARGEST = 32 << 20
"""Bytes of the largest document read; policies with pictures have about 5 MB."""
MOST_TEXT = 2_000_000
"""Characters read of one document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run of text looks; None where the format does not tell."""

    size: float | None = None
    """Points."""
    weight: int | None = None
    colour: tuple[int, int, int] | None = None
    ground: tuple[int, int, int] | None = None
    underlined: bool = False
    hidden: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Text that looks the same from end to end."""

    text: str
    look: Look = PLAIN
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A heading, paragraph, list item or table row, before it is put in order."""

    kind: BlockKind
    level: int = 0
    runs: tuple[Run, ...] = ()
    cells: tuple[tuple[Run, ...], ...] = ()
    """Of a row: its cells, in place of runs."""
    heads: bool = False
    """Of a row: the format marks it as the heads of columns."""
    table: int = 0
    """Of a row: the number of its table."""
    page: int | None = None
    apart: bool = False
    """Of plain text: a blank line stands before it."""

    @property
    def text(self) -> str:
        """Its text, white space as it stands."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Raw:
    """Everything a format reader found."""

    lines: list[Line] = field(default_factory=list)
    title: str = ""
    lang: str = ""
    """As the format states it, if it does."""
    unread: list[str] = field(default_factory=list)


def squeezed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs without white space at both ends, each inner stretch of it one space."""
    kept: list[Run] = []
    space = True
    for run in runs:
        text = ""
        for character in run.text:
            blank = character.isspace() or character in "\u200b\ufeff\u00ad"
            if blank and character in "\u200b\ufeff\u00ad":
                continue
            if blank and space:
                continue
            text += " " if blank else character
            space = blank
        if text:
            kept.append(Run(text, run.look, run.link))
    if kept and kept[-1].text.endswith(" "):
        last = kept.pop()
        if last.text.rstrip():
            kept.append(Run(last.text.rstrip(), last.look, last.link))
    return tuple(kept)
