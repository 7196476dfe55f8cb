"""What a run goes through, and how long it stays there."""

from msgspec import Struct

from appassay.errors import ConfigError
from appassay.knowledge.protocol import protocol
from appassay.recording.schema import StateName

ORDER: tuple[StateName, ...] = ("R0", "R1", "R2", "R3", "R4", "R5", "R6", "R8", "R9", "R7")
"""R7 begins with a clean install, so that it comes last."""
WALKS: frozenset[StateName] = frozenset({"R3", "R7"})
_APPEARS, _SHORT = 20.0, 2.0
"""Seconds in which a window that asks for consent appears; the least of them in a short run."""
_MARGIN = 1
"""Seconds over the least length of a state, so that none is too short by a step of a clock."""


class Plan(Struct, frozen=True, kw_only=True):
    """The states of a run and their lengths."""

    states: tuple[StateName, ...] = ORDER
    seconds: float | None = None
    """Of each state but the walks; none for what the protocol wants."""
    walk: float | None = None
    """Seconds of each walk."""
    pace: float = 1.0
    """Seconds between two looks at the screen in the foreground."""
    settle: float = 0.5
    """Seconds after a tap at which the screen is looked at first."""

    @property
    def appears(self) -> float:
        """Return the seconds in which a window that asks for consent appears."""
        return _APPEARS if self.seconds is None else min(_APPEARS, max(_SHORT, 2 * self.seconds))

    def length(self, state: StateName) -> int:
        """Return the milliseconds of a state."""
        given = self.walk if state in WALKS else self.seconds
        if given is None:
            given = next(row.seconds for row in protocol().state if row.id == state) + _MARGIN
        return round(given * 1000)


def states(text: str) -> tuple[StateName, ...]:
    """Return states as they are named on a command line, ``R0,R1`` or ``R0-R3``, in order.

    Raises:
        ConfigError: one is no state.
    """
    names: set[str] = set()
    for word in text.replace(" ", "").split(","):
        first, _, last = word.partition("-")
        if first not in ORDER or (last and last not in ORDER) or (last and last < first):
            raise ConfigError(f"--states {text}: write R0,R1 or R0-R3; the states are R0 to R9")
        names |= {name for name in ORDER if first <= name <= (last or first)}
    return tuple(name for name in ORDER if name in names)
