"""Tables as rows of text, some thousand at a time: CSV in UTF-8 or GB18030, and XLSX."""

import codecs
import csv
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import polars as pl
from msgspec import Struct

from appassay.errors import ArtifactError

LARGEST = 8 << 30
"""Bytes of the largest table."""
UNPACKED = 1 << 30
"""Bytes of the largest XLSX, unpacked."""
WIDEST = 100
"""Most columns."""
_HEAD = 1 << 16
"""Bytes the heading may take."""
_PIECE = 4 << 20
"""Bytes looked at at once; no line is longer."""
_ROWS = 250_000
_CELL_ROWS = 20_000


class Sheet(Struct, frozen=True):
    """A table: its heading, and its rows."""

    heading: tuple[str, ...]
    rows: Iterator[pl.DataFrame]
    """Columns ``0``, ``1``, … as text, and ``row``, its number as a spreadsheet shows it."""


@contextmanager
def opened(path: Path) -> Iterator[Sheet]:
    """Give a table, to be read while the context lasts.

    Raises:
        ArtifactError: it is too large, of another format, or damaged.
    """
    try:
        if not path.is_file():
            raise ArtifactError(f"{path}: there is no such file")
        if path.stat().st_size > LARGEST:
            raise ArtifactError(f"{path}: is larger than {LARGEST >> 30} GB")
        with path.open("rb") as source:
            start = source.read(4)
        if start.startswith(b"PK"):
            yield _workbook(path)
            return
        if start == b"\xd0\xcf\x11\xe0":
            raise ArtifactError(f"{path}: is an old Excel file; save it as XLSX or CSV")
        with tempfile.TemporaryDirectory() as folder:
            text = _utf8(path, Path(folder) / "table.csv")
            yield _csv(text, path)
    except OSError as error:
        raise ArtifactError(f"{path}: {error.strerror or error}") from error


# --- CSV -------------------------------------------------------------------------------------


def _utf8(path: Path, copy: Path) -> Path:
    """Return a file of the same text in UTF-8: itself, else a copy out of GB18030."""
    with path.open("rb") as source:
        start = source.read(2)
        source.seek(0)
        if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            raise ArtifactError(f"{path}: is UTF-16; save it as CSV UTF-8")
        place = _first_fault(source, "utf-8", path)
        if place is None:
            return path
        source.seek(0)
        other = _first_fault(source, "gb18030", path)
        if other is not None:
            raise ArtifactError(f"{path}: is neither UTF-8 (byte {place}) nor GB18030 ({other})")
        source.seek(0)
        decoder = codecs.getincrementaldecoder("gb18030")()
        with copy.open("w", encoding="utf-8", newline="") as target:
            while piece := source.read(_PIECE):
                target.write(decoder.decode(piece))
    return copy


def _first_fault(source: BinaryIO, name: str, path: Path) -> int | None:
    """Return where a file is not of an encoding; refuse what no table of text holds."""
    decoder, place, lines = codecs.getincrementaldecoder(name)(), 0, 1
    while piece := source.read(_PIECE):
        at = piece.find(b"\0")
        if at >= 0:
            line = lines + piece[:at].count(b"\n")
            raise ArtifactError(f"{path}: line {line} holds a NUL character; this is no text")
        if len(piece) == _PIECE and b"\n" not in piece and b"\r" not in piece:
            raise ArtifactError(f"{path}: a line is longer than {_PIECE >> 20} MB")
        if not piece.isascii() or decoder.getstate()[0]:
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                return place + error.start
        place += len(piece)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return place
    return None


def _csv(text: Path, path: Path) -> Sheet:
    with text.open("rb") as source:
        start = source.read(_HEAD)
    line, end, _ = start.partition(b"\n")
    if not end and len(start) == _HEAD:
        raise ArtifactError(f"{path}: the heading is longer than {_HEAD >> 10} KB")
    if not line.strip():
        raise ArtifactError(f"{path}: the first line is no heading")
    head = line.decode("utf-8-sig").rstrip("\r")
    sign = max(",;\t", key=head.count)
    heading = next(csv.reader([head], delimiter=sign))
    _check_width(len(heading), path)
    return Sheet(tuple(heading), _csv_rows(text, path, sign, len(heading)))


