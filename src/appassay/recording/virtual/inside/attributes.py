"""What DEX files say about classes beside their code, as attributes of class files.

Lines, source files, generic signatures, nesting and annotations. Runs inside the sandbox, beside
`convert.py`.
"""

import struct
from collections import defaultdict
from typing import Any, TypeAlias

from .annotated import Annotation, annotation, default, encoded, plain

SYSTEM = b"Ldalvik/annotation/"
NONE = 0xFFFFFFFF
Parsed: TypeAlias = Any
"""What enjarify, which has no types, made of a file or a part of it."""
Set: TypeAlias = list[tuple[int, Annotation]]
"""Annotations with how visible they are."""
Lists: TypeAlias = list[tuple[bytes, bytes]]
"""Attributes by name."""
Name: TypeAlias = tuple[bytes, bytes, bytes]
"""Of a member: its class, its name and its type."""
FIRST_SPECIAL = 0x0A
LINE_BASE, LINE_RANGE = -4, 15


class Kept:
    """Attributes of a class, and of its fields and methods by what names them."""

    def __init__(self) -> None:
        self.cls: Lists = []
        self.fields: defaultdict[Name, Lists] = defaultdict(list)
        self.methods: defaultdict[Name, Lists] = defaultdict(list)


def _heads(dex: Parsed) -> dict[bytes, tuple[int, int]]:
    """Return where the source and the annotations of each class stand, by name."""
    found: dict[bytes, tuple[int, int]] | None = dex.__dict__.get("heads")
    if found is None:
        found = dex.heads = {}
        for number, cls in enumerate(dex.classes):
            stream = dex.stream(dex.class_defs.off + 32 * number + 16)
            found.setdefault(cls.name, (stream.u32(), stream.u32()))
    return found


def _set(dex: Parsed, offset: int) -> Set:
    """Return the annotations of a set: pairs of visibility and annotation."""
    if not offset:
        return []
    stream = dex.stream(offset)
    places = [stream.u32() for _ in range(stream.u32())]
    items = []
    for place in places:
        item = dex.stream(place)
        items.append((item.u8(), encoded(dex, item)))
    return items


