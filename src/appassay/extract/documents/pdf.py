"""PDF files: their text, put back into lines, paragraphs and table rows."""

import ctypes
import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw_pdfium

from appassay.errors import ArtifactError
from appassay.extract.documents.lines import MOST_TEXT, Line, Look, Raw, Run, squeezed
from appassay.extract.documents.rules import Grid, grids

MOST_PAGES = 500
_APART = 1.8
"""Blanks this many times as wide as the type is high divide the cells of a row."""
_LEFT_FREE = 2.5
"""A line that ends this many type heights before the right edge ends its paragraph."""
_BEGINS = re.compile(
    r"^(?:[-•·●○■◆]|第[一二三四五六七八九十\d]+[章节条]|[一二三四五六七八九十]{1,3}[、.]|"
    r"[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[、.)）\s])"
)


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    bottom: float
    size: float
    look: Look


@dataclass(slots=True)
class _Row:
    """One line of print."""

    glyphs: list[_Glyph]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def middle(self) -> float:
        return self.glyphs[0].bottom + self.size / 3

    @property
    def size(self) -> float:
        return statistics.median(glyph.size for glyph in self.glyphs)

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


def read(data: bytes) -> Raw:
    """Return the lines of a PDF file.

    Raises:
        ArtifactError: it is damaged or needs a password.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ArtifactError(
            "needs a password; save it without one" if locked else "is not a PDF that can be read"
        ) from error
    raw = Raw(title=document.get_metadata_dict().get("Title", ""))
    characters = 0
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        rows = list(_print(page))
        characters += sum(len(row.glyphs) for row in rows)
        if characters > MOST_TEXT:
            raw.unread.append("limit")
            break
        raw.lines.extend(_lines(rows, grids(page), number + 1))
    if len(document) > MOST_PAGES:
        raw.unread.append("limit")
    if not raw.lines:
        raw.unread.append("no_text")
    return raw


def _print(page: pdfium.PdfPage) -> Iterator[_Row]:
    """Yield the lines of print of a page, from the top."""
    text = page.get_textpage()
    row: list[_Glyph] = []
    for index in range(text.count_chars()):
        code = raw_pdfium.FPDFText_GetUnicode(text.raw, index)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if character in "\r\n":
            if row:
                yield _Row(row)
            row = []
        elif character and character not in "\ufffe\u0002":
            row.append(_glyph(text, index, character, row[-1] if row else None))
    if row:
        yield _Row(row)


def _glyph(text: pdfium.PdfTextPage, index: int, character: str, before: _Glyph | None) -> _Glyph:
    left, bottom, right, _ = text.get_charbox(index)
    if character == " " and before is not None:
        return _Glyph(" ", before.right, max(right, before.right), bottom, before.size, before.look)
    size = raw_pdfium.FPDFText_GetFontSize(text.raw, index)
    weight = raw_pdfium.FPDFText_GetFontWeight(text.raw, index)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    told = raw_pdfium.FPDFText_GetFillColor(text.raw, index, red, green, blue, alpha)
    look = Look(
        size=round(size, 1),
        weight=weight if weight > 0 else None,
        colour=(red.value, green.value, blue.value) if told else None,
    )
    return _Glyph(character, left, right, bottom, size, look)


def _lines(rows: list[_Row], ruled: list[Grid], page: int) -> Iterator[Line]:
    """Yield paragraphs and table rows of one page."""
    edge = max((row.right for row in rows), default=0.0)
    told: set[int] = set()
    open_rows: list[_Row] = []
    table = 0
    for row in rows:
        at = next((n for n, grid in enumerate(ruled) if grid.holds(row.left, row.middle)), None)
        cells = _cells(row) if at is None else []
        apart = at is not None or len(cells) > 1
        if open_rows and (apart or not _goes_on(open_rows[-1], row, edge)):
            yield from _paragraph(open_rows, page)
            open_rows = []
        if at is not None:
            if at not in told:
                told.add(at)
                yield from _ruled(ruled[at], rows, page * 1000 + at)
            continue
        table = (table or page * 1000 + 500 + len(told)) if apart else 0
        if apart:
            yield Line(kind="row", cells=tuple(cells), table=table, page=page)
        else:
            open_rows.append(row)
    yield from _paragraph(open_rows, page)


def _ruled(grid: Grid, rows: list[_Row], table: int) -> Iterator[Line]:
    """Yield the rows of a ruled table."""
    cells: dict[tuple[int, int], list[_Glyph]] = {}
    for row in rows:
        fresh: set[tuple[int, int]] = set()
        for glyph in row.glyphs:
            x, y = (glyph.left + glyph.right) / 2, glyph.bottom + glyph.size / 3
            if grid.holds(x, y):
                place = grid.cell(x, y)
                inside = cells.setdefault(place, [])
                if inside and place not in fresh and not _is_wide(glyph.text):
                    inside.append(replace(inside[-1], text=" "))
                fresh.add(place)
                inside.append(glyph)
    for number in range(len(grid.levels) - 1):
        line = [cells.get((number, column), []) for column in range(len(grid.uprights) - 1)]
        if any(line):
            runs = tuple(squeezed(_runs(cell)) for cell in line)
            yield Line(kind="row", cells=runs, table=table, page=table // 1000)


def _goes_on(above: _Row, row: _Row, edge: float) -> bool:
    """Return whether a line of print goes on with the paragraph of the line above it."""
    if above.right < edge - _LEFT_FREE * above.size or _BEGINS.match(row.text):
        return False
    return abs(above.size - row.size) < 0.6


def _cells(row: _Row) -> list[tuple[Run, ...]]:
    """Return the parts of a line that stand far apart."""
    parts: list[list[_Glyph]] = [[]]
    last: _Glyph | None = None
    for glyph in row.glyphs:
        if glyph.text == " ":
            parts[-1].append(glyph)
            continue
        if last is not None and glyph.left - last.right > _APART * row.size:
            parts.append([])
        parts[-1].append(glyph)
        last = glyph
    return [runs for part in parts if (runs := squeezed(_runs(part)))]


def _runs(glyphs: list[_Glyph]) -> Iterator[Run]:
    text, look = "", None
    for glyph in glyphs:
        if look is not None and glyph.look != look:
            yield Run(text, look)
            text = ""
        text, look = text + glyph.text, glyph.look
    if look is not None and text:
        yield Run(text, look)


def _paragraph(rows: list[_Row], page: int) -> Iterator[Line]:
    runs: list[Run] = []
    for row in rows:
        if runs and not (_is_wide(runs[-1].text[-1:]) and _is_wide(row.text[:1])):
            runs.append(Run(" ", runs[-1].look))
        runs.extend(_runs(row.glyphs))
    if runs:
        yield Line(kind="paragraph", runs=tuple(runs), page=page)


def _is_wide(character: str) -> bool:
    """Return whether no blank stands between this character and the next line's first."""
    return bool(character) and ord(character) > 0x2E80