def _csv_rows(text: Path, path: Path, sign: str, width: int) -> Iterator[pl.DataFrame]:
    columns = [str(number) for number in range(width)]
    begin = 2
    try:
        lazy = pl.scan_csv(
            text, has_header=False, skip_lines=1, separator=sign,
            schema=dict.fromkeys(columns, pl.String), low_memory=True,
        )  # fmt: skip
        for batch in lazy.collect_batches(chunk_size=_ROWS):
            yield batch.with_columns(
                pl.int_range(begin, begin + len(batch), dtype=pl.UInt32).alias("row")
            )
            begin += len(batch)
    except pl.exceptions.NoDataError:
        return
    except pl.exceptions.PolarsError as error:
        raise ArtifactError(f"{path}: {_what(text, sign, width)}") from error


def _what(text: Path, sign: str, width: int) -> str:
    """Return what is wrong with the rows of a file that can't be split into cells."""
    with text.open(encoding="utf-8-sig", newline="") as source:
        try:
            for number, row in enumerate(csv.reader(source, delimiter=sign, strict=True), 1):
                if len(row) > width:
                    return f"row {number} has {len(row)} cells, the heading {width}"
        except csv.Error as error:
            return f"its rows can't be told apart: {error}"
    return "its rows can't be told apart: a quotation mark is not closed"


def _check_width(width: int, path: Path) -> None:
    if width > WIDEST:
        raise ArtifactError(f"{path}: has {width} columns; at most {WIDEST} are read")


# --- XLSX ------------------------------------------------------------------------------------


def _workbook(path: Path) -> Sheet:
    try:
        import openpyxl
    except ImportError as error:
        raise ArtifactError(
            f"{path}: to read XLSX, install openpyxl (pip install 'appassay[figures]')"
        ) from error
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
                raise ArtifactError(f"{path}: is larger than {UNPACKED >> 30} GB unpacked")
        book = openpyxl.load_workbook(path, read_only=True)
        sheets = [s for s in book.worksheets if next(s.iter_rows(max_col=1), None) is not None]
        if len(sheets) != 1:
            raise ArtifactError(f"{path}: has {len(sheets)} sheets with rows; keep one table")
        rows = sheets[0].iter_rows(max_col=WIDEST + 1)
        heading = [str(cell.value or "") for cell in next(rows)]
    except ArtifactError:
        raise
    except Exception as error:  # a damaged workbook breaks its reader in many ways
        raise ArtifactError(f"{path}: is not a workbook that can be read: {error}") from error
    while heading and not heading[-1]:
        heading.pop()
    _check_width(len(heading), path)
    return Sheet(tuple(heading), _cells(rows, len(heading), path))


def _cells(rows: Any, width: int, path: Path) -> Iterator[pl.DataFrame]:  # noqa: ANN401
    columns = [str(number) for number in range(width)]
    begin = 2
    while True:
        try:
            batch = [
                [_text(cell.value) for cell in row[:width]] + [None] * (width - len(row))
                for row in islice(rows, _CELL_ROWS)
            ]
        except Exception as error:  # likewise, in the middle of it
            raise ArtifactError(f"{path}: can't be read from row {begin} on: {error}") from error
        if not batch:
            return
        schema = dict.fromkeys(columns, pl.String)
        frame = pl.DataFrame(batch, schema=schema, orient="row")
        numbers = pl.int_range(begin, begin + len(batch), dtype=pl.UInt32).alias("row")
        yield frame.with_columns(numbers)
        begin += len(batch)


def _text(value: object) -> str | None:
    """Return a cell as a CSV would have it; a formula as it is written."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat(" ", "milliseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
