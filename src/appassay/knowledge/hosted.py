"""How the host of an SDK is played, and what a switch is about by its name."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from appassay.errors import ClauseError
from appassay.knowledge.load import table_of
from appassay.knowledge.tables import pi_kinds, sdks


class Names(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Patterns of names."""

    init: str
    switch: str
    step: str
    consent: tuple[str, ...]
    inner: str
    reads: str


class About(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What words in the name of a switch say it is about."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]


class Hosted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table as a whole."""

    names: Names
    about: tuple[About, ...]


@cache
def hosted() -> Hosted:
    """Return the table.

    Raises:
        ClauseError: it is malformed.
    """
    table = table_of("hosted", Hosted)
    unknown = {kind for row in table.about for kind in row.kinds} - pi_kinds().keys()
    if unknown:
        raise ClauseError(f"hosted.toml: no kinds {sorted(unknown)}")
    return table


def is_method(word: str) -> bool:
    """Return whether a word of the SDK table names a method, not a meta-data key."""
    return "#" in word


@cache
def known_inits() -> tuple[str, ...]:
    """Return the methods that set the SDKs of the table going, ``class#method``."""
    return tuple(word for row in sdks().values() for word in row.init)


@cache
def known_starts() -> tuple[str, ...]:
    """Return the further steps of a start.

    One that does without consent (`preInit`), and one that is to wait for it (`start`), hold
    nothing back by themselves, though the table lists them by the switches.
    """
    return tuple(word for word in _for_consent() if _is_step(word))


@cache
def known_switches() -> tuple[str, ...]:
    """Return the methods by which hosts hold back what the SDKs of the table collect."""
    return tuple(word for word in _for_consent() if not _is_step(word))


def _for_consent() -> Iterator[str]:
    """Yield the methods that the table lists as what consent asks for."""
    for row in sdks().values():
        yield from filter(is_method, row.consent)


def _is_step(word: str) -> bool:
    return re.search(hosted().names.step, word.partition("#")[2]) is not None


def about(method: str) -> frozenset[str]:
    """Return the kinds of personal information a switch is about by its name; none stands for all.

    Args:
        method: a method in Java notation, ``com.example.Sdk.setImeiEnabled(boolean)``.
    """
    name, rows = _word(method), hosted().about
    return frozenset(
        kind for row in rows if any(word in name for word in row.words) for kind in row.kinds
    )


def tells_consent(method: str) -> bool:
    """Return whether a switch tells an SDK what the user agreed to, by its name."""
    return any(word in _word(method) for word in hosted().names.consent)


def _word(method: str) -> str:
    return method.partition("(")[0].rpartition(".")[2].replace("_", "").lower()
