"""Classes, methods, instructions and strings, against Debian's dexdump."""

import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest

from appassay import _native

KINDS = (
    b"  Interfaces  ", b"  Static fields  ", b"  Instance fields  ", b"  Direct methods  ",
    b"  Virtual methods  ", b"  source_file_idx  ",
)  # fmt: skip
Method = tuple[str, str, int, tuple[int, int, int, int] | None]


@dataclass
class Listing:
    """What dexdump says of one DEX file."""

    classes: dict[str, tuple[str, int, list[str]]] = field(default_factory=dict)
    """Descriptor to superclass, access flags, interfaces."""
    methods: Counter[tuple[str, Method]] = field(default_factory=Counter)
    mnemonics: Counter[str] = field(default_factory=Counter)
    strings: set[str] = field(default_factory=set)


def _dexes(inputs: Path) -> Iterator[tuple[str, bytes]]:
    for apk in sorted(inputs.glob("*.apk")):
        try:
            with zipfile.ZipFile(apk) as archive:
                for info in archive.infolist():
                    if info.filename.startswith("classes") and info.filename.endswith(".dex"):
                        yield f"{apk.name}/{info.filename}", archive.read(info)
        except zipfile.BadZipFile:
            continue


def _quoted(line: bytes) -> str:
    return line.split(b"'", 1)[1].rsplit(b"'", 1)[0].decode("utf-8", "replace")


def _dexdump(path: Path) -> Listing | None:
    with subprocess.Popen(
        ["dexdump", "-d", str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        listing = _parse(process.stdout)
    return listing if process.returncode == 0 else None


def _parse(lines: IO[bytes]) -> Listing:
    """Read dexdump's plain format, which is made of labelled lines."""
    out, state = Listing(), _State()
    for line in lines:
        bar = line.find(b"|")
        if line[:2] != b"  " and bar > 0 and line[bar + 5 : bar + 7] == b": ":
            state.code(out, line[bar + 7 :])
        elif line[:2] == b"  ":
            state.label(out, line)
    state.flush(out)
    return out


class _State:
    """The class and method whose lines are being read."""

    def __init__(self) -> None:
        self.cls, self.kind = "", ""
        self.name, self.proto, self.access = "", "", 0
        self.sizes: list[int] = []
        self.open = False

    def label(self, out: Listing, line: bytes) -> None:
        if line.startswith(b"  Class descriptor"):
            self.flush(out)
            self.cls = _quoted(line)
            out.classes[self.cls] = ("", 0, [])
        elif line.startswith(b"  Access flags"):
            _, _, interfaces = out.classes[self.cls]
            flags = int(line.split(b":")[1].split()[0], 16)
            out.classes[self.cls] = ("", flags, interfaces)
        elif line.startswith(b"  Superclass"):
            _, access, interfaces = out.classes[self.cls]
            out.classes[self.cls] = (_quoted(line), access, interfaces)
        elif line.startswith(KINDS):  # texts with line breaks may look like anything else
            self.flush(out)
            self.kind = line.strip().split(b"  ")[0].decode()
        elif line.startswith(b"    #"):
            self.flush(out)
            if self.kind.startswith("Interfaces"):
                out.classes[self.cls][2].append(_quoted(line))
            elif "methods" in self.kind:
                self.open, self.sizes = True, []
        elif self.open:
            self._of_method(line)

    def _of_method(self, line: bytes) -> None:
        if line.startswith(b"      name "):
            self.name = _quoted(line)
        elif line.startswith(b"      type "):
            self.proto = _quoted(line)
        elif line.startswith(b"      access "):
            self.access = int(line.split(b":")[1].split()[0], 16)
        elif line.startswith(
            (b"      registers ", b"      ins ", b"      outs ", b"      insns size")
        ):
            self.sizes.append(int(line.split(b":")[1].split()[0]))

    def code(self, out: Listing, text: bytes) -> None:
        word = text.split(b" ", 1)[0].strip()
        out.mnemonics[word.decode()] += 1
        if word.startswith(b"const-string"):
            begin, end = text.find(b'"'), text.rfind(b'" // string@')
            if 0 <= begin < end:
                out.strings.add(_text(text[begin + 1 : end]))

    def flush(self, out: Listing) -> None:
        if self.open:
            sizes = tuple(self.sizes)
            code = sizes if len(sizes) == 4 else None
            out.methods[self.cls, (self.name, self.proto, self.access, code)] += 1
        self.open = False


def _ours(data: bytes) -> Listing:
    out = Listing()
    for row in _native.list_dex(data):
        for cls in row["classes"]:
            above = cls["superclass"] or ""
            out.classes[cls["descriptor"]] = (above, cls["access"], cls["interfaces"])
            for method in cls["methods"]:
                out.methods[cls["descriptor"], method] += 1
        out.mnemonics.update(row["mnemonics"])
        out.strings |= {s for s in row["strings"] if s is not None}
    return out


def _text(raw: bytes) -> str:
    """Return what a string says: DEX stores modified UTF-8, where half a letter may stand alone."""
    halves = raw.replace(b"\xc0\x80", b"\0").decode("utf-8", "surrogatepass")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def test_dexdump_agrees(inputs: Path, tmp_path: Path) -> None:
    files = classes = methods = instructions = strings = 0
    for name, data in _dexes(inputs):
        path = tmp_path / "classes.dex"
        path.write_bytes(data)
        theirs = _dexdump(path)
        if theirs is None:  # dexdump refuses it; then we must not claim to have read it
            with pytest.raises(_native.ReadError):
                _native.list_dex(data)
            continue
        ours = _ours(data)
        assert ours.classes == theirs.classes, name
        assert ours.methods == theirs.methods, name
        assert ours.mnemonics == theirs.mnemonics, name
        assert theirs.strings <= ours.strings, (name, list(theirs.strings - ours.strings)[:5])
        files, classes = files + 1, classes + len(ours.classes)
        methods += ours.methods.total()
        instructions += ours.mnemonics.total()
        strings += len(theirs.strings)
    print(
        f"\ndexdump agrees: {files} DEX, {classes:,} classes, {methods:,} methods, "
        f"{instructions:,} instructions, {strings:,} strings used, 0 differences"
    )
    assert files >= 40
