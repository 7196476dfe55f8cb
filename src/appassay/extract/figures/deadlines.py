"""Complaints and requests: what was done in time, what was late, and what is open."""

from collections.abc import Iterable
from datetime import date, datetime

import polars as pl

from appassay.extract.figures.counts import days_from, month, rows
from appassay.extract.figures.days import between
from appassay.extract.figures.tables import Table
from appassay.model import ComplaintMonth, Fact, Place, RequestMonth

COMPLAINT_DAYS = 15
"""Calendar days a complaint may take; the criterion of U12.3."""
REQUEST_DAYS = 15
"""Working days a request may take; the criterion of U12.4."""


def exported(table: Table) -> str:
    """Return the day the table was exported, where it says so."""
    last = table.frame["as_of"].max() if "as_of" in table.frame.columns else None
    return last.strftime("%Y-%m-%d") if isinstance(last, datetime) else ""


def last_known(table: Table) -> date:
    """Return the last day the table knows of: it was exported then, or later."""
    times = (column.id for column in table.about.column if column.type in ("time", "day"))
    lasts = (table.frame[name].max() for name in times)
    return max(last for last in lasts if isinstance(last, datetime)).date()


def complaints(table: Table) -> Iterable[Fact]:
    """Yield the months of the complaints, by when they came, and those that were late."""
    until = pl.lit(last_known(table))
    taken = days_from("received_at", "closed_at")
    so_far = (until - pl.col("received_at").dt.date()).dt.total_days()
    judged = (
        table.frame.with_columns(taken.alias("days"), pl.coalesce(taken, so_far).alias("age"))
        .with_columns(
            (pl.col("age") > COMPLAINT_DAYS).alias("late"),
            (pl.col("age") - pl.col("paused_days").fill_null(0) <= COMPLAINT_DAYS).alias("excused"),
        )
        .with_columns(
            (pl.col("late") & ~pl.col("excused")).alias("overdue"),
            (pl.col("late") & pl.col("excused")).alias("paused"),
            (pl.col("closed_at").is_null() & ~pl.col("late")).alias("open"),
        )
    )
    counted = (
        judged.group_by(month("received_at"))
        .agg(
            pl.len().alias("received"),
            pl.col("closed_at").count().alias("closed"),
            pl.col("overdue").sum(),
            pl.col("paused").sum(),
            pl.col("open").sum(),
            pl.col("days").median().fill_null(0).alias("median"),
            pl.col("satisfied").count().alias("rated"),
            pl.col("satisfied").sum(),
        )
        .sort("month")
    )
    shares = _shares(judged)
    for row in counted.iter_rows(named=True):
        place = Place(file=table.files[0], member=row["month"])
        yield ComplaintMonth(at=place, shares=shares.get(row["month"], ()), **row)
    for why in ("overdue", "paused"):
        yield from rows(table, judged.filter(pl.col(why)), why, "received_at")


def _shares(judged: pl.DataFrame) -> dict[str, tuple[tuple[str, int], ...]]:
    counted = (
        judged.filter(pl.col("category").is_not_null())
        .group_by(month("received_at"), "category")
        .len()
        .sort("month", "category")
    )
    found: dict[str, list[tuple[str, int]]] = {}
    for name, category, count in counted.iter_rows():
        found.setdefault(name, []).append((category, count))
    return {name: tuple(pairs) for name, pairs in found.items()}


def requests(table: Table) -> Iterable[Fact]:
    """Yield the months of the requests, by when they came, and those that were late."""
    until = last_known(table)
    frame = table.frame
    start = frame["received_at"].dt.date()
    end = frame["completed_at"].dt.date().fill_null(until)
    days, whole = between(start, end)
    checked = frame["verified_at"].dt.date()
    since = between(checked.fill_null(start), end)[0]
    judged = frame.with_columns(
        days.alias("days"),
        (days > REQUEST_DAYS).alias("late"),
        (checked.is_not_null() & (since <= REQUEST_DAYS)).alias("excused"),
        (~whole & (days <= REQUEST_DAYS)).alias("unknown"),
    ).with_columns(_pending(frame).alias("pending"))
    judged = judged.with_columns(
        (pl.col("late") & ~pl.col("excused") & ~pl.col("pending")).alias("overdue"),
        (pl.col("late") & (pl.col("excused") | pl.col("pending"))).alias("unverified"),
        (pl.col("completed_at").is_null() & ~pl.col("late") & ~pl.col("unknown")).alias("open"),
    )
    counted = (
        judged.group_by(month("received_at"))
        .agg(
            pl.len().alias("received"),
            pl.col("completed_at").count().alias("completed"),
            pl.col("overdue").sum(),
            pl.col("unverified").sum(),
            pl.col("open").sum(),
            pl.col("unknown").sum(),
            pl.col("days").max().alias("longest"),
        )
        .sort("month")
    )
    for row in counted.iter_rows(named=True):
        yield RequestMonth(at=Place(file=table.files[0], member=row["month"]), **row)
    for why in ("overdue", "unverified", "unknown"):
        yield from rows(table, judged.filter(pl.col(why)), why, "received_at")


def _pending(frame: pl.DataFrame) -> pl.Expr:
    """Return which wait for the check of an identity, where the table tells of such checks."""
    if frame["verified_at"].null_count() == len(frame):
        return pl.lit(False)
    return pl.col("verified_at").is_null() & pl.col("completed_at").is_null()
