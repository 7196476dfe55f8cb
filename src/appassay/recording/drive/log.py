"""A record under way: what is seen goes into it in order, at its time and in its state."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from appassay.recording.drive.device import Device
from appassay.recording.schema import Seen, StateName, Watch, Window
from appassay.recording.write import Writer

UNAGREED: frozenset[StateName] = frozenset({"R0", "R1"})
SLACK = 250
"""Milliseconds by which the clock of a device may differ from the driver's."""
LAG = 60_000
"""Milliseconds for which events wait for older ones: what a device tells late has its own time."""


class Log:
    """What was seen, on its way to the writer."""

    def __init__(self, writer: Writer, device: Device) -> None:
        self.state: StateName | None = None
        self.gone: list[StateName] = []
        """The states that were begun."""
        self.agreed_at: int | None = None
        self.late = 0
        """Events that came after their state had ended, and are lost."""
        self._writer = writer
        self._kept: set[str] = set()
        self._device = device
        self._began = self._written = 0
        self._ended = -(1 << 60)
        """When the state before ended; long ago where there was none."""
        self._waiting: list[Seen] = []
        self._shown: tuple[Window, ...] = ()

    def begin(self, state: StateName, did: str) -> None:
        """Begin a state; what came before belongs to none, or to the state before."""
        self.end()
        self._began = max(self._device.now(), self._written)
        self._writer.begin(state, self._began, did)
        self.state, self._shown = state, ()
        self.gone.append(state)

    def end(self) -> None:
        """End the state under way, with all that happened in it and what a device dumps of it."""
        self.settle()
        if self.state is None:
            return
        for name, data in self._device.dumps(self.state):
            self.keep(name, data)
        # A dump may tell of uses nothing else had told of.
        self.settle()
        self._close(self._device.now())

    def _close(self, now: int) -> None:
        now = max(now, self._began, *(seen.t for seen in self._waiting)) if self._waiting else now
        self._write(now)
        self._writer.end(max(now, self._written))
        self._written = self._ended = max(now, self._written)
        self.state = None

    def did(self, text: str) -> None:
        """Tell what was done in the state under way, once it was done."""
        self._writer.did(text)

    def note(self, event: str, **fields: Any) -> None:  # noqa: ANN401
        """Note what the driver did or saw."""
        self.note_at(self._device.now(), event, **fields)

    def note_at(self, time: int, event: str, **fields: Any) -> None:  # noqa: ANN401
        """Note what the driver did or saw a moment ago."""
        if self.state is not None:
            self._take(Seen(n=0, t=time, state=self.state, event=event, **fields))

    def settle(self) -> list[Seen]:
        """Take what happened up to now, and return it."""
        found = list(self._device.drain())
        if self.state is not None:
            for seen in found:
                self._take(seen)
            self._write(self._device.now() - LAG)
        return found

    def look(self, *, keep: bool = False) -> tuple[Window, ...]:
        """Return what is on screen; it is written where it changed, or `keep` says so."""
        time, windows = self._device.windows()
        state = self.state
        if windows is None:
            return self._shown
        if state is None:
            return windows
        plain = tuple(replace(window, number=0, t=0, state=state) for window in windows)
        if not keep and plain == _plain(self._shown):
            return self._shown
        # Ends of states and times of windows are told by one clock, but not at the same moment.
        time = min(max(time, self._began), self._device.now())
        picture = self._device.picture() if windows else b""
        shown: list[Window] = []
        screen = ""
        for window in plain:
            placed = replace(window, t=time, screen=screen)
            number = self._writer.show(placed, picture if not screen else b"")
            screen = screen or (f"ui/{number:06}.png" if picture else "")
            shown.append(replace(placed, number=number, screen=screen))
        self._shown = tuple(shown)
        return self._shown

    def interrupt(self) -> None:
        """End the state under way with what is known, without asking the device anything."""
        if self.state is not None:
            self._close(max(self._written, self._began, self._device.now()))

    def close(self, watches: Sequence[Watch], notes: dict[str, str]) -> str:
        """End the record and return its hash."""
        if self.late:
            notes["late"] = f"{self.late} events came after the end of their state and are left out"
        self._writer.header = replace(self._writer.header, more=self._writer.header.more | notes)
        return self._writer.close(self._written, watches)

    def keep(self, name: str, data: bytes) -> None:
        """Keep a file; a state that was gone through twice has its files twice."""
        stem, dot, ending = name.rpartition(".")
        count = 1
        while name in self._kept:
            count += 1
            name = f"{stem}.{count}{dot}{ending}"
        self._kept.add(name)
        self._writer.keep(name, data)

    def _take(self, seen: Seen) -> None:
        if self._ended < self._began - SLACK <= seen.t < self._began:
            seen = replace(seen, t=self._began)
        if seen.t < self._began or self.state is None:
            # Put into this state it would belong to what the user had not done there. What happened
            # between two states is of none.
            self.late += seen.t < self._ended
            return
        agreed = self.agreed_at is not None and seen.t >= self.agreed_at
        agreed = agreed and self.state not in UNAGREED
        self._waiting.append(replace(seen, state=self.state, agreed=agreed))

    def _write(self, until: int) -> None:
        """Write the events up to a time."""
        self._waiting.sort(key=lambda seen: seen.t)
        count = 0
        for seen in self._waiting:
            if seen.t > until:
                break
            if seen.t < self._written:
                seen = replace(seen, t=self._written, more=seen.more | {"t": str(seen.t)})
            self._writer.add(seen)
            self._written = seen.t
            count += 1
        del self._waiting[:count]


def _plain(windows: Sequence[Window]) -> tuple[Window, ...]:
    return tuple(replace(w, number=0, t=0, screen="") for w in windows)
