"""Turn classes of DEX files into class files, one by one as they are asked for.

This file runs inside the sandbox, under the system's own Python, as it reads hostile bytes. The
translation of code is enjarify's; this adds what it leaves out and what stacks and reflection need:
lines, source files, generic signatures, annotations and nesting.

It reads requests from its standard input, one a line, and answers in frames: a letter, four bytes
that tell the length (big-endian), and as many bytes.

    list              n: lines `name super flags`, of all classes in the order of the DEX files
    key NAME          k: digest of what the class says, whichever DEX file it stands in
    make NAME         c: the class file, or e: why there is none
"""

import struct
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path

from enjarify import flags, parsedex
from enjarify.byteio import Writer
from enjarify.jvm import constantpool, error, writebytecode
from enjarify.jvm.optimization import jumps, options

from .attributes import Kept, Lists, Said
from .fingerprint import Parsed, digest

sys.setrecursionlimit(20_000)


def lined(pool: Parsed, irdata: Parsed, opts: Parsed, lines: dict[int, int]) -> bytes:
    """Return a `Code` attribute with the lines of its source."""
    tail: bytes = writebytecode.writeCodeAttributeTail(pool, irdata, opts=opts).toBytes()
    table = []
    if lines:
        places, end = jumps._calcMinimumPositions(irdata.flat_instructions)
        known = sorted((places[label], lines[pos]) for pos, label in irdata.labels.items()
                       if pos in lines and label in places)  # fmt: skip
        table = [(pc, line) for pc, line in known if pc < end and 0 < line < 0x10000]
    if not table or len(table) > 0xFFFF:
        return tail
    out = Writer()
    out.write(tail[:-2])
    out.u16(1)
    out.u16(pool.utf8(b"LineNumberTable"))
    out.u32(2 + 4 * len(table))
    out.u16(len(table))
    for pc, line in table:
        out.u16(pc)
        out.u16(line)
    made: bytes = out.toBytes()
    return made


def reserve(pool: Parsed, cls: Parsed, said: Said) -> Kept:
    """Take the places in the pool that attributes need, before code takes all that is left."""
    for word in (b"Code", b"LineNumberTable"):
        pool.utf8(word)
    return said.written(pool, cls)


def code(
    pool: Parsed, methods: Sequence[Parsed], opts: Parsed, said: Said
) -> dict[Parsed, bytes]:  # fmt: skip
    """Return the `Code` attribute of each method that has code."""
    irs = [writebytecode.getCodeIR(pool, method, opts=opts) for method in methods]
    found = [one for one in irs if one is not None]
    if found:
        prepare(pool, found, opts)
    return {one.method: lined(pool, one, opts, said.lines(one.method)) for one in found}


def prepare(pool: Parsed, irs: Sequence[Parsed], opts: Parsed) -> None:
    """Give constants their places, as enjarify does before it writes code."""
    if not opts.delay_consts:
        return
    from enjarify.jvm import ir
    from enjarify.jvm.optimization import consts

    long = [one for one in irs if one.calcUpperBound() >= 65536]
    if long:
        consts.allocateRequiredConstants(pool, long)
    for one in irs:
        for instruction in one.flat_instructions:
            if isinstance(instruction, ir.PrimConstant):
                instruction.fix_with_pool(pool)


def member(pool: Parsed, out: Parsed, access: int, named: Parsed, more: Lists) -> None:
    """Write a field or method with its attributes."""
    out.u16(access)
    out.u16(pool.utf8(named.name))
    out.u16(pool.utf8(named.desc))
    attach(pool, out, more)


def attach(pool: Parsed, out: Parsed, more: Lists) -> None:
    """Write attributes, each with its name."""
    out.u16(len(more))
    for key, data in more:
        out.u16(pool.utf8(key))
        out.u32(len(data))
        out.write(data)


CONSTANTS = {
    **dict.fromkeys((b"Z", b"B", b"S", b"C", b"I"), "int"),
    b"F": "float", b"J": "long", b"D": "double",
    b"Ljava/lang/String;": "string", b"Ljava/lang/Class;": "class_",
}  # fmt: skip


