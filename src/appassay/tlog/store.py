"""Where a log lies: a folder that any web server or object storage can serve."""

import os
from collections.abc import Iterable
from pathlib import Path

from appassay import files
from appassay.errors import LogError

CHECKPOINT = "checkpoint"
PRIVATE = ".state"
"""What nobody is served: the lock, checkpoints before their witnesses, the index."""


class Folder:
    """A log in a folder. What is written is whole or absent, whenever the machine stops."""

    def __init__(self, root: Path) -> None:
        """Take a folder; it need not be there yet."""
        self.root = root
        self._fresh: list[Path] = []

    def read(self, path: str) -> bytes:
        """Return the bytes of a path.

        Raises:
            LogError: there is nothing, or it may not be read.
        """
        try:
            return (self.root / path).read_bytes()
        except OSError as error:
            raise LogError(f"{self.root / path}: {files.reason(error)}") from error

    def has(self, path: str) -> bool:
        """Return whether there is something at a path."""
        return (self.root / path).is_file()

    def write(self, path: str, data: bytes) -> None:
        """Write what no checkpoint speaks of yet; `flush` makes it last.

        Raises:
            LogError: it can't be written.
        """
        place = self.root / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_name(place.name + ".part")
            part.write_bytes(data)
            part.replace(place)
        except OSError as error:
            raise LogError(f"{place}: {files.reason(error)}") from error
        self._fresh.append(place)

    def flush(self) -> None:
        """Wait until all that was written will outlast a loss of power.

        Raises:
            LogError: the disk refuses.
        """
        fresh, self._fresh = self._fresh, []
        try:
            for place in fresh:
                _sync(place)
            for parent in _folders(self.root, fresh):
                _sync(parent)
        except OSError as error:
            raise LogError(f"{self.root}: {files.reason(error)}") from error

    def replace(self, path: str, data: bytes) -> None:
        """Put something in the place of what was there, and wait until it lasts."""
        self.write(path, data)
        self.flush()

    def remove(self, path: str) -> None:
        """Remove a file, and its folder when that is empty; nothing there is no fault."""
        place = self.root / path
        place.unlink(missing_ok=True)
        try:
            place.parent.rmdir()
        except OSError:
            return


def _folders(root: Path, places: Iterable[Path]) -> list[Path]:
    """Return the folders whose lists of names changed, the innermost first."""
    found: dict[Path, None] = {}
    for place in places:
        for parent in place.parents:
            found[parent] = None
            if parent == root:
                break
    return sorted(found, key=lambda p: -len(p.parts))


def _sync(place: Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
