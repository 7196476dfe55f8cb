"""Cells of a table: each as what its column says, or told of with its row and column."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import polars as pl
from msgspec import Struct, field

from appassay.errors import ArtifactError
from appassay.extract.figures.times import times
from appassay.files import printable
from appassay.knowledge.figures import ColumnRow, FigureTable, figure_tables

LONGEST = 500
"""Characters of the longest cell."""
TOLD = 10
"""Bad cells that are told of; the others are counted."""
_ENOUGH = 1000
"""Bad cells after which reading stops: the file is another than it seems."""
_QUOTED = 40
_AT_ONCE = 4
"""Columns read at once."""
_WHY = {
    "id": "is empty or too long",
    "text": "is too long",
    "time": "is not a date and time, such as 2026-01-31 09:30:00 or 2026-01-31T09:30:00+08:00",
    "day": "is not a date or time, such as 2026-01-31 or 2026-01-31T09:30:00+08:00",
    "flag": "is neither yes nor no",
    "count": "is not a whole number from 0",
    "seconds": "is not a number of seconds from 0",
}
EMPTY = "is empty, and must be filled in"
FORMULA = "is a formula; save the table as values"


class Problems(Struct):
    """The bad cells of a file."""

    shown: str
    """How messages name the file."""
    headings: dict[str, str]
    """What the file calls each column."""
    told: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, order of the column, and what is said."""
    count: int = 0

    def add(self, frame: pl.DataFrame, bad: pl.Series, column: str, why: str) -> None:
        """Take note of bad cells: those where `bad` is true."""
        rows = frame.filter(bad)
        self.count += len(rows)
        order = list(self.headings).index(column)
        for row, value in rows.select("row", column).head(TOLD).iter_rows():
            text = "" if value is None else f" “{printable(value[:_QUOTED])}”"
            said = f"row {row}, column “{printable(self.headings[column])}”:{text} {why}"
            self.told.append((row, order, said))
        if self.count > _ENOUGH:
            self.stop()

    def stop(self) -> None:
        """Raise where a cell is bad.

        Raises:
            ArtifactError: one is.
        """
        if self.count:
            lines = [said for _, _, said in sorted(self.told)[:TOLD]]
            more = self.count - len(lines)
            lines += [f"and {more} more bad cells"] if more else []
            raise ArtifactError(f"{self.shown}: " + "; ".join(lines))


def typed(frame: pl.DataFrame, table: FigureTable, problems: Problems) -> tuple[pl.DataFrame, int]:
    """Return rows of text as rows of values, and how many times had no offset."""
    known = {column.id: column for column in table.column}
    names = [name for name in frame.columns if name != "row"]
    found, local = [frame["row"]], 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        read = list(pool.map(lambda name: _values(frame[name], known[name]), names))
    for name, (values, naive) in zip(names, read, strict=True):
        local += naive
        found.append(values.alias(name))
        _note(frame, values, known[name], problems)
    made = pl.DataFrame(found)
    _in_order(frame, made, table.id, problems)
    return made, local


def _note(frame: pl.DataFrame, values: pl.Series, column: ColumnRow, problems: Problems) -> None:
    cells = frame[column.id]
    lost = values.null_count() - cells.null_count()
    if lost:
        bad = values.is_null() & cells.is_not_null()
        formula = bad & cells.str.strip_chars_start().str.starts_with("=").fill_null(False)
        options = ", ".join(word for words in column.values.values() for word in words)
        why = _WHY.get(column.type) or f"is none of: {', '.join(column.values)} ({options})"
        problems.add(frame, formula, column.id, FORMULA)
        problems.add(frame, bad & ~formula, column.id, why)
    if (column.filled or column.type == "id") and cells.null_count():
        problems.add(frame, cells.is_null(), column.id, EMPTY)


def _values(cells: pl.Series, column: ColumnRow) -> tuple[pl.Series, int]:
    if column.type in ("time", "day"):
        return times(cells, days=column.type == "day")
    if column.type in ("id", "text"):
        return _texts(cells.str.strip_chars(), column.type), 0
    if column.type == "count":
        numbers = cells.str.strip_chars().cast(pl.Int64, strict=False)
        return _only(numbers, (numbers >= 0) & (numbers < 1 << 31)), 0
    if column.type == "seconds":
        parts = cells.str.strip_chars().cast(pl.Float64, strict=False)
        return _only(parts, (parts >= 0) & (parts < 1e9)), 0
    words: dict[str, bool | str] = {}
    if column.type == "flag":
        flags = figure_tables().flags
        words |= dict.fromkeys(flags.yes, True)
        words |= dict.fromkeys(flags.no, False)
    for value, others in column.values.items():
        words |= dict.fromkeys((value, *others), value)
    kind = pl.Boolean if column.type == "flag" else pl.String
    return _worded(cells, words, kind), 0


def _worded(
    cells: pl.Series, words: Mapping[str, bool | str], kind: type[pl.Boolean | pl.String]
) -> pl.Series:
    """Return what the words mean; few are different, and each of these is looked at once."""
    known = {}
    for cell in cells.unique().drop_nulls():
        word = cell.strip().lower()
        if word in words:
            known[cell] = words[word]
    if not known:
        return pl.Series(cells.name, [None] * len(cells), dtype=kind)
    return cells.replace_strict(known, default=None, return_dtype=kind)


def _texts(cells: pl.Series, kind: str) -> pl.Series:
    fits = ~cells.str.starts_with("=") & (cells.str.len_bytes() <= LONGEST * 4)
    if kind == "id":
        fits &= cells.str.len_bytes() > 0
    return cells if fits.all() else _only(cells, fits)


def _only(values: pl.Series, fits: pl.Series) -> pl.Series:
    return values.to_frame("v").select(pl.when(fits).then(pl.col("v"))).to_series()


_BEFORE = {
    "calls": (("asked_at", "answered_at"),),
    "complaints": (("received_at", "closed_at"), ("received_at", "first_reply_at")),
    "requests": (("received_at", "completed_at"),),
}
"""Columns of which the second can't be before the first."""


def _in_order(frame: pl.DataFrame, made: pl.DataFrame, table: str, problems: Problems) -> None:
    for first, second in _BEFORE.get(table, ()):
        if second not in made.columns:
            continue
        # A date without a time may stand beside a moment of the same day.
        early = made[second] < made[first]
        if table != "calls":
            early &= made[second].dt.date() < made[first].dt.date()
        if early.any():
            why = f"is before “{printable(problems.headings[first])}”"
            problems.add(frame, early.fill_null(False), second, why)
    if table == "calls" and "abandoned" in made.columns:
        both = (made["abandoned"] & made["answered_at"].is_not_null()).fill_null(False)
        if both.any():
            problems.add(frame, both, "abandoned", "is yes for a call that was answered")
