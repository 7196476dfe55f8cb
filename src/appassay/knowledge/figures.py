"""The tables of operations figures, from `figures.toml`."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from appassay.knowledge.load import table_of
from appassay.model import Text


class ColumnRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of a table."""

    id: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    type: str
    """id, text, time, day, flag, count, seconds; of a column of values, these."""
    means: Text
    required: bool = False
    """Whether the table must have it."""
    filled: bool = False
    """Whether each of its cells must be filled in."""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What may stand in it, each with other words for it."""

    @property
    def names(self) -> tuple[str, ...]:
        """The headings it goes by."""
        return (self.id, *self.zh, *self.en)


class FigureTable(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table."""

    id: str
    text: Text
    points: tuple[str, ...]
    """Test points that use it."""
    column: tuple[ColumnRow, ...]

    @property
    def key(self) -> ColumnRow:
        """The column that tells one row from another."""
        return next(column for column in self.column if column.type == "id")


class Flags(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of yes and no."""

    yes: tuple[str, ...]
    no: tuple[str, ...]


class FigureTables(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All tables."""

    table: tuple[FigureTable, ...]
    flags: Flags


@cache
def figure_tables() -> FigureTables:
    """Return the tables.

    Raises:
        ClauseError: the file is malformed.
    """
    return table_of("figures", FigureTables)
