"""The digest of what a class of a DEX file says, whichever file it stands in.

Numbers of strings, types, fields and methods differ between files; here they are replaced by what
they stand for. Runs inside the sandbox, beside `convert.py`.
"""

import hashlib
from array import array
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from enjarify.parsedex import TryItem, encodedValue

from .attributes import Said

Parsed: TypeAlias = Any
"""What enjarify, which has no types, made of a file or a part of it."""
Names: TypeAlias = Mapping[str, Callable[[int], bytes]]

VERSION = b"1"
"""Goes into every digest: raise it when class files are made in another way."""

# Code units of each instruction, and what its first index stands for.
_ONE = [1] * 256
for _low, _high, _units in (
    (0x02, 0x02, 2), (0x03, 0x03, 3), (0x05, 0x05, 2), (0x06, 0x06, 3), (0x08, 0x08, 2),
    (0x09, 0x09, 3), (0x13, 0x13, 2), (0x14, 0x14, 3), (0x15, 0x16, 2), (0x17, 0x17, 3),
    (0x18, 0x18, 5), (0x19, 0x1A, 2), (0x1B, 0x1B, 3), (0x1C, 0x1C, 2), (0x1F, 0x20, 2),
    (0x22, 0x23, 2), (0x24, 0x26, 3), (0x29, 0x29, 2), (0x2A, 0x2C, 3), (0x2D, 0x3D, 2),
    (0x44, 0x6D, 2), (0x6E, 0x72, 3), (0x74, 0x78, 3), (0x90, 0xAF, 2), (0xD0, 0xE2, 2),
    (0xFA, 0xFB, 4), (0xFC, 0xFD, 3), (0xFE, 0xFF, 2),
):  # fmt: skip
    for _op in range(_low, _high + 1):
        _ONE[_op] = _units
UNITS = tuple(_ONE)
_KINDS = {0x1A: "s", 0x1B: "S", 0x1C: "t", 0x1F: "t", 0x20: "t", 0x22: "t", 0x23: "t", 0x24: "t",
          0x25: "t", **dict.fromkeys(range(0x52, 0x6E), "f"),
          **dict.fromkeys((*range(0x6E, 0x73), *range(0x74, 0x79)), "m")}  # fmt: skip
KIND = tuple(_KINDS.get(op, "") for op in range(256))


def _names(dex: Parsed) -> Names:
    """Return functions that say what a number stands for, each remembering what it said."""
    known = dex.__dict__.setdefault("said", {})

    def kept(kind: str, make: Callable[[int], bytes]) -> Callable[[int], bytes]:
        def look(number: int) -> bytes:
            value: bytes | None = known.get((kind, number))
            if value is None:
                value = known[kind, number] = make(number)
            return value

        return look

    string = kept("s", dex.string)
    return {
        "s": string,
        "S": string,
        "t": kept("t", dex.type),
        "f": kept("f", lambda number: b"\0".join(dex.field_id(number).triple())),
        "m": kept("m", lambda number: b"\0".join(dex.method_id(number).triple())),
    }


def _payload(units: "array[int]", at: int) -> int:
    """Return how many units of data lie at this place, 0 where it is an instruction."""
    word = units[at]
    size = units[at + 1] if at + 1 < len(units) else 0
    if word == 0x100:
        return 4 + 2 * size
    if word == 0x200:
        return 2 + 4 * size
    if word == 0x300:
        count = units[at + 2] | units[at + 3] << 16
        return 4 + (size * count + 1) // 2
    return 0


def _code(dex: Parsed, offset: int, names: Names) -> Iterator[bytes]:
    """Yield the bytes of a method's code, with numbers replaced."""
    raw = dex.raw
    head = array("H", raw[offset : offset + 16])
    count = head[6] | head[7] << 16
    start = offset + 16
    units = array("H", raw[start : start + 2 * count])
    at = 0
    while at < len(units):
        skip = _payload(units, at)
        if skip:
            at += skip
            continue
        op = units[at] & 0xFF
        kind = KIND[op]
        if kind:
            number = units[at + 1]
            units[at + 1] = 0
            if kind == "S":
                number |= units[at + 2] << 16
                units[at + 2] = 0
            yield names[kind](number)
        at += UNITS[op]
    yield head[:4].tobytes()
    yield units.tobytes()


def _tries(dex: Parsed, offset: int) -> Iterator[bytes]:
    """Yield what the handlers of a method catch, and where."""
    stream = dex.stream(offset + 6)
    tries = stream.u16()
    stream.u32()
    count = stream.u32()
    stream.read(2 * count + (2 if tries and count & 1 else 0))
    items = [TryItem(stream) for _ in range(tries)]
    for item in items:
        item.finish(dex, stream.pos)
        yield repr((item.start, item.end, item.catches)).encode()


def _members(dex: Parsed, cls: Parsed) -> Iterator[tuple[str, int, int, int]]:
    """Yield the numbers, flags and places of code of all members."""
    if not cls.data_off:
        return
    stream = dex.stream(cls.data_off)
    counts = [stream.uleb128() for _ in range(4)]
    for place, count in enumerate(counts):
        number = 0
        for _ in range(count):
            number += stream.uleb128()
            flags = stream.uleb128()
            yield "ffmm"[place], number, flags, stream.uleb128() if place > 1 else 0


def digest(cls: Parsed) -> str:
    """Return the SHA-256 of a class in hexadecimal."""
    dex = cls.dex
    names = _names(dex)
    said = hashlib.sha256(VERSION)

    def add(*parts: bytes) -> None:
        for part in parts:
            said.update(len(part).to_bytes(4, "little"))
            said.update(part)

    add(cls.name, cls.super or b"", *cls.interfaces, str(cls.access).encode())
    for kind, number, flags, code in _members(dex, cls):
        add(names[kind](number), str(flags).encode())
        if code:
            add(*_code(dex, code, names), *_tries(dex, code))
            add(repr(sorted(Said.lines_at(dex, code).items())).encode())
    if cls.constant_values_off:
        stream = dex.stream(cls.constant_values_off)
        add(*(repr(encodedValue(dex, stream)).encode() for _ in range(stream.uleb128())))
    add(repr(Said(cls).told()).encode())
    return said.hexdigest()
