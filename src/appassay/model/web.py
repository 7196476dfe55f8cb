"""What a visit to a web page saw: pages, what they showed, and what they did.

They are kinds of their own beside those of a run of an app, so that what a page shows is never
taken for a window of the app, and a visit never counts as a run of it.
"""

from appassay.model.kinds import Fact
from appassay.model.run import Event
from appassay.model.window import WindowSeen


class PageSeen(Fact, frozen=True, kw_only=True):
    """A page that was looked at."""

    record: str = ""
    url: str = ""
    """Where it lies, after redirects."""
    asked: str = ""
    """The address that was asked for."""
    status: int = 200
    """What the server answered; 0 where it did not."""
    title: str = ""
    taps: int = 0
    """Taps from the page that was handed in."""
    words: str = ""
    """What is written on the control that leads to it."""
    state: str = "W0"
    time: int = 0


class PageWindow(WindowSeen, frozen=True, kw_only=True):
    """A page, or something that floats above it, at one moment; `activity` is its address."""


class PageEvent(Event, frozen=True, kw_only=True):
    """Something a page did, or the user did to it; `kind` is where an address leads."""

    active: bool = False
    """The page had just been tapped, or its `navigator.userActivation` said so."""
    sha256: str = ""
    """Of a file that was fetched."""
    package: bool = False
    """It is the package of an app, by its content."""
    same: bool = False
    """It is the very file that was handed in beside the visit."""


class Visit(Fact, frozen=True, kw_only=True):
    """A visit as a whole."""

    record: str = ""
    digest: str = ""
    """The hash the record is known by."""
    url: str = ""
    final: str = ""
    title: str = ""
    saved: bool = False
    """A saved copy was looked at, without a network."""
    states: tuple[tuple[str, int], ...] = ()
    """The states it went through, each with its seconds."""
    clock: str = "virtual"
    """virtual, or real."""
    guard: str = ""
    """What kept the page in: bubblewrap, Chromium's sandbox, or nothing."""
