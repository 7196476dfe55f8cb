"""Values of annotations, read from DEX files and written as class files have them.

A value is a pair of its kind, as DEX files number them, and what it is. Runs inside the sandbox,
beside `convert.py`.
"""

import struct
from typing import Any, TypeAlias

from enjarify.util import signExtend

DEEPEST = 20
Parsed: TypeAlias = Any
"""What enjarify, which has no types, made of a file or a part of it."""
Value: TypeAlias = tuple[int, Any]
Annotation: TypeAlias = tuple[bytes, list[tuple[bytes, Value]]]
"""Its type, and its values by name."""
LETTERS = {0x00: b"B", 0x02: b"S", 0x03: b"C", 0x04: b"I", 0x1F: b"Z"}
BITS = {0x00: 8, 0x02: 16, 0x04: 32}


def _number(stream: Parsed, size: int) -> int:
    return sum(int(stream.u8()) << 8 * place for place in range(size))


def _simple(dex: Parsed, stream: Parsed, kind: int, size: int) -> object:
    """Return a value that holds no others."""
    value = _number(stream, size)
    if kind in BITS:
        return signExtend(value, 8 * size) % (1 << 32)
    if kind == 0x06:
        return signExtend(value, 8 * size) % (1 << 64)
    if kind == 0x10:
        return value << (32 - 8 * size)
    if kind == 0x11:
        return value << (64 - 8 * size)
    if kind == 0x17:
        return dex.string(value)
    if kind == 0x18:
        return dex.type(value)
    if kind in (0x19, 0x1B):
        return tuple(dex.field_id(value).triple())
    return tuple(dex.method_id(value).triple()) if kind == 0x1A else value


def value(dex: Parsed, stream: Parsed, depth: int = 0) -> Value:
    """Read a value."""
    if depth > DEEPEST:
        raise ValueError("an annotation nested too deep")
    head = stream.u8()
    kind, more = head & 31, head >> 5
    if kind == 0x1C:
        return kind, [value(dex, stream, depth + 1) for _ in range(stream.uleb128())]
    if kind == 0x1D:
        return kind, encoded(dex, stream, depth + 1)
    if kind == 0x1E:
        return kind, None
    if kind == 0x1F:
        return kind, more
    return kind, _simple(dex, stream, kind, more + 1)


def encoded(dex: Parsed, stream: Parsed, depth: int = 0) -> Annotation:
    """Read an annotation: its type, and pairs of names and values."""
    kind = dex.type(stream.uleb128())
    count = stream.uleb128()
    return kind, [
        (dex.string(stream.uleb128()), value(dex, stream, depth + 1)) for _ in range(count)
    ]


def plain(pool: Parsed, told: Value) -> bytes:
    """Return a value as class files have it."""
    kind, what = told
    if kind in LETTERS:
        return LETTERS[kind] + struct.pack(">H", pool.int(what))
    if kind == 0x06:
        return b"J" + struct.pack(">H", pool.long(what))
    if kind == 0x10:
        return b"F" + struct.pack(">H", pool.float(what))
    if kind == 0x11:
        return b"D" + struct.pack(">H", pool.double(what))
    if kind == 0x17:
        return b"s" + struct.pack(">H", pool.utf8(what))
    if kind == 0x18:
        return b"c" + struct.pack(">H", pool.utf8(what))
    if kind == 0x1B:
        cls, name, _ = what
        return b"e" + struct.pack(">HH", pool.utf8(b"L" + cls + b";"), pool.utf8(name))
    if kind == 0x1D:
        return b"@" + annotation(pool, what)
    if kind == 0x1C:
        return b"[" + struct.pack(">H", len(what)) + b"".join(plain(pool, one) for one in what)
    raise ValueError(f"annotations can't hold values of kind {kind}")


def annotation(pool: Parsed, told: Annotation) -> bytes:
    """Return an annotation as class files have it."""
    kind, values = told
    data = struct.pack(">HH", pool.utf8(kind), len(values))
    return data + b"".join(struct.pack(">H", pool.utf8(n)) + plain(pool, v) for n, v in values)


def default(items: list[tuple[int, Annotation]]) -> list[tuple[bytes, Value]]:
    """Return the names and default values that an annotation's class gives its members."""
    for visibility, (kind, values) in items:
        if visibility == 2 and kind == b"Ldalvik/annotation/AnnotationDefault;":
            found: list[tuple[bytes, Value]] = dict(values)[b"value"][1][1]
            return found
    return []