def constant(pool: Parsed, field: Parsed) -> Lists:
    """Return the attribute of a field that has a constant value."""
    make = CONSTANTS.get(field.id.desc)
    if field.constant_value is None or make is None:
        return []
    value = field.constant_value[1]
    return [(b"ConstantValue", struct.pack(">H", getattr(pool, make)(value)))]


def body(cls: Parsed, opts: Parsed) -> tuple[Parsed, Parsed]:
    """Return the pool and what comes behind it."""
    pool = (
        constantpool.SplitConstantPool() if opts.split_pool else constantpool.SimpleConstantPool()
    )
    cls.parseData()
    said = Said(cls)
    access = cls.access & flags.CLASS_FLAGS
    if not access & flags.ACC_INTERFACE:
        access |= flags.ACC_SUPER
    kept = reserve(pool, cls, said)
    out = Writer()
    for value in (access, pool.class_(cls.name), pool.class_(cls.super) if cls.super else 0):
        out.u16(value)
    out.u16(len(cls.interfaces))
    for name in cls.interfaces:
        out.u16(pool.class_(name))
    fields, methods = cls.data.fields, cls.data.methods
    out.u16(len(fields))
    for field in fields:
        more = constant(pool, field) + kept.fields.get(field.id.triple(), [])
        member(pool, out, field.access & flags.FIELD_FLAGS, field.id, more)
    codes = code(pool, methods, opts, said)
    out.u16(len(methods))
    for method in methods:
        more = kept.methods.get(method.id.triple(), [])
        if method in codes:
            more = [(b"Code", codes[method]), *more]
        member(pool, out, method.access & flags.METHOD_FLAGS, method.id, more)
    attach(pool, out, kept.cls)
    return pool, out


def class_file(cls: Parsed) -> bytes:
    """Return the class file of a class; the larger ones need all that enjarify can save."""
    try:
        pool, rest = body(cls, options.NONE)
    except error.ClassfileLimitExceeded:
        pool, rest = body(cls, options.ALL)
    out = Writer()
    out.u32(0xCAFEBABE)
    out.u16(0)
    out.u16(49)
    pool.write(out)
    out.write(rest.toBytes())
    made: bytes = out.toBytes()
    return made


class Classes:
    """The classes of some DEX files; where two have one of the same name, the first counts."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.found: dict[bytes, Parsed] = {}
        for path in paths:
            dex = parsedex.DexFile(Path(path).read_bytes())
            for cls in dex.classes:
                self.found.setdefault(cls.name, cls)

    def listed(self) -> bytes:
        """Return the lines that tell what there is."""
        rows = (b"%s %s %d" % (c.name, c.super or b"-", c.access) for c in self.found.values())
        return b"\n".join(rows)

    def key(self, name: bytes) -> bytes:
        """Return the digest of a class."""
        return digest(self.found[name]).encode()

    def make(self, name: bytes) -> bytes:
        """Return the class file."""
        cls = self.found[name]
        try:
            return class_file(cls)
        finally:
            cls.data = None


def answer(classes: Classes, request: bytes) -> tuple[bytes, bytes]:
    """Return the letter and the bytes that answer a request."""
    word, _, name = request.partition(b" ")
    try:
        if word == b"list":
            return b"n", classes.listed()
        if word == b"key":
            return b"k", classes.key(name)
        return b"c", classes.make(name)
    except RecursionError:
        return b"e", b"too deep"
    except Exception as problem:
        return b"e", f"{type(problem).__name__}: {problem}"[:500].encode("utf-8", "replace")


def main() -> None:
    """Answer until the input ends."""
    out = sys.stdout.buffer
    with redirect_stdout(sys.stderr):
        classes = Classes(sys.argv[1:])
        for line in sys.stdin.buffer:
            letter, data = answer(classes, line.rstrip(b"\n"))
            out.write(letter + struct.pack(">I", len(data)) + data)
            out.flush()


if __name__ == "__main__":
    main()
