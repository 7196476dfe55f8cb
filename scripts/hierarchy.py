"""Write the table of platform classes and their supertypes from API archives.

Usage: python scripts/hierarchy.py ANDROID_JAR JAVA_BASE_JMOD > hierarchy.txt

One line a class: its name, then its superclass and interfaces. Left out are classes apps can't
name (not public, internal packages) and `java.lang.Object`.
"""

import sys
import zipfile
from collections.abc import Iterator

KEPT = (
    *("android/", "java/", "javax/", "dalvik/"),
    *("org/json/", "org/xml/", "org/w3c/", "org/apache/http/"),
)
LEFT = tuple(
    f"android/{name}/"
    for name in (
        *("media/internal", "hardware/radio", "hardware/tv", "car", "hardware/gnss", "media/tv"),
        *("net/connectivity", "icu/impl", "health", "filterpacks", "filterfw", "telephony/ims"),
        *("hardware/hdmi", "hardware/cas", "hardware/broadcastradio"),
    )
)
"""Packages apps do not see."""
PUBLIC_OR_PROTECTED = 0x1 | 0x4


class Reader:
    """Reads big-endian numbers one after another."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def number(self, size: int) -> int:
        """Return the next number of `size` bytes."""
        self.at += size
        return int.from_bytes(self.data[self.at - size : self.at])


def supertypes(data: bytes) -> tuple[int, str, list[str]]:
    """Return access flags, name and supertypes of a class file (JVM specification, 4.1)."""
    reader = Reader(data)
    reader.at = 8
    pool: dict[int, object] = {}
    number, count = 1, reader.number(2)
    while number < count:
        tag = reader.number(1)
        if tag == 1:
            size = reader.number(2)
            pool[number] = data[reader.at : reader.at + size].decode("utf-8", "replace")
            reader.at += size
        elif tag in (7, 8, 16, 19, 20):
            pool[number] = reader.number(2)
        else:
            reader.at += {15: 3, 5: 8, 6: 8}.get(tag, 4)
            number += tag in (5, 6)
        number += 1

    def name(index: int) -> str:
        return str(pool[int(str(pool[index]))]) if index else ""

    access, this, above = reader.number(2), reader.number(2), reader.number(2)
    interfaces = [name(reader.number(2)) for _ in range(reader.number(2))]
    return access, name(this), [n for n in [name(above), *interfaces] if n]


def rows(jar: str) -> Iterator[str]:
    """Yield the lines of one archive."""
    with zipfile.ZipFile(jar) as archive:
        for entry in archive.namelist():
            # A jmod keeps its classes in a folder of that name.
            path = entry.removeprefix("classes/")
            kept = path.endswith(".class") and path.startswith(KEPT) and "$Stub" not in path
            if not kept or path.startswith(LEFT):
                continue
            access, name, above = supertypes(archive.read(entry))
            above = [n for n in above if n != "java/lang/Object"]
            if above and access & PUBLIC_OR_PROTECTED:
                yield " ".join(n.replace("/", ".") for n in (name, *above))


if __name__ == "__main__":
    for row in sorted({row for jar in sys.argv[1:] for row in rows(jar)}):
        print(row)
