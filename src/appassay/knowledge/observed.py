"""What is measured in pictures of run records, and looked for in their traffic."""

from functools import cache

from msgspec import Struct

from appassay.knowledge.load import table_of


class Pictures(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How pictures of windows are measured; see `observed.toml`."""

    most: int
    sights: int
    pixels: int
    colours: int
    near: float
    ground: float
    inset: float
    drawn: int
    ink: int
    words: tuple[str, ...]


class Executable(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of content that a phone executes."""

    id: str
    endings: tuple[str, ...]
    types: tuple[str, ...]
    begins: tuple[str, ...]


class Values(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which values that were read are looked for in what is sent."""

    columns: tuple[str, ...]
    shortest: int
    most: int
    letters: int
    length: int


class Left(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What counts as executable where files are left behind."""

    endings: tuple[str, ...]


class Phone(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Functions for which one app of a phone may be kept from removal."""

    basic: tuple[str, ...]


class Loaded(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where loaded code lies, by beginnings of its path and by parts of it."""

    written: tuple[str, ...]
    packaged: tuple[str, ...]
    endings: tuple[str, ...]


class Observed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole table."""

    pictures: Pictures
    executable: tuple[Executable, ...]
    values: Values
    left: Left
    phone: Phone
    loaded: Loaded


@cache
def observed() -> Observed:
    """Return the table.

    Raises:
        ClauseError: the table is malformed.
    """
    return table_of("observed", Observed)
