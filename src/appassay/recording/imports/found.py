"""What one export tells, before the exports of a run are put together."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple, NoReturn

from msgspec import Struct, field

from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.model import Text
from appassay.recording.schema import AppSeen, Seen, Window


class Given(Struct, frozen=True, kw_only=True):
    """What the tester says of the exports."""

    package: str = ""
    zone: tzinfo
    """Of times without an offset."""
    day: date
    """The last day times without a year can be of."""
    taken: datetime | None = None
    """When the file was made, where it is of one moment."""


class File(Struct, frozen=True, kw_only=True):
    """An export as it came."""

    name: str
    data: bytes
    given: Given
    picture: bytes = b""
    """The picture of the screen beside it."""

    def refuse(self, why: str, *, row: int = 0, line: int = 0, column: str = "") -> NoReturn:
        """Raise the one error a user sees: the file, the place, what is wrong."""
        places = [self.name]
        if row:
            places.append(f"row {row}")
        if line:
            places.append(f"line {line}")
        if column:
            places.append(f"column {column}")
        raise ArtifactError(printable(f"{', '.join(places)}: {why}"))


class Found(NamedTuple):
    """One event; number, time and state are filled in when all exports are there."""

    when: datetime | None
    """Aware; None where the export has no times."""
    seen: Seen
    agreed: bool | None = None
    """Whether the user had agreed; None where the export does not tell."""


class Shown(Struct, frozen=True):
    """One window."""

    when: datetime | None
    window: Window
    picture: bytes = b""


class Export(Struct, kw_only=True):
    """What one file tells."""

    format: str
    """camille, har, …"""
    found: list[Found] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    apps: dict[str, AppSeen] = field(default_factory=dict)
    """Packages it speaks of, and what it says of each."""
    watches: dict[str, Text] = field(default_factory=dict)
    """What is watched in part, and why not in full."""
    more: dict[str, str] = field(default_factory=dict)
    """What stands in no event."""
    of_the_run: bool = False
    """Whether it tells of the run alone: the tool was started for it."""
    lasting: bool = False
    """Whether it may tell of earlier runs, in which the user may have agreed."""
    keep: str = ""
    """The name it is kept by in the record, where the format has one of its own."""
