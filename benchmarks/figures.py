"""Ten million rows of hotline calls: read, checked cell by cell, counted by month."""

import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl

from benchmarks.measure import best

ROWS = 10_000_000
DAYS = 300
REPEATS = 3
WALL_BAR = 10.0
_COUNT = """
import sys
from pathlib import Path
from appassay.extract.figures import figures
from appassay.model import CallMonth
told = figures([Path(sys.argv[1])])
months = [fact for fact in told.facts if isinstance(fact, CallMonth)]
print(sum(month.asked for month in months), len(months))
"""


def figures() -> list[tuple[str, bool]]:
    """Print the figures and return each bar with whether it was met."""
    bars = []
    with tempfile.TemporaryDirectory() as place:
        for name, ending in (("local times", ""), ("times with offsets", "+08:00")):
            path = Path(place) / "calls.csv"
            _write(path, ending)
            command = (sys.executable, "-c", _COUNT, path)
            counted = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            assert counted.split() == [str(ROWS), "10"], counted
            read = best(REPEATS, *command)
            size = path.stat().st_size / 1e6
            cost = f"{read.wall:.1f} s ({read.cpu:.1f} CPU s), {read.peak:.0f} MB"
            print(f"{ROWS:,} calls, {name}, {size:.0f} MB: {cost}")
            bars.append((f"ten million calls, {name}, in < {WALL_BAR} s", read.wall < WALL_BAR))
    return bars


def _write(path: Path, ending: str) -> None:
    """Write calls spread over some months; one in twelve is not answered."""
    begin = datetime.datetime(2026, 1, 1)
    number = pl.int_range(ROWS, dtype=pl.Int64)
    asked = pl.lit(begin) + pl.duration(seconds=number * (DAYS * 86_400) // ROWS)
    wait = (number.hash(seed=1) % 60).cast(pl.Int64)
    taken = number.hash(seed=2) % 12 != 0
    shape = "%Y-%m-%dT%H:%M:%S" + ending if ending else "%Y-%m-%d %H:%M:%S"
    frame = pl.select(
        pl.concat_str(pl.lit("C"), number.cast(pl.String)).alias("call_id"),
        asked.dt.strftime(shape).alias("asked_at"),
        pl.when(taken)
        .then((asked + pl.duration(seconds=wait)).dt.strftime(shape))
        .alias("answered_at"),
        pl.when(taken).then(pl.lit("no")).otherwise(pl.lit("yes")).alias("abandoned"),
    )
    frame.write_csv(path)
