"""What tables come to, day by day or month by month, and the rows that matter."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from appassay.extract.figures.tables import Table
from appassay.model import CallMonth, DialDay, Fact, FigureRow, Place, RenewalMonth, SpeedDay

SHOWN = 20
"""Rows told of for each reason and month."""
NOTICE_DAYS = 5
"""Days from reminder to charge; the criterion of U7.5."""


def month(column: str) -> pl.Expr:
    """Return the month of a time, as ``2026-01``."""
    return pl.col(column).dt.strftime("%Y-%m").alias("month")


def days_from(first: str, second: str) -> pl.Expr:
    """Return the calendar days from one time to another."""
    return (pl.col(second).dt.date() - pl.col(first).dt.date()).dt.total_days()


def rows(table: Table, frame: pl.DataFrame, why: str, at: str) -> Iterable[FigureRow]:
    """Yield the first rows of each month that matter for a reason; `at`: the time they go by."""
    named = [column.id for column in table.about.column]
    shown = frame.with_columns(month(at)).sort("file", "row").group_by("month").head(SHOWN)
    for row in shown.sort("month", "file", "row").iter_rows(named=True):
        yield FigureRow(
            at=Place(file=table.files[row["file"]], line=row["row"]),
            table=table.about.id,
            why=why,
            month=row["month"],
            values=tuple((name, _shown(row[name])) for name in named if row[name] is not None),
        )


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:%Y-%m-%d %H:%M:%S}" if hasattr(value, "strftime") else str(value)


def disputed_by_month(table: Table, at: str) -> dict[str, int]:
    """Return how many rows of each month were left out."""
    counted = table.disputed.select(month(at)).group_by("month").len()
    return dict(counted.iter_rows())


def calls(table: Table) -> Iterable[Fact]:
    """Yield the months of the calls; means are exact, percentiles to a second."""
    # Days first: there are few, and each is turned into a month once.
    counted = (
        table.frame.lazy()
        .select(
            pl.col("asked_at").dt.truncate("1d").alias("day"),
            (pl.col("answered_at") - pl.col("asked_at")).dt.total_milliseconds().alias("wait"),
        )
        .group_by("day", (pl.col("wait") // 1000).alias("second"))
        .agg(pl.len().alias("calls"), pl.col("wait").sum().alias("waited"))
        .collect()
        .with_columns(month("day"))
    )
    left_out = disputed_by_month(table, "asked_at")
    for (name,), group in sorted(counted.partition_by("month", as_dict=True).items()):
        taken = group.filter(pl.col("second").is_not_null())
        seconds = taken.group_by("second").agg(pl.col("calls").sum()).sort("second")
        answered = int(taken["calls"].sum())
        yield CallMonth(
            at=Place(file=table.files[0], member=str(name)),
            month=str(name),
            asked=int(group["calls"].sum()),
            answered=answered,
            mean=int(taken["waited"].sum()) / answered / 1000 if answered else 0,
            p50=_percentile(seconds, answered, 50),
            p95=_percentile(seconds, answered, 95),
            disputed=left_out.get(str(name), 0),
        )


def _percentile(seconds: pl.DataFrame, count: int, share: int) -> float:
    """Return the least second that so many of a hundred calls do not exceed."""
    if not count:
        return 0
    reached = seconds.filter(pl.col("calls").cum_sum() * 100 >= count * share)
    return float(reached["second"][0])


def dials(table: Table) -> Iterable[Fact]:
    """Yield the days of the dial tests."""
    counted = (
        table.frame.with_columns(pl.col("dialled_at").dt.strftime("%Y-%m-%d").alias("day"))
        .group_by("day")
        .agg(
            pl.len().alias("dials"),
            pl.col("dialled_at").dt.hour().unique().sort().alias("hours"),
            pl.col("person_offered").sum().alias("offered"),
            pl.col("answered").sum(),
            pl.col("keys").max().fill_null(0),
            pl.col("wait_seconds").max().fill_null(0).alias("wait"),
        )
        .sort("day")
    )
    for row in counted.iter_rows(named=True):
        place = Place(file=table.files[0], member=row["day"])
        yield DialDay(at=place, **(row | {"hours": tuple(row["hours"])}))
    yield from rows(table, table.frame.filter(~pl.col("person_offered")), "no_person", "dialled_at")
    unanswered = table.frame.filter(pl.col("person_offered") & ~pl.col("answered"))
    yield from rows(table, unanswered, "not_answered", "dialled_at")


def speeds(table: Table) -> Iterable[Fact]:
    """Yield the days on which the speed of free and of paying users was measured."""
    free, speed = pl.col("tier") == "free", pl.col("kilobytes")
    counted = (
        table.frame.with_columns(pl.col("measured_at").dt.strftime("%Y-%m-%d").alias("day"))
        .group_by("day")
        .agg(
            pl.col("measured_at").filter(free).dt.hour().unique().sort().alias("hours"),
            free.sum().alias("free"),
            (~free).sum().alias("paid"),
            speed.filter(free).max().fill_null(0).alias("free_best"),
            speed.filter(free).min().fill_null(0).alias("free_worst"),
            speed.filter(~free).max().fill_null(0).alias("paid_best"),
        )
        .sort("day")
    )
    for row in counted.iter_rows(named=True):
        place = Place(file=table.files[0], member=row["day"])
        yield SpeedDay(at=place, **(row | {"hours": tuple(row["hours"])}))


def renewals(table: Table) -> Iterable[Fact]:
    """Yield the months of the charges, and those without a reminder in time."""
    in_time = (
        (days_from("notified_at", "charged_at") >= NOTICE_DAYS) & pl.col("delivered")
    ).fill_null(False)
    opened_late = (days_from("opened_at", "charged_at") < NOTICE_DAYS).fill_null(False)
    judged = table.frame.with_columns(
        in_time.alias("reminded"),
        (~in_time & opened_late).alias("opened_late"),
        (~in_time & ~opened_late).alias("unreminded"),
        _unagreed(table.frame).alias("unagreed"),
        (days_from("cancelled_at", "charged_at") > 0).fill_null(False).alias("cancelled"),
    )
    reasons = ("reminded", "opened_late", "unreminded", "unagreed", "cancelled")
    counted = (
        judged.group_by(month("charged_at"))
        .agg(pl.len().alias("charges"), *(pl.col(name).sum() for name in reasons))
        .sort("month")
    )
    for row in counted.iter_rows(named=True):
        yield RenewalMonth(at=Place(file=table.files[0], member=row["month"]), **row)
    for why in reasons[1:]:
        yield from rows(table, judged.filter(pl.col(why)), why, "charged_at")


def _unagreed(frame: pl.DataFrame) -> pl.Expr:
    """Return which were charged before an agreement, where the table tells of agreements."""
    if frame["agreed_at"].null_count() == len(frame):
        return pl.lit(False)
    return pl.col("agreed_at").is_null() | (days_from("agreed_at", "charged_at") < 0)
