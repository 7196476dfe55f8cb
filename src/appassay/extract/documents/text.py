"""Plain text, and how bytes become text."""

import codecs
import re

from charset_normalizer import from_bytes

from appassay.extract.documents.lines import Line, Raw, Run

_NAMES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "utf8": "utf-8"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WRAPPED = 0.75
"""A line this much as wide as the widest, in a text with short lines, goes on in the next."""
_NARROWEST, _WIDEST = 30, 120
"""Characters of the widest line of a text that is broken at a width."""


def decoded(data: bytes, named: str = "") -> str:
    """Return bytes as text: by their mark, as UTF-8, by the name given, else by a guess."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    for name in ("utf-8", _NAMES.get(named.lower(), named.lower())):
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (UnicodeError, LookupError):
            continue
    guess = from_bytes(data[:65536]).best()
    encoding = _NAMES.get(guess.encoding, guess.encoding) if guess else "gb18030"
    return data.decode(encoding, errors="replace")


def read(data: bytes) -> Raw:
    """Return the lines of a text file; those with marks between columns are rows."""
    raw = Raw()
    parts = paragraphs(decoded(data))
    lines = [line for line, _ in parts]
    columns = [len(_columns(line)) for line in lines]
    tables = 0
    for at, line in enumerate(lines):
        above = at > 0 and columns[at - 1] == columns[at]
        below = at + 1 < len(lines) and columns[at + 1] == columns[at]
        if columns[at] < _FEWEST_COLUMNS or not (above or below):
            raw.lines.append(Line(kind="paragraph", runs=(Run(line),), apart=parts[at][1]))
            continue
        tables += not above
        cells = tuple((Run(cell),) for cell in _columns(line))
        raw.lines.append(Line(kind="row", cells=cells, table=tables))
    return raw


_FEWEST_COLUMNS = 2
_COLUMN = re.compile(r"\s*[|｜]\s*|\s*\t\s*")


def _columns(line: str) -> list[str]:
    """Return the cells of a line, if marks or tabs divide it."""
    return _COLUMN.split(line.strip("|｜ \t")) if _COLUMN.search(line.strip()) else []


def paragraphs(text: str) -> list[tuple[str, bool]]:
    """Return the paragraphs of a text: its lines, those wrapped at a width put together.

    With each stands whether a blank line is before it.
    """
    rows = [row.strip() for row in re.split(r"\r\n|\r|\n", text)]
    widest = max((len(row) for row in rows if not _COLUMN.search(row)), default=0)
    blank = _wrapped_between_blanks(rows, widest)
    found: list[str] = []
    apart: list[bool] = []
    goes_on = False
    for row, above in zip(rows, ["", *rows], strict=False):
        if goes_on and row and not _STARTS.match(row) and not _COLUMN.search(row):
            between = "" if ord(row[0]) > _WIDE or ord(found[-1][-1]) > _WIDE else " "
            found[-1] += between + row
        elif row:
            found.append(row)
            apart.append(not above)
        full = _NARROWEST <= widest <= _WIDEST and len(row) >= widest * _WRAPPED
        ended = not blank and row.endswith(tuple("。；：！？.:;!?"))
        goes_on = bool(row) and full and not ended and not _COLUMN.search(row)
    return list(zip(found, apart, strict=True))


_WIDE = 0x2E80
"""From here on, characters are written without blanks between."""
_STARTS = re.compile(
    r"^(?:[-•·*●■◆]\s?|[(（]?(?:[A-Z]?\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳]|[(（][a-z][)）])"
)
"""How an item begins, also where a line before it is full."""
_MOSTLY = 0.8


def _wrapped_between_blanks(rows: list[str], widest: int) -> bool:
    """Return whether blank lines divide paragraphs, all of whose lines but the last are full."""
    if not _NARROWEST <= widest <= _WIDEST or "" not in rows:
        return False
    inner = [
        row
        for row, below in zip(rows, [*rows[1:], ""], strict=True)
        if row and below and not _STARTS.match(below) and not _COLUMN.search(row + below)
    ]
    full = sum(len(row) >= widest * _WRAPPED for row in inner)
    return bool(inner) and full >= len(inner) * _MOSTLY
