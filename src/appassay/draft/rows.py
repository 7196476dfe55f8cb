"""What a draft holds: tables of cells, each with where its content comes from."""

from collections.abc import Mapping

from msgspec import Struct

from appassay.model import Artifact, Evidence, Origin, Subject, Text

NOTHING = Text(zh="", en="")


class Cell(Struct, frozen=True, kw_only=True):
    """One cell: what is known, and what a person has to add."""

    text: Text = NOTHING
    basis: str = ""
    """Where the text comes from: row of table `basis` in `knowledge/drafts.toml`."""
    todo: str = ""
    """What only a person can know: row of table `todo`; empty where nothing is missing."""
    hint: Text = NOTHING
    """What was seen that may help the person."""


class Row(Struct, frozen=True, kw_only=True):
    """One row, with what it rests on."""

    id: str
    """Row of `pi_kinds.toml` or `sdks/`, a permission, or a host; empty for one to be added."""
    cells: Mapping[str, Cell]
    """By column."""
    sure: str = ""
    """Row of table `sure`."""
    evidence: tuple[Evidence, ...] = ()


class Table(Struct, frozen=True, kw_only=True):
    """One list."""

    id: str
    """collected, shared or permissions."""
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: Text = NOTHING

    @property
    def todos(self) -> int:
        """How many cells a person has to complete."""
        return sum(bool(cell.todo) for row in self.rows for cell in row.cells.values())


class Lists(Struct, frozen=True, kw_only=True):
    """The lists of one app."""

    artifact: Artifact
    subject: Subject
    documents: tuple[Artifact, ...]
    tables: tuple[Table, ...]
    notes: tuple[Text, ...]


class Spot(Struct, frozen=True, kw_only=True):
    """A place in a document."""

    file: str
    sentence: int = 0
    """From 1; 0 for the end of the document."""
    page: int | None = None
    line: int | None = None
    headings: tuple[str, ...] = ()
    quote: str = ""
    row: tuple[str, ...] = ()
    """Of a table row: its cells."""
    header: tuple[str, ...] = ()
    """Of a table row: the heads of its columns."""


class Change(Struct, frozen=True, kw_only=True):
    """Something to change in a document."""

    what: str
    """Row of table `why` in `knowledge/drafts.toml`."""
    about: str
    """Row of `pi_kinds.toml` or `sdks/`, a permission, or a name in the document."""
    weight: str
    """change: what the package holds and the document does not match; check: for a person."""
    how: str
    """insert, insert_row, extend, extend_row, replace, remove, look or end."""
    at: Spot
    why: Text
    proposal: str
    """In the language of the document."""
    evidence: tuple[Evidence, ...] = ()


class Compared(Struct, frozen=True, kw_only=True):
    """A document that was compared."""

    artifact: Artifact
    title: str
    origin: Origin | None = None


class Changes(Struct, frozen=True, kw_only=True):
    """What to change in the documents of one app, in the order of the documents."""

    artifact: Artifact
    subject: Subject
    documents: tuple[Compared, ...]
    changes: tuple[Change, ...]
    notes: tuple[Text, ...]

    def count(self, weight: str) -> int:
        """How many changes are of a weight."""
        return sum(change.weight == weight for change in self.changes)
