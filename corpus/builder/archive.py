"""Write a ZIP as an APK wants it: stored entries aligned, one time for all, same input same bytes.

Entries are held as they lie in the file, so what many apps share (an SDK's DEX) is deflated once.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

DATE = (2020 - 1980) << 9 | 1 << 5 | 1
"""One date for every entry: the first of January 2020, midnight."""
ALIGN, PAGE = 4, 4096
UTF8 = 1 << 11
LOCAL, CENTRAL, END = "<4s5H3I2H", "<4s6H3I5H2I", "<4s4H2IH"
VERSION = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive, as its bytes lie there."""

    name: str
    deflated: bool
    crc: int
    size: int
    """Of the file, not of `data`."""
    data: bytes


def entry(name: str, content: bytes, *, deflate: bool = True) -> Entry:
    """Return a file as it goes into an archive."""
    crc = zlib.crc32(content)
    if not deflate:
        return Entry(name, False, crc, len(content), content)
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Entry(name, True, crc, len(content), packer.compress(content) + packer.flush())


def entries(path: Path) -> list[Entry]:
    """Return the entries of an archive, without inflating them."""
    found = []
    with zipfile.ZipFile(path) as zipped, path.open("rb") as file:
        for item in zipped.infolist():
            file.seek(item.header_offset)
            names = struct.unpack("<26x2H", file.read(30))
            file.seek(sum(names), 1)
            data = file.read(item.compress_size)
            deflated = item.compress_type == zipfile.ZIP_DEFLATED
            found.append(Entry(item.filename, deflated, item.CRC, item.file_size, data))
    return found


def write(path: Path, items: Iterable[Entry]) -> None:
    """Write an archive; stored entries begin at a multiple of four, stored libraries at a page."""
    body, central, count = bytearray(), bytearray(), 0
    for item in items:
        name = item.name.encode()
        at, count = len(body), count + 1
        padding = b"" if item.deflated else bytes(_gap(at + 30 + len(name), item.name))
        common = (UTF8, 8 if item.deflated else 0, 0, DATE, item.crc, len(item.data), item.size)
        body += struct.pack(LOCAL, b"PK\3\4", VERSION, *common, len(name), len(padding))
        body += name + padding + item.data
        place = (len(name), 0, 0, 0, 0, 0, at)
        central += struct.pack(CENTRAL, b"PK\1\2", VERSION, VERSION, *common, *place) + name
    ends = (0, 0, count, count, len(central), len(body), 0)
    path.write_bytes(body + central + struct.pack(END, b"PK\5\6", *ends))


def _gap(offset: int, name: str) -> int:
    return -offset % (PAGE if name.endswith(".so") else ALIGN)
