"""The names of the classes a DEX file defines."""

import struct


def classes(data: bytes) -> set[str]:
    """Return the descriptors of the classes that `data` defines."""
    strings, types, defs, count = (struct.unpack_from("<I", data, at)[0] for at in _HEADER)
    found = set()
    for number in range(count):
        (kind,) = struct.unpack_from("<I", data, defs + 32 * number)
        (name,) = struct.unpack_from("<I", data, types + 4 * kind)
        (at,) = struct.unpack_from("<I", data, strings + 4 * name)
        while data[at] & 0x80:  # the length in UTF-16 units, which the text's end makes needless
            at += 1
        found.add(data[at + 1 : data.index(b"\0", at + 1)].decode("utf-8", "surrogatepass"))
    return found


_HEADER = (0x3C, 0x44, 0x64, 0x60)
"""Where the header says at which offset strings, types and classes lie, and how many classes."""
