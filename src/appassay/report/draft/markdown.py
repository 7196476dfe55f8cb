"""Markdown: tables to paste into a page or a document, then what each row rests on."""

import re
from collections.abc import Iterator

from appassay.draft import Lists, Row, Table
from appassay.draft.wording import shown
from appassay.model import Lang
from appassay.report.draft.words import (
    about_of,
    place_of,
    source_of,
    summary_of,
    table_words,
    title_of,
)

_SIGNS = re.compile(r"([\\`*\[\]<>|])")


def render(draft: Lists, lang: Lang) -> bytes:
    """Return the lists as Markdown."""
    return ("\n".join(_lines(draft, lang)) + "\n").encode()


def _lines(draft: Lists, lang: Lang) -> Iterator[str]:
    yield f"# {escaped(title_of(draft, lang))}"
    yield ""
    yield escaped(about_of(draft))
    yield ""
    for note in draft.notes:
        yield f"> {escaped(note[lang])}"
        yield ">"
    yield f"> {escaped(source_of(lang))}"
    for table in draft.tables:
        yield ""
        yield from _table(table, lang)


def _table(table: Table, lang: Lang) -> Iterator[str]:
    columns, page = table_words(lang, "column"), table_words(lang, "page")
    yield f"## {table_words(lang, 'table')[table.id]}"
    yield ""
    yield f"{table_words(lang, 'intro')[table.id]} {summary_of(table, lang)}"
    yield ""
    heads = [page["number"], *(columns[column] for column in table.columns)]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for number, row in enumerate(table.rows, 1):
        cells = [escaped(shown(row.cells[column], lang)) for column in table.columns]
        yield f"| {number} | {' | '.join(cells)} |"
    if table.note[lang]:
        yield ""
        yield escaped(table.note[lang])
    yield ""
    yield f"### {page['evidence']}"
    yield ""
    for number, row in enumerate(table.rows, 1):
        yield from _evidence(number, row, table, lang)


def _evidence(number: int, row: Row, table: Table, lang: Lang) -> Iterator[str]:
    """Yield what a row rests on, and what may help to complete it."""
    if not row.sure:
        return
    columns, sure = table_words(lang, "column"), table_words(lang, "sure")
    yield f"{number}. **{escaped(shown(row.cells[table.columns[0]], lang))}** ({sure[row.sure]})"
    for column in table.columns:
        hint = row.cells[column].hint[lang]
        if hint:
            yield f"   - {columns[column]}: {escaped(hint)}"
    for entry in row.evidence:
        place = place_of(entry).replace("`", "")
        yield f"   - {escaped(entry.text[lang])}" + (f" `{place}`" if place else "")


def escaped(text: str) -> str:
    """Return text as one line that no reader of Markdown takes for mark-up."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
