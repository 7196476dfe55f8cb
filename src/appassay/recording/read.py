"""Read a record, and believe nothing that its chain does not seal."""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NoReturn, TypeVar

import msgspec

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.chain import EVENTS, FILE, HEADER, links, sha256
from appassay.recording.schema import (
    FORMAT,
    PAGE_STATES,
    WEB,
    Head,
    Header,
    Link,
    Seen,
    State,
    Window,
)
from appassay.recording.store import LARGEST, Store, store

LONGEST_CHAIN = 256 << 20
UNAGREED = ("R0", "R1")
"""States before the user agreed, and after a refusal."""
_HEADER = msgspec.json.Decoder(Header)
_SEEN = msgspec.json.Decoder(Seen)
_HEADS = msgspec.json.Decoder(Head)
_WINDOW = msgspec.json.Decoder(Window)


T = TypeVar("T")


class _Versioned(msgspec.Struct):
    """A header of whatever format."""

    format: str = ""


class Record:
    """A record whose chain holds; what it says is read when it is asked for."""

    def __init__(self, held: Store, header: Header, chain: tuple[Link, ...], digest: str) -> None:
        """Take what `open_record` has checked."""
        self.name = held.name
        self.header = header
        self.chain = chain
        self.digest = digest
        """The hash the record is known by: that of the last link."""
        self._store = held

    @property
    def size(self) -> int:
        """Return the bytes of everything the chain seals."""
        return sum(link.size for link in self.chain)

    def blocks(self) -> Iterator[tuple[bytes, list[Head]]]:
        """Yield the lines of the events, a sealed block at a time, with what stands at their heads.

        They are as they were sealed, numbered, in order of time, each within the state it names.

        Raises:
            ArtifactError: they are not.
        """
        order = _Order(self.name, self.header.states)
        for data, link, first in self._blocks():
            heads = self._decoded(_HEADS, data, first)
            if len(heads) != link.events:
                told = f"{link.events} events from {first} on are sealed, {len(heads)} are there"
                raise ArtifactError(f"{self.name}: {EVENTS}: {told}")
            order.check(heads, first)
            yield data, heads

    def events(self) -> Iterator[Seen]:
        """Yield the events in order.

        Raises:
            ArtifactError: as `blocks` does, or an event makes no sense.
        """
        for data, heads in self.blocks():
            yield from self._decoded(_SEEN, data, heads[0].n if heads else 0)

    def event(self, line: bytes, number: int) -> Seen:
        """Return one event out of its line.

        Raises:
            ArtifactError: it makes no sense.
        """
        try:
            return _SEEN.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            told = f"{EVENTS}, line {number + 1}: {error}"
            raise ArtifactError(f"{self.name}: {told}") from error

    def _blocks(self) -> Iterator[tuple[bytes, Link, int]]:
        count = 0
        with self._opened() as source:
            for link in self.chain:
                if link.file != EVENTS:
                    continue
                where = f"{self.name}: {EVENTS}, events {count} to {count + link.events - 1}"
                yield _bytes(source, link, where), link, count
                count += link.events
            if source.read(1):
                raise ArtifactError(f"{self.name}: {EVENTS} goes on behind its last sealed event")
        if count != self.header.events:
            told = f"{HEADER} tells of {self.header.events} events, the chain of {count}"
            raise ArtifactError(f"{self.name}: {told}")

    def windows(self) -> Iterator[Window]:
        """Yield the windows in order.

        Raises:
            ArtifactError: a window is not what was sealed, makes no sense, or lacks its picture.
        """
        for link in filter(_is_window, self.chain):
            data = self.content(link)
            try:
                window = _WINDOW.decode(data)
            except msgspec.DecodeError as error:
                raise ArtifactError(f"{self.name}: {link.file}: {error}") from error
            if window.screen and window.screen not in self._store.names():
                raise ArtifactError(f"{self.name}: {window.screen}: the picture is missing")
            yield window

    def content(self, link: Link) -> bytes:
        """Return a file as it was sealed.

        Raises:
            ArtifactError: it is not.
        """
        where = f"{self.name}: {link.file}"
        with self._store.open(link.file) as source:
            data = _bytes(source, link, where)
            if source.read(1):
                raise ArtifactError(f"{where}: is longer than what was sealed")
        return data

    def check_files(self) -> None:
        """Look at every file but those that reading the events and windows looks at.

        Raises:
            ArtifactError: the first that is not what was sealed.
        """
        for link in self.chain:
            if link.file not in (EVENTS, HEADER) and not _is_window(link):
                self.content(link)

    def check(self) -> Counter[str]:
        """Look at everything, every file, window and event; return the events by their state.

        Raises:
            ArtifactError: the first thing that is not what was sealed, or makes no sense.
        """
        self.check_files()
        for _ in self.windows():
            pass
        return Counter(seen.state for seen in self.events())

    def _opened(self) -> BinaryIO:
        there = EVENTS in self._store.names()
        return self._store.open(EVENTS) if there else io.BytesIO()

    def _decoded(self, decoder: "msgspec.json.Decoder[T]", data: bytes, first: int) -> list[T]:
        try:
            return decoder.decode_lines(data)
        except (msgspec.DecodeError, RecursionError):
            # The message of the whole block names no line.
            for number, line in enumerate(data.split(b"\n"), first + 1):
                try:
                    decoder.decode(line)
                except (msgspec.DecodeError, RecursionError) as error:
                    raise ArtifactError(f"{self.name}: {EVENTS}, line {number}: {error}") from error
            raise


