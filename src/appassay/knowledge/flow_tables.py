"""Sources and sinks from a file of the user's, in place of the built-in ones.

Two forms are read: TOML with the rows of `models/*.toml`, and lines of the text format that
FlowDroid reads, ``<class: type name(types)> -> _SOURCE_``.
"""

import re
from pathlib import Path
from typing import Any

import rtoml

from appassay import files
from appassay.errors import ConfigError
from appassay.knowledge.models import models

GIVEN = "given"
"""PI kind or channel of a row that names none."""
TYPED = "profile_form"
"""PI kind of what is typed into fields for passwords."""
_LINE = re.compile(
    r"<\s*(?P<cls>[\w.$-]+):\s*(?P<result>[\w.$\[\]]+)\s+(?P<name>[\w$<>-]+)\s*"
    r"(?:\((?P<params>[^)]*)\))?\s*>"
    r"(?:.*->\s*(?P<role>_SOURCE_|_SINK_|_BOTH_|_NONE_|_NEITHER_).*)?"
)
_COMMENTS = ("%", "#", "//")
_LETTERS = {
    "void": "V",
    "boolean": "Z",
    "byte": "B",
    "char": "C",
    "short": "S",
    "int": "I",
    "long": "J",
    "float": "F",
    "double": "D",
}
_ROW = {"class", "methods", "when", "source", "out", "sink", "args", "calls"}
_FIELD = {"class", "names", "source"}


def with_files(sources: Path | None, sinks: Path | None) -> dict[str, Any]:
    """Return the models, with the sources or sinks of the given files in place of the built-in.

    Raises:
        ConfigError: a file can't be read, or a row of it is malformed.
    """
    tables = {kind: list(v) if isinstance(v, list) else v for kind, v in models().items()}
    for path, role in ((sources, "source"), (sinks, "sink")):
        if path:
            given = _read(path, role)
            tables = _without(tables, role)
            tables["rows"] += given["rows"]
            tables["fields"] += given["fields"]
    return tables


def kinds_of(path: Path, role: str) -> frozenset[str]:
    """Return the PI kinds of the sources in a file, or the channels of the sinks.

    Lists in the text format leave fields for passwords to the tool, as FlowDroid does.
    """
    given = _read(path, role)
    rows = [*given["rows"], *given["fields"]]
    fields = {TYPED} if role == "source" and any(row.get("replaces") for row in rows) else set()
    return frozenset(row[role] for row in rows if role in row) | fields


def _read(path: Path, role: str) -> dict[str, list[dict[str, Any]]]:
    text = files.text(path)
    lines = [line.strip() for line in text.splitlines()]
    if any(line.startswith("<") for line in lines):
        return _text_rows(path, lines, role)
    return _toml_rows(path, text, role)


def _text_rows(path: Path, lines: list[str], role: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {"rows": [], "fields": []}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith(_COMMENTS):
            continue
        match = _LINE.match(line)
        if not match:
            raise ConfigError(f"{path}:{number}: not of the form <class: type name(types)> -> …")
        if match["role"] not in {f"_{role.upper()}_", "_BOTH_"}:
            continue
        if match["params"] is not None:
            # A method of the app itself is what the list says it is, whatever its code does.
            row = {"class": match["cls"], "methods": [_member(match)], "replaces": True}
            found["rows"].append(row | {role: GIVEN})
        elif role == "source":
            found["fields"].append({"class": match["cls"], "names": [match["name"]], role: GIVEN})
    return found


def _member(match: re.Match[str]) -> str:
    words = [word.strip() for word in match["params"].split(",") if word.strip()]
    params = "".join(_descriptor(word) for word in words)
    return f"{match['name']}({params}){_descriptor(match['result'])}"


def _descriptor(name: str) -> str:
    """Return the descriptor of a type in Java notation."""
    plain = name.rstrip("[]")
    depth = name.count("[")
    return "[" * depth + (_LETTERS.get(plain) or f"L{plain.replace('.', '/')};")


def _toml_rows(path: Path, text: str, role: str) -> dict[str, list[dict[str, Any]]]:
    try:
        table = rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        raise ConfigError(f"{path}: {error}") from error
    found: dict[str, list[dict[str, Any]]] = {"rows": [], "fields": []}
    for kind, rows in table.items():
        if kind not in found or not isinstance(rows, list):
            raise ConfigError(f"{path}: there are no tables called {kind!r}; known: rows, fields")
        for row in rows:
            _refuse(path, row, _ROW if kind == "rows" else _FIELD)
            if role in row:
                found[kind].append(row)
    return found


def _refuse(path: Path, row: dict[str, Any], known: set[str]) -> None:
    strangers = sorted(set(row) - known)
    if strangers:
        raise ConfigError(f"{path}: unknown {strangers} in the row of {row.get('class', '?')}")
    names = row.get("methods", row.get("names"))
    if not isinstance(row.get("class"), str) or not isinstance(names, list):
        raise ConfigError(f"{path}: a row needs a class and a list of methods or names")


def _without(tables: dict[str, Any], role: str) -> dict[str, Any]:
    """Return the tables with no row that reads (or gives away) data by itself."""
    changed = dict(tables)
    changed["rows"] = [_bare(row, role) for row in tables["rows"]]
    if role == "source":
        changed["fields"] = [_bare(row, role) for row in tables["fields"]]
        changed["entries"] = [{**row, "args": _unsaid(row)} for row in tables["entries"]]
    return changed


def _bare(row: dict[str, Any], role: str) -> dict[str, Any]:
    kept = {key: value for key, value in row.items() if key != role}
    if role == "source" and "calls" in kept:
        kept["calls"] = [{**call, "args": _unsaid(call)} for call in kept["calls"]]
    return kept


def _unsaid(row: dict[str, Any]) -> list[str]:
    """Return the arguments handed in by the platform, none of which is a source any more."""
    return ["any" if arg.startswith("source ") else arg for arg in row.get("args", [])]
