"""Tables as they were parsed before, kept beside the compiled modules, as Python keeps those.

Parsing some two hundred small TOML files costs as much as judging an app. What is kept counts
only for files of the same names, sizes and times; where the folder can't be written, the tables
are parsed each time.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import rtoml
from msgspec import Raw, Struct

HERE = Path(__file__).parent
CLAUSES = HERE.parent / "clauses"
FILE = HERE / "__pycache__" / "tables.msgpack"
_COUNTED = (".toml", ".py", ".txt", ".bin")
_OF_TESTS = ".cases.toml"


class Kept(Struct, frozen=True):
    """The tables of one state of the files."""

    stamp: list[tuple[str, int, int]]
    """Each file that counts: path below the package, size in bytes, time in nanoseconds."""
    digest: str
    """SHA-256 over all of them, names included."""
    tables: dict[str, Raw]
    """Parsed TOML by path, as MessagePack."""


def parsed(path: Path) -> dict[str, Any] | None:
    """Return a table of the package as parsed before; none for any other file."""
    name = str(path).removeprefix(f"{HERE.parent}{os.sep}")
    if name == str(path) or name not in kept().tables:
        return None
    found: dict[str, Any] = msgspec.msgpack.decode(kept().tables[name])
    return found


@cache
def kept() -> Kept:
    """Return the tables as they are now: those kept, or else parsed and kept for the next time."""
    stamp = [row for folder in (CLAUSES, HERE) for row in sorted(_files(folder))]
    with suppress(OSError, msgspec.MsgspecError):
        known = msgspec.msgpack.decode(FILE.read_bytes(), type=Kept)
        if known.stamp == stamp:
            return known
    fresh = _parsed(stamp)
    _keep(fresh)
    return fresh


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    below = len(str(HERE.parent)) + len(os.sep)
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(Path(entry.path))
        elif entry.name.endswith(_COUNTED) and not entry.name.endswith(_OF_TESTS):
            about = entry.stat()
            yield entry.path[below:], about.st_size, about.st_mtime_ns


def _parsed(stamp: list[tuple[str, int, int]]) -> Kept:
    digest, tables = hashlib.sha256(), {}
    for name, _, _ in stamp:
        content = (HERE.parent / name).read_bytes()
        digest.update(f"{Path(name).as_posix()}\0".encode())
        digest.update(hashlib.sha256(content).digest())
        if name.endswith(".toml"):
            # A damaged table is told of when it is asked for.
            with suppress(UnicodeDecodeError, rtoml.TomlParsingError):
                tables[name] = rtoml.loads(content.decode())
    packed = {name: msgspec.msgpack.encode(table) for name, table in tables.items()}
    # Dates of TOML come back as texts: a table that has any is parsed each time.
    same = {n: Raw(p) for n, p in packed.items() if msgspec.msgpack.decode(p) == tables[n]}
    return Kept(stamp, digest.hexdigest(), same)


def _keep(fresh: Kept) -> None:
    """Write what was parsed; whoever reads meanwhile sees the old file or the new one."""
    with suppress(OSError):
        FILE.parent.mkdir(exist_ok=True)
        written = FILE.with_suffix(f".{os.getpid()}")
        written.write_bytes(msgspec.msgpack.encode(fresh))
        written.replace(FILE)
