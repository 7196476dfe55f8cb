"""Times in cells: with an offset, or without, which means those of Asia/Shanghai.

All come out as what clocks in Shanghai show; no daylight saving was kept there in the years that
are taken, so that they are eight hours ahead of UTC throughout.
"""

import re

import polars as pl

AHEAD = 8 * 3_600_000
"""Milliseconds by which Shanghai is ahead of UTC."""
FIRST, LAST = 2000, 2099
"""Years that are taken: a time outside is a slip."""
_DATES = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日")
_CLOCKS = ("%H:%M:%S", "%H:%M", "%H:%M:%S%.f")
_DAYS = _DATES
_MOMENTS = tuple(f"{date}{gap}{clock}" for clock in _CLOCKS for date in _DATES for gap in " T")
_OFFSET = re.compile(r":\d\d(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)$")
_ENDS = (6, 1, 5, 3)
"""Lengths of offsets: ``+08:00``, ``Z``, ``+0800``, ``+08``."""


def times(cells: pl.Series, *, days: bool) -> tuple[pl.Series, int]:
    """Return cells as times, null where they are none, and how many had no offset.

    Args:
        cells: text, null where empty.
        days: whether a date without a time of day will do.
    """
    first = cells.drop_nulls().head(1).to_list()
    if not first:
        return pl.Series(cells.name, [None] * len(cells), dtype=pl.Datetime("ms")), 0
    found, local = _as_first(cells, first[0])
    left = (found.is_null() & cells.is_not_null()).arg_true()
    if len(left):
        rest, more = _each_way(cells.gather(left).str.strip_chars(), days=days)
        found = found.scatter(left, rest)
        local += more
    return _plausible(found), local


def _plausible(found: pl.Series) -> pl.Series:
    years = found.dt.year()
    fits = (years >= FIRST) & (years <= LAST)
    if fits.all():
        return found
    return found.to_frame("t").select(pl.when(fits).then(pl.col("t"))).to_series()


def _as_first(cells: pl.Series, first: str) -> tuple[pl.Series, int]:
    """Read cells the way the first one is written; hardly any table mixes ways."""
    offset = _OFFSET.search(first)
    length = len(offset[1]) if offset else 0
    base = first[: len(first) - length] if length else first
    for form in _MOMENTS:
        if _read(pl.Series([base]), form)[0] is not None:
            found = _with_offset(cells, form, length) if length else _read(cells, form)
            return found, 0 if length else len(found) - found.null_count()
    return pl.Series(cells.name, [None] * len(cells), dtype=pl.Datetime("ms")), 0


def _each_way(cells: pl.Series, *, days: bool) -> tuple[pl.Series, int]:
    found = pl.Series(cells.name, [None] * len(cells), dtype=pl.Datetime("ms"))
    local = 0
    for form in (*_MOMENTS, *(_DAYS if days else ())):
        for length in (0, *_ENDS) if form in _MOMENTS else (0,):
            left = (found.is_null() & cells.is_not_null()).arg_true()
            if not len(left):
                return found, local
            rest = cells.gather(left)
            read = _with_offset(rest, form, length) if length else _read(rest, form)
            local += 0 if length else len(read) - read.null_count()
            found = found.scatter(left, read)
    return found, local


def _read(cells: pl.Series, form: str) -> pl.Series:
    if "H" not in form:
        return cells.str.to_date(form, strict=False).cast(pl.Datetime("ms"))
    # Hardly a moment is there twice: to keep those read before costs more than it saves.
    return cells.str.to_datetime(form, strict=False, time_unit="ms", cache=False)


def _with_offset(cells: pl.Series, form: str, length: int) -> pl.Series:
    """Read times that end in an offset; there are few offsets, so each is read once."""
    ends = cells.str.tail(length)
    each = ends.drop_nulls().unique()
    shifts = {end: shift for end in each if (shift := _shift(end)) is not None}
    if not shifts:
        return pl.Series(cells.name, [None] * len(cells), dtype=pl.Datetime("ms"))
    moment = _read(cells.str.head(-length), form).cast(pl.Int64)
    if len(each) == 1:
        return (moment + shifts[each[0]]).cast(pl.Datetime("ms"))
    moved = ends.replace_strict(shifts, default=None, return_dtype=pl.Int64)
    return (moment + moved).cast(pl.Datetime("ms"))


def _shift(end: str | None) -> int | None:
    """Return the milliseconds from a clock of that offset to one of Shanghai."""
    if end == "Z":
        return AHEAD
    found = re.fullmatch(r"([+-])(\d\d):?(\d\d)?", end or "")
    if not found or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return AHEAD - minutes * 60_000 * (1 if found[1] == "+" else -1)
