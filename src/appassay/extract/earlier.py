"""What is handed in of an earlier version: its documents, and the report on it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from appassay import files
from appassay.errors import ArtifactError
from appassay.extract.papers import papers
from appassay.model import (
    DocumentSeen,
    EarlierDocument,
    EarlierReport,
    OwnerName,
    Place,
    Statement,
    Subject,
)


class _Told(msgspec.Struct):
    """The part of a JSON report that is compared."""

    subject: Subject
    sdks: tuple[OwnerName, ...]


def facts(paths: Sequence[Path]) -> Iterator[EarlierDocument | EarlierReport]:
    """Yield what each file says: a JSON report of this program, else a document.

    Raises:
        ArtifactError: one of them can't be read; the message says which and why.
    """
    for path in paths:
        yield _report(path) if path.suffix.lower() == ".json" else _document(path)


def _report(path: Path) -> EarlierReport:
    try:
        told = msgspec.json.decode(files.content(path), type=_Told)
    except msgspec.DecodeError as error:
        raise ArtifactError(f"{path}: not a JSON report of this program: {error}") from error
    found = tuple(sorted(owner.sdk for owner in told.sdks))
    return EarlierReport(
        at=Place(file=path.name), version=told.subject.version_name, sdks=found
    )  # fmt: skip


def _document(path: Path) -> EarlierDocument:
    told = papers([path]).facts
    seen = next(fact for fact in told if isinstance(fact, DocumentSeen))
    said = [fact for fact in told if isinstance(fact, Statement)]
    kinds = {s.value for s in said if s.word in ("collects", "sdk-collects")}
    return EarlierDocument(
        at=Place(file=path.name),
        name=seen.name,
        role=seen.role,
        digest=seen.digest,
        kinds=tuple(sorted(kinds)),
        receivers=tuple(sorted({s.value for s in said if s.word == "sdk"})),
    )
