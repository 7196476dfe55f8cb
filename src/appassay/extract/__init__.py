"""Artifacts in, facts out. The only importer of the native module."""

import base64
from collections.abc import Mapping, Sequence
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
    visited,
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
    RegisteredApp,
    Trace,
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
        records: run records of the app, and of visits to web pages.

    Raises:
        ArtifactError: a file can't be read; the message says what to do.
    """
    told = papers(documents)
    stated = [*earlier.facts(earlier_files), *_given(register_file, app_type)]
    if recorded.is_record(path):
        return _alone([path, *records], told, stated)
    native, ran = _native_reading(path, execute)
    owners = sdk.Owners(native)
    items = [*_of_package(native, owners), *told.facts, *stated]
    artifact = _artifact(path, native)
    records, pages = visited.parted(records, artifact.sha256)
    happened, followed = _run(native, ran, owners, items, asked=execute)
    executed = any(known.level is not Level.NONE for known in followed.values())
    seen = recorded.beside(records, artifact, items, Doers(native, owners).of)
    followed |= {kind: recorded.better(followed[kind], seen) for kind in run.KINDS} | pages.covered
    covered = {**coverage.of(native, items), **followed, **dict.fromkeys(PAPERS, told.coverage)}
    covered |= seen.apart | {AppProfile: Coverage() if app_type else NOT_GIVEN}
    given = {"document": told.artifacts, "run_record": seen.artifacts, "web_page": pages.artifacts}
    evidence = coverage.evidence(native, register_file) | _there(given, machine_run=executed)
    facts = Facts((*items, *happened, *seen.facts, *pages.facts), covered, evidence)
    watched = (*seen.artifacts, *pages.artifacts)
    return Reading(artifact, facts, _icon(native), told.artifacts, told.documents, watched)


def _there(given: Mapping[str, Sequence[Artifact]], *, machine_run: bool) -> frozenset[str]:
    """Return the kinds of evidence that were handed in, or made."""
    made = {"machine_run"} if machine_run else set()
    return frozenset(made | {kind for kind, artifacts in given.items() if artifacts})


def _given(register_file: Path | None, app_type: str) -> list[Fact]:
    """Return what is told of an app from outside."""
    known: list[Fact] = list(register.facts(register_file)) if register_file else []
    return [*known, AppProfile(app_type=app_type)] if app_type else known


def _alone(paths: Sequence[Path], told: Papers, given: Sequence[Fact]) -> Reading:
    """Return what records say by themselves: of an app, or of a web page."""
    if visited.is_visit(paths[0]):
        return _visited(paths, told, given)
    return _recorded(paths, told, given)


def _recorded(paths: Sequence[Path], told: Papers, given: Sequence[Fact]) -> Reading:
    """Return what was observed, of an app whose package was not handed in."""
    package, seen = recorded.alone(paths, sdk.owner_of)
    covered = {**dict.fromkeys(run.KINDS, seen.coverage), **dict.fromkeys(PAPERS, told.coverage)}
    covered |= seen.apart
    covered |= {type(fact): Coverage() for fact in given}
    handed = {"document": bool(told.artifacts), "registry": RegisteredApp in covered}
    evidence: set[str] = {"run_record"} | {kind for kind, there in handed.items() if there}
    return Reading(
        seen.artifacts[0],
        Facts((package, *told.facts, *given, *seen.facts), covered, frozenset(evidence)),
        documents=told.artifacts,
        texts=told.documents,
        records=seen.artifacts,
    )


def _visited(paths: Sequence[Path], told: Papers, given: Sequence[Fact]) -> Reading:
    """Return what a visit to a web page saw, and what a page of an SDK says."""
    seen = visited.visits(paths)
    covered = {**dict.fromkeys(PAPERS, told.coverage), **seen.covered}
    page = visited.sdk_pages(seen) if not told.artifacts else None
    if page is not None:
        covered |= dict.fromkeys(PAPERS, page.coverage)
    covered |= {type(fact): Coverage() for fact in given}
    evidence = {"web_page"} | ({"document"} if told.artifacts else set())
    said = (*told.facts, *(page.facts if page else ()), *given)
    return Reading(
        seen.artifacts[0],
        Facts((*said, *seen.facts), covered, frozenset(evidence)),
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
