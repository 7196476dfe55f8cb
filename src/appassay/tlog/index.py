"""Which entries a log has, by their hashes: made from the log, and made again when it is lost."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from appassay.errors import LogError

NAME = "index.sqlite"


class Index:
    """Places of entries by their leaf hashes."""

    def __init__(self, folder: Path) -> None:
        """Open the index of a log, or begin one.

        Raises:
            LogError: it can't be opened.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / NAME
        try:
            self._base = self._opened()
        except sqlite3.DatabaseError:
            # It holds nothing the log does not: a damaged one is made anew.
            self._path.unlink(missing_ok=True)
            self._base = self._opened()
        except OSError as error:
            raise LogError(f"{self._path}: {error}") from error

    def _opened(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, check_same_thread=False)
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=OFF")
        base.execute(
            "CREATE TABLE IF NOT EXISTS leaf (hash BLOB PRIMARY KEY, place INTEGER) WITHOUT ROWID"
        )
        return base

    @property
    def size(self) -> int:
        """Return how many entries of the log it knows of."""
        row = self._base.execute("SELECT max(place) FROM leaf").fetchone()
        return 0 if row[0] is None else int(row[0]) + 1

    def find(self, leaf: bytes) -> int | None:
        """Return the place of an entry; None where the log does not have it."""
        row = self._base.execute("SELECT place FROM leaf WHERE hash = ?", (leaf,)).fetchone()
        return row[0] if row else None

    def add(self, first: int, leaves: Iterable[bytes]) -> None:
        """Note entries from a place on; the first place of an entry counts."""
        rows = ((leaf, first + i) for i, leaf in enumerate(leaves))
        with self._base:
            self._base.executemany("INSERT OR IGNORE INTO leaf VALUES (?, ?)", rows)

    def forget(self) -> None:
        """Forget everything."""
        with self._base:
            self._base.execute("DELETE FROM leaf")

    def close(self) -> None:
        """Close it."""
        self._base.close()
