"""When a run on the abstract machine followed enough of the code to clear an app."""

from functools import cache

import msgspec
from msgspec import Struct

from appassay.errors import ClauseError
from appassay.knowledge.load import HERE, read_toml
from appassay.knowledge.tables import apis
from appassay.model import Threshold


class Adequate(Struct, frozen=True, kw_only=True):
    """What an adequate run is."""

    share: Threshold
    """Least share of the instructions of entered methods that were executed."""
    watched: tuple[str, ...]
    """States in which nothing may have been cut."""
    harmless: tuple[str, ...]
    """Cuts that do not count."""
    open_reads: tuple[str, ...]
    """Calls that may read personal information, beside those of the API tables."""


@cache
def reading_calls() -> frozenset[str]:
    """Return the calls that may read personal information, ``class.method``."""
    rows = (row for rows in apis().values() for row in rows if row.kinds)
    listed = (f"{row.cls}.{method}" for row in rows for method in row.methods)
    return frozenset(listed) | set(adequate().open_reads)


@cache
def adequate() -> Adequate:
    """Return what an adequate run is.

    Raises:
        ClauseError: the table is malformed.
    """
    try:
        return msgspec.convert(read_toml(HERE / "run.toml")["adequate"], Adequate)
    except (KeyError, msgspec.ValidationError) as error:
        raise ClauseError(f"run.toml: {error}") from error
