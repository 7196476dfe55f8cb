"""Artifacts in, facts out. The only importer of the native module."""

import base64
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from appassay import _native
from appassay.errors import ArtifactError
from appassay.extract import (
    archive,
    code,
    coverage,
    earlier,
    manifest,
    recorded,
    register,
    resources,
    rows,
    run,
    sdk,
    signing,
)
from appassay.extract.doer import Doers
from appassay.extract.papers import KINDS as PAPERS
from appassay.extract.papers import NOT_GIVEN, Papers, papers
from appassay.extract.query import query
from appassay.files import printable
from appassay.knowledge.models import models
from appassay.model import (
    ApiCall,
    AppProfile,
    Artifact,
    Coverage,
    Document,
    Fact,
    Facts,
    Gap,
    Level,
    Package,
    Trace,
)

if TYPE_CHECKING:
    from appassay.extract.documents import Source
    from appassay.recording import Header

Ran = run.Told | str | None
"""What the native module tells of a run: what happened, what stopped it, or nothing."""
NOT_ASKED = Coverage(level=Level.NONE, gaps=(Gap(why="not_run"),))
"""Of a run that was left out."""


class Reading(Struct, frozen=True):
    """What one artifact gave."""

    artifact: Artifact
    facts: Facts
    icon: str = ""
    """The launcher icon as a data: URI, or empty."""
    documents: tuple[Artifact, ...] = ()
    """The documents that were handed in with it."""
    texts: tuple[Document, ...] = ()
    """The same, sentence by sentence."""
    records: tuple[Artifact, ...] = ()
    """The run records that were handed in with it."""


def read(
    path: Path,
    *,
    register_file: Path | None = None,
    execute: bool = True,
    documents: "Sequence[str | Path | Source]" = (),
    app_type: str = "",
    earlier_files: Sequence[Path] = (),
    records: Sequence[Path] = (),
) -> Reading:
    """Return the facts found in one file and in what belongs to it.

    Args:
        path: an APK, split set, AAB, AAR, JAR or DEX file; or a run record, by itself.
        register_file: known apps, to look for counterfeits.
        execute: also run the code on the abstract machine.
        documents: the privacy policy, lists and terms of the app: files, or addresses (text that
            begins with ``http``).
        app_type: what it is, by its operator: a row of `knowledge/app_types.toml`.
        earlier_files: documents and the JSON report of an earlier version.
        records: run records of the app.

    Raises:
        ArtifactError: a file can't be read; the message says what to do.
    """
    told = papers(documents)
    if recorded.is_record(path):
        return _record_alone([path, *records], told)
    native, ran = _native_reading(path, execute)
    owners = sdk.Owners(native)
    items: list[Fact] = [
        *_of_package(native, owners),
        *(register.facts(register_file) if register_file else ()),
        *told.facts,
        *earlier.facts(earlier_files),
        *([AppProfile(app_type=app_type)] if app_type else ()),
    ]
    happened, followed = _run(native, ran, owners, items) if execute else ([], NOT_ASKED)
    evidence = coverage.evidence(native, register_file)
    evidence |= {"machine_run"} if followed.level is not Level.NONE else set()
    evidence |= {"document"} if told.artifacts else set()
    seen = _recorded(records, _artifact(path, native), items, Doers(native, owners))
    evidence |= {"run_record"} if seen.artifacts else set()
    followed = _better(followed, seen.coverage)
    covered: dict[type[Fact], Coverage] = {
        **coverage.of(native, items),
        **dict.fromkeys(run.KINDS, followed),
        **dict.fromkeys(PAPERS, told.coverage),
        AppProfile: Coverage() if app_type else NOT_GIVEN,
    }
    facts = Facts((*items, *happened, *seen.facts), covered, evidence)
    return Reading(
        _artifact(path, native),
        facts,
        _icon(native),
        told.artifacts,
        told.documents,
        seen.artifacts,
    )


