"""From the source of a case to tables of figures.

    calls:
      as: xlsx                          csv where it is not said
      heading: [通话编号, 请求人工时间, 接听时间]
      rows:
        - 40x | C{n} | 2026-08-03 09:00 every 6h | after 12s

A row may stand for many: `{n}` counts all rows of the table, a time may move on with each, and a
cell may tell a time by the cell before it.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from corpus.builder.case import CaseError

MANY = re.compile(r"(\d+)x")
SPAN = re.compile(r"(-?\d+)(s|m|h|d)")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
TIME = "%Y-%m-%d %H:%M:%S"


def tables(source: Mapping[str, Any], folder: Path) -> list[str]:
    """Write the tables of a source into a folder, and return their names."""
    names = []
    for name, table in source.items():
        ending = table.get("as", "csv")
        rows = [table["heading"], *_rows(table["rows"], f"{name}: ")]
        path = folder / f"{name}.{ending}"
        if ending == "xlsx":
            _xlsx(rows, path)
        elif ending == "csv":
            text = io.StringIO()
            csv.writer(text, lineterminator="\n").writerows(rows)
            path.write_text(text.getvalue(), "utf-8")
        else:
            raise CaseError(f"{name}: a table is csv or xlsx, not {ending}")
        names.append(path.name)
    return names


def _xlsx(rows: list[list[str]], path: Path) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def _rows(lines: list[str], where: str) -> Iterator[list[str]]:
    count = 0
    for line in lines:
        cells = [cell.strip() for cell in str(line).split("|")]
        many = MANY.fullmatch(cells[0])
        for step in range(int(many[1]) if many else 1):
            count += 1
            yield list(_cells(cells[1:] if many else cells, count, step, where + line))


def _cells(cells: list[str], number: int, step: int, where: str) -> Iterator[str]:
    last = ""
    for cell in cells:
        word, _, rest = cell.partition(" ")
        if " every " in cell:
            begin, _, every = cell.partition(" every ")
            cell = _moved(begin, every, step, where)
        elif word == "after":
            cell = _moved(last, rest, 1, where)
        cell = cell.replace("{n}", str(number))
        last = cell if re.match(r"\d{4}-", cell) else last
        yield cell


def _moved(begin: str, span: str, times: int, where: str) -> str:
    found = SPAN.fullmatch(span)
    if not found or not begin:
        raise CaseError(f"{where}: “{span}” is no span")
    text = begin if ":" in begin else f"{begin} 00:00"
    moved = datetime.fromisoformat(text) + times * timedelta(**{UNITS[found[2]]: int(found[1])})
    return moved.strftime(TIME if ":" in begin or found[2] != "d" else "%Y-%m-%d")
