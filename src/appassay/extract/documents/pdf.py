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
_SAME_SIZE = 0.6
"""Points by which the type of one paragraph may differ."""
_BLANK = 0.3
"""Width of a blank, in type heights."""
_OPEN, _CLOSE = "（“「《(\\[", "，。；：、！？）”」》),.;:!?\\]"
_WORD = re.compile(rf"[{_OPEN}]*(?:[^\s\u2e80-\uffef{_CLOSE}]+|.)[{_CLOSE}]*")
"""What a line is not broken inside: a word, or a Chinese character, with its punctuation."""
_SHORT = 20
"""Characters of a line that may be a heading, and ends with its page."""
_FULL = 0.93
"""Part of the width of a page from which on a line of print is full."""
_STOPS = tuple("。；：！？.;:!?")
_EDGES = 3
"""From so many pages on, lines that stand first or last on most of them are no text."""
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
    pages: list[tuple[list[_Row], list[Grid]]] = []
    characters = 0
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        pages.append((list(_print(page)), grids(page)))
        characters += sum(len(row.glyphs) for row in pages[-1][0])
        if characters > MOST_TEXT:
            break
    if len(pages) < len(document):
        raw.unread.append("limit")
    _without_edges([rows for rows, _ in pages])
    for number, (rows, ruled) in enumerate(pages):
        _over_the_page(raw.lines, list(_lines(rows, ruled, number + 1)))
    if not raw.lines:
        raw.unread.append("no_text")
    return raw


def _without_edges(pages: list[list[_Row]]) -> None:
    """Take away what is printed at the top and foot of most pages."""
    if len(pages) < _EDGES:
        return
    for place in (0, -1):
        ends = [re.sub(r"\d+", "", rows[place].text) for rows in pages if rows]
        for rows in pages:
            if rows and ends.count(re.sub(r"\d+", "", rows[place].text)) * 2 > len(pages):
                rows.pop(place)


def _over_the_page(lines: list[Line], page: list[Line]) -> None:
    """Add the lines of a page; a paragraph that is not at its end goes on there."""
    if lines and page and lines[-1].kind == page[0].kind == "paragraph":
        above, below = lines[-1].text.rstrip(), page[0].text
        if (
            len(above) > _SHORT
            and not above.endswith(tuple("。；：！？.;:!?"))
            and not _BEGINS.match(below)
        ):
            runs = (*lines[-1].runs, *_between(above, below), *page[0].runs)
            lines[-1] = replace(lines[-1], runs=runs)
            page = page[1:]
    lines.extend(page)


def _between(above: str, below: str) -> tuple[Run, ...]:
    """Return the blank between two lines of print, if one stands there."""
    return () if _is_wide(above[-1:]) or _is_wide(below[:1]) else (Run(" "),)


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
                broken = inside and place not in fresh
                if broken and not (_is_wide(glyph.text) or _is_wide(inside[-1].text)):
                    inside.append(replace(inside[-1], text=" "))
                fresh.add(place)
                inside.append(glyph)
    for number in range(len(grid.levels) - 1):
        line = [cells.get((number, column), []) for column in range(len(grid.uprights) - 1)]
        if any(line):
            runs = tuple(squeezed(_runs(cell)) for cell in line)
            yield Line(kind="row", cells=runs, table=table, page=table // 1000)


def _goes_on(above: _Row, row: _Row, edge: float) -> bool:
    """Return whether a line of print goes on with the paragraph of the line above it.

    It does where its first word had no room up there.
    """
    if _BEGINS.match(row.text) or abs(above.size - row.size) >= _SAME_SIZE:
        return False
    if above.right > _FULL * edge and not above.text.rstrip().endswith(_STOPS):
        return True
    word = _WORD.match(row.text)
    width = row.glyphs[word.end() - 1].right - row.left if word else 0.0
    return above.right + width + _BLANK * above.size > edge


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
        if runs:
            runs.extend(_between(runs[-1].text, row.text))
        runs.extend(_runs(row.glyphs))
    if runs:
        yield Line(kind="paragraph", runs=tuple(runs), page=page)


def _is_wide(character: str) -> bool:
    """Return whether no blank stands between this character and the next line's first."""
    return bool(character) and ord(character) > 0x2E80
