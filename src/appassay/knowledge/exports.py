"""What other tools' exports mean, from the tables in `exports/`."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct, field

from appassay.knowledge.load import HERE, read_toml, rows_of
from appassay.knowledge.models import models
from appassay.model import Text


class Agreed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The column that tells whether the user had agreed."""

    column: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


class SheetRow(Struct, frozen=True, kw_only=True):
    """A table another tool exports."""

    id: str
    name: str
    needs: tuple[str, ...]
    """Columns by which it is known."""
    time: Literal["full", "no_year", "none"]
    order: Literal["oldest", "newest"]
    """What its first row is."""
    months_from: int = 1
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """time, says, action, method, args, stack, number: the names each goes by."""
    agreed: Agreed | None = None
    agrees: str = ""
    """The method a row names when the user agrees."""
    cached: tuple[str, ...] = ()
    """What the text of a call begins with that the tool itself answered."""
    args_behind: str = ""
    thread_behind: str = ""
    own_frames: tuple[str, ...] = ()
    """How the tool's own frames begin."""
    sums: bool = False
    """Whether its rows are sums or judgements, and no events."""
    watches: dict[str, Text] = field(default_factory=dict)


class SaysRow(Struct, frozen=True, kw_only=True):
    """Words that name what was read."""

    words: tuple[str, ...]
    kind: str
    has: str = ""
    not_from: tuple[str, ...] = ()


class MethodRow(Struct, frozen=True, kw_only=True):
    """Methods named without a class."""

    names: tuple[str, ...]
    kind: str
    has: str = ""


class RequestRow(Struct, frozen=True, kw_only=True):
    """Words for a request of permissions."""

    words: tuple[str, ...]


class CallRow(Struct, frozen=True, kw_only=True):
    """Calls that read a kind."""

    cls: str
    methods: tuple[str, ...]
    kind: str


class AliasRow(Struct, frozen=True, kw_only=True):
    """A class whose methods are those of another one; the column `is` is that one."""

    cls: str
    more: dict[str, str] = field(default_factory=dict)


class OpRow(Struct, frozen=True, kw_only=True):
    """An operation of the system's record of permission use."""

    op: str
    kind: str
    permission: str = ""


class LineRow(Struct, frozen=True, kw_only=True):
    """A line of the system's log."""

    tag: str
    line: str
    event: str
    args: tuple[str, ...] = ()


class FormatRow(Struct, frozen=True, kw_only=True):
    """What an export that is no table watches."""

    id: str
    name: str
    watches: dict[str, Text] = field(default_factory=dict)


class Call(Struct, frozen=True):
    """A call that reads a kind."""

    kind: str
    has: tuple[str, ...] = ()
    """One of these has to stand in the arguments; a star at the end stands for anything."""


@cache
def sheets() -> tuple[SheetRow, ...]:
    """Return the tables that are known."""
    return tuple(rows_of("exports", "sheet", SheetRow))


@cache
def formats() -> Mapping[str, FormatRow]:
    """Return the other exports by id."""
    return {row.id: row for row in rows_of("exports", "format", FormatRow)}


@cache
def lines() -> tuple[LineRow, ...]:
    """Return the lines of the system's log that tell something."""
    return tuple(rows_of("exports", "line", LineRow))


class StartedRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the log tells that an app opens a screen of another one."""

    tag: str
    line: str


@cache
def started() -> StartedRow:
    """Return how the log tells that an app opens a screen of another one."""
    return msgspec.convert(_logcat()["started"], StartedRow)


@cache
def causes() -> Mapping[str, str]:
    """Return what started a process, by the system's word for it."""
    return msgspec.convert(_logcat()["causes"], dict[str, str])


def _logcat() -> dict[str, Any]:
    return read_toml(HERE / "exports" / "logcat.toml")


@cache
def ops() -> Mapping[str, OpRow]:
    """Return the operations that prove a kind, by name."""
    return {row.op: row for row in rows_of("exports", "appop", OpRow)}


@cache
def proxies() -> frozenset[str]:
    """Return the ends of states under which an app used an operation for another app."""
    return frozenset(read_toml(HERE / "exports" / "appops.toml")["proxy"])


def is_system(cls: str) -> bool:
    """Return whether a class is one of the system itself, which no app brings along."""
    system, bundled = _system()
    return cls.startswith(system) and not cls.startswith(bundled)


@cache
def _system() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = read_toml(HERE / "exports" / "says.toml")
    return tuple(table["system"]), tuple(table["bundled"])


@cache
def says() -> Mapping[str, SaysRow]:
    """Return what tools' words mean."""
    return {word: row for row in rows_of("exports", "says", SaysRow) for word in row.words}


@cache
def requests() -> frozenset[str]:
    """Return the words for a request of permissions."""
    rows = rows_of("exports", "request", RequestRow)
    return frozenset(word for row in rows for word in row.words)


@cache
def methods() -> Mapping[str, MethodRow]:
    """Return the methods that tools name without a class."""
    return {name: row for row in rows_of("exports", "method", MethodRow) for name in row.names}


@cache
def calls() -> Mapping[str, tuple[Call, ...]]:
    """Return the calls that read a kind, by ``class.method``."""
    found: dict[str, list[Call]] = {}
    for row in models()["rows"]:
        if "source" in row:
            has = tuple(text for when in row.get("when", ()) for text in when.get("is", ()))
            for method in row.get("methods", ()):
                found.setdefault(f"{row['class']}.{method}", []).append(Call(row["source"], has))
    for own in rows_of("exports", "call", CallRow):
        for method in own.methods:
            found.setdefault(f"{own.cls}.{method}", []).append(Call(own.kind))
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def aliases() -> Mapping[str, str]:
    """Return the classes whose methods are those of another one."""
    return {row.cls: row.more["is"] for row in rows_of("exports", "alias", AliasRow)}
