"""Sentences of drafts, put together in both languages at once."""

from collections.abc import Iterable, Mapping

from appassay.draft.rows import Cell
from appassay.knowledge import draft_words, pi_kinds
from appassay.model import Lang, Text, Value, plain


def word(table: str, key: str, **values: Value) -> Text:
    """Return a word of `knowledge/drafts.toml`, filled in."""
    return draft_words()[table][key].filled(values)


def mark(todo: str) -> Text:
    """Return the mark for something a person has to complete."""
    return word("todo", "mark", what=draft_words()["todo"][todo])


def joined(texts: Iterable[Text], between: str = "list") -> Text:
    """Return texts one after the other, each once."""
    found = list(dict.fromkeys(text for text in texts if text.zh or text.en))
    comma = draft_words()["page"][between]
    return Text(zh=comma.zh.join(t.zh for t in found), en=comma.en.join(t.en for t in found))


def kind_text(kind: str) -> Text:
    """Return the name of a kind of personal information."""
    row = pi_kinds().get(kind)
    return row.text if row else plain(kind)


def kinds_text(kinds: Iterable[str]) -> Text:
    """Return the names of kinds."""
    return joined(kind_text(kind) for kind in kinds)


def shown(cell: Cell, lang: Lang) -> str:
    """Return what stands in a cell: what is known, then the mark for what is missing."""
    parts = [cell.text[lang], mark(cell.todo)[lang] if cell.todo else ""]
    return draft_words()["page"]["between"][lang].join(part for part in parts if part)


def cells_text(cells: Mapping[str, Cell], lang: Lang) -> dict[str, str]:
    """Return the cells of a row as text."""
    return {column: shown(cell, lang) for column, cell in cells.items()}
