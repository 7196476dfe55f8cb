"""Read the TOML tables and clause folders into typed rows."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import rtoml
from msgspec.structs import replace

from appassay import files
from appassay.errors import ClauseError, ConfigError
from appassay.knowledge.kept import CLAUSES, HERE, kept, parsed
from appassay.model import Clause, TestPoint, Text, Threshold, Wording

__all__ = [
    "CLAUSES",
    "HERE",
    "digest_of_tables",
    "load_clauses",
    "read_toml",
    "rows_of",
    "table_of",
]

_FOLDER = re.compile(r"[ucs]\d+_[a-z0-9_]+")
_POINT = re.compile(r"p(\d+)_[a-z0-9_]+")

NONE: Mapping[str, Mapping[str, Any]] = {}

R = TypeVar("R")


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file as a dictionary.

    Raises:
        ClauseError: the file is missing or is not TOML.
    """
    known = parsed(path)
    if known is not None:
        return known
    try:
        return rtoml.loads(files.text(path))
    except ConfigError as error:
        raise ClauseError(str(error)) from error
    except rtoml.TomlParsingError as error:
        raise ClauseError(f"{path.name}: {error}") from error


def table_of(name: str, kind: type[R]) -> R:
    """Return a table that is one record as a whole.

    Raises:
        ClauseError: the file is missing or malformed.
    """
    try:
        return msgspec.convert(read_toml(HERE / f"{name}.toml"), kind)
    except msgspec.ValidationError as error:
        raise ClauseError(f"{name}.toml: {error}") from error


def table_files(name: str) -> list[Path]:
    """Return the files of a table: one, or all in a folder of that name."""
    folder = HERE / name
    return sorted(folder.glob("*.toml")) if folder.is_dir() else [HERE / f"{name}.toml"]


def rows_of(
    name: str, key: str, row: type[R], words: Mapping[str, Mapping[str, Any]] = NONE
) -> Iterator[R]:
    """Yield the rows of a table, each checked against its columns.

    A file's `[default]` has the values of columns its rows leave out. `words` has, for a column
    whose values recur, what each of its keys stands for.

    Raises:
        ClauseError: a row has an unknown or missing column, or a value of the wrong type.
    """
    for path in table_files(name):
        table = read_toml(path)
        default = table.get("default", {})
        for given in table.get(key, []):
            item = default | given
            try:
                item |= {column: known[item[column]] for column, known in words.items()}
            except KeyError as error:
                raise ClauseError(f"{path.name}: {item.get('id', item)}: no {error}") from error
            yield typed(item, row, path)


@cache
def _columns(row: type[Any]) -> frozenset[str]:
    return frozenset(row.__struct_fields__)


def typed(item: dict[str, Any], row: type[R], path: Path) -> R:
    """Return one row as its record; the column `class` becomes the field `cls`."""
    if "class" in item:
        item = {("cls" if k == "class" else k): v for k, v in item.items()}
    known = _columns(row)  # type: ignore[arg-type]
    if not item.keys() <= known:
        unknown = item.keys() - known
        if "more" not in known:
            raise ClauseError(f"{path.name}: unknown {sorted(unknown)} in {item.get('id', item)}")
        item["more"] = {k: item.pop(k) for k in unknown}
    try:
        return msgspec.convert(item, row)
    except msgspec.ValidationError as error:
        raise ClauseError(f"{path.name}: {item.get('id', item)}: {error}") from error


def _number(name: str) -> tuple[str, int]:
    return name[0], int(re.sub(r"\D.*", "", name[1:]))


@cache
def load_clauses() -> tuple[Clause, ...]:
    """Return every clause with its test points, in the order of the notice (U, C, S).

    Raises:
        ClauseError: a folder is malformed.
    """
    folders = [p for p in CLAUSES.iterdir() if p.is_dir() and _FOLDER.fullmatch(p.name)]
    order = {"u": 0, "c": 1, "s": 2}
    folders.sort(key=lambda p: (order[p.name[0]], _number(p.name)[1]))
    return tuple(_clause(folder) for folder in folders)


_CLAUSE_KEYS = {"id", "part", "title", "duty_holders", "duty", "numbers", "refs", "points"}


def _clause(folder: Path) -> Clause:
    path = folder / "clause.toml"
    table = read_toml(path)
    if set(table) - _CLAUSE_KEYS:
        raise ClauseError(f"{folder.name}: unknown {sorted(set(table) - _CLAUSE_KEYS)}")
    points = sorted(table["points"].items(), key=lambda item: _number(item[0])[1])
    head = {k: v for k, v in table.items() if k != "points"}
    head |= {"folder": folder.name, "points": ()}
    clause = typed(head, Clause, path)
    entries = tuple(_point(clause.id, slug, row, folder) for slug, row in points)
    return replace(clause, points=entries)


def _point(clause: str, slug: str, row: dict[str, Any], folder: Path) -> TestPoint:
    match = _POINT.fullmatch(slug)
    if not match:
        raise ClauseError(f"{folder.name}: {slug!r} is not a name of the form p4_no_silent_install")
    says = folder / f"{slug}.says.toml"
    wording = msgspec.convert(read_toml(says), dict[str, Wording]) if says.exists() else {}
    item = row | {"id": f"{clause}.{match[1]}", "slug": slug, "says": {}, "thresholds": {}}
    point = typed(item, TestPoint, folder / "clause.toml")
    limits = msgspec.convert(row.get("thresholds", {}), dict[str, Threshold])
    return replace(point, says=wording, thresholds=limits)


def digest_of_tables() -> str:
    """Return the SHA-256 over every clause file and knowledge table, names included."""
    return kept().digest


def to_text(value: Any) -> Text:  # noqa: ANN401
    """Return a table value as a text in both languages."""
    return msgspec.convert(value, Text)
