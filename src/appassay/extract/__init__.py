"""Artifacts in, facts out. The only importer of the native module."""

import base64
from collections.abc import Sequence
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
    hosted,
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
    Trace,
    Trial,
    WindowSeen,
)

if TYPE_CHECKING:
    from appassay.extract.documents import Source

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
    """The documents and tables that were handed in with it."""
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
        documents: the policy, lists and terms of the app: files, or addresses (``http…``).
        app_type: what it is, by its operator: a row of `knowledge/app_types.toml`.
        earlier_files: documents and the JSON report of an earlier version.
        records: run records of the app.

    Raises:
        ArtifactError: a file can't be read; the message says what to do.
    """
    told = papers(documents)
    if recorded.is_record(path):
        return _recorded([path, *records], told)
    native, ran = _native_reading(path, execute)
    owners = sdk.Owners(native)
    items = [*_of_package(native, owners), *told.facts, *earlier.facts(earlier_files)]
    items += register.facts(register_file) if register_file else ()
    items += [AppProfile(app_type=app_type)] if app_type else ()
    artifact = _artifact(path, native)
    happened, followed = _run(native, ran, owners, items, asked=execute)
    ran_at_all = any(known.level is not Level.NONE for known in followed.values())
    seen = recorded.beside(records, artifact, items, Doers(native, owners).of)
    followed |= {kind: recorded.better(followed[kind], seen) for kind in run.KINDS}
    covered = {**coverage.of(native, items), **followed, **dict.fromkeys(PAPERS, told.coverage)}
    covered |= {AppProfile: Coverage() if app_type else NOT_GIVEN}
    covered |= {WindowSeen: seen.windows, Trial: recorded.tried(seen)}
    given = {"machine_run": ran_at_all, "document": told.artifacts, "run_record": seen.artifacts}
    evidence = coverage.evidence(native, register_file) | {kind for kind in given if given[kind]}
    facts = Facts((*items, *happened, *seen.facts), covered, evidence)
    beside = (told.artifacts, told.documents, seen.artifacts)
    return Reading(artifact, facts, _icon(native), *beside)


def _recorded(paths: Sequence[Path], told: Papers) -> Reading:
    """Return what was observed, of an app whose package was not handed in."""
    package, seen = recorded.alone(paths, sdk.owner_of)
    covered = {**dict.fromkeys(run.KINDS, seen.coverage), **dict.fromkeys(PAPERS, told.coverage)}
    covered |= {WindowSeen: seen.windows, Trial: recorded.tried(seen)}
    evidence = {"run_record"} | ({"document"} if told.artifacts else set())
    return Reading(
        seen.artifacts[0],
        Facts((package, *told.facts, *seen.facts), covered, frozenset(evidence)),
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
        *hosted.reached(native),
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
    native: rows.Reading, ran: Ran, owners: sdk.Owners, items: list[Fact], *, asked: bool
) -> tuple[list[Fact], dict[type[Fact], Coverage]]:
    """Return what happened when an app was run, or an SDK for a host that was played.

    What could not be read of the code could not be run either.
    """
    kinds = hosted.KINDS if rows.is_library(native) else run.KINDS
    covered = dict.fromkeys((*run.KINDS, *hosted.KINDS), Coverage(level=Level.NONE))
    if not asked:
        return [], covered | dict.fromkeys(kinds, NOT_ASKED)
    doers = Doers(native, owners)
    if rows.is_library(native):
        happened, followed = hosted.facts(ran, doers, items)
    else:
        happened, followed = run.facts(native, ran, doers, items)
    code_read = coverage.of(native, items)[ApiCall]
    if followed.level is Level.FULL and code_read.level is not Level.FULL:
        followed = replace(followed, level=Level.PARTIAL, gaps=code_read.gaps)
    return happened, covered | dict.fromkeys(kinds, followed)


def _icon(native: rows.Reading) -> str:
    png = bytes(native["icon_png"])
    return f"data:image/png;base64,{base64.b64encode(png).decode()}" if png else ""
