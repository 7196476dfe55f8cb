"""Write a record as the run goes on: nothing that was written is ever changed."""

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.chain import EVENTS, FILE, HEADER, Chain
from appassay.recording.schema import FORMAT, Header, Seen, State, StateName, Watch, Window

BLOCK = 1_000
"""Events that are sealed together; also what a crash of the recorder can lose."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_STORED = (".png", ".jpg", ".zip", ".mp4")


class Writer:
    """A record that is being written into a folder."""

    def __init__(self, folder: Path, header: Header) -> None:
        """Begin a record.

        Args:
            folder: where it goes; it must not hold anything yet.
            header: what is known of the run; states and counts are filled in at the end.

        Raises:
            ArtifactError: the folder holds something, or can't be written.
        """
        self.folder = folder
        self.header = header
        self._chain = Chain()
        self._block: list[bytes] = []
        self._states: list[State] = []
        self._open: State | None = None
        self._events = self._windows = self._time = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise ArtifactError(f"{folder}: is not empty; a record needs a folder of its own")
            self._events_file = (folder / EVENTS).open("wb")
            self._chain_file = (folder / FILE).open("wb")
        except OSError as error:
            raise ArtifactError(f"{folder}: {files.reason(error)}") from error

    def begin(self, state: StateName, time: int, did: str = "", *, virtual: bool = False) -> None:
        """Begin a state, and end the one before; `virtual`: by a clock that is."""
        self.end(time)
        self._open = State(state=state, began=time, ended=time, did=did, virtual=virtual)

    def did(self, text: str) -> None:
        """Tell what was done in the state under way, where it is known only then."""
        if self._open:
            self._open = replace(self._open, did=text)

    def end(self, time: int) -> None:
        """End the state under way, if there is one."""
        if self._open:
            self._states.append(replace(self._open, ended=max(time, self._open.began)))
            self._open = None

    def add(self, seen: Seen) -> int:
        """Write one event and return its number; the number it comes with does not count.

        Raises:
            ArtifactError: it comes before the event that was written last.
        """
        if seen.t < self._time:
            raise ArtifactError(f"an event of {seen.t} ms comes after one of {self._time} ms")
        self._time = seen.t
        number = self._events
        self._block.append(msgspec.json.encode(replace(seen, n=number)) + b"\n")
        self._events += 1
        if len(self._block) >= BLOCK:
            self._seal()
        return number

    def show(self, window: Window, picture: bytes = b"") -> int:
        """Keep a window, with a PNG of it, and return its number.

        Without a PNG it may name one that is kept already: windows of one moment share theirs.
        """
        number = self._windows
        self._windows += 1
        screen = f"ui/{number:06}.png" if picture else window.screen
        if picture:
            self.keep(screen, picture)
        told = msgspec.json.encode(replace(window, number=number, screen=screen))
        self.keep(f"ui/{number:06}.json", told)
        return number

    def keep(self, name: str, data: bytes) -> None:
        """Keep a file: traffic, what a command printed, another tool's export.

        Raises:
            ArtifactError: there is a file of that name.
        """
        self._seal()
        path = self.folder / name
        if path.exists():
            raise ArtifactError(f"{path}: is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self._link(name, data)

    def close(self, time: int, watches: Iterable[Watch]) -> str:
        """End the record and return the hash it is known by."""
        self.end(time)
        self._seal()
        self._events_file.close()
        header = replace(
            self.header,
            format=FORMAT,
            states=tuple(self._states),
            watches=tuple(watches),
            events=self._events,
        )
        data = msgspec.json.format(msgspec.json.encode(header), indent=2) + b"\n"
        (self.folder / HEADER).write_bytes(data)
        self._link(HEADER, data)
        self._chain_file.close()
        return self._chain.last

    def _seal(self) -> None:
        if not self._block:
            return
        data = b"".join(self._block)
        self._events_file.write(data)
        self._events_file.flush()
        self._link(EVENTS, data, len(self._block))
        self._block.clear()

    def _link(self, name: str, data: bytes, events: int = 0) -> None:
        self._chain_file.write(self._chain.add(name, data, events))
        self._chain_file.flush()


def pack(folder: Path, target: Path) -> None:
    """Put a record into one ZIP file, the same bytes each time.

    Raises:
        ArtifactError: something can't be read or written.
    """
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    try:
        with zipfile.ZipFile(target, "w") as archive:
            for name in names:
                entry = zipfile.ZipInfo(name, _LONG_AGO)
                stored = name.endswith(_STORED)
                entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                with (folder / name).open("rb") as source, archive.open(entry, "w") as sink:
                    shutil.copyfileobj(source, sink)
    except OSError as error:
        raise ArtifactError(f"{target}: {files.reason(error)}") from error
