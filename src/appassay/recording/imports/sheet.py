"""Rows of a workbook, XLSX or XLS, as texts. Whoever made it may be hostile.

What a sheet says of its own size is not believed, and rows are read one by one, so that a cell at
the far end of an empty sheet costs nothing.
"""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from msgspec import Struct

from appassay.recording.imports.found import File

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
MOST_ROWS = 1_000_000
MOST_COLUMNS = 64
"""What lies behind is in the file that is kept, and in no event."""
LARGEST = 1 << 29
"""Bytes of all parts of a workbook, unpacked."""
_WRONG = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError,
    OSError, RecursionError, SyntaxError, TypeError, ValueError, struct.error,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What readers of workbooks raise where one is damaged: they have no error of their own."""


class Sheet(Struct, frozen=True):
    """One sheet."""

    name: str
    rows: Iterator[tuple[int, tuple[str, ...]]]
    """Rows that are not empty, by their numbers as people see them."""


def is_workbook(data: bytes) -> bool:
    """Return whether a file may be a workbook."""
    return data.startswith((OLE, ZIP))


def sheets(file: File) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; the rows of each have to be read before the next.

    Raises:
        ArtifactError: it is damaged, encrypted or too large.
    """
    yield from _xls(file) if file.data.startswith(OLE) else _xlsx(file)


def _xlsx(file: File) -> Iterator[Sheet]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    with _told(file, InvalidFileException):
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                file.refuse(f"unpacks to more than {LARGEST >> 20} MB")
        with warnings.catch_warnings():
            # What openpyxl warns of is styles and the like, which nobody reads here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        yield Sheet(sheet.title, _checked(file, sheet.title, _cells(sheet)))
    book.close()


def _cells(sheet: Any) -> Iterator[tuple[int, Sequence[object]]]:  # noqa: ANN401
    from openpyxl.utils.escape import unescape

    rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    for number, cells in enumerate(rows, 1):
        # A line break of Windows is written as _x000D_.
        yield number, [unescape(cell) if isinstance(cell, str) else cell for cell in cells]


def _xls(file: File) -> Iterator[Sheet]:
    import xlrd

    with _told(file, xlrd.XLRDError, xlrd.compdoc.CompDocError):
        book = xlrd.open_workbook(
            file_contents=file.data, logfile=io.StringIO(), on_demand=True, ragged_rows=True
        )
    for number in range(book.nsheets):
        with _told(file, xlrd.XLRDError, xlrd.compdoc.CompDocError):
            sheet = book.sheet_by_index(number)
        yield Sheet(sheet.name, _checked(file, sheet.name, _values(sheet, book.datemode)))
        book.unload_sheet(number)


def _values(sheet: Any, datemode: int) -> Iterator[tuple[int, Sequence[object]]]:  # noqa: ANN401
    import xlrd

    def value(kind: int, value: object) -> object:
        if kind == xlrd.XL_CELL_DATE:
            return xlrd.xldate_as_datetime(value, datemode)
        if kind == xlrd.XL_CELL_BOOLEAN:
            return bool(value)
        return None if kind in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY) else value

    for number in range(sheet.nrows):
        kinds, values = sheet.row_types(number), sheet.row_values(number)
        yield number + 1, [value(kind, what) for kind, what in zip(kinds, values, strict=True)]


def _checked(
    file: File, sheet: str, rows: Iterator[tuple[int, Sequence[object]]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    count = 0
    with _told(file):
        for number, cells in rows:
            end = next((n for n in range(len(cells), 0, -1) if cells[n - 1] is not None), 0)
            texts = tuple(_text(cell) for cell in cells[:end])
            if not any(texts):
                continue
            count += 1
            if count > MOST_ROWS:
                file.refuse(f"sheet {sheet} has more than {MOST_ROWS:,} rows")
            yield number, texts


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()
    return str(cell)


@contextmanager
def _told(file: File, *own: type[Exception]) -> Iterator[None]:
    """Turn what a reader raises into one clear error."""
    wrong: tuple[type[Exception], ...] = (*_WRONG, *own)
    try:
        yield
    except wrong as error:
        told = " ".join(str(error).split())[:200] or type(error).__name__
        file.refuse(f"is a damaged workbook ({told})")
