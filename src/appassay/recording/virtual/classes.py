"""Class files made of an app's DEX files as they are asked for, each kept by what it says."""

import hashlib
import sqlite3
import struct
import subprocess
import tempfile
import threading
import time
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.virtual.sandbox import MIB, Inside, Limits, start

HERE = Path(__file__).parent / "inside"
MOST = 256 * MIB
"""Bytes of class files that are kept; the ones used longest ago go first."""
_LARGEST_DEX = 256 * MIB
_LARGEST_CLASS = 16 * MIB
_TABLES = """
CREATE TABLE IF NOT EXISTS class
    (key TEXT PRIMARY KEY, data BLOB NOT NULL, used INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS name
    (dex TEXT, name TEXT, key TEXT NOT NULL, PRIMARY KEY (dex, name));
CREATE TABLE IF NOT EXISTS listed
    (dex TEXT PRIMARY KEY, data BLOB NOT NULL, used INTEGER NOT NULL);
"""


def dex_files(apk: Path) -> list[bytes]:
    """Return the DEX files of an APK, in the order Android looks through them.

    Raises:
        ArtifactError: it can't be read, or has none.
    """
    found = []
    try:
        with zipfile.ZipFile(apk) as archive:
            names = set(archive.namelist())
            number = 1
            while (name := f"classes{number if number > 1 else ''}.dex") in names:
                if archive.getinfo(name).file_size > _LARGEST_DEX:
                    raise ArtifactError(f"{apk}: {name} is larger than a DEX file can be")
                found.append(archive.read(name))
                number += 1
    except OSError as error:
        raise ArtifactError(f"{apk}: {files.reason(error)}") from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        raise ArtifactError(f"{apk}: can't be unpacked: {error}") from error
    if not found:
        raise ArtifactError(f"{apk}: has no code to run")
    return found


