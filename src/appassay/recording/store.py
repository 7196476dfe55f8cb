"""Where the files of a record lie: a folder, or a ZIP. Whoever made it may be hostile."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from appassay import files
from appassay.errors import ArtifactError

MOST_FILES = 200_000
LARGEST = 1 << 30
"""Bytes of one file of a record."""
WHOLE = 8 << 30
"""Bytes of all of them."""


class Store(Protocol):
    """The files of a record by their names."""

    name: str

    def names(self) -> frozenset[str]:
        """Return the names of all files, parts parted by ``/``."""

    def open(self, name: str) -> BinaryIO:
        """Open one of them; of no other name it is asked."""


def store(path: Path) -> Store:
    """Return the files of a record.

    Raises:
        ArtifactError: it is no folder and no ZIP, or holds more than a record may.
    """
    if path.is_dir():
        return _Folder(path)
    if not path.exists():
        raise ArtifactError(f"{path}: there is no such file")
    if not zipfile.is_zipfile(path):
        raise ArtifactError(f"{path}: is no run record: neither a folder nor a ZIP file")
    return _Archive(path)


class _Folder:
    def __init__(self, folder: Path) -> None:
        self.name = files.printable(folder.name)
        self._folder = folder
        self._names = frozenset(_bounded(self._all(), self.name))

    def names(self) -> frozenset[str]:
        return self._names

    def open(self, name: str) -> BinaryIO:
        try:
            return (self._folder / name).open("rb")
        except OSError as error:
            raise ArtifactError(f"{self.name}: {name}: {files.reason(error)}") from error

    def _all(self) -> Iterator[tuple[str, int]]:
        for path in self._folder.rglob("*"):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                name = files.printable(path.name)
                raise ArtifactError(
                    f"{self.name}: {name}: is no plain file; a record has no others"
                )
            if path.is_file():
                yield path.relative_to(self._folder).as_posix(), path.stat().st_size


class _Archive:
    def __init__(self, path: Path) -> None:
        self.name = files.printable(path.name)
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise ArtifactError(f"{path}: is a damaged ZIP file ({error})") from error
        entries = self._archive.infolist()
        names = [entry.filename for entry in entries]
        if len(set(names)) != len(names):
            raise ArtifactError(f"{self.name}: two of its files have one name")
        if any(entry.flag_bits & 1 for entry in entries):
            raise ArtifactError(f"{self.name}: is encrypted")
        sizes = ((e.filename, e.file_size) for e in entries if not e.is_dir())
        self._names = frozenset(_bounded(sizes, self.name))

    def names(self) -> frozenset[str]:
        return self._names

    def open(self, name: str) -> BinaryIO:
        try:
            return self._archive.open(name)  # type: ignore[return-value]
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            raise ArtifactError(f"{self.name}: {name}: can't be unpacked ({error})") from error


def _bounded(found: Iterator[tuple[str, int]], record: str) -> Iterator[str]:
    whole = 0
    for count, (name, size) in enumerate(found):
        whole += size
        if count >= MOST_FILES or size > LARGEST or whole > WHOLE:
            raise ArtifactError(f"{record}: holds more or larger files than a record may")
        parts = name.split("/")
        if name.startswith("/") or "\\" in name or ".." in parts or "" in parts:
            raise ArtifactError(
                f"{record}: {files.printable(name)!r} is no name of a file in a record"
            )
        yield name
