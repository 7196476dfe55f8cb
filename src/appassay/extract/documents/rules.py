"""Ruled tables of a PDF page: where their lines cross, and so where their cells are."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw_pdfium

_NEAR = 2.0
"""Points between lines that count as one, and the most a line drawn as a box is wide."""
_MOST = 20_000
"""Lines of one page that are looked at."""

Point = tuple[float, float]


@dataclass(slots=True)
class Grid:
    """A ruled table: the places of its upright and level lines, in rising order."""

    uprights: list[float] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies inside."""
        return (
            self.uprights[0] - _NEAR <= x <= self.uprights[-1] + _NEAR
            and self.levels[0] - _NEAR <= y <= self.levels[-1] + _NEAR
        )

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Return row (from the top) and column of the cell a point lies in."""
        column = sum(1 for line in self.uprights[1:-1] if x >= line)
        row = sum(1 for line in self.levels[1:-1] if y < line)
        return row, column


@dataclass(frozen=True, slots=True)
class _Line:
    upright: bool
    at: float
    begin: float
    end: float


def grids(page: pdfium.PdfPage) -> list[Grid]:
    """Return the ruled tables of a page, of two columns or more."""
    groups: list[list[_Line]] = []
    for line in _lines(page):
        touching = [group for group in groups if any(_touch(line, other) for other in group)]
        joined = [line, *(other for group in touching for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append(joined)
    found = [_grid(group) for group in groups]
    return [grid for grid in found if len(grid.uprights) > 2 and len(grid.levels) > 1]


def _touch(a: _Line, b: _Line) -> bool:
    if a.upright == b.upright:
        near = abs(a.at - b.at) <= _NEAR
        return near and a.begin <= b.end + _NEAR and b.begin <= a.end + _NEAR
    return b.begin - _NEAR <= a.at <= b.end + _NEAR and a.begin - _NEAR <= b.at <= a.end + _NEAR


def _grid(lines: Iterable[_Line]) -> Grid:
    grid = Grid()
    for line in sorted(lines, key=lambda line: line.at):
        places = grid.uprights if line.upright else grid.levels
        if not places or line.at - places[-1] > _NEAR:
            places.append(line.at)
    return grid


def _lines(page: pdfium.PdfPage) -> list[_Line]:
    found: dict[tuple[bool, int, int, int], _Line] = {}
    for thing in page.get_objects(filter=[raw_pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        for a, b in _strokes(thing):
            upright = abs(a[0] - b[0]) <= _NEAR < abs(a[1] - b[1])
            level = abs(a[1] - b[1]) <= _NEAR < abs(a[0] - b[0])
            if upright or level:
                begin, end = sorted((a[1], b[1]) if upright else (a[0], b[0]))
                line = _Line(upright, a[0] if upright else a[1], begin, end)
                found[(upright, round(line.at), round(begin), round(end))] = line
        if len(found) > _MOST:
            return []
    return list(found.values())


def _strokes(thing: pdfium.PdfObject) -> Iterable[tuple[Point, Point]]:
    """Yield the straight lines of a path, on the page."""
    matrix = thing.get_matrix()
    start: Point | None = None
    last: Point | None = None
    for index in range(min(raw_pdfium.FPDFPath_CountSegments(thing.raw), _MOST)):
        segment = raw_pdfium.FPDFPath_GetPathSegment(thing.raw, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw_pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw_pdfium.FPDFPathSegment_GetType(segment)
        if kind == raw_pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw_pdfium.FPDF_SEGMENT_LINETO and last is not None:
            yield last, point
        last = point
        if raw_pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            yield point, start
