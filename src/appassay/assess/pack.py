"""Rule packs: which test points are asked, and with which numbers.

The built-in pack is the notice itself. A pack file changes numbers or leaves points out; it can't
weaken a number the law sets.
"""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from appassay.errors import ClauseError
from appassay.knowledge import digest_of_tables, load_clauses
from appassay.knowledge.load import HERE, read_toml
from appassay.model import Clause, Pack, TestPoint, Text


class RulePack(Struct, frozen=True):
    """The clauses to apply and what names them in the report."""

    pack: Pack
    clauses: tuple[Clause, ...]


class _File(Struct, frozen=True, kw_only=True):
    id: str
    version: str
    title: Text
    without: tuple[str, ...] = ()
    thresholds: dict[str, dict[str, float]] = field(default_factory=dict)


def load_pack(path: Path | None = None) -> RulePack:
    """Return the built-in pack, or the one in a TOML file.

    Raises:
        ClauseError: the file is malformed, names an unknown point or threshold, or changes a
            number that a rule or standard sets.
    """
    path = path or HERE / "pack.toml"
    try:
        table = msgspec.convert(read_toml(path), _File)
    except msgspec.ValidationError as error:
        raise ClauseError(f"{path.name}: {error}") from error
    clauses = load_clauses()
    _refuse_unknown(table, clauses, path)
    kept = tuple(_changed(clause, table, path) for clause in clauses)
    digest = hashlib.sha256((digest_of_tables() + repr(table)).encode()).hexdigest()
    pack = Pack(id=table.id, version=table.version, title=table.title, digest=digest)
    return RulePack(pack, tuple(clause for clause in kept if clause.points))


def _refuse_unknown(table: _File, clauses: tuple[Clause, ...], path: Path) -> None:
    known = {point.id for clause in clauses for point in clause.points}
    strangers = (set(table.without) | set(table.thresholds)) - known
    if strangers:
        raise ClauseError(f"{path.name}: no such test point: {', '.join(sorted(strangers))}")


def _changed(clause: Clause, table: _File, path: Path) -> Clause:
    points = (p for p in clause.points if p.id not in table.without)
    return replace(clause, points=tuple(_point(p, table, path) for p in points))


def _point(point: TestPoint, table: _File, path: Path) -> TestPoint:
    wanted = table.thresholds.get(point.id)
    if not wanted:
        return point
    limits: dict[str, Any] = dict(point.thresholds)
    for name, value in wanted.items():
        if name not in limits:
            raise ClauseError(f"{path.name}: {point.id} has no threshold {name!r}")
        if limits[name].basis == "legal":
            raise ClauseError(f"{path.name}: {point.id} {name} is set by {limits[name].source}")
        limits[name] = replace(limits[name], value=value)
    return replace(point, thresholds=limits)
