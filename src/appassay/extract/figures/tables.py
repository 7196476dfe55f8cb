"""Files of one table as one frame: headings understood, rows that are there twice told apart."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import polars as pl
from msgspec import Struct

from appassay.errors import ArtifactError
from appassay.extract.figures.cells import Problems, typed
from appassay.extract.figures.sheets import opened
from appassay.files import printable
from appassay.knowledge.figures import ColumnRow, FigureTable, figure_tables
from appassay.model import Artifact


class Table(Struct, frozen=True, kw_only=True):
    """The rows of all files of a table that count."""

    about: FigureTable
    files: tuple[str, ...]
    """Their names; column `file` counts in them."""
    frame: pl.DataFrame
    """Its columns by id, `file` and `row`; columns that no file has are null."""
    disputed: pl.DataFrame
    """Rows left out, since others with the same number say something else."""
    repeated: int = 0
    local: int = 0
    unread: tuple[str, ...] = ()


class Part(Struct, frozen=True):
    """One file."""

    artifact: Artifact
    about: FigureTable
    frame: pl.DataFrame
    local: int
    unread: tuple[str, ...]


def tables(paths: Sequence[Path]) -> tuple[list[Table], tuple[Artifact, ...]]:
    """Return the tables of some files, and the files.

    Raises:
        ArtifactError: one can't be read, or a cell of it is not what its column says.
    """
    parts = [_part(path) for path in paths]
    kinds = dict.fromkeys(part.about.id for part in parts)
    made = [_joined([part for part in parts if part.about.id == kind]) for kind in kinds]
    return made, tuple(part.artifact for part in parts)


def _part(path: Path) -> Part:
    with opened(path) as sheet:
        about, places = understood(sheet.heading, path)
        headings = {column.id: sheet.heading[place] for place, column in places.items()}
        problems = Problems(str(path), headings)
        names = {str(place): column.id for place, column in places.items()}
        frames, local = [], 0
        for batch in sheet.rows:
            rows = _filled(batch.select("row", *names).rename(names))
            frame, naive = typed(rows, about, problems)
            frames.append(frame)
            local += naive
    problems.stop()
    if not sum(map(len, frames)):
        raise ArtifactError(f"{path}: has no rows below its heading")
    # A date of one file may be a moment of another: both are times here, so that they join.
    frame = pl.concat(frames, rechunk=False)
    unread = tuple(
        printable(word) for place, word in enumerate(sheet.heading) if place not in places and word
    )
    return Part(_artifact(path, about), about, frame, local, unread)


def _filled(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows but those that are empty throughout, which spreadsheets leave at the end."""
    cells = [name for name in rows.columns if name != "row"]
    if not rows[cells[0]].null_count():
        return rows
    return rows.filter(~pl.all_horizontal(pl.col(name).is_null() for name in cells))


def _artifact(path: Path, about: FigureTable) -> Artifact:
    with path.open("rb") as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
    kind = f"figures_{about.id}"
    return Artifact(name=printable(path.name), sha256=digest, size=path.stat().st_size, kind=kind)


def understood(heading: Sequence[str], path: Path) -> tuple[FigureTable, dict[int, ColumnRow]]:
    """Return which table a heading is of, and which column stands where.

    Raises:
        ArtifactError: it is of none, lacks a column, or names one twice.
    """
    words = [_plain(word) for word in heading]
    best: tuple[int, FigureTable, dict[int, ColumnRow]] | None = None
    for table in figure_tables().table:
        names = {_plain(name): column for column in table.column for name in column.names}
        places = {n: names[word] for n, word in enumerate(words) if word in names}
        # The number of a row tells the tables apart; other columns they have in common.
        score = len(places) + 10 * any(column.type == "id" for column in places.values())
        if best is None or score > best[0]:
            best = (score, table, places)
    if best is None or best[0] < 2:
        known = ", ".join(table.id for table in figure_tables().table)
        raise ArtifactError(f"{path}: its heading is of none of the tables: {known}")
    _, table, places = best
    found = [column.id for column in places.values()]
    twice = sorted({name for name in found if found.count(name) > 1})
    if twice:
        raise ArtifactError(f"{path}: column {', '.join(twice)} is there twice")
    lacking = [c for c in table.column if c.required and c.id not in found]
    if lacking:
        names_of = ", ".join(f"{c.id} ({c.zh[0]})" for c in lacking)
        raise ArtifactError(f"{path}: table {table.id} lacks the column {names_of}")
    return table, places


def _plain(word: str) -> str:
    return " ".join(word.replace("_", " ").split()).casefold()


def _joined(parts: list[Part]) -> Table:
    about = parts[0].about
    frames = [
        _whole(part.frame, about).with_columns(pl.lit(number, pl.UInt16).alias("file"))
        for number, part in enumerate(parts)
    ]
    frame = frames[0] if len(frames) == 1 else pl.concat(frames)
    kept, disputed, repeated = _once(frame, about.key.id)
    return Table(
        about=about,
        files=tuple(part.artifact.name for part in parts),
        frame=kept,
        disputed=disputed,
        repeated=repeated,
        local=sum(part.local for part in parts),
        unread=tuple(dict.fromkeys(word for part in parts for word in part.unread)),
    )


_TYPES: dict[str, pl.DataType] = {
    "time": pl.Datetime("ms"), "day": pl.Datetime("ms"), "flag": pl.Boolean(),
    "count": pl.Int64(), "seconds": pl.Float64(),
}  # fmt: skip


def _whole(frame: pl.DataFrame, about: FigureTable) -> pl.DataFrame:
    """Return the rows with every column of the table."""
    lacking = [
        pl.lit(None, _TYPES.get(column.type, pl.String())).alias(column.id)
        for column in about.column
        if column.id not in frame.columns
    ]
    return frame.with_columns(lacking).select("row", *(column.id for column in about.column))


def _once(frame: pl.DataFrame, key: str) -> tuple[pl.DataFrame, pl.DataFrame, int]:
    """Return the rows that count, those that are disputed, and how many repeat another."""
    hashed = frame[key].hash()
    if hashed.n_unique() == len(frame):
        return frame, frame.clear(), 0
    suspects = frame.filter(hashed.is_duplicated())
    single = frame.filter(~hashed.is_duplicated())
    said = [name for name in frame.columns if name not in ("row", "file")]
    told = suspects.unique(subset=said, keep="first", maintain_order=True)
    disputed = told[key].is_duplicated()
    kept = pl.concat([single, told.filter(~disputed)]).sort("file", "row")
    of_disputed = suspects.filter(suspects[key].is_in(told.filter(disputed)[key].implode()))
    return kept, of_disputed, len(suspects) - len(told)