class Said:
    """What one class says."""

    def __init__(self, cls: Parsed) -> None:
        self.dex: Parsed = cls.dex
        self.name: bytes = cls.name
        source, place = _heads(self.dex).get(cls.name, (NONE, 0))
        self.source: bytes = self.dex.string(source) if source != NONE else b""
        self.of_class: Set = []
        self.of_fields: dict[Name, Set] = {}
        self.of_methods: dict[Name, Set] = {}
        self.of_parameters: dict[Name, list[Set]] = {}
        if place:
            self._read(place)

    def _read(self, place: int) -> None:
        stream = self.dex.stream(place)
        cls, fields, methods, parameters = (stream.u32() for _ in range(4))
        self.of_class = _set(self.dex, cls)
        for _ in range(fields):
            number, offset = stream.u32(), stream.u32()
            self.of_fields[self.dex.field_id(number).triple()] = _set(self.dex, offset)
        for _ in range(methods):
            number, offset = stream.u32(), stream.u32()
            self.of_methods[self.dex.method_id(number).triple()] = _set(self.dex, offset)
        for _ in range(parameters):
            number, offset = stream.u32(), stream.u32()
            sets = self.dex.stream(offset)
            places = [sets.u32() for _ in range(sets.u32())]
            name = self.dex.method_id(number).triple()
            self.of_parameters[name] = [_set(self.dex, one) for one in places]

    def told(self) -> tuple[object, ...]:
        """Return all of it in a form whose words can be hashed."""
        members = (self.of_fields, self.of_methods, self.of_parameters)
        return self.source, self.of_class, *([(n, m[n]) for n in sorted(m)] for m in members)

    def lines(self, method: Parsed) -> dict[int, int]:
        """Return the line of each place of a method's code that begins one."""
        return self.lines_at(self.dex, method.code_off) if method.code_off else {}

    @staticmethod
    def lines_at(dex: Parsed, code: int) -> dict[int, int]:
        """Return lines by place, of the code at an offset; none where they can't be read."""
        try:
            offset = dex.stream(code + 8).u32()
            return _lines(dex.stream(offset)) if offset else {}
        except (IndexError, struct.error):
            return {}

    def written(self, pool: Parsed, cls: Parsed) -> Kept:
        """Return the attributes, their names and words in the pool."""
        kept = Kept()
        if self.source:
            kept.cls.append((b"SourceFile", struct.pack(">H", pool.utf8(self.source))))
        kept.cls += self._attributes(pool, self.of_class) + self._nesting(pool)
        for name, items in self.of_fields.items():
            kept.fields[name] += self._attributes(pool, items)
        for name, items in self.of_methods.items():
            kept.methods[name] += self._attributes(pool, items)
        for name, sets in self.of_parameters.items():
            kept.methods[name] += self._parameters(pool, sets)
        for word, value in default(self.of_class):
            for method in cls.data.methods:
                if method.id.name == word:
                    told = plain(pool, value)
                    kept.methods[method.id.triple()].append((b"AnnotationDefault", told))
        for key, _ in [
            *kept.cls,
            *(a for m in (kept.fields, kept.methods) for v in m.values() for a in v),
        ]:
            pool.utf8(key)
        return kept

    def _attributes(self, pool: Parsed, items: Set) -> Lists:
        """Return the signature and the annotations that are visible to code."""
        found: Lists = []
        text = _system(items, b"Signature")
        if text:
            joined = b"".join(part[1] for part in text[b"value"][1])
            found.append((b"Signature", struct.pack(">H", pool.utf8(joined))))
        seen = [one for visibility, one in items if visibility == 1]
        if seen:
            data = b"".join(annotation(pool, one) for one in seen)
            found.append((b"RuntimeVisibleAnnotations", struct.pack(">H", len(seen)) + data))
        return found

    def _parameters(self, pool: Parsed, sets: list[Set]) -> Lists:
        if len(sets) > 255:
            return []
        data = bytes([len(sets)])
        for items in sets:
            seen = [one for visibility, one in items if visibility == 1]
            data += struct.pack(">H", len(seen)) + b"".join(annotation(pool, one) for one in seen)
        return [(b"RuntimeVisibleParameterAnnotations", data)]

    def _nesting(self, pool: Parsed) -> Lists:
        rows = []
        own = self._inner(pool, self.name, self.of_class)
        if own:
            rows.append(own)
        inside = _system(self.of_class, b"MemberClasses") or {b"value": (0x1C, [])}
        for _, descriptor in inside[b"value"][1]:
            name = descriptor[1:-1]
            place = _heads(self.dex).get(name, (NONE, 0))[1]
            items = _set(self.dex, self.dex.stream(place).u32()) if place else []
            row = self._inner(pool, name, items)
            if row:
                rows.append(row)
        found: Lists = []
        if rows:
            data = struct.pack(">H", len(rows)) + b"".join(
                struct.pack(">HHHH", *row) for row in rows
            )
            found.append((b"InnerClasses", data))
        return found + self._enclosing(pool)

    @staticmethod
    def _inner(pool: Parsed, name: bytes, items: Set) -> tuple[int, int, int, int] | None:
        """Return a row of `InnerClasses`, or none for a class of its own."""
        inner = _system(items, b"InnerClass")
        if not inner:
            return None
        outer = _system(items, b"EnclosingClass")
        word = inner[b"name"][1] if inner.get(b"name", (0x1E, None))[0] == 0x17 else None
        around = outer[b"value"][1][1:-1] if outer and word else b""
        member = word is not None and name == around + b"$" + word
        return (
            pool.class_(name),
            pool.class_(around) if member else 0,
            pool.utf8(word) if word else 0,
            inner[b"accessFlags"][1] & 0xFFFF,
        )

    def _enclosing(self, pool: Parsed) -> Lists:
        method = _system(self.of_class, b"EnclosingMethod")
        if not method:
            return []
        cls, name, desc = method[b"value"][1]
        data = struct.pack(">HH", pool.class_(cls), pool.nat(name, desc))
        return [(b"EnclosingMethod", data)]


def _system(items: Set, word: bytes) -> dict[bytes, Any] | None:
    """Return the values of an annotation of the system, or nothing."""
    name = SYSTEM + word + b";"
    for visibility, (kind, values) in items:
        if visibility == 2 and kind == name:
            return dict(values)
    return None


def _lines(stream: Parsed) -> dict[int, int]:
    """Run the little program that debug information is."""
    line, at = stream.uleb128(), 0
    for _ in range(stream.uleb128()):
        stream.uleb128()
    found: dict[int, int] = {}
    skips = {3: 3, 4: 4, 5: 1, 6: 1, 9: 1}
    while True:
        op = stream.u8()
        if op == 0:
            return found
        if op == 1:
            at += stream.uleb128()
        elif op == 2:
            line += stream.sleb128()
        elif op in skips:
            for _ in range(skips[op]):
                stream.uleb128()
        elif op >= FIRST_SPECIAL:
            line += LINE_BASE + (op - FIRST_SPECIAL) % LINE_RANGE
            at += (op - FIRST_SPECIAL) // LINE_RANGE
            found[at] = line
