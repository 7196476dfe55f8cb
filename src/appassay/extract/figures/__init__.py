"""Operations figures in, facts out: what tables of an operator come to."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from appassay.errors import ArtifactError
from appassay.model import (
    FIGURES,
    Artifact,
    Coverage,
    Fact,
    FigureRow,
    FigureTableSeen,
    Gap,
    Level,
    Place,
)

if TYPE_CHECKING:
    from appassay.extract.figures.tables import Table

KINDS: tuple[type[Fact], ...] = (*FIGURES.values(), FigureTableSeen, FigureRow)
NOT_GIVEN = Coverage(level=Level.NONE)
TIME = {
    "calls": "asked_at", "dials": "dialled_at", "complaints": "received_at",
    "renewals": "charged_at", "requests": "received_at", "speeds": "measured_at",
}  # fmt: skip
"""The time each table goes by."""
DAILY = ("dials", "speeds")
"""Tables of tests on some days: months without a row are no gap."""


class Told(Struct, frozen=True):
    """What the figures say."""

    artifacts: tuple[Artifact, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: dict[type[Fact], Coverage] = field(
        default_factory=lambda: dict.fromkeys(KINDS, NOT_GIVEN)
    )


def figures(paths: Sequence[Path]) -> Told:
    """Return what tables of an operator say, those of one kind together.

    Raises:
        ArtifactError: one can't be read, or a cell is not what its column says.
    """
    if not paths:
        return Told()
    # Hardly any run has figures, and what reads them is large and optional.
    try:
        from appassay.extract.figures.tables import tables
    except ImportError as error:
        raise ArtifactError(
            f"{paths[0]}: to read figures, install polars (pip install 'appassay[figures]')"
        ) from error
    found, artifacts = tables(paths)
    facts: list[Fact] = []
    coverage: dict[type[Fact], Coverage] = dict.fromkeys(KINDS, NOT_GIVEN)
    coverage |= {FigureTableSeen: Coverage(), FigureRow: Coverage()}
    for table in found:
        seen = _seen(table)
        months = list(_counted(table))
        kind = FIGURES[table.about.id]
        coverage[kind] = _coverage(table, seen, [fact for fact in months if type(fact) is kind])
        facts += [seen, *months]
    return Told(artifacts, tuple(facts), coverage)


def _counted(table: "Table") -> Sequence[Fact]:
    from appassay.extract.figures import counts, deadlines

    ways = {
        "calls": counts.calls, "dials": counts.dials, "renewals": counts.renewals,
        "complaints": deadlines.complaints, "requests": deadlines.requests, "speeds": counts.speeds,
    }  # fmt: skip
    at = TIME[table.about.id]
    return [*ways[table.about.id](table), *counts.rows(table, table.disputed, "disputed", at)]


def _seen(table: "Table") -> FigureTableSeen:
    from appassay.extract.figures.deadlines import exported

    times = table.frame[TIME[table.about.id]]
    months = sorted(f"{day:%Y-%m}" for day in times.dt.truncate("1mo").unique())
    return FigureTableSeen(
        at=Place(file=table.files[0]),
        table=table.about.id,
        rows=len(table.frame),
        first=months[0] if months else "",
        last=months[-1] if months else "",
        missing=_missing(months),
        local=table.local,
        repeated=table.repeated,
        disputed=len(table.disputed),
        as_of=exported(table),
        unread=table.unread,
    )


def _missing(months: Sequence[str]) -> tuple[str, ...]:
    """Return the months between the first and the last that are not there."""
    if not months:
        return ()
    first, last = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (months[0], months[-1]))
    names = (f"{n // 12}-{n % 12 + 1:02}" for n in range(first, last + 1))
    return tuple(name for name in names if name not in months)


def _coverage(table: "Table", seen: FigureTableSeen, months: Sequence[Fact]) -> Coverage:
    name = table.about.id
    gaps = []
    if seen.missing and name not in DAILY:
        gaps.append(Gap(why="figure_months", file=name, detail=", ".join(seen.missing)))
    if seen.disputed:
        gaps.append(Gap(why="figure_disputed", file=name, detail=str(seen.disputed)))
    unknown = sum(getattr(fact, "unknown", 0) for fact in months)
    if unknown:
        from appassay.extract.figures.days import known_years

        years = "–".join(map(str, known_years()))
        gaps.append(Gap(why="figure_years", file=years, detail=str(unknown)))
    whole = seen.rows + seen.disputed
    return Coverage(
        level=Level.PARTIAL if gaps else Level.FULL,
        read=seen.rows,
        total=whole,
        unit="row",
        gaps=tuple(gaps),
    )