class Classes:
    """The classes of one app; what was made before, of whichever app, is taken from the store."""

    def __init__(self, apk: Path, store: Path) -> None:
        """Open an app and the store; nothing is converted yet.

        Raises:
            ArtifactError: the APK can't be read.
        """
        self._dex = dex_files(apk)
        self._name = hashlib.sha256(
            b"".join(hashlib.sha256(d).digest() for d in self._dex)
        ).hexdigest()
        store.mkdir(parents=True, exist_ok=True)
        self._store = sqlite3.connect(store / "classes.sqlite", timeout=30, check_same_thread=False)
        # Each write stands alone, so that runs side by side never wait for each other's end.
        self._store.isolation_level = None
        self._store.execute("PRAGMA journal_mode = WAL")
        self._store.executescript(_TABLES)
        self._used: set[str] = set()
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._converter: subprocess.Popen[bytes] | None = None
        self.made = self.kept = 0
        """Classes that were converted, and that were in the store."""
        self.seconds = 0.0
        """Spent on converting."""
        self.failed: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Return the classes themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """End the converter and close the store."""
        self.close()

    def close(self) -> None:
        """End the converter, and make room in the store."""
        with self._lock:
            if self._converter is not None:
                self._converter.kill()
                self._converter.wait()
            if self._folder is not None:
                self._folder.cleanup()
            now = int(time.time())
            self._store.execute("BEGIN IMMEDIATE")
            used = [(now, key) for key in self._used]
            self._store.executemany("UPDATE class SET used = ? WHERE key = ?", used)
            self._trim()
            self._store.execute("COMMIT")
            self._store.close()

    def answer(self, request: bytes) -> bytes | None:
        """Return the list of classes, or the class file of one by its inner name."""
        with self._lock:
            if request == b"list":
                return self._listed()
            try:
                return self._class(request.decode())
            except UnicodeDecodeError:
                return None

    def _listed(self) -> bytes:
        row = self._store.execute("SELECT data FROM listed WHERE dex = ?", (self._name,)).fetchone()
        if row is not None:
            return zlib.decompress(row[0])
        letter, data = self._ask(b"list")
        if letter != b"n":
            self.failed["*"] = data.decode("utf-8", "replace")[:300]
            return b""
        kept = (self._name, zlib.compress(data), int(time.time()))
        self._store.execute("INSERT OR REPLACE INTO listed VALUES (?, ?, ?)", kept)
        return data

    def _class(self, name: str) -> bytes | None:
        key = self._key(name)
        if key is None:
            return None
        row = self._store.execute("SELECT data FROM class WHERE key = ?", (key,)).fetchone()
        if row is not None:
            self.kept += 1
            self._used.add(key)
            return zlib.decompress(row[0])
        letter, data = self._ask(b"make " + name.encode())
        if letter != b"c" or len(data) > _LARGEST_CLASS:
            self.failed[name] = data.decode("utf-8", "replace")[:300]
            return None
        self.made += 1
        kept = (key, zlib.compress(data, 1), int(time.time()))
        self._store.execute("INSERT OR REPLACE INTO class VALUES (?, ?, ?)", kept)
        return data

    def _key(self, name: str) -> str | None:
        where = (self._name, name)
        row = self._store.execute(
            "SELECT key FROM name WHERE dex = ? AND name = ?", where
        ).fetchone()
        if row is not None:
            return str(row[0])
        letter, key = self._ask(b"key " + name.encode())
        if letter != b"k":
            self.failed[name] = key.decode("utf-8", "replace")[:300]
            return None
        self._store.execute("INSERT OR REPLACE INTO name VALUES (?, ?, ?)", (*where, key.decode()))
        return key.decode()

    def _ask(self, request: bytes) -> tuple[bytes, bytes]:
        """Ask the converter; what it does not survive twice is an error.

        The system ends it with the thread that started it, and each process of the app has its own.
        """
        begun = time.monotonic()
        try:
            for _ in range(2):
                try:
                    head, data = _exchanged(self._converter or self._start(), request)
                    return head[:1], data
                except OSError:
                    self._converter = None
            return b"e", b"the converter ended"
        finally:
            self.seconds += time.monotonic() - begun

    def _start(self) -> subprocess.Popen[bytes]:
        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="appassay-")
        paths = [Path(self._folder.name) / f"{number}.dex" for number in range(len(self._dex))]
        for path, data in zip(paths, self._dex, strict=True):
            path.write_bytes(data)
        self._converter = start(_command(paths), _inside(paths))
        return self._converter

    def _trim(self) -> None:
        total = self._store.execute("SELECT coalesce(sum(length(data)), 0) FROM class").fetchone()[
            0
        ]
        for key, size in self._store.execute("SELECT key, length(data) FROM class ORDER BY used"):
            if total <= MOST:
                break
            self._store.execute("DELETE FROM class WHERE key = ?", (key,))
            self._store.execute("DELETE FROM name WHERE key = ?", (key,))
            total -= size


def _exchanged(process: subprocess.Popen[bytes], request: bytes) -> tuple[bytes, bytes]:
    """Send a request and return the head of the answer, and its bytes."""
    if process.stdin is None or process.stdout is None:
        raise BrokenPipeError
    process.stdin.write(request + b"\n")
    process.stdin.flush()
    head = process.stdout.read(5)
    if len(head) < 5:
        raise BrokenPipeError
    return head, process.stdout.read(struct.unpack(">I", head[1:])[0])


def _command(paths: Sequence[Path]) -> list[str]:
    return [
        "/usr/bin/python3",
        "-s",
        "-B",
        "-m",
        "inside.convert",
        *(f"/dex/{p.name}" for p in paths),
    ]


def _inside(paths: Sequence[Path]) -> Inside:
    python = Path("/usr/bin/python3").resolve()
    return Inside(
        read={HERE: "/inside", python: "/usr/bin/python3", **{p: f"/dex/{p.name}" for p in paths}},
        env={"PYTHONPATH": "/"},
        limits=Limits(memory=4_096 * MIB, scratch=16 * MIB),
    )
