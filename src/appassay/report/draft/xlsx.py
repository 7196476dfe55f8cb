"""XLSX: a sheet a list, cells to complete in yellow, what each row rests on in the last columns."""

import xlsxwriter

from appassay.draft import Lists, Row, Table
from appassay.draft.wording import shown
from appassay.model import Lang
from appassay.report.draft.words import place_of, table_words, title_of
from appassay.report.xlsx import CELL_LIMIT, HEAD, workbook

_WIDTHS = {"kind": 20, "name": 24, "permission": 28, "link": 30, "kinds": 34}
_WIDE = 26
_PROOFS = 60


def render(draft: Lists, lang: Lang) -> bytes:
    """Return the lists as a workbook."""

    def fill(book: xlsxwriter.Workbook) -> None:
        for table in draft.tables:
            _Sheet(book, table, lang).write()

    return workbook(fill, title_of(draft, lang))


class _Sheet:
    """One list as a sheet."""

    def __init__(self, book: xlsxwriter.Workbook, table: Table, lang: Lang) -> None:
        self._table, self._lang = table, lang
        self._sheet = book.add_worksheet(table_words(lang, "sheet")[table.id])
        cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D0D5DC"}
        self._head = book.add_format(HEAD)
        self._known = book.add_format(cell)
        self._todo = book.add_format({**cell, "bg_color": "#FFF3B8"})
        self._soft = book.add_format({**cell, "font_color": "#5B6675"})

    def write(self) -> None:
        """Write the heads, then the rows."""
        table, page = self._table, table_words(self._lang, "page")
        columns = table_words(self._lang, "column")
        heads = [columns[column] for column in table.columns]
        for at, head in enumerate([*heads, page["sure"], page["hint"], page["evidence"]]):
            self._sheet.write_string(0, at, head, self._head)
        for at, column in enumerate(table.columns):
            self._sheet.set_column(at, at, _WIDTHS.get(column, _WIDE))
        self._sheet.set_column(len(heads), len(heads), 12)
        self._sheet.set_column(len(heads) + 1, len(heads) + 2, _PROOFS)
        self._sheet.freeze_panes(1, 1)
        for number, row in enumerate(table.rows, 1):
            self._row(number, row)
        if table.note[self._lang]:
            self._sheet.write_string(len(table.rows) + 2, 0, table.note[self._lang])

    def _row(self, number: int, row: Row) -> None:
        lang, columns = self._lang, self._table.columns
        for at, column in enumerate(columns):
            cell = row.cells[column]
            form = self._todo if cell.todo else self._known
            self._sheet.write_string(number, at, shown(cell, lang)[:CELL_LIMIT], form)
        names = table_words(lang, "column")
        told = ((names[column], row.cells[column].hint[lang]) for column in columns)
        hints = (f"{name}: {hint}" for name, hint in told if hint)
        proofs = (f"{entry.text[lang]} {place_of(entry)}".strip() for entry in row.evidence)
        sure = table_words(lang, "sure")[row.sure] if row.sure else ""
        rest = (sure, "\n".join(hints), "\n".join(proofs))
        for at, text in enumerate(rest, len(columns)):
            self._sheet.write_string(number, at, text[:CELL_LIMIT], self._soft)
