"""The phone's log as it is written, and what its lines tell."""

import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from appassay.knowledge import exports
from appassay.recording.imports import clock, logcat
from appassay.recording.imports.found import File, Found, Given
from appassay.recording.phone.adb import Adb
from appassay.recording.schema import Seen

if TYPE_CHECKING:
    from adbutils import AdbConnection

COMMAND = "logcat -b main -b system -b events -b crash -v threadtime -v year -v zone -T 1"
TAG = "appassay"
_KEPT = 256 << 20
"""Bytes of the log that are kept in the record."""
_TWICE = timedelta(milliseconds=300)
"""Two lines of one event are not farther apart."""
_DEAF = 3
"""Marks that never come, after which none is waited for: some systems keep no log of the shell."""
_BEHIND = 3.0
"""Seconds after which a mark in the log is not waited for any more."""


class Log:
    """The log of a phone, read by a thread of its own."""

    def __init__(self, adb: Adb) -> None:
        self.full = True
        """Whether every line was read: no gap, no mark that never came."""
        self._adb = adb
        self._kept = tempfile.TemporaryFile()  # noqa: SIM115
        self._size = 0
        self._lines: list[str] = []
        self._also: list[list[str]] = []
        self._news = threading.Condition()
        self._marks = count()
        self._seen = -1
        self._missed = 0
        """Marks that never came, one after the other."""
        self._stream: AdbConnection | None = None
        self._open = False

    def start(self) -> None:
        """Begin to read; raises LostError where the phone is gone."""
        self._stream = self._adb.stream(COMMAND)
        self._open = True
        threading.Thread(target=self._read, args=(self._stream,), daemon=True).start()

    def stop(self) -> None:
        """End reading."""
        stream, self._stream, self._open = self._stream, None, False
        if stream is not None:
            stream.close()

    def catch_up(self) -> None:
        """Wait until all is read that was written up to now; a mark of our own tells."""
        if self._missed >= _DEAF:
            return
        mark = next(self._marks)
        self._adb.run(f"log -t {TAG} mark-{mark}")
        with self._news:
            self._news.wait_for(lambda: self._seen >= mark or not self._open, _BEHIND)
        reached = self._seen >= mark
        self._missed = 0 if reached else self._missed + 1
        self.full = self.full and reached

    def take(self) -> list[str]:
        """Return the lines that came since the last time."""
        with self._news:
            lines, self._lines = self._lines, []
        for also in self._also:
            also += lines
        return lines

    @contextmanager
    def also(self, lines: list[str]) -> Iterator[None]:
        """Put the lines that are taken meanwhile into a list as well."""
        self._also.append(lines)
        try:
            yield
        finally:
            self._also.remove(lines)

    def kept(self) -> bytes:
        """Return all that was read, or as much of it as is kept."""
        self._kept.seek(0)
        return self._kept.read()

    def _read(self, stream: "AdbConnection") -> None:
        from adbutils import AdbError

        rest = b""
        while True:
            try:
                data = stream.recv(1 << 16)
            except (AdbError, OSError, ValueError):
                data = b""
            if not data:
                break
            if self._size < _KEPT:
                self._kept.write(data)
                self._size += len(data)
            *lines, rest = (rest + data).split(b"\n")
            self._told([line.decode("utf-8", errors="replace").rstrip("\r") for line in lines])
        with self._news:
            # Closed by us it ends as it should, perhaps when the next one is read already; ended by
            # the phone there is a gap behind it.
            if stream is self._stream:
                self.full = self._open = False
            self._news.notify_all()

    def _told(self, lines: list[str]) -> None:
        marks = [int(m[1]) for line in lines if (m := _MARK.search(line))]
        with self._news:
            self._lines += lines
            if marks:
                self._seen = max(self._seen, *marks)
            self._news.notify_all()


_MARK = re.compile(rf"\b{TAG}\s*: mark-(\d+)")


class Told(Struct, frozen=True):
    """Whose log it is."""

    package: str
    uid: int
    zone: tzinfo
    day: datetime


def events(lines: list[str], told: Told) -> Iterator[Found]:
    """Yield what lines tell of the app."""
    given = Given(package=told.package, zone=told.zone, day=told.day.date())
    file = File(name="logcat", data=b"", given=given)
    readable = [line for line in lines if logcat.LINE.fullmatch(line)]
    if readable:
        for found in _once(logcat.read(file, readable).found):
            yield found._replace(seen=_with_cause(found.seen))
    for line in readable:
        match = logcat.LINE.fullmatch(line)
        if match and (seen := _started(match, told)):
            yield Found(_when(match, told), seen)


def _once(found: list[Found]) -> Iterator[Found]:
    """Yield events once that the system writes into two of its logs."""
    last: dict[tuple[str, str], datetime] = {}
    for row in found:
        key = (row.seen.event, row.seen.process)
        before, when = last.get(key), row.when
        if row.seen.process and when is not None:
            last[key] = when
            if before is not None and abs(when - before) < _TWICE:
                continue
        yield row


def _with_cause(seen: Seen) -> Seen:
    """Return the start of a process with what started it, where that can be told."""
    cause = exports.causes().get(seen.args[0]) if seen.args else None
    if seen.event != "process.start" or cause is None:
        return seen
    return replace(seen, cause=" ".join((cause, *seen.args[1:])))


def _started(match: re.Match[str], told: Told) -> Seen | None:
    """Return the start of another app's screen that the app asked for."""
    tag, line = _start()
    found = line.search(match["text"]) if tag.fullmatch(match["tag"]) else None
    if found is None or int(found["uid"]) != told.uid:
        return None
    package = found["component"].partition("/")[0]
    if package == told.package:
        return None
    return Seen(
        n=0, t=0, state="R0", event="start.activity", kind="other",
        args=(f"package={package}", found["component"]), more={"line": match["text"]},
    )  # fmt: skip


@cache
def _start() -> tuple[re.Pattern[str], re.Pattern[str]]:
    row = exports.started()
    return re.compile(row.tag), re.compile(row.line)


def _when(match: re.Match[str], told: Told) -> datetime:
    text = f"{match['day']} {match['time']}"
    if match["year"]:
        return clock.full(f"{match['year']}{text}{match['zone'] or ''}", told.zone)
    return clock.without_year(text, told.zone, told.day.date())
