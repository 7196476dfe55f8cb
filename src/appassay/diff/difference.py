"""Both versions, and the rows in which they differ."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from appassay.errors import ArtifactError
from appassay.model import Artifact, Document, Evidence, Facts, Owner, Report, Subject, Text

SECTIONS = (
    "app", "permissions", "components", "sdks", "before", "collected", "sent", "code", "papers",
    "verdicts",
)  # fmt: skip
"""In the order they are shown; table `diff_section` of `knowledge/wording.toml` names them."""


class Side(Struct, frozen=True, kw_only=True):
    """One version: what was read of it, and the report on it."""

    facts: Facts
    report: Report
    texts: tuple[Document, ...] = ()


class Row(Struct, frozen=True, kw_only=True):
    """One matter in which the versions differ."""

    section: str
    change: str
    """added, removed or changed."""
    text: Text
    heavy: bool = False
    """It bears on what users were told or agreed to: a reviewer looks at it first."""
    owner: Owner | None = None
    evidence: tuple[Evidence, ...] = ()


class Difference(Struct, frozen=True, kw_only=True):
    """All rows, in order, and what could not be compared."""

    old: Subject
    new: Subject
    files: tuple[Artifact, Artifact]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()
    """Sections that could not be compared, as one side lacks what they need: table `diff_gap`."""

    @property
    def heavy(self) -> tuple[Row, ...]:
        """Return what a reviewer looks at first."""
        return tuple(row for row in self.rows if row.heavy)


Part = Callable[[Side, Side], Iterator[Row]]


def compare(old: Side, new: Side) -> Difference:
    """Return what changed from one version to another.

    Raises:
        ArtifactError: they are different apps.
    """
    from appassay.diff import app, code, collected, papers, sdks, verdicts

    names = old.report.subject.package, new.report.subject.package
    if names[0] != names[1] or not names[0]:
        raise ArtifactError(f"these are two apps, not two versions of one: {names[0]}, {names[1]}")
    parts: tuple[Part, ...] = (
        app.rows, sdks.rows, collected.rows, code.rows, papers.rows, verdicts.rows,
    )  # fmt: skip
    found = [row for part in parts for row in part(old, new)]
    place = {name: number for number, name in enumerate(SECTIONS)}
    found.sort(key=lambda row: (place[row.section], not row.heavy))
    gaps = [*collected.gaps(old, new), *papers.gaps(old, new)]
    return Difference(
        old=old.report.subject,
        new=new.report.subject,
        files=(old.report.artifact, new.report.artifact),
        rows=tuple(found),
        left_out=tuple(gaps),
    )