def _is_window(link: Link) -> bool:
    return link.file.startswith("ui/") and link.file.endswith(".json")


def open_record(path: Path) -> Record:
    """Open a record: its chain and its header hold, its files are there.

    Raises:
        ArtifactError: it is no record, not a finished one, or not as it was written.
    """
    held = store(path)
    names = held.names()
    if FILE not in names:
        raise ArtifactError(f"{held.name}: is no run record: it has no {FILE}")
    with held.open(FILE) as source:
        data = _read(source, LONGEST_CHAIN + 1, f"{held.name}: {FILE}")
    if len(data) > LONGEST_CHAIN:
        raise ArtifactError(f"{held.name}: {FILE} is larger than {LONGEST_CHAIN >> 20} MB")
    lines = data.split(b"\n")
    if lines.pop():
        raise ArtifactError(f"{held.name}: {FILE} is cut off in line {len(lines) + 1}")
    found = tuple(links(lines, held.name))
    if not found or found[-1][0].file != HEADER:
        raise ArtifactError(
            f"{held.name}: is not finished: its last link is not {HEADER}; record it again"
        )
    chain = tuple(link for link, _ in found)
    _all_there(held, chain)
    record = Record(held, _header(held, chain[-1]), chain, found[-1][1])
    _sane(record)
    return record


def _all_there(held: Store, chain: tuple[Link, ...]) -> None:
    """Every file has one link, and every link a file."""
    sealed = [link.file for link in chain if link.file != EVENTS]
    twice = len(set(sealed)) != len(sealed)
    if twice:
        raise ArtifactError(f"{held.name}: {FILE} seals one file twice")
    wanted = {link.file for link in chain} | {FILE}
    for name in sorted(wanted - held.names()):
        raise ArtifactError(f"{held.name}: {files.printable(name)}: is sealed, but missing")
    # A run in which nothing happened has an empty file of events.
    for name in sorted(held.names() - wanted - {EVENTS}):
        raise ArtifactError(f"{held.name}: {files.printable(name)}: was added to the record later")


def _header(held: Store, link: Link) -> Header:
    where = f"{held.name}: {HEADER}"
    with held.open(HEADER) as source:
        data = _bytes(source, link, where)
    try:
        told = msgspec.json.decode(data, type=_Versioned)
        if told.format == FORMAT:
            return _HEADER.decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ArtifactError(f"{where}: {error}") from error
    raise ArtifactError(f"{where}: is of format {told.format!r}; this program reads {FORMAT!r}")


def _sane(record: Record) -> None:
    where = f"{record.name}: {HEADER}"
    header = record.header
    try:
        aware = datetime.fromisoformat(header.began).tzinfo is not None
    except ValueError:
        aware = False
    if not aware:
        raise ArtifactError(f"{where}: {header.began!r} is no time with an offset from UTC")
    before = 0
    for state in header.states:
        if not before <= state.began <= state.ended:
            raise ArtifactError(f"{where}: state {state.state} begins before the one before ends")
        before = state.ended
        if (state.state in PAGE_STATES) != (header.way == WEB):
            raise ArtifactError(f"{where}: {state.state} is no state of a record by {header.way}")
    if not header.states:
        raise ArtifactError(f"{where}: tells of no state: nothing can be judged by it")
    if (header.page is None) == (header.way == WEB):
        raise ArtifactError(f"{where}: a record names a page where it is of one, and only there")


class _Order:
    """Events are numbered, in order of time, and each lies in the state it names."""

    def __init__(self, record: str, states: tuple[State, ...]) -> None:
        self._record = record
        self._states = states
        self._at = self._time = 0

    def check(self, block: list[Head], first: int) -> None:
        """Look at the next events."""
        number, time, state = first, self._time, self._states[self._at]
        for seen in block:
            if seen.n != number:
                self._refuse(number, f"event {seen.n} stands where {number} belongs")
            if seen.t < time:
                self._refuse(number, f"{seen.t} ms comes after {time} ms")
            if seen.state != state.state or not state.began <= seen.t <= state.ended:
                state = self._state_of(seen, number)
            if seen.agreed and seen.state in UNAGREED:
                self._refuse(number, f"nobody has agreed in {seen.state}")
            number, time = number + 1, seen.t
        self._time = time

    def _state_of(self, seen: Head, number: int) -> State:
        for at in range(self._at, len(self._states)):
            state = self._states[at]
            if state.state == seen.state and state.began <= seen.t <= state.ended:
                self._at = at
                return state
        self._refuse(number, f"there was no {seen.state} at {seen.t} ms, as {HEADER} tells")

    def _refuse(self, number: int, why: str) -> NoReturn:
        raise ArtifactError(f"{self._record}: {EVENTS}, line {number + 1}: {why}")


def _bytes(source: BinaryIO, link: Link, where: str) -> bytes:
    data = _read(source, link.size, where)
    if len(data) < link.size:
        raise ArtifactError(f"{where}: is cut off: {len(data)} of {link.size} bytes are there")
    if sha256(data) != link.sha256:
        raise ArtifactError(f"{where}: was changed: it is not what was sealed")
    return data


def _read(source: BinaryIO, size: int, where: str) -> bytes:
    """Return so many bytes, or as many as there are."""
    if size > LARGEST:
        raise ArtifactError(f"{where}: is larger than {LARGEST >> 20} MB")
    try:
        return source.read(size)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise ArtifactError(f"{where}: can't be unpacked ({error})") from error
