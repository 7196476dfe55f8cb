"""The archive itself: oddities, native libraries, signs of packing."""

import re
from collections.abc import Iterator
from functools import cache

from appassay.extract.rows import Reading
from appassay.extract.sdk import Owners, owner_of_library
from appassay.knowledge import frameworks, packers
from appassay.model import ArchiveNote, Fact, NativeLibrary, Packer, Place


def facts(native: Reading, owners: Owners) -> Iterator[Fact]:
    """Yield the facts of the archive."""
    for note in native["notes"]:
        yield ArchiveNote(at=Place(file=note["entry"]), note=note["id"], detail=note["detail"])
    yield from _libraries(native)
    yield from _packers(native)


def _libraries(native: Reading) -> Iterator[NativeLibrary]:
    for row in native["libraries"]:
        yield NativeLibrary(
            at=Place(file=row["file"]),
            name=row["name"],
            abi=row["abi"],
            needed=tuple(row["needed"]),
            jni=tuple(row["jni"]),
            build_id=row["build_id"],
            owner=owner_of_library(row["name"]),
        )


def any_of(globs: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for whole lines that match one of the globs; `*` stops at a slash."""
    words = (re.escape(g).replace(r"\*", "[^/]*") for g in globs)
    return re.compile(f"^(?:{'|'.join(words)})$" if globs else "(?!)", re.MULTILINE)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return for each packer what its files and its classes look like."""
    return {row.id: (any_of(row.files), any_of(row.classes)) for row in packers().values()}


def scripts(native: Reading) -> list[tuple[str, str]]:
    """Return the cross-platform frameworks found: name, and one file that shows it."""
    entries = "\n".join(native["entries"])
    found = ((row.name, any_of(row.files).search(entries)) for row in frameworks().values())
    return [(name, match[0]) for name, match in found if match]


def _packers(native: Reading) -> Iterator[Packer]:
    """Yield the packers whose signs are there.

    A packer replaces the application class, so its class in the manifest is proof enough; a file
    of its own is a sign too, as long as some code is missing from the DEX files.
    """
    entries = "\n".join(native["entries"])
    application = "\n".join(_application_classes(native))
    for key, (files, classes) in _patterns().items():
        named = classes.findall(application)
        shipped = files.findall(entries)
        if named or (shipped and native["code"]["missing"]):
            row = packers()[key]
            yield Packer(
                at=Place(file=shipped[0] if shipped else native["manifest_file"]),
                packer=key,
                name=row.text,
                signs=tuple(dict.fromkeys([*named, *shipped]))[:20],
            )


def _application_classes(native: Reading) -> list[str]:
    root = native["manifest"]
    wanted = {"android:name", "android:appComponentFactory"}
    return [
        str(row["value"])
        for element in (root["children"] if root else [])
        if element["name"] == "application"
        for row in element["attributes"]
        if row["name"] in wanted
    ]
