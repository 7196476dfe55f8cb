"""What a record holds, at its time."""

from dataclasses import dataclass

from appassay.recording import Seen


@dataclass(frozen=True, slots=True)
class Item:
    """Windows that are on screen, an event or a request."""

    time: int
    """Milliseconds since the record began."""
    screens: tuple[str, ...] = ()
    seen: Seen | None = None
    request: tuple[str, ...] = ()
    """Method, address and what else is told of it."""
    shown: str = ""
    """The screen an event belongs to."""
