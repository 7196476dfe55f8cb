"""JSON: lists, or changes, with every text in both languages."""

from typing import Any

import msgspec

from appassay.draft import Changes, Lists, Row, Table
from appassay.knowledge import draft_words
from appassay.model import Lang
from appassay.report.draft.words import place_of

LISTS, CHANGES = "urn:appassay:lists:1", "urn:appassay:changes:1"


def render(draft: Lists | Changes, lang: Lang) -> bytes:
    """Return a draft as JSON, indented, with a final newline."""
    tree = _lists(draft) if isinstance(draft, Lists) else _changes(draft)
    return msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"


def _lists(draft: Lists) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(draft)
    head = {key: values[key] for key in ("artifact", "subject", "documents", "notes")}
    return {"schema": LISTS, **head, "lists": [_table(table) for table in draft.tables]}


def _table(table: Table) -> dict[str, Any]:
    words = draft_words()
    return {
        "id": table.id,
        "title": msgspec.to_builtins(words["table"][table.id]),
        "columns": [
            {"id": column, "title": msgspec.to_builtins(words["column"][column])}
            for column in table.columns
        ],
        "note": msgspec.to_builtins(table.note),
        "to_complete": table.todos,
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    todo = draft_words()["todo"]
    cells = {
        column: {
            "text": msgspec.to_builtins(cell.text),
            "basis": cell.basis,
            "to_complete": msgspec.to_builtins(todo[cell.todo]) if cell.todo else None,
            "hint": msgspec.to_builtins(cell.hint),
        }
        for column, cell in row.cells.items()
    }
    return {"id": row.id, "sure": row.sure, "cells": cells, "evidence": _evidence(row.evidence)}


def _evidence(found: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [
        {
            "kind": entry.kind,
            "at": {"text": place_of(entry), **msgspec.to_builtins(entry.at)},
            "text": msgspec.to_builtins(entry.text),
            "path": list(entry.path),
        }
        for entry in found
    ]


def _changes(draft: Changes) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(draft)
    rows = [
        {**row, "evidence": _evidence(change.evidence)}
        for row, change in zip(values["changes"], draft.changes, strict=True)
    ]
    counts = {weight: draft.count(weight) for weight in ("change", "check")}
    return {"schema": CHANGES, **values, "summary": counts, "changes": rows}
