"""The protocol of a recorded run, from `protocol.toml`."""

from functools import cache

from msgspec import Struct

from appassay.knowledge.load import table_of
from appassay.model import Text

WEB = "web"
"""The way of a record of a visit to a web page."""


class StateRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One state."""

    id: str
    seconds: int
    """How long it lasts at the least; our own default."""
    needed: bool
    """Whether a run without it clears nobody."""
    text: Text


class WatchRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that is watched."""

    id: str
    needed: bool
    """Whether a run that did not watch it clears nobody."""
    text: Text


class Rhythm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When alike events come at a steady rhythm; all numbers are our own defaults."""

    least: int
    """How many there are at the least."""
    share: float
    """How many of the times between two lie near the middle one, at the least."""
    within: float
    """How near, as a share of it."""


class Protocol(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a run has to go through, and what has to be watched."""

    state: tuple[StateRow, ...]
    watch: tuple[WatchRow, ...]
    web_state: tuple[StateRow, ...]
    web_watch: tuple[WatchRow, ...]
    rhythm: Rhythm

    def states_of(self, way: str) -> tuple[StateRow, ...]:
        """Return the states a record of that way goes through."""
        return self.web_state if way == WEB else self.state

    def watches_of(self, way: str) -> tuple[WatchRow, ...]:
        """Return what a record of that way has to watch."""
        return self.web_watch if way == WEB else self.watch


@cache
def protocol() -> Protocol:
    """Return the protocol.

    Raises:
        ClauseError: the table is malformed.
    """
    return table_of("protocol", Protocol)
