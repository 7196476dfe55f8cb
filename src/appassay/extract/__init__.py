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
    register,
    resources,
    rows,
    run,
    sdk,
    signing,
)
from appassay.extract.doer import Doers
from appassay.extract.papers import KINDS as PAPERS
from appassay.extract.papers import NOT_GIVEN, papers
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
    """The documents that were handed in with it."""
    texts: tuple[Document, ...] = ()
    """The same, sentence by sentence."""


def read(
    path: Path,
    *,
    register_file: Path | None = None,
    execute: bool = True,
    documents: "Sequence[str | Path | Source]" = (),
    app_type: str = "",
    earlier_files: Sequence[Path] = (),
) -> Reading:
    """Return the facts found in one file and the documents that belong to it.

    Args:
        path: an APK, split set, AAB, AAR, JAR or DEX file.
        register_file: known apps, to look for counterfeits.
        execute: also run the code on the abstract machine.
        documents: the policy, lists and terms of the app: files, or addresses (``http…``).
        app_type: what it is, by its operator: a row of `knowledge/app_types.toml`.
        earlier_files: documents and the JSON report of an earlier version.

    Raises:
        ArtifactError: a file can't be read; the message says what to do.
    """
    told = papers(documents)
    native, ran = _native_reading(path, execute)
    owners = sdk.Owners(native)
    items: list[Fact] = [
        *_of_package(native, owners),
        *(register.facts(register_file) if register_file else ()),
        *told.facts,
        *earlier.facts(earlier_files),
        *([AppProfile(app_type=app_type)] if app_type else ()),
    ]
    happened, followed = _run(native, ran, owners, items, asked=execute)
    covered: dict[type[Fact], Coverage] = {
        **coverage.of(native, items),
        **followed,
        **dict.fromkeys(PAPERS, told.coverage),
        AppProfile: Coverage() if app_type else NOT_GIVEN,
    }
    evidence = coverage.evidence(native, register_file)
    ran_at_all = any(known.level is not Level.NONE for known in followed.values())
    evidence |= {"machine_run"} if ran_at_all else set()
    evidence |= {"document"} if told.artifacts else set()
    facts = Facts((*items, *happened), covered, evidence)
    return Reading(_artifact(path, native), facts, _icon(native), told.artifacts, told.documents)


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
