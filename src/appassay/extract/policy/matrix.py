"""Tables whose heads are kinds, and whose cells are ticks: which function takes which."""

import re
from collections.abc import Iterator, Sequence

from appassay.extract.policy.kinds import listed_kinds

_YES = re.compile(
    r"[✓✔√☑●○◯▲△★]|是|有|需要?|必需|必填|必选|可选|选填|收集|读取|会|y|yes|x|required|optional|always"
    r"|if allowed|on request",
    re.IGNORECASE,
)
_NO = re.compile(r"[✗✘×☐–—/-]+|否|无|不|不需要|不收集|不读取|没有|n|no|never|none", re.IGNORECASE)
_FEWEST = 2
"""Heads that are kinds."""


def is_matrix(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether the cells of a row tick off the kinds that are the heads of their columns."""
    columns = [at for at, head in enumerate(header[: len(cells)]) if listed_kinds(head)]
    marks = [cells[at].strip() for at in columns]
    return len(columns) >= _FEWEST and all(_is_mark(mark) for mark in marks)


def _is_mark(cell: str) -> bool:
    return not cell or _YES.fullmatch(cell) is not None or _NO.fullmatch(cell) is not None


def ticked(header: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """Yield the kinds that a row ticks."""
    for head, cell in zip(header, cells, strict=False):
        if _YES.fullmatch(cell.strip()):
            yield from listed_kinds(head)