def _recorded(
    paths: Sequence[Path], artifact: Artifact, items: Sequence[Fact], doers: Doers
) -> recorded.Told:
    package = next((item.name for item in items if isinstance(item, Package)), "")
    fits = partial(recorded.fits, package=package, sha256=artifact.sha256)
    return recorded.records(paths, fits, doers.of)


def _better(followed: Coverage, seen: Coverage) -> Coverage:
    """Return how far a run can be relied on that was both executed and observed."""
    order = list(Level)
    return max((followed, seen), key=lambda coverage: order.index(coverage.level))


def _record_alone(paths: Sequence[Path], told: Papers) -> Reading:
    """Return what was observed, of an app whose package was not handed in."""
    headers: list[Header] = []
    seen = recorded.records(paths, lambda header, _: headers.append(header), sdk.owner_of)
    app = headers[0].app
    for header in headers[1:]:
        recorded.fits(header, header.app.package, package=app.package, sha256=app.sha256)
    package = Package(name=app.package, version_name=app.version_name)
    covered = {**dict.fromkeys(run.KINDS, seen.coverage), **dict.fromkeys(PAPERS, told.coverage)}
    evidence = {"run_record"} | ({"document"} if told.artifacts else set())
    facts = Facts((package, *told.facts, *seen.facts), covered, frozenset(evidence))
    return Reading(
        seen.artifacts[0],
        facts,
        documents=told.artifacts,
        texts=told.documents,
        records=seen.artifacts,
    )


def _artifact(path: Path, native: rows.Reading) -> Artifact:
    row = native["artifact"]
    return Artifact(
        name=printable(path.name), sha256=row["sha256"], size=row["size"], kind=row["kind"]
    )


def _of_package(native: rows.Reading, owners: sdk.Owners) -> list[Fact]:
    """Return what the package holds."""
    return [
        *manifest.facts(native, owners),
        *resources.facts(native),
        *code.facts(native, owners),
        *owners.facts(),
        *archive.facts(native, owners),
        *signing.facts(native),
    ]


def read_document(where: str | Path) -> Reading:
    """Return the facts found in one document alone, a file or at an address.

    Raises:
        ArtifactError: it can't be read; the message says what to do.
    """
    told = papers([where])
    covered = dict.fromkeys(PAPERS, told.coverage)
    facts = Facts(told.facts, covered, frozenset({"document"}))
    return Reading(told.artifacts[0], facts, documents=told.artifacts, texts=told.documents)


def trace(path: Path) -> Trace:
    """Return what happens when the app of one file is run on the abstract machine.

    Raises:
        ArtifactError: the file can't be read as an app, or there is nothing to run.
    """
    native, ran = _native_reading(path, execute=True)
    if run.why_not(native, ()) or ran is None:
        raise ArtifactError(f"{path}: there is no app code in it that could be run")
    if isinstance(ran, str):
        raise ArtifactError(f"{path}: {ran}")
    return Trace(run.run_of(ran), tuple(run.events(ran, Doers(native, sdk.Owners(native)))))


def _native_reading(path: Path, execute: bool) -> tuple[rows.Reading, Ran]:
    try:
        return _native.read(str(path), query(), models(), execute)
    except (_native.ReadError, OSError) as error:
        raise ArtifactError(f"{path}: {error}") from error


def _run(
    native: rows.Reading, ran: Ran, owners: sdk.Owners, items: list[Fact]
) -> tuple[list[Fact], Coverage]:
    """Return what happened in a run; what could not be read of the code could not be run either."""
    happened, followed = run.facts(native, ran, Doers(native, owners), items)
    code_read = coverage.of(native, items)[ApiCall]
    if followed.level is Level.FULL and code_read.level is not Level.FULL:
        followed = replace(followed, level=Level.PARTIAL, gaps=code_read.gaps)
    return happened, followed


def _icon(native: rows.Reading) -> str:
    png = bytes(native["icon_png"])
    return f"data:image/png;base64,{base64.b64encode(png).decode()}" if png else ""
