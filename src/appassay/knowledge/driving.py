"""What the driver of a recorded run goes by, from `driving.toml`."""

from functools import cache

from msgspec import Struct

from appassay.knowledge.load import table_of
from appassay.model import Text


class ConsentWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which of several controls of a consent window is taken."""

    agree: tuple[str, ...]
    refuse: tuple[str, ...]


class DialogWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How dialogs of the system look that ask for a permission."""

    packages: tuple[str, ...]
    allow_ids: tuple[str, ...]
    deny_ids: tuple[str, ...]
    allow: tuple[str, ...]
    deny: tuple[str, ...]


class WalkWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a walk leaves alone."""

    avoid: str
    """A regular expression over what is written on a control."""


class Motion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A movement of the phone."""

    name: str
    text: Text
    force: float
    turn: float
    seconds: float


class Driving(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the driver goes by."""

    consent: ConsentWords
    dialog: DialogWords
    walk: WalkWords
    motion: tuple[Motion, ...]


@cache
def driving() -> Driving:
    """Return what the driver goes by.

    Raises:
        ClauseError: the table is malformed.
    """
    return table_of("driving", Driving)
