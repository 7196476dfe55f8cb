"""Working days in China, by the holidays and make-up days that the State Council arranges."""

from datetime import date, timedelta
from functools import cache

import polars as pl


def known_years() -> tuple[int, int]:
    """Return the first and the last year whose holidays are known."""
    from chinese_calendar import constants

    return min(constants.holidays).year, max(constants.holidays).year


@cache
def _working() -> pl.DataFrame:
    """Return each day of the known years, with how many working days there were up to it."""
    from chinese_calendar import is_workday

    first, last = known_years()
    begin, end = date(first, 1, 1), date(last, 12, 31)
    days = [begin + timedelta(days=n) for n in range((end - begin).days + 1)]
    counts, count = [], 0
    for day in days:
        count += is_workday(day)
        counts.append(count)
    return pl.DataFrame({"day": days, "count": counts}, schema={"day": pl.Date, "count": pl.Int32})


def between(first: pl.Series, last: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the working days after one day up to and with another, and whether that is whole.

    Where the second lies beyond the known years, those up to their end are counted: there are at
    least so many. Where the first does, none are.
    """
    begin, end = known_years()
    limit = date(end, 12, 31)
    table = _working()
    days = pl.DataFrame({"first": first, "last": last}).with_columns(
        pl.min_horizontal("last", pl.lit(limit)).alias("until"),
        (
            (pl.col("first").dt.year() >= begin)
            & (pl.col("first").dt.year() <= end)
            & (pl.col("last") <= limit)
        ).alias("whole"),
    )
    joined = days.join(
        table.rename({"day": "first", "count": "before"}),
        "first",
        how="left",
        maintain_order="left",
    ).join(
        table.rename({"day": "until", "count": "after"}), "until", how="left", maintain_order="left"
    )
    counted = (joined["after"] - joined["before"]).fill_null(0)
    return counted.clip(lower_bound=0), joined["whole"].fill_null(False)
